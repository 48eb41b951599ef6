import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import { type GitContext, git } from '../source/git/git.ts';

/** What the input `baseline` names. */
export type NamedBaseline =
  | { readonly kind: 'none' }
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'image'; readonly reference: string }
  /** `tag`: `latest` for the newest release. */
  | { readonly kind: 'release'; readonly repository?: string; readonly tag: string }
  | { readonly kind: 'git-ref'; readonly name: string; readonly commit: string };

const PREFIXED = /^(file|image|release|git):(?!\/\/)([\s\S]+)$/;
const RELEASE = /^([\w.-]+\/[\w.-]+)@([0-9A-Za-z._+/-]+)$/;

/**
 * Reads the input: a prefix (`file:`, `image:`, `release:`, `git:`) decides; else a file or folder that is there, a
 * release (`owner/name@v1.2.3`), a ref that this repository has, an image reference. `folder` is the module's.
 * `input` is what messages call it. Throws `invalid-input`.
 */
export async function readNamedBaseline(
  text: string,
  folder: string,
  context: GitContext & { readonly workingDirectory: string },
  input = 'baseline',
): Promise<NamedBaseline> {
  if (text === 'none') return { kind: 'none' };
  const [, prefix, rest = ''] = PREFIXED.exec(text) ?? [];
  const path = resolve(context.workingDirectory, prefix === 'file' ? rest : text);
  if (prefix === 'file') return { kind: 'file', path, name: rest };
  if (prefix === 'image') return { kind: 'image', reference: rest };
  if (prefix === 'release') return releaseOf(rest, input);
  if (prefix === 'git') return refOf(rest, await commitOf(rest, folder, context), input);
  if ((await stat(path).catch(() => undefined)) !== undefined) return { kind: 'file', path, name: text };
  if (RELEASE.test(text)) return releaseOf(text, input);
  const commit = await commitOf(text, folder, context);
  if (commit !== undefined) return refOf(text, commit, input);
  // What names a file by its look and is not there must not be asked of a registry.
  if (/^\.{0,2}\/|\.json$|\\/.test(text)) return { kind: 'file', path, name: text };
  // One plain word is a mistyped file or ref far more often than an image of Docker Hub's own library.
  if (/^[\w-]+$/.test(text))
    throw invalid(
      input,
      text,
      'no file, folder or git ref here has that name',
      `Check the name; for an image of Docker Hub write image:${text}, or its whole reference.`,
    );
  return { kind: 'image', reference: text };
}

function releaseOf(text: string, input: string): NamedBaseline {
  const [, repository, tag] = RELEASE.exec(text) ?? [];
  if (repository !== undefined && tag !== undefined) return { kind: 'release', repository, tag };
  if (/^[0-9A-Za-z._+/-]+$/.test(text)) return { kind: 'release', tag: text };
  throw invalid(input, text, 'no release has such a tag', 'Write release:v1.2.3, release:latest or owner/name@v1.2.3.');
}

function refOf(name: string, commit: string | undefined, input: string): NamedBaseline {
  if (commit !== undefined) return { kind: 'git-ref', name, commit };
  throw invalid(input, name, 'git knows no such ref here', 'Fetch it, with fetch-depth: 0 for actions/checkout.');
}

/** The full hash behind a ref; undefined where git has none. What begins with a dash would be an option. */
async function commitOf(ref: string, folder: string, context: GitContext): Promise<string | undefined> {
  if (ref.startsWith('-') || !/^[\w./^~@{}+-]+$/.test(ref)) return undefined;
  const names = [ref, `origin/${ref}`];
  for (const name of names) {
    const text = await git(
      folder,
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
      context,
    );
    if (text !== undefined && /^[0-9a-f]{40,64}$/.test(text.trim())) return text.trim();
  }
  return undefined;
}

function invalid(input: string, value: string, what: string, fix: string): Failure {
  return new Failure({ code: 'invalid-input', message: `${input}: "${value}" is not valid: ${what}.`, fix });
}
