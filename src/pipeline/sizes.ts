import { allDone } from '../model/all-done.ts';
import { binaryLabel } from '../model/part-label.ts';
import type { Plan } from '../model/plan.ts';
import type { Runtime } from '../model/runtime.ts';
import type { ReportSize } from '../model/size.ts';
import type { BinaryWork } from './binaries.ts';

/** More at a time would take memory that compilers and scanners need. */
const AT_ONCE = 2;

/** Attributes every binary as it comes, in processes of their own. The result is by stem. */
export async function attributeBinaries(
  plan: Plan,
  binaries: Pick<BinaryWork, 'of'>,
  staging: string,
  runtime: Runtime,
): Promise<ReadonlyMap<string, ReportSize>> {
  const { default: pLimit } = await import('p-limit');
  const limit = pLimit(Math.min(AT_ONCE, runtime.host.cpus));
  const found = new Map<string, ReportSize>();
  await allDone(
    plan.binaries.map(async (one) => {
      const binary = await binaries.of(one);
      await limit(async () => {
        const { sizesOf } = await import('../size/sizes-of.ts');
        const sizes = await sizesOf(binary, { staging, label: binaryLabel(one, plan.binaries) }, runtime);
        if (sizes !== undefined) found.set(one.stem, sizes);
      });
    }),
  );
  return found;
}
