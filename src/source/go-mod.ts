import { readFile } from 'node:fs/promises';
import { fileIdentity, remembered } from '../files/remembered.ts';
import { Failure } from '../model/failure.ts';
import { type ChildRuntime, type GoCommand, runGo } from './go-command.ts';

/** A module path and, where there is one, a version. */
export interface GoModVersion {
  readonly Path: string;
  readonly Version?: string;
}

/** What `go mod edit -json` prints (`go help mod edit`). */
export interface GoModJson {
  readonly Module?: { readonly Path: string; readonly Deprecated?: string };
  readonly Go?: string;
  readonly Toolchain?: string;
  readonly GoDebug?: readonly { readonly Key: string; readonly Value: string }[] | null;
  readonly Require?: readonly (Required<GoModVersion> & { readonly Indirect?: boolean })[] | null;
  readonly Exclude?: readonly Required<GoModVersion>[] | null;
  readonly Replace?: readonly { readonly Old: GoModVersion; readonly New: GoModVersion }[] | null;
}

/**
 * Reads a go.mod by `go mod edit -json`, which any Go can do, however new the file's `go` line is.
 * Throws `no-module` with what Go said when the file is not a go.mod.
 */
export async function readGoMod(file: string, go: GoCommand, cwd: string, runtime: ChildRuntime): Promise<GoModJson> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  const ask = (): Promise<GoModJson> => askGo(file, go, cwd, runtime);
  if (content === undefined || runtime.cacheDirectory === undefined) return ask();
  return remembered(runtime.cacheDirectory, ['go mod edit', await fileIdentity(go.command), content], ask);
}

async function askGo(file: string, go: GoCommand, cwd: string, runtime: ChildRuntime): Promise<GoModJson> {
  const result = await runGo(go, ['mod', 'edit', '-json', file], { cwd }, runtime);
  const json = result.exitCode === 0 ? (JSON.parse(result.stdout) as GoModJson) : undefined;
  if (json?.Module?.Path !== undefined && json.Module.Path !== '') return json;
  throw new Failure({
    code: 'no-module',
    message: `${file} is not a go.mod that Go can read.`,
    fix: 'Correct the file; go mod edit -json shows what Go makes of it.',
    ...(result.stderr === '' ? {} : { details: result.stderr.trimEnd() }),
  });
}
