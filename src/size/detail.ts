import type { SizeDetail } from '../model/size.ts';
import { foldName, withoutInstances } from './functions/fold.ts';
import type { FunctionNames } from './functions/function-names.ts';
import type { Functions } from './functions/functions.ts';
import type { Owner } from './owners/owners.ts';

/** Columns of the functions' list, without what names the binary. */
export type FunctionList = Pick<SizeDetail, 'packages' | 'package' | 'name' | 'code'>;

/** The functions of a program, folded, by package and then by size. */
export function listFunctions(functions: Functions, names: FunctionNames, packages: readonly string[]): FunctionList {
  const rows: { package: number; name: string; code: number }[] = [];
  for (const [owner, members] of byOwner(functions, names)) {
    const existing = new Set(members.map(({ name }) => withoutInstances(name)));
    const exists = (name: string): boolean => existing.has(name);
    const sizes = new Map<string, number>();
    for (const { name, size } of members) {
      const folded = owner < 0 ? name : foldName(name, exists);
      sizes.set(folded, (sizes.get(folded) ?? 0) + size);
    }
    for (const [name, code] of sizes) rows.push({ package: Math.max(owner, -1), name, code });
  }
  rows.sort((a, b) => a.package - b.package || b.code - a.code || (a.name < b.name ? -1 : 1));
  return {
    packages,
    package: rows.map((row) => row.package),
    name: rows.map(({ name }) => name),
    code: rows.map(({ code }) => code),
  };
}

function byOwner(functions: Functions, names: FunctionNames): Map<Owner, { name: string; size: number }[]> {
  const owners = new Map<Owner, { name: string; size: number }[]>();
  for (let index = 0; index < functions.count; index++) {
    const owner = functions.owners[index] as Owner;
    const text = names.text(functions.names[index] as number);
    const row = { name: owner < 0 ? text : localName(text), size: functions.sizes[index] as number };
    const list = owners.get(owner);
    if (list === undefined) owners.set(owner, [row]);
    else list.push(row);
  }
  return owners;
}

/** A symbol without its package: what follows the first dot behind the last slash, neither looked for inside of brackets. */
function localName(symbol: string): string {
  const generated = /^type(?::|\.\.)/.test(symbol);
  if (generated) return symbol;
  const open = symbol.search(/[[(]/);
  const head = open === -1 ? symbol : symbol.slice(0, open);
  const dot = head.indexOf('.', head.lastIndexOf('/') + 1);
  return dot === -1 ? symbol : symbol.slice(dot + 1);
}
