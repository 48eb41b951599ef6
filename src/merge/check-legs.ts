import { Failure } from '../model/failure.ts';
import type { Report } from '../model/report.ts';
import type { Leg } from './leg.ts';

/**
 * Holds what legs brought against what there must be: every platform exactly once. `expected`: formatted, in the order of
 * the image. Throws `leg-doubled`, `leg-missing`, and `invalid-input` for a leg that nobody asked for.
 */
export function checkPlatforms(legs: readonly Leg[], expected: readonly string[]): void {
  const brought = legs.flatMap((leg) => leg.report.platforms.map((platform) => ({ platform, leg })));
  for (const { platform, leg } of brought) {
    const first = brought.find((one) => one.platform === platform)?.leg;
    if (first !== undefined && first !== leg) throw doubled(platform, first.files.name, leg.files.name);
  }
  const there = brought.map(({ platform }) => platform);
  const missing = expected.filter((platform) => !there.includes(platform));
  const foreign = there.filter((platform) => !expected.includes(platform));
  if (missing.length > 0) throw missingLegs(missing, foreign, there);
  const [one] = foreign;
  if (one !== undefined)
    throw new Failure({
      code: 'invalid-input',
      message: `platforms: a leg brought ${foreign.join(', ')}, which ${foreign.length === 1 ? 'is' : 'are'} not among ${expected.join(', ')}.`,
      fix: `Name all platforms of the matrix: platforms: ${[...expected, ...foreign].join(',')}`,
    });
}

function doubled(platform: string, first: string, second: string): Failure {
  return new Failure({
    code: 'leg-doubled',
    message: `Two legs brought ${platform}: ${first} and ${second}.`,
    fix: 'Build each platform in one leg; where a run has several matrices, give legs and merge of each a comment-key.',
  });
}

function missingLegs(missing: readonly string[], foreign: readonly string[], there: readonly string[]): Failure {
  const found = there.length === 0 ? 'no leg was found' : `the legs brought ${there.join(', ')}`;
  return new Failure({
    code: 'leg-missing',
    message: `No leg brought ${missing.join(', ')}: ${found}.`,
    fix:
      foreign.length > 0
        ? `If these are all that there should be: platforms: ${there.join(',')}`
        : there.length === 0
          ? 'Set leg: true in the jobs of the matrix, and let this job need them.'
          : 'Look at the job of that leg; if there is none any more, take the platform out of platforms.',
  });
}

/**
 * What makes one build of several must be one thing: version of this program, module, revision, Go. Throws `legs-differ`
 * with both values.
 */
export function refuseDifferent(legs: readonly Leg[]): void {
  const [first, ...others] = legs;
  if (first === undefined) return;
  for (const other of others)
    for (const [what, of] of SAME) {
      const [a, b] = [of(first.report), of(other.report)];
      if (a !== b) throw different(what, { leg: first, value: a }, { leg: other, value: b });
    }
  const [image, ...images] = legs.filter(({ report }) => report.images.length > 0);
  const names = ({ report }: Leg): string => report.images.map(({ name }) => name).join(', ');
  for (const other of images)
    if (image !== undefined && names(image) !== names(other))
      throw different('set of images', { leg: image, value: names(image) }, { leg: other, value: names(other) });
}

const SAME: readonly (readonly [string, (report: Report) => string])[] = [
  ['version of go-slim-image', ({ toolVersion }) => toolVersion],
  ['module', ({ module }) => module.path],
  ['commit', ({ revision }) => revision.commit ?? 'none'],
  ['version', ({ revision }) => revision.version],
  ['state of the work tree', ({ revision }) => (revision.dirty ? 'changed' : 'as committed')],
  ['Go', ({ toolchain }) => toolchain.version],
];

type Said = { readonly leg: Leg; readonly value: string };

/** The failure for two legs that were not built alike. */
export function different(what: string, a: Said, b: Said): Failure {
  return new Failure({
    code: 'legs-differ',
    message: `The legs are not of one build, as their ${what} differs: ${a.value} in ${a.leg.files.name}, ${b.value} in ${b.leg.files.name}.`,
    fix: 'Give all legs the same checkout and the same inputs but platforms, best in .go-slim-image.yml.',
  });
}
