import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Digest, digestOf } from '../../src/model/digest.ts';
import type { TestImage } from './base-image.ts';

/** Something that goes wrong with the next `times` requests whose `METHOD path` matches. */
export interface Fault {
  readonly match: RegExp;
  readonly times: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Closes the connection after so many bytes of the right answer. */
  readonly cutAfter?: number;
  /** Answers with a byte of the content changed. */
  readonly flip?: boolean;
}

/** Who may pull, and how that is asked. */
export interface Login {
  readonly kind: 'basic' | 'bearer';
  readonly users: Readonly<Record<string, string>>;
  readonly anonymous?: boolean;
  readonly refreshToken?: string;
  /** Instead of the server's own /token. */
  readonly realm?: string;
}

/** A small registry that pulls can be tried against; it keeps what it was asked. */
export interface RegistryServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly requests: string[];
  /** Authorization headers of requests below /v2/, in order. */
  readonly authorizations: (string | undefined)[];
  readonly faults: Fault[];
  /** Extra headers of manifests, such as a false Docker-Content-Digest. */
  readonly manifestHeaders: Record<string, string>;
  login: Login | undefined;
  put(repository: string, tag: string | undefined, image: Pick<TestImage, 'blobs' | 'manifest'>): void;
  /** Takes every token back that was given so far. */
  expireTokens(): void;
  close(): Promise<void>;
}

class State {
  readonly requests: string[] = [];
  readonly authorizations: (string | undefined)[] = [];
  readonly faults: Fault[] = [];
  readonly manifestHeaders: Record<string, string> = {};
  readonly blobs = new Map<string, Buffer>();
  readonly types = new Map<Digest, string>();
  readonly tags = new Map<string, Digest>();
  readonly tokens = new Set<string>();
  given = 0;
  host = '';
  login: Login | undefined;
}

export async function startRegistry(): Promise<RegistryServer> {
  const state = new State();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(state, request, Buffer.concat(chunks).toString(), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    put: (repository: string, tag: string | undefined, image: Pick<TestImage, 'blobs' | 'manifest'>) =>
      put(state, repository, tag, image),
    expireTokens: () => state.tokens.clear(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function put(
  state: State,
  repository: string,
  tag: string | undefined,
  { blobs, manifest }: Pick<TestImage, 'blobs' | 'manifest'>,
): void {
  for (const [digest, bytes] of blobs) {
    state.blobs.set(`${repository}/${digest}`, bytes);
    if (bytes[0] === 0x7b) {
      const { mediaType } = JSON.parse(bytes.toString()) as { mediaType?: string };
      if (mediaType !== undefined) state.types.set(digest, mediaType);
    }
  }
  if (tag !== undefined) state.tags.set(`${repository}:${tag}`, manifest.digest);
}

function answer(state: State, request: IncomingMessage, body: string, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://registry');
  const line = `${request.method} ${url.pathname}`;
  state.requests.push(line);
  const fault = takeFault(state, line);
  if (fault?.status !== undefined) {
    response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    return;
  }
  if (url.pathname === '/token') {
    giveToken(state, request, url, body, response);
    return;
  }
  state.authorizations.push(request.headers.authorization);
  if (!isAllowed(state, request.headers.authorization)) {
    challenge(state, url, response);
    return;
  }
  const found = find(state, url.pathname);
  if (found === undefined) {
    response
      .writeHead(404)
      .end(JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] }));
    return;
  }
  send(request, response, found, fault);
}

function takeFault(state: State, line: string): Fault | undefined {
  const index = state.faults.findIndex(({ match }) => match.test(line));
  const fault = state.faults[index];
  if (fault === undefined) return undefined;
  if (fault.times > 1) state.faults[index] = { ...fault, times: fault.times - 1 };
  else state.faults.splice(index, 1);
  return fault;
}

function isAllowed({ login, tokens }: State, authorization: string | undefined): boolean {
  if (login === undefined) return true;
  if (login.kind === 'bearer') return tokens.has(authorization?.replace(/^Bearer /, '') ?? '');
  return userOf(login, authorization) !== undefined;
}

function userOf(login: Login, authorization: string | undefined): string | undefined {
  const decoded = Buffer.from(authorization?.replace(/^Basic /, '') ?? '', 'base64').toString();
  const colon = decoded.indexOf(':');
  const user = decoded.slice(0, Math.max(colon, 0));
  return colon >= 0 && Object.hasOwn(login.users, user) && login.users[user] === decoded.slice(colon + 1)
    ? user
    : undefined;
}

function challenge(state: State, url: URL, response: ServerResponse): void {
  const repository = /^\/v2\/(.+)\/(?:manifests|blobs)\//.exec(url.pathname)?.[1] ?? '';
  const realm = state.login?.realm ?? `http://${state.host}/token`;
  const bearer = `Bearer realm="${realm}",service="test",scope="repository:${repository}:pull"`;
  const header = state.login?.kind === 'basic' ? 'Basic realm="test"' : bearer;
  response
    .writeHead(401, { 'www-authenticate': header })
    .end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }));
}

function giveToken(state: State, request: IncomingMessage, url: URL, body: string, response: ServerResponse): void {
  const { login } = state;
  const form = new URLSearchParams(body);
  const refreshed =
    request.method === 'POST' &&
    form.get('grant_type') === 'refresh_token' &&
    form.get('refresh_token') === login?.refreshToken;
  const { authorization } = request.headers;
  const known =
    login !== undefined &&
    (authorization === undefined ? login.anonymous === true : userOf(login, authorization) !== undefined);
  const scope = request.method === 'POST' ? form.get('scope') : url.searchParams.get('scope');
  if (!(request.method === 'POST' ? refreshed : known) || scope === null) {
    response.writeHead(401).end();
    return;
  }
  const token = `token-${++state.given}`;
  state.tokens.add(token);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token, expires_in: 300 }));
}

function find(state: State, path: string): { bytes: Buffer; headers: Record<string, string> } | undefined {
  const [, repository = '', kind, name = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
  const digest = state.tags.get(`${repository}:${name}`) ?? (name as Digest);
  const bytes = state.blobs.get(`${repository}/${digest}`);
  if (bytes === undefined) return undefined;
  if (kind === 'blobs') return { bytes, headers: {} };
  const headers = {
    'content-type': state.types.get(digest) ?? 'application/octet-stream',
    'docker-content-digest': digestOf(bytes),
  };
  return { bytes, headers: { ...headers, ...state.manifestHeaders } };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  found: { bytes: Buffer; headers: Record<string, string> },
  fault: Fault | undefined,
): void {
  const bytes = Buffer.from(found.bytes);
  if (fault?.flip === true) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  response.writeHead(200, { ...found.headers, 'content-length': bytes.length, ...fault?.headers });
  if (request.method === 'HEAD') response.end();
  else if (fault?.cutAfter === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, fault.cutAfter), () => setImmediate(() => request.socket.destroy()));
}
