import type { Functions } from '../functions/functions.ts';
import type { CodePlace } from '../functions/read-code.ts';
import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { lastAtMost } from '../owners/last-at-most.ts';
import { type Owner, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zones.ts';
import type { Gap } from './infer.ts';
import { sweep } from './sweep.ts';

/** What is looked through. */
export interface CodePointers {
  readonly program: Program;
  readonly functions: Functions;
  readonly place: CodePlace;
  readonly zones: readonly Zone[];
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
 * @param claims in order, and not afterwards.
 */
export function claimCodePointers(pointers: CodePointers, claims: Claims): void {
  const gaps: Gap[] = [];
  for (const zone of pointers.zones) {
    if (zone.kind !== 'data' || zone.writable) continue;
    sweep(claims, zone, { claim: () => undefined, gap: (start, end) => gaps.push({ start, end }) });
  }
  for (const gap of gaps) claimGap(pointers, gap, claims);
}

/** Words in a row that hold entries of functions, or places inside of the same function. */
interface Run {
  readonly function: number | undefined;
  readonly start: number;
  readonly owners: Owner[];
}

function claimGap({ program, functions, place }: CodePointers, { start, end }: Gap, claims: Claims): void {
  const { wordBytes: word } = program;
  const base = program.addressOf(start);
  if (base < 0) return;
  const half = program.littleEndian ? 4 : 0;
  const upper = Math.floor(place.address / 0x1_0000_0000);
  let run: Run = { function: undefined, start, owners: [] };
  for (let at = start + ((word - (base % word)) % word); at + word <= end; at += word) {
    // Most of what lies here is text, whose upper halves are no address's: half a word tells.
    const offset = word === 8 && program.u32(at + half) !== upper ? -1 : program.word(at) - place.address;
    const index = offset >= 0 && offset < place.bytes ? lastAtMost(functions.entries, offset) : -1;
    const within = index < 0 ? -1 : offset - (functions.entries[index] as number);
    if (index < 0 || within >= (functions.sizes[index] as number)) {
      if (run.owners.length > 0) claimRun(run, word, claims);
      if (run.owners.length > 0) run = { function: undefined, start: at, owners: [] };
      continue;
    }
    const inside = within === 0 ? undefined : index;
    if (run.owners.length === 0 || run.function !== inside) {
      claimRun(run, word, claims);
      run = { function: inside, start: at, owners: [] };
    }
    run.owners.push(functions.owners[index] as Owner);
  }
  claimRun(run, word, claims);
}

/** Functions that are several packages' leave their values to be inferred. */
function claimRun({ function: within, start, owners }: Run, word: number, claims: Claims): void {
  if (owners.length < (within === undefined ? FEWEST_VALUES : FEWEST_PLACES)) return;
  let from = 0;
  for (let index = 1; index <= owners.length; index++) {
    if (owners[index] === owners[from]) continue;
    const owner = owners[from] ?? UNKNOWN;
    if (owner >= 0) claims.add(start + from * word, start + index * word, owner, CLAIM_KINDS.data);
    from = index;
  }
}
