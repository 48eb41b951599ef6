import type { ReportBinaryChange, ReportSizeChange } from '../../model/comparison.ts';
import { formatByteChange, formatBytes } from '../../model/quantity.ts';

const NO_BREAK = '\u00a0';

/** A difference with its sign and spaces that do not break: `+412 kB`. */
export function unbrokenChange(bytes: number): string {
  return formatByteChange(bytes).replaceAll(' ', NO_BREAK);
}

/** A share of what was before: `8.4%`, `33%`, `under 0.1%`; nothing where there was nothing before. */
export function percentOf(bytes: number, before: number | undefined): string | undefined {
  if (before === undefined || before === 0) return undefined;
  const share = (Math.abs(bytes) / before) * 100;
  if (share === 0) return '0%';
  if (share < 0.05) return 'under 0.1%';
  return `${share < 9.95 ? share.toFixed(1) : Math.round(share)}%`;
}

/** `+8.4%`, `−3%`; the sign is a real minus. */
export function signedPercent(bytes: number, before: number | undefined): string | undefined {
  const share = percentOf(bytes, before);
  if (share === undefined || bytes === 0) return share;
  return share.startsWith('under') ? share : `${bytes > 0 ? '+' : '−'}${share}`;
}

/** `▲ 8.4%`, `▼ 3.0%`: a sign beside the number, so that no colour is needed. */
export function arrowPercent(bytes: number, before: number | undefined): string {
  const share = percentOf(bytes, before);
  const sign = bytes > 0 ? '▲' : '▼';
  return share === undefined ? sign : `${sign}${NO_BREAK}${share.replaceAll(' ', NO_BREAK)}`;
}

/** A size and, under it, how it changed: `5.31 MB<br>**+412 kB ▲ 8.4%**`. Several rows are told as a range. */
export function sizeCell(sizes: readonly ReportSizeChange[], { bold }: { readonly bold: boolean }): string {
  const present = sizes.filter(({ before, after }) => (after ?? before) !== undefined);
  if (present.length === 0) return '–';
  if (present.every(({ after }) => after === undefined)) {
    return `gone<br>was ${range(present.map(({ before = 0 }) => before))}`;
  }
  const now = range(present.map(({ after = 0 }) => after));
  if (present.every(({ before }) => before === undefined)) return `${now}<br>new`;
  if (present.every(({ change }) => change === 0)) return `${now}<br>±0`;
  const changes = range(
    present.map(({ change }) => change),
    unbrokenChange,
  );
  const widest = present.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) ? b : a));
  // A phone's line breaks between the two, and within neither.
  const text = bold ? `${changes} ${arrowPercent(widest.change, widest.before)}` : changes;
  return `${now}<br>${bold ? `**${text}**` : text}`;
}

function range(values: readonly number[], format: (bytes: number) => string = unbroken): string {
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  if (low === high) return low;
  const unit = /\u00a0\S+$/.exec(high)?.[0] ?? '';
  return `${unit !== '' && low.endsWith(unit) ? low.slice(0, -unit.length) : low} to${NO_BREAK}${high}`;
}

function unbroken(bytes: number): string {
  return formatBytes(bytes).replaceAll(' ', NO_BREAK);
}

/** Milliseconds as people say an age: `5 min`, `2 h`, `3 days`. */
export function formatAge(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'under a minute';
  if (minutes < 90) return `${minutes}${NO_BREAK}min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours}${NO_BREAK}h` : `${Math.round(hours / 24)}${NO_BREAK}days`;
}

/** Packages of either side: `packageCount` has those of the newer one alone. */
export function packagesInAll({ packages, packageCount }: ReportBinaryChange): number {
  return packageCount + packages.filter(({ state }) => state === 'gone').length;
}
