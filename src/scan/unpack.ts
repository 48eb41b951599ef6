import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Digest, digestHex, isDigest } from '../model/digest.ts';
import { LAYER_TYPE } from './probe.ts';

/** The members of the archive, and how many bytes each may have. */
const MEMBERS: Readonly<Record<string, number>> = { 'trivy.db': 8 * 2 ** 30, 'metadata.json': 1 << 20 };

/**
 * Unpacks a database archive (`db.tar.gz`) into `folder/db`. Only the two files that belong there are written, by our
 * own names. Gives a few words when the archive cannot be read, or has not the digest it should have.
 */
export async function unpackDatabase(archive: string, folder: string, digest?: Digest): Promise<string | undefined> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const { extract } = await import('../files/tar-extract.ts');
    const entries = extract();
    const reading = pipeline(createReadStream(archive), hashing, createGunzip(), entries);
    await Promise.all([reading, writeMembers(entries, join(folder, 'db'))]);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
    return `it cannot be unpacked (${message})`;
  }
  const found = hash.digest('hex');
  return digest !== undefined && digestHex(digest) !== found
    ? `its digest is sha256:${found}, not ${digest}`
    : undefined;
}

type TarEntries = AsyncIterable<
  AsyncIterable<unknown> & {
    readonly header: { readonly name: string; readonly type?: string | null };
    resume(): unknown;
  }
>;

async function writeMembers(entries: TarEntries, folder: string): Promise<void> {
  for await (const entry of entries) {
    const name = entry.header.name.replace(/^\.\//, '');
    const limit = MEMBERS[name];
    if (limit === undefined || entry.header.type !== 'file') entry.resume();
    else await pipeline(entry, limited(limit, name), createWriteStream(join(folder, name)));
  }
}

function limited(limit: number, name: string): Transform {
  let left = limit;
  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
      left -= chunk.length;
      if (left < 0) done(new Error(`${name} is larger than ${limit} bytes`));
      else done(null, chunk);
    },
  });
}

/** The database's layer in an OCI layout: its file and digest, or a few words on why there is none. */
export async function layoutLayer(layout: string): Promise<{ file: string; digest: Digest } | { refused: string }> {
  try {
    const index = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8')) as {
      manifests?: { digest?: string }[];
    };
    for (const { digest } of index.manifests ?? []) {
      if (digest === undefined || !isDigest(digest)) continue;
      const text = await readFile(blob(layout, digest));
      if (createHash('sha256').update(text).digest('hex') !== digestHex(digest))
        return { refused: `its manifest is not ${digest}` };
      const manifest = JSON.parse(text.toString('utf8')) as { layers?: { mediaType?: string; digest?: string }[] };
      const layer = manifest.layers?.find((candidate) => candidate.mediaType === LAYER_TYPE)?.digest;
      if (layer !== undefined && isDigest(layer)) return { file: blob(layout, layer), digest: layer };
    }
    return { refused: 'no image in the layout is a Trivy database' };
  } catch (error) {
    return { refused: `the layout cannot be read (${(error as Error).message})` };
  }
}

function blob(layout: string, digest: Digest): string {
  return join(layout, 'blobs', 'sha256', digestHex(digest));
}
