import { readFileSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { readBuildInfo } from '../binary-format/build-info.ts';
import { memorySource } from '../binary-format/byte-source.ts';
import { readLayout } from '../binary-format/format.ts';
import { Failure } from '../model/failure.ts';
import type { ReportSize } from '../model/size.ts';
import { attribute } from './attribute.ts';
import type { EmbedSource } from './data/embed-sources.ts';
import type { FunctionList } from './detail.ts';
import { sizeOf } from './result.ts';
import { type PartsThread, startPartsThread } from './thread/start.ts';

/** A binary's sizes, and the list of its functions. */
export interface Measured {
  readonly sizes: ReportSize;
  /** Absent where they were not asked for. */
  readonly functions?: FunctionList;
}

/** What is known of a binary beside its own bytes. */
export interface Evidence {
  /** Absolute path of the same program linked with symbols, which name its data. */
  readonly linked?: string;
  /** Files that its sources embed: who embeds them under which name, and where they lie (absolute). Absent without sources. */
  readonly embeds?: readonly { readonly package: string; readonly name: string; readonly file: string }[];
}

/** The whole file is held in memory; no program of Go's linker comes near this. */
export const LARGEST_BINARY = 1 << 30;

/**
 * Says where the bytes of a binary belong. Only the file is read; nothing is run.
 *
 * @param name what messages call the file.
 * @param wanted whether functions are listed, which takes a third of the time.
 * @throws Failure `binary-refused` when it is no program, is damaged or larger than 1 GiB; `invalid-input` when it cannot
 *   be read.
 */
export async function measureBinary(
  file: string,
  name: string,
  evidence: Evidence = {},
  wanted: { readonly functions: boolean } = { functions: true },
): Promise<Measured> {
  const thread = await threadFor(file);
  try {
    const { bytes, layout, source } = await readProgram(file, name, thread !== undefined);
    const info = (await readBuildInfo(source, layout))?.info;
    const linked = evidence.linked === undefined ? undefined : await readProgram(evidence.linked, name);
    const work = { bytes, layout, info, linked, embeds: sourcesOf(evidence) };
    const attribution = await attribute(thread === undefined ? work : { ...work, make: thread.make });
    const sourced = evidence.embeds !== undefined;
    if (!wanted.functions) return { sizes: { ...sizeOf(attribution, layout, info), sourced } };
    const functions = attribution.list();
    return { sizes: { ...sizeOf(attribution, layout, info, functions), sourced }, functions };
  } finally {
    await thread?.close();
  }
}

/** What is smaller is done before a thread has started. */
const THREAD_PAYS_BYTES = 8_000_000;

/** A thread for what needs no types of a large program, where there is a processor for it. */
async function threadFor(file: string): Promise<PartsThread | undefined> {
  if (availableParallelism() < 2) return undefined;
  const facts = await stat(file).catch(() => undefined);
  const pays = facts?.isFile() === true && facts.size >= THREAD_PAYS_BYTES && facts.size <= LARGEST_BINARY;
  return pays ? startPartsThread() : undefined;
}

function sourcesOf({ embeds = [] }: Evidence): EmbedSource[] {
  return embeds.map(({ package: path, name, file }) => ({ package: path, name, content: () => contentOf(file) }));
}

/** A file that is gone or unreadable says nothing. */
function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

async function readProgram(file: string, name: string, shared = false) {
  const bytes = await readWhole(file, name, shared);
  const source = memorySource(bytes, name);
  const layout = await readLayout(source).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.code !== 'binary-refused') throw error;
    throw new Failure({ code: 'binary-refused', message: error.message, fix: 'Name a Go binary.', cause: error });
  });
  return { bytes, source, layout };
}

/** `shared`: into memory that other threads can be handed. */
async function readWhole(file: string, name: string, shared: boolean): Promise<Buffer> {
  await using handle = await open(file, 'r').catch((cause: unknown) => {
    throw unreadable(name, 'cannot be read', cause);
  });
  const facts = await handle.stat();
  if (!facts.isFile()) throw unreadable(name, 'is not a file');
  if (facts.size > LARGEST_BINARY) {
    throw new Failure({
      code: 'binary-refused',
      message: `${name} has ${facts.size} bytes, and binaries are attributed up to 1 GiB.`,
      fix: 'Name a program that Go linked.',
    });
  }
  const bytes = shared ? Buffer.from(new SharedArrayBuffer(facts.size)) : Buffer.allocUnsafeSlow(facts.size);
  // Two halves beside each other: in pieces of half a megabyte, as readFile does it, this takes several times as long.
  const middle = Math.ceil(bytes.length / 2);
  const [first, last] = await Promise.all([
    readRange(handle, bytes, 0, middle),
    readRange(handle, bytes, middle, bytes.length),
  ]);
  // A file that became shorter meanwhile ends where its first gap is.
  return bytes.subarray(0, first < middle ? first : last);
}

/** Reads into the same place of `bytes`. @returns where what was read ends. */
async function readRange(handle: FileHandle, bytes: Buffer, start: number, end: number): Promise<number> {
  let at = start;
  for (let read = -1; at < end && read !== 0; at += read) read = (await handle.read(bytes, at, end - at, at)).bytesRead;
  return at;
}

function unreadable(name: string, what: string, cause?: unknown): Failure {
  return new Failure({ code: 'invalid-input', message: `${name} ${what}.`, fix: 'Name a Go binary.', cause });
}
