import type { Environment } from '../../model/runtime.ts';
import { childEnvironment } from '../../process/environment.ts';
import { type ChildResult, runChild } from '../../process/run.ts';
import type { ChildRuntime } from '../go-command.ts';

/** What running git needs. */
export type GitContext = ChildRuntime & { readonly env: Environment };

/** Variables by which git is told of keys and further configuration. */
const PASS = [
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_COUNT',
  'SSH_AUTH_SOCK',
] as const;

/** Runs git in a folder and gives back its standard output; undefined when it failed or is not installed. */
export async function git(cwd: string, args: readonly string[], context: GitContext): Promise<string | undefined> {
  const result = await runGit(cwd, args, context);
  return result.exitCode === 0 ? result.stdout : undefined;
}

/**
 * Runs git in a folder and gives back how it ended.
 * GIT_DIR and the like are not passed: the folder alone decides which repository is meant. No lock is taken, so that
 * a build never disturbs the user's own git; no file-system monitor or hook of the repository is started.
 */
export async function runGit(cwd: string, args: readonly string[], context: GitContext): Promise<ChildResult> {
  const pass = [...PASS, ...numberedConfiguration(context.env)];
  const env = childEnvironment(context.env, {
    pass,
    set: { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  });
  const hardened = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args];
  return runChild({ command: 'git', args: hardened, env, cwd }, context);
}

/** GIT_CONFIG_KEY_n and GIT_CONFIG_VALUE_n, which GIT_CONFIG_COUNT counts. */
function numberedConfiguration(env: Environment): readonly string[] {
  return Object.keys(env).filter((name) => /^GIT_CONFIG_(KEY|VALUE)_\d+$/.test(name));
}
