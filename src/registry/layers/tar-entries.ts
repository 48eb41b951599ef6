import type { ByteSource } from '../base/byte-source.ts';
import { parsePax, parseTarHeader, type TarHeader } from './tar-header.ts';

const BLOCK = 512;
/** Bytes of a pax header or a long name; PATH_MAX is 4096. */
const META_LIMIT = 1 << 20;

/** One entry of a tar. `path` has no leading `./` or `/`, no trailing slash and no `..` that leads out. */
export interface TarEntry {
  readonly path: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other';
  /** Bytes of its content, which begin at `offset` of the source. */
  readonly size: number;
  readonly offset: number;
  /** Of a link, as it stands there. */
  readonly target: string;
}

const TYPES: Readonly<Record<string, TarEntry['type']>> = {
  '0': 'file',
  '7': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '5': 'directory',
};

/**
 * The entries of a tar, contents skipped. Ends at the end marker or at the end of the source.
 * Throws an Error that says what is wrong: damaged, cut short, or more than `maxEntries`.
 */
export async function* readTar(source: ByteSource, maxEntries: number): AsyncGenerator<TarEntry> {
  let pax = new Map<string, string>();
  let longName: string | undefined;
  let longLink: string | undefined;
  for (let count = 0; ; count++) {
    if (count > maxEntries * 3) throw new Error(`it has more than ${maxEntries} entries`);
    const block = await source.read(BLOCK);
    const header = block.length === 0 ? undefined : parseTarHeader(block);
    if (header === undefined) return;
    if ('xLK'.includes(header.type)) {
      const content = await readMeta(source, header);
      if (header.type === 'x') pax = parsePax(content);
      else if (header.type === 'L') longName = content.toString('utf8').replace(/\0[\s\S]*$/, '');
      else longLink = content.toString('utf8').replace(/\0[\s\S]*$/, '');
      continue;
    }
    if (header.type === 'g') {
      await source.skip(padded(header.size));
      continue;
    }
    const entry = describe(header, source.position, pax, longName, longLink);
    yield entry;
    await source.skip(entry.offset + padded(entry.size) - source.position);
    pax = new Map();
    longName = undefined;
    longLink = undefined;
  }
}

function describe(
  header: TarHeader,
  offset: number,
  pax: ReadonlyMap<string, string>,
  longName: string | undefined,
  longLink: string | undefined,
): TarEntry {
  const name = pax.get('path') ?? longName ?? header.name;
  const size = pax.has('size') ? Number(pax.get('size')) : header.size;
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('a pax header gives no valid size');
  // Before POSIX, a folder was a file whose name ends in a slash.
  const type = header.type === '0' && name.endsWith('/') ? 'directory' : (TYPES[header.type] ?? 'other');
  const hasContent = type === 'file' || type === 'other';
  return {
    path: cleanPath(name),
    type,
    size: hasContent ? size : 0,
    offset,
    target: pax.get('linkpath') ?? longLink ?? header.linkName,
  };
}

async function readMeta(source: ByteSource, header: TarHeader): Promise<Buffer> {
  if (header.size > META_LIMIT) throw new Error(`a header has ${header.size} bytes`);
  const content = Buffer.from(await source.read(header.size));
  if (content.length < header.size) throw new Error('it is cut short');
  await source.skip(padded(header.size) - header.size);
  return content;
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

/** Parts without `.` and empty ones; `..` takes one away and never leads out of the root. */
export function cleanPath(name: string): string {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
