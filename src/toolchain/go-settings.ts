import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileIdentity, remembered } from '../files/remembered.ts';
import { Failure } from '../model/failure.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import { childEnvironment } from '../process/environment.ts';
import { type ChildResult, runChild } from '../process/run.ts';

/** What running `go` needs of the runtime. */
export type GoRuntime = Pick<Runtime, 'env' | 'signal' | 'log' | 'host'> &
  // Where answers of Go that depend on nothing but their inputs are remembered.
  Partial<Pick<Runtime, 'cacheDirectory'>>;

/** Go's own variables as `go env -json` gives them: the effective values, `go env -w` and GOROOT/go.env included. */
export type GoSettings = Readonly<Record<string, string>>;

/** Variables of Go that decide where modules come from and how they are trusted, and where caches lie. They reach every `go`. */
export const PASSED_GO_VARIABLES = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
  'GOMODCACHE',
  'GOCACHE',
  'GOPATH',
  'GOTMPDIR',
  'GOWORK',
] as const;

/** What fetching modules needs besides: credentials, git's configuration and ssh. */
export const PASSED_OTHERS = [
  'NETRC',
  'SSH_AUTH_SOCK',
  'SSH_ASKPASS',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_ASKPASS',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_SSL_CAINFO',
  'GIT_SSL_NO_VERIFY',
  'GIT_ALLOW_PROTOCOL',
  'GIT_PROXY_COMMAND',
] as const;

/** `GIT_CONFIG_COUNT`, `GIT_CONFIG_KEY_0`, `GIT_CONFIG_VALUE_0`, ...: git's configuration in the environment (git-config(1), "ENVIRONMENT"). */
export function gitConfigurationVariables(ambient: Environment): readonly string[] {
  return Object.keys(ambient).filter((name) => /^GIT_CONFIG_(COUNT|KEY_\d+|VALUE_\d+)$/.test(name));
}

/** The environment in which a `go` is asked for its settings: what decides them, and nothing that bends the build. */
function probeEnvironment(ambient: Environment, goToolchain: string | undefined): Record<string, string> {
  return childEnvironment(ambient, {
    pass: [...PASSED_GO_VARIABLES, ...PASSED_OTHERS, ...gitConfigurationVariables(ambient), 'GOENV', 'GOTOOLCHAIN'],
    // GOFLAGS is set empty because `go env -w GOFLAGS=...` could break the question itself.
    set: { GOFLAGS: '', ...(goToolchain === undefined ? {} : { GOTOOLCHAIN: goToolchain }) },
  });
}

/** How `go env -json` ended: its settings, or what it said. */
export type Probe =
  | { readonly ok: true; readonly settings: GoSettings }
  | { readonly ok: false; readonly said: string };

/**
 * Asks a `go` for its settings in a folder, with this GOTOOLCHAIN (undefined: the user's own). With another than `local`
 * Go may fetch a toolchain first. Throws `go-missing` when the program cannot be run.
 */
export async function askGo(
  command: string,
  directory: string,
  goToolchain: string | undefined,
  runtime: GoRuntime,
): Promise<Probe> {
  const ask = (): Promise<Probe> => askNow(command, directory, goToolchain, runtime);
  // With another GOTOOLCHAIN than local, the answer may be that of a Go which is fetched first.
  if (goToolchain !== 'local' || runtime.cacheDirectory === undefined) return ask();
  const deciding = Object.entries(runtime.env)
    .filter(([name]) => DECIDING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = ['go env', await fileIdentity(command), directory, deciding];
  const witnessed = async (): Promise<Witnessed> => {
    const probe = await ask();
    return { probe, witnesses: await witnessesOf(probe, directory) };
  };
  const holds = async ({ probe, witnesses }: Witnessed): Promise<boolean> =>
    probe.ok && (await witnessesOf(probe, directory)).join('\n') === witnesses.join('\n');
  return (await remembered(runtime.cacheDirectory, key, witnessed, holds)).probe;
}

/** Variables that can change what `go env` says. */
const DECIDING =
  /^(GO|CGO_|GCC|CC$|CXX$|AR$|FC$|PKG_CONFIG|HOME$|USERPROFILE$|XDG_|APPDATA$|LOCALAPPDATA$|PATH$|Path$)/;

/** An answer and the state of the files that it rests on. */
interface Witnessed {
  readonly probe: Probe;
  readonly witnesses: readonly string[];
}

/** Go's own two configuration files, go.mod, and every go.work that would be in force, as they are now. */
async function witnessesOf(probe: Probe, directory: string): Promise<readonly string[]> {
  if (!probe.ok) return [];
  const { GOENV = '', GOROOT = '' } = probe.settings;
  const parents: string[] = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    parents.push(folder);
    if (dirname(folder) === folder) break;
  }
  const files = [
    GOENV,
    join(GOROOT, 'go.env'),
    join(GOROOT, 'VERSION'),
    ...parents.flatMap((folder) => [join(folder, 'go.mod'), join(folder, 'go.work')]),
  ];
  return Promise.all(files.filter((file) => file !== '').map(fileIdentity));
}

