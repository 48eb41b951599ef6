import { packagePath } from '../functions/symbol-name.ts';
import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { OwnerMap } from '../owners/owner-map.ts';
import { joinOwners, type Owner, type PackageNames, rowOwner, SEVERAL, UNKNOWN } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import { TypeFunctions } from './type-functions.ts';
import type { TypeLayout } from './type-layout.ts';
import { readType, type TypeRecord } from './type-record.ts';
import { NO_TYPE, TypeRecords } from './type-records.ts';
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

/** A damaged file could make descriptors overlap so that the walk never ends: this much of the file is read at most. */
const MOST_BYTES = 4;

/**
 * Walks type descriptors from the ones at `roots` (addresses) along their parts, and claims descriptors, names and pointer
 * maps. A named type is its package's; an unnamed one is the package's whose types alone it is made of. What several use
 * is nobody's.
 */
export function claimTypes(walk: TypeWalk, roots: Iterable<number>, claims: Claims): TypeFacts {
  const records = new TypeRecords(walk.program, walk.moduleData);
  collect(walk, roots, records);
  collect(walk, unlistedTypes(walk.program, walk.layout, walk.moduleData, records), records);
  const owners = new TypeOwners(walk, records);
  const names = new OwnerMap();
  const masks = new OwnerMap();
  const maskBytes = new Map<number, number>();
  const { program, layout, moduleData } = walk;
  const base = program.offsetOf(moduleData.types);
  const functions = new TypeFunctions(program, layout);
  const uses = new UsesOfTypes();
  records.settleOwners((record) => owners.ofRecord(record));
  const use = (from: TypeRecord, owner: Owner, address: number): void => {
    const used = records.ownerAt(address);
    if (used < 0 && used !== NO_TYPE) uses.add(from.start, owner, program.offsetOf(address));
  };
  let exportedMethods = 0;
  let droppedMethods = 0;
  for (const record of records.values()) {
    const owner = owners.ofRecord(record);
    claims.add(record.start, record.end, owner, CLAIM_KINDS.types);
    functions.join(record, owner);
    for (const part of record.parts) use(record, owner, part);
    for (const method of record.methodTypes) use(record, owner, moduleData.types + method);
    if (owner < 0 && record.name > 0) uses.add(record.start, owner, base + record.name);
    exportedMethods += record.exportedMethods;
    droppedMethods += record.droppedMethods;
    if (record.name > 0) names.join(base + record.name, owner);
    if (record.packagePath > 0) names.join(base + record.packagePath, owner);
    for (const offset of record.methodNames) if (offset > 0) names.join(base + offset, owner);
    joinAddress(program, names, record.literalPath, owner);
    for (const name of record.fieldNames) joinAddress(program, names, name, owner);
    const mask = record.maskBytes === 0 ? -1 : program.offsetOf(record.mask);
    if (mask < 0) continue;
    masks.join(mask, owner);
    maskBytes.set(mask, Math.max(maskBytes.get(mask) ?? 0, record.maskBytes));
  }
  claimNames(program, names, claims);
  functions.claim(claims);
  claimMasks(program, masks, maskBytes, claims);
  return { count: records.size, exportedMethods, droppedMethods, owner: (address) => owners.of(address), uses };
}

/** Claims maps of pointers, which types with equal ones share. */
function claimMasks(program: Program, masks: OwnerMap, maskBytes: ReadonlyMap<number, number>, claims: Claims): void {
  const sorted = masks.sorted();
  for (const [index, offset] of sorted.offsets.entries()) {
    const owner = sorted.owners[index] as Owner;
    const bytes = maskBytes.get(offset) ?? 0;
    claims.add(
      offset,
      Math.min(offset + bytes, program.bytes.length),
      owner === SEVERAL ? rowOwner('runtime') : owner,
      CLAIM_KINDS.types,
    );
  }
}

function joinAddress(program: Program, names: OwnerMap, address: number, owner: Owner): void {
  const offset = address === 0 ? -1 : program.offsetOf(address);
  if (offset >= 0) names.join(offset, owner);
}

