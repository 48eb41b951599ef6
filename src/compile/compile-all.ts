import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { binaryLabel } from '../model/part-label.ts';
import type { BinaryPlan, Source } from '../model/plan.ts';
import { formatPlatform } from '../model/platform.ts';
import { formatDuration } from '../model/quantity.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import { type Child, type ChildResult, runChild } from '../process/run.ts';
import { type BuildFolder, claimBuildFolder } from './build-folder.ts';
import type { CacheProgram } from './cache-program.ts';
import { compileFailure, type Diagnose, type FailedBuild } from './compile-failure.ts';
import { showDownloads } from './downloads-shown.ts';
import { earlierBinary, settle } from './earlier-binary.ts';
import { buildArguments, buildEnvironment } from './go-build.ts';

/** What is compiled, and with which Go. */
export interface CompileRequest {
  readonly source: Source;
  /** Module or workspace root that places in the source are told by; absolute. */
  readonly root: string;
  readonly binaries: readonly BinaryPlan[];
  /** Absolute path of the go command and the base environment of its children. */
  readonly go: { readonly command: string; readonly env: Environment };
  /** What keeps compiled packages in place of Go's own folder. */
  readonly cacheProgram?: CacheProgram;
  /** Platforms beside each other; 0 means as many as there are processors. */
  readonly jobs: number;
  /** Tells failures that are not the code's fault from what Go wrote (modules, network, vendoring). */
  readonly diagnose?: Diagnose;
  /** Called when all children that may run beside each other are on their way: our own work does not hold them up. */
  readonly onStarted?: () => void;
  /** Called as soon as a binary is there, while others are still being compiled. */
  readonly onCompiled?: (binary: CompiledBinary) => void;
}

/** A binary in the build folder. */
export interface CompiledBinary {
  readonly plan: BinaryPlan;
  /** Absolute; stays until the next run of the same source. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** Go found the earlier file up to date and did not link. */
  readonly unchanged: boolean;
  /** Go replaces the file and never writes into it, so a hard link to it keeps its content. */
  readonly linkable: boolean;
  readonly elapsedMs: number;
}

const LEAST_GRACE_MS = 3000;

/**
 * Platforms after the first give way to it: all of them together take as long either way, but the first binary exists
 * sooner, and what comes after it (layer, SBOM, scan) runs beside the other compilers and not behind them.
 */
const GIVE_WAY = 5;

/** Go waits without end for a cache program that hangs. What is slow and lives uses the processor at times. */
const IDLE_MS = 5 * 60_000;

/** What compiling needs of the runtime. */
export type CompileRuntime = Pick<
  Runtime,
  'signal' | 'log' | 'progress' | 'host' | 'cacheDirectory' | 'scratchDirectory' | 'cacheProgramIdleMs'
>;

/**
 * Compiles every binary of a plan: platforms beside each other, the main packages of one platform in turn, since they share
 * most packages. After the first that fails nothing is started any more; what runs may go on for half the time so far, so that
 * errors of one platform only are found too, and the same code fails the same way each time. The result is in the plan's order.
 * Throws `compile-error`, `disk-full`, `machine-fault`, `output-unwritable` or what `diagnose` finds.
 */
export async function compileAll(request: CompileRequest, runtime: CompileRuntime): Promise<readonly CompiledBinary[]> {
  const folder = await claimBuildFolder(request.source, runtime);
  const started = performance.now();
  const stop = new AbortController();
  let grace: NodeJS.Timeout | undefined;
  const stopped: CompileRuntime = { ...runtime, signal: AbortSignal.any([runtime.signal, stop.signal]) };
  const failed: FailedBuild[] = [];
  const done = new Map<BinaryPlan, CompiledBinary>();
  const byPlatform = lanes(request.binaries);
  const beside = Math.max(1, Math.min(request.jobs === 0 ? runtime.host.cpus : request.jobs, byPlatform.length));
  let starting = beside;
  const onStarted = (): void => {
    if (--starting === 0) request.onStarted?.();
  };
  const one = async (plan: BinaryPlan): Promise<void> => {
    const niceness = byPlatform[0]?.includes(plan) === true ? 0 : GIVE_WAY;
    const outcome = await compileOne(plan, niceness, { ...request, onStarted }, folder, stopped);
    if ('stderr' in outcome) {
      failed.push(outcome);
      grace ??= setTimeout(
        () => stop.abort(new Stopped()),
        Math.max(LEAST_GRACE_MS, (performance.now() - started) / 2),
      );
      throw new Stopped();
    }
    done.set(plan, outcome);
    request.onCompiled?.(outcome);
  };
  try {
    await runLanes(byPlatform, beside, one);
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (failed.length === 0 || !(error instanceof Stopped)) throw error;
    const ordered = request.binaries.flatMap((plan) => failed.filter((build) => build.plan === plan));
    throw compileFailure(
      ordered,
      { workingDirectory: request.source.packageDirectory, root: request.root },
      request.diagnose,
    );
  } finally {
    clearTimeout(grace);
    await folder.release();
  }
  return request.binaries.map((plan) => done.get(plan) as CompiledBinary);
}