async function askNow(
  command: string,
  directory: string,
  goToolchain: string | undefined,
  runtime: GoRuntime,
): Promise<Probe> {
  const result = await runGo(command, ['env', '-json'], directory, goToolchain, runtime);
  if (result.exitCode !== 0) return { ok: false, said: result.stderr.trim() };
  const settings: unknown = JSON.parse(result.stdout);
  return {
    ok: true,
    settings: Object.fromEntries(Object.entries(settings as object).filter(([, value]) => typeof value === 'string')),
  };
}

/** The `go` and `toolchain` lines of a go.mod or go.work, by `go mod edit -json` or `go work edit -json`. Undefined when Go cannot read it. */
export async function versionLines(
  command: string,
  file: { readonly kind: 'go.mod' | 'go.work'; readonly path: string },
  directory: string,
  runtime: GoRuntime,
): Promise<{ readonly go?: string; readonly toolchain?: string } | undefined> {
  const content = await readFile(file.path, 'utf8').catch(() => undefined);
  const ask = (): Promise<VersionLines | null> => askVersionLines(command, file, directory, runtime);
  if (content === undefined || runtime.cacheDirectory === undefined) return (await ask()) ?? undefined;
  const key = ['version lines', await fileIdentity(command), file.kind, content];
  return (await remembered(runtime.cacheDirectory, key, ask, async (lines) => lines !== null)) ?? undefined;
}

interface VersionLines {
  readonly go?: string;
  readonly toolchain?: string;
}

async function askVersionLines(
  command: string,
  file: { readonly kind: 'go.mod' | 'go.work'; readonly path: string },
  directory: string,
  runtime: GoRuntime,
): Promise<VersionLines | null> {
  const args = [file.kind === 'go.mod' ? 'mod' : 'work', 'edit', '-json', file.path];
  const result = await runGo(command, args, directory, 'local', runtime);
  if (result.exitCode !== 0) return null;
  const { Go, Toolchain } = JSON.parse(result.stdout) as { Go?: string; Toolchain?: string };
  return { ...(Go === undefined ? {} : { go: Go }), ...(Toolchain === undefined ? {} : { toolchain: Toolchain }) };
}

/** Every Go release that the module proxy knows, as `1.26.8`; empty when it cannot be asked. `directory` lies in no module, which could forbid this Go. */
export async function knownReleases(
  command: string,
  directory: string,
  runtime: GoRuntime,
): Promise<readonly string[]> {
  const result = await runGo(
    command,
    ['list', '-m', '-versions', '-f', '{{join .Versions " "}}', 'go'],
    directory,
    'local',
    runtime,
    {
      GOWORK: 'off',
    },
  );
  return result.exitCode === 0 ? result.stdout.trim().split(/\s+/) : [];
}

async function runGo(
  command: string,
  args: readonly string[],
  directory: string,
  goToolchain: string | undefined,
  runtime: GoRuntime,
  further: Environment = {},
): Promise<ChildResult> {
  const env = { ...probeEnvironment(runtime.env, goToolchain), ...further };
  const result = await runChild({ command, args, env, cwd: directory }, runtime);
  if (result.startError === undefined) return result;
  throw new Failure({
    code: 'go-missing',
    message: `The go command ${command} cannot be started (${result.startError.code ?? result.startError.message}).`,
    fix: 'Repair that installation, or take it out of PATH: without any Go one is fetched.',
    cause: result.startError,
  });
}

/** What `go env -w` has written: the names and values in the file that GOENV names. */
export async function writtenSettings(settings: GoSettings): Promise<ReadonlyMap<string, string>> {
  const file = settings.GOENV;
  if (file === undefined || file === '' || file === 'off') return new Map();
  const text = await readFile(file, 'utf8').catch(() => '');
  return parseSettingsFile(text);
}

/** Reads `NAME=value` lines as Go's configuration file has them; anything else is skipped, as Go does. */
export function parseSettingsFile(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*?)\r?$/.exec(line);
    if (match !== null) found.set(match[1] as string, match[2] as string);
  }
  return found;
}
