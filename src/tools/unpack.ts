import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LimitedSize } from './limited-size.ts';

/** Programs larger than this are not ours: bytes. */
const LIMIT = 1 << 30;

/** Whether something was found in an archive and written. */
export type Unpacked = boolean;

/**
 * Writes the one member of an archive (`.tar.gz` or `.zip`) whose path is `member` to `destination`, with mode 0755.
 * Nothing else of the archive touches the disk, so that no path in it matters. False when there is no such member.
 */
export async function unpackMember(archive: string, member: string, destination: string): Promise<Unpacked> {
  return archive.endsWith('.zip') ? fromZip(archive, member, destination) : fromTar(archive, member, destination);
}

async function fromTar(archive: string, member: string, destination: string): Promise<Unpacked> {
  const { extract } = await import('../files/tar-extract.ts');
  const entries = extract();
  // The archive's digest was checked before; a fault while reading reaches the loop below through the stream.
  const reading = pipeline(createReadStream(archive), createGunzip(), entries);
  let found = false;
  const walking = (async (): Promise<void> => {
    for await (const entry of entries) {
      if (!found && entry.header.type === 'file' && entry.header.name.replace(/^\.\//, '') === member) {
        await store(entry, destination);
        found = true;
      } else {
        entry.resume();
      }
    }
  })();
  await Promise.all([reading, walking]);
  return found;
}

async function fromZip(archive: string, member: string, destination: string): Promise<Unpacked> {
  const { openPromise } = await import('../files/zip-open.ts');
  const zip = await openPromise(archive, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== member) continue;
      await store(await zip.openReadStreamPromise(entry), destination);
      return true;
    }
    return false;
  } finally {
    zip.close();
  }
}

async function store(source: AsyncIterable<unknown>, destination: string): Promise<void> {
  await pipeline(source, new LimitedSize(LIMIT), createWriteStream(destination, { mode: 0o755 }));
}
