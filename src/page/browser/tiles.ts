import { formatBytes } from '../../model/quantity.ts';
import type { View } from '../map/arrange.ts';
import { fittedName, labelOf, type Measure, unbroken } from '../map/label.ts';
import type { Tile } from '../map/layout.ts';
import { type MapNode, stateOf } from '../map/node.ts';
import { changeWords, spoken } from '../map/say.ts';
import { shadeOf } from '../map/shade.ts';
import { element } from './dom.ts';

/** What tiles are drawn by. */
export interface Drawing {
  readonly view: View;
  readonly width: number;
  readonly height: number;
  readonly compared: boolean;
  readonly measure: Measure;
}

/** One tile as an element: leaves are buttons, parents are frames with a line of text that opens them. */
export function tileElement(tile: Tile, index: number, drawing: Drawing): HTMLElement {
  const made = tile.leaf ? leafElement(tile, drawing) : frameElement(tile, drawing);
  made.dataset.tile = String(index);
  const { width, height } = drawing;
  // Percentages, so that the map fits on whatever paper it is printed.
  const [left, top] = [percent(tile.x0, width), percent(tile.y0, height)];
  made.style.cssText = `left:${left};top:${top};width:${percent(tile.x1 - tile.x0, width)};height:${percent(tile.y1 - tile.y0, height)}`;
  return made;
}

/** Adds to the element of a leaf what it says to those who do not see it. */
export function speakTile({ leaf, path }: Tile, made: HTMLElement | undefined, { compared }: Drawing): void {
  if (!leaf || made === undefined) return;
  const shown = Array.from(made.children, ({ textContent }) => textContent ?? '');
  made.append(element('span', 'hidden', spoken(path, shown, compared)));
}

function leafElement({ node, x0, y0, x1, y1 }: Tile, { view, measure }: Drawing): HTMLElement {
  const { name, lines } = labelOf(node, view, x1 - x0, y1 - y0, measure);
  const small = Math.min(x1 - x0, y1 - y0) < 30 ? ' small' : '';
  // Where nothing is written there is nothing to keep from the edge, which would make the smallest tiles wider than they are.
  const bare = name === undefined && lines.length === 0 ? ' bare' : '';
  const button = element('button', `tile ${shadeOf(node, view)}${node.kind === 'rest' ? ' rest' : ''}${small}${bare}`);
  button.type = 'button';
  button.tabIndex = -1;
  if (name !== undefined) button.append(element('span', 'n', name), ' ');
  for (const { text, kind } of lines) button.append(element('span', kind === 'change' ? 'c' : 'v', text), ' ');
  return button;
}

/** How large a frame's node is and how it changed; in the view of changes the change alone. */
function frameNumbers(node: MapNode, view: View, compared: boolean): string[] {
  const state = stateOf(node);
  const size = state === 'gone' ? 'gone' : formatBytes(node.after);
  if (!compared || state === 'same') return [size];
  const [change = ''] = changeWords(node).split(' (');
  return view === 'changes' ? [change] : [size, change];
}

function frameElement({ node, header, x0, x1, depth }: Tile, drawing: Drawing): HTMLElement {
  const { view, compared } = drawing;
  const frame = element('div', `frame d${depth} ${view === 'owners' ? `f-${node.owner}` : ''}`.trimEnd());
  if (header === 0) return frame;
  const numbers = frameNumbers(node, view, compared).map(unbroken).join(' ');
  // Names of the first level are a little larger.
  const scale = depth === 1 ? 13 / 12 : 1;
  const bold: Measure = (text) => drawing.measure(text, true) * scale;
  const room = x1 - x0 - 14;
  const besides = room - bold(numbers, true) - 10;
  const whole = bold(node.short, true) <= besides;
  const name = whole ? node.short : fittedName(node.short, room, bold);
  const line = element('div', 'head');
  line.style.height = `${header - 2}px`;
  if (name !== undefined) line.append(element('b', '', name));
  if (name !== undefined && bold(name, true) <= besides) line.append(element('span', '', numbers));
  frame.append(line);
  return frame;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(3)}%`;
}
