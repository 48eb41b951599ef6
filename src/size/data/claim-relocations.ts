import type { Functions } from '../functions/functions.ts';
import type { CodePlace } from '../functions/read-code.ts';
import { CLAIM_KINDS, type ClaimKind, type Claims } from '../owners/claims.ts';
import { lastAtMost } from '../owners/last-at-most.ts';
import type { Column } from '../owners/ledger.ts';
import type { OwnedStarts } from '../owners/owner-map.ts';
import type { Owner } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { visitRelocations } from './relocations.ts';

/** Where the words are that entries change. */
export interface Relocated {
  readonly program: Program;
  readonly functions: Functions;
  readonly place: CodePlace;
  /** Must be in order, and are not afterwards. */
  readonly claims: Claims;
  readonly inferred: OwnedStarts | undefined;
}

/** What an entry is called whose word is in a column of its owner. Addresses in code are its function's, like its other records. */
const KINDS: Partial<Record<Column, ClaimKind>> = {
  code: CLAIM_KINDS.relocatedTables,
  pclntab: CLAIM_KINDS.relocatedTables,
  types: CLAIM_KINDS.relocatedTypes,
  data: CLAIM_KINDS.relocatedData,
  inferred: CLAIM_KINDS.relocatedGuess,
};

/**
 * Claims entries of relocations for the package whose word they change, in the column in which that word is: as exact as
 * the word's owner.
 */
export function claimRelocations(relocated: Relocated): void {
  const { program, claims } = relocated;
  const found: Entry[] = [];
  try {
    visitRelocations(program, (start, end, target) => {
      const holder = target < 0 ? undefined : holderOf(target, relocated);
      if (holder === undefined) return;
      const last = found.at(-1);
      if (last?.end === start && last.owner === holder.owner && last.column === holder.column) last.end = end;
      else found.push({ start, end, ...holder });
    });
  } catch (error) {
    // A damaged table: its entries up to there are as good as any.
    if (!(error instanceof RangeError)) throw error;
  }
  for (const { start, end, owner, column } of found) {
    const kind = KINDS[column];
    if (kind !== undefined) claims.add(start, end, owner, kind);
  }
}

interface Holder {
  readonly owner: Owner;
  readonly column: Column;
}

interface Entry extends Holder {
  readonly start: number;
  end: number;
}

/** The package that a word is booked for; undefined where it is several packages' or nobody's. */
function holderOf(target: number, { functions, place, claims, inferred }: Relocated): Holder | undefined {
  if (target >= place.offset && target < place.offset + place.bytes) {
    const index = lastAtMost(functions.entries, target - place.offset);
    const owner = index < 0 ? -1 : (functions.owners[index] as Owner);
    return owner >= 0 ? { owner, column: 'code' } : undefined;
  }
  const claim = claims.firstFrom(target + 1) - 1;
  const claimed = claim >= 0 && claims.endAt(claim) > target;
  if (claimed && claims.ownerAt(claim) >= 0) {
    return { owner: claims.ownerAt(claim), column: claims.kindAt(claim).column };
  }
  if (inferred === undefined) return undefined;
  const index = lastAtMost(inferred.offsets, target);
  // A type of several packages is one package's where only its code names it, from its very start.
  if (index < 0 || (claimed && inferred.offsets[index] !== claims.startAt(claim))) return undefined;
  const owner = inferred.owners[index] as Owner;
  return owner >= 0 ? { owner, column: 'inferred' } : undefined;
}
