import { join } from 'node:path';
import type { CacheProgram } from '../../compile/cache-program.ts';
import type { Configuration, Inputs } from '../../config/inputs.ts';
import type { Source } from '../../model/plan.ts';
import { isDirectorySource, locateSource } from '../../source/find/locate.ts';
import type { GoCommand } from '../../source/go-command.ts';
import { type FoundToolchain, findToolchain } from '../../toolchain/find-toolchain.ts';
import { type GoEnvironment, goEnvironment } from '../../toolchain/go-environment.ts';
import type { Session } from '../session/session.ts';

/** What is built and the Go that builds it. */
export interface Workbench {
  readonly source: Source;
  readonly found: FoundToolchain;
  readonly environment: GoEnvironment;
  /** The chosen Go with its base environment. */
  readonly go: GoCommand;
  /** What keeps compiled packages in place of Go's own folder, where somebody named it and it works. */
  readonly cacheProgram?: CacheProgram;
}

/**
 * Finds the source and the Go for it. A folder is located first, since its go.mod has a say in which Go; a
 * `MODULE@VERSION` needs Go to be fetched, so Go comes first there and is looked at again with the module's own go.mod.
 */
export async function prepareWorkbench(configuration: Configuration, session: Session): Promise<Workbench> {
  const { inputs } = configuration;
  const { runtime, http } = session;
  const request = {
    goVersion: inputs.goVersion,
    goVersionFile: inputs.goVersionFile,
    goDownloadUrl: inputs.goDownloadUrl,
  };
  const context = (go: () => Promise<GoCommand>) => ({ ...runtime, go });
  if (isDirectorySource(inputs.source)) {
    const source = await locateSource(
      inputs.source,
      context(() => Promise.reject(new Error('a folder needs no Go'))),
    );
    const goMod = join(source.directory, 'go.mod');
    const found = await findToolchain({ ...request, directory: source.packageDirectory, goMod }, runtime, http);
    return workbench(source, found, inputs, session);
  }
  const first = await findToolchain({ ...request, directory: runtime.workingDirectory }, runtime, http);
  const environment = await goEnvironment(runtime.env, first.settings);
  const go = { command: first.toolchain.command, env: environment.env };
  const source = await locateSource(
    inputs.source,
    context(() => Promise.resolve(go)),
  );
  const goMod = source.requested?.goMod ?? join(source.directory, 'go.mod');
  const found = await findToolchain(
    { ...request, directory: source.packageDirectory, goMod, goLineOnly: true },
    runtime,
    http,
  );
  return workbench(source, found, inputs, session);
}

async function workbench(
  source: Source,
  found: FoundToolchain,
  inputs: Pick<Inputs, 'gocacheprog' | 'gocacheprogEnv'>,
  { runtime }: Session,
): Promise<Workbench> {
  const environment = await goEnvironment(runtime.env, found.settings);
  const bench = { source, found, environment, go: { command: found.toolchain.command, env: environment.env } };
  const command = inputs.gocacheprog || environment.cacheProgram;
  if (command === '') return bench;
  const { cacheProgramFor } = await import('./cache-program.ts');
  const cacheProgram = await cacheProgramFor(command, inputs, environment.env, runtime);
  return cacheProgram === undefined ? bench : { ...bench, cacheProgram };
}