/** Adds all descriptors that can be reached, by address. */
function collect({ program, layout, moduleData }: TypeWalk, roots: Iterable<number>, records: TypeRecords): void {
  const waiting: number[] = [...roots];
  let budget = program.bytes.length * MOST_BYTES;
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (address === 0 || records.get(address) !== undefined || address % layout.word !== 0) continue;
    const offset = program.offsetOf(address);
    if (offset < 0) continue;
    const record = readType(program, layout, offset);
    budget -= record.end - record.start;
    if (budget < 0 || record.end > program.bytes.length)
      throw new Contradiction('type descriptors claim more than the file holds');
    records.add(address, record);
    for (const part of record.parts) waiting.push(part);
    for (const method of record.methodTypes) if (method > 0) waiting.push(moduleData.types + method);
    if (record.pointerToThis > 0) waiting.push(moduleData.types + record.pointerToThis);
  }
}

/** A name is a byte of flags, a length, the text, and when the flags say so a tag and a package's path (internal/abi, Name). */
function claimNames(program: Program, names: OwnerMap, claims: Claims): void {
  const { offsets, owners } = names.sorted();
  for (let index = 0; index < offsets.length; index++) {
    const start = offsets[index] as number;
    claims.add(start, nameEnd(program, start), owners[index] as Owner, CLAIM_KINDS.types);
  }
}

const HAS_TAG = 2;
const HAS_PATH = 4;

function nameEnd(program: Program, start: number): number {
  const flags = program.view.getUint8(start);
  let end = textEnd(program, start + 1);
  if ((flags & HAS_TAG) !== 0) end = textEnd(program, end);
  if ((flags & HAS_PATH) !== 0) end += 4;
  return Math.min(end, program.bytes.length);
}

function textEnd({ view }: Program, start: number): number {
  let length = 0;
  for (let index = 0; index < 5; index++) {
    const byte = view.getUint8(start + index);
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return start + index + 1 + length;
  }
  throw new Contradiction(`the name at byte ${start} has no end`);
}

/** Owners of types, found once each. */
class TypeOwners {
  readonly #walk: TypeWalk;
  readonly #records: TypeRecords;
  readonly #paths = new Map<number, Owner>();

  constructor(walk: TypeWalk, records: TypeRecords) {
    this.#walk = walk;
    this.#records = records;
  }

  /** UNKNOWN for what belongs to the language, such as `int`, and for types made of nothing else. */
  of(address: number, depth = 0): Owner {
    const record = this.#records.get(address);
    return record === undefined || depth > 200 ? UNKNOWN : this.ofRecord(record, depth);
  }

  ofRecord(record: TypeRecord, depth = 0): Owner {
    if (record.owner !== undefined) return record.owner;
    // An unnamed type cannot contain itself, but a damaged file's can.
    record.owner = UNKNOWN;
    record.owner = this.#find(record, depth);
    return record.owner;
  }

  #find(record: TypeRecord, depth: number): Owner {
    const { program, moduleData } = this.#walk;
    if (record.packagePath > 0) return this.#atPath(program.offsetOf(moduleData.types) + record.packagePath);
    if (record.named) return UNKNOWN;
    const literal = record.literalPath === 0 ? -1 : program.offsetOf(record.literalPath);
    if (literal >= 0) return this.#atPath(literal);
    let owner: Owner = UNKNOWN;
    for (const part of record.parts) owner = joinOwners(owner, this.of(part, depth + 1));
    for (const method of record.methodTypes) owner = joinOwners(owner, this.of(moduleData.types + method, depth + 1));
    return owner;
  }

  #atPath(offset: number): Owner {
    const known = this.#paths.get(offset);
    if (known !== undefined) return known;
    const { program, packages, mainPath } = this.#walk;
    const start = offset + 1 + varintBytes(program, offset + 1);
    const end = textEnd(program, offset + 1);
    const path =
      end > start && end - start <= 4096 ? packagePath(program.bytes.toString('utf8', start, end), mainPath) : '';
    // Shapes of type parameters are made by the compiler and shared by all packages.
    const owner = path === '' ? UNKNOWN : path === 'go.shape' ? SEVERAL : packages.id(path);
    this.#paths.set(offset, owner);
    return owner;
  }
}

function varintBytes({ view }: Program, start: number): number {
  let bytes = 1;
  while (bytes < 5 && view.getUint8(start + bytes - 1) >= 0x80) bytes++;
  return bytes;
}
