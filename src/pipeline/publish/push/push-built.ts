import { join } from 'node:path';
import type { BuildContext } from '../../build/build-context.ts';
import type { Filled } from '../../build/fill.ts';
import { pageEvidence } from '../../report/page-evidence.ts';
import { writeReadings } from '../../report/write-report.ts';
import { registryInputs } from '../registry-inputs.ts';
import { afterGate, type PushChoice } from './push-choice.ts';
import type { PushWork } from './push-images.ts';
import { assembledPushable } from './pushable.ts';

/** Pushes what a build put into its output folder (absolute), whichever engine made it, unless a gate said no, and writes down in the report what became of it. */
export async function pushBuilt(
  chosen: PushChoice,
  filled: Filled,
  { images, output }: { readonly images: PushWork['plans']; readonly output: string },
  { configuration, session }: Pick<BuildContext, 'configuration' | 'session'>,
): Promise<Filled> {
  const { inputs } = configuration;
  const { runtime, console } = session;
  const choice = afterGate(chosen, inputs, filled.failure !== undefined);
  if (choice.kind === 'none' || chosen.kind === 'skipped') return filled;
  if (choice.kind === 'skipped') {
    runtime.log.notice(choice.notice);
    return filled;
  }
  const before = console.steps().length;
  const { pushImages } = await import('./push-images.ts');
  const push = await pushImages(
    {
      choice,
      images: filled.made.images.map(assembledPushable),
      plans: images,
      layout: join(output, 'image'),
      documents: { report: filled.report, output },
      chunkMiB: inputs.uploadChunkSize,
      registries: registryInputs(inputs, session.http),
    },
    runtime,
  );
  const { run } = filled.report;
  const report = {
    ...filled.report,
    run: {
      ...run,
      durationMs: Date.now() - session.startedAt.getTime(),
      notices: [...run.notices, ...console.notices().slice(run.notices.length)],
      steps: [...run.steps, ...console.steps().slice(before)],
      push,
    },
  };
  await writeReadings(report, output, pageEvidence(output, runtime.cacheDirectory, filled.before));
  return { ...filled, report };
}
