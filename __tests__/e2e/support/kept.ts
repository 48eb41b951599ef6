import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is fetched or made once for many runs lies here, beside the tools of .ci/run. */
export const KEPT = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'go-slim-image-ci');

/**
 * A folder below `KEPT` that `make` fills the first time: whole or not there at all. Where two suites want it at once,
 * one makes it and the other waits. Gives its path.
 */
export async function kept(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(KEPT, name);
  if (existsSync(folder)) return folder;
  await mkdir(KEPT, { recursive: true });
  const lock = await locked(folder);
  try {
    if (!existsSync(folder)) await makeWhole(folder, make);
  } finally {
    lock.close();
  }
  return folder;
}

async function makeWhole(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const fresh = await mkdtemp(`${folder}.`);
  try {
    await make(fresh);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** A lock that ends with its holder, however that ends: a name in Linux's abstract space of sockets (unix(7)). */
async function locked(path: string): Promise<Server> {
  const name = `\0go-slim-image-${createHash('sha256').update(path).digest('hex')}`;
  for (;;) {
    const server = createServer();
    const listens = await new Promise<boolean>((answer) => {
      server.once('error', () => answer(false)).listen(name, () => answer(true));
    });
    if (listens) return server;
    await sleep(250);
  }
}
