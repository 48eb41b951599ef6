import { lastAtMost } from '../owners/last-at-most.ts';
import { type OwnedStarts, OwnerMap } from '../owners/owner-map.ts';
import { joinOwners, type Owner, rowOwner, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { TypeUses } from '../types/type-uses.ts';
import type { DataSymbols } from './data-symbols.ts';
import { type Extent, SHORTEST_EXTENT, withoutInner } from './extents.ts';
import type { PointerMask } from './pointer-mask.ts';
import { cutSymbols, type SettledStarts, settleSymbols } from './settle-symbols.ts';

/** A run of data that no claim has taken. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** What inference looks at. */
export interface Inference {
  readonly program: Program;
  /** What instructions name, with whose they are. */
  readonly named: OwnedStarts;
  readonly gaps: readonly Gap[];
  /** Offsets of what was claimed for several packages or for none that is known: whose code names it may still tell. */
  readonly unowned: ReadonlySet<number>;
  /** Who refers to what was claimed for nobody, as far as types do. */
  readonly uses: TypeUses;
  /** Numbers that look like addresses are told from pointers by it. */
  readonly mask: PointerMask;
  /** Offsets of what belongs to the runtime although no code names it. */
  readonly roots: readonly number[];
  /** What symbols name: whose it is is known, and what it points to is its owner's, too. */
  readonly symbols?: DataSymbols | undefined;
}

/** What was found. */
export interface Inferred {
  readonly starts: OwnedStarts;
  /** Offsets of pointers to what lies three words behind them, as a slice header in front of its own items has one. */
  readonly selfPointers: readonly number[];
  /** As far as they surely reach. */
  readonly symbols?: DataSymbols | undefined;
}

/** Pointers go round in circles seldom and through few hands: more rounds change nothing worth having. */
const MOST_ROUNDS = 12;

/**
 * Gives data to packages by who refers to it. What code names begins something of that code's package, and so does what
 * such data points to; it ends where the next such thing begins. What several packages name is nobody's.
 */
export function inferOwners(inference: Inference): Inferred {
  const starts = new OwnerMap();
  const gapAt = gapIndex(inference.gaps, inference.program.bytes.length);
  const inGap = (offset: number): boolean => gapAt(offset) >= 0;
  for (const root of inference.roots) if (inGap(root)) starts.join(root, rowOwner('runtime'));
  joinNamed(inference, inGap, starts);
  joinUses(inference.uses, starts);
  const pointers = readPointers(inference, gapAt, starts);
  const found = withoutInner(starts.sorted(), pointers.extents);
  const symbols = inference.symbols === undefined ? undefined : cutSymbols(inference.symbols, found);
  const sorted = settleSymbols(found, symbols);
  const cuts = doubtfulCuts(sorted, pointers, inference.mask);
  spread(sorted, linksOf(sorted, inference, pointers));
  mend(sorted, cuts);
  return { starts: sorted, selfPointers: pointers.self, symbols };
}

/** The gap that an offset lies in, by looking up 4 KiB pages before searching; -1 where it lies in none. */
function gapIndex(gaps: readonly Gap[], size: number): (offset: number) => number {
  const pages = new Uint8Array((size >>> 12) + 2);
  for (const { start, end } of gaps) pages.fill(1, start >>> 12, (end >>> 12) + 1);
  const starts = Uint32Array.from(gaps, ({ start }) => start);
  const ends = Uint32Array.from(gaps, ({ end }) => end);
  return (offset) => {
    if (offset < 0 || pages[offset >>> 12] !== 1) return -1;
    const index = lastAtMost(starts, offset);
    return index >= 0 && offset < (ends[index] as number) ? index : -1;
  };
}

/** What instructions name begins something where nothing is claimed, or says whose what is claimed for nobody is. */
function joinNamed({ named, unowned }: Inference, inGap: (offset: number) => boolean, starts: OwnerMap): void {
  const { offsets, owners } = named;
  for (let index = 0; index < offsets.length; index++) {
    const offset = offsets[index] as number;
    if (inGap(offset) || unowned.has(offset)) starts.join(offset, owners[index] as Owner);
  }
}

/** Types and their names, by those that refer to them. */
function joinUses({ owned, between }: TypeUses, starts: OwnerMap): void {
  starts.joinAll(owned);
  for (let index = 0; index < between.to.length; index++) {
    starts.join(between.from[index] as number, UNKNOWN);
    starts.join(between.to[index] as number, UNKNOWN);
  }
}

/** Where a pointer lies and what it points to. */
interface Pointers {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly count: number;
  readonly self: readonly number[];
  readonly extents: readonly Extent[];
  /** The same of pointers to types that nobody owns. */
  readonly types: { readonly from: readonly number[]; readonly to: readonly number[] };
}

/** Words of the gaps that are addresses of gaps. What they point to begins something, too. */
function readPointers(
  { program, gaps, mask, unowned }: Inference,
  gapAt: (offset: number) => number,
  starts: OwnerMap,
): Pointers {
  const { wordBytes: word } = program;
  let from = new Uint32Array(1 << 14);
  let to = new Uint32Array(1 << 14);
  const self: number[] = [];
  const extents: Extent[] = [];
  const types = { from: [] as number[], to: [] as number[] };
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const offset of unowned) {
    if (offset < first) first = offset;
    if (offset > last) last = offset;
  }
  let count = 0;
  for (const { start, end } of gaps) {
    const base = program.addressOf(start);
    if (base < 0) continue;
    for (let at = start + ((word - (base % word)) % word); at + word <= end; at += word) {
      const address = program.word(at);
      if (address === 0) continue;
      const target = program.offsetOf(address);
      // Most words are no addresses.
      if (target < 0) continue;
      const gap = gapAt(target);
      const isType = gap < 0 && target >= first && target <= last && unowned.has(target);
      // The collector need not know of pointers to types; that a word of 64 bits is a type's address is no accident.
      if (isType ? word === 4 && !mask.mayPoint(at) : gap < 0 || !mask.mayPoint(at) || !mask.mayReach(at, target))
        continue;
      if (isType) {
        types.from.push(at);
        types.to.push(target);
        starts.join(target, UNKNOWN);
        continue;
      }
      if (target - at === 3 * word) self.push(at);
      const length = at + 2 * word <= end ? program.word(at + word) : 0;
      // A text ends in the gap in which it begins. Where addresses are low a second pointer passes for a length of millions.
      if (length >= SHORTEST_EXTENT && gapAt(target + length - 1) === gap)
        extents.push({ start: target, end: target + length });
      starts.join(target, UNKNOWN);
      if (count === from.length) {
        from = larger(from);
        to = larger(to);
      }
      from[count] = at;
      to[count] = target;
      count++;
    }
  }
  return { from, to, count, self, extents, types };
}

