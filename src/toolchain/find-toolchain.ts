import { posix, win32 } from 'node:path';
import type { HttpClient } from '../http/client.ts';
import { Failure } from '../model/failure.ts';
import type { Toolchain } from '../model/plan.ts';
import {
  type Candidate,
  fetched,
  fromToolCache,
  inspect,
  switched,
  type ToolchainRequest,
  type ToolchainRuntime,
} from './candidate.ts';
import { goFileName, goInToolCache, goOnPath, isProgram } from './go-command.ts';
import { type GoSettings, versionLines } from './go-settings.ts';
import { compareGoVersions, formatGoVersion, parseWantedGo, satisfies, type WantedGo } from './go-version.ts';
import { tooOld } from './too-old.ts';
import { readVersionFile, type VersionFile } from './version-file.ts';
import { type ModuleWish, moduleWish, toolchainMode } from './wanted.ts';

/** A Go that fits, with its own settings. */
export interface FoundToolchain {
  readonly toolchain: Toolchain;
  readonly settings: GoSettings;
}

/**
 * Finds the Go to build with: the one on PATH when it fits, else the runner's tool cache, else GOTOOLCHAIN fetches it;
 * without any Go the pinned one is downloaded and checked. Throws `go-too-old`, `go-missing`, `invalid-input`,
 * `module-proxy-failed`, `download-failed`, `digest-mismatch`.
 */
export async function findToolchain(
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
  http: HttpClient,
): Promise<FoundToolchain> {
  const file =
    request.goVersion === '' && request.goVersionFile !== ''
      ? await readVersionFile(request.goVersionFile, runtime.workingDirectory)
      : undefined;
  const start = await firstGo(request, runtime, http);
  const [own, linesOfModule] = await Promise.all([
    inspect(start.command, start.origin, request, 'local', runtime),
    request.goMod === undefined
      ? undefined
      : versionLines(start.command, { kind: 'go.mod', path: request.goMod }, request.directory, runtime),
  ]);
  const lines =
    request.goLineOnly === true && linesOfModule?.go !== undefined ? { go: linesOfModule.go } : linesOfModule;
  const wish = await wishOf(own, lines, request, runtime);
  const explicit = await explicitWish(request, file, own, runtime);
  if (explicit !== undefined) return byWish(explicit, own, wish, request, runtime);
  const mode = toolchainMode(runtime.env);
  if (mode.kind === 'exact') return byWish(mode.wanted, own, wish, request, runtime);
  if (mode.kind === 'go-decides') {
    const requestedBy = `GOTOOLCHAIN=${runtime.env.GOTOOLCHAIN}`;
    const version = wish?.preferred.version ?? own.version;
    return result(
      await switched(own, undefined, request, requestedBy, runtime, formatGoVersion(version)),
      requestedBy,
      runtime,
    );
  }
  return byModule(own, wish, mode.kind === 'local', request, runtime);
}

async function firstGo(
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
  http: HttpClient,
): Promise<Pick<Candidate, 'command' | 'origin'>> {
  const onPath = await goOnPath(runtime);
  if (onPath !== undefined) return { command: onPath, origin: 'path' };
  const [cached] = await goInToolCache(runtime);
  if (cached !== undefined) return { command: cached.command, origin: 'tool-cache' };
  const { installPinnedGo } = await import('./install.ts');
  return { command: await installPinnedGo(request.goDownloadUrl, runtime, http), origin: 'download' };
}

/** What the module asks for: go.work's lines where a workspace is in force, else go.mod's. */
async function wishOf(
  own: Candidate,
  linesOfModule: { readonly go?: string; readonly toolchain?: string } | undefined,
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
): Promise<ModuleWish | undefined> {
  const work = own.settings.GOWORK ?? '';
  if (work === '' || work === 'off') return moduleWish(linesOfModule, 'go.mod');
  const lines = await versionLines(own.command, { kind: 'go.work', path: work }, request.directory, runtime);
  return moduleWish(lines, 'go.work');
}

