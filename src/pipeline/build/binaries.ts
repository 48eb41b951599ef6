import { type CompiledBinary, compileAll } from '../../compile/compile-all.ts';
import { measureSavings } from '../../compile/measure-savings.ts';
import type { BuiltBinary } from '../../model/binary.ts';
import { Failure } from '../../model/failure.ts';
import type { BinaryPlan } from '../../model/plan.ts';
import type { ReportSavings } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { annotationRoot } from '../plan/annotation-root.ts';
import { type Deferred, deferred } from '../session/deferred.ts';
import { type BinaryRequest, takeIn } from './take-in.ts';

/** Binaries that are being made, each to be had as soon as it was inspected. */
export interface BinaryWork {
  /** Settled once the first `go build` runs: our own work begins after it, so that it does not hold Go up. */
  readonly started: Promise<unknown>;
  of(plan: BinaryPlan): Promise<BuiltBinary>;
  /** Compiles and inspects all; throws the first that fails. */
  run(): Promise<readonly BuiltBinary[]>;
  /** What `-s -w` and switched-off cgo saved, by stem; links each binary again for what is not `known`. After `run`. */
  savings(known: ReadonlyMap<string, ReportSavings>): Promise<ReadonlyMap<string, ReportSavings>>;
}

/** Prepares the making of all binaries of a plan; nothing starts before `run`. */
export function openBinaryWork(request: BinaryRequest, runtime: Runtime): BinaryWork {
  const built = new Map<string, Deferred<BuiltBinary>>(request.plan.binaries.map(({ stem }) => [stem, deferred()]));
  const of = ({ stem }: BinaryPlan): Promise<BuiltBinary> => (built.get(stem) as Deferred<BuiltBinary>).promise;
  const started = deferred<void>();
  let compiled: readonly CompiledBinary[] = [];
  const run = async (): Promise<readonly BuiltBinary[]> => {
    const finishing: Promise<void>[] = [];
    const finish = async (binary: CompiledBinary): Promise<void> => {
      const target = built.get(binary.plan.stem) as Deferred<BuiltBinary>;
      await takeIn(binary, request, runtime).then(target.resolve, (error: unknown) => {
        target.reject(error);
        throw error;
      });
    };
    try {
      const onCompiled = (binary: CompiledBinary): void => void finishing.push(seen(finish(binary)));
      compiled = await compile(request, { onCompiled, onStarted: () => started.resolve() }, runtime);
      await Promise.all(finishing);
    } catch (error) {
      started.resolve();
      // Whoever waits for a binary must hear the same cause, and no sooner: its failure stops everything else.
      const cause = isCompileFailure(error) ? ((await request.cgo.afterFailure()) ?? error) : error;
      for (const one of built.values()) one.reject(cause);
      throw cause;
    }
    return Promise.all(request.plan.binaries.map(of));
  };
  const savings: BinaryWork['savings'] = async (known) => {
    const measured = new Map<string, ReportSavings>();
    for (const binary of compiled) {
      const { stem } = binary.plan;
      const tools = { source: request.plan.source, go: request.workbench.go };
      measured.set(stem, await measureSavings(binary, tools, runtime, known.get(stem)));
    }
    return measured;
  };
  return { of, run, savings, started: started.promise.catch(() => undefined) };
}

/** Takes over what is running already if that is what the plan asks for, else begins. */
async function compile(
  request: BinaryRequest,
  listeners: { readonly onCompiled: (binary: CompiledBinary) => void; readonly onStarted: () => void },
  runtime: Runtime,
): Promise<readonly CompiledBinary[]> {
  const { early, plan, diagnose, compileElsewhere } = request;
  if (compileElsewhere !== undefined) {
    listeners.onStarted();
    const compiled = await compileElsewhere();
    for (const binary of compiled) listeners.onCompiled(binary);
    return compiled;
  }
  if (early?.fits(plan) === true) {
    listeners.onStarted();
    return early.take(listeners.onCompiled, diagnose);
  }
  await early?.cancel();
  return compileAll({ ...compileRequest(request, runtime), ...listeners }, runtime);
}

/** What Go says when a package has no files without cgo depends on what else is missing. */
function isCompileFailure(error: unknown): boolean {
  return error instanceof Failure && ['compile-error', 'generate-needed', 'module-needs-cgo'].includes(error.code);
}

function seen(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  return work;
}

function compileRequest(
  { plan, workbench, jobs, diagnose }: BinaryRequest,
  runtime: Runtime,
): Parameters<typeof compileAll>[0] {
  return {
    source: plan.source,
    root: annotationRoot(plan.source.directory, runtime.workingDirectory),
    binaries: plan.binaries,
    go: workbench.go,
    ...(workbench.cacheProgram === undefined ? {} : { cacheProgram: workbench.cacheProgram }),
    jobs,
    ...(diagnose === undefined ? {} : { diagnose }),
  };
}
