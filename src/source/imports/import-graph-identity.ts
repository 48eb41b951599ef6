import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { readRecord, writeRecord } from '../../files/record.ts';
import { fileIdentity } from '../../files/remembered.ts';
import type { ModuleFacts, Source } from '../../model/plan.ts';
import { headOf } from './import-lines.ts';

/** Go files and folders of a module; with more, asking Go costs less than looking at each. */
const MOST_ENTRIES = 2000;

/** By path below the module: what tells the file from an earlier one, and the digest of its head. */
type Heads = Readonly<Record<string, readonly [identity: string, head: string]>>;

/**
 * What decides which packages a module's commands import on any target: the head of each of its Go files, go.mod and
 * go.sum. Modules of others never change at one version. Heads are kept in `memory` (absolute path of a file), so that
 * only files that changed are read. Undefined where it cannot be told that way: workspaces, vendored modules, folders
 * that `replace` names, very many files.
 */
export async function importGraphIdentity(
  source: Source,
  module: Pick<ModuleFacts, 'goMod' | 'workspace' | 'vendored'>,
  memory: string,
): Promise<string | undefined> {
  if (source.kind !== 'directory' || module.workspace !== undefined || module.vendored) return undefined;
  const goMod = await readFile(module.goMod, 'utf8').catch(() => undefined);
  if (goMod === undefined || /=>\s*["`]?(\.|\/|[A-Za-z]:[\\/])/.test(goMod)) return undefined;
  const files = await goFiles(source.directory);
  if (files === undefined) return undefined;
  const known = ((await readRecord(memory)) ?? {}) as Heads;
  const heads: Record<string, readonly [string, string]> = {};
  let changed = false;
  for (const file of files.sort()) {
    const name = relative(source.directory, file);
    const identity = await fileIdentity(file);
    const before = known[name];
    if (before?.[0] === identity) heads[name] = before;
    else {
      heads[name] = [identity, digest(headOf(await readFile(file, 'utf8')))];
      changed = true;
    }
  }
  if (changed || files.length !== Object.keys(known).length) {
    await writeRecord(memory, heads);
  }
  const goSum = await readFile(join(dirname(module.goMod), 'go.sum'), 'utf8').catch(() => '');
  const parts = Object.entries(heads).map(([name, [, head]]) => [name, head]);
  return digest(JSON.stringify([goMod, goSum, parts]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Go files that the module's packages can be made of; undefined once there are too many. */
async function goFiles(module: string): Promise<string[] | undefined> {
  const found: string[] = [];
  const folders = [module];
  for (let next = 0; next < folders.length; next++) {
    const folder = folders[next] as string;
    const entries = await readdir(folder, { withFileTypes: true });
    // A module of its own.
    if (next > 0 && entries.some(({ name }) => name === 'go.mod')) continue;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // No import path has an element that begins with a dot (Go modules reference, "Module paths and versions").
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(path);
      else if (entry.name.endsWith('.go') && !entry.name.endsWith('_test.go')) found.push(path);
    }
    if (found.length + folders.length > MOST_ENTRIES) return undefined;
  }
  return found;
}
