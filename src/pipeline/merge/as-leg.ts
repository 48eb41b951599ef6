import type { Configuration, Inputs } from '../../config/inputs.ts';

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
  const { inputs } = configuration;
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
  const images = configuration.images.map((image) => ({ ...image, inputs: { ...image.inputs, ...unjudged } }));
  return { ...configuration, inputs: leg, images };
}
