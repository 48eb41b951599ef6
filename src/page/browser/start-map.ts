import type { MapHead, MapRows } from '../data/format.ts';
import type { Tile } from '../map/layout.ts';
import { wireControls } from './controls.ts';
import { steer, takeTab } from './keyboard.ts';
import { type Drawn, mapDrawer, type Trees } from './map.ts';
import { inspect, showState } from './panel.ts';
import { showBinary } from './platforms.ts';
import { onOtherWidth } from './resize.ts';
import { type MapState, stateFrom, writeAddress } from './state.ts';

/** A map that runs. */
export interface RunningMap {
  /** Shows, of what has come into the page since, the parts that are about the chosen binary. */
  showBinary(): void;
  /** Adds what the tiles of the first drawing say to those who do not see them. */
  speak(): void;
  /** Hands in all rows; what was asked for meanwhile is drawn then. */
  complete(all: MapRows | undefined): void;
}

/** What is to change, and what of it the address and the focus shall know. */
interface Step {
  readonly change: Partial<MapState>;
  /** Whether the browser's Back undoes it. */
  readonly back?: boolean;
  /** Id of the node that has the focus afterwards, where it is drawn. */
  readonly focus?: string | undefined;
}

/** Draws the map, not yet spoken, and lets it be worked. `first`: rows that are enough for the first view; `all`: where they are there. */
export function startMap(head: MapHead, trees: Trees, first: MapRows | undefined, all?: MapRows): RunningMap {
  const draw = mapDrawer(head, trees);
  let state = stateFrom(head, location.hash);
  let rows = all ?? first;
  let complete = all !== undefined;
  const waiting: Step[] = [];
  let drawn: Drawn = draw(state, rows);
  show();
  wire();
  return {
    showBinary: () => showBinary(head, state.binary),
    speak: drawn.speak,
    complete: (them) => {
      rows = them;
      complete = true;
      for (const step of waiting.splice(0)) take(step);
    },
  };

  function show(): void {
    takeTab(drawn, undefined);
    showBinary(head, state.binary);
    showState(head, state, drawn.path, (zoom) => take({ change: { zoom }, back: true, focus: zoom }));
    inspect(head, state, drawn.path);
  }

  function take(step: Step): void {
    if (!complete) {
      waiting.push(step);
      return;
    }
    state = { ...state, ...step.change };
    drawn = draw(state, rows);
    drawn.speak();
    // What does not exist on this platform, or in this view, is not shown: the map is whole again.
    state = { ...state, zoom: drawn.path.at(-1)?.id ?? 'all' };
    show();
    writeAddress(head, state, step.back ?? false);
    if (step.focus !== undefined) focusOn(drawn, step.focus);
  }

  function wire(): void {
    steer({
      drawn: () => drawn,
      open: (tile) => {
        const zoom = openedBy(tile, drawn);
        if (zoom !== undefined) take({ change: { zoom }, back: true, focus: tile.node.id });
      },
      out: () => {
        const above = drawn.path.at(-2);
        if (above !== undefined) take({ change: { zoom: above.id }, back: true, focus: state.zoom });
      },
      inspect: (tile) => inspect(head, state, tile?.path ?? drawn.path),
    });
    wireControls(
      head,
      () => state,
      (change) => take({ change }),
    );
    onOtherWidth(() => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-tile]')?.dataset.tile;
      take({ change: {}, focus: focused === undefined ? undefined : drawn.tiles[Number(focused)]?.node.id });
    });
  }
}

/** What a tile opens: its package, or the level at which small ones were folded; undefined where that is shown. */
function openedBy({ path }: Tile, { path: shown }: Drawn): string | undefined {
  const openable = path.filter(({ kind }) => kind === 'owner' || kind === 'module' || kind === 'package');
  const next = openable.at(-1);
  return next === undefined || shown.some(({ id }) => id === next.id) ? undefined : next.id;
}

/** Focuses the tile of a node, else the first one inside of it, else the first of all. */
function focusOn({ tiles, elements }: Drawn, id: string): void {
  const found = [
    tiles.findIndex(({ leaf, node }) => leaf && node.id === id),
    tiles.findIndex(({ leaf, path }) => leaf && path.some((node) => node.id === id)),
    tiles.findIndex(({ leaf }) => leaf),
  ].find((index) => index !== -1);
  elements[found ?? -1]?.focus({ preventScroll: true });
}
