import type { ReportSettingChange } from '../model/comparison.ts';

/** Differences of one setting that are told one by one; the rest is a number. */
const MOST_TOLD = 2;

/**
 * A setting as people are told of it: of a list of defaults (`DefaultGODEBUG`, a dozen pairs of which few differ) only what
 * differs.
 */
export function shownSetting({ key, from, to }: ReportSettingChange): ReportSettingChange {
  if (key !== 'DefaultGODEBUG') return { key, ...side('from', from), ...side('to', to) };
  const [before, after] = [pairsOf(from), pairsOf(to)];
  return { key, ...side('from', differing(before, after)), ...side('to', differing(after, before)) };
}

function side(name: 'from' | 'to', text: string | undefined): Partial<ReportSettingChange> {
  return text === undefined ? {} : { [name]: text };
}

function pairsOf(text = ''): readonly string[] {
  return text.split(',').filter((pair) => pair !== '');
}

function differing(pairs: readonly string[], others: readonly string[]): string | undefined {
  const own = pairs.filter((pair) => !others.includes(pair));
  if (own.length === 0) return undefined;
  const rest = own.length - MOST_TOLD;
  return `${own.slice(0, MOST_TOLD).join(',')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
