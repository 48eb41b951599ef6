import type { Functions } from '../functions/functions.ts';
import type { CodePlace } from '../functions/read-code.ts';
import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { lastAtMost } from '../owners/last-at-most.ts';
import { type Owner, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zones.ts';
import type { Gap } from './infer.ts';

/** What is looked through. */
export interface CodePointers {
  readonly program: Program;
  readonly functions: Functions;
  readonly place: CodePlace;
  readonly zones: readonly Zone[];
  /** What nothing claims of them, in order within each zone. */
  readonly gaps: readonly Gap[];
}

/** What describes an instance of a generic function holds a few addresses, too; values of functions all lie in one place. */
const FEWEST_VALUES = 16;
/** The compiler makes a table of eight cases or more. */
const FEWEST_PLACES = 4;

/**
 * Claims the addresses of code that read-only data holds. Values of functions (the symbol `f·f`: the function's address
 * and nothing else) lie side by side, and each is its function's. Addresses inside of one function are the table that a
 * switch statement of it jumps by.
 *
 * @returns the gaps that are left.
 */
export function claimCodePointers(pointers: CodePointers, claims: Claims): Gap[] {
  const left: Gap[] = [];
  const functionAt = functionFinder(pointers);
  const shortest = FEWEST_PLACES * pointers.program.wordBytes;
  let zone: Zone | undefined;
  for (const gap of pointers.gaps) {
    if (gap.end - gap.start < shortest) {
      left.push(gap);
      continue;
    }
    if (zone === undefined || gap.start < zone.start || gap.start >= zone.end)
      zone = pointers.zones.find(({ start, end }) => start <= gap.start && gap.start < end);
    if (zone?.writable !== false) {
      left.push(gap);
      continue;
    }
    let { start } = gap;
    const claim = (from: number, to: number, owner: Owner): void => {
      claims.add(from, to, owner, CLAIM_KINDS.data);
      if (from > start) left.push({ start, end: from });
      start = to;
    };
    claimGap(pointers, gap, functionAt, claim);
    if (start === gap.start) left.push(gap);
    else if (gap.end > start) left.push({ start, end: gap.end });
  }
  return left;
}

/** Takes a run of bytes; called in order. */
type Claim = (start: number, end: number, owner: Owner) => void;

/** Words in a row that hold entries of functions, or places inside of the same function. */
interface Run {
  readonly function: number | undefined;
  readonly start: number;
  readonly owners: Owner[];
}

function claimGap(
  { program, functions, place }: CodePointers,
  { start, end }: Gap,
  functionAt: (at: number) => number,
  claim: Claim,
): void {
  const { wordBytes: word } = program;
  const base = program.addressOf(start);
  if (base < 0) return;
  let run: Run = { function: undefined, start, owners: [] };
  // No run of fewer than four words counts, so every fourth word tells whether there is one.
  const stride = FEWEST_PLACES * word;
  let leapt = false;
  let lookAll = start;
  for (let at = start + ((word - (base % word)) % word); at + word <= end; ) {
    const index = functionAt(at);
    if (index < 0) {
      if (run.owners.length > 0) {
        claimRun(run, word, claim);
        run = { function: undefined, start: at, owners: [] };
      }
      leapt = at >= lookAll;
      at += leapt ? stride : word;
      continue;
    }
    if (leapt) {
      leapt = false;
      lookAll = at;
      at -= stride - word;
      continue;
    }
    const isEntry = program.word(at) - place.address === (functions.entries[index] as number);
    const inside = isEntry ? undefined : index;
    if (run.owners.length === 0 || run.function !== inside) {
      claimRun(run, word, claim);
      run = { function: inside, start: at, owners: [] };
    }
    run.owners.push(functions.owners[index] as Owner);
    at += word;
  }
  claimRun(run, word, claim);
}

/** Finds the function into which the word at an offset leads; -1 where it leads into none. */
function functionFinder({ program, functions, place }: CodePointers): (at: number) => number {
  const half = program.littleEndian ? 4 : 0;
  const upper = Math.floor(place.address / 0x1_0000_0000);
  const wide = program.wordBytes === 8;
  return (at) => {
    // Most of what lies here is text, whose upper halves are no address's: half a word tells.
    if (wide && program.u32(at + half) !== upper) return -1;
    const offset = program.word(at) - place.address;
    if (offset < 0 || offset >= place.bytes) return -1;
    const index = lastAtMost(functions.entries, offset);
    const within = index < 0 ? -1 : offset - (functions.entries[index] as number);
    return within >= 0 && within < (functions.sizes[index] as number) ? index : -1;
  };
}

/** Functions that are several packages' leave their values to be inferred. */
function claimRun({ function: within, start, owners }: Run, word: number, claim: Claim): void {
  if (owners.length < (within === undefined ? FEWEST_VALUES : FEWEST_PLACES)) return;
  let from = 0;
  for (let index = 1; index <= owners.length; index++) {
    if (owners[index] === owners[from]) continue;
    const owner = owners[from] ?? UNKNOWN;
    if (owner >= 0) claim(start + from * word, start + index * word, owner);
    from = index;
  }
}
