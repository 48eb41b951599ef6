import { Failure, type FailureCode } from '../../model/failure.ts';
import { neededPermission } from './permissions.ts';

/**
 * Why GitHub did not do it:
 * `not-permitted` (401, 403: `permission` names what is needed), `missing` (404, 410: not there, or not to be seen with
 * this token), `conflict` (409, 422: what was asked cannot be; `reasons` has GitHub's codes, such as `already_exists`),
 * `rate-limited` (403 or 429 for longer than we wait), `unavailable` (5xx, or no answer).
 */
export type GithubProblem = 'not-permitted' | 'missing' | 'conflict' | 'rate-limited' | 'unavailable';

const CODES = {
  'not-permitted': 'github-denied',
  missing: 'github-missing',
  conflict: 'github-refused',
  'rate-limited': 'github-unavailable',
  unavailable: 'github-unavailable',
} as const satisfies Record<GithubProblem, FailureCode>;

/** A call of the API that GitHub did not answer with success. */
export class GithubFailure extends Failure {
  readonly problem: GithubProblem;
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** The permission that the token lacks (`contents: write`); only of `not-permitted`. */
  readonly permission: string | undefined;
  /** Codes of a 422 (`already_exists`, `custom`, ...). */
  readonly reasons: readonly string[];
  /** Seconds that GitHub asks to wait for; only of `rate-limited`, where it said so. */
  readonly retryAfter: number | undefined;

  constructor(facts: {
    readonly problem: GithubProblem;
    readonly message: string;
    readonly fix: string;
    readonly status?: number;
    readonly permission?: string;
    readonly reasons?: readonly string[];
    readonly retryAfter?: number;
    readonly cause?: unknown;
  }) {
    super({ code: CODES[facts.problem], message: facts.message, fix: facts.fix, cause: facts.cause });
    this.problem = facts.problem;
    this.status = facts.status;
    this.permission = facts.permission;
    this.reasons = facts.reasons ?? [];
    this.retryAfter = facts.retryAfter;
  }
}

/** An answer that is no success. */
export interface Refusal {
  /** `POST /repos/{owner}/{repo}/releases`. */
  readonly route: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** What the body said, parsed if it was JSON. */
  readonly data: unknown;
  /** Whether a token was sent. */
  readonly authenticated: boolean;
}

/** What an answer that is no success means. */
export function githubFailure(refusal: Refusal, cause?: unknown): GithubFailure {
  const { status } = refusal;
  const said = saidBy(refusal.data);
  const facts = { status, reasons: reasonsOf(refusal.data), cause };
  const told = `GitHub answers ${refusal.route} with ${status}${said === '' ? '' : `: ${said}`}`;
  if (isRateLimited(refusal, said)) {
    const fix = 'Run again later; give a token of your own (github-token) if this job makes many calls.';
    const seconds = Number(refusal.headers['retry-after'] ?? Number.NaN);
    const wait = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
    return new GithubFailure({ ...facts, ...wait, problem: 'rate-limited', message: `${told}.`, fix });
  }
  if (status === 401) {
    const fix = 'The token is wrong or has expired: check github-token or GITHUB_TOKEN.';
    return new GithubFailure({ ...facts, problem: 'not-permitted', message: `${told}.`, fix });
  }
  const permission = neededPermission(refusal.route, textOf(refusal.headers['x-accepted-github-permissions']));
  if (status === 403) {
    const fix = refusal.authenticated
      ? `Give the job "permissions: ${permission}"; a pull request from a fork never has it.`
      : `Give a token (github-token) with the permission ${permission}.`;
    return new GithubFailure({ ...facts, problem: 'not-permitted', message: `${told}.`, fix, permission });
  }
  if (status === 404 || status === 410) {
    const fix = `Check the name; a token that may not see it (${permission}) gets the same answer.`;
    return new GithubFailure({ ...facts, problem: 'missing', message: `${told}.`, fix });
  }
  if (status < 500) {
    const fix = 'What is asked for is not possible as it stands; see what GitHub says of it.';
    return new GithubFailure({ ...facts, problem: 'conflict', message: `${told}.`, fix });
  }
  const fix = 'Run again later; https://www.githubstatus.com tells of outages.';
  return new GithubFailure({ ...facts, problem: 'unavailable', message: `${told}.`, fix });
}

function isRateLimited({ status, headers }: Refusal, said: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    textOf(headers['x-ratelimit-remaining']) === '0' ||
    headers['retry-after'] !== undefined ||
    /secondary rate limit|abuse detection/i.test(said)
  );
}

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** GitHub's sentence with what it says of single fields, on one line, at most 300 characters. */
function saidBy(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  const { message } = data as { message?: unknown };
  const parts = [typeof message === 'string' ? message : '', ...errorsOf(data).map(errorText)];
  return parts
    .filter((part) => part !== '')
    .join('; ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\.$/, '')
    .slice(0, 300);
}

interface FieldError {
  readonly resource?: unknown;
  readonly field?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

function errorsOf(data: object): readonly (FieldError | string)[] {
  const { errors } = data as { errors?: unknown };
  return Array.isArray(errors) ? errors.filter((one) => typeof one === 'string' || typeof one === 'object') : [];
}

function errorText(error: FieldError | string): string {
  if (typeof error === 'string') return error;
  if (typeof error.message === 'string') return error.message;
  return [error.resource, error.field, error.code].filter((part) => typeof part === 'string').join(' ');
}

function reasonsOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return errorsOf(data).flatMap((error) =>
    typeof error === 'object' && typeof error.code === 'string' ? [error.code] : [],
  );
}
