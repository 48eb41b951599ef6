import { resolve } from 'node:path';
import type { Configuration } from '../../../config/inputs.ts';
import { ownOutput } from '../../../engine/buildx/dockerfile/build-image.ts';
import { splitOutputs } from '../../../engine/export-list.ts';
import { isReleaseRun, readGithubContext } from '../../../github/context.ts';
import type { FilePlan } from '../../../plan/file-plan.ts';
import { parseEpoch } from '../../../plan/values/epoch.ts';
import { readRevision } from '../../../source/git/revision.ts';
import type { EngineChoice } from '../../plan/engine-choice.ts';
import { once } from '../../session/deferred.ts';
import type { Session } from '../../session/session.ts';
import { openToolBox } from '../../supply/tool-box.ts';
import { bakeImages, dockerfileImage } from './dockerfile-images.ts';
import { sourceFolder } from './dockerfile-request.ts';
import { goForTools } from './go-here.ts';
import { findBuildx } from './lease.ts';
import { nameImages } from './name-images.ts';

/**
 * What a build from a Dockerfile or bake files would ask of BuildKit, for a dry run: no builder is opened or made, only
 * buildx is asked what bake files say. Throws what reading them throws.
 */
export async function planFiles(
  configuration: Configuration,
  way: Extract<EngineChoice, { engine: 'buildx' }>['way'],
  session: Session,
): Promise<FilePlan> {
  const { inputs } = configuration;
  const { runtime } = session;
  const folder = resolve(runtime.workingDirectory, sourceFolder(inputs));
  const source = { kind: 'directory', directory: folder, packageDirectory: folder } as const;
  const [revision, github] = await Promise.all([
    readRevision(source, '', inputs.version, runtime),
    readGithubContext(runtime.env),
  ]);
  const epoch = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH) ?? revision.epoch;
  const release = github !== undefined && isReleaseRun(github);
  const context = { configuration, epoch, release, passedOutputs: splitOutputs(inputs.outputs).passed };
  const bake = way === 'bake';
  const wanted = bake
    ? await bakeImages(context, await buildxOf(configuration, session), runtime)
    : dockerfileImage(context, runtime);
  const { names } = nameImages(wanted.images, revision, { configuration, github, session });
  const images = wanted.images.map(({ name, file, build }, index) => {
    const tags = names[index]?.tags ?? [];
    const planned = build({ name: inputs.builder === '' ? '{builder}' : inputs.builder }, tags);
    const outputs = [ownOutput('{layout}', planned.attributes), ...planned.outputs];
    const { argv } = planned.call({ ...planned, outputs });
    const environment = epoch === undefined ? [] : [{ name: 'SOURCE_DATE_EPOCH', value: String(epoch) }];
    return { name, file, platforms: planned.platforms, tags, argv: ['buildx', ...argv], environment };
  });
  return {
    engine: 'buildx',
    way: bake ? 'bake' : 'dockerfile',
    source: folder,
    revision,
    builder: builderWords(configuration),
    images,
  };
}

function buildxOf({ inputs }: Configuration, session: Session): ReturnType<typeof findBuildx> {
  const { runtime } = session;
  const go = once(() => goForTools(inputs, runtime, session.http));
  return findBuildx(inputs, openToolBox(inputs, go, session, runtime), runtime);
}

function builderWords({ inputs }: Configuration): string {
  const { builder, driver, endpoint, append } = inputs;
  if (builder !== '') return builder;
  if (driver === '' && endpoint === '' && append === '') return 'the current one, or one that is made for the run';
  const how = [driver, endpoint].filter((word) => word !== '').join(', ');
  return `made for the run${how === '' ? '' : ` (${how})`}`;
}
