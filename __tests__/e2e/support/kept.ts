import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What is fetched or made once for many runs lies here, beside the tools of .ci/run. */
export const KEPT = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'go-slim-image-ci');

/**
 * A folder below `KEPT` that `make` fills the first time: whole or not there at all, also where two suites want it at
 * once. Gives its path.
 */
export async function kept(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(KEPT, name);
  if (existsSync(folder)) return folder;
  await mkdir(KEPT, { recursive: true });
  const fresh = await mkdtemp(`${folder}.`);
  try {
    await make(fresh);
    // Refused where another suite was quicker: its folder is as good.
    await rename(fresh, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}
