import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpRequest, HttpResponse } from '../../http/client.ts';
import { reason, retryAfter } from '../../http/download.ts';
import { Failure } from '../../model/failure.ts';
import { uploadLocation } from '../push/locations.ts';
import type { ImageReference } from '../reference.ts';
import { describeAnswer, isTransient } from './answer.ts';
import { Authenticator } from './authenticator.ts';
import type { RegistryContext } from './context.ts';
import { PULL_FAILURES, type SessionFailures } from './registry-failure.ts';
import { registryOrigins } from './trust.ts';

/** Tries of one request, the first one among them. */
export const TRIES = 5;
/** Answers of 401 and 403 after which a request is given up, whatever other requests get meanwhile. */
const MOST_REFUSALS = 12;
/** Redirects of one request with a body. */
const MOST_REDIRECTS = 5;

/** A request below `/v2/<repository>/`. */
export interface RegistryRequest extends Pick<HttpRequest, 'method' | 'headers' | 'timeoutMs'> {
  /** `manifests/latest`, `blobs/sha256:...`; or a whole address, that an upload goes on at. */
  readonly path: string;
  /** Made anew for each time that the request is sent. Bytes of a stream are announced by `content-length` in headers. */
  readonly body?: () => Uint8Array | AsyncIterable<Uint8Array>;
  /** A refusal says nothing about the login: it is an answer like another. */
  readonly tentative?: true;
  /** Answers that `consume` gets; default 200 only. */
  readonly statuses?: readonly number[];
}

/** Requests for one repository; keeps its token and which of HTTPS and HTTP it speaks. */
export interface RegistrySession {
  readonly reference: ImageReference;
  /**
   * Sends a request and hands its answer to `consume`. Network faults, 5xx, 429 and what `consume` throws are tried again
   * with growing pauses, or after Retry-After. Throws `registry-denied`, `base-missing` (404) or `registry-unavailable`
   * with what each try met (a session for pushing has failures of its own); `consume`'s own Failure is thrown when the
   * last try meets it.
   */
  request<T>(request: RegistryRequest, consume: (response: HttpResponse) => Promise<T>): Promise<T>;
  /** Sends a request once, with a login where one is asked for, and gives whatever answer comes. Throws `registry-denied`, and network faults as they are. */
  send(request: RegistryRequest): Promise<HttpResponse>;
  /** Waits before the try after the `attempt`th, or for as long as the server asked. */
  pause(attempt: number, waitMs?: number): Promise<void>;
}

/** What a session is for. */
export interface SessionPurpose {
  /** What a token is asked for (distribution: "Token Scope"). */
  readonly actions: 'pull' | 'pull,push';
  /** Further repositories to be read, that layers are mounted from. */
  readonly alsoPull?: readonly string[];
  readonly failures: SessionFailures;
  /** Default 5. */
  readonly tries?: number;
}

const PULL: SessionPurpose = { actions: 'pull', failures: PULL_FAILURES };

type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'again'; readonly said: string; readonly waitMs?: number; readonly failure?: Failure };

/** Opens a session; nothing is sent yet. */
export function openSession(
  reference: ImageReference,
  context: RegistryContext,
  purpose: SessionPurpose = PULL,
): RegistrySession {
  const access = new Access(reference, context, purpose);
  const tries = purpose.tries ?? TRIES;
  const pause = (attempt: number, waitMs?: number): Promise<void> =>
    sleep(waitMs ?? growing(attempt, context.retryDelayMs), undefined, { signal: context.signal });
  return {
    reference,
    pause,
    send: (request) => access.send(request),
    request: async (request, consume) => {
      const met: string[] = [];
      let last: Failure | undefined;
      for (let attempt = 1; attempt <= tries; attempt++) {
        context.signal.throwIfAborted();
        const outcome = await access.attempt(request, consume);
        if (outcome.kind === 'done') return outcome.value;
        met.push(outcome.said);
        last = outcome.failure;
        if (attempt < tries) await pause(attempt, outcome.waitMs);
      }
      throw last ?? purpose.failures.unavailable(reference, met);
    },
  };
}

/** Doubles each time; up to a tenth more, so that the jobs of a matrix do not come back together. */
function growing(attempt: number, first = 500): number {
  return first * 2 ** (attempt - 1) * (1 + Math.random() / 10);
}

/** The mutable part of a session. */
class Access {
  readonly #reference: ImageReference;
  readonly #context: RegistryContext;
  readonly #failures: SessionFailures;
  readonly #login: Authenticator;
  #origins: readonly string[];

