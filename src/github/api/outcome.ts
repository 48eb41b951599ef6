import { GithubFailure } from './github-failure.ts';

/** What came of a call that may need a permission that this run does not have. */
export type Outcome<T> =
  | { readonly permitted: true; readonly value: T }
  | { readonly permitted: false; readonly permission: string; readonly failure: GithubFailure };

/** Turns "not permitted" into a value, for work that is skipped with a notice then. Everything else is thrown on. */
export async function whenPermitted<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { permitted: true, value: await call };
  } catch (error) {
    if (!(error instanceof GithubFailure) || error.problem !== 'not-permitted') throw error;
    return { permitted: false, permission: error.permission ?? 'a valid token', failure: error };
  }
}

/** Turns "missing" into undefined. Everything else is thrown on. */
export async function whenFound<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GithubFailure && error.problem === 'missing') return undefined;
    throw error;
  }
}
