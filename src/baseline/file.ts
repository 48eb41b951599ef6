import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from '../files/folder.ts';
import { Failure } from '../model/failure.ts';
import { LARGEST_REPORT } from '../report/report-file.ts';
import type { BaselinePlace } from './source.ts';

/** A report.json on disk, or the output folder that holds one. `path` is absolute, `name` as the user wrote it. */
export function filePlace(path: string, name: string): BaselinePlace {
  return {
    source: 'file',
    name,
    look: async () => {
      const file = (await isFolder(path)) ? join(path, 'report.json') : path;
      return { reference: name, text: await readLimited(file, name) };
    },
  };
}

/** A file's text; undefined when it is larger than a report may be. Throws `invalid-input` where it cannot be read. */
export async function readLimited(file: string, name: string): Promise<string | undefined> {
  try {
    await using handle = await open(file, 'r');
    const { size } = await handle.stat();
    return size > LARGEST_REPORT ? undefined : await handle.readFile('utf8');
  } catch (cause) {
    const missing = ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    throw new Failure({
      code: 'invalid-input',
      message: `baseline: "${name}" ${missing ? 'does not exist' : 'cannot be read'}.`,
      fix: 'Name a report.json, or an output folder that holds one.',
      cause,
    });
  }
}
