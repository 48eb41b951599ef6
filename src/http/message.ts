/** A request to be sent. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Redirects to follow; default 5. The answer itself is returned when it is 0. */
  readonly redirects?: number;
  /** Milliseconds until the answer's headers, and between two chunks of its body; default 30,000. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** An answer. The body must be read or discarded. Header names are lower case. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body as bytes; throws when it is longer than `limit` bytes. */
  bytes(limit: number): Promise<Uint8Array>;
  text(limit: number): Promise<string>;
  discard(): Promise<void>;
}

/** Sends requests through the user's proxy and certificates. Throws only when no answer came. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}
