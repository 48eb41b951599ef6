import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Inputs } from '../../../config/inputs.ts';
import { FOLDER_PREFIX } from '../../../engine/buildx/builder/remove.ts';
import { type BuilderRequest, type NodeRequest, readFurtherNodes } from '../../../engine/buildx/builder/request.ts';
import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';

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
    config: { file: buildkitdConfig === '' ? '' : resolve(runtime.workingDirectory, buildkitdConfig), text },
    newName: `go-slim-image-${word}`,
    folder: join(parent ?? runtime.scratchDirectory, `${FOLDER_PREFIX}${word}`),
  };
}

function firstNode(inputs: Inputs, appended: boolean): NodeRequest | undefined {
  const { driver, endpoint, driverOpts, nodePlatforms, buildkitdFlags, buildkitdConfig, buildkitdConfigInline } =
    inputs;
  const said = [driver, endpoint, buildkitdFlags, buildkitdConfig, buildkitdConfigInline].some((text) => text !== '');
  if (!said && driverOpts.length === 0 && nodePlatforms.length === 0 && !appended) return undefined;
  return { driverOptions: driverOpts, endpoint, platforms: nodePlatforms, buildkitdFlags };
}
