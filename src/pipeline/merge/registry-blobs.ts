import { join } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import type { Leg } from '../../merge/leg.ts';
import { blobFile } from '../../merge/leg-contents.ts';
import type { Descriptor } from '../../model/image.ts';
import { parseReference } from '../../registry/reference.ts';
import type { RegistryContext } from '../../registry/session/context.ts';
import { RegistryStore } from '../../registry/stores/registry-store.ts';
import { registryInputs } from '../publish/registry-inputs.ts';
import type { Session } from '../session/session.ts';

/** The inputs by which registries are spoken to. */
export type RegistryChoices = Pick<Inputs, 'insecureRegistries' | 'registryMirrors' | 'githubToken'>;

/** How the registries of legs are spoken to. What is fetched lies in the scratch folder: this run needs it once. */
export function registryContext(inputs: RegistryChoices, { runtime, http }: Session): RegistryContext {
  return {
    ...runtime,
    ...registryInputs(inputs, http),
    // Legs are pushed to the registry itself.
    mirrors: [],
    cacheDirectory: join(runtime.scratchDirectory, 'registry'),
  };
}

/** A repository to read blobs from. */
export function openRepository(reference: string, inputs: RegistryChoices, session: Session): RegistryStore {
  return new RegistryStore(reference, parseReference(reference, 'legs'), registryContext(inputs, session));
}

/** A leg whose layers went up by digest: what it did not hand over is fetched from the first repository that it pushed to. */
export function withPushedLayers(leg: Leg, inputs: RegistryChoices, session: Session): Leg {
  const layers = new Map<string, { readonly store: () => RegistryStore; readonly layer: Descriptor }>();
  for (const { image: name, repository, digest } of leg.report.run.push ?? []) {
    let opened: RegistryStore | undefined;
    const store = (): RegistryStore => {
      opened ??= openRepository(`${repository}@${digest}`, inputs, session);
      return opened;
    };
    const image = leg.report.images.find((one) => one.name === name);
    for (const { digest: blob, size, mediaType } of image?.platforms.flatMap((one) => one.layers) ?? [])
      if (!layers.has(blobFile(blob))) layers.set(blobFile(blob), { store, layer: { digest: blob, size, mediaType } });
  }
  if (layers.size === 0) return leg;
  const { files } = leg;
  return {
    ...leg,
    files: {
      ...files,
      open: async (path) => {
        const own = await files.open(path);
        const pushed = layers.get(path);
        return own ?? (pushed === undefined ? undefined : pushed.store().open(pushed.layer));
      },
    },
  };
}
