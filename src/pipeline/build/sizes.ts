import { isReleaseRun } from '../../github/context.ts';
import { allDone } from '../../model/all-done.ts';
import type { BuiltBinary } from '../../model/binary.ts';
import type { Digest } from '../../model/digest.ts';
import type { AssembledImage } from '../../model/image.ts';
import { binaryLabel } from '../../model/part-label.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReportSavings } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ReportAlternative, ReportBuildTag, ReportSize } from '../../model/size.ts';
import type { EvidenceFinder } from '../../size/sizes-of.ts';
import type { KnownSizes } from '../../size/store.ts';
import type { BinaryWork } from './binaries.ts';
import type { BuildContext } from './build-context.ts';

/** More at a time would take memory that compilers and scanners need. */
const AT_ONCE = 2;

/** Finds what tells more of a binary than its bytes; absent where there is no source and no Go to ask. */
export type OpenEvidence = (binary: BuiltBinary) => EvidenceFinder & AsyncDisposable;

/** Attributes every binary as it comes, in processes of their own. The result is by stem. */
export async function attributeBinaries(
  plan: Pick<Plan, 'binaries'>,
  binaries: Pick<BinaryWork, 'of'>,
  staging: string,
  runtime: Runtime,
  open?: OpenEvidence,
): Promise<ReadonlyMap<string, KnownSizes>> {
  const { default: pLimit } = await import('p-limit');
  const limit = pLimit(Math.min(AT_ONCE, runtime.host.cpus));
  const found = new Map<string, KnownSizes>();
  await allDone(
    plan.binaries.map(async (one) => {
      const binary = await binaries.of(one);
      await limit(async () => {
        const { sizesOf } = await import('../../size/sizes-of.ts');
        await using finder = open?.(binary);
        const label = binaryLabel(one, plan.binaries);
        const options = { staging, label, ...(finder === undefined ? {} : { finder }) };
        const sizes = await sizesOf(binary, options, runtime);
        if (sizes !== undefined) found.set(one.stem, sizes);
      });
    }),
  );
  return found;
}

/** What was measured, by stem: always where the bytes belong, the rest because an input asks for it. */
export interface AskedFor {
  readonly sizes: ReadonlyMap<string, ReportSize>;
  readonly savings: ReadonlyMap<string, ReportSavings>;
  readonly shrinkingTags: ReadonlyMap<string, readonly ReportBuildTag[]> | undefined;
  /** What other compressions would give, by diff id of the layer. */
  readonly alternatives: ReadonlyMap<Digest, readonly ReportAlternative[]>;
}

/** What there is to be measured further. */
export interface Measurable {
  readonly attributed: ReadonlyMap<string, KnownSizes>;
  readonly images: readonly AssembledImage[];
}

/** Links again and reads constraints, where inputs ask for that. After all binaries are there. */
export async function measureWhatWasAsked(
  { planned: { plan }, workbench, configuration: { inputs }, github }: BuildContext,
  binaries: Pick<BinaryWork, 'savings'>,
  { attributed, images }: Measurable,
  runtime: Runtime,
): Promise<AskedFor> {
  const sizes = new Map([...attributed].map(([stem, one]) => [stem, one.sizes]));
  const known = new Map(
    [...attributed].flatMap(([stem, one]) => (one.savings === undefined ? [] : [[stem, one.savings]])),
  );
  const savings = inputs.measureSavings ? await binaries.savings(known) : known;
  const isRelease = github !== undefined && isReleaseRun(github);
  const alternatives = inputs.measureCompression
    ? await (await import('./layer-levels.ts')).measureLevels(plan, images, !isRelease, runtime)
    : new Map();
  if (!inputs.shrinkingTags) return { sizes, savings, shrinkingTags: undefined, alternatives };
  const { findShrinkingTags } = await import('../../source/imports/shrinking-tags.ts');
  const shrinkingTags = new Map<string, readonly ReportBuildTag[]>();
  for (const { stem, main, environment } of plan.binaries) {
    const target = Object.fromEntries(environment.map(({ name, value }) => [name, value]));
    const request = { source: plan.source, mains: [main], target, tags: inputs.buildTags };
    shrinkingTags.set(stem, await findShrinkingTags(request, workbench.go, runtime));
  }
  return { sizes, savings, shrinkingTags, alternatives };
}
