import type { RegistryContext } from '../session/context.ts';
import { parseBaseText } from './base-text.ts';
import type { OpenBase } from './open-base.ts';

/**
 * Finds out what input `base` names: nothing (`scratch`), a local OCI layout or archive, or an image in a registry.
 * Throws `base-invalid`, `base-missing`, `registry-denied`, `registry-unavailable`, `digest-mismatch`.
 */
export async function openBase(text: string, context: RegistryContext): Promise<OpenBase> {
  const parsed = parseBaseText(text, context.workingDirectory, context.host.platform);
  if (parsed.kind === 'scratch') return scratch();
  // Loaded when needed: most images are built on scratch.
  if (parsed.kind === 'local') return (await import('./local.ts')).openLocalBase(text, parsed.path);
  const [{ RegistryStore }, { openStored }] = await Promise.all([
    import('../stores/registry-store.ts'),
    import('./open-base.ts'),
  ]);
  const store = new RegistryStore(text, parsed.reference, context);
  return openStored(store, await store.root());
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
