import type { Inputs } from '../../config/inputs.ts';
import type { GithubContext } from '../../github/context.ts';
import type { Leg } from '../../merge/leg.ts';
import { allDone } from '../../model/all-done.ts';
import { Failure } from '../../model/failure.ts';
import { commentKey } from '../publish/comment-key.ts';
import type { Session } from '../session/session.ts';
import { artifactLegs } from './artifact-legs.ts';
import { givenLegs } from './given-legs.ts';
import { withPushedLayers } from './registry-blobs.ts';

/**
 * The legs of a merge, read and held against their own reports: those that are named, else, in Actions, those that jobs of
 * this run handed over. Throws `invalid-input`, `leg-invalid`, `artifacts-unavailable`, and what registries answer.
 */
export async function openLegs(
  inputs: Inputs,
  github: GithubContext | undefined,
  session: Session,
): Promise<readonly Leg[]> {
  if (inputs.legs.length > 0 || github !== undefined) {
    const legs =
      inputs.legs.length > 0
        ? await givenLegs(inputs, session)
        : await artifactLegs(commentKey(inputs), github, session.runtime);
    return legs.map((leg) => withPushedLayers(leg, inputs, session));
  }
  throw new Failure({
    code: 'invalid-input',
    message: 'merge needs to be told what to join.',
    fix: 'Name the output folders of the legs: merge leg-amd64 leg-arm64 --platforms linux/amd64,linux/arm64',
  });
}

/** Closes what is open of legs; never throws. */
export async function closeLegs(legs: readonly Leg[]): Promise<void> {
  await allDone(legs.map(({ files }) => files.close().catch(() => undefined)));
}
