import { dirname, isAbsolute, resolve } from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { ModuleFacts, Source } from '../../model/plan.ts';
import { type ChildRuntime, type GoCommand, runGo } from '../go-command.ts';
import { type GoModJson, readGoMod } from '../go-mod.ts';

/** What `go work edit -json` prints (`go help work edit`), as far as it names folders. */
interface GoWorkJson {
  readonly Use?: readonly { readonly DiskPath: string }[] | null;
  readonly Replace?: GoModJson['Replace'];
}

/**
 * Absolute folders of modules on this machine that a build reads besides its own: members of the workspace, and what
 * `replace` lines of go.mod and go.work name. Throws `no-module` for files that Go cannot read.
 */
export async function localFolders(
  source: Source,
  module: Pick<ModuleFacts, 'goMod' | 'workspace'>,
  go: GoCommand,
  runtime: ChildRuntime,
): Promise<readonly string[]> {
  if (source.kind !== 'directory') return [];
  const cwd = source.packageDirectory;
  const work = module.workspace === undefined ? {} : await readGoWork(module.workspace, go, cwd, runtime);
  const base = module.workspace === undefined ? source.directory : dirname(module.workspace);
  const members = (work.Use ?? []).map(({ DiskPath }) => resolve(base, DiskPath));
  const modules = [...new Set([source.directory, ...members])];
  const replaced = await Promise.all(
    modules.map(async (folder) => {
      const { Replace } = await readGoMod(resolve(folder, 'go.mod'), go, cwd, runtime);
      return foldersOf(Replace, folder);
    }),
  );
  const all = [...modules, ...replaced.flat(), ...foldersOf(work.Replace, base)];
  return [...new Set(all)].filter((folder) => folder !== source.directory);
}

function foldersOf(replace: GoModJson['Replace'], base: string): string[] {
  return (replace ?? [])
    .filter(({ New }) => New.Version === undefined && (isAbsolute(New.Path) || /^\.\.?([/\\]|$)/.test(New.Path)))
    .map(({ New }) => resolve(base, New.Path));
}

async function readGoWork(file: string, go: GoCommand, cwd: string, runtime: ChildRuntime): Promise<GoWorkJson> {
  const result = await runGo(go, ['work', 'edit', '-json', file], { cwd }, runtime);
  if (result.exitCode === 0) return JSON.parse(result.stdout) as GoWorkJson;
  throw new Failure({
    code: 'no-module',
    message: `${file} is not a go.work that Go can read.`,
    fix: 'Correct the file; go work edit -json shows what Go makes of it.',
    details: result.stderr.trimEnd(),
  });
}
