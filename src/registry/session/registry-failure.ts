import { attemptLines } from '../../model/attempts.ts';
import { Failure } from '../../model/failure.ts';
import { formatReference, type ImageReference } from '../reference.ts';

/** How a session says that it did not get what it was for. */
export interface SessionFailures {
  denied(reference: ImageReference, tried: readonly string[]): Failure;
  missing(reference: ImageReference, said: string): Failure;
  unavailable(reference: ImageReference, met: readonly string[]): Failure;
}

/** The registry lets nobody in whom we can be; `tried` says each login and what it got. */
export function denied(reference: ImageReference, tried: readonly string[]): Failure {
  const { registry } = reference;
  const login = registry === 'docker.io' ? 'docker login' : `docker login ${registry}`;
  return new Failure({
    code: 'registry-denied',
    message: `The registry ${registry} denies access to ${formatReference(reference)}.`,
    fix: `Check the name (a repository that does not exist is often denied, too), or log in first: ${login}, or docker/login-action in a workflow.`,
    details: tried.map((line) => `tried ${line}`).join('\n'),
  });
}

/** There is no such manifest or blob. */
export function missing(reference: ImageReference, said: string): Failure {
  return new Failure({
    code: 'base-missing',
    message: `${formatReference(reference)} does not exist in the registry ${reference.registry}.`,
    fix: 'Check repository, tag and digest.',
    details: said,
  });
}

/** The registry did not answer as it should; `met` has what each try met. */
export function unavailable(reference: ImageReference, met: readonly string[]): Failure {
  const limited = met.some((said) => / answers 429/.test(said));
  return new Failure({
    code: 'registry-unavailable',
    message: `${formatReference(reference)} cannot be had from the registry ${reference.registry} now: ${met[met.length - 1]}.`,
    fix: limited
      ? 'The registry limits how often it is asked: log in with docker login, or pin the base by digest, so that it comes from the cache.'
      : 'Check the network, the proxy (HTTPS_PROXY) and the state of the registry, then run again.',
    details: attemptLines(met),
  });
}

/** What a session for pulling throws. */
export const PULL_FAILURES: SessionFailures = { denied, missing, unavailable };
