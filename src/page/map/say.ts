import { formatByteChange, formatBytes } from '../../model/quantity.ts';
import { type MapNode, stateOf } from './node.ts';
import { OWNER_NAMES } from './tree.ts';

/** What the line below the map says of a node: where it is, what it takes, how it changed. */
export interface Saying {
  readonly path: string;
  readonly size: string;
  readonly exact: string;
  readonly share: string;
  readonly change?: string;
  readonly versions?: string;
  readonly note?: string;
}

/** Describes a node of a binary of `total` bytes; `path` are the nodes from the root to it. */
export function say(path: readonly MapNode[], total: number, compared: boolean): Saying {
  const node = path.at(-1);
  if (node === undefined) return { path: '', size: '', exact: '', share: '' };
  const share = (100 * node.after) / Math.max(1, total);
  return {
    path: pathWords(path),
    size: stateOf(node) === 'gone' ? 'gone' : formatBytes(node.after),
    exact: `${grouped(node.after)} bytes`,
    share: `${share >= 10 ? share.toFixed(0) : share.toFixed(share >= 0.1 ? 1 : 2)}% of the file`,
    ...(compared ? { change: changeWords(node) } : {}),
    ...versionWords(node),
    ...(node.note === undefined ? {} : { note: node.note }),
  };
}

/** `Dependencies › golang.org/x/net › http2 › (*Framer).ReadFrame`. */
function pathWords(path: readonly MapNode[]): string {
  const below = path.slice(1);
  const names = below.map((node, index) => {
    if (node.kind === 'owner') return OWNER_NAMES[node.owner];
    return below[index - 1]?.kind === 'module' ? node.short : node.name;
  });
  return names.length === 0 ? 'The whole file' : names.join(' › ');
}

/** `+12.6 kB (+21.9%)`, `new`, `no change`. */
export function changeWords({ after, before, churn }: MapNode): string {
  const change = after - before;
  if (change === 0) return churn === 0 ? 'no change' : '±0 B, inside it changed';
  if (before === 0) return `${formatByteChange(change)}, new`;
  if (after === 0) return `${formatByteChange(change)}, gone`;
  const percent = ((100 * Math.abs(change)) / before).toFixed(Math.abs(change) >= before / 10 ? 0 : 1);
  return `${formatByteChange(change)} (${change < 0 ? '−' : '+'}${percent}%)`;
}

function versionWords({ from, to, kind }: MapNode): { versions?: string } {
  if (kind === 'owner' || kind === 'all') return {};
  if (from !== undefined && to !== undefined && from !== to) return { versions: `${from} → ${to}` };
  const version = to ?? from;
  return version === undefined ? {} : { versions: version };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** What a tile says to those who do not see it, behind what stands in it. */
export function spoken(path: readonly MapNode[], shown: readonly string[], compared: boolean): string {
  const node = path.at(-1);
  if (node === undefined) return '';
  const parts = [
    ...(shown.includes(node.name) ? [] : [node.name]),
    ...(shown.some((text) => text.includes('\u00a0')) ? [] : [formatBytes(node.after)]),
    ...(compared ? [changeWords(node)] : []),
    pathWords(path.slice(0, -1)),
  ];
  return parts.join(', ');
}
