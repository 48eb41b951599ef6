import type { ImageReference } from '../reference.ts';
import type { RegistryContext } from './context.ts';
import { type Credential, findCredentials } from './credentials.ts';
import { authorize } from './token.ts';

/** What a request was sent with. Two with the same number had the same Authorization. */
export interface Ticket {
  readonly number: number;
  /** The value of Authorization; absent before the first challenge. */
  readonly value?: string;
}

/**
 * The login of one repository, shared by all requests that run beside each other: a token that ran out is renewed once
 * for all of them, and a credential that is refused is given up by all.
 */
export class Authenticator {
  readonly #reference: ImageReference;
  readonly #context: RegistryContext;
  readonly #scopes: readonly string[];
  #credentials: Promise<readonly Credential[]> | undefined;
  #index = 0;
  #challenge = '';
  #ticket: Ticket = { number: 0 };
  #renewal: Promise<boolean> | undefined;

  /** `scopes`: what a token is asked for, the repository itself first. */
  constructor(reference: ImageReference, context: RegistryContext, scopes: readonly string[]) {
    this.#reference = reference;
    this.#context = context;
    this.#scopes = scopes;
  }

  get ticket(): Ticket {
    return this.#ticket;
  }

  /**
   * After a 401: gets a new Authorization, with the next credential when one is refused by the token server. False when
   * none is left; `refused` then says why, one line for each credential.
   */
  async renew(challenge: string, used: Ticket, origin: string, refused: string[]): Promise<boolean> {
    if (used.number !== this.#ticket.number) return true;
    if (challenge !== '') this.#challenge = challenge;
    // A 401 without a challenge is against RFC 9110 section 15.5.2: a proxy's fault, which may be gone the next time.
    if (this.#challenge === '') return true;
    this.#renewal ??= this.#login(this.#challenge, origin, refused).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  /** After an Authorization was refused by the registry itself: goes on to the next credential. False when none is left. */
  async giveUp(used: Ticket, said: string, refused: string[]): Promise<boolean> {
    const credentials = await this.#all();
    if (used.number !== this.#ticket.number) return true;
    refused.push(`${credentials[this.#index]?.origin ?? 'no login'}: ${said}`);
    this.#ticket = { number: this.#ticket.number + 1 };
    this.#index++;
    return this.#index < credentials.length;
  }

  /** Lets a later request begin with the first credential again. */
  startOver(): void {
    this.#index = 0;
  }

  #all(): Promise<readonly Credential[]> {
    this.#credentials ??= findCredentials(this.#reference, this.#context);
    return this.#credentials;
  }

  async #login(challenge: string, origin: string, refused: string[]): Promise<boolean> {
    const credentials = await this.#all();
    for (; this.#index < credentials.length; this.#index++) {
      const credential = credentials[this.#index] as Credential;
      const answer = await this.#authorize(challenge, credential, origin);
      if (answer.kind === 'granted') {
        this.#ticket = { number: this.#ticket.number + 1, value: answer.value };
        return true;
      }
      refused.push(`${credential.origin}: ${answer.said}`);
    }
    return false;
  }

  /** Some token servers refuse the whole when one of several repositories may not be read: then the first one alone. */
  async #authorize(challenge: string, credential: Credential, origin: string): ReturnType<typeof authorize> {
    const answer = await authorize(challenge, credential, { origin, scopes: this.#scopes }, this.#context);
    if (answer.kind === 'granted' || this.#scopes.length < 2) return answer;
    return authorize(challenge, credential, { origin, scopes: this.#scopes.slice(0, 1) }, this.#context);
  }
}
