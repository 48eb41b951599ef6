import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../files/folder.ts';
import { Failure } from '../model/failure.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import { childEnvironment } from '../process/environment.ts';
import { runChild } from '../process/run.ts';
import { installProgram } from './installed.ts';
import type { PinnedTool } from './pins.ts';
import type { Attempt } from './release.ts';

/** A Go command, and what its children need to reach modules: GOPROXY, GOMODCACHE, GOCACHE and the like. */
export interface GoCommand {
  readonly command: string;
  readonly env: Environment;
}

/** go.mod and go.sum of a module for each tool, so that the checksums of all that goes in are ours. */
const MODULES = new URL('./modules/', import.meta.url);

const TIME_LIMIT_MS = 30 * 60_000;

/** Builds a tool from its modules, whose versions and sums are pinned in this repository, and installs it. */
export async function installFromSource(
  pin: PinnedTool,
  go: GoCommand,
  runtime: Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'cacheDirectory' | 'scratchDirectory'>,
): Promise<Attempt> {
  try {
    return { program: await installProgram(pin, 'source', (program) => build(pin, go, program, runtime), runtime) };
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (error instanceof Failure && error.code === 'tool-failed') {
      return { refused: `${error.message}${error.details === undefined ? '' : `\n${error.details}`}` };
    }
    throw error;
  }
}

async function build(
  pin: PinnedTool,
  go: GoCommand,
  program: string,
  runtime: Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'scratchDirectory'>,
): Promise<void> {
  await makeFolder(runtime.scratchDirectory);
  const folder = await mkdtemp(join(runtime.scratchDirectory, `build-${pin.name}-`));
  try {
    for (const file of ['go.mod', 'go.sum']) {
      await copyFile(fileURLToPath(new URL(`${pin.name}/${file}`, MODULES)), join(folder, file));
    }
    const child = {
      command: go.command,
      args: buildArguments(pin, program),
      env: buildEnvironment(pin, go, runtime.env),
      cwd: folder,
    };
    const result = await runChild({ ...child, timeoutMs: TIME_LIMIT_MS, keepStderr: 16 << 10 }, runtime);
    if (result.exitCode === 0) return;
    const how = result.timedOut
      ? 'took more than 30 minutes'
      : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
    throw new Failure({
      code: 'tool-failed',
      message: `go build of ${pin.package}@v${pin.version} ${how}`,
      details: lastLines(result.stderr, 5),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Arguments of `go` that make the tool, stripped and with its version stamped in. */
export function buildArguments(pin: PinnedTool, program: string): string[] {
  const ldflags = `-s -w -X ${pin.versionSymbol}=${pin.version}`;
  return ['build', '-mod=readonly', '-trimpath', '-buildvcs=false', `-ldflags=${ldflags}`, '-o', program, pin.package];
}

/** The environment of that build: a host build without cgo, whatever the user's project is built for. */
export function buildEnvironment(pin: PinnedTool, go: GoCommand, ambient: Environment): Record<string, string> {
  const ours = { GOFLAGS: '-mod=readonly', GOWORK: 'off', GOENV: 'off', CGO_ENABLED: '0' };
  const host = {
    GOOS: undefined,
    GOARCH: undefined,
    GOAMD64: undefined,
    GOARM64: undefined,
    GOARM: undefined,
    GO386: undefined,
    GOEXPERIMENT: undefined,
  };
  return childEnvironment(ambient, { set: { ...go.env, ...host, ...ours, ...pin.buildEnvironment } });
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
