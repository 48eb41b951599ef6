import { digestHex } from '../model/digest.ts';
import type { Json, Spdx, SpdxPackage, SpdxRelationship } from './documents.ts';
import { cpeWithVersion, type Identity, purlWithVersion, timestampOf, uuidOf } from './identity.ts';

/**
 * The SPDX counterpart of `finishCycloneDx`: document name, namespace and time follow from the content, the main
 * module has its true version in every reference, the file its digests. SPDX 2.3, sections 6 to 8.
 */
export function finishSpdx(document: Spdx, identity: Identity): Spdx {
  const names = newNames(document, identity);
  const root = describedElement(document);
  const name = (id: string): string => names.get(id) ?? id;
  const finished: Spdx = {
    ...document,
    name: identity.name,
    documentNamespace: '',
    creationInfo: {
      ...document.creationInfo,
      created: timestampOf(identity.epoch),
      creators: creatorsOf(document, identity),
    },
    packages: document.packages.map((item) => finishPackage(item, item.SPDXID === root, identity, name)),
    ...(document.files === undefined ? {} : { files: document.files.map((file) => finishFile(file, identity)) }),
    relationships: document.relationships.map((relationship) => rename(relationship, name)).sort(byElements),
  };
  const namespace = `https://spdx.org/spdxdocs/${encodeURIComponent(identity.name)}-${uuidOf(JSON.stringify(finished))}`;
  return { ...finished, documentNamespace: namespace };
}

/** The element that the document describes: Syft's stand-in for the scanned folder or image. */
function describedElement(document: Spdx): string | undefined {
  return document.relationships.find((relationship) => relationship.relationshipType === 'DESCRIBES')
    ?.relatedSpdxElement;
}

/** Identifiers that hold a path of this machine, or follow from the version Syft did not know. */
function newNames(document: Spdx, identity: Identity): Map<string, string> {
  const names = new Map<string, string>();
  const root = describedElement(document);
  if (root !== undefined) names.set(root, `SPDXRef-DocumentRoot-${idString(identity.name)}`);
  const main = document.packages.find((item) => item.name === identity.module && item.SPDXID !== root);
  if (main !== undefined) {
    const suffix = uuidOf(`${identity.name} ${identity.module} ${identity.version}`).replaceAll('-', '').slice(0, 16);
    names.set(main.SPDXID, `SPDXRef-Package-go-module-${idString(main.name)}-${suffix}`);
  }
  return names;
}

/** Letters, digits, `.` and `-` (SPDX 2.3, section 7.2). */
function idString(text: string): string {
  return text.replace(/[^0-9A-Za-z.-]+/g, '-');
}

function finishPackage(
  item: SpdxPackage,
  isRoot: boolean,
  identity: Identity,
  name: (id: string) => string,
): SpdxPackage {
  const renamed = { ...item, SPDXID: name(item.SPDXID) };
  if (isRoot) return finishRoot(renamed, identity);
  if (item.name !== identity.module) return renamed;
  return {
    ...renamed,
    versionInfo: identity.version,
    ...(item.externalRefs === undefined
      ? {}
      : { externalRefs: item.externalRefs.map((reference) => finishReference(reference, identity.version)) }),
  };
}

function finishReference<R extends Json & { readonly referenceType: string; readonly referenceLocator: string }>(
  reference: R,
  version: string,
): R {
  if (reference.referenceType === 'purl')
    return { ...reference, referenceLocator: purlWithVersion(reference.referenceLocator, version) };
  if (reference.referenceType === 'cpe23Type')
    return { ...reference, referenceLocator: cpeWithVersion(reference.referenceLocator, version) };
  return reference;
}

function finishRoot(root: SpdxPackage, identity: Identity): SpdxPackage {
  const container = root.primaryPackagePurpose === 'CONTAINER';
  return {
    ...root,
    name: identity.name,
    versionInfo: identity.version,
    checksums: [{ algorithm: 'SHA256', checksumValue: digestHex(identity.digest) }],
    primaryPackagePurpose: container ? 'CONTAINER' : 'APPLICATION',
  };
}

function finishFile<F extends Json & { readonly fileName: string }>(file: F, identity: Identity): F {
  if (identity.sha1 === undefined || file.fileName.replace(/^\.?\//, '') !== identity.name) return file;
  return {
    ...file,
    checksums: [
      { algorithm: 'SHA1', checksumValue: identity.sha1 },
      { algorithm: 'SHA256', checksumValue: digestHex(identity.digest) },
    ],
  };
}

function rename(relationship: SpdxRelationship, name: (id: string) => string): SpdxRelationship {
  return {
    ...relationship,
    spdxElementId: name(relationship.spdxElementId),
    relatedSpdxElement: name(relationship.relatedSpdxElement),
  };
}

/** By content, since Syft orders them by identifiers that no longer stand there. */
function byElements(a: SpdxRelationship, b: SpdxRelationship): number {
  const [left, right] = [a, b].map((r) => `${r.relationshipType} ${r.spdxElementId} ${r.relatedSpdxElement}`) as [
    string,
    string,
  ];
  return left < right ? -1 : Number(left > right);
}

function creatorsOf(document: Spdx, identity: Identity): unknown {
  const { creators } = document.creationInfo;
  if (!Array.isArray(creators)) return creators;
  return creators.map((creator) =>
    typeof creator === 'string' && creator.startsWith('Tool: syft') ? `Tool: syft-${identity.toolVersion}` : creator,
  );
}
