import type { Json, SyftArtifact, SyftDocument } from './documents.ts';

/**
 * Cuts what Syft found in a folder of binaries into a document for each: packages by their location, files by their
 * path, and the relations among those that are left. The source becomes the binary, so that no path of this machine
 * gets into what is made of it.
 */
export function splitByBinary(document: SyftDocument, names: readonly string[]): Map<string, SyftDocument> {
  return new Map(names.map((name) => [name, partOf(document, name)]));
}

function partOf(document: SyftDocument, name: string): SyftDocument {
  const path = `/${name}`;
  const artifacts = document.artifacts.filter((artifact) =>
    artifact.locations.some((location) => location.path === path),
  );
  const files = (document.files ?? []).filter((file) => file.location.path === path);
  const source: Json = { id: SOURCE_ID, name, version: '', type: 'directory', metadata: { path: name } };
  const present = new Set<unknown>([SOURCE_ID, ...artifacts.map(({ id }) => id), ...files.map((file) => file.id)]);
  const relationships = document.artifactRelationships
    .map((relationship) =>
      relationship.parent === document.source.id ? { ...relationship, parent: SOURCE_ID } : relationship,
    )
    .filter((relationship) => present.has(relationship.parent) && present.has(relationship.child));
  return { ...document, artifacts: artifacts.map(usableLicences), artifactRelationships: relationships, files, source };
}

/** Stands for the scanned folder; the real one is a hash of its path. */
const SOURCE_ID = '0'.repeat(64);

/**
 * Licences that stand for a real one, without the address they were read from. Syft calls a NOTICE or another text that
 * it cannot name `sha256:...`, which licence policies trip over; and the address (`file://$GOPATH/...`) is no URL, so that
 * SPDX's validator refuses the document.
 */
function usableLicences(artifact: SyftArtifact): SyftArtifact {
  if (artifact.licenses === undefined) return artifact;
  const licenses = artifact.licenses
    .filter(({ value }) => !value.startsWith('sha256:'))
    .map((licence) => ({ ...licence, urls: [], locations: [] }));
  return { ...artifact, licenses };
}
