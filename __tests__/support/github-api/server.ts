import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ACTIONS } from './actions.ts';
import { CONTENTS } from './contents.ts';
import { CONVERSATION } from './conversation.ts';
import { answerErrors, type Match, matchOperation, requestErrors } from './description.ts';
import { startFiles } from './files.ts';
import { listen } from './listen.ts';
import { cutPage } from './pages.ts';
import { acceptedHeader, allows, neededBy, type Permissions } from './permissions.ts';
import { RELEASES } from './releases.ts';
import { type Answer, type Call, GithubState, type Handler } from './state.ts';

/** Who may call, and what that one may do. */
export interface Caller {
  readonly login: string;
  readonly permissions: Permissions;
}

/** Something that goes wrong with the next `times` requests whose `METHOD /path` matches. */
export interface GithubFault {
  readonly match: RegExp;
  readonly times: number;
  /** Answered instead; without a status the connection is closed once the request has been read. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Do what is asked, and only then answer so. */
  readonly afterwards?: boolean;
  /** Called when it happens, before the answer. */
  readonly onHit?: () => void;
}

/** GitHub's API on loopback. */
export interface GithubApiServer {
  /** GITHUB_API_URL. */
  readonly url: string;
  readonly state: GithubState;
  /** By token; `job-token` may write everything unless a test says otherwise. */
  readonly callers: Map<string, Caller>;
  /** `METHOD /path?query` of all requests, in order. */
  readonly requests: string[];
  /** Requests and answers that GitHub's description does not allow. A test expects none. */
  readonly violations: string[];
  readonly faults: GithubFault[];
  /** What a job's environment says of it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const HANDLERS: Readonly<Record<string, Handler>> = { ...CONVERSATION, ...RELEASES, ...ACTIONS, ...CONTENTS };

/** What a job's token may do at most. */
export const ALL: Permissions = Object.fromEntries(
  [...['actions', 'attestations', 'checks', 'contents', 'issues', 'pull-requests', 'security-events']].map((name) => [
    name,
    'write' as const,
  ]),
);

type Server = Omit<GithubApiServer, 'close' | 'url' | 'env'>;

/**
 * Starts it. Each request and each answer is held against an extract of GitHub's own OpenAPI description; what does not
 * fit is answered with 500 and kept in `violations`. A token that lacks a permission gets GitHub's 403.
 */
export async function startGithubApi(repository = 'octo/hello'): Promise<GithubApiServer> {
  const made: Server = {
    state: new GithubState(repository),
    callers: new Map([['job-token', { login: 'github-actions[bot]', permissions: ALL }]]),
    requests: [],
    violations: [],
    faults: [],
  };
  const server = createServer((request, response) => void serve(made, request, response));
  const { url, close } = await listen(server);
  const files = await startFiles(made.state, made.violations);
  made.state.address = url;
  made.state.files = files.url;
  return {
    ...made,
    url,
    env: { GITHUB_API_URL: url, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: 'job-token' },
    close: async () => {
      await close();
      await files.close();
    },
  };
}

async function serve(server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    leaveStarter(server, request);
    return;
  }
  const url = new URL(request.url ?? '/', server.state.address);
  const line = `${request.method} ${url.pathname}${url.search}`;
  server.requests.push(line);
  const fault = takeFault(server.faults, line);
  fault?.onHit?.();
  let answer =
    fault === undefined || fault.afterwards === true
      ? answerTo(server, request, url, Buffer.concat(chunks))
      : undefined;
  if (fault !== undefined) {
    if (fault.status === undefined) {
      request.socket.destroy();
      return;
    }
    answer = { status: fault.status, json: fault.json ?? { message: 'fault' }, headers: fault.headers ?? {} };
  }
  send(response, answer ?? { status: 500 });
}

function takeFault(faults: GithubFault[], line: string): GithubFault | undefined {
  const index = faults.findIndex(({ match }) => match.test(line));
  const fault = faults[index];
  if (fault === undefined) return undefined;
  if (fault.times > 1) faults[index] = { ...fault, times: fault.times - 1 };
  else faults.splice(index, 1);
  return fault;
}

