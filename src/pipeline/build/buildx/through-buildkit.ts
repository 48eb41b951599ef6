import { resolve } from 'node:path';
import { readCaches } from '../../../engine/buildx/cache/caches.ts';
import { readAttestations } from '../../../engine/buildx/dockerfile/attestations.ts';
import { buildHost } from '../../../engine/buildx/host/build.ts';
import { isReleaseRun } from '../../../github/context.ts';
import { finishLayout } from '../../../image/layout/finish.ts';
import type { AssembledImage } from '../../../model/image.ts';
import { begun } from '../../session/deferred.ts';
import type { Engine, EngineParts } from '../engine.ts';
import type { MadeImages } from '../images.ts';

/** The host way: our own images, handed through the builder, which is opened while Go compiles. */
export function throughBuildKit(engine: Engine, { context, images, tools, runtime }: EngineParts): Engine {
  const builder = begun(images.watch(context.builder.builder(tools, runtime)));
  return {
    binaries: engine.binaries,
    async images(): Promise<MadeImages> {
      const made = await engine.images();
      if (made.images.length === 0) return made;
      const { inputs } = context.configuration;
      const release = context.github !== undefined && isReleaseRun(context.github);
      // Where the nodes compiled, that is what the caches hold; an image that is only handed through would replace it.
      const compiled = context.choice.engine === 'buildx' && context.choice.way === 'buildkit';
      const caches = readCaches(compiled ? { cacheFrom: [], cacheTo: [] } : inputs, runtime.env, release);
      const attestations = readAttestations(inputs.provenance, inputs.attests);
      for (const notice of caches.notices) runtime.log.notice(notice);
      const through: AssembledImage[] = [];
      for (const [index, image] of made.images.entries()) {
        const plan = images.plan.images[index];
        if (plan === undefined) throw new Error('an image without a plan');
        const request = {
          image,
          plan,
          oneOfSeveral: made.images.length > 1,
          outputs: context.passedOutputs,
          ...attestations,
          cacheFrom: caches.from,
          cacheTo: caches.to,
          env: caches.env,
          ...(inputs.metadataFile === ''
            ? {}
            : { metadataFile: resolve(runtime.workingDirectory, inputs.metadataFile) }),
        };
        through.push(await buildHost(request, await builder, runtime));
      }
      if (through.some((image, index) => image !== made.images[index]))
        await finishLayout(
          through[0]?.layout ?? '',
          through.map((image, index) => ({ image, tags: images.plan.images[index]?.tags ?? [] })),
        );
      return { ...made, images: through };
    },
  };
}
