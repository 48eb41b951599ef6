import { join } from 'node:path';
import type { BuiltBinary } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import type { ReportSavings } from '../model/report.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Evidence } from './measure.ts';
import { measureApart } from './measure-apart.ts';
import { type KnownSizes, keepSizes, recallSizes } from './store.ts';

/** What attribution needs of the machine. */
export type SizeRuntime = Pick<Runtime, 'signal' | 'log' | 'host' | 'env' | 'progress' | 'cacheDirectory'>;

/** What is found out about a binary before it is attributed, only where no earlier run attributed it. */
export interface EvidenceFinder {
  /** Data is to be named by symbols. */
  readonly exact: boolean;
  /** There are sources to ask whose embedded files are. */
  readonly sourced: boolean;
  find(): Promise<{ readonly evidence: Evidence; readonly savings?: ReportSavings }>;
}

/**
 * Sizes of one binary, from an earlier run where the very same bytes were attributed then. The list of its functions is
 * written to `size/<stem>.json` in the output folder.
 *
 * @param label what the step is told by.
 * @returns undefined, with a warning, for a binary that cannot be attributed.
 */
export async function sizesOf(
  { plan, file, facts }: BuiltBinary,
  options: { readonly staging: string; readonly label: string; readonly finder?: EvidenceFinder },
  runtime: SizeRuntime,
): Promise<KnownSizes | undefined> {
  const { finder = NO_EVIDENCE } = options;
  const step = runtime.progress.start('size', options.label);
  const path = `size/${plan.stem}.json`;
  const target = join(options.staging, 'size', `${plan.stem}.json`);
  const key = { digest: facts.digest, exact: finder.exact, sourced: finder.sourced };
  try {
    const known = await recallSizes(runtime.cacheDirectory, key, facts.size, target);
    if (known !== undefined) {
      step.done('from cache');
      return named(known, path);
    }
    const { evidence, savings } = await finder.find();
    const request = { file, name: plan.output, digest: facts.digest, list: target, evidence };
    const found: KnownSizes = {
      sizes: await measureApart(request, runtime),
      ...(savings === undefined ? {} : { savings }),
    };
    await keepSizes(runtime.cacheDirectory, key, found, target);
    step.done();
    return named(found, path);
  } catch (error) {
    step.fail('could not be attributed');
    if (!(error instanceof Failure) || error.code !== 'binary-refused') throw error;
    runtime.log.notice({ level: 'warning', code: 'size-not-attributed', message: error.message });
    return undefined;
  }
}

const NO_EVIDENCE: EvidenceFinder = {
  exact: false,
  sourced: false,
  find: () => Promise.resolve({ evidence: {} }),
};

function named({ sizes, savings }: KnownSizes, file: string): KnownSizes {
  const functions = { ...sizes.functions, file };
  return { sizes: { ...sizes, functions }, ...(savings === undefined ? {} : { savings }) };
}
