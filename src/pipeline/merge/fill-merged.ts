import { join } from 'node:path';
import type { Configuration } from '../../config/inputs.ts';
import type { OutputFolder } from '../../files/output-folder.ts';
import type { GithubContext } from '../../github/context.ts';
import { finishLayout } from '../../image/layout/finish.ts';
import { type JoinedImage, joinImages } from '../../merge/join-images.ts';
import { joinReports } from '../../merge/join-reports.ts';
import type { Leg } from '../../merge/leg.ts';
import { takeLeg } from '../../merge/take-leg.ts';
import type { ImagePlan } from '../../model/plan.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';
import type { Report } from '../../model/report.ts';
import type { ReportRun } from '../../model/report-run.ts';
import type { Filled } from '../build/fill.ts';
import { openComparison } from '../compare/comparison.ts';
import { reportOrigin } from '../publish/report-origin.ts';
import { finishReport } from '../report/finish-report.ts';
import { givenInputs } from '../report/write-report.ts';
import type { Session } from '../session/session.ts';
import { readScanChoice } from '../supply/gate.ts';
import { LEG_INPUTS } from './as-leg.ts';
import { judgeLegs } from './judge-legs.ts';
import { mergedPlan } from './merged-plan.ts';
import { refuseUnreleased } from './refuse-unreleased.ts';

/** What a merge is made for. */
export interface MergeContext {
  readonly output: OutputFolder;
  readonly names: readonly Pick<ImagePlan, 'name' | 'tags' | 'repositories'>[];
  readonly configuration: Configuration;
  readonly github: GithubContext | undefined;
  readonly session: Session;
}

/** Makes everything that a merge makes in the staging folder. Throws `leg-invalid`, `legs-differ` before a report is written. */
export async function fillMerged(
  legs: readonly Leg[],
  platforms: readonly Platform[],
  context: MergeContext,
): Promise<Filled> {
  const { output, configuration, github, session } = context;
  const { staging } = output;
  const { runtime } = session;
  const scan = readScanChoice(configuration.inputs);
  refuseUnreleased(legs, configuration, github);
  const images = await takeImages(legs, platforms, context);
  const joined = (): Report =>
    joinReports(legs, {
      platforms: platforms.map(formatPlatform),
      images: images.map(({ reported }) => reported),
      inputs: givenInputs(configuration),
      ofLegs: LEG_INPUTS,
      run: runOf(context),
    });
  const tolerant = configuration.inputs.databaseUnavailable === 'warn';
  const planned = { plan: mergedPlan(joined(), platforms, runtime.workingDirectory) };
  const comparison = await openComparison({ configuration, session, github, planned }, runtime);
  const make = (): ReturnType<typeof judgeLegs> => judgeLegs(joined(), scan, tolerant);
  const made = { images: images.map(({ assembled }) => assembled), rootfs: new Map() };
  return { ...(await finishReport({ make, comparison, staging }, runtime)), made };
}

/** Copies what the legs made, and makes one index of each image's. */
async function takeImages(
  legs: readonly Leg[],
  platforms: readonly Platform[],
  { output: { staging }, names, session: { runtime } }: MergeContext,
): Promise<readonly JoinedImage[]> {
  const step = runtime.progress.start('merge');
  try {
    for (const [done, leg] of legs.entries()) {
      step.update({ done, total: legs.length, unit: 'items', detail: leg.report.platforms.join(', ') });
      await takeLeg(leg, staging);
    }
    const tagsOf = (name: string): readonly string[] => names.find((one) => one.name === name)?.tags ?? [];
    const images = (await joinImages(legs, platforms, formatPlatform, staging)).map(({ assembled, reported }) => ({
      assembled,
      reported: { ...reported, tags: tagsOf(reported.name) },
    }));
    if (images.length > 0)
      await finishLayout(
        join(staging, 'image'),
        images.map(({ assembled }) => ({ image: assembled, tags: tagsOf(assembled.name) })),
      );
    step.done(images.map(({ assembled }) => assembled.index.digest.slice(0, 19)).join(', '));
    return images;
  } catch (error) {
    step.fail('could not be done');
    throw error;
  }
}

function runOf({ configuration, github, session: { runtime, console, startedAt } }: MergeContext): ReportRun {
  const origin = reportOrigin(github, configuration.inputs);
  return {
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    host: { os: runtime.host.platform, arch: runtime.host.arch, cpus: runtime.host.cpus, node: process.versions.node },
    toolchainOrigin: 'path',
    tools: [],
    caches: [],
    notices: console.notices(),
    steps: console.steps(),
    ...(origin === undefined ? {} : { origin }),
  };
}
