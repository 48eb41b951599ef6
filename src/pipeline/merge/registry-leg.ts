import { damagedLeg } from '../../merge/failures.ts';
import type { Leg, LegFiles } from '../../merge/leg.ts';
import { blobFile } from '../../merge/leg-contents.ts';
import { readLeg } from '../../merge/read-leg.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import { binarySums, SUMS_NAME } from '../../model/sums.ts';
import { DOCUMENT_LIMIT } from '../../registry/base/manifest.ts';
import type { RegistryStore } from '../../registry/base/registry-store.ts';
import { parseReference } from '../../registry/reference.ts';
import { fetchAttachedReport } from '../../registry/referrers/fetch-report.ts';
import { parseReport, serializeReport } from '../../report/report-file.ts';
import type { Session } from '../session/session.ts';
import { programsOfImage } from './image-programs.ts';
import { openRepository, type RegistryChoices } from './registry-blobs.ts';

/**
 * A leg that was pushed by digest (`ghcr.io/acme/app@sha256:...`) with its report attached. Binaries are taken out of the
 * image's layers; documents about them are not in the image. Throws `invalid-input` where no report is attached,
 * `leg-invalid`, and what a registry answers.
 */
export async function registryLeg(text: string, inputs: RegistryChoices, session: Session): Promise<Leg> {
  const { digest } = parseReference(text, 'legs');
  const { runtime, http } = session;
  const { insecureRegistries, githubToken } = inputs;
  const attached = await fetchAttachedReport(text, http, runtime, {
    insecureRegistries,
    ...(githubToken === '' ? {} : { githubToken }),
  });
  if (attached === undefined)
    throw new Failure({
      code: 'invalid-input',
      message: `legs: ${text} has no report attached, so nobody knows what it is made of.`,
      fix: 'Push the leg with push-by-digest: true and attach: report, or hand it over as an artifact with leg: true.',
    });
  const files: Pick<LegFiles, 'name'> = { name: text };
  const report = withoutDocuments(parseReport(attached.text, `the report attached to ${text}`));
  const [image] = report.images;
  if (image === undefined || report.images.length !== 1 || image.digest !== digest)
    throw damagedLeg(files, 'is not the one image that its attached report tells of');
  const inside = new Set(image.platforms.flatMap(({ binaries }) => binaries));
  const outside = report.binaries.filter(({ stem }) => !inside.has(stem)).map(({ platform }) => platform);
  if (outside.length > 0)
    throw damagedLeg(
      files,
      `was built for ${outside.join(', ')}, too, which no image holds: hand it over as an artifact`,
    );
  const store = openRepository(text, inputs, session);
  return readLeg(openFiles(text, report, store, session));
}

/** Files of an output folder, as far as a registry has them. */
function openFiles(name: string, report: Report, store: RegistryStore, session: Session): LegFiles {
  const [image] = report.images;
  const configs = new Set(image?.platforms.map(({ config }) => blobFile(config)));
  const layers = new Map(image?.platforms.flatMap((one) => one.layers.map((layer) => [blobFile(layer.digest), layer])));
  const documents = new Map(
    [image?.digest, ...(image?.platforms.flatMap(({ manifest, config }) => [manifest, config]) ?? [])].flatMap(
      (digest) => (digest === undefined ? [] : [[blobFile(digest), digest] as const]),
    ),
  );
  const made = new Map([
    ['report.json', serializeReport(report)],
    [SUMS_NAME, binarySums(report.binaries)],
  ]);
  const programs = programsOfImage(report, store, session);
  return {
    name,
    async open(path) {
      const text = made.get(path);
      if (text !== undefined) return once(Buffer.from(text));
      const document = documents.get(path);
      if (document !== undefined) {
        const kind = configs.has(path) ? 'config' : 'manifest';
        return once(await store.document(kind, { digest: document, size: DOCUMENT_LIMIT }));
      }
      const layer = layers.get(path);
      if (layer !== undefined) return store.open(layer);
      return programs.open(path);
    },
    close: () => programs.close(),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** An image says nothing of the files about it. */
function withoutDocuments(report: Report): Report {
  const { release: _release, ...rest } = report;
  return {
    ...rest,
    binaries: report.binaries.map(({ sbom: _sbom, scan, ...binary }) => ({ ...binary, ...withoutFile(scan) })),
    images: report.images.map((image) => ({
      ...image,
      layout: 'image',
      platforms: image.platforms.map(({ sbom: _sbom, scan, ...platform }) => ({ ...platform, ...withoutFile(scan) })),
    })),
  };
}

function withoutFile(scan: Report['binaries'][number]['scan']): { readonly scan?: NonNullable<typeof scan> } {
  if (scan === undefined) return {};
  const { file: _file, ...verdict } = scan;
  return { scan: verdict };
}
