import { isPlainPath } from '../model/sums.ts';
import { damagedLeg } from './failures.ts';
import type { LegFiles } from './leg.ts';

const MOST_ENTRIES = 20_000;

/**
 * The files of an artifact's zip, read where they lie: nothing is unpacked but what is asked for, and who asks counts the
 * bytes. Throws `leg-invalid` for what is no whole zip, or has a path twice.
 */
export async function zipFiles(file: string, name: string): Promise<LegFiles> {
  const { openPromise } = await import('../files/zip-open.ts');
  const archive = await openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw damagedLeg({ name }, 'is no whole zip', error);
  });
  type Entry = Parameters<typeof archive.openReadStreamPromise>[0];
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of archive.eachEntry()) {
      if (entries.has(entry.fileName)) throw damagedLeg({ name }, `has ${entry.fileName.slice(0, 200)} twice`);
      if (entries.size === MOST_ENTRIES) throw damagedLeg({ name }, `has more than ${MOST_ENTRIES} files`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    archive.close();
    throw error instanceof Error && error.name === 'Failure' ? error : damagedLeg({ name }, 'is no whole zip', error);
  }
  return {
    name,
    async open(path) {
      const entry = isPlainPath(path) ? entries.get(path) : undefined;
      if (entry === undefined) return undefined;
      const stream = await archive.openReadStreamPromise(entry).catch((error: unknown) => {
        throw damagedLeg({ name }, `has a ${path} that cannot be unpacked`, error);
      });
      return stream as AsyncIterable<Uint8Array>;
    },
    close: async () => archive.close(),
  };
}
