import { join } from 'node:path';
import type { BuiltBinary } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import type { ReportSize } from '../model/size.ts';
import { measureApart } from './measure-apart.ts';
import { keepSizes, recallSizes } from './store.ts';

/** What attribution needs of the machine. */
export type SizeRuntime = Pick<Runtime, 'signal' | 'log' | 'host' | 'env' | 'progress' | 'cacheDirectory'>;

/**
 * Sizes of one binary, from an earlier run where the very same bytes were attributed then. The list of its functions is
 * written to `size/<stem>.json` in the output folder.
 *
 * @param label what the step is told by.
 * @returns undefined, with a warning, for a binary that cannot be attributed.
 */
export async function sizesOf(
  { plan, file, facts }: BuiltBinary,
  options: { readonly staging: string; readonly label: string },
  runtime: SizeRuntime,
): Promise<ReportSize | undefined> {
  const step = runtime.progress.start('size', options.label);
  const path = `size/${plan.stem}.json`;
  const target = join(options.staging, 'size', `${plan.stem}.json`);
  try {
    const known = await recallSizes(runtime.cacheDirectory, facts.digest, facts.size, target);
    if (known !== undefined) {
      step.done('from cache');
      return named(known, path);
    }
    const sizes = await measureApart({ file, name: plan.output, digest: facts.digest, list: target }, runtime);
    await keepSizes(runtime.cacheDirectory, facts.digest, sizes, target);
    step.done();
    return named(sizes, path);
  } catch (error) {
    step.fail('could not be attributed');
    if (!(error instanceof Failure) || error.code !== 'binary-refused') throw error;
    runtime.log.notice({ level: 'warning', code: 'size-not-attributed', message: error.message });
    return undefined;
  }
}

function named(sizes: ReportSize, file: string): ReportSize {
  return { ...sizes, functions: { ...sizes.functions, file } };
}
