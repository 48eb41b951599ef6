import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** GitHub's results service as far as caches and artifacts speak with it, in memory. */
export interface ResultsService {
  /** What a job's environment says of it. */
  readonly env: Readonly<Record<string, string>>;
  /** Keys of finished cache entries, oldest first. */
  readonly cacheKeys: string[];
  /** Finished artifacts by name. */
  readonly artifacts: ReadonlyMap<string, Buffer>;
  /** From now on every call is answered with this status. */
  failWith: number | undefined;
  close(): Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  blob: Buffer;
  finished: boolean;
}

type Call = Readonly<Record<string, unknown>>;

/** An unsigned token whose scope names a run and a job, which is all that the clients read of it. */
function runtimeToken(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run-1:job-1' })}.x`;
}

class State {
  readonly blobs = new Map<string, Buffer>();
  readonly blocks = new Map<string, Map<string, Buffer>>();
  readonly entries: Entry[] = [];
  readonly cacheKeys: string[] = [];
  readonly artifacts = new Map<string, Buffer>();
  url = '';
  failWith: number | undefined;
}

/** Starts the service on loopback (results API over Twirp in JSON, blobs as Azure's block blobs). */
export async function startResultsService(): Promise<ResultsService> {
  const state = new State();
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      ACTIONS_RESULTS_URL: `${state.url}/`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
    },
    cacheKeys: state.cacheKeys,
    artifacts: state.artifacts,
    get failWith() {
      return state.failWith;
    },
    set failWith(status) {
      state.failWith = status;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', state.url);
  if (state.failWith !== undefined) {
    response.writeHead(state.failWith, { 'content-type': 'application/json' }).end('{"msg":"not today"}');
  } else if (url.pathname.startsWith('/twirp/')) {
    const result = call(state, url.pathname.split('/').at(-1) ?? '', JSON.parse(body.toString()) as Call);
    response.writeHead(result.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(result.body));
  } else {
    blob(state, request, response, url, body);
  }
}

function call(state: State, method: string, input: Call): { readonly status?: number; readonly body: unknown } {
  const name = String(input.key ?? input.name);
  const upload = `${state.url}/blob/${encodeURIComponent(`${method.includes('Cache') ? 'cache' : 'artifact'}-${name}`)}?sig=${'0'.repeat(40)}`;
  switch (method) {
    case 'CreateCacheEntry': {
      if (state.entries.some(({ key }) => key === name))
        return { status: 409, body: { code: 'already_exists', msg: 'taken' } };
      state.entries.push({ key: name, version: String(input.version), blob: Buffer.alloc(0), finished: false });
      return { body: { ok: true, signed_upload_url: upload } };
    }
    case 'FinalizeCacheEntryUpload': {
      const entry = state.entries.find(({ key }) => key === name);
      if (entry !== undefined) entry.finished = true;
      state.cacheKeys.push(name);
      return { body: { ok: true, entry_id: String(state.entries.length) } };
    }
    case 'GetCacheEntryDownloadURL': {
      const wanted = [name, ...((input.restore_keys as string[] | undefined) ?? [])];
      const found = state.entries.filter((entry) => entry.finished && entry.version === input.version).reverse();
      const entry = wanted
        .map((prefix) => found.find(({ key }) => key.startsWith(prefix)))
        .find((one) => one !== undefined);
      if (entry === undefined) return { body: { ok: false } };
      const address = `${state.url}/blob/${encodeURIComponent(`cache-${entry.key}`)}?sig=${'0'.repeat(40)}`;
      return { body: { ok: true, signed_download_url: address, matched_key: entry.key } };
    }
    case 'CreateArtifact':
      if (state.artifacts.has(name))
        return { status: 409, body: { code: 'already_exists', msg: 'an artifact with this name exists' } };
      return { body: { ok: true, signed_upload_url: upload } };
    case 'FinalizeArtifact': {
      const content = state.blobs.get(`/blob/${encodeURIComponent(`artifact-${name}`)}`) ?? Buffer.alloc(0);
      const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
      if (Number(input.size) !== content.length || input.hash !== digest)
        return { status: 400, body: { msg: 'size or hash' } };
      state.artifacts.set(name, content);
      return { body: { ok: true, artifact_id: '77' } };
    }
    default:
      return { status: 404, body: { msg: method } };
  }
}

function blob(state: State, request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
  const headers = { 'x-ms-request-id': '1', etag: '"1"', 'last-modified': new Date(0).toUTCString() };
  const path = url.pathname;
  if (request.method === 'PUT') {
    const blocks = state.blocks.get(path) ?? new Map<string, Buffer>();
    state.blocks.set(path, blocks);
    const component = url.searchParams.get('comp');
    if (component === 'block') blocks.set(url.searchParams.get('blockid') ?? '', body);
    else if (component === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map((match) => match[1] ?? '');
      state.blobs.set(path, Buffer.concat(ids.map((id) => blocks.get(id) ?? Buffer.alloc(0))));
    } else state.blobs.set(path, body);
    response.writeHead(201, headers).end();
    return;
  }
  const content = state.blobs.get(path);
  if (content === undefined) {
    response.writeHead(404, headers).end();
    return;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''));
  const from = range === null ? 0 : Number(range[1]);
  const to = range === null || range[2] === '' ? content.length - 1 : Math.min(Number(range[2]), content.length - 1);
  const part = content.subarray(from, to + 1);
  const extra = range === null ? {} : { 'content-range': `bytes ${from}-${to}/${content.length}` };
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    ...extra,
    'content-length': part.length,
    'accept-ranges': 'bytes',
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}
