import type { StepRecord } from '../model/report-run.ts';

/** `compile linux/arm64`. */
export function stepTitle({ step, platform }: Pick<StepRecord, 'step' | 'platform'>): string {
  return platform === undefined ? step : `${step} ${platform}`;
}

/** The step that took longest, when there is more than one. */
export function longestStep(steps: readonly StepRecord[]): { readonly name: string; readonly ms: number } | undefined {
  if (steps.length < 2) return undefined;
  const longest = steps.reduce((a, b) => (b.endMs - b.startMs > a.endMs - a.startMs ? b : a));
  return { name: stepTitle(longest), ms: longest.endMs - longest.startMs };
}

/** Milliseconds that a drawing of the steps spans; at least 1. */
export function stepsSpan(steps: readonly StepRecord[]): number {
  return Math.max(1, ...steps.map(({ endMs }) => endMs));
}
