import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { type HashedFile, moduleSum } from './dirhash.ts';

/** A Go distribution has about 15,000 files and 250 MB; what is far beyond is not one. */
const LIMITS = { files: 60_000, bytes: 1 << 30 } as const;

/** Programs inside a toolchain: module zips carry no modes. */
const PROGRAM = /^(bin|pkg\/tool)\/|^lib\/go_[^/]+_exec$/;

/**
 * Unpacks a toolchain module's zip into a folder and gives back its `h1:` sum, of the bytes that were written. Names that do
 * not start with `golang.org/toolchain@<version>/` or that leave the folder are refused.
 * Files called `_go.mod` stand in for the go.mod of Go's own modules, which a module zip cannot hold, and are copied to it.
 */
export async function unpackToolchain(
  zip: string,
  version: string,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const { openPromise } = await import('../files/zip-open.ts');
  const archive = await openPromise(zip, { lazyEntries: true, strictFileNames: true });
  const prefix = `golang.org/toolchain@${version}/`;
  const files: HashedFile[] = [];
  let bytes = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      signal.throwIfAborted();
      const relative = insideOf(entry, prefix);
      bytes += entry.uncompressedSize;
      if (files.length >= LIMITS.files || bytes > LIMITS.bytes)
        throw new Error(`${zip} holds more than a Go distribution has`);
      files.push({
        name: entry.fileName,
        sha256: await unpackFile(archive, entry, join(folder, relative), PROGRAM.test(relative)),
      });
      if (relative.endsWith('/_go.mod'))
        await copyFile(join(folder, relative), join(folder, dirname(relative), 'go.mod'));
    }
  } finally {
    archive.close();
  }
  return moduleSum(files);
}

function insideOf(entry: Entry, prefix: string): string {
  const relative = entry.fileName.startsWith(prefix) ? entry.fileName.slice(prefix.length) : '';
  const parts = relative.split('/');
  if (
    relative === '' ||
    /[\\:\0]/.test(relative) ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  ) {
    throw new Error(`the zip holds ${JSON.stringify(entry.fileName)}, which is no file of ${prefix}`);
  }
  return relative;
}

async function unpackFile(archive: ZipFile, entry: Entry, path: string, program: boolean): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  const stream: Readable = await archive.openReadStreamPromise(entry);
  stream.on('data', (chunk: Buffer) => hash.update(chunk));
  await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: program ? 0o755 : 0o644 }));
  return hash.digest('hex');
}
