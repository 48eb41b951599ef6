import { createHash } from 'node:crypto';
import type { Inputs } from '../../config/inputs.ts';
import { DEFAULT_KEY } from '../../model/artifact-name.ts';
import { isCommentKey } from '../../model/comment-marker.ts';
import { Failure } from '../../model/failure.ts';

/** The key of a job's comment and artifact: as given, else the images it was told to build. Throws `invalid-input`. */
export function commentKey({ commentKey: given, image }: Pick<Inputs, 'commentKey' | 'image'>): string {
  if (given !== '') {
    if (isCommentKey(given)) return given;
    throw new Failure({
      code: 'invalid-input',
      message: `comment-key: "${given}" has characters that do not belong there, or is longer than 64.`,
      fix: 'Use letters, digits, ".", "_" and single "-".',
    });
  }
  const names = image
    .join('.')
    .replace(/[^\w.-]+/g, '_')
    .replace(/-{2,}/g, '-')
    .slice(0, 64);
  return names === '' ? DEFAULT_KEY : names;
}

/** Inputs by which the legs of a matrix differ; those that a commit changes by itself, such as tags, are not among them. */
const TELLING = [
  'source',
  'packages',
  'platforms',
  'image',
  'config',
  'combine',
  'buildTags',
  'env',
  'engine',
  'compile',
  'targets',
] as const satisfies readonly (keyof Inputs)[];

/**
 * Tells jobs of one run apart that have the same key, such as matrix legs without a `comment-key`: the first digits of a
 * digest of the job's name (GITHUB_JOB) and of what it was told to build.
 */
export function legOf(inputs: Inputs, job: string): string {
  const told = TELLING.map((name) => inputs[name]);
  return createHash('sha256')
    .update(JSON.stringify([job, ...told]))
    .digest('hex')
    .slice(0, 8);
}
