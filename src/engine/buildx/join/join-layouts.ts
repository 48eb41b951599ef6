import { link, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { copyFileWhole } from '../../../files/write.ts';
import { indexJson, MEDIA } from '../../../image/json/manifest.ts';
import { blobPath, putBlob } from '../../../image/layout/blobs.ts';
import { Failure } from '../../../model/failure.ts';
import type { Attestation, Descriptor } from '../../../model/image.ts';
import { formatPlatform, type Platform } from '../../../model/platform.ts';
import type { BuiltLayout, BuiltManifest } from './built-layout.ts';

/** One image over all platforms, its blobs in one layout. */
export interface JoinedImage {
  readonly index: Descriptor;
  readonly manifests: readonly BuiltManifest[];
  readonly attestations: readonly Attestation[];
}

/**
 * Makes one image of what several calls of buildx wrote, one for each node, or takes over the one that there is. The
 * index of a single layout stays byte for byte as it is; otherwise it is written in BuildKit's own form, platforms first
 * and attestations behind them, so that it is the index that one node would have written. A manifest without an index
 * gets one. Blobs are linked where that is possible. Throws `buildx-failed` where two layouts hold the same platform.
 */
export async function joinLayouts(layouts: readonly BuiltLayout[], into: string): Promise<JoinedImage> {
  const manifests = layouts.flatMap((layout) => layout.manifests);
  const attestations = layouts.flatMap((layout) => layout.attestations);
  refuseTwice(manifests.map(({ platform }) => platform));
  for (const layout of layouts) for (const blob of blobsOf(layout)) await takeBlob(layout.folder, into, blob);
  const [only] = layouts;
  if (layouts.length === 1 && only?.index !== undefined) return { index: only.index, manifests, attestations };
  const index = await putBlob(
    into,
    MEDIA.index,
    indexJson(
      [
        ...manifests.map(({ descriptor, platform }) => ({ ...descriptor, platform })),
        ...attestations.map(({ manifest }) => manifest),
      ],
      {},
    ),
  );
  return { index, manifests, attestations };
}

function blobsOf({ index, manifests, attestations }: BuiltLayout): Descriptor[] {
  const all = [
    ...(index === undefined ? [] : [index]),
    ...manifests.flatMap(({ descriptor, config, layers }) => [descriptor, config, ...layers]),
    ...attestations.flatMap(({ manifest, blobs }) => [manifest, ...blobs]),
  ];
  return [...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values()];
}

async function takeBlob(from: string, into: string, { digest }: Descriptor): Promise<void> {
  const [source, target] = [blobPath(from, digest), blobPath(into, digest)];
  await mkdir(dirname(target), { recursive: true });
  try {
    await link(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    await copyFileWhole(source, target);
  }
}

function refuseTwice(platforms: readonly Platform[]): void {
  const names = platforms.map(formatPlatform);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new Failure({
    code: 'buildx-failed',
    message: `BuildKit built ${twice} twice.`,
    fix: `Name ${twice} once in platforms.`,
  });
}
