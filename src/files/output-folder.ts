import { randomBytes } from 'node:crypto';
import { readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.ts';
import { makeFolder } from './folder.ts';
import { asWriteFailure } from './write.ts';

/** An output folder that is being filled. Nothing is seen under its final names before `publish`. */
export interface OutputFolder {
  /** Final place, absolute. */
  readonly path: string;
  /** Where files are written now, absolute, on the same disk. */
  readonly staging: string;
  /** The folder holds an earlier output of ours. */
  readonly earlier: boolean;
  /** Puts the whole content in place; what an earlier run left and this one did not make goes away. report.json comes last. */
  publish(): Promise<void>;
  /** Removes what was staged; the earlier output stays as it was. */
  discard(): Promise<void>;
}

/** Written into every output folder: it keeps the folder out of git and tells the next run that the folder is ours. */
export const MARKER = { name: '.gitignore', content: '# made by go-slim-image\n*\n' } as const;

const LAST = 'report.json';

/**
 * Opens an output folder: it must not exist, be empty, or hold an earlier output of ours, and must neither be nor contain
 * any of `sources` (absolute folders of the module and its packages).
 * Throws `output-refused`, `output-unwritable` or `disk-full`.
 */
export async function openOutputFolder(path: string, sources: readonly string[]): Promise<OutputFolder> {
  const target = resolve(path);
  await refuseSources(target, sources);
  const entries = await entriesOf(target);
  const earlier = entries !== undefined && (await isOurs(target));
  if (entries !== undefined && entries.length > 0 && !earlier) {
    throw refused(
      `The output folder ${target} is not empty and not an earlier output of go-slim-image.`,
      'Choose a new or empty folder with --output, or empty this one.',
    );
  }
  const staging =
    entries === undefined
      ? join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`)
      : join(target, `.staging-${randomBytes(4).toString('hex')}`);
  await makeStaging(staging, target);
  return {
    path: target,
    staging,
    earlier,
    publish: () => publish(staging, target, entries !== undefined),
    discard: () => rm(staging, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function makeStaging(staging: string, target: string): Promise<void> {
  try {
    await makeFolder(staging);
    await writeFile(join(staging, MARKER.name), MARKER.content);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw asWriteFailure(error, target);
  }
}

async function refuseSources(target: string, sources: readonly string[]): Promise<void> {
  const real = await realPathOf(target);
  for (const source of sources) {
    const inside = relative(real, await realPathOf(source));
    if (inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside)) {
      throw refused(
        `The output folder ${target} ${inside === '' ? 'is' : 'contains'} the source folder ${source}.`,
        'Choose a folder of its own with --output, for example ./go-slim-image.out.',
      );
    }
  }
}

/** The real path of what exists, with the rest appended. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPathOf(parent), basename(path));
  }
}

async function entriesOf(target: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR')
      throw refused(
        `The output folder ${target} is a file, or lies below one.`,
        'Choose another folder with --output.',
      );
    throw asWriteFailure(error, target);
  }
}

async function isOurs(target: string): Promise<boolean> {
  return readFile(join(target, MARKER.name), 'utf8').then(
    (text) => text === MARKER.content,
    () => false,
  );
}

async function publish(staging: string, target: string, exists: boolean): Promise<void> {
  try {
    if (!exists) {
      await rename(staging, target);
      return;
    }
    await rm(join(target, LAST), { force: true });
    await moveInto(staging, target, new Set([LAST, basename(staging)]));
    await rename(join(staging, LAST), join(target, LAST)).catch(ignoreMissing);
    await rm(staging, { recursive: true, force: true });
  } catch (error) {
    throw asWriteFailure(error, target);
  }
}

/** Moves every file of `from` over its namesake in `to` and removes what only `to` has; `keep` is left alone. */
async function moveInto(from: string, to: string, keep: ReadonlySet<string>): Promise<void> {
  const [fresh, old] = await Promise.all([
    readdir(from, { withFileTypes: true }),
    readdir(to, { withFileTypes: true }),
  ]);
  const found = new Map(old.map((entry) => [entry.name, entry]));
  const wanted = new Map(fresh.map((entry) => [entry.name, entry]));
  await Promise.all(
    old.map(async ({ name }) => {
      const match = wanted.get(name);
      const stale = match === undefined || match.isDirectory() !== found.get(name)?.isDirectory();
      if (stale && !keep.has(name)) await rm(join(to, name), { recursive: true, force: true });
    }),
  );
  await Promise.all(
    fresh.map(async (entry) => {
      if (keep.has(entry.name)) return;
      const merge = entry.isDirectory() && found.get(entry.name)?.isDirectory() === true;
      if (merge) await moveInto(join(from, entry.name), join(to, entry.name), new Set());
      else await rename(join(from, entry.name), join(to, entry.name));
    }),
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

function refused(message: string, fix: string): Failure {
  return new Failure({ code: 'output-refused', message, fix });
}
