import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isPlainPath } from '../model/sums.ts';
import type { LegFiles } from './leg.ts';

/** The output folder of a build (absolute). No link leads out of it. */
export async function folderFiles(folder: string, name: string): Promise<LegFiles> {
  const root = await realpath(folder);
  return {
    name,
    async open(path) {
      if (!isPlainPath(path)) return undefined;
      const file = await realpath(join(root, path)).catch(() => undefined);
      if (file?.startsWith(`${root}${sep}`) !== true || !(await stat(file)).isFile()) return undefined;
      return createReadStream(file, { highWaterMark: 1 << 18 });
    },
    close: async () => undefined,
  };
}
