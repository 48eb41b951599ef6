import type { Tile } from '../map/layout.ts';
import { type Direction, neighbourOf } from '../map/neighbour.ts';
import { byId } from './dom.ts';
import type { Drawn } from './map.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What the map is told. */
export interface Commands {
  readonly drawn: () => Drawn;
  readonly open: (tile: Tile) => void;
  readonly out: () => void;
  readonly inspect: (tile: Tile | undefined) => void;
}

/** One tile is in the tab order; arrows move from tile to tile, Enter opens, Esc goes out. */
export function steer({ drawn, open, out, inspect }: Commands): void {
  const map = byId('map');
  const tileOf = (target: EventTarget | null): Tile | undefined => {
    const found = target instanceof Element ? target.closest('[data-tile]') : null;
    return found instanceof HTMLElement ? drawn().tiles[Number(found.dataset.tile)] : undefined;
  };
  map.addEventListener('click', ({ target }) => {
    const tile = tileOf(target);
    if (tile !== undefined) open(tile);
  });
  map.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) takeTab(drawn(), target);
    inspect(tileOf(target));
  });
  map.addEventListener('pointerover', ({ target }) => inspect(tileOf(target)));
  map.addEventListener('pointerleave', () => inspect(tileOf(document.activeElement)));
  map.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') out();
    else if (!move(drawn(), event.key)) return;
    event.preventDefault();
  });
}

/** Moves the focus; false for a key that is not for moving. */
function move({ tiles, elements }: Drawn, key: string): boolean {
  const leaves = tiles.map((_, index) => index).filter((index) => tiles[index]?.leaf);
  const now = leaves.findIndex((index) => elements[index] === document.activeElement);
  const boxes = leaves.flatMap((index) => tiles[index] ?? []);
  const direction = DIRECTIONS[key];
  const next = key === 'Home' ? 0 : key === 'End' ? leaves.length - 1 : direction && neighbourOf(boxes, now, direction);
  if (direction === undefined && key !== 'Home' && key !== 'End') return false;
  if (next !== undefined) elements[leaves[next] ?? -1]?.focus();
  return true;
}

/** Puts one leaf into the tab order, and only that one. */
export function takeTab({ tiles, elements }: Drawn, chosen: HTMLElement | undefined): void {
  const first = elements.find((_, index) => tiles[index]?.leaf);
  elements.forEach((element, index) => {
    if (tiles[index]?.leaf) element.tabIndex = element === (chosen ?? first) ? 0 : -1;
  });
}
