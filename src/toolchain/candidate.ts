import { Failure } from '../model/failure.ts';
import type { Toolchain } from '../model/plan.ts';
import type { Runtime } from '../model/runtime.ts';
import { goInToolCache } from './go-command.ts';
import { askGo, type GoSettings, knownReleases } from './go-settings.ts';
import {
  compareGoVersions,
  formatGoVersion,
  type GoVersion,
  parseGoVersion,
  satisfies,
  type WantedGo,
} from './go-version.ts';
import { cannotFetch } from './too-old.ts';

/** What decides which Go builds. */
export interface ToolchainRequest {
  /** Absolute folder that `go` runs in; the module there has its say. Of `MODULE@VERSION` the working directory, before it is fetched. */
  readonly directory: string;
  /** Absolute path of the module's go.mod, when there is one already. */
  readonly goMod?: string;
  /** Of a module that others build, `go install` obeys the go line only (go.dev/doc/toolchain); so its toolchain line does not count. */
  readonly goLineOnly?: boolean;
  /** Inputs of these names, empty when not given. */
  readonly goVersion: string;
  readonly goVersionFile: string;
  readonly goDownloadUrl: string;
}

/** What finding a Go needs of the runtime. */
export type ToolchainRuntime = Pick<
  Runtime,
  'env' | 'signal' | 'log' | 'host' | 'workingDirectory' | 'cacheDirectory' | 'progress'
>;

/** A `go` command that is on the machine, and what it said about itself. */
export interface Candidate {
  readonly command: string;
  readonly origin: Toolchain['origin'];
  readonly settings: GoSettings;
  readonly version: GoVersion;
}

/** Speaks with a `go`. Throws `go-missing` when it gives no sensible answer. */
export async function inspect(
  command: string,
  origin: Toolchain['origin'],
  request: ToolchainRequest,
  goToolchain: string | undefined,
  runtime: ToolchainRuntime,
): Promise<Candidate> {
  const probe = await askGo(command, request.directory, goToolchain, runtime);
  const version = probe.ok ? parseGoVersion(probe.settings.GOVERSION ?? '') : undefined;
  if (probe.ok && version !== undefined) return { command, origin, settings: probe.settings, version };
  throw new Failure({
    code: 'go-missing',
    message: `The go command ${command} does not say its version and settings (go env -json).`,
    fix: 'Install Go 1.21 or newer, or take that one out of PATH: without any Go one is fetched.',
    details: probe.ok ? `GOVERSION=${probe.settings.GOVERSION ?? ''}` : probe.said,
  });
}

/** The Go of the runner's tool cache that fits best. */
export async function fromToolCache(
  wanted: WantedGo,
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
): Promise<Candidate | undefined> {
  const found = (await goInToolCache(runtime)).filter(({ version }) => satisfies(version, wanted));
  // Of go.mod's minimum the nearest release is meant, of a line the newest.
  const chosen = wanted.kind === 'minimum' ? found.at(-1) : found[0];
  return chosen === undefined ? undefined : inspect(chosen.command, 'tool-cache', request, 'local', runtime);
}

/** Another Go than the one at hand, through GOTOOLCHAIN, whatever the ambient one says. */
export async function fetched(
  wanted: WantedGo,
  own: Candidate,
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
): Promise<Candidate> {
  const release =
    wanted.kind === 'line' ? await newestOf(wanted, own, request, runtime) : formatGoVersion(wanted.version);
  return switched(own, `go${release}`, request, wanted.requestedBy, runtime, release);
}

async function newestOf(
  wanted: WantedGo,
  own: Candidate,
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
): Promise<string> {
  const all = (await knownReleases(own.command, own.settings.GOROOT ?? request.directory, runtime))
    .map(parseGoVersion)
    .filter((version) => version !== undefined);
  const fitting = all
    .filter((version) => version.patch !== undefined && satisfies(version, wanted))
    .sort(compareGoVersions);
  const newest = fitting.at(-1);
  if (newest !== undefined) return formatGoVersion(newest);
  throw cannotFetch(
    formatGoVersion(wanted.version),
    wanted.requestedBy,
    all.length === 0
      ? 'dial tcp: the module proxy does not list the releases of Go'
      : 'not available: no release of that line',
  );
}

/** Lets the go command switch to another toolchain (and fetch it), then speaks with that one directly. */
export async function switched(
  own: Candidate,
  goToolchain: string | undefined,
  request: ToolchainRequest,
  requestedBy: string,
  runtime: ToolchainRuntime,
  wanted: string,
): Promise<Candidate> {
  const step = runtime.progress.start('toolchain');
  step.update({ detail: `go ${wanted}` });
  const probe = await askGo(own.command, request.directory, goToolchain, runtime);
  const version = probe.ok ? parseGoVersion(probe.settings.GOVERSION ?? '') : undefined;
  if (!probe.ok || version === undefined) {
    step.fail(`go ${wanted} cannot be had`);
    throw cannotFetch(wanted, requestedBy, probe.ok ? '' : probe.said);
  }
  step.done(probe.settings.GOVERSION);
  const other = compareGoVersions(version, own.version) !== 0;
  return { command: own.command, origin: other ? 'gotoolchain' : own.origin, settings: probe.settings, version };
}
