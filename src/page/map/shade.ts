import type { View } from './arrange.ts';
import { type MapNode, stateOf } from './node.ts';

/** Steps of colour between no change and 40% or more. */
export const STEPS = 10;

/**
 * How strong a change looks, 0 to `STEPS`. The power keeps ink in step with bytes, so that 1% is hardly to be seen and
 * 40% is as strong as new.
 */
export function strengthOf({ after, before }: Pick<MapNode, 'after' | 'before'>): number {
  if (after === before) return 0;
  const relative = before === 0 ? 1 : Math.abs(after - before) / before;
  return Math.max(1, Math.round(Math.min(1, relative / 0.4) ** 0.65 * STEPS));
}

/** The classes of a leaf: whose it is, or how it changed; the style sheet has a colour and a sign for each. */
export function shadeOf(node: MapNode, view: View): string {
  if (view === 'owners') return `o-${node.owner}`;
  const state = stateOf(node);
  const strength = strengthOf(node);
  if (state === 'same') return 's0';
  const sign = state === 'new' ? ' new' : state === 'gone' ? ' gone' : '';
  return `${state === 'new' || state === 'grew' ? 'u' : 'd'}${strength}${sign}`;
}
