import type { MapHead, MapRows } from '../data/format.ts';
import { VIEWS } from '../map/arrange.ts';
import type { Tile } from '../map/layout.ts';
import { readHead, readRows } from './blocks.ts';
import { byId } from './dom.ts';
import { filterTables } from './filter.ts';
import { steer, takeTab } from './keyboard.ts';
import { type Drawn, mapDrawer } from './map.ts';
import { inspect, showState } from './panel.ts';
import { platformSwitch, showBinary } from './platforms.ts';
import { type MapState, stateFrom, writeAddress } from './state.ts';

filterTables();
// The page's own markup is painted first; then the map is read and drawn.
requestAnimationFrame(() => setTimeout(() => void start(), 0));

async function start(): Promise<void> {
  const head = await readHead();
  if (head === undefined) return;
  byId('map-controls').hidden = false;
  runMap(head, await readRows(head));
  performance.mark('map-drawn');
  document.documentElement.dataset.map = 'drawn';
}

function runMap(head: MapHead, rows: MapRows | undefined): void {
  const draw = mapDrawer(head);
  let state = stateFrom(head, location.hash);
  let drawn: Drawn = draw(state, rows);
  const show = (): void => {
    takeTab(drawn, undefined);
    showBinary(head, state.binary);
    showState(head, state, drawn.path, (id) => go({ zoom: id }, true, id));
    inspect(head, state, drawn.path);
  };
  /** Changes the state; `focus` is the id of the node that has the focus afterwards, where it is drawn. */
  const go = (change: Partial<MapState>, step: boolean, focus?: string): void => {
    state = { ...state, ...change };
    drawn = draw(state, rows);
    // What does not exist on this platform, or in this view, is not shown: the map is whole again.
    state = { ...state, zoom: drawn.path.at(-1)?.id ?? 'all' };
    show();
    writeAddress(head, state, step);
    if (focus !== undefined) focusOn(drawn, focus);
  };
  show();
  steer({
    drawn: () => drawn,
    open: (tile) => openTile(tile, drawn, (id) => go({ zoom: id }, true, id)),
    out: () => {
      const above = drawn.path.at(-2);
      if (above !== undefined) go({ zoom: above.id }, true, state.zoom);
    },
    inspect: (tile) => inspect(head, state, tile?.path ?? drawn.path),
  });
  for (const view of VIEWS) byId(`view-${view}`).addEventListener('click', () => go({ view }, false));
  byId('code-only').addEventListener('change', ({ target }) =>
    go({ codeOnly: (target as HTMLInputElement).checked }, false),
  );
  platformSwitch(head, (binary) =>
    go({ ...stateFrom(head, ''), ...state, binary, view: viewOn(head, binary, state) }, false),
  );
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#map')) go(stateFrom(head, location.hash), false);
  });
  onOtherWidth(() => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-tile]')?.dataset.tile;
    go({}, false, focused === undefined ? undefined : drawn.tiles[Number(focused)]?.node.id);
  });
}

function viewOn(head: MapHead, binary: number, { view }: MapState): MapState['view'] {
  return head.binaries[binary]?.before === undefined ? 'owners' : view;
}

/** Opens what a tile is part of: its package, or the level at which small ones were folded. */
function openTile({ path }: Tile, { path: shown }: Drawn, zoom: (id: string) => void): void {
  const openable = path.filter(({ kind }) => kind === 'owner' || kind === 'module' || kind === 'package');
  const next = openable.at(-1);
  if (next !== undefined && !shown.includes(next)) zoom(next.id);
}

/** Focuses the tile of a node, else the first one inside of it. */
function focusOn({ tiles, elements }: Drawn, id: string): void {
  const exact = tiles.findIndex(({ leaf, node }) => leaf && node.id === id);
  const inside = tiles.findIndex(({ leaf, path }) => leaf && path.some((node) => node.id === id));
  elements[exact === -1 ? inside : exact]?.focus({ preventScroll: true });
}

/** Draws again when the map became wider or narrower, once the last change is some moments old. */
function onOtherWidth(draw: () => void): void {
  const map = byId('map');
  let width = map.clientWidth;
  let timer: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    if (Math.abs(map.clientWidth - width) < 2) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      width = map.clientWidth;
      draw();
    }, 120);
  }).observe(map);
}
