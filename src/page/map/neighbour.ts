import type { Box } from './box.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The index of the box that lies nearest in a direction; undefined at the edge. */
export function neighbourOf(boxes: readonly Box[], from: number, direction: Direction): number | undefined {
  const start = boxes[from];
  if (start === undefined) return undefined;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const distance = distanceTo(turned(start, direction), turned(box, direction));
    if (index !== from && distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** The same box seen so that the direction is to the right. */
function turned({ x0, y0, x1, y1 }: Box, direction: Direction): Box {
  if (direction === 'right') return { x0, y0, x1, y1 };
  if (direction === 'left') return { x0: -x1, y0, x1: -x0, y1 };
  if (direction === 'down') return { x0: y0, y0: x0, x1: y1, y1: x1 };
  return { x0: -y1, y0: x0, x1: -y0, y1: x1 };
}

/** How far a box lies to the right: what lies beside the way counts more than the way; infinite when it does not. */
function distanceTo(from: Box, to: Box): number {
  const way = to.x0 - from.x1;
  if (way < -1) return Number.POSITIVE_INFINITY;
  const beside = Math.max(0, to.y0 - from.y1, from.y0 - to.y1);
  const middle = Math.abs((from.y0 + from.y1) / 2 - (to.y0 + to.y1) / 2);
  return Math.max(0, way) + 4 * beside + middle / 100;
}
