import { type CacheProgram, openCacheProgram } from '../../compile/cache-program.ts';
import type { Inputs } from '../../config/inputs.ts';
import { isReleaseRun, readGithubContext } from '../../github/context.ts';
import type { Environment, Runtime } from '../../model/runtime.ts';
import { splitGoWords } from '../../plan/values/go-words.ts';
import { whatAilsCacheProgram } from '../../toolchain/cache-program.ts';

/**
 * The build cache program that a run uses, once it was seen to work; undefined, with a warning, where it does not. A run
 * that builds what is released uses none, since it takes nothing from a cache. Throws `invalid-input` for quotes without end.
 */
export async function cacheProgramFor(
  command: string,
  inputs: Pick<Inputs, 'gocacheprogEnv'>,
  goEnv: Environment,
  runtime: Runtime,
): Promise<CacheProgram | undefined> {
  const words = splitGoWords(command, 'gocacheprog');
  const github = await readGithubContext(runtime.env);
  if (github !== undefined && isReleaseRun(github)) {
    const message = 'gocacheprog is not used, since what is released is built without caches.';
    runtime.log.notice({ level: 'notice', code: 'gocacheprog-unused', message });
    return undefined;
  }
  const passed = inputs.gocacheprogEnv.flatMap((name) => {
    const value = runtime.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const variables = { ...Object.fromEntries(passed), GOCACHEPROG: command };
  const ailment = await whatAilsCacheProgram(words, { ...goEnv, ...variables }, runtime.signal);
  if (ailment === undefined) return openCacheProgram(variables, runtime.log);
  runtime.log.notice({
    level: 'warning',
    code: 'gocacheprog-failed',
    message: `The build cache program ${words[0]} is not used: ${ailment.replace(/\.+$/, '')}.`,
  });
  return undefined;
}
