import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { FileSource } from '../base/byte-source.ts';
import { cleanPath, readTar, type TarEntry } from '../layers/tar-entries.ts';
import { invalid } from '../manifest.ts';

const MAX_ENTRIES = 20_000;

/** A tar on disk whose files can be read one by one, without unpacking it. */
export interface Archive {
  readonly has: (path: string) => boolean;
  /** Size in bytes; absent when there is no such file. */
  readonly size: (path: string) => number | undefined;
  /** A small file's bytes; throws `base-invalid` when it is missing or longer than `limit`. */
  read(path: string, limit: number): Promise<Buffer>;
  /** Streams a file; throws `base-invalid` when it is missing. */
  open(path: string): AsyncIterable<Uint8Array>;
}

/** Reads the list of files of an image archive. Throws `base-invalid` when it is damaged, or compressed as a whole. */
export async function openArchive(file: string, subject: string): Promise<Archive> {
  const entries = await listEntries(file, subject);
  const need = (path: string): TarEntry => {
    const entry = find(entries, path);
    if (entry === undefined)
      throw invalid(subject, `lacks the file ${path}`, 'The archive is incomplete; save it again.');
    return entry;
  };
  const stream = (entry: TarEntry): AsyncIterable<Uint8Array> =>
    entry.size === 0
      ? none()
      : createReadStream(file, { start: entry.offset, end: entry.offset + entry.size - 1, highWaterMark: 1 << 18 });
  return {
    has: (path) => find(entries, path) !== undefined,
    size: (path) => find(entries, path)?.size,
    open: (path) => stream(need(path)),
    read: async (path, limit) => {
      const entry = need(path);
      if (entry.size > limit) throw invalid(subject, `has ${entry.size} bytes as ${path}`);
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream(entry)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

async function* none(): AsyncGenerator<Uint8Array> {}

async function listEntries(file: string, subject: string): Promise<ReadonlyMap<string, TarEntry>> {
  const handle = await open(file, 'r');
  const entries = new Map<string, TarEntry>();
  try {
    const { size } = await handle.stat();
    const start = await new FileSource(handle, size).read(4);
    if (start[0] === 0x1f && start[1] === 0x8b) {
      throw invalid(
        subject,
        'is compressed as a whole',
        `Uncompress it first: gunzip, or docker save without a pipe to gzip.`,
      );
    }
    for await (const entry of readTar(new FileSource(handle, size), MAX_ENTRIES)) entries.set(entry.path, entry);
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'Failure') throw error;
    throw invalid(
      subject,
      `is not a readable tar: ${error.message}`,
      'Save it again (docker save, skopeo copy, buildx --output type=oci).',
      error,
    );
  } finally {
    await handle.close();
  }
  return entries;
}

/** Older docker saved a layer that occurs twice as a link to the first. */
function find(entries: ReadonlyMap<string, TarEntry>, path: string, depth = 0): TarEntry | undefined {
  const entry = entries.get(cleanPath(path));
  if (entry === undefined || entry.type === 'file') return entry;
  if (depth > 5) return undefined;
  if (entry.type === 'symlink') return find(entries, join(dirname(entry.path), entry.target), depth + 1);
  return entry.type === 'hardlink' ? find(entries, entry.target, depth + 1) : undefined;
}
