import { allDone } from '../../model/all-done.ts';
import type { Digest } from '../../model/digest.ts';
import type { Report, ReportSbom, ReportScan } from '../../model/report.ts';
import { parseReference } from '../../registry/reference.ts';
import { CYCLONEDX_TYPE, SCAN_TYPE, SPDX_TYPE } from '../../registry/referrers/artifact-types.ts';
import { listReferrers } from '../../registry/referrers/list-referrers.ts';
import { readAttached, readManifest } from '../../registry/referrers/read-attached.ts';
import { clarifyReferrer, type Referrer } from '../../registry/referrers/referrers-index.ts';
import { openSession, type RegistrySession } from '../../registry/session/session.ts';
import type { Session } from '../session/session.ts';
import { type RegistryChoices, registryContext } from './registry-blobs.ts';

/** How the documents that a report names are read from a registry, by their paths; those that are not there are missing. */
export type AttachedDocuments = ReadonlyMap<string, () => Promise<Uint8Array>>;

interface Named {
  readonly path: string;
  readonly artifactType: string;
  /** Of the platform that it is about. */
  readonly manifest: Digest;
}

/** Finds the SBOMs and scans that a report names among what is attached to its image's manifests. Throws what a registry answers. */
export async function attachedDocuments(
  text: string,
  report: Report,
  inputs: RegistryChoices,
  session: Session,
): Promise<AttachedDocuments> {
  const named = namedDocuments(report);
  const manifests = [...new Set(named.map(({ manifest }) => manifest))];
  const registry = openSession(parseReference(text, 'legs'), registryContext(inputs, session));
  const found = new Map<string, () => Promise<Uint8Array>>();
  await allDone(
    manifests.map(async (manifest) => {
      const wanted = named.filter((each) => each.manifest === manifest);
      const { referrers } = await listReferrers(registry, manifest);
      const kinds = new Set(wanted.map(({ artifactType }) => artifactType));
      const ofKind = referrers.filter(({ artifactType = '' }) => kinds.has(artifactType));
      const attached = await allDone(ofKind.map((referrer) => withTitle(registry, referrer)));
      for (const one of wanted) {
        const title = one.path.slice(one.path.lastIndexOf('/') + 1);
        const referrer = attached.find((each) => each.artifactType === one.artifactType && titleOf(each) === title);
        if (referrer !== undefined)
          found.set(one.path, async () => Buffer.from(await readAttached(registry, referrer)));
      }
    }),
  );
  return found;
}

function titleOf({ annotations }: Referrer): string | undefined {
  return annotations?.['org.opencontainers.image.title'];
}

/** Some registries list no annotations: then the manifest is asked for its name. */
async function withTitle(registry: RegistrySession, referrer: Referrer): Promise<Referrer> {
  if (titleOf(referrer) !== undefined) return referrer;
  return clarifyReferrer(referrer, await readManifest(registry, referrer.digest, referrer.digest));
}

function namedDocuments({ binaries, images }: Report): readonly Named[] {
  const platforms = images.flatMap((image) => image.platforms);
  return platforms.flatMap(({ manifest, binaries: stems, sbom, scan }) => {
    const inside = binaries.filter(({ stem }) => stems.includes(stem));
    return [{ sbom, scan }, ...inside].flatMap((subject) => documentsAbout(subject, manifest));
  });
}

function documentsAbout(
  { sbom, scan }: { readonly sbom?: ReportSbom | undefined; readonly scan?: ReportScan | undefined },
  manifest: Digest,
): readonly Named[] {
  const documents: readonly (readonly [string, string | undefined])[] = [
    [CYCLONEDX_TYPE, sbom?.cyclonedx],
    [SPDX_TYPE, sbom?.spdx],
    [SCAN_TYPE, scan?.file],
  ];
  return documents.flatMap(([artifactType, path]) => (path === undefined ? [] : [{ path, artifactType, manifest }]));
}

/** The report without the documents that are not there, and without release files, which are in no registry. */
export function withDocuments(report: Report, documents: AttachedDocuments): Report {
  const { release: _release, ...rest } = report;
  const kept = <T extends { readonly sbom?: ReportSbom; readonly scan?: ReportScan }>(subject: T): T => {
    const { sbom, scan, ...others } = subject;
    return { ...others, ...keptSbom(sbom, documents), ...keptScan(scan, documents) } as T;
  };
  return {
    ...rest,
    binaries: report.binaries.map(kept),
    images: report.images.map((image) => ({ ...image, layout: 'image', platforms: image.platforms.map(kept) })),
  };
}

function keptSbom(sbom: ReportSbom | undefined, documents: AttachedDocuments): { readonly sbom?: ReportSbom } {
  if (sbom === undefined) return {};
  const { cyclonedx, spdx, packages } = sbom;
  const files = {
    ...(cyclonedx === undefined || !documents.has(cyclonedx) ? {} : { cyclonedx }),
    ...(spdx === undefined || !documents.has(spdx) ? {} : { spdx }),
  };
  return Object.keys(files).length === 0 ? {} : { sbom: { ...files, packages } };
}

/** The verdict is in the report itself. */
function keptScan(scan: ReportScan | undefined, documents: AttachedDocuments): { readonly scan?: ReportScan } {
  if (scan === undefined) return {};
  const { file, ...verdict } = scan;
  return { scan: file === undefined || !documents.has(file) ? verdict : { ...verdict, file } };
}

/** Documents that a report names and that are not among those that are attached. */
export function missingDocuments(report: Report, documents: AttachedDocuments): readonly string[] {
  return [...new Set(namedDocuments(report).map(({ path }) => path))].filter((path) => !documents.has(path));
}
