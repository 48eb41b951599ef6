import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from './write.ts';

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
  const known = await recall<T>(file);
  if (known !== undefined && (await stillHolds(known).catch(() => false))) return known;
  const answer = await ask();
  await writeFileWhole(file, JSON.stringify({ answer })).catch(() => undefined);
  return answer;
}

async function recall<T>(file: string): Promise<T | undefined> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as { answer?: T }).answer;
  } catch {
    return undefined;
  }
}

/** What tells a file from an earlier or later one at the same path without reading it; empty when there is none. */
export async function fileIdentity(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? '' : [path, found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ');
}
