import type { Owner } from '../data/format.ts';

/** What a node of the map is. */
export type NodeKind = 'all' | 'owner' | 'module' | 'package' | 'table' | 'part' | 'function' | 'file' | 'rest';

/** One part of a binary. Sizes are in bytes; those of a node are the sums of its children's. */
export interface MapNode {
  /** Unlike every other node's, and the same on every platform: what the address names. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly owner: Owner;
  /** In full: `golang.org/x/net/http2`, `(*Framer).ReadFrame`. */
  readonly name: string;
  /** As people say it below its parent: `http2`. */
  readonly short: string;
  readonly after: number;
  readonly before: number;
  /** Bytes that came and bytes that went, added up over the finest rows: 0 exactly where nothing changed. */
  readonly churn: number;
  /** Functions or files that a row stands for. */
  readonly count?: number;
  /** Versions before and after; what a shared table is. */
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
  readonly children: () => readonly MapNode[];
}

const NONE: readonly MapNode[] = [];

/** The same children at every call, made at the first. */
export function lazily(make: () => readonly MapNode[]): () => readonly MapNode[] {
  let made: readonly MapNode[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A node without children. */
export function leaf(node: Omit<MapNode, 'children'>): MapNode {
  return { ...node, children: () => NONE };
}

/** A node whose sizes are the sums of its children's. */
export function sumOf(
  node: Omit<MapNode, 'after' | 'before' | 'churn' | 'children'>,
  children: readonly MapNode[],
): MapNode {
  let [after, before, churn] = [0, 0, 0];
  for (const child of children) {
    after += child.after;
    before += child.before;
    churn += child.churn;
  }
  return { ...node, after, before, churn, children: () => children };
}

/** What happened to a node, where there is a baseline. */
export function stateOf({ after, before }: MapNode): 'new' | 'gone' | 'grew' | 'shrank' | 'same' {
  if (after === before) return 'same';
  if (before === 0) return 'new';
  if (after === 0) return 'gone';
  return after > before ? 'grew' : 'shrank';
}

/** The nodes from the root to the one with an id; undefined where there is none. Functions are not searched. */
export function pathTo(root: MapNode, id: string): readonly MapNode[] | undefined {
  if (root.id === id) return [root];
  if (root.kind === 'package') return undefined;
  for (const child of root.children()) {
    const below = pathTo(child, id);
    if (below !== undefined) return [root, ...below];
  }
  return undefined;
}