/** Another platform failed, and that one says why. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Binaries of one platform follow each other: beside each other they would compile their common packages twice. */
function lanes(binaries: readonly BinaryPlan[]): readonly (readonly BinaryPlan[])[] {
  const byPlatform = new Map<string, BinaryPlan[]>();
  for (const plan of binaries) {
    const key = formatPlatform(plan.platform);
    byPlatform.set(key, [...(byPlatform.get(key) ?? []), plan]);
  }
  return [...byPlatform.values()];
}

/** Runs lanes, at most `beside` at a time beside each other. Waits for all that were started, then throws the first error. */
async function runLanes<T>(
  all: readonly (readonly T[])[],
  beside: number,
  one: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  let broken = false;
  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined && !broken; lane = waiting.shift()) {
      for (const item of lane) {
        if (broken) return;
        await one(item).catch((error: unknown) => {
          broken = true;
          throw error;
        });
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: beside }, work));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const first = errors.find((error) => !(error instanceof Stopped)) ?? errors[0];
  if (first !== undefined) throw first;
}

async function compileOne(
  plan: BinaryPlan,
  niceness: number,
  request: CompileRequest,
  folder: BuildFolder,
  runtime: CompileRuntime,
): Promise<CompiledBinary | FailedBuild> {
  const step = runtime.progress.start('compile', binaryLabel(plan, request.binaries));
  const downloads = showDownloads(step);
  const file = join(folder.path, plan.stem);
  const ownTemporary = (request.go.env.GOTMPDIR ?? '') === '';
  const env = buildEnvironment(request.go.env, plan, ownTemporary ? folder.temporary : undefined);
  try {
    const earlier = await earlierBinary(file);
    const child = {
      command: request.go.command,
      args: buildArguments(plan.argv, file),
      env,
      cwd: request.source.packageDirectory,
      niceness,
    };
    const running = runGo({ ...child, onStderrLine: downloads.line }, request, runtime);
    request.onStarted?.();
    const result = await running;
    const downloaded = downloads.end();
    if (result.startError !== undefined) throw notStarted(request.go.command, result.startError);
    if (result.exitCode !== 0) {
      step.fail('go build failed');
      return { plan, stderr: result.stderr, signal: result.signal };
    }
    const { unchanged, size } = await settle(earlier, runtime.host);
    const { mtimeMs } = await stat(file);
    step.done(unchanged ? 'unchanged' : downloaded);
    return {
      plan,
      file,
      size,
      mtimeMs,
      unchanged,
      linkable: ownTemporary && runtime.host.platform !== 'win32',
      elapsedMs: result.elapsedMs,
    };
  } catch (error) {
    downloads.end();
    step.fail(error instanceof Stopped || runtime.signal.aborted ? 'stopped' : 'could not be compiled');
    throw error;
  }
}

/** Runs `go build` with the cache program of the run, and once more without where that failed. */
async function runGo(child: Child, { cacheProgram }: CompileRequest, runtime: CompileRuntime): Promise<ChildResult> {
  const variables = cacheProgram?.variables() ?? {};
  const asked = Object.keys(variables).length > 0;
  const idleMs = runtime.cacheProgramIdleMs ?? IDLE_MS;
  const idle = asked ? { idleMs } : {};
  const result = await runChild({ ...child, ...idle, env: { ...child.env, ...variables } }, runtime);
  const failed = result.exitCode !== 0 && result.startError === undefined;
  if (cacheProgram === undefined || !asked || !failed) return result;
  const alone = await runChild(child, runtime);
  if (alone.exitCode === 0) cacheProgram.giveUp(result.timedOut ? hungFor(idleMs) : result.stderr);
  return alone;
}

function hungFor(idleMs: number): string {
  return `GOCACHEPROG: nothing was computed or received for ${formatDuration(idleMs)}`;
}

function notStarted(command: string, error: NodeJS.ErrnoException): Failure {
  return new Failure({
    code: 'go-missing',
    message: `The go command ${command} cannot be started (${error.code ?? error.message}).`,
    fix: 'Repair that installation of Go, or name another version with go-version.',
    cause: error,
  });
}
