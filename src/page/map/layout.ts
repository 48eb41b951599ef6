import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { Drawn } from './arrange.ts';
import type { Box } from './box.ts';
import { placeOwners } from './first-level.ts';
import type { MapNode } from './node.ts';

/** One rectangle that is drawn; parents stand before their children. */
export interface Tile extends Box {
  readonly node: MapNode;
  /** 0 is the whole map. */
  readonly depth: number;
  readonly leaf: boolean;
  /** Height of the line with the name of a parent; 0 where there is no room for one. */
  readonly header: number;
  /** Nodes from the map's root to this one. */
  readonly path: readonly MapNode[];
}

type Cell = HierarchyRectangularNode<Drawn>;

/** Lays what is to be drawn into a width and a height: squarified, own code top left and tables bottom right. */
export function layOut(drawn: Drawn, width: number, height: number): Tile[] {
  const cells = hierarchy(drawn, ({ children }) => children).sum(({ children, value }) =>
    children.length === 0 ? value : 0,
  );
  const squarify = treemapSquarify.ratio(1.3);
  const placed = treemap<Drawn>()
    .size([width, height])
    .tile((cell, x0, y0, x1, y1) => {
      if (cell.data.node.kind === 'all') placeAll(cell, { x0, y0, x1, y1 });
      else squarify(cell, x0, y0, x1, y1);
    })
    .paddingInner(({ depth }) => (depth === 0 ? 5 : depth === 1 ? 3 : 1))
    .paddingTop((cell) => headerOf(cell) || border(cell))
    .paddingRight(border)
    .paddingBottom(border)
    .paddingLeft(border)(cells);
  return placed.descendants().filter(visible).map(tileOf);
}

function placeAll({ children = [] }: Cell, box: Box): void {
  const shares = children.map(({ data, value = 0 }) => ({ owner: data.node.owner, value }));
  placeOwners(shares, box).forEach((place, index) => {
    Object.assign(children[index] ?? {}, place);
  });
}

function border({ depth }: { depth: number }): number {
  return depth === 0 ? 0 : 2;
}

/** The line above a parent's children. */
function headerOf({ depth, children, x0, y0, x1, y1 }: Cell): number {
  if (depth === 0 || children === undefined) return 0;
  if (x1 - x0 < 56 || y1 - y0 < 44) return 0;
  return depth === 1 ? 22 : 19;
}

function visible({ x0, y0, x1, y1 }: Box): boolean {
  return x1 - x0 > 0.5 && y1 - y0 > 0.5;
}

function tileOf(cell: Cell): Tile {
  const { x0, y0, x1, y1, depth } = cell;
  return {
    node: cell.data.node,
    x0,
    y0,
    x1,
    y1,
    depth,
    leaf: cell.children === undefined,
    header: headerOf(cell),
    path: cell
      .ancestors()
      .reverse()
      .flatMap(({ data }) => (data.within === undefined ? [data.node] : [data.within, data.node])),
  };
}
