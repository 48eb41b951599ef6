import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileIdentity, remembered } from '../files/remembered.ts';
import { Failure } from '../model/failure.ts';
import type { ModuleFacts, Source } from '../model/plan.ts';
import { type ChildRuntime, type GoCommand, runGo } from './go-command.ts';
import { readGoMod } from './go-mod.ts';
import { readLicense } from './license.ts';

/** One line of `go tool dist list -json`. */
export interface DistTarget {
  readonly GOOS: string;
  readonly GOARCH: string;
  readonly CgoSupported: boolean;
  readonly FirstClass: boolean;
}

/** Facts of the module and of Go that the plan rests on. */
export interface SourceFacts {
  readonly module: ModuleFacts;
  /** Every target this Go can build. */
  readonly targets: readonly DistTarget[];
  /** `go env -json`, the variables of the environment it was asked in. */
  readonly goEnv: Readonly<Record<string, string>>;
}

/**
 * Reads the facts by three short children beside each other: `go mod edit`, `go env`, `go tool dist list`. With `known`,
 * what `go env -json` said in the same folder, by two.
 */
export async function readModuleFacts(
  source: Source,
  go: GoCommand,
  runtime: ChildRuntime,
  known?: Readonly<Record<string, string>>,
): Promise<SourceFacts> {
  const goMod = source.requested?.goMod ?? join(source.directory, 'go.mod');
  const cwd = source.packageDirectory;
  const [json, goEnv, targets, license] = await Promise.all([
    readGoMod(goMod, go, cwd, runtime),
    known ?? readGoEnv(go, cwd, runtime),
    readTargets(go, cwd, runtime),
    readLicense(source),
  ]);
  const workspace = source.kind === 'directory' ? workspaceOf(goEnv.GOWORK) : undefined;
  const module: ModuleFacts = {
    path: json.Module?.Path ?? '',
    ...(json.Go === undefined ? {} : { goVersion: json.Go }),
    // Of a module that others build, `go install` obeys the go line only.
    ...(json.Toolchain === undefined || source.kind === 'module-version' ? {} : { toolchainLine: json.Toolchain }),
    ...(workspace === undefined ? {} : { workspace }),
    vendored:
      source.kind === 'directory' &&
      (await isVendored(workspace === undefined ? source.directory : dirname(workspace))),
    goMod,
    ...(license === undefined ? {} : { license }),
  };
  return { module, targets, goEnv };
}

async function readGoEnv(go: GoCommand, cwd: string, runtime: ChildRuntime): Promise<Record<string, string>> {
  const result = await runGo(go, ['env', '-json'], { cwd }, runtime);
  if (result.exitCode === 0) return JSON.parse(result.stdout) as Record<string, string>;
  throw new Failure({
    code: 'machine-fault',
    message: `go env failed in ${cwd}.`,
    fix: 'Run the same command by hand; Go must work there first.',
    details: result.stderr.trim(),
  });
}

/** The targets of this Go. A Go that lacks the list is asked by nobody: every release has it. */
export async function readTargets(go: GoCommand, cwd: string, runtime: ChildRuntime): Promise<readonly DistTarget[]> {
  const ask = (): Promise<readonly DistTarget[]> => askTargets(go, cwd, runtime);
  if (runtime.cacheDirectory === undefined) return ask();
  return remembered(runtime.cacheDirectory, ['go tool dist list', await fileIdentity(go.command)], ask);
}

async function askTargets(go: GoCommand, cwd: string, runtime: ChildRuntime): Promise<readonly DistTarget[]> {
  // An environment of another target would be used to build the tool itself.
  const result = await runGo(go, ['tool', 'dist', 'list', '-json'], { cwd, env: { GOOS: '', GOARCH: '' } }, runtime);
  if (result.exitCode === 0) return JSON.parse(result.stdout) as DistTarget[];
  throw new Failure({
    code: 'machine-fault',
    message: `go tool dist list failed in ${cwd}.`,
    fix: 'Run the same command by hand; Go must work there first.',
    details: result.stderr.trim(),
  });
}

function workspaceOf(gowork: string | undefined): string | undefined {
  return gowork === undefined || gowork === '' || gowork === 'off' ? undefined : gowork;
}

/** Go builds from vendor/ where vendor/modules.txt is; a workspace has its own beside go.work. */
async function isVendored(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'vendor', 'modules.txt')).catch(() => undefined))?.isFile() ?? false;
}
