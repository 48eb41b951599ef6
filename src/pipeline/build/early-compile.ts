import { join } from 'node:path';
import { buildKey } from '../../compile/build-folder.ts';
import { type CompiledBinary, type CompileRequest, compileAll } from '../../compile/compile-all.ts';
import { readRecord, writeRecord } from '../../files/record.ts';
import type { BinaryPlan, Plan } from '../../model/plan.ts';
import type { Progress, Runtime } from '../../model/runtime.ts';
import type { Workbench } from '../plan/prepare.ts';
import { begun, deferred } from '../session/deferred.ts';

/** The `go build` commands of the last run of this source, begun before this run's plan is made. */
export interface EarlyCompile {
  /** Whether the plan that was made since asks for the very same commands. */
  fits(plan: Plan): boolean;
  /** Hands over every binary as it comes, also those that are there already, and gives all of them. */
  take(
    onCompiled: (binary: CompiledBinary) => void,
    diagnose: CompileRequest['diagnose'],
  ): Promise<readonly CompiledBinary[]>;
  /** Ends what runs; nothing of it counts. */
  cancel(): Promise<void>;
}

/**
 * Begins the last run's commands again while the plan is still being made: where nothing has changed, which is the usual
 * case on a developer's machine, Go's own check runs beside our reading instead of behind it. What the commands are is
 * never taken from memory: a plan that differs cancels them.
 */
export async function beginEarly(
  workbench: Pick<Workbench, 'source' | 'go' | 'found' | 'cacheProgram'>,
  options: Pick<CompileRequest, 'jobs' | 'root'>,
  runtime: Runtime,
): Promise<EarlyCompile | undefined> {
  const { source, go, found, cacheProgram } = workbench;
  const last = await recall(fileOf(source, runtime));
  if (last === undefined || last.go !== found.toolchain.version) return undefined;
  const controller = new AbortController();
  const there: CompiledBinary[] = [];
  let listener: (binary: CompiledBinary) => void = (binary) => void there.push(binary);
  let diagnosis: CompileRequest['diagnose'];
  const request: CompileRequest = {
    ...options,
    source,
    go,
    ...(cacheProgram === undefined ? {} : { cacheProgram }),
    binaries: last.binaries,
    onCompiled: (binary) => listener(binary),
    diagnose: (stderr) => diagnosis?.(stderr),
  };
  const signal = AbortSignal.any([runtime.signal, controller.signal]);
  const started = deferred<void>();
  const running = begun(
    compileAll(
      { ...request, onStarted: () => started.resolve() },
      { ...runtime, signal, progress: tolerant(runtime.progress, controller.signal) },
    ),
  );
  await Promise.race([started.promise, running.catch(() => undefined)]);
  return {
    fits: (plan) => JSON.stringify(plan.binaries) === JSON.stringify(last.binaries),
    take: (onCompiled, diagnose) => {
      diagnosis = diagnose;
      listener = onCompiled;
      for (const binary of there) onCompiled(binary);
      return running;
    },
    cancel: async () => {
      controller.abort(new Error('the plan has changed'));
      await running.catch(() => undefined);
    },
  };
}

/** Remembers a plan's commands for the next run of the same source. A cache that cannot be written costs time only. */
export async function rememberCommands({ source, toolchain, binaries }: Plan, runtime: Runtime): Promise<void> {
  const last: LastCommands = { go: toolchain.version, binaries };
  await writeRecord(fileOf(source, runtime), last);
}

interface LastCommands {
  readonly go: string;
  readonly binaries: readonly BinaryPlan[];
}

function fileOf(source: Plan['source'], { cacheDirectory }: Runtime): string {
  return join(cacheDirectory, 'commands', `${buildKey(source)}.json`);
}

async function recall(file: string): Promise<LastCommands | undefined> {
  const last = (await readRecord(file)) as Partial<LastCommands> | undefined;
  return typeof last?.go === 'string' && Array.isArray(last.binaries) ? (last as LastCommands) : undefined;
}

/** A step that was cancelled because the plan differs has not failed. */
function tolerant(progress: Progress, cancelled: AbortSignal): Progress {
  return {
    start: (step, platform) => {
      const running = progress.start(step, platform);
      return {
        ...running,
        fail: (reason) => (cancelled.aborted ? running.skip('the plan has changed') : running.fail(reason)),
      };
    },
  };
}
