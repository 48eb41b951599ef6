import { resolve } from 'node:path';
import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';
import { parseExports } from '../../engine/export-list.ts';
import type { OutputFolder } from '../../files/output-folder.ts';
import { type GithubContext, readGithubContext } from '../../github/context.ts';
import { checkPlatforms, refuseDifferent } from '../../merge/check-legs.ts';
import type { Leg } from '../../merge/leg.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';
import type { Built } from '../build/build-planned.ts';
import { openOutput } from '../build/build-planned.ts';
import type { Filled } from '../build/fill.ts';
import { handOver } from '../build/hand-over.ts';
import { judgeInputs } from '../plan/judged-by-base.ts';
import { pushBuilt } from '../publish/push/push-built.ts';
import { choosePush } from '../publish/push/push-choice.ts';
import type { Session } from '../session/session.ts';
import { fillMerged } from './fill-merged.ts';
import { isByDigest } from './given-legs.ts';
import { mergedNames } from './image-names.ts';
import { closeLegs, openLegs } from './open-legs.ts';
import { expectedPlatforms } from './read-platform.ts';

/** Joins the legs of a job matrix into what one job with all platforms would have made, and publishes that. */
export async function mergeLegs(given: Configuration, session: Session): Promise<Built> {
  const { runtime } = session;
  const github = await readGithubContext(runtime.env);
  const configuration = github === undefined ? given : await judgeInputs(given, github, runtime);
  const { inputs } = configuration;
  const platforms = expectedPlatforms(platformTexts(configuration));
  const exports = parseExports(inputs.outputs);
  const engine = inputs.load ? await (await import('../../engine/load.ts')).findContainerEngine(runtime) : undefined;
  const legs = await findLegs(platforms, configuration, github, session);
  try {
    const images = [...new Map(legs.flatMap(({ report }) => report.images).map((one) => [one.name, one])).values()];
    const [{ report }] = legs as [Leg];
    const names = mergedNames({ images, revision: report.revision }, configuration, github, session.startedAt);
    const pushing = choosePush(inputs, names, github);
    if (pushing.kind === 'skipped') runtime.log.notice(pushing.notice);
    const folders = inputs.legs.filter((leg) => !isByDigest(leg)).map((leg) => resolve(runtime.workingDirectory, leg));
    const output = await openOutput(inputs, folders, runtime);
    const filled = await filling(output, async () => {
      const made = await fillMerged(legs, platforms, { output, names, configuration, github, session });
      await handOver(made, { images: names }, { exports, engine }, output, runtime);
      return made;
    });
    const pushed = await pushBuilt(pushing, filled, { images: names, output: output.path }, { configuration, session });
    return { ...pushed, output: output.path, planned: { plan: { revision: report.revision } } };
  } finally {
    await closeLegs(legs);
  }
}

async function filling(output: OutputFolder, fill: () => Promise<Filled>): Promise<Filled> {
  try {
    return await fill();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** All platforms that one job would build: the input's, else those of all configured images. */
function platformTexts(configuration: Configuration): readonly string[] {
  const { images, inputs } = configuration;
  const texts = images.length === 0 ? [inputs] : images.map((image) => inputsOf(configuration, image));
  return [...new Set(texts.flatMap(({ platforms }) => platforms))];
}

async function findLegs(
  platforms: readonly Platform[],
  { inputs }: Configuration,
  github: GithubContext | undefined,
  session: Session,
): Promise<readonly Leg[]> {
  const step = session.runtime.progress.start('legs');
  let legs: readonly Leg[] = [];
  try {
    legs = await openLegs(inputs, github, session);
    checkPlatforms(legs, platforms.map(formatPlatform));
    refuseDifferent(legs);
    step.done(legs.length === 1 ? '1 leg' : `${legs.length} legs`);
    return legs;
  } catch (error) {
    await closeLegs(legs);
    step.fail('are not what was expected');
    throw error;
  }
}
