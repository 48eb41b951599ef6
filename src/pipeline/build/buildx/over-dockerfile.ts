import { buildImage } from '../../../engine/buildx/dockerfile/build-image.ts';
import { ourContexts } from '../../../engine/buildx/host/contexts.ts';
import { lookInto } from '../../../engine/buildx/join/assembled.ts';
import { isReleaseRun } from '../../../github/context.ts';
import { finishLayout } from '../../../image/layout/finish.ts';
import { Failure } from '../../../model/failure.ts';
import { formatPlatform } from '../../../model/platform.ts';
import { begun } from '../../session/deferred.ts';
import type { Engine, EngineParts } from '../engine.ts';
import type { MadeImages } from '../images.ts';
import { checkDockerfiles } from './check-dockerfiles.ts';
import { dockerfileImage } from './dockerfile-images.ts';

/**
 * `file` with `compile: host`: our image is made as without BuildKit, and is then a context of the user's Dockerfile,
 * whose image is the run's. For bases that need RUN.
 */
export function overDockerfile(engine: Engine, { context, images, tools, runtime }: EngineParts): Engine {
  const builder = begun(images.watch(context.builder.builder(tools, runtime)));
  return {
    binaries: engine.binaries,
    async images(): Promise<MadeImages> {
      const made = await engine.images();
      const [ours, ...more] = made.images;
      const [plan] = images.plan.images;
      if (ours === undefined || plan === undefined || more.length > 0) throw notOne(made.images.length);
      const { configuration, github, passedOutputs } = context;
      const inputs = {
        ...configuration.inputs,
        imageName: ours.name,
        platforms: plan.platforms.map(formatPlatform),
        buildContexts: [...configuration.inputs.buildContexts, ...(await ourContexts(ours, plan))],
      };
      const origins = { ...configuration.origins, platforms: 'flag' as const };
      const release = github !== undefined && isReleaseRun(github);
      const wanted = dockerfileImage(
        { configuration: { ...configuration, inputs, origins }, epoch: plan.epoch, release, passedOutputs },
        runtime,
      );
      const [image] = wanted.images;
      if (image === undefined) throw new Error('a Dockerfile without an image');
      if (inputs.call !== 'build') await checkDockerfiles(wanted, await builder, runtime);
      const built = await buildImage(image.build(await builder, plan.tags), await builder, ours.layout, runtime);
      const names = { image: ours.name, layout: ours.layout, origin: image.file };
      const { assembled } = await lookInto(built, names, runtime);
      await finishLayout(ours.layout, [{ image: assembled, tags: plan.tags }]);
      return { ...made, images: [assembled] };
    },
  };
}

function notOne(count: number): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `file: the Dockerfile takes one image of the inputs as its context, and there are ${count}.`,
    fix: 'Choose one command with packages, or set combine; with no linux platform there is no image.',
  });
}
