import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { allDone } from '../model/all-done.ts';
import type { Digest } from '../model/digest.ts';
import { damagedLeg } from './failures.ts';
import type { Leg } from './leg.ts';
import { blobFile, blobsOf, documentsOf } from './leg-contents.ts';
import { type ManifestParts, parseManifest } from './manifest.ts';
import { takeFile } from './take-file.ts';

/** Files that are copied beside each other. */
const AT_ONCE = 4;

/**
 * Copies everything that a leg's report names below `staging` (absolute), each byte hashed. Legs that share a layer share its
 * file. Throws `leg-invalid` for what is missing or not what the report says.
 */
export async function takeLeg({ files, report }: Leg, staging: string): Promise<void> {
  const limit = pLimit(AT_ONCE);
  const wanted = [...documentsOf(report), ...blobsOf(report)];
  await allDone(wanted.map((file) => limit(() => takeFile(files, file, staging))));
  // What BuildKit attests is named by manifests that had to be here first.
  for (const { manifest } of report.images.flatMap(({ attestations = [] }) => attestations)) {
    const { config, layers } = await readManifest(staging, manifest, { files });
    for (const { digest, size } of [config, ...layers])
      await takeFile(files, { path: blobFile(digest), digest, size, exact: true }, staging);
  }
}

/** Reads a manifest that was taken. Throws `leg-invalid` where it is none. */
export async function readManifest(
  staging: string,
  digest: Digest,
  { files }: Pick<Leg, 'files'>,
): Promise<ManifestParts> {
  const manifest = parseManifest(await readFile(join(staging, blobFile(digest))));
  if (manifest === undefined) throw damagedLeg(files, `has no manifest under ${digest}`);
  return manifest;
}
