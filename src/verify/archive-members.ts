import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { Digest } from '../model/digest.ts';

/** What is in an archive that is larger than this many bytes unpacked is not read. */
const LIMIT = 4 * 2 ** 30;
const MOST_MEMBERS = 10_000;

/** A regular file of an archive. */
export interface Member {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/** What is done with the bytes of each member besides hashing; given the member's path. */
export type MemberTap = (path: string) => ((chunk: Uint8Array) => Promise<void> | void) | undefined;

/**
 * Digest and size of every regular file in a `.tar.gz`, `.tar` or `.zip`, by path; nothing is written to disk. Throws an
 * Error that says what is damaged, or that a path comes twice.
 */
export async function archiveMembers(file: string, tap?: MemberTap): Promise<ReadonlyMap<string, Member>> {
  return file.endsWith('.zip')
    ? zipMembers(file, tap)
    : tarMembers(createReadStream(file), file.endsWith('.gz') ? 'gzip' : 'plain', tap);
}

/** How a tar is compressed. */
export type TarCompression = 'gzip' | 'zstd' | 'plain';

/** Whether this Node can read it: zstd came with 22.15. */
export function canRead(compression: TarCompression): boolean {
  return compression !== 'zstd' || typeof zlib.createZstdDecompress === 'function';
}

/** The same of a tar that is streamed. */
export async function tarMembers(
  source: NodeJS.ReadableStream,
  compression: TarCompression,
  tap?: MemberTap,
): Promise<ReadonlyMap<string, Member>> {
  const { extract } = await import('../files/tar-extract.ts');
  const entries = extract();
  const unpacked =
    compression === 'gzip' ? zlib.createGunzip() : compression === 'zstd' ? zlib.createZstdDecompress() : undefined;
  const reading = unpacked === undefined ? pipeline(source, entries) : pipeline(source, unpacked, entries);
  const members = collector(tap);
  const walking = (async (): Promise<void> => {
    for await (const entry of entries) {
      if (entry.header.type === 'file') await members.add(entry.header.name, entry);
      else entry.resume();
    }
  })();
  await Promise.all([reading, walking]);
  return members.found;
}

async function zipMembers(file: string, tap: MemberTap | undefined): Promise<ReadonlyMap<string, Member>> {
  const { openPromise } = await import('../files/zip-open.ts');
  const zip = await openPromise(file, { autoClose: false });
  const members = collector(tap);
  try {
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/')) await members.add(entry.fileName, await zip.openReadStreamPromise(entry));
  } finally {
    zip.close();
  }
  return members.found;
}

function collector(tap: MemberTap | undefined) {
  const found = new Map<string, Member>();
  let total = 0;
  return {
    found,
    add: async (path: string, content: AsyncIterable<unknown>): Promise<void> => {
      if (found.has(path)) throw new Error(`it holds ${path} twice`);
      if (found.size === MOST_MEMBERS) throw new Error(`it holds more than ${MOST_MEMBERS} files`);
      const hash = createHash('sha256');
      const also = tap?.(path);
      let size = 0;
      for await (const chunk of content as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        total += chunk.length;
        if (total > LIMIT) throw new Error(`it holds more than ${LIMIT} bytes`);
        hash.update(chunk);
        await also?.(chunk);
      }
      found.set(path, { digest: `sha256:${hash.digest('hex')}`, size });
    },
  };
}