/** An upload whose connection broke: GitHub keeps the name, with nothing behind it. */
function leaveStarter({ state }: Server, request: IncomingMessage): void {
  const url = new URL(request.url ?? '/', state.address);
  const match = matchOperation(request.method ?? '', url.pathname);
  if (match?.id !== 'repos/upload-release-asset') return;
  const release = state.releases.find(({ id }) => id === Number(match.path.release_id));
  const name = url.searchParams.get('name') ?? '';
  release?.assets.push({
    ...{ id: state.nextId(), name, state: 'starter', contentType: 'application/octet-stream' },
    ...{ bytes: Buffer.alloc(0), digest: null },
  });
}

function answerTo(server: Server, request: IncomingMessage, url: URL, bytes: Buffer): Answer {
  const { state } = server;
  if (`${request.method} ${url.pathname}` === 'POST /graphql') return viewer(server, request, bytes);
  const match = matchOperation(request.method ?? '', url.pathname);
  const handler = match === undefined ? undefined : HANDLERS[match.id];
  if (match === undefined || handler === undefined)
    return violation(server, `${request.method} ${url.pathname}: not known here`);
  const refusal = checkCaller(server, request, match);
  if ('status' in refusal) return refusal;
  const query = Object.fromEntries(url.searchParams);
  const json = String(request.headers['content-type'] ?? '').includes('json');
  const body = json ? (JSON.parse(bytes.toString() || '{}') as Call['body']) : undefined;
  const wrong = requestErrors(match, query, body);
  if (wrong.length > 0) return violation(server, `${match.id}: ${wrong.join('; ')}`);
  if (`${match.path.owner}/${match.path.repo}` !== state.repository && match.path.owner !== undefined)
    return {
      status: 404,
      json: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
    };
  const call = { path: match.path, query, body: body ?? {}, bytes, headers: request.headers, login: refusal.login };
  const answer = cutPage(handler(state, call), url, match.operation.parameters);
  const false_ = answerErrors(match, answer.status, answer.json);
  return false_.length > 0 ? violation(server, `${match.id}: ${false_.join('; ')}`) : answer;
}

/** The one GraphQL query that is asked: who am I. Tokens of apps may ask it, too. */
function viewer(server: Server, request: IncomingMessage, bytes: Buffer): Answer {
  const { query } = JSON.parse(bytes.toString()) as { query?: unknown };
  if (query !== '{viewer{login}}') return violation(server, `graphql: ${String(query)}`);
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const caller = server.callers.get(token ?? '');
  if (caller === undefined) return { status: 401, json: { message: 'Bad credentials', status: '401' } };
  return { status: 200, json: { data: { viewer: { login: caller.login } } } };
}

function violation({ violations }: Server, said: string): Answer {
  violations.push(said);
  return { status: 500, json: { message: `violates the description: ${said}` } };
}

function checkCaller(server: Server, request: IncomingMessage, match: Match): Answer | Caller {
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const documentation_url = 'https://docs.github.com/rest';
  const needed = neededBy(match.id, request.method ?? '');
  if (token === undefined) {
    const nobody: Caller = {
      login: '',
      permissions: { contents: 'read', issues: 'read', 'pull-requests': 'read', actions: 'read', attestations: 'read' },
    };
    if (request.method === 'GET' && allows(nobody.permissions, needed)) return nobody;
    return { status: 401, json: { message: 'Requires authentication', documentation_url, status: '401' } };
  }
  const caller = server.callers.get(token);
  if (caller === undefined)
    return { status: 401, json: { message: 'Bad credentials', documentation_url, status: '401' } };
  if (allows(caller.permissions, needed)) return caller;
  return {
    status: 403,
    headers: { 'x-accepted-github-permissions': acceptedHeader(needed) },
    json: { message: 'Resource not accessible by integration', documentation_url, status: '403' },
  };
}

function send(response: ServerResponse, answer: Answer): void {
  const headers = { ...answer.headers, date: new Date().toUTCString() };
  if (answer.bytes !== undefined)
    response.writeHead(answer.status, { ...headers, 'content-length': String(answer.bytes.length) }).end(answer.bytes);
  else if (answer.json === undefined) response.writeHead(answer.status, headers).end();
  else
    response
      .writeHead(answer.status, { ...headers, 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(answer.json));
}
