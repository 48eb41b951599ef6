import type { Owner } from '../data/format.ts';
import type { Box } from './box.ts';

/** One rectangle of the first level: whose bytes, and how many. */
export interface Share {
  readonly owner: Owner;
  readonly value: number;
}

/** Boxes for some shares in their order, and how well they stand: the lower the better. */
interface Placed {
  readonly cost: number;
  readonly boxes: readonly Box[];
}

/**
 * Lays out the first level so that what is the reader's stands where reading begins, top left, and tables bottom right.
 * There are at most four rectangles, so every way to cut the whole in two, and the halves again, is tried for each order
 * that can be right: the best is the one with the right places and without strips. Boxes are in the order of the shares.
 */
export function placeOwners(shares: readonly Share[], box: Box): readonly Box[] {
  let best: (Placed & { readonly order: readonly Share[] }) | undefined;
  for (const order of orders(shares).filter(isLikely)) {
    const placed = cutBest(order, box, box);
    if (best === undefined || placed.cost < best.cost) best = { ...placed, order };
  }
  return shares.map((share) => best?.boxes[best.order.indexOf(share)] ?? box);
}

/** Own code is in the first half, and tables are behind it: no other order has the right places. */
function isLikely(order: readonly Share[]): boolean {
  const own = order.findIndex(({ owner }) => owner === 'own');
  const tables = order.findIndex(({ owner }) => owner === 'tables');
  return own < order.length / 2 && (tables === -1 || tables > own);
}

/**
 * The best way to cut a box into the shares in their order, by cuts from side to side. What one half costs is its own
 * affair.
 */
function cutBest(shares: readonly Share[], box: Box, whole: Box): Placed {
  const [only] = shares;
  if (only === undefined || shares.length === 1)
    return { cost: only === undefined ? 0 : costOf(only.owner, box, whole), boxes: [box] };
  const sum = shares.reduce((total, { value }) => total + value, 0);
  let best: Placed = { cost: Number.POSITIVE_INFINITY, boxes: [] };
  let before = 0;
  for (let at = 1; at < shares.length; at++) {
    before += shares[at - 1]?.value ?? 0;
    for (const [first, second] of halves(box, before / Math.max(1, sum))) {
      const one = cutBest(shares.slice(0, at), first, whole);
      const other = cutBest(shares.slice(at), second, whole);
      const cost = one.cost + other.cost;
      if (cost < best.cost) best = { cost, boxes: [...one.boxes, ...other.boxes] };
    }
  }
  return best;
}

/** A box cut in two, beside each other and one above the other. */
function halves({ x0, y0, x1, y1 }: Box, share: number): readonly (readonly [Box, Box])[] {
  const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
  return [
    [
      { x0, y0, x1: x, y1 },
      { x0: x, y0, x1, y1 },
    ],
    [
      { x0, y0, x1, y1: y },
      { x0, y0: y, x1, y1 },
    ],
  ];
}

/** How much it matters where a rectangle stands, against how oblong it is. */
const EAGER: Readonly<Record<Owner, number>> = { own: 4, dependency: 0, standard: 0, tables: 3 };
const OBLONG = 0.25;

function costOf(owner: Owner, box: Box, whole: Box): number {
  const [width, height] = [whole.x1 - whole.x0, whole.y1 - whole.y0];
  const away =
    owner === 'own'
      ? (box.x0 - whole.x0) / width + (box.y0 - whole.y0) / height
      : (whole.x1 - box.x1) / width + (whole.y1 - box.y1) / height;
  const ratio = (box.x1 - box.x0) / Math.max(1e-6, box.y1 - box.y0);
  return EAGER[owner] * away + OBLONG * Math.max(ratio, 1 / Math.max(1e-6, ratio));
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first, i) => orders(items.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}
