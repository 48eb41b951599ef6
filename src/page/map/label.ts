import { formatByteChange, formatBytes } from '../../model/quantity.ts';
import type { View } from './arrange.ts';
import { type MapNode, stateOf } from './node.ts';

/** What stands in a tile; numbers are whole or not there. */
export interface Label {
  readonly name?: string;
  readonly lines: readonly { readonly text: string; readonly kind: 'size' | 'change' }[];
}

/** The width of a text in pixels, as it will be set. */
export type Measure = (text: string, bold: boolean) => number;

/** Space at the sides, and heights from which a second and a third line fit. */
const SIDES = 9;
const LINES = [17, 32, 48] as const;
const FEWEST_LETTERS = 6;

/** What fits into a tile of a width and a height. */
export function labelOf(node: MapNode, view: View, width: number, height: number, measure: Measure): Label {
  // New and gone tiles have a frame that no letter may touch.
  const framed = view !== 'owners' && node.before !== node.after && (node.before === 0 || node.after === 0);
  const room = width - (framed ? SIDES + 6 : SIDES);
  const count = LINES.filter((from) => height >= (framed ? from + 5 : from)).length;
  if (count === 0 || room < 12) return { lines: [] };
  const name = fittedName(node.short, room, measure);
  const numbers = numbersOf(node, view).filter(({ text, kind }) => measure(text, kind === 'change') <= room);
  const most = name === undefined ? count : count - 1;
  // Where one number must go, it is the size, since the change is what the view is about.
  const lines = numbers.length > most ? numbers.slice(numbers.length - most) : numbers;
  return { ...(name === undefined ? {} : { name }), lines: name === undefined && count < 2 ? [] : lines };
}

function numbersOf(node: MapNode, view: View): Label['lines'] {
  const state = stateOf(node);
  const size = { text: state === 'gone' ? 'gone' : unbroken(formatBytes(node.after)), kind: 'size' as const };
  if (view === 'owners' || state === 'same') return [size];
  return [size, { text: unbroken(formatByteChange(node.after - node.before)), kind: 'change' as const }];
}

/** The whole name, else its last part, else what fits of it, else nothing. */
export function fittedName(name: string, room: number, measure: Measure): string | undefined {
  if (measure(name, false) <= room) return name;
  const last = lastPart(name);
  if (last !== name && measure(last, false) <= room) return last;
  const letters = [...last];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${letters.slice(0, middle).join('')}…`, false) <= room) low = middle;
    else high = middle - 1;
  }
  return low >= FEWEST_LETTERS ? `${letters.slice(0, low).join('')}…` : undefined;
}

/** `reader` of `github.com/acme/lib/reader`, `Decode` of `(*Decoder).Decode`. */
function lastPart(name: string): string {
  // The number of a major version alone says nothing.
  return /([^/.)]+)(?:\/v\d+)?$/.exec(name)?.[1] ?? name;
}

/** A number and its unit on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
