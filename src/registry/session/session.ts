import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpRequest, HttpResponse } from '../../http/client.ts';
import { reason, retryAfter } from '../../http/download.ts';
import { Failure } from '../../model/failure.ts';
import type { ImageReference } from '../reference.ts';
import { describeAnswer, isTransient } from './answer.ts';
import type { RegistryContext } from './context.ts';
import { type Credential, findCredentials } from './credentials.ts';
import { denied, missing, unavailable } from './registry-failure.ts';
import { authorize } from './token.ts';
import { registryOrigins } from './trust.ts';

const TRIES = 5;

/** A request below `/v2/<repository>/`. */
export interface RegistryRequest extends Pick<HttpRequest, 'method' | 'headers' | 'timeoutMs'> {
  /** `manifests/latest`, `blobs/sha256:...`. */
  readonly path: string;
  /** Answers that `consume` gets; default 200 only. */
  readonly statuses?: readonly number[];
}

/** Requests for one repository; keeps its token and which of HTTPS and HTTP it speaks. */
export interface RegistrySession {
  /**
   * Sends a request and hands its answer to `consume`. Network faults, 5xx, 429 and what `consume` throws are tried again
   * with growing pauses, or after Retry-After. Throws `registry-denied`, `base-missing` (404) or `registry-unavailable`
   * with what each try met; `consume`'s own Failure is thrown when the last try meets it.
   */
  request<T>(request: RegistryRequest, consume: (response: HttpResponse) => Promise<T>): Promise<T>;
}

type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'again'; readonly said: string; readonly waitMs?: number; readonly failure?: Failure };

/** Opens a session for pulling; nothing is sent yet. `scope` is what a token is asked for where the server names none. */
export function openSession(reference: ImageReference, context: RegistryContext, actions = 'pull'): RegistrySession {
  const access = new Access(reference, context, `repository:${reference.repository}:${actions}`);
  return {
    request: async (request, consume) => {
      const met: string[] = [];
      let last: Failure | undefined;
      for (let attempt = 1; attempt <= TRIES; attempt++) {
        context.signal.throwIfAborted();
        const outcome = await access.attempt(request, consume);
        if (outcome.kind === 'done') return outcome.value;
        met.push(outcome.said);
        last = outcome.failure;
        if (attempt < TRIES)
          await sleep(outcome.waitMs ?? pause(attempt, context.retryDelayMs), undefined, { signal: context.signal });
      }
      throw last ?? unavailable(reference, met);
    },
  };
}

/** Doubles each time; up to a tenth more, so that the jobs of a matrix do not come back together. */
function pause(attempt: number, first = 500): number {
  return first * 2 ** (attempt - 1) * (1 + Math.random() / 10);
}

/** The mutable part of a session. */
class Access {
  readonly #reference: ImageReference;
  readonly #context: RegistryContext;
  readonly #scope: string;
  #origins: readonly string[];
  #credentials: Promise<readonly Credential[]> | undefined;
  #current = 0;
  #authorization: string | undefined;

  constructor(reference: ImageReference, context: RegistryContext, scope: string) {
    this.#reference = reference;
    this.#context = context;
    this.#scope = scope;
    this.#origins = registryOrigins(reference.registry, context.insecureRegistries);
  }

  async attempt<T>(request: RegistryRequest, consume: (response: HttpResponse) => Promise<T>): Promise<Outcome<T>> {
    try {
      const response = await this.#sendAuthorized(request);
      if ((request.statuses ?? [200]).includes(response.status))
        return { kind: 'done', value: await consume(response) };
      const said = `${request.path}: the registry answers ${await describeAnswer(response)}`;
      if (response.status === 404) throw missing(this.#reference, said);
      if (!isTransient(response.status) && this.#isOwn(response)) throw unavailable(this.#reference, [said]);
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
  async #sendAuthorized(request: RegistryRequest): Promise<HttpResponse> {
    const refused: string[] = [];
    let renewed = false;
    for (;;) {
      const response = await this.#send(request);
      // What storage behind a redirect refuses is an address that ran out; the next try gets a new one.
      if ((response.status !== 401 && response.status !== 403) || !this.#isOwn(response)) return response;
      const challenge = response.headers['www-authenticate'] ?? '';
      const said = await describeAnswer(response);
      if (response.status === 403 && this.#authorization === undefined)
        throw denied(this.#reference, [`no login: ${said}`]);
      this.#credentials ??= findCredentials(this.#reference, this.#context);
      const credentials = await this.#credentials;
      if (response.status === 401 && !renewed) {
        renewed = true;
        const granted = await this.#login(challenge, credentials, refused);
        if (granted) continue;
      } else {
        refused.push(`${credentials[this.#current]?.origin}: ${said}`);
        this.#authorization = undefined;
        this.#current++;
        renewed = false;
        if (this.#current < credentials.length) continue;
      }
      this.#current = 0;
      throw denied(this.#reference, refused.length === 0 ? [said] : refused);
    }
  }

  #isOwn(response: HttpResponse): boolean {
    return this.#origins.some((origin) => new URL(origin).host === new URL(response.url).host);
  }

  async #login(challenge: string, credentials: readonly Credential[], refused: string[]): Promise<boolean> {
    for (; this.#current < credentials.length; this.#current++) {
      const credential = credentials[this.#current] as Credential;
      const request = { origin: this.#origins[0] ?? '', scope: this.#scope };
      const answer = await authorize(challenge, credential, request, this.#context);
      if (answer.kind === 'granted') {
        this.#authorization = answer.value;
        return true;
      }
      refused.push(`${credential.origin}: ${answer.said}`);
    }
    return false;
  }

  async #send(request: RegistryRequest): Promise<HttpResponse> {
    for (;;) {
      const [origin = '', ...others] = this.#origins;
      try {
        const response = await this.#context.http.request({
          url: `${origin}/v2/${this.#reference.repository}/${request.path}`,
          headers: {
            ...request.headers,
            ...(this.#authorization === undefined ? {} : { authorization: this.#authorization }),
          },
          ...(request.method === undefined ? {} : { method: request.method }),
          ...(request.timeoutMs === undefined ? {} : { timeoutMs: request.timeoutMs }),
        });
        this.#origins = [origin];
        return response;
      } catch (error) {
        // Only where plain HTTP is allowed is there a second address.
        if (others.length === 0 || !speaksNoTls(error)) throw error;
        this.#origins = others;
      }
    }
  }
}

/** Whether a TLS handshake failed because the other side speaks plain HTTP, or closed on it. */
function speaksNoTls(error: unknown): boolean {
  const said = `${(error as NodeJS.ErrnoException).code ?? ''} ${reason(error)}`;
  return /EPROTO|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|wrong version number|packet length|ECONNRESET|socket disconnected|UND_ERR_SOCKET|other side closed|bad record/i.test(
    said,
  );
}
