/** What is to be verified, as its text says it; files and folders are looked for before this is asked. */
export type Subject =
  | { readonly kind: 'release'; readonly tag: string; readonly repository?: string }
  | { readonly kind: 'build'; readonly id: string }
  | { readonly kind: 'image'; readonly reference: string }
  /** One plain word: a mistyped file far more often than an image of Docker Hub's own library. */
  | { readonly kind: 'nothing' };

const TAG = '[0-9A-Za-z._+/-]{1,255}';
const REPOSITORY = '[\\w.-]{1,100}/[\\w.-]{1,100}';

/**
 * Reads what the user named: a release by its address (`https://HOST/OWNER/REPO/releases/tag/v1.2.3`), as
 * `OWNER/REPO@v1.2.3` or by its tag alone; a build by Go's build id (four parts between slashes), GNU's (40 digits) or
 * its binary's digest; and else an image.
 */
export function parseSubject(text: string): Subject {
  const address = new RegExp(`^https://[^/]+/(${REPOSITORY})/releases/tag/(${TAG})/?$`).exec(text);
  if (address !== null)
    return { kind: 'release', repository: address[1] ?? '', tag: decodeURIComponent(address[2] ?? '') };
  const named = new RegExp(`^(${REPOSITORY})@(${TAG})$`).exec(text);
  if (named !== null) return { kind: 'release', repository: named[1] ?? '', tag: named[2] ?? '' };
  if (isBuildId(text)) return { kind: 'build', id: text };
  if (/^([0-9A-Za-z._-]+\/)*v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(text)) return { kind: 'release', tag: text };
  return /^[\w-]+$/.test(text) ? { kind: 'nothing' } : { kind: 'image', reference: text };
}

function isBuildId(text: string): boolean {
  return (
    /^[0-9A-Za-z_-]{20}(\/[0-9A-Za-z_-]{20}){3}$/.test(text) ||
    /^[0-9a-f]{40}$/.test(text) ||
    /^(sha256:)?[0-9a-f]{64}$/.test(text)
  );
}
