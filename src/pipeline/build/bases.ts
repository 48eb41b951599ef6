import { createHash } from 'node:crypto';
import type { BaseImage } from '../../model/image.ts';
import type { ImagePlan } from '../../model/plan.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';
import type { Runtime } from '../../model/runtime.ts';
import { openBase } from '../../registry/base/base.ts';
import { type BaseFiles, readBaseFiles } from '../../registry/base/base-files.ts';
import type { RegistryContext } from '../../registry/session/context.ts';
import { begun, once } from '../session/deferred.ts';

/** The bases of a run: each reference is resolved once, each layer is read for names at most once. */
export interface Bases {
  get(image: string, platform: Platform): Promise<BaseImage>;
  files(base: BaseImage): Promise<BaseFiles>;
  has(base: BaseImage, path: string): Promise<boolean>;
}

/** Begins to resolve every base of the plan's images. */
export function openBases(
  images: readonly ImagePlan[],
  context: Pick<RegistryContext, 'http' | 'insecureRegistries' | 'mirrors' | 'githubToken'>,
  runtime: Runtime,
): Bases {
  const opened = new Map(
    [...new Set(images.map(({ base }) => base))].map((base) => [base, once(() => resolve(base, context, runtime))]),
  );
  const platforms = new Map<string, Promise<BaseImage>>();
  const contents = new Map<string, Promise<BaseFiles>>();
  const get = (name: string, platform: Platform): Promise<BaseImage> => {
    const reference = images.find((image) => image.name === name)?.base ?? 'scratch';
    const key = `${reference} ${formatPlatform(platform)}`;
    const found =
      platforms.get(key) ??
      begun((opened.get(reference) as () => ReturnType<typeof resolve>)().then((base) => base.image(platform)));
    platforms.set(key, found);
    return found;
  };
  const files = (base: BaseImage): Promise<BaseFiles> => {
    const key = createHash('sha256')
      .update(base.layers.map(({ diffId }) => diffId).join())
      .digest('hex');
    const found = contents.get(key) ?? begun(readBaseFiles(base, runtime));
    contents.set(key, found);
    return found;
  };
  for (const image of images) for (const platform of image.platforms) begun(get(image.name, platform));
  return {
    get,
    files,
    has: async (base, path) => base.kind !== 'scratch' && (await files(base)).has(path),
  };
}

async function resolve(
  base: string,
  context: Pick<RegistryContext, 'http' | 'insecureRegistries' | 'mirrors' | 'githubToken'>,
  runtime: Runtime,
): ReturnType<typeof openBase> {
  if (base === 'scratch') return openBase(base, { ...runtime, ...context });
  const step = runtime.progress.start('base');
  try {
    const opened = await openBase(base, { ...runtime, ...context });
    step.done(opened.digest === undefined ? base : `${base} ${opened.digest.slice(0, 19)}`);
    return opened;
  } catch (error) {
    step.fail((error as Error).message);
    throw error;
  }
}
