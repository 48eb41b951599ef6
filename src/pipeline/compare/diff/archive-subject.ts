import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { textsInZip } from '../../../files/zip-text.ts';
import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { StreamSource } from '../../../registry/base/byte-source.ts';
import { readTar } from '../../../registry/layers/tar-entries.ts';
import { LARGEST_REPORT } from '../../../report/report-file.ts';
import { looksLikeProgram } from './binary-subject.ts';

const MAX_ENTRIES = 100_000;
const LARGEST = 2 ** 31;
const CHUNK = 1 << 20;

/** What kind of archive a file is, by its first bytes; undefined for none. */
export async function archiveKind(file: string): Promise<'zip' | 'tar' | 'tar.gz' | undefined> {
  await using handle = await open(file, 'r');
  const start = Buffer.alloc(512);
  await handle.read(start, 0, 512, 0);
  if (start.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (start.readUInt16BE(0) === 0x1f8b) return 'tar.gz';
  return start.toString('latin1', 257, 262) === 'ustar' ? 'tar' : undefined;
}

/** The report.json at the top of a zip, as an artifact of a run is downloaded; undefined where there is none. */
export async function reportInZip(file: string): Promise<string | undefined> {
  if ((await stat(file)).size > LARGEST_REPORT) return undefined;
  const texts = await textsInZip(await readFile(file), ['report.json'], LARGEST_REPORT);
  return typeof texts === 'string' ? undefined : texts.get('report.json');
}

/**
 * The largest program in an archive, as releases ship them, written to the scratch folder. Names in it decide nothing
 * about where it is written. Throws `invalid-input` when there is none.
 */
export async function programInArchive(
  file: string,
  kind: 'zip' | 'tar' | 'tar.gz',
  runtime: Runtime,
): Promise<{ readonly file: string; readonly name: string }> {
  const folder = await mkdtemp(join(runtime.scratchDirectory, 'archive-'));
  const best = { file: join(folder, 'program'), name: '', size: 0 };
  for await (const { name, size, content } of kind === 'zip' ? zipFiles(file) : tarFiles(file, kind, runtime)) {
    if (size <= best.size || size > LARGEST) continue;
    const candidate = join(folder, 'candidate');
    await pipeline(Readable.from(content()), createWriteStream(candidate), { signal: runtime.signal });
    if (!looksLikeProgram(await startOf(candidate))) continue;
    await rename(candidate, best.file);
    best.name = basename(name);
    best.size = size;
  }
  if (best.size > 0) return best;
  throw new Failure({
    code: 'invalid-input',
    message: `"${file}" is an archive without a program in it.`,
    fix: 'Name the archive of a release, an image archive, or the program itself.',
  });
}

interface ArchivedFile {
  readonly name: string;
  readonly size: number;
  content(): AsyncIterable<Uint8Array>;
}

async function* tarFiles(file: string, kind: 'tar' | 'tar.gz', { signal }: Runtime): AsyncGenerator<ArchivedFile> {
  const raw = createReadStream(file, { signal });
  const source = new StreamSource(kind === 'tar' ? raw : raw.pipe(createGunzip()));
  for await (const { path: name, type, size } of readTar(source, MAX_ENTRIES)) {
    if (type === 'file' && size > 0) yield { name, size, content: () => contentOf(source, size) };
  }
}

async function* contentOf(source: StreamSource, size: number): AsyncGenerator<Buffer> {
  for (let left = size; left > 0; ) {
    const chunk = await source.read(Math.min(left, CHUNK));
    if (chunk.length === 0) throw new Error('it is cut short');
    left -= chunk.length;
    yield chunk;
  }
}

async function* zipFiles(file: string): AsyncGenerator<ArchivedFile> {
  const { openPromise } = await import('../../../files/zip-open.ts');
  const archive = await openPromise(file, { lazyEntries: true });
  try {
    for await (const entry of archive.eachEntry()) {
      const { fileName: name, uncompressedSize: size } = entry;
      if (size === 0 || name.endsWith('/')) continue;
      const stream = await archive.openReadStreamPromise(entry);
      yield { name, size, content: () => stream };
      stream.destroy();
    }
  } finally {
    archive.close();
  }
}

async function startOf(file: string): Promise<Buffer> {
  await using handle = await open(file, 'r');
  const start = Buffer.alloc(4);
  await handle.read(start, 0, 4, 0);
  return start;
}
