import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import type { OwnedStarts } from '../owners/owner-map.ts';
import { type Owner, SEVERAL, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';

/** A file inside of an embed.FS. */
export interface EmbeddedPart {
  readonly name: string;
  /** File offsets of its content. */
  readonly start: number;
  readonly end: number;
  /** File offset of the list of files that it is in; of one that only sources name, its own. */
  readonly list: number;
  /** Only sources name it. */
  readonly nameless?: true;
}

const LONGEST_NAME = 4096;
const MOST_FILES = 1 << 20;

/**
 * Finds what `//go:embed` put into variables of type embed.FS, without symbols: the compiler writes a slice header that
 * points right behind itself, its length equal to its capacity, then for each file name, content and hash
 * (cmd/compile/internal/staticdata, WriteEmbed).
 *
 * @param candidates file offsets of words that point three words behind themselves.
 */
export function findEmbedded(program: Program, candidates: readonly number[]): EmbeddedPart[] {
  const found: EmbeddedPart[] = [];
  for (const at of candidates) {
    if (found.length < MOST_FILES) found.push(...listAt(program, at));
  }
  return found;
}

/** The files of the list at an offset; none when what is there is no such list. */
function listAt(program: Program, at: number): EmbeddedPart[] {
  const { wordBytes: word } = program;
  const end = program.bytes.length;
  const count = program.word(at + word);
  const entry = 4 * word + 16;
  if (count < 1 || count !== program.word(at + 2 * word) || at + 3 * word + count * entry > end) return [];
  const parts: EmbeddedPart[] = [];
  for (let index = 0; index < count; index++) {
    const part = fileAt(program, at + 3 * word + index * entry, at);
    if (part === undefined) return [];
    // A folder has a name that ends in a slash and no content.
    if (!part.name.endsWith('/')) parts.push(part);
  }
  return parts;
}

function fileAt(program: Program, at: number, list: number): EmbeddedPart | undefined {
  const { wordBytes: word, bytes } = program;
  const name = program.offsetOf(program.word(at));
  const nameLength = program.word(at + word);
  const size = program.word(at + 3 * word);
  const start = size === 0 ? 0 : program.offsetOf(program.word(at + 2 * word));
  if (name < 0 || nameLength < 1 || nameLength > LONGEST_NAME || start < 0 || start + size > bytes.length)
    return undefined;
  const text = bytes.toString('utf8', name, name + nameLength);
  return { name: text, start, end: start + size, list };
}

/** A file with its size and, as far as is known, its package. Equal contents are stored once: only one of them has a size. */
export interface Embedded {
  readonly name: string;
  readonly size: number;
  readonly package?: string;
  readonly nameless?: true;
}

/**
 * Says who embeds what: the package whose code alone refers to the variable, by way of the list of files.
 *
 * @param inferred owners by offset; absent when nothing was inferred.
 * @param known owners by part, where the sources tell.
 */
export function settleEmbedded(
  parts: readonly EmbeddedPart[],
  inferred: OwnedStarts | undefined,
  packages: readonly string[],
  known: readonly (Owner | undefined)[] = [],
): Embedded[] {
  const seen = new Set<number>();
  return parts.map((part, index) => {
    const size = seen.has(part.start) ? 0 : part.end - part.start;
    if (size > 0) seen.add(part.start);
    const owner = known[index] ?? ownerOfPart(part, inferred);
    const path = owner < 0 ? {} : { package: packages[owner] as string };
    return { name: part.name, size, ...path, ...(part.nameless === undefined ? {} : { nameless: part.nameless }) };
  });
}

function ownerOfPart(part: EmbeddedPart, inferred: OwnedStarts | undefined): Owner {
  if (inferred === undefined) return UNKNOWN;
  const index = binarySearch(inferred.offsets, part.end > part.start ? part.start : part.list);
  return index < 0 ? UNKNOWN : (inferred.owners[index] as Owner);
}

function binarySearch(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Claims contents, each once: for the package that the sources name, or for none that is known. Where references alone
 * tell the package, they stay among what was inferred.
 */
export function claimEmbedded(
  parts: readonly EmbeddedPart[],
  settled: readonly Embedded[],
  known: readonly (Owner | undefined)[],
  claims: Claims,
): void {
  for (const [index, { start, end }] of parts.entries()) {
    const { size, package: owner } = settled[index] as Embedded;
    if (size === 0) continue;
    if (known[index] !== undefined) claims.add(start, end, known[index], CLAIM_KINDS.embedded);
    else if (owner === undefined) claims.add(start, end, SEVERAL, CLAIM_KINDS.embedded);
  }
}