  constructor(reference: ImageReference, context: RegistryContext, { actions, alsoPull, failures }: SessionPurpose) {
    this.#reference = reference;
    this.#context = context;
    this.#failures = failures;
    this.#origins = registryOrigins(reference.registry, context.insecureRegistries);
    this.#login = new Authenticator(reference, context, [
      `repository:${reference.repository}:${actions}`,
      ...(alsoPull ?? []).map((repository) => `repository:${repository}:pull`),
    ]);
  }

  async attempt<T>(request: RegistryRequest, consume: (response: HttpResponse) => Promise<T>): Promise<Outcome<T>> {
    try {
      const response = await this.send(request);
      if ((request.statuses ?? [200]).includes(response.status))
        return { kind: 'done', value: await consume(response) };
      const said = `${request.path}: the registry answers ${await describeAnswer(response)}`;
      if (response.status === 404) throw this.#failures.missing(this.#reference, said);
      if (!isTransient(response.status) && this.#isOwn(response))
        throw this.#failures.unavailable(this.#reference, [said]);
      const waitMs = retryAfter(response.headers['retry-after']);
      return { kind: 'again', said, ...(waitMs === undefined ? {} : { waitMs }) };
    } catch (error) {
      this.#context.signal.throwIfAborted();
      if (error instanceof Failure && error.code !== 'digest-mismatch') throw error;
      return {
        kind: 'again',
        said: `${request.path}: ${reason(error)}`,
        ...(error instanceof Failure ? { failure: error } : {}),
      };
    }
  }

  /** Goes through the credentials until one is let in; a token that ran out in between is renewed once. */
  async send(request: RegistryRequest): Promise<HttpResponse> {
    const refused: string[] = [];
    let renewed = false;
    for (let left = MOST_REFUSALS; ; left--) {
      const used = this.#login.ticket;
      const response = await this.#sendOnce(request, used.value);
      // What storage behind a redirect refuses is an address that ran out; the next try gets a new one.
      if ((response.status !== 401 && response.status !== 403) || !this.#isOwn(response)) return response;
      if (request.tentative === true && (response.status === 403 || renewed)) return response;
      const challenge = response.headers['www-authenticate'] ?? '';
      const said = await describeAnswer(response);
      if (response.status === 403 && used.value === undefined)
        throw this.#failures.denied(this.#reference, [`no login: ${said}`]);
      let goesOn: boolean;
      if (response.status === 401 && !renewed) {
        renewed = true;
        goesOn = await this.#login.renew(challenge, used, this.#origins[0] ?? '', refused);
      } else {
        renewed = false;
        goesOn = await this.#login.giveUp(used, said, refused);
      }
      if (goesOn && left > 0) continue;
      this.#login.startOver();
      throw this.#failures.denied(this.#reference, refused.length === 0 ? [said] : refused);
    }
  }

  #isOwn(response: HttpResponse): boolean {
    return this.#origins.some((origin) => new URL(origin).host === new URL(response.url).host);
  }

  async #sendOnce(request: RegistryRequest, authorization: string | undefined): Promise<HttpResponse> {
    for (;;) {
      const [origin = '', ...others] = this.#origins;
      const url = URL.canParse(request.path)
        ? request.path
        : `${origin}/v2/${this.#reference.repository}/${request.path}`;
      // An upload may go on at another host, which has no business with our login.
      const trusted = new URL(url).host === new URL(origin).host;
      try {
        const response = await this.#exchange(request, url, trusted ? authorization : undefined);
        // "Client sent an HTTP request to an HTTPS server" is how servers in Go say it.
        if (response.status === 400 && others[0]?.startsWith('https:') === true) {
          await response.discard();
          this.#origins = others;
          continue;
        }
        this.#origins = [origin];
        return response;
      } catch (error) {
        // Only where plain HTTP is allowed is there a second address.
        if (others.length === 0 || !speaksOtherwise(error)) throw error;
        this.#origins = others;
      }
    }
  }

  /**
   * Sends a request and, where it has a body, goes where 307 and 308 point to (RFC 9110, 15.4.8 and 15.4.9): the same
   * method, the body made anew. A login stays at its host.
   */
  async #exchange(request: RegistryRequest, first: string, login: string | undefined): Promise<HttpResponse> {
    const { method, timeoutMs, body } = request;
    let url = first;
    let authorization = login;
    for (let left = MOST_REDIRECTS; ; left--) {
      const response = await this.#context.http.request({
        url,
        headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(method === undefined ? {} : { method }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
        ...(body === undefined ? {} : { body: body(), redirects: 0 }),
      });
      const { location } = response.headers;
      const moved = response.status === 307 || response.status === 308;
      // Without a body the client itself has followed.
      if (body === undefined || !moved || location === undefined) return response;
      await response.discard();
      if (left === 0) throw new Error(`${new URL(first).host} redirects too often`);
      const next = uploadLocation(location, url);
      if (new URL(next).host !== new URL(url).host) authorization = undefined;
      url = next;
    }
  }
}

/** Whether HTTPS failed because the other side speaks plain HTTP, or the other way round. */
function speaksOtherwise(error: unknown): boolean {
  const said = `${(error as NodeJS.ErrnoException).code ?? ''} ${reason(error)}`;
  return /EPROTO|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|wrong version number|packet length|ECONNRESET|socket disconnected|UND_ERR_SOCKET|other side closed|bad record|HPE_INVALID|hang up/i.test(
    said,
  );
}
