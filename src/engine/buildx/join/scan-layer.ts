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
import { readTar, type TarEntry } from '../../../registry/layers/tar-entries.ts';
import { unpackLayer } from '../../../registry/layers/unpack.ts';

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
  /** Every ELF file, with `e_machine` of its header (System V ABI, "ELF Header"). */
  readonly elf: readonly ElfFile[];
  readonly unpackedSize: number;
}

/** A program or library of Linux. */
export interface ElfFile {
  readonly path: string;
  readonly machine: number;
}

const MAX_ENTRIES = 1_000_000;
/** Bytes of one program; what is larger is none of Go's. */
const LARGEST_PROGRAM = 2 ** 31;
/** What Go's linker writes before its build info (debug/buildinfo, "buildInfoMagic"). */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const STEP = 1 << 18;
/** Bytes; nothing that is less can start. */
const SMALLEST_PROGRAM = 64;

/**
 * Reads a layer as a stream and keeps nothing: its blob's digest, the digest of its tar, its names, and which of its files
 * are programs that Go linked. Throws `digest-mismatch` where it is not what manifest and config say, `buildx-failed`
 * where it is no tar.
 */
export async function scanLayer(layer: LayerBlob, signal: AbortSignal): Promise<ScannedLayer> {
  const entries: TarEntry[] = [];
  const programs: string[] = [];
  const elf: ElfFile[] = [];
  const unpackedSize = await walk(layer, signal, async (entry, source) => {
    entries.push(entry);
    if (entry.type !== 'file' || entry.size < SMALLEST_PROGRAM) return;
    const start = Buffer.from(await source.read(20));
    if (start.length < 20) throw new Error('it is cut short');
    const isElf = start.readUInt32BE(0) === 0x7f454c46;
    if (isElf)
      elf.push({ path: entry.path, machine: start[5] === 2 ? start.readUInt16BE(18) : start.readUInt16LE(18) });
    if ((isElf || start.readUInt16BE(0) === 0x4d5a) && (await hasGoMark(entry, start, source)))
      programs.push(entry.path);
  });
  return { entries, programs, elf, unpackedSize };
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

/** Whether the rest of a program holds Go's mark; the first bytes were read before. */
async function hasGoMark(entry: TarEntry, start: Buffer, source: StreamSource): Promise<boolean> {
  if (entry.size > LARGEST_PROGRAM) return false;
  let before = start;
  for (let left = entry.size - start.length; left > 0; ) {
    const chunk = await source.read(Math.min(left, STEP));
    if (chunk.length === 0) throw new Error('it is cut short');
    left -= chunk.length;
    const window = Buffer.concat([before, chunk]);
    if (window.includes(MAGIC)) return true;
    before = window.subarray(-MAGIC.length + 1);
  }
  return false;
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
