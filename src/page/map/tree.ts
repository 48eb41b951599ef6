import { type MapHead, type MapRows, OWNERS, type Owner, PARTS } from '../data/format.ts';
import { lazily, leaf, type MapNode, sumOf } from './node.ts';
import { packageChildren } from './package.ts';

/** What people call whose code it is. */
export const OWNER_NAMES: Readonly<Record<Owner, string>> = {
  own: 'Your code',
  dependency: 'Dependencies',
  standard: 'Standard library',
  tables: 'Go’s tables and data',
};

/** One binary of the head, with rows once they are there. */
export interface Choice {
  readonly head: MapHead;
  readonly rows?: MapRows;
  /** Index into the head's binaries. */
  readonly binary: number;
  /** Machine code alone. */
  readonly codeOnly: boolean;
}

/** A binary as a tree: whose code, module, package, function. */
export function mapTree(choice: Choice): MapNode {
  const modules = modulesOf(choice);
  const owners = OWNERS.map((owner) => {
    const children = modules.filter((module) => module.owner === owner);
    const flat = owner === 'dependency' ? children : children.flatMap((module) => module.children());
    const name = OWNER_NAMES[owner];
    return sumOf({ id: owner, kind: 'owner', owner, name, short: name }, flat);
  }).filter(isThere);
  const name = choice.head.binaries[choice.binary]?.name ?? '';
  return sumOf({ id: 'all', kind: 'all', owner: 'own', name, short: name }, owners);
}

function modulesOf(choice: Choice): MapNode[] {
  const { head } = choice;
  const packages: MapNode[][] = head.modules.map(() => []);
  head.packages.name.forEach((_, index) => {
    const node = packageNode(choice, index);
    if (isThere(node)) packages[head.packages.module[index] ?? 0]?.push(node);
  });
  return head.modules
    .map(({ path, owner, from, to }, index) =>
      sumOf(
        { id: `m:${path}`, kind: 'module', owner, name: path, short: shortModule(path), ...versions(from, to) },
        packages[index] ?? [],
      ),
    )
    .filter(isThere);
}

function packageNode(choice: Choice, index: number): MapNode {
  const { head, binary, codeOnly } = choice;
  const { path, owner, from, to } = head.modules[head.packages.module[index] ?? 0] ?? { path: '', owner: 'tables' };
  const { sizes, deltas, churns } = head.binaries[binary] ?? { sizes: [], deltas: [], churns: [] };
  const name = head.packages.name[index] ?? '';
  const note = head.packages.note[index] ?? '';
  let after = 0;
  let delta = 0;
  for (let part = 0; part < (codeOnly ? 1 : PARTS.length); part++) {
    after += sizes[part]?.[index] ?? 0;
    delta += deltas[part]?.[index] ?? 0;
  }
  const node = {
    name,
    owner,
    after,
    before: after - delta,
    ...(note === '' ? {} : { note }),
    ...versions(from, to),
  };
  if (owner === 'tables') return leaf({ ...node, id: `t:${name}`, kind: 'table', short: name, churn: Math.abs(delta) });
  const kids = { ...choice, index, owner };
  return {
    ...node,
    id: `p:${name}`,
    kind: 'package',
    short: shortPackage(name, path, owner),
    churn: churns[codeOnly ? 1 : 0]?.[index] ?? 0,
    children: lazily(() => packageChildren(kids)),
  };
}

function versions(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function isThere({ after, before }: MapNode): boolean {
  return after > 0 || before > 0;
}

/** `golang.org/x/net` is `x/net`, `github.com/acme/lib/v2` is `lib/v2`, as people say it. */
function shortModule(path: string): string {
  const parts = path.split('/');
  const last = parts.at(-1) ?? path;
  return /^v\d+$/.test(last) || parts[1] === 'x' ? parts.slice(-2).join('/') : last;
}

function shortPackage(name: string, module: string, owner: Owner): string {
  if (owner === 'standard') return name;
  if (name.startsWith(`${module}/`)) return name.slice(module.length + 1);
  return name === module ? shortModule(name) : name;
}
