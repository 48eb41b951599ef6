import { join } from 'node:path';
import type { Inputs } from '../../../config/inputs.ts';
import type { HttpClient } from '../../../http/client.ts';
import type { Environment, Runtime } from '../../../model/runtime.ts';
import type { GoCommand } from '../../../source/go-command.ts';
import { findToolchain } from '../../../toolchain/find-toolchain.ts';
import { goEnvironment } from '../../../toolchain/go-environment.ts';

/** Finds a Go for a tool that has to be built from source; a build from a Dockerfile needs none otherwise. */
export async function goForTools(inputs: Inputs, runtime: Runtime, http: HttpClient): Promise<GoCommand> {
  const { goVersion, goVersionFile, goDownloadUrl } = inputs;
  const request = { goVersion, goVersionFile, goDownloadUrl, directory: runtime.scratchDirectory };
  const { toolchain, settings } = await findToolchain(request, runtime, http);
  return { command: toolchain.command, env: (await goEnvironment(runtime.env, settings)).env };
}

/** Go's module cache where it usually lies, to read licences from; what is not there says nothing. */
export function moduleCacheOf(env: Environment): string {
  if (env.GOMODCACHE !== undefined && env.GOMODCACHE !== '') return env.GOMODCACHE;
  const [path] = (env.GOPATH ?? '').split(':');
  if (path !== undefined && path !== '') return join(path, 'pkg', 'mod');
  const home = env.HOME ?? env.USERPROFILE;
  return home === undefined ? '' : join(home, 'go', 'pkg', 'mod');
}
