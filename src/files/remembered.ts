import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord, writeRecord } from './record.ts';

/**
 * What a program once answered to a question whose every input is part of `key`: asked again only when something of it
 * has changed. The answer must be JSON. Kept below `<cacheDirectory>/answers/`; a damaged record is as good as none, and
 * a cache that cannot be written costs time and nothing else.
 */
export async function remembered<T>(
  cacheDirectory: string,
  key: readonly unknown[],
  ask: () => Promise<T>,
  stillHolds: (answer: T) => Promise<boolean> = async () => true,
): Promise<T> {
  const name = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  const file = join(cacheDirectory, 'answers', `${name}.json`);
  const known = (await readRecord(file)) as { readonly answer: T } | undefined;
  if (known !== undefined && (await stillHolds(known.answer).catch(() => false))) return known.answer;
  const answer = await ask();
  await writeRecord(file, { answer });
  return answer;
}

/** What tells a file from an earlier or later one at the same path without reading it; empty when there is none. */
export async function fileIdentity(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? '' : [path, found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ');
}
