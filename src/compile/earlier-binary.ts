import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { digestOfFile } from '../model/digest.ts';
import type { Host } from '../model/runtime.ts';

/** What is known of a binary that an earlier run linked. */
interface Record {
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
  /** Where an inode does not tell a rewritten file from an untouched one. */
  readonly digest?: string;
}

/** The file of an earlier run, before `go build` looks at it. */
export interface EarlierBinary {
  readonly file: string;
  readonly record?: Record;
}

/**
 * Looks at an earlier binary. One that is not as it was left (cut short, edited) is removed: Go judges a file by the build
 * id near its start and would take it for up to date.
 */
export async function earlierBinary(file: string): Promise<EarlierBinary> {
  const [record, facts] = await Promise.all([readRecord(file), stat(file).catch(() => undefined)]);
  if (facts === undefined) return { file };
  if (
    record !== undefined &&
    facts.isFile() &&
    facts.size === record.size &&
    facts.mtimeMs === record.mtimeMs &&
    facts.ino === record.inode
  ) {
    return { file, record };
  }
  await rm(file, { recursive: true, force: true });
  return { file };
}

/**
 * After a build: whether Go left the file as it was, and its size in bytes. Go sets the time of an up-to-date file; it is set
 * back here, so that time, inode and size speak the truth. A relinked file is moved into place and has a new inode; only on
 * Windows is it written over, and there the content decides.
 */
export async function settle(
  earlier: EarlierBinary,
  host: Pick<Host, 'platform'>,
): Promise<{ unchanged: boolean; size: number }> {
  const { file, record } = earlier;
  const facts = await stat(file);
  const digest = host.platform === 'win32' ? (await digestOfFile(file)).digest : undefined;
  const same =
    record !== undefined && record.size === facts.size && record.inode === facts.ino && record.digest === digest;
  if (same) {
    const time = record.mtimeMs / 1000;
    await utimes(file, time, time);
  }
  const now = await stat(file);
  const fresh: Record = {
    size: now.size,
    mtimeMs: now.mtimeMs,
    inode: now.ino,
    ...(digest === undefined ? {} : { digest }),
  };
  await writeFile(recordOf(file), JSON.stringify(fresh));
  return { unchanged: same, size: now.size };
}

function recordOf(file: string): string {
  return `${file}.json`;
}

async function readRecord(file: string): Promise<Record | undefined> {
  try {
    const parsed = JSON.parse(await readFile(recordOf(file), 'utf8')) as Record | null;
    return parsed ?? undefined;
  } catch {
    return undefined;
  }
}
