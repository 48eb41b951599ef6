import type { Configuration } from '../../config/inputs.ts';
import type { GithubContext } from '../../github/context.ts';
import { Failure } from '../../model/failure.ts';
import type { Revision } from '../../model/plan.ts';

/** What a run is to do about a release. */
export interface ReleaseWish {
  /** Make the folder of a release's files. */
  readonly files: boolean;
  /** Make the release on GitHub, of this tag. `asked`: the user said so, and it is an error when it cannot be done. */
  readonly publish?: { readonly tag: string; readonly asked: boolean };
}

const NOTHING: ReleaseWish = { files: false };

/**
 * Whether this run is to release: when the input says so; else in Actions, when the run is for a release or for a tag
 * that is a version of this module (a tag such as `v1`, which moves, or another module's is none).
 * Throws `invalid-input` when a release is asked for and no tag is known.
 */
export function releaseWish(
  { inputs, origins }: Pick<Configuration, 'inputs' | 'origins'>,
  github: Pick<GithubContext, 'event' | 'ref' | 'release'> | undefined,
  revision: Revision,
): ReleaseWish {
  if (inputs.release === false) return NOTHING;
  // A leg makes the files; one job alone may make the release of them.
  if (inputs.leg) {
    const { files } = releaseWish({ inputs: { ...inputs, leg: false }, origins }, github, revision);
    return { files };
  }
  const files = origins['archive-format'] !== undefined;
  const runTag = github?.release?.tag ?? (github?.ref.startsWith('refs/tags/') ? github.ref.slice(10) : undefined);
  if (inputs.release === true) {
    const described = revision.versionOrigin === 'tag' ? revision.version : undefined;
    const tag = [inputs.releaseTag, runTag, described].find((one) => one !== undefined && one !== '');
    if (tag === undefined) throw noTag();
    return { files: true, publish: { tag: checkTag(tag), asked: true } };
  }
  const ours = github?.event === 'release' || revision.versionOrigin === 'ref';
  if (github === undefined || runTag === undefined || !ours || !isVersionTag(runTag)) return { files };
  return { files: true, publish: { tag: checkTag(inputs.releaseTag || runTag), asked: false } };
}

function isVersionTag(tag: string): boolean {
  return /(^|\/)v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(tag);
}

function checkTag(tag: string): string {
  if (tag.length <= 255 && /^[0-9A-Za-z._+/-]+$/.test(tag) && !tag.startsWith('-')) return tag;
  throw new Failure({
    code: 'invalid-input',
    message: `release-tag: "${tag}" is not valid.`,
    fix: 'A tag is made of letters, digits and . _ + / -.',
  });
}

function noTag(): Failure {
  return new Failure({
    code: 'invalid-input',
    message: 'release: true, but this run is for no tag.',
    fix: 'Run it on the push of a tag, or name the tag with release-tag.',
  });
}
