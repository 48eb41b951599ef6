import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { OwnerMap } from '../owners/owner-map.ts';
import { type Owner, type PackageNames, rowOwner, SEVERAL, UNKNOWN } from '../owners/owners.ts';
import { Uint32List } from '../owners/uint32-list.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import { TypeFunctions } from './type-functions.ts';
import type { TypeLayout } from './type-layout.ts';
import { claimNames } from './type-names.ts';
import { TypeOwners } from './type-owners.ts';
import { TypeRecords } from './type-records.ts';
import { UsesOfTypes } from './type-uses.ts';
import { unlistedTypes } from './unlisted-types.ts';

/** What the walk over a program's types found. */
export interface TypeFacts {
  readonly count: number;
  /** Exported methods of all types, and those of them whose code the linker left out. */
  readonly exportedMethods: number;
  readonly droppedMethods: number;
  /** The owner of the type at an address; UNKNOWN when no type that was walked begins there. */
  owner(address: number): Owner;
  /** Who refers to types that no package owns. */
  readonly uses: UsesOfTypes;
}

/** What is walked, and what is made of it. */
export interface TypeWalk {
  readonly program: Program;
  readonly layout: TypeLayout;
  readonly moduleData: ModuleData;
  readonly packages: PackageNames;
  /** Import path that stands for `main`. */
  readonly mainPath: string;
}

/**
 * Walks type descriptors from the ones at `roots` (addresses) along their parts, and claims descriptors, names and pointer
 * maps. A named type is its package's; an unnamed one is the package's whose types alone it is made of. What several use
 * is nobody's.
 */
export function claimTypes(walk: TypeWalk, roots: readonly number[], claims: Claims): TypeFacts {
  const { program, layout, moduleData, packages, mainPath } = walk;
  const records = new TypeRecords(program, layout, moduleData);
  const { columns } = records;
  collect(
    roots.map((address) => records.typeAt(address)),
    records,
  );
  collect(unlistedTypes(program, layout, moduleData, records), records);
  const owners = new TypeOwners(program, packages, mainPath, records);
  const functions = new TypeFunctions(program, layout);
  const names = new OwnerMap();
  const masks = new Masks();
  const uses = new UsesOfTypes();
  for (let type = 0; type < records.count; type++) {
    const owner = owners.of(type);
    claims.add(columns.start(type), columns.end(type), owner, CLAIM_KINDS.types);
    functions.join(columns.start(type), columns.kind(type), owner);
    joinNames(type, owner, records, names);
    addUses(type, owner, records, owners, uses);
    masks.join(columns.mask(type), columns.maskBytes(type), owner);
  }
  claimNames(program, names, claims);
  functions.claim(claims);
  masks.claim(program, claims);
  return {
    count: records.count,
    exportedMethods: records.methods.exportedMethods,
    droppedMethods: records.methods.droppedMethods,
    owner: (address) => {
      const type = records.numberAt(records.typeAt(address));
      return type < 0 ? UNKNOWN : owners.of(type);
    },
    uses,
  };
}

/** Adds all descriptors that can be reached. `roots`: file offsets; 0 is none. */
function collect(roots: readonly number[], records: TypeRecords): void {
  const { columns } = records;
  const waiting = new Uint32List();
  const wait = (start: number): void => {
    if (start !== 0 && records.numberAt(start) < 0) waiting.push(start);
  };
  for (const root of roots) wait(root);
  while (waiting.length > 0) {
    const start = waiting.pop();
    if (records.numberAt(start) >= 0) continue;
    const type = records.add(start);
    for (let place = columns.firstPart(type), last = columns.lastPart(type); place < last; place++)
      wait(columns.part(place));
    wait(columns.pointerTo(type));
  }
}

function joinNames(type: number, owner: Owner, { columns }: TypeRecords, names: OwnerMap): void {
  const join = (name: number): void => {
    if (name > 0) names.join(name, owner);
  };
  join(columns.name(type));
  join(columns.packagePath(type));
  for (let place = columns.firstMember(type), last = columns.lastMember(type); place < last; place++)
    join(columns.member(place));
  join(columns.literalPath(type));
}

/** Notes what nobody owns of what a type is made of; of a type that nobody owns its name, too. */
function addUses(type: number, owner: Owner, records: TypeRecords, owners: TypeOwners, uses: UsesOfTypes): void {
  const { columns } = records;
  const start = columns.start(type);
  for (let place = columns.firstPart(type), last = columns.lastPart(type); place < last; place++) {
    const used = columns.part(place);
    const part = used === 0 ? -1 : records.numberAt(used);
    if (part >= 0 && owners.of(part) < 0) uses.add(start, owner, used);
  }
  const name = columns.name(type);
  if (owner < 0 && name > 0) uses.add(start, owner, name);
}

/** Maps of pointers, which types with equal ones share. */
class Masks {
  readonly #owners = new OwnerMap();
  readonly #bytes = new Map<number, number>();

  join(start: number, bytes: number, owner: Owner): void {
    if (start === 0) return;
    this.#owners.join(start, owner);
    this.#bytes.set(start, Math.max(this.#bytes.get(start) ?? 0, bytes));
  }

  claim({ bytes: file }: Program, claims: Claims): void {
    const { offsets, owners } = this.#owners.sorted();
    for (const [index, start] of offsets.entries()) {
      const owner = owners[index] as Owner;
      const end = Math.min(start + (this.#bytes.get(start) ?? 0), file.length);
      claims.add(start, end, owner === SEVERAL ? rowOwner('runtime') : owner, CLAIM_KINDS.types);
    }
  }
}
