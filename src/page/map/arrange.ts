import { leaf, type MapNode, stateOf, sumOf } from './node.ts';

/** `changes`: area is what came and went; `growth`, `owners`: area is bytes of the file, in other colours. */
export const VIEWS = ['changes', 'growth', 'owners'] as const;
export type View = (typeof VIEWS)[number];

/** A node as it will be drawn: with the children that are worth their place, or none. */
export interface Drawn {
  readonly node: MapNode;
  readonly value: number;
  /** The module that is left out between this and its parent, because it has this package only. */
  readonly within?: MapNode;
  readonly children: readonly Drawn[];
}

/** Square pixels from which a node shows its children. */
const OPEN_MODULE = 5_000;
const OPEN_PACKAGE = 9_000;
/** What is altogether new or gone says so as one tile, unless it is this large. */
const OPEN_WHOLE = 36_000;
/** An unchanged package in a zoomed module shows its functions from here on. */
const OPEN_CALM = 24_000;
/** Leaves below this fold into one. */
const SMALLEST_LEAF = 240;

/** Chooses what of a node is drawn on an area: detail is where change is, and nothing is too small to be hit. */
export function arrange(root: MapNode, view: View, area: number): Drawn {
  const weigh = (node: MapNode): number => (view === 'changes' ? node.churn : node.after);
  const density = area / Math.max(1, weigh(root));
  return draw(root);

  function draw(node: MapNode): Drawn {
    const value = weigh(node);
    const children = opens(node, value * density) ? node.children().filter((child) => weigh(child) > 0) : [];
    const [only] = children;
    // A module of one package is that package.
    if (node !== root && node.kind === 'module' && children.length === 1 && only !== undefined)
      return { ...draw(only), within: node };
    return { node, value, children: folded(node, children, weigh, density).map(draw).sort(byValue) };
  }

  function opens(node: MapNode, pixels: number): boolean {
    if (node === root || node.kind === 'owner') return true;
    const calm = root.kind === 'module' && pixels >= OPEN_CALM;
    if (view === 'owners') return (node.kind === 'module' && pixels >= OPEN_MODULE) || calm;
    if (node.churn === 0) return calm;
    const state = stateOf(node);
    if (state === 'new' || state === 'gone') return pixels >= OPEN_WHOLE;
    return pixels >= (node.kind === 'module' ? OPEN_MODULE : OPEN_PACKAGE);
  }
}

function byValue(a: Drawn, b: Drawn): number {
  return b.value - a.value;
}

/** Children too small to be seen become one. */
function folded(
  parent: MapNode,
  children: readonly MapNode[],
  weigh: (node: MapNode) => number,
  density: number,
): readonly MapNode[] {
  const small = children.filter((child) => weigh(child) * density < SMALLEST_LEAF);
  if (small.length < 2 || parent.kind === 'all') return children;
  const count = small.reduce((sum, child) => sum + (child.count ?? 1), 0);
  const name = `${count} more`;
  const { after, before, churn } = sumOf({ ...parent, name, short: name }, small);
  const more = leaf({
    id: `${parent.id} more`,
    kind: 'rest',
    owner: parent.owner,
    name,
    short: name,
    after,
    before,
    churn,
    count,
  });
  return [...children.filter((child) => weigh(child) * density >= SMALLEST_LEAF), more];
}
