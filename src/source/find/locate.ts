import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { Source } from '../../model/plan.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ChildRuntime, GoCommand } from '../go-command.ts';
import { findModulesBelow, seemsToHaveCommand } from './find-modules.ts';
import { parseModuleQuery } from './module-query.ts';

/** What finding the source needs. `go` is asked for `MODULE@VERSION` only. */
export type LocateContext = ChildRuntime &
  Pick<Runtime, 'workingDirectory' | 'scratchDirectory'> & { readonly go: () => Promise<GoCommand> };

/** Whether the input `source` names a folder, so that no `go` is needed to find it. */
export function isDirectorySource(source: string): boolean {
  return parseModuleQuery(source) === undefined;
}

/**
 * Finds what the input `source` names: a folder in a module (its go.mod may lie above), or `PATH@VERSION`, which is
 * fetched through the module proxy and checked against the checksum database as `go install` does.
 * Throws `source-missing`, `no-module`, `module-unavailable`, `module-proxy-failed`, `digest-mismatch`, `invalid-input`.
 */
export async function locateSource(source: string, context: LocateContext): Promise<Source> {
  const query = (await namedFolder(source, context)) ? undefined : parseModuleQuery(source);
  if (query !== undefined) {
    const { fetchModule } = await import('./fetch-module.ts');
    return fetchModule(query, await context.go(), context);
  }
  return locateDirectory(source, context);
}

/** A folder that is there wins over a module of the same spelling. */
async function namedFolder(source: string, context: LocateContext): Promise<boolean> {
  return (await stat(resolve(context.workingDirectory, source)).catch(() => undefined))?.isDirectory() ?? false;
}

async function locateDirectory(source: string, context: LocateContext): Promise<Source> {
  const asked = resolve(context.workingDirectory, source);
  const status = await stat(asked).catch(() => undefined);
  if (status === undefined) {
    throw new Failure({
      code: 'source-missing',
      message: `source: "${source}" does not exist (looked for ${asked}).`,
      fix: 'Name a folder of a Go module, or MODULE@VERSION for one that the module proxy has.',
    });
  }
  if (!status.isDirectory()) {
    throw new Failure({
      code: 'source-missing',
      message: `source: "${source}" is a file, not a folder.`,
      fix: 'Name the folder of the Go module, and choose its commands with packages.',
    });
  }
  const packageDirectory = await realpath(asked);
  const directory = await moduleAbove(packageDirectory);
  if (directory === undefined) throw await noModule(source, packageDirectory);
  return { kind: 'directory', directory, packageDirectory };
}

/** The nearest folder upwards that has a go.mod, as `go` looks for it (Go modules reference, "Commands outside a module"). */
async function moduleAbove(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const goMod = await stat(join(current, 'go.mod')).catch(() => undefined);
    if (goMod?.isFile() === true) return current;
    if (dirname(current) === current) return undefined;
  }
}

async function noModule(source: string, folder: string): Promise<Failure> {
  const below = await findModulesBelow(folder);
  const shown = source === '.' ? 'this folder' : `"${source}"`;
  if (below.length === 0) {
    return new Failure({
      code: 'no-module',
      message: `source: there is no go.mod in ${shown}, above it or below it (${folder}).`,
      fix: 'Name the folder that holds go.mod, or make one with: go mod init example.com/app',
    });
  }
  const base = source.replace(/[/\\]+$/, '');
  const named = below.map((path) => (base === '.' ? `./${path}` : `${base}/${path}`));
  const runnable = await Promise.all(below.map((path) => seemsToHaveCommand(join(folder, path))));
  const workspace = (await stat(join(folder, 'go.work')).catch(() => undefined))?.isFile() === true;
  const what = workspace
    ? `${shown} is the root of a workspace (go.work) and no module`
    : `there is no go.mod in ${shown} or above it`;
  return new Failure({
    code: 'no-module',
    message: `source: ${what}; modules below it: ${named.join(', ')}.`,
    fix: `Name one of them: build ${named[Math.max(0, runnable.indexOf(true))]}`,
  });
}
