import type { Inputs } from '../../../config/inputs.ts';
import type { GithubContext } from '../../../github/context.ts';
import { Failure } from '../../../model/failure.ts';
import type { ImagePlan } from '../../../model/plan.ts';
import type { Notice } from '../../../model/runtime.ts';

/** The inputs that decide whether something is pushed. */
export type PushInputs = Pick<Inputs, 'push' | 'pushByDigest' | 'pushOnPullRequest' | 'pushOnFailedGate' | 'attach'>;

/** What may be attached to a pushed image. */
export const ATTACHABLE = ['report', 'sbom', 'scan'] as const;
export type Attachable = (typeof ATTACHABLE)[number];

/** What a run is going to push. */
export type PushChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'skipped'; readonly notice: Notice }
  | { readonly kind: 'push'; readonly byDigest: boolean; readonly attach: readonly Attachable[] };

/**
 * Decides before anything is built: a pull request pushes nothing unless it is told to, one from a fork never, since
 * what it holds is anybody's. Throws `invalid-input` when there is nowhere to push to.
 */
export function choosePush(
  inputs: PushInputs,
  images: readonly Pick<ImagePlan, 'name' | 'tags' | 'repositories'>[],
  github: Pick<GithubContext, 'event' | 'pullRequest'> | undefined,
): PushChoice {
  const attach = readAttach(inputs.attach);
  if (!inputs.push && !inputs.pushByDigest) return { kind: 'none' };
  const homeless = images.find(({ repositories = [] }) => repositories.length === 0);
  if (images.length === 0 || homeless !== undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `push: ${homeless === undefined ? 'there is no image to push' : `the image ${homeless.name} has no tags, so nobody knows where to`}.`,
      fix:
        homeless === undefined
          ? 'Add a linux platform: no image is made without one.'
          : 'Set tags (ghcr.io/acme/app:1.2.3), or repositories, in which rules give tags.',
    });
  }
  if (github?.pullRequest?.fork === true)
    return skipped('A pull request from a fork pushes nothing: its code is anybody’s, and its token may not write.');
  if (github?.pullRequest !== undefined && !inputs.pushOnPullRequest)
    return skipped('push is on, but this is a pull request, which pushes nothing unless push-on-pull-request is set.');
  const byDigest = inputs.pushByDigest;
  if (!byDigest && images.every(({ tags }) => tags.length === 0))
    return skipped('No rule in tags gives a tag for this event, so nothing is pushed.', 'warning');
  return { kind: 'push', byDigest, attach };
}

/** What a gate's no makes of it, once everything is built. */
export function afterGate(choice: PushChoice, inputs: PushInputs, failed: boolean): PushChoice {
  if (choice.kind !== 'push' || !failed || inputs.pushOnFailedGate === 'always') return choice;
  if (inputs.pushOnFailedGate === 'by-digest') return { ...choice, byDigest: true };
  return skipped(
    'A gate said no, so nothing was pushed. push-on-failed-gate: by-digest pushes it without a tag, to look at.',
  );
}

function skipped(message: string, level: Notice['level'] = 'notice'): PushChoice {
  return { kind: 'skipped', notice: { level, code: 'push-skipped', message } };
}

function readAttach(words: readonly string[]): readonly Attachable[] {
  if (words.length === 1 && words[0] === 'none') return [];
  return words.map((word) => {
    const found = ATTACHABLE.find((each) => each === word);
    if (found !== undefined) return found;
    throw new Failure({
      code: 'invalid-input',
      message: `attach: "${word.slice(0, 100)}" cannot be attached.`,
      fix: `Use some of ${ATTACHABLE.join(', ')}, or none.`,
    });
  });
}
