import { open } from 'node:fs/promises';
import { Failure } from '../../model/failure.ts';
import type { RootfsEntry } from '../../model/image.ts';
import { BLOCK, paddingAfter } from './fields.ts';
import { contentSize, tarHeader } from './header.ts';

/** Bytes that are read from a file at a time. */
const READ_SIZE = 1 << 20;

/** Bytes of the whole tar, known before anything is read. */
export function tarSize(ordered: readonly RootfsEntry[]): number {
  let size = 2 * BLOCK;
  for (const entry of ordered) {
    const content = contentSize(entry);
    size += tarHeader(entry).length + content + paddingAfter(content);
  }
  return size;
}

/**
 * The bytes of a tar of entries that are in order already (see `orderEntries`), ended by two zero blocks and no more.
 * A piece that comes from a file is only valid until the next one is asked for.
 *
 * Throws `machine-fault` when a file on disk no longer has the size that its entry says.
 */
export async function* tarStream(ordered: readonly RootfsEntry[], signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const entry of ordered) {
    signal?.throwIfAborted();
    yield tarHeader(entry);
    if (entry.type === 'file' && entry.content !== undefined) {
      if ('bytes' in entry.content) yield entry.content.bytes;
      else yield* fileContent(entry.content.file, entry.content.size, signal);
    }
    const padding = paddingAfter(contentSize(entry));
    if (padding > 0) yield Buffer.alloc(padding);
  }
  yield Buffer.alloc(2 * BLOCK);
}

async function* fileContent(file: string, size: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafeSlow(Math.min(READ_SIZE, size + 1));
    let done = 0;
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      done += bytesRead;
      if (bytesRead === 0 || done > size) break;
      yield buffer.subarray(0, bytesRead);
    }
    if (done !== size) throw changed(file, size);
  } finally {
    await handle.close();
  }
}

function changed(file: string, size: number): Failure {
  return new Failure({
    code: 'machine-fault',
    message: `${file} changed while it was put into a layer: it no longer has ${size} bytes.`,
    fix: 'Run again while nothing else writes to that file.',
  });
}
