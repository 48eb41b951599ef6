import type { BaseImage } from '../model/image.ts';
import type { Platform } from '../model/platform.ts';
import { parseBaseText } from './base-text.ts';
import type { RegistryContext } from './context.ts';
import { openLocalBase } from './local.ts';
import { type OpenBase, openStored } from './open-base.ts';
import { RegistryStore } from './registry-store.ts';

/**
 * Finds out what input `base` names: nothing (`scratch`), a local OCI layout or archive, or an image in a registry.
 * Throws `base-invalid`, `base-missing`, `registry-denied`, `registry-unavailable`, `digest-mismatch`.
 */
export async function openBase(text: string, context: RegistryContext): Promise<OpenBase> {
  const parsed = parseBaseText(text, context.workingDirectory, context.host.platform);
  if (parsed.kind === 'scratch') return scratch();
  if (parsed.kind === 'local') return openLocalBase(text, parsed.path);
  const store = new RegistryStore(text, parsed.reference, context);
  return openStored(store, await store.root());
}

/** The bases of several platforms, from one resolution of the tag, in the order of `platforms`. */
export async function resolveBases(
  text: string,
  platforms: readonly Platform[],
  context: RegistryContext,
): Promise<BaseImage[]> {
  const base = await openBase(text, context);
  return Promise.all(platforms.map((platform) => base.image(platform)));
}

/** The base of one platform. */
export async function resolveBase(text: string, platform: Platform, context: RegistryContext): Promise<BaseImage> {
  return (await openBase(text, context)).image(platform);
}

function scratch(): OpenBase {
  return {
    reference: 'scratch',
    kind: 'scratch',
    image: async (platform) => ({
      reference: 'scratch',
      kind: 'scratch',
      platform,
      layers: [],
      config: {},
      history: [],
    }),
  };
}
