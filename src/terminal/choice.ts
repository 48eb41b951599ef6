import type { Environment } from '../model/runtime.ts';

/** `live` redraws on a terminal, `plain` writes a line a change, `actions` writes groups and workflow commands. */
export type ConsoleMode = 'live' | 'plain' | 'actions';

/**
 * GITHUB_ACTIONS decides first, since a runner's output may well be a terminal; CI and TERM=dumb stand for logs, where
 * cursor movements are noise.
 */
export function chooseMode(
  env: Environment,
  stream: { readonly isTTY?: boolean; readonly columns?: number },
): ConsoleMode {
  if (env.GITHUB_ACTIONS === 'true') return 'actions';
  // A terminal that says it has no columns (some containers' do) cannot be drawn on.
  if (stream.isTTY !== true || stream.columns === 0 || env.TERM === 'dumb') return 'plain';
  return isSet(env.CI) ? 'plain' : 'live';
}

/** Whether the locale can show more than ASCII (POSIX order: LC_ALL, LC_CTYPE, LANG). Windows' terminals can. */
export function chooseUnicode(env: Environment, platform: NodeJS.Platform): boolean {
  if (env.GITHUB_ACTIONS === 'true') return true;
  if (platform === 'win32') return env.WT_SESSION !== undefined || env.TERM_PROGRAM !== undefined;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  // macOS starts programs without a locale and is UTF-8 throughout.
  return locale === '' ? platform === 'darwin' : /utf-?8/i.test(locale);
}

/**
 * NO_COLOR (no-color.org) and then FORCE_COLOR decide, else whether it is a terminal. An Actions log gets none at all:
 * many workflows set FORCE_COLOR for other programs.
 */
export function chooseColor(env: Environment, stream: { readonly isTTY?: boolean }): boolean {
  if (env.GITHUB_ACTIONS === 'true' || isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Whether debug lines are wanted: `--verbose`, or a workflow run with debug logging. */
export function chooseVerbose(env: Environment, verboseInput: boolean): boolean {
  return verboseInput || env.RUNNER_DEBUG === '1';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
