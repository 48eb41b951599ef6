import { digestHex } from './digest.ts';
import type { ReportBinary } from './report.ts';

/** One line of a file of sums. */
export interface Sum {
  /** Hexadecimal, lower case. */
  readonly sha256: string;
  /** As written: a name, or a path with `/` between its parts. */
  readonly path: string;
}

/** Sums that are longer than this many bytes are not read. */
export const LARGEST_SUMS = 1 << 20;

/** The name of the file of sums. */
export const SUMS_NAME = 'SHA256SUMS';

/**
 * The text of a file of sums: digest, blank, `*` for binary mode, path; in the order of the paths, byte by byte
 * (GNU coreutils manual, "md5sum invocation").
 */
export function sumsText(sums: readonly Sum[]): string {
  return [...sums]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256} *${path}\n`)
    .join('');
}

/** The content of SHA256SUMS over the binaries of an output folder, as its report has them. */
export function binarySums(binaries: readonly Pick<ReportBinary, 'file' | 'digest'>[]): string {
  return sumsText(binaries.map(({ file, digest }) => ({ path: file, sha256: digestHex(digest) })));
}

/**
 * Reads a file of sums. It must be to the byte what `sumsText` writes, so that nothing in it can be changed unseen.
 * Gives the sums, or what is wrong as the rest of a sentence.
 */
export function parseSums(text: string): readonly Sum[] | string {
  if (text.length > LARGEST_SUMS) return `is longer than ${LARGEST_SUMS} bytes`;
  const sums: Sum[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) \*(.+)$/.exec(line) ?? [];
    if (path === '') return `has no sum in line ${index + 1}`;
    if (!isPlainPath(path)) return `names a file outside of its folder in line ${index + 1}`;
    sums.push({ sha256, path });
  }
  if (sums.length === 0) return 'holds no sums';
  if (new Set(sums.map(({ path }) => path)).size !== sums.length) return 'names a file twice';
  return sumsText(sums) === text ? sums : 'is not sorted, or its last line has no end';
}

/** Whether a path stays in its folder, on every system. */
export function isPlainPath(path: string): boolean {
  return (
    path.length <= 4096 &&
    /^[^\\:\u0000-\u001f]+$/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
