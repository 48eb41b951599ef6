import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../../../files/folder.ts';
import { asWriteFailure } from '../../../files/write.ts';
import type { Digest } from '../../../model/digest.ts';
import { Failure } from '../../../model/failure.ts';
import type { Descriptor } from '../../../model/image.ts';
import { StreamSource } from '../../../registry/base/byte-source.ts';
import { readTar, type TarEntry } from '../../../registry/base/tar-entries.ts';
import { unpackLayer } from '../../../registry/base/unpack.ts';

/** Where a layer's blob lies and what it must unpack to. */
export interface LayerBlob {
  /** Absolute. */
  readonly file: string;
  readonly descriptor: Descriptor;
  readonly diffId: Digest;
}

/** What is in a layer, by name. `unpackedSize` in bytes. */
export interface ScannedLayer {
  readonly entries: readonly Pick<TarEntry, 'path' | 'type' | 'size' | 'target'>[];
  /** Paths of programs that carry Go's build info. */
  readonly programs: readonly string[];
  readonly unpackedSize: number;
}

const MAX_ENTRIES = 1_000_000;
/** Bytes of one program; what is larger is none of Go's. */
const LARGEST_PROGRAM = 2 ** 31;
/** What Go's linker writes before its build info (debug/buildinfo, "buildInfoMagic"). */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const STEP = 1 << 18;

/**
 * Reads a layer as a stream and keeps nothing: its blob's digest, the digest of its tar, its names, and which of its files
 * are programs that Go linked. Throws `digest-mismatch` where it is not what manifest and config say, `buildx-failed`
 * where it is no tar.
 */
export async function scanLayer(layer: LayerBlob, signal: AbortSignal): Promise<ScannedLayer> {
  const entries: TarEntry[] = [];
  const programs: string[] = [];
  const unpackedSize = await walk(layer, signal, async (entry, source) => {
    entries.push(entry);
    if (await isGoProgram(entry, source)) programs.push(entry.path);
  });
  return { entries, programs, unpackedSize };
}

/** Writes some files of a layer to disk; the last of a name wins. `files` maps paths of the tar to absolute ones. */
export async function extractFiles(
  layer: LayerBlob,
  files: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  await walk(layer, signal, async (entry, source) => {
    const file = entry.type === 'file' ? files.get(entry.path) : undefined;
    if (file !== undefined) await writeEntry(entry, source, file);
  });
}

async function walk(
  layer: LayerBlob,
  signal: AbortSignal,
  visit: (entry: TarEntry, source: StreamSource) => Promise<void>,
): Promise<number> {
  const { descriptor, diffId, file } = layer;
  const hash = createHash('sha256');
  async function* compressed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(file, { highWaterMark: STEP })) {
      hash.update(chunk as Buffer);
      yield chunk as Buffer;
    }
  }
  try {
    const unpacked = await unpackLayer({ descriptor, diffId, open: async () => compressed() }, signal);
    const source = new StreamSource(unpacked.content);
    for await (const entry of readTar(source, MAX_ENTRIES)) await visit(entry, source);
    await source.drain();
    const { size, diffId: found } = unpacked.end();
    const digest = `sha256:${hash.digest('hex')}`;
    if (found !== diffId || digest !== descriptor.digest)
      throw unlike(descriptor.digest, `${digest} (unpacked ${found})`);
    return size;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new Failure({
      code: 'buildx-failed',
      message: `The layer ${descriptor.digest} that BuildKit wrote cannot be read: ${(error as Error).message}.`,
      fix: 'Build again; if it stays so, prune the builder’s cache (docker buildx prune).',
      cause: error,
    });
  }
}

function unlike(expected: string, found: string): Failure {
  return new Failure({
    code: 'digest-mismatch',
    message: `The layer ${expected} that BuildKit wrote is really ${found}.`,
    fix: 'Build again; if it stays so, look at the disk of this machine and of the builder.',
  });
}

/** An ELF or PE file that holds Go's mark. */
async function isGoProgram(entry: TarEntry, source: StreamSource): Promise<boolean> {
  if (entry.type !== 'file' || entry.size < 4096 || entry.size > LARGEST_PROGRAM) return false;
  let before = await source.read(4);
  if (before.readUInt32BE(0) !== 0x7f454c46 && before.readUInt16BE(0) !== 0x4d5a) return false;
  let found = false;
  for (let left = entry.size - 4; left > 0 && !found; ) {
    const chunk = await source.read(Math.min(left, STEP));
    if (chunk.length === 0) throw new Error('it is cut short');
    left -= chunk.length;
    const window = Buffer.concat([before, chunk]);
    found = window.includes(MAGIC);
    before = window.subarray(-MAGIC.length + 1);
  }
  return found;
}

async function writeEntry(entry: TarEntry, source: StreamSource, file: string): Promise<void> {
  try {
    await makeFolder(dirname(file));
    await using handle = await open(file, 'w', 0o755);
    for (let left = entry.size; left > 0; ) {
      const chunk = await source.read(Math.min(left, STEP));
      if (chunk.length === 0) throw new Error('it is cut short');
      left -= chunk.length;
      await handle.writeFile(chunk);
    }
  } catch (error) {
    throw asWriteFailure(error, file);
  }
}
