import type { MapHead, MapRows } from '../data/format.ts';
import { arrange } from '../map/arrange.ts';
import { layOut, type Tile } from '../map/layout.ts';
import { type MapNode, pathTo } from '../map/node.ts';
import { mapTree } from '../map/tree.ts';
import { byId } from './dom.ts';
import { measureIn } from './measure.ts';
import type { MapState } from './state.ts';
import { speakTile, tileElement } from './tiles.ts';

/** A drawn map. */
export interface Drawn {
  /** Nodes from the whole file to the one that fills the map. */
  readonly path: readonly MapNode[];
  /** By the number in `data-tile`. */
  readonly tiles: readonly Tile[];
  readonly elements: readonly HTMLElement[];
  /** Adds what tiles say to those who do not see them: half as much work again as drawing, which must not wait for it. */
  readonly speak: () => void;
}

/** Binaries as trees, each made once. */
export type Trees = (state: MapState, rows: MapRows | undefined) => MapNode;

/** Makes trees when they are asked for. */
export function mapTrees(head: MapHead): Trees {
  const trees = new Map<string, MapNode>();
  return ({ binary, codeOnly }, rows) => {
    const key = `${binary} ${codeOnly} ${rows !== undefined}`;
    const known = trees.get(key);
    if (known !== undefined) return known;
    const tree = mapTree({ head, binary, codeOnly, ...(rows === undefined ? {} : { rows }) });
    trees.set(key, tree);
    return tree;
  };
}

/** Draws maps into the page's place for it. */
export function mapDrawer(head: MapHead, trees: Trees): (state: MapState, rows: MapRows | undefined) => Drawn {
  const place = byId('map');
  const measure = measureIn(place);
  return (state, rows) => {
    const root = trees(state, rows);
    const path = pathTo(root, state.zoom) ?? [root];
    const top = path.at(-1) ?? root;
    const { width, height } = place.getBoundingClientRect();
    const compared = head.binaries[state.binary]?.before !== undefined;
    const arranged = arrange(top, state.view, width * height);
    const tiles = (arranged.value > 0 ? layOut(arranged, width, height) : [])
      .filter(({ depth }) => depth > 0 || arranged.children.length === 0)
      .map((tile) => ({ ...tile, path: [...path.slice(0, -1), ...tile.path] }));
    const drawing = { view: state.view, width, height, compared, measure };
    const elements = tiles.map((tile, index) => tileElement(tile, index, drawing));
    place.replaceChildren(...elements);
    place.classList.toggle('empty', elements.length === 0);
    const speak = (): void => {
      for (const [index, tile] of tiles.entries()) speakTile(tile, elements[index], drawing);
    };
    return { path, tiles, elements, speak };
  };
}
