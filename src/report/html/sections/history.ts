import { h } from 'preact';
import { formatByteChange, formatBytes } from '../../../model/quantity.ts';
import type { Report, ReportBinary } from '../../../model/report.ts';
import { type SizeLine, sizeLine } from '../../history.ts';
import { changeBytes } from '../change.ts';
import { bytes, code, fold, type Markup, section, table, text } from '../elements.ts';
import { perBinary } from '../per-binary.ts';

/** The drawing's own units. */
const WIDTH = 1000;
const HEIGHT = 180;
const LEFT = 80;
const RIGHT = 90;
const TOP = 18;
const BOTTOM = 26;

/** Sizes of the default branch's last builds and of this one, with the commit of every step. */
export function historySection(report: Report): Markup[] {
  const parts = perBinary(report, (binary) => historyPart(report, binary));
  return parts.length === 0 ? [] : [section('history', 'Over the last builds', ...parts)];
}

function historyPart(report: Report, { name, platform }: ReportBinary): Markup | undefined {
  const line = sizeLine(report, name, platform);
  if (line.points.length < 2) return undefined;
  const rows = line.points.map(({ bytes: size, commit, version }, index) => {
    const before = line.points[index - 1]?.bytes;
    return [
      index === line.points.length - 1 ? `${text(version)} (this build)` : text(version),
      commit === undefined ? '–' : code(commit.slice(0, 7)),
      bytes(size),
      before === undefined ? '–' : changeBytes(size - before),
    ];
  });
  const columns = [
    { title: 'Version' },
    { title: 'Commit' },
    { title: 'Size', kind: 'number' as const },
    { title: 'Change', kind: 'number' as const },
  ];
  const what = line.kind === 'image' ? 'Image, as pulled' : 'Binary';
  return h(
    'div',
    null,
    chart(line),
    h('p', { class: 'note' }, `${what}, ${text(platform)}; the scale does not begin at zero.`),
    fold(`All ${rows.length} builds`, table(columns, rows.reverse())),
  );
}

function chart({ points, kind }: SizeLine): Markup {
  const sizes = points.map((point) => point.bytes);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const span = Math.max(high - low, high * 0.01, 1);
  const x = (index: number): number => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, points.length - 1);
  const y = (size: number): number => TOP + ((high - size) / span) * (HEIGHT - TOP - BOTTOM);
  const place = (index: number, size: number): string => `${x(index).toFixed(1)},${y(size).toFixed(1)}`;
  const last = points.length - 1;
  const now = sizes[last] ?? 0;
  return h(
    'svg',
    { class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': summaryOf(points, kind) },
    [...new Set([high, low])].map((size) => [
      h('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: y(size), y2: y(size) }),
      h('text', { x: LEFT - 8, y: y(size) + 4, 'text-anchor': 'end' }, formatBytes(size)),
    ]),
    h('polyline', { class: 'line', points: sizes.map((size, index) => place(index, size)).join(' ') }),
    points.map(({ bytes: size, commit, version }, index) =>
      h(
        'circle',
        { cx: x(index).toFixed(1), cy: y(size).toFixed(1), r: index === last ? 5 : 3.5 },
        h('title', null, `${commit === undefined ? text(version) : commit.slice(0, 7)}: ${formatBytes(size)}`),
      ),
    ),
    steps(points).map(({ index, size, label }) =>
      h(
        'text',
        { x: x(index).toFixed(1), y: HEIGHT - 6, 'text-anchor': 'middle' },
        label,
        h('title', null, String(size)),
      ),
    ),
    h('text', { class: 'now', x: x(last) + 10, y: y(now) + 4 }, formatBytes(now)),
  );
}

/** The largest steps, with the commit that made each. */
function steps(points: SizeLine['points']): { index: number; size: number; label: string }[] {
  return points
    .map(({ bytes: size, commit, version }, index) => ({
      index,
      size,
      change: index === 0 ? 0 : size - (points[index - 1]?.bytes ?? size),
      label: commit?.slice(0, 7) ?? text(version),
    }))
    .filter(({ change, size }) => Math.abs(change) > size * 0.002)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, 4)
    .filter((step, i, all) =>
      all.slice(0, i).every((other) => Math.abs(other.index - step.index) > points.length / 12),
    );
}

function summaryOf(points: SizeLine['points'], kind: SizeLine['kind']): string {
  const [first, last] = [points[0]?.bytes ?? 0, points.at(-1)?.bytes ?? 0];
  const what = kind === 'image' ? 'Image size' : 'Binary size';
  return `${what} over ${points.length} builds: from ${formatBytes(first)} to ${formatBytes(last)}, ${formatByteChange(last - first)}`;
}
