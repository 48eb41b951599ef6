import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../files/write.ts';
import { digestHex, digestOfFile } from '../model/digest.ts';
import type { Runtime } from '../model/runtime.ts';

/** What was found out about a program that is not ours. */
export interface SeenProgram {
  /** Absent where it could not be found out. */
  readonly version?: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Version and digest of a program of the user's, found out once and remembered for as long as the file's size, times
 * and inode stay: hashing 250 MB of tools at every run would be most of a run in which nothing changed. Such tools are
 * reported as unverified in any case.
 */
export async function seenProgram(
  command: string,
  ask: () => Promise<string | undefined>,
  runtime: Pick<Runtime, 'cacheDirectory'>,
): Promise<SeenProgram> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(command);
  const identity = JSON.stringify({ schema: 1, command, size, mtimeMs, ctimeMs, ino });
  const name = createHash('sha256').update(command).digest('hex').slice(0, 32);
  const file = join(runtime.cacheDirectory, 'tools', 'seen', `${name}.json`);
  const known = await readSeen(file, identity);
  if (known !== undefined) return known;
  const [version, { digest }] = await Promise.all([ask(), digestOfFile(command)]);
  const seen = { ...(version === undefined ? {} : { version }), sha256: digestHex(digest) };
  // A program that did not answer is asked again next time.
  if (version !== undefined) await writeFileWhole(file, `${JSON.stringify({ identity, ...seen })}\n`);
  return seen;
}

async function readSeen(file: string, identity: string): Promise<SeenProgram | undefined> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    const { version, sha256 } = value;
    if (value.identity !== identity || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    return typeof version === 'string' ? { version, sha256 } : { sha256 };
  } catch {
    return undefined;
  }
}
