import { attemptLines } from '../../model/attempts.ts';
import { Failure } from '../../model/failure.ts';
import { formatReference, type ImageReference } from '../reference.ts';
import type { SessionFailures } from '../session/registry-failure.ts';

/** What a session for pushing throws. */
export const PUSH_FAILURES: SessionFailures = { denied, missing: repositoryMissing, unavailable };

function denied(reference: ImageReference, tried: readonly string[]): Failure {
  const { registry } = reference;
  return new Failure({
    code: 'registry-denied',
    message: `The registry ${registry} does not let us push to ${repositoryOf(reference)}.`,
    fix: tried.some(isFull) ? fullFix(reference) : deniedFix(registry),
    details: tried.map((line) => `tried ${line}`).join('\n'),
  });
}

function deniedFix(registry: string): string {
  const login = registry === 'docker.io' ? 'docker login' : `docker login ${registry}`;
  if (registry === 'ghcr.io')
    return 'Give the job "permissions: packages: write" and GITHUB_TOKEN or docker/login-action; a package that exists already must let this repository write to it (package settings, Manage Actions access).';
  return `Log in first with an account that may write there: ${login}, or docker/login-action in a workflow.`;
}

function repositoryMissing(reference: ImageReference, said: string): Failure {
  return new Failure({
    code: 'repository-missing',
    message: `The registry ${reference.registry} has no repository ${reference.repository}.`,
    fix: 'Create it first: this registry makes none by itself when something is pushed (Amazon ECR, Artifact Registry, Harbor projects). Then run again.',
    details: said,
  });
}

function unavailable(reference: ImageReference, met: readonly string[]): Failure {
  return new Failure({
    code: 'registry-unavailable',
    message: `${repositoryOf(reference)} could not be pushed to: ${met[met.length - 1]}.`,
    fix: unavailableFix(reference, met.at(-1) ?? ''),
    details: attemptLines(met),
  });
}

/** What would make the next run end otherwise, by what the registry said last. */
function unavailableFix(reference: ImageReference, said: string): string {
  if (/ answers 507/.test(said) || isFull(said)) return `Nothing was tagged. ${fullFix(reference)}`;
  if (/ answers 413/.test(said))
    return 'Nothing was tagged. The registry, or a proxy before it, takes no request of that size: raise its limit, or send smaller parts with upload-chunk-size.';
  if (/ answers 405/.test(said))
    return 'Nothing was tagged. It takes no pushes at all, as a mirror or a cache of another registry: name that one in tags.';
  if (/ answers 429/.test(said))
    return 'Nothing was tagged. The registry limits how often it is asked: log in, or wait, then run again: what it has already is not sent a second time.';
  if (!/ answers \d/.test(said))
    return 'Nothing was tagged. Check the network, the proxy (HTTPS_PROXY) and the registry’s name, then run again: what it has already is not sent a second time.';
  return 'Nothing was tagged. Run again: what the registry has already is not sent a second time.';
}

/** Registries tell of a quota in words only; the code is that of any refusal. */
function isFull(said: string): boolean {
  return /\bquota\b|storage limit|insufficient storage|no space left/i.test(said);
}

function fullFix(reference: ImageReference): string {
  return `The registry has no room left for it: remove old versions of ${repositoryOf(reference)}, or have the quota raised.`;
}

/** The registry keeps the tag where it is. */
export function tagImmutable(reference: ImageReference, held: string | undefined, said: string): Failure {
  return new Failure({
    code: 'tag-immutable',
    message: `The registry ${reference.registry} does not let ${formatReference(reference)} be set: ${said}.`,
    fix:
      held === undefined
        ? 'Check whether tags of this form are allowed there; the image itself is in the registry, by digest.'
        : `It holds ${held} and is immutable: release under another tag, or allow this one to move.`,
  });
}

/** What came back is not what was sent. */
export function readBackMismatch(reference: ImageReference, path: string, actual: string): Failure {
  return new Failure({
    code: 'digest-mismatch',
    message: `${repositoryOf(reference)} gives other bytes (${actual}) for ${path} than were pushed.`,
    fix: 'Run again; if it stays so, a proxy or the registry changes what it stores.',
  });
}

function repositoryOf({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}
