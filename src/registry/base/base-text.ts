import { isAbsolute, resolve } from 'node:path';
import { type ImageReference, parseReference } from '../reference.ts';

/** What input `base` names. */
export type BaseText =
  | { readonly kind: 'scratch' }
  | { readonly kind: 'registry'; readonly reference: ImageReference }
  /** `path` is absolute and may still have `:tag` or `@sha256:...` at its end. */
  | { readonly kind: 'local'; readonly path: string };

/**
 * Tells the kinds apart by their beginning, as docker and buildx users write them: `./x`, `../x`, `/x`, `C:\x`, `.\x`
 * and `oci-layout://x` are local, `scratch` is nothing, all else is in a registry. Throws `base-invalid`.
 */
export function parseBaseText(text: string, workingDirectory: string, platform: NodeJS.Platform): BaseText {
  if (text === 'scratch') return { kind: 'scratch' };
  const layout = /^oci-layout:\/\/(.+)$/.exec(text)?.[1];
  const windows = platform === 'win32' && /^(?:\.{0,2}\\|[A-Za-z]:[\\/])/.test(text);
  if (layout !== undefined || windows || text === '.' || text === '..' || /^\.{0,2}\//.test(text) || isAbsolute(text)) {
    return { kind: 'local', path: resolve(workingDirectory, layout ?? text) };
  }
  return { kind: 'registry', reference: parseReference(text) };
}
