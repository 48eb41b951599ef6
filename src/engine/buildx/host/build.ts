import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFileWhole } from '../../../files/write.ts';
import { blobPath } from '../../../image/layout/blobs.ts';
import { imagePlatform } from '../../../image/platform.ts';
import type { AssembledImage } from '../../../model/image.ts';
import type { ImagePlan } from '../../../model/plan.ts';
import { formatPlatform } from '../../../model/platform.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { requireAble } from '../builder/limits.ts';
import { buildCall } from '../dockerfile/arguments.ts';
import { buildImage, type ImageBuild } from '../dockerfile/build-image.ts';
import { plainBuild } from '../dockerfile/build-request.ts';
import type { JoinedImage } from '../join/join-layouts.ts';
import type { Builder, BuildxCall } from '../types.ts';
import { buildkitAnnotations } from './annotations.ts';

/** Named context that holds our image, here and in Dockerfiles of the user's own. */
export const OUR_CONTEXT = 'go-slim-image';

/** An image of ours that goes through BuildKit. */
export interface HostImage
  extends Pick<ImageBuild, 'outputs' | 'provenance' | 'sbom' | 'cacheFrom' | 'cacheTo' | 'env' | 'metadataFile'> {
  readonly image: AssembledImage;
  readonly plan: ImagePlan;
  /** The run makes other images too, so that steps are told by this one's name. */
  readonly oneOfSeveral: boolean;
}

/**
 * Hands our image to BuildKit as a named context and takes it back: layers pass untouched and no program runs, so any
 * node takes any platform. Its digests must be ours; where another BuildKit writes JSON otherwise, ours stay and a
 * warning says so. With attestations the index is BuildKit's, over the same manifests. Throws `builder-limited` and what
 * `buildImage` throws.
 */
export async function buildHost(request: HostImage, builder: Builder, runtime: Runtime): Promise<AssembledImage> {
  const { image, plan } = request;
  const platforms = image.platforms.map(({ platform }) => formatPlatform(imagePlatform(platform)));
  const attested = request.provenance !== 'false' || request.sbom !== 'false';
  requireAble(builder, {
    platforms,
    ociExport: true,
    namedContexts: true,
    cacheExport: request.cacheTo.some((cache) => !cache.includes('type=inline')),
    attestations: attested,
  });
  const folder = join(runtime.scratchDirectory, 'host', image.name);
  const context = await contextOf(image, folder);
  const call: ImageBuild['call'] = (invocation): BuildxCall => ({
    ...buildCall(
      {
        ...plainBuild('-'),
        buildContexts: [context],
        annotations: buildkitAnnotations(plan.annotations, invocation.platforms.length > 1 || attested),
        tags: request.outputs.length === 0 ? [] : plan.tags,
      },
      invocation,
      builder.name,
      runtime.env,
    ),
    stdin: `FROM ${OUR_CONTEXT}\n`,
    ...(request.oneOfSeveral ? { label: image.name } : {}),
  });
  const env = { ...request.env, SOURCE_DATE_EPOCH: String(plan.epoch) };
  const build: ImageBuild = { ...request, name: image.name, platforms, attributes: [], env, call };
  const layout = join(folder, 'joined');
  return settle(image, await buildImage(build, builder, layout, runtime), layout, runtime);
}

/** `go-slim-image=oci-layout://DIR@DIGEST`; a path with a colon or an at sign would be read as one with a tag or digest. */
async function contextOf({ layout, index }: AssembledImage, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  let path = layout;
  if (/[:@]/.test(layout)) {
    path = join(folder, 'ours');
    await symlink(layout, path);
  }
  return `${OUR_CONTEXT}=oci-layout://${path}@${index.digest}`;
}

/** Compares what BuildKit gave back with what it was given, and takes over its attestations. */
async function settle(
  image: AssembledImage,
  built: JoinedImage,
  layout: string,
  runtime: Runtime,
): Promise<AssembledImage> {
  const attested = built.attestations.length > 0;
  const whole = image.platforms.length > 1 && !attested;
  const ours = whole ? image.index.digest : image.platforms.map(({ manifest }) => manifest.digest).join(', ');
  const theirs = whole ? built.index.digest : built.manifests.map(({ descriptor }) => descriptor.digest).join(', ');
  if (ours !== theirs) {
    const message = `${image.name}: ${difference(image, built)} (${ours}, and BuildKit's ${theirs}). The output folder holds ours; what outputs sends elsewhere is BuildKit's.`;
    runtime.log.notice({ level: 'warning', code: 'builder-differs', message });
    return image;
  }
  if (!attested) return image;
  const blobs = built.attestations.flatMap(({ manifest, blobs: inner }) => [manifest, ...inner]);
  for (const { digest } of [built.index, ...blobs])
    await copyFileWhole(blobPath(layout, digest), blobPath(image.layout, digest));
  return { ...image, index: built.index, attestations: built.attestations };
}

/** BuildKit knows layers by their unpacked content, and gives back the blob in which it saw one first. */
function difference(image: AssembledImage, built: JoinedImage): string {
  const unpacked = image.platforms.map(({ layers }) => layers.map(({ diffId }) => diffId).join());
  const same = built.manifests.every(({ facts }, index) => facts.diffIds.join() === unpacked[index]);
  return same
    ? 'the builder holds these layers in another compression from an earlier build and gave that one back'
    : 'BuildKit made another image of ours, since its version writes image JSON otherwise';
}
