import { isAbsolute, resolve } from 'node:path';
import semver from 'semver';
import type { HttpClient } from '../http/client.ts';
import { Failure } from '../model/failure.ts';
import type { RunningStep, Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import {
  type InstalledProgram,
  installedProgram,
  isInstalled,
  isProgram,
  programsOnPath,
  runnerToolCacheProgram,
} from './installed.ts';
import { PINS, type PinnedTool } from './pins.ts';
import { programVersion } from './program-version.ts';
import { installRelease } from './release.ts';
import { seenProgram } from './seen.ts';
import { type GoCommand, installFromSource } from './source-build.ts';

/** What the user said about a tool, and what it can be built with. */
export interface ToolOptions {
  /** Program to use whatever its version (inputs `syft-path`, `trivy-path`, `buildx-path`); relative to the working directory. */
  readonly path?: string;
  /** Base address of release assets instead of the usual one (input `tools-mirror`). */
  readonly mirror?: string;
  /** Gives Go once it is there; undefined where there is none to be had. Asked for only when it is needed. */
  readonly go?: () => Promise<GoCommand | undefined>;
  /** A program that is found will do from this version on; absent: only at the pinned version. */
  readonly lowest?: string;
  /** Absolute paths where it may be beside PATH, looked at first. */
  readonly places?: readonly string[];
}

/**
 * The version that `acquireTool` will come back with, known without looking for the tool; undefined with an explicit
 * path, which may be of any version. Caches of a tool's results are keyed by it.
 */
export function plannedVersion(name: Tool['name'], options: Pick<ToolOptions, 'path'>): string | undefined {
  return options.path === undefined ? PINS[name].version : undefined;
}

/** Whether a tool seems to be on this machine, so that nothing needs to be fetched ahead of time. Cheap: no child, no hash. */
export async function toolAtHand(name: Tool['name'], options: ToolOptions, runtime: Runtime): Promise<boolean> {
  if (options.path !== undefined) return true;
  const pin = PINS[name];
  if ((await programsAround(pin, options, runtime)).length > 0) return true;
  return (await isInstalled(pin, runtime)) || (await runnerToolCacheProgram(pin, runtime)) !== undefined;
}

/**
 * Finds or fetches a tool: the explicit path, PATH at the pinned version, the tool caches, the release asset with its
 * pinned digest, and last a build from source with our pinned sums.
 * Throws `invalid-input` (the path given is no program), `digest-mismatch` (nothing else is tried then) and
 * `tool-unavailable` with what each way met.
 */
export async function acquireTool(
  name: Tool['name'],
  options: ToolOptions,
  runtime: Runtime,
  http: HttpClient,
  step?: RunningStep,
): Promise<Tool> {
  const pin = PINS[name];
  if (options.path !== undefined) return explicitTool(pin, options.path, options, runtime);
  const tried: string[] = [];
  const found = (await pathTool(pin, options, runtime, tried)) ?? (await cachedTool(pin, runtime, tried));
  if (found !== undefined) return found;
  const release = await installRelease(pin, options.mirror, http, runtime, step);
  if ('program' in release) return toolOf(pin, release.program, release.program.origin);
  tried.push(`release: ${release.refused}`);
  const source = await buildTool(pin, release.refused, options, runtime, step);
  if ('program' in source) return toolOf(pin, source.program, source.program.origin);
  tried.push(`source: ${source.refused}`);
  throw new Failure({
    code: 'tool-unavailable',
    message: `${name} ${pin.version} could not be found, fetched or built.`,
    fix: `Put ${name} ${pin.version} on PATH, name a program with ${name}-path, or a mirror of the releases with tools-mirror.`,
    details: tried.join('\n'),
  });
}

async function explicitTool(pin: PinnedTool, path: string, options: ToolOptions, runtime: Runtime): Promise<Tool> {
  const command = isAbsolute(path) ? path : resolve(runtime.workingDirectory, path);
  if (!(await isProgram(command))) {
    throw new Failure({
      code: 'invalid-input',
      message: `${pin.name}-path names ${path}, which is no program that can be run.`,
      fix: `Name the ${pin.name} program itself, or leave ${pin.name}-path out.`,
    });
  }
  const seen = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
  if (seen.version !== pin.version) {
    const message = `${pin.name}-path names version ${seen.version ?? '(unknown)'}; this project is tested with ${pin.version}.`;
    runtime.log.notice({ level: 'notice', code: 'tool-version', message });
  }
  return {
    name: pin.name,
    version: seen.version ?? 'unknown',
    command,
    origin: 'input',
    sha256: seen.sha256,
    verified: false,
  };
}

async function pathTool(
  pin: PinnedTool,
  options: ToolOptions,
  runtime: Runtime,
  tried: string[],
): Promise<Tool | undefined> {
  const programs = await programsAround(pin, options, runtime);
  for (const command of programs) {
    const { version, sha256 } = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
    if (version !== undefined && willDo(version, pin, options))
      return { name: pin.name, version, command, origin: 'path', sha256, verified: false };
    tried.push(`PATH: ${command} is version ${version ?? '(unknown)'}`);
  }
  if (programs.length === 0) tried.push(`PATH: no ${pin.name}`);
  return undefined;
}

async function programsAround(pin: PinnedTool, options: ToolOptions, runtime: Runtime): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of options.places ?? []) if (await isProgram(place)) found.push(place);
  for (const name of [pin.name, ...(pin.alsoCalled ?? [])])
    found.push(...(await programsOnPath(name, runtime.env, runtime.host)));
  return [...new Set(found)];
}

