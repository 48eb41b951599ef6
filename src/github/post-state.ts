import { saveState } from '@actions/core';
import type { Environment } from '../model/runtime.ts';

/**
 * Keeps a value for the post step of this Action, which runs when the job ends, however it ends. False where the runner
 * has no file for it: then there is no post step to hear it.
 */
export function keepForPost(name: string, value: string, env: Environment): boolean {
  if ((env.GITHUB_STATE ?? '') === '') return false;
  saveState(name, value);
  return true;
}

/** What an earlier part of the step kept; undefined where it kept nothing. */
export function keptForPost(name: string, env: Environment): string | undefined {
  const value = env[`STATE_${name}`];
  return value === undefined || value === '' ? undefined : value;
}
