import { type MapHead, type MapRows, type Owner, PARTS, type Part, ROW_KINDS } from '../data/format.ts';
import { leaf, type MapNode } from './node.ts';

/** One package of one binary. */
export interface PackageChoice {
  readonly head: MapHead;
  readonly rows?: MapRows;
  readonly binary: number;
  readonly codeOnly: boolean;
  readonly index: number;
  readonly owner: Owner;
}

const PART_NAMES: Readonly<Record<Part, string>> = {
  code: 'other code',
  pclntab: 'line table',
  types: 'types',
  embedded: 'embedded files',
  data: 'data',
  inferred: 'data (inferred)',
};
/** The parts that rows tell apart. */
const WITH_ROWS = { code: ['function', 'rest'], embedded: ['file', 'rest-files'] } as const;

/** Bytes that came and went in a package, over its finest rows. It is in the head, which needs no rows. */
export function packageChurn(choice: PackageChoice): number {
  let churn = 0;
  eachRow(choice, (row) => {
    churn += row.churn;
  });
  for (const { delta } of remainders(choice)) churn += Math.abs(delta);
  return churn;
}

/** Functions, embedded files, and the parts that have no finer rows. */
export function packageChildren(choice: PackageChoice): MapNode[] {
  const { head, rows, owner, index } = choice;
  const name = head.packages.name[index] ?? '';
  const children: MapNode[] = [];
  const add = (node: Omit<MapNode, 'children' | 'owner' | 'short'>) => {
    // A remainder below zero is a baseline without functions: nothing can be said about it.
    if (node.after < 0 || node.before < 0 || node.after + node.before === 0) return;
    children.push(leaf({ ...node, owner, short: node.name }));
  };
  eachRow(choice, ({ row, kind, after, delta, churn }) => {
    const before = after - delta;
    const count = rows?.counts[row] ?? 1;
    if (kind === 'rest' || kind === 'rest-files')
      add({ id: `p:${name} ${kind}`, kind: 'rest', name: `${count} more`, after, before, churn, count });
    else {
      const title = rows?.names[row] ?? '';
      add({ id: `p:${name} ${kind} ${title}`, kind, name: title, after, before, churn });
    }
  });
  for (const { part, after, delta } of remainders(choice)) {
    const title = part === 'code' && rows === undefined ? 'code' : PART_NAMES[part];
    const before = after - delta;
    add({ id: `p:${name} ${part}`, kind: 'part', name: title, after, before, churn: Math.abs(delta) });
  }
  return children;
}

interface Row {
  readonly row: number;
  readonly kind: (typeof ROW_KINDS)[number];
  readonly after: number;
  readonly delta: number;
  readonly churn: number;
}

function eachRow({ rows, binary, index, codeOnly }: PackageChoice, visit: (row: Row) => void): void {
  if (rows === undefined) return;
  const [sizes, deltas, churns] = [rows.sizes[binary] ?? [], rows.deltas[binary] ?? [], rows.churns[binary] ?? []];
  const end = rows.starts[index + 1] ?? 0;
  for (let row = rows.starts[index] ?? 0; row < end; row++) {
    const kind = ROW_KINDS[rows.kinds[row] ?? 0] ?? 'function';
    if (codeOnly && (kind === 'file' || kind === 'rest-files')) continue;
    visit({ row, kind, after: sizes[row] ?? 0, delta: deltas[row] ?? 0, churn: churns[row] ?? 0 });
  }
}

/** What a part has beyond its rows. */
function remainders(choice: PackageChoice): { part: Part; after: number; delta: number }[] {
  const { head, binary, index, codeOnly } = choice;
  const { sizes, deltas } = head.binaries[binary] ?? { sizes: [], deltas: [] };
  const inRows = { code: { after: 0, delta: 0 }, embedded: { after: 0, delta: 0 } };
  eachRow(choice, ({ kind, after, delta }) => {
    const part = (WITH_ROWS.code as readonly string[]).includes(kind) ? inRows.code : inRows.embedded;
    part.after += after;
    part.delta += delta;
  });
  return PARTS.slice(0, codeOnly ? 1 : PARTS.length).map((part, column) => {
    const known = part === 'code' || part === 'embedded' ? inRows[part] : { after: 0, delta: 0 };
    const after = (sizes[column]?.[index] ?? 0) - known.after;
    const delta = (deltas[column]?.[index] ?? 0) - known.delta;
    return { part, after, delta };
  });
}
