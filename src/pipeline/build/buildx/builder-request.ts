import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Inputs } from '../../../config/inputs.ts';
import { FOLDER_PREFIX } from '../../../engine/buildx/builder/remove.ts';
import {
  type BuilderRequest,
  type NodeRequest,
  type RegistryMirror,
  readFurtherNodes,
} from '../../../engine/buildx/builder/request.ts';
import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { parseMirrors } from '../../../registry/mirrors/mirrors.ts';

/** What the inputs say about the builder. Throws `invalid-input`. */
export async function builderRequest(
  inputs: Inputs,
  runtime: Pick<Runtime, 'env' | 'workingDirectory' | 'scratchDirectory'>,
): Promise<BuilderRequest> {
  const { builder: name, driver, buildkitdConfig, buildkitdConfigInline: text } = inputs;
  if (buildkitdConfig !== '' && text !== '') {
    throw new Failure({
      code: 'invalid-input',
      message: 'buildkitd-config and buildkitd-config-inline are both set, and a daemon has one configuration.',
      fix: 'Leave one of them out.',
    });
  }
  const further = await readFurtherNodes(inputs.append, driver === '' ? 'remote' : driver);
  const first = firstNode(inputs, further.length > 0);
  const word = randomBytes(6).toString('hex');
  // A job's later steps and its post step find a builder of ours only outside of this run's scratch folder.
  const parent = runtime.env.GITHUB_ACTIONS === 'true' ? runtime.env.RUNNER_TEMP : undefined;
  return {
    name,
    driver,
    ...(first === undefined ? {} : { first }),
    further,
    mirrors: pullsItself(inputs) ? mirrorsOf(inputs) : [],
    config: { file: buildkitdConfig === '' ? '' : resolve(runtime.workingDirectory, buildkitdConfig), text },
    newName: `go-slim-image-${word}`,
    folder: join(parent ?? runtime.scratchDirectory, `${FOLDER_PREFIX}${word}`),
  };
}

/** Without a Dockerfile all that BuildKit gets is ours, and it pulls nothing. */
function pullsItself({ file, target, compile, bakeFile, targets, buildArgs, buildContexts }: Inputs): boolean {
  return (
    [file, target].some((text) => text !== '') ||
    compile === 'buildkit' ||
    [bakeFile, targets, buildArgs, buildContexts].some((list) => list.length > 0)
  );
}

function mirrorsOf({ registryMirrors, insecureRegistries }: Inputs): readonly RegistryMirror[] {
  return parseMirrors(registryMirrors).map(({ registry, host, path }) => ({
    registry,
    place: `${host}${path === '' ? '' : `/${path.replace(/\/$/, '')}`}`,
    plain: insecureRegistries.some((entry) => entry === host || entry === host.replace(/:\d+$/, '')),
  }));
}

function firstNode(inputs: Inputs, appended: boolean): NodeRequest | undefined {
  const { driver, endpoint, driverOpts, nodePlatforms, buildkitdFlags, buildkitdConfig, buildkitdConfigInline } =
    inputs;
  const said = [driver, endpoint, buildkitdFlags, buildkitdConfig, buildkitdConfigInline].some((text) => text !== '');
  if (!said && driverOpts.length === 0 && nodePlatforms.length === 0 && !appended) return undefined;
  return { driverOptions: driverOpts, endpoint, platforms: nodePlatforms, buildkitdFlags };
}
