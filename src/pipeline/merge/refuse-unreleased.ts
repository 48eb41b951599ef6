import type { Configuration } from '../../config/inputs.ts';
import type { GithubContext } from '../../github/context.ts';
import { different } from '../../merge/check-legs.ts';
import type { Leg } from '../../merge/leg.ts';
import { Failure } from '../../model/failure.ts';
import { releaseWish } from '../publish/release-wish.ts';
import { isByDigest } from './given-legs.ts';

/** A release is made of files that the legs made: all of them, or none. Throws `legs-differ`, `invalid-input`. */
export function refuseUnreleased(
  legs: readonly Leg[],
  configuration: Configuration,
  github: GithubContext | undefined,
): void {
  const made = legs.find(({ report }) => report.release !== undefined);
  const bare = legs.find(({ report }) => report.release === undefined);
  if (made !== undefined && bare !== undefined)
    throw different('release files', { leg: made, value: 'some' }, { leg: bare, value: 'none' });
  const [first] = legs;
  if (first === undefined || made !== undefined) return;
  if (releaseWish(configuration, github, first.report.revision).publish === undefined) return;
  throw new Failure({
    code: 'invalid-input',
    message: 'release: the legs made no files for a release.',
    fix: isByDigest(first.files.name)
      ? 'Archives are in no registry: hand the legs over as artifacts (leg: true), or as folders.'
      : 'Give the legs the same release and archive inputs as the merge, best in .go-slim-image.yml.',
  });
}
