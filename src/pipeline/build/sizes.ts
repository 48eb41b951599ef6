import { allDone } from '../../model/all-done.ts';
import { binaryLabel } from '../../model/part-label.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReportSavings } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ReportBuildTag, ReportSize } from '../../model/size.ts';
import type { BinaryWork } from './binaries.ts';
import type { BuildContext } from './build-context.ts';

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
        const { sizesOf } = await import('../../size/sizes-of.ts');
        const sizes = await sizesOf(binary, { staging, label: binaryLabel(one, plan.binaries) }, runtime);
        if (sizes !== undefined) found.set(one.stem, sizes);
      });
    }),
  );
  return found;
}

/** What was measured because an input asks for it, by stem. */
export interface AskedFor {
  readonly savings: ReadonlyMap<string, ReportSavings>;
  readonly shrinkingTags: ReadonlyMap<string, readonly ReportBuildTag[]> | undefined;
}

/** Links again and reads constraints, where inputs ask for that. After all binaries are there. */
export async function measureWhatWasAsked(
  { planned: { plan }, workbench, configuration: { inputs } }: BuildContext,
  binaries: Pick<BinaryWork, 'savings'>,
  runtime: Runtime,
): Promise<AskedFor> {
  const savings = inputs.measureSavings ? await binaries.savings() : new Map();
  if (!inputs.shrinkingTags) return { savings, shrinkingTags: undefined };
  const { findShrinkingTags } = await import('../../source/shrinking-tags.ts');
  const shrinkingTags = new Map<string, readonly ReportBuildTag[]>();
  for (const { stem, main, environment } of plan.binaries) {
    const target = Object.fromEntries(environment.map(({ name, value }) => [name, value]));
    const request = { source: plan.source, mains: [main], target, tags: inputs.buildTags };
    shrinkingTags.set(stem, await findShrinkingTags(request, workbench.go, runtime));
  }
  return { savings, shrinkingTags };
}