function willDo(version: string, pin: PinnedTool, { lowest }: ToolOptions): boolean {
  return lowest === undefined ? version === pin.version : semver.valid(version) !== null && semver.gte(version, lowest);
}

async function cachedTool(pin: PinnedTool, runtime: Runtime, tried: string[]): Promise<Tool | undefined> {
  const own = await installedProgram(pin, runtime);
  if (own !== undefined) return toolOf(pin, own, 'tool-cache');
  const command = await runnerToolCacheProgram(pin, runtime);
  if (command !== undefined) {
    const { version, sha256 } = await seenProgram(command, () => askVersion(pin, command, {}, runtime), runtime);
    if (version === pin.version)
      return { name: pin.name, version, command, origin: 'tool-cache', sha256, verified: false };
  }
  tried.push('tool cache: not there');
  return undefined;
}

/** Takes minutes where nothing of the tool is in Go's cache: so it is said why, and what would be quicker. */
async function buildTool(
  pin: PinnedTool,
  noRelease: string,
  options: ToolOptions,
  runtime: Runtime,
  step: RunningStep | undefined,
): Promise<{ program: InstalledProgram } | { refused: string }> {
  const go = await options.go?.();
  if (go === undefined) return { refused: 'there is no Go to build it with' };
  runtime.log.notice({
    level: 'notice',
    code: 'tool-from-source',
    message: `${pin.name} ${pin.version} is built from its source, once and for some minutes, because its release cannot be had: ${noRelease}. Quicker: ${pin.name} ${pin.version} on PATH, its path as ${pin.name}-path, or a mirror of the releases as tools-mirror.`,
  });
  step?.update({ detail: `building ${pin.version} from source` });
  return installFromSource(pin, go, runtime);
}

async function askVersion(
  pin: PinnedTool,
  command: string,
  options: ToolOptions,
  runtime: Runtime,
): Promise<string | undefined> {
  return programVersion(pin, command, async () => (await options.go?.())?.command, runtime);
}

function toolOf(pin: PinnedTool, program: InstalledProgram, origin: Tool['origin']): Tool {
  return {
    name: pin.name,
    version: pin.version,
    command: program.command,
    origin,
    sha256: program.sha256,
    verified: true,
  };
}
