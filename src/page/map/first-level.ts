import type { Owner } from '../data/format.ts';
import type { Box } from './box.ts';

/** One rectangle of the first level: whose bytes, and how many. */
export interface Share {
  readonly owner: Owner;
  readonly value: number;
}

/**
 * Lays out the first level so that what is the reader's stands where reading begins, top left, and tables bottom right.
 * There are at most four rectangles, so every way to cut the whole in two, and the halves again, is tried: the best is
 * the one with the right places and without strips. Boxes are in the order of the shares.
 */
export function placeOwners(shares: readonly Share[], box: Box): readonly Box[] {
  let best: { readonly cost: number; readonly order: readonly Share[]; readonly boxes: readonly Box[] } | undefined;
  for (const order of orders(shares)) {
    for (const boxes of cuts(order, box)) {
      const cost = order.reduce((sum, { owner }, index) => sum + costOf(owner, boxes[index] ?? box, box), 0);
      if (best === undefined || cost < best.cost) best = { cost, order, boxes };
    }
  }
  return shares.map((share) => best?.boxes[best.order.indexOf(share)] ?? box);
}

/** Every way to cut a box into the shares in their order, by cuts from side to side. */
function cuts(shares: readonly Share[], box: Box): (readonly Box[])[] {
  if (shares.length < 2) return [[box]];
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return shares.slice(0, -1).flatMap(({ value }, index) => {
    before += value;
    return halves(box, before / Math.max(1, whole)).flatMap(([first, second]) => {
      const others = cuts(shares.slice(index + 1), second);
      return cuts(shares.slice(0, index + 1), first).flatMap((one) => others.map((other) => [...one, ...other]));
    });
  });
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