async function explicitWish(
  request: ToolchainRequest,
  file: VersionFile | undefined,
  own: Candidate,
  runtime: ToolchainRuntime,
): Promise<WantedGo | undefined> {
  if (request.goVersion !== '') return parseWantedGo(request.goVersion, 'go-version');
  if (file === undefined) return undefined;
  if (file.kind === 'text') return file.wanted;
  const wish = moduleWish(await versionLines(own.command, file, request.directory, runtime), file.kind);
  if (wish !== undefined) return { ...wish.preferred, requestedBy: `go-version-file ${request.goVersionFile}` };
  throw new Failure({
    code: 'invalid-input',
    message: `go-version-file: ${file.path} names no Go version.`,
    fix: 'Add a go line to it (go mod edit -go=1.26.0), or use go-version.',
  });
}

/** Somebody said which Go: it is found or fetched, whatever GOTOOLCHAIN says, and must be new enough for the module. */
async function byWish(
  wanted: WantedGo,
  own: Candidate,
  module: ModuleWish | undefined,
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
): Promise<FoundToolchain> {
  const chosen = satisfies(own.version, wanted)
    ? own
    : ((await fromToolCache(wanted, request, runtime)) ?? (await fetched(wanted, own, request, runtime)));
  if (module?.required !== undefined && compareGoVersions(chosen.version, module.required) < 0) {
    throw tooOld({
      running: chosen.settings.GOVERSION ?? '',
      command: chosen.command,
      wanted: formatGoVersion(module.required),
      requestedBy: module.preferred.requestedBy.replace(/ .*/, ''),
      heldBy: wanted.requestedBy,
    });
  }
  return result(chosen, wanted.requestedBy, runtime);
}

async function byModule(
  own: Candidate,
  wish: ModuleWish | undefined,
  local: boolean,
  request: ToolchainRequest,
  runtime: ToolchainRuntime,
): Promise<FoundToolchain> {
  if (wish === undefined) return result(own, origins[own.origin], runtime);
  if (satisfies(own.version, wish.preferred))
    return result(own, own.origin === 'path' ? 'PATH' : origins[own.origin], runtime);
  const wanted = formatGoVersion(wish.preferred.version);
  if (!local) {
    const cached = await fromToolCache(wish.preferred, request, runtime);
    if (cached !== undefined) return result(cached, wish.preferred.requestedBy, runtime);
  }
  const other = local ? own : await switched(own, undefined, request, wish.preferred.requestedBy, runtime, wanted);
  // Under GOTOOLCHAIN=local the toolchain line does not count, the go line does.
  if (wish.required === undefined || compareGoVersions(other.version, wish.required) >= 0)
    return result(other, other === own ? origins[own.origin] : wish.preferred.requestedBy, runtime);
  throw tooOld({
    running: own.settings.GOVERSION ?? '',
    command: own.command,
    wanted: formatGoVersion(wish.required),
    requestedBy: wish.preferred.requestedBy.replace(/ .*/, ''),
    heldBy: 'GOTOOLCHAIN=local',
  });
}

const origins: Readonly<Record<Toolchain['origin'], string>> = {
  path: 'PATH',
  'tool-cache': 'the tool cache',
  gotoolchain: 'GOTOOLCHAIN',
  download: 'go-slim-image',
  image: 'the image',
};

/** The Go inside its own root is called directly from here on: a shim or switching wrapper before it would cost time with each call. */
async function result(chosen: Candidate, requestedBy: string, runtime: ToolchainRuntime): Promise<FoundToolchain> {
  const goroot = chosen.settings.GOROOT ?? '';
  const paths = runtime.host.platform === 'win32' ? win32 : posix;
  const inside = paths.join(goroot, 'bin', goFileName(runtime.host));
  const command = goroot !== '' && (await isProgram(inside, runtime.host)) ? inside : chosen.command;
  const version = (chosen.settings.GOVERSION ?? '').split(' ')[0] as string;
  return { toolchain: { version, command, goroot, origin: chosen.origin, requestedBy }, settings: chosen.settings };
}
