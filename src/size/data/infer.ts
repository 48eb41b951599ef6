import { lastAtMost } from '../owners/last-at-most.ts';
import { type OwnedStarts, OwnerMap } from '../owners/owner-map.ts';
import { joinOwners, type Owner, rowOwner, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
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
  const pointers = readPointers(inference, gapAt, starts);
  const found = withoutInner(starts.sorted(), pointers.extents);
  const symbols = inference.symbols === undefined ? undefined : cutSymbols(inference.symbols, found);
  const sorted = settleSymbols(found, symbols);
  const cuts = doubtfulCuts(sorted, pointers, inference.mask);
  spread(sorted, pointers);
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

/** Where a pointer lies and what it points to. */
interface Pointers {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly count: number;
  readonly self: readonly number[];
  readonly extents: readonly Extent[];
}

/** Words of the gaps that are addresses of gaps. What they point to begins something, too. */
function readPointers(
  { program, gaps, mask }: Inference,
  gapAt: (offset: number) => number,
  starts: OwnerMap,
): Pointers {
  const { wordBytes: word } = program;
  let from = new Uint32Array(1 << 14);
  let to = new Uint32Array(1 << 14);
  const self: number[] = [];
  const extents: Extent[] = [];
  let count = 0;
  for (const { start, end } of gaps) {
    const base = program.addressOf(start);
    if (base < 0) continue;
    for (let at = start + ((word - (base % word)) % word); at + word <= end; at += word) {
      const address = program.word(at);
      if (address === 0) continue;
      const target = program.offsetOf(address);
      const gap = gapAt(target);
      if (gap < 0 || !mask.mayPoint(at) || !mask.mayReach(at, target)) continue;
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
  return { from, to, count, self, extents };
}

function larger(full: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(full.length * 2);
  made.set(full);
  return made;
}

/** Hands owners on along pointers until nothing changes. */
function spread({ offsets, owners, fixed }: SettledStarts, { from, to, count }: Pointers): void {
  const holders = new Int32Array(count);
  const targets = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    holders[index] = lastAtMost(offsets, from[index] as number);
    const target = lastAtMost(offsets, to[index] as number);
    // Into the middle of a long text nothing points but numbers and code's way of counting.
    targets[index] = offsets[target] === to[index] ? target : -1;
  }
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let index = 0; index < count; index++) {
      const holder = holders[index] as number;
      const target = targets[index] as number;
      if (holder < 0 || target < 0 || fixed[target] === 1) continue;
      const before = owners[target] as Owner;
      const after = joinOwners(before, owners[holder] as Owner);
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
