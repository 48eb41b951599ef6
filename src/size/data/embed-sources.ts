import type { Owner, PackageNames } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { EmbeddedPart } from './embedded.ts';
import type { Gap } from './infer.ts';

/** A file that a package's source embeds. */
export interface EmbedSource {
  /** Import path of the package. */
  readonly package: string;
  /** Relative to the package's folder, as the embedding code names it. */
  readonly name: string;
  /** Undefined when it cannot be read (any more). */
  content(): Buffer | undefined;
}

/** Embedded files with their owners, as far as the sources tell. */
export interface SourcedParts {
  readonly parts: readonly EmbeddedPart[];
  readonly owners: readonly (Owner | undefined)[];
}

/** What is shorter may stand in the file by chance. */
const SHORTEST = 32;
/** Each takes a search through all data. */
const MOST_SEARCHES = 64;

/**
 * Finds out whose embedded files are by what `go list` says and by their contents. Files of an embed.FS are known by name
 * and place; those of strings and byte slices are looked for in the gaps, the largest first.
 */
export function matchSources(
  program: Program,
  found: readonly EmbeddedPart[],
  sources: readonly EmbedSource[],
  gaps: readonly Gap[],
  packages: PackageNames,
): SourcedParts {
  const parts = [...found];
  const owners: (Owner | undefined)[] = found.map(() => undefined);
  const byName = new Map<string, number[]>();
  for (const [index, { name }] of found.entries()) byName.set(name, [...(byName.get(name) ?? []), index]);
  const unmatched: { readonly source: EmbedSource; readonly content: Buffer }[] = [];
  for (const source of sources) {
    const content = source.content();
    if (content === undefined || content.length === 0) continue;
    const places = (byName.get(source.name) ?? []).filter((index) => owners[index] === undefined);
    const place = places.find((index) => holds(program, found[index] as EmbeddedPart, content));
    if (place === undefined) unmatched.push({ source, content });
    else owners[place] = packages.id(source.package);
  }
  unmatched.sort((a, b) => b.content.length - a.content.length);
  for (const { source, content } of unmatched.slice(0, MOST_SEARCHES)) {
    const start = content.length < SHORTEST ? -1 : search(program, content, gaps);
    if (start < 0) continue;
    parts.push({ name: source.name, start, end: start + content.length, list: start, nameless: true });
    owners.push(packages.id(source.package));
  }
  return { parts, owners };
}

function holds({ bytes }: Program, { start, end }: EmbeddedPart, content: Buffer): boolean {
  return end - start === content.length && bytes.compare(content, 0, content.length, start, end) === 0;
}

function search({ bytes }: Program, content: Buffer, gaps: readonly Gap[]): number {
  for (const { start, end } of gaps) {
    if (end - start < content.length) continue;
    const at = bytes.subarray(start, end).indexOf(content);
    if (at >= 0) return start + at;
  }
  return -1;
}
