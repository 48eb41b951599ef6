import { join, resolve } from 'node:path';
import type { Configuration } from '../../../config/inputs.ts';
import { type BakeRequest, bakeCall, printCall } from '../../../engine/buildx/bake/arguments.ts';
import { type BakeTarget, readBakePrint } from '../../../engine/buildx/bake/print.ts';
import { readCaches } from '../../../engine/buildx/cache/caches.ts';
import { buildCall } from '../../../engine/buildx/dockerfile/arguments.ts';
import { readAttestations } from '../../../engine/buildx/dockerfile/attestations.ts';
import type { ImageBuild } from '../../../engine/buildx/dockerfile/build-image.ts';
import type { DockerfileBuild } from '../../../engine/buildx/dockerfile/build-request.ts';
import { runBuildx } from '../../../engine/buildx/run/run-buildx.ts';
import type { Builder, Buildx } from '../../../engine/buildx/types.ts';
import { Failure } from '../../../model/failure.ts';
import type { Environment, Runtime } from '../../../model/runtime.ts';
import { bakeRequest, dockerfileBuild, imageNameOf, isAddress, shownDockerfile } from './dockerfile-request.ts';
import { targetOutputs } from './target-outputs.ts';

/** One image that is to be built from a file of the user's own. */
export interface WantedImage {
  readonly name: string;
  /** The Dockerfile as people know it: what annotations and the report name. */
  readonly file: string;
  /** What its own file calls it; the inputs `tags` and `repositories` win. */
  readonly tags: readonly string[];
  /** Everything but the builder's name; `tags` are for what BuildKit itself sends to registries. */
  readonly build: (builder: Pick<Builder, 'name'>, tags: readonly string[]) => ImageBuild;
}

/** What is to be built, and from what. */
export interface WantedImages {
  readonly images: readonly WantedImage[];
  readonly dockerfile?: DockerfileBuild;
  readonly bake?: BakeRequest;
}

/** What the run knows before it asks anybody. */
export interface WantedContext {
  readonly configuration: Configuration;
  /** SOURCE_DATE_EPOCH of the build; absent: BuildKit takes the time. */
  readonly epoch: number | undefined;
  readonly release: boolean;
  /** Lines of `outputs` for BuildKit. */
  readonly passedOutputs: readonly string[];
}

/** The image of `file`, `context` and their like. Throws `invalid-input`. */
export function dockerfileImage(context: WantedContext, runtime: Runtime): WantedImages {
  const { inputs } = context.configuration;
  const dockerfile = dockerfileBuild(inputs, runtime);
  for (const secret of dockerfile.secrets) if (secret.from === 'value') runtime.log.mask(secret.value);
  const name = imageNameOf(inputs, dockerfile.context);
  const file = shownDockerfile(dockerfile.file, dockerfile.context, runtime);
  const sent = (tags: readonly string[]): readonly string[] => (common.outputs.length > 0 ? tags : []);
  const common = commonParts(context, runtime);
  const platforms = context.configuration.origins.platforms === undefined ? [] : inputs.platforms;
  const build: WantedImage['build'] = (builder, tags) => ({
    ...common,
    name,
    platforms,
    call: (invocation) => ({
      ...buildCall({ ...dockerfile, tags: sent(tags) }, invocation, builder.name, runtime.env),
      file,
    }),
  });
  return { images: [{ name, file, tags: [], build }], dockerfile };
}

/** The targets of bake files. Throws `dockerfile-failed` with what buildx says of them. */
export async function bakeImages(context: WantedContext, buildx: Buildx, runtime: Runtime): Promise<WantedImages> {
  const { inputs, origins } = context.configuration;
  const bake = bakeRequest(inputs, runtime);
  const common = commonParts(context, runtime);
  const env = { ...bakeVariables(runtime.env), ...common.env };
  const { stdout } = await runBuildx(printCall(bake, env), buildx, runtime).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    throw new Failure({
      code: 'dockerfile-failed',
      message: `bake-file: buildx cannot read ${bake.files.length === 0 ? 'the bake files' : inputs.bakeFile.join(', ')}.`,
      fix: 'Correct what is named below; docker buildx bake --print shows the same.',
      ...(error.details === undefined ? {} : { details: error.details }),
    });
  });
  const targets = readBakePrint(stdout, bake.targets);
  if (targets.length === 0) throw noTargets(inputs.targets);
  const images = targets.map((target): WantedImage => {
    const platforms = origins.platforms === undefined ? target.platforms : inputs.platforms;
    const own = targetOutputs(target, context.configuration);
    const caches = {
      cacheFrom: [...target.cacheFrom, ...common.cacheFrom],
      cacheTo: [...target.cacheTo, ...common.cacheTo],
    };
    return {
      name: target.name,
      file: fileOf(target, runtime),
      tags: target.tags,
      build: (builder, tags) => ({
        ...common,
        ...caches,
        env,
        name: target.name,
        platforms,
        outputs: [...own, ...common.outputs],
        call: (invocation) => ({
          ...bakeCall({ ...bake, set: [...bake.set, ...setTags(target, tags)] }, target.name, invocation, builder.name),
          file: fileOf(target, runtime),
          label: target.name,
        }),
      }),
    };
  });
  return { images, bake };
}

function commonParts(context: WantedContext, runtime: Runtime): Omit<ImageBuild, 'name' | 'platforms' | 'call'> {
  const { configuration, epoch } = context;
  const { inputs, origins } = configuration;
  const caches = readCaches(inputs, runtime.env, context.release);
  for (const notice of caches.notices) runtime.log.notice(notice);
  const { metadataFile, compression, compressionLevel } = inputs;
  const attributes = [
    ...(epoch === undefined ? [] : ['rewrite-timestamp=true']),
    ...(origins.compression === undefined ? [] : [`compression=${compression}`, 'force-compression=true']),
    ...(origins['compression-level'] === undefined ? [] : [`compression-level=${compressionLevel}`]),
  ];
  return {
    ...readAttestations(inputs.provenance, inputs.attests),
    outputs: context.passedOutputs,
    attributes,
    cacheFrom: caches.from,
    cacheTo: caches.to,
    env: { ...caches.env, ...(epoch === undefined ? {} : { SOURCE_DATE_EPOCH: String(epoch) }) },
    ...(metadataFile === '' ? {} : { metadataFile: resolve(runtime.workingDirectory, metadataFile) }),
  };
}

/** Variables of a bake file are set by the environment; tokens of the runner are none of its business. */
function bakeVariables(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(?:ACTIONS_|GITHUB_|RUNNER_|INPUT_|STATE_|SOURCE_DATE_EPOCH$)/.test(name),
    ),
  );
}

/** Tags that the inputs give take the place of the target's own. */
function setTags({ name, tags: own }: BakeTarget, tags: readonly string[]): string[] {
  return tags.join() === own.join() ? [] : tags.map((tag) => `${name}.tags=${tag}`);
}

function fileOf({ context, dockerfile }: BakeTarget, runtime: Runtime): string {
  const folder = isAddress(context) ? context : resolve(runtime.workingDirectory, context);
  const file = dockerfile === undefined || isAddress(context) ? undefined : join(folder, dockerfile);
  return shownDockerfile(file, folder, runtime);
}

function noTargets(asked: readonly string[]): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `targets: the bake files have no target ${asked.length === 0 ? '"default"' : asked.join(', ')}.`,
    fix: 'Name targets or groups that are there; docker buildx bake --list=targets shows them.',
  });
}
