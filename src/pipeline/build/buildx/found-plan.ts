import type { BuiltBinary } from '../../../model/binary.ts';
import type { AssembledImage } from '../../../model/image.ts';
import type { ImagePlan, Plan, Revision } from '../../../model/plan.ts';
import { formatPlatform, type Platform } from '../../../model/platform.ts';
import type { ImageNames } from '../../../plan/tags/image-tags.ts';

/** What is known once the images of a Dockerfile or bake file are there. */
export interface FoundFacts {
  /** Absolute folder that version and commit are from. */
  readonly folder: string;
  readonly revision: Revision;
  readonly binaries: readonly BuiltBinary[];
  readonly images: readonly { readonly image: AssembledImage; readonly names: ImageNames }[];
  /** Seconds since 1970 that the images say they were made at. */
  readonly epoch: number;
  /** `Dockerfile`, `docker-bake.hcl`: what asked for the toolchain. */
  readonly origin: string;
}

/**
 * The plan that would have made what was found: the module, the toolchain and the flags are what the binaries themselves
 * say. Pure.
 */
export function foundPlan(facts: FoundFacts): Plan {
  const { folder, revision, binaries, images, origin } = facts;
  const info = binaries[0]?.facts.buildInfo;
  const platforms = new Map<string, Platform>();
  for (const { platform } of images.flatMap(({ image }) => image.platforms))
    platforms.set(formatPlatform(platform), platform);
  return {
    source: { kind: 'directory', directory: folder, packageDirectory: folder },
    module: { path: info?.main?.path ?? '', vendored: false, goMod: '' },
    toolchain: {
      version: info?.goVersion.split(' ')[0] ?? '',
      command: '',
      goroot: '',
      origin: 'image',
      requestedBy: origin,
    },
    revision,
    platforms: [...platforms.values()],
    binaryOnly: [],
    binaries: binaries.map(({ plan }) => plan),
    images: images.map(({ image, names }) => imagePlan(image, names, facts)),
  };
}

function imagePlan(image: AssembledImage, names: ImageNames, { origin, binaries, epoch }: FoundFacts): ImagePlan {
  const stems = new Set(image.platforms.flatMap((platform) => platform.binaries ?? []));
  const inside = binaries.filter(({ plan }) => stems.has(plan.stem));
  const mains = new Map(inside.map(({ plan }) => [plan.main.importPath, plan.main]));
  return {
    name: image.name,
    base: origin,
    mains: [...mains.values()],
    platforms: image.platforms.map(({ platform }) => platform),
    config: { user: '', exposedPorts: [], env: [], entrypoint: [], cmd: [], volumes: [], workingDir: '', labels: {} },
    annotations: {},
    compression: { format: 'gzip', level: 6 },
    ...names,
    epoch,
    rootfs: {
      caCertificates: false,
      extraCaCertificates: [],
      passwd: false,
      tmp: false,
      nsswitch: false,
      timezones: 'none',
      include: [],
      user: { uid: 0, gid: 0, name: 'root' },
      mtime: 0,
    },
  };
}