function larger(full: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(full.length * 2);
  made.set(full);
  return made;
}

/** From whose owner, to whom it is handed on: places among the starts. */
interface Links {
  readonly holders: Int32Array;
  readonly targets: Int32Array;
}

/** Pointers of data, and uses among types. What lies in front of the first start of a gap has no owner to hand on. */
function linksOf(
  { offsets, fixed }: SettledStarts,
  { gaps, uses: { between } }: Inference,
  { from, to, count, types }: Pointers,
): Links {
  const all = count + types.from.length + between.from.length;
  const holders = new Int32Array(all);
  const targets = new Int32Array(all);
  let links = 0;
  const add = (holder: number, wanted: number): void => {
    const target = lastAtMost(offsets, wanted);
    // Into the middle of a long text nothing points but numbers and code's way of counting.
    if (holder < 0 || target < 0 || offsets[target] !== wanted || fixed[target] === 1) return;
    holders[links] = holder;
    targets[links++] = target;
  };
  // Pointers were read in the order of the gaps.
  const addPointers = (places: ArrayLike<number>, wanted: ArrayLike<number>, length: number): void => {
    let [gap, holder] = [0, -1];
    for (let index = 0; index < length; index++) {
      const at = places[index] as number;
      while (gap + 1 < gaps.length && (gaps[gap + 1] as Gap).start <= at) gap++;
      while (holder + 1 < offsets.length && (offsets[holder + 1] as number) <= at) holder++;
      if (holder >= 0 && (offsets[holder] as number) >= (gaps[gap] as Gap).start) add(holder, wanted[index] as number);
    }
  };
  addPointers(from, to, count);
  addPointers(types.from, types.to, types.from.length);
  for (let index = 0; index < between.from.length; index++)
    add(lastAtMost(offsets, between.from[index] as number), between.to[index] as number);
  return { holders: holders.subarray(0, links), targets: targets.subarray(0, links) };
}

/** Hands owners on along links until nothing changes. */
function spread({ owners }: SettledStarts, { holders, targets }: Links): void {
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let index = 0; index < holders.length; index++) {
      const target = targets[index] as number;
      const before = owners[target] as Owner;
      const after = joinOwners(before, owners[holders[index] as number] as Owner);
      if (after === before) continue;
      owners[target] = after;
      changed = true;
    }
  }
}

/** Starts that nothing tells of but words of read-only data, which may be numbers. */
function doubtfulCuts({ offsets, owners, fixed }: SettledStarts, { from, to, count }: Pointers, mask: PointerMask) {
  const doubtful = new Uint8Array(offsets.length);
  const sure = new Uint8Array(offsets.length);
  for (let index = 0; index < count; index++) {
    const place = lastAtMost(offsets, to[index] as number);
    if (place < 0 || offsets[place] !== to[index] || fixed[place] === 1 || owners[place] !== UNKNOWN) continue;
    (mask.tells(from[index] as number) ? sure : doubtful)[place] = 1;
  }
  return doubtful.map((mark, place) => mark & ~(sure[place] as number));
}

/**
 * Where such a start has found no owner either, what it would cut in two is one: time zone data is a text of 450 kB, in which
 * some words look like addresses of other places in it.
 */
function mend({ owners }: SettledStarts, cuts: Uint8Array): void {
  for (let place = 1; place < owners.length; place++) {
    if (cuts[place] === 1 && owners[place] === UNKNOWN) owners[place] = owners[place - 1] as Owner;
  }
}
