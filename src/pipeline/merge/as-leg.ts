import type { Configuration, Inputs } from '../../config/inputs.ts';
import { Failure } from '../../model/failure.ts';
import { formatPlatform } from '../../model/platform.ts';
import { expectedPlatforms } from './read-platform.ts';

/** Inputs that only say how a job is a leg, or what the merging job alone does: they tell nothing about what was built. */
export const LEG_INPUTS: ReadonlySet<string> = new Set([
  'leg',
  'legs',
  'platforms',
  'push',
  'push-by-digest',
  'attach',
]);

/**
 * A leg measures, and the merge judges, tells and publishes: a leg has no baseline and no budgets, comments nothing, attaches
 * nothing, and what it pushes goes up by digest, without a tag.
 */
export function asLeg(configuration: Configuration): Configuration {
  const { inputs, origins } = configuration;
  const unjudged = { maxSize: [], maxGrowth: [], budgets: [] } as const;
  const leg: Inputs = {
    ...inputs,
    ...unjudged,
    baseline: 'none',
    push: false,
    pushByDigest: inputs.push || inputs.pushByDigest,
    attach: ['none'],
    comment: 'never',
    summary: false,
    uploadReport: false,
  };
  const images = imagesOfLeg(configuration).map((image) => ({ ...image, inputs: { ...image.inputs, ...unjudged } }));
  // Said of the leg, and no longer a word against what images say of themselves.
  const of = origins.platforms === undefined ? origins : { ...origins, platforms: 'file' as const };
  return { ...configuration, inputs: leg, images, origins: of };
}

/**
 * A leg's platforms say which part of the matrix it is. An image with platforms of its own gets those of them that are
 * this leg's, and is not made where there are none: the merge then has what one job would have made. Throws
 * `invalid-input` where no image is left.
 */
function imagesOfLeg({ inputs, origins, images }: Configuration): Configuration['images'] {
  if (origins.platforms !== 'flag' && origins.platforms !== 'environment') return images;
  const ofLeg = new Set(expectedPlatforms(inputs.platforms).map(formatPlatform));
  const left = images.flatMap((image) => {
    const own = image.inputs.platforms;
    if (own === undefined) return [image];
    const platforms = expectedPlatforms(own)
      .map(formatPlatform)
      .filter((platform) => ofLeg.has(platform));
    return platforms.length === 0 ? [] : [{ ...image, inputs: { ...image.inputs, platforms } }];
  });
  if (left.length > 0 || images.length === 0) return left;
  throw new Failure({
    code: 'invalid-input',
    message: `platforms: no image of the configuration is for ${inputs.platforms.join(', ')}.`,
    fix: 'Take this leg out of the matrix, or its platform into the platforms of an image.',
  });
}
