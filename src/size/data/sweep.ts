import type { SharedRow } from '../../model/size.ts';
import type { Claims } from '../owners/claims.ts';
import type { Ledger } from '../owners/ledger.ts';
import type { OwnedStarts } from '../owners/owner-map.ts';
import { type Owner, SEVERAL, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zones.ts';
import type { Gap } from './infer.ts';

/** Called for each claim of a zone, by its place in the order, as far as no earlier one has its bytes, and for what lies between them. */
export interface SweepVisitor {
  claim(place: number, bytes: number): void;
  gap(start: number, end: number): void;
}

/** Goes through a run of the file in order, so that each byte is visited exactly once whatever the claims say. */
export function sweep(claims: Claims, { start, end }: Gap, visitor: SweepVisitor): void {
  let at = start;
  // A claim from before may reach in; of those only the nearest can, since all were cut at the next one's start.
  for (let place = claims.firstFrom(start); place < claims.count; place++) {
    const first = claims.startAt(place);
    if (first >= end) break;
    if (first > at) visitor.gap(at, first);
    const from = Math.max(at, first);
    const to = Math.min(end, claims.endAt(place));
    if (to > from) visitor.claim(place, to - from);
    at = Math.max(at, to, first);
  }
  if (end > at) visitor.gap(at, end);
}

/** The gaps of all data, which inference may fill. */
export function dataGaps(claims: Claims, zones: readonly Zone[]): Gap[] {
  const gaps: Gap[] = [];
  for (const zone of zones) {
    if (zone.kind !== 'data') continue;
    sweep(claims, zone, { claim: () => undefined, gap: (start, end) => gaps.push({ start, end }) });
  }
  return gaps;
}

/** Books a zone: claims to their owners, gaps of data to whom inference gives them, other gaps to the zone's row. */
export function bookZone(
  program: Program,
  zone: Zone,
  claims: Claims,
  inferred: OwnedStarts | undefined,
  ledger: Ledger,
): void {
  const shared: SharedRow = zone.writable ? 'data' : 'strings';
  let last: Owner = UNKNOWN;
  sweep(claims, zone, {
    claim: (place, bytes) => {
      const owner = claims.ownerAt(place);
      const kind = claims.kindAt(place);
      last = owner;
      const user = owner === SEVERAL || owner === UNKNOWN ? userOf(claims.startAt(place), inferred) : UNKNOWN;
      if (user >= 0) ledger.add(user, 'inferred', bytes, kind.row);
      else ledger.add(owner, kind.column, bytes, kind.row);
    },
    gap: (start, end) => {
      if (zone.kind !== 'data' || inferred === undefined) ledger.addRow(zone.row, end - start);
      else bookGap(program, { start, end }, inferred, { shared, before: last }, ledger);
    },
  });
}

/** The one package whose code names what begins at an offset. */
function userOf(offset: number, inferred: OwnedStarts | undefined): Owner {
  if (inferred === undefined) return UNKNOWN;
  const index = firstFrom(inferred.offsets, offset);
  return inferred.offsets[index] === offset ? (inferred.owners[index] as Owner) : UNKNOWN;
}

/** Padding in front of aligned data is at most this long. */
const LONGEST_PADDING = 63;

function bookGap(
  program: Program,
  { start, end }: Gap,
  { offsets, owners }: OwnedStarts,
  { shared, before }: { readonly shared: SharedRow; readonly before: Owner },
  ledger: Ledger,
): void {
  let index = firstFrom(offsets, start);
  let at = start;
  let owner: Owner = UNKNOWN;
  while (at < end) {
    const next = Math.min(end, index < offsets.length ? (offsets[index] as number) : end);
    if (next > at) {
      // What runs up to the next thing takes its padding along, here as everywhere in what is inferred.
      if (owner === UNKNOWN && isPadding(program, at, next)) ledger.add(before, 'inferred', next - at, 'alignment');
      else if (owner === UNKNOWN) ledger.addRow('unattributed', next - at);
      else ledger.add(owner, 'inferred', next - at, owner === SEVERAL ? shared : 'unattributed');
    }
    at = next;
    owner = (owners[index] as Owner | undefined) ?? UNKNOWN;
    index++;
  }
}

function isPadding({ bytes }: Program, start: number, end: number): boolean {
  if (end - start > LONGEST_PADDING) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== 0) return false;
  return true;
}

function firstFrom(offsets: Uint32Array, wanted: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
