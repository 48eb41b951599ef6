import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An artifact or cache entry that was stored whole. */
export interface StoredEntry {
  readonly id: number;
  /** Name of the artifact, key of the cache entry. */
  readonly name: string;
  /** Of a cache entry: hash of the paths and the compression. Of an artifact: the run, within which its name is taken once. */
  readonly version: string;
  readonly content: Buffer;
}

/** GitHub's services for artifacts (v4) and caches (v2) with their blob storage, in memory, on a port of its own. */
export interface ResultsService extends AsyncDisposable {
  /** What a job's environment says for the clients to come here. */
  readonly env: Readonly<Record<string, string>>;
  readonly artifacts: readonly StoredEntry[];
  readonly caches: readonly StoredEntry[];
  /** Method and path of every request, in order; blobs' names left out. */
  readonly requests: readonly string[];
}

type Json = Record<string, unknown>;
/** A call's answer; a refusal carries twirp's error code. */
type Answer = Json | { readonly refused: 409 | 404 | 400; readonly code: string; readonly msg: string };

interface Store {
  readonly entries: StoredEntry[];
  readonly pending: Map<string, { readonly blob: string }>;
}

const emptyStore = (): Store => ({ entries: [], pending: new Map() });

/** Starts the services. Names and keys can be taken once; sizes and hashes are checked when an entry is finalised. */
export async function startResultsService(): Promise<ResultsService> {
  let last = 0;
  const artifacts = emptyStore();
  const caches = emptyStore();
  const blobs = new BlobStorage();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${url.pathname.replace(/^(\/blob\/).*/, '$1')}`);
    const handled = url.pathname.startsWith('/blob/')
      ? blobs.handle(url, request, response)
      : twirp(url.pathname, request, response);
    handled.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      ACTIONS_RESULTS_URL: `${base}/`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: runtimeToken(1),
    },
    artifacts: artifacts.entries,
    caches: caches.entries,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function twirp(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = path.split('/').at(-1) ?? '';
    const answer = call(method, JSON.parse((await bodyOf(request)).toString()) as Json);
    const refused = 'refused' in answer ? (answer.refused as number) : 200;
    response.writeHead(refused, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  function call(method: string, body: Json): Answer {
    switch (method) {
      case 'CreateArtifact':
        return reserve(artifacts, String(body.name), runOf(body));
      case 'FinalizeArtifact':
        return finalize(artifacts, String(body.name), runOf(body), String(body.size), body.hash, 'artifact_id');
      case 'ListArtifacts':
        return { artifacts: artifacts.entries.filter((entry) => matches(entry, body)).map(describeArtifact) };
      case 'DeleteArtifact':
        return remove(artifacts, String(body.name), runOf(body));
      case 'GetSignedArtifactURL':
        return { signed_url: signed(`artifact-${String(body.name)}`, artifacts, String(body.name), runOf(body)) };
      case 'CreateCacheEntry':
        return reserve(caches, String(body.key), String(body.version));
      case 'FinalizeCacheEntryUpload':
        return finalize(caches, String(body.key), String(body.version), String(body.size_bytes), undefined, 'entry_id');
      case 'GetCacheEntryDownloadURL':
        return lookUp(body);
      default:
        return { refused: 404, code: 'bad_route', msg: method };
    }
  }

  function reserve(store: Store, name: string, version: string): Answer {
    const key = `${name}\n${version}`;
    const taken = store.pending.has(key) || store.entries.some((e) => e.name === name && e.version === version);
    if (taken) return { refused: 409, code: 'already_exists', msg: `${name} already exists` };
    const blob = randomUUID();
    store.pending.set(key, { blob });
    return { ok: true, signed_upload_url: blobAddress(blob) };
  }

  function finalize(store: Store, name: string, version: string, size: string, hash: unknown, idName: string): Answer {
    const key = `${name}\n${version}`;
    const content = blobs.get(store.pending.get(key)?.blob ?? '');
    if (content === undefined) return { refused: 404, code: 'not_found', msg: `${name} has no upload` };
    const found = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    if (size !== String(content.length) || (hash !== undefined && hash !== found))
      return { refused: 400, code: 'invalid_argument', msg: `${name}: ${size} bytes, ${String(hash)} were announced` };
    store.pending.delete(key);
    const id = ++last;
    store.entries.push({ id, name, version, content });
    return { ok: true, [idName]: String(id) };
  }

  function remove(store: Store, name: string, version: string): Answer {
    const at = store.entries.findIndex((entry) => entry.name === name && entry.version === version);
    if (at < 0) return { refused: 404, code: 'not_found', msg: `${name} is not there` };
    const [entry] = store.entries.splice(at, 1);
    return { ok: true, artifact_id: String(entry?.id) };
  }

  function lookUp(body: Json): Answer {
    const version = String(body.version);
    const usable = caches.entries.filter((entry) => entry.version === version).toReversed();
    const prefixes = (body.restore_keys ?? []) as string[];
    const found =
      usable.find((entry) => entry.name === body.key) ??
      prefixes.flatMap((prefix) => usable.filter((entry) => entry.name.startsWith(prefix)))[0];
    if (found === undefined) return { ok: false };
    return { ok: true, matched_key: found.name, signed_download_url: signed('cache', caches, found.name, version) };
  }

  function signed(label: string, store: Store, name: string, version: string): string {
    const entry = store.entries.find((candidate) => candidate.name === name && candidate.version === version);
    const blob = `${label}-${randomUUID()}`;
    if (entry !== undefined) blobs.put(blob, entry.content);
    return blobAddress(blob);
  }

  /** Signatures are long, as the real ones: a runner masks them by plain replacement. */
  function blobAddress(blob: string): string {
    return `${base}/blob/${encodeURIComponent(blob)}?sig=${createHash('sha256').update(blob).digest('hex')}`;
  }
}

/** The run that a call is of, as its token says. */
function runOf(body: Json): string {
  return String(body.workflow_run_backend_id);
}

function matches(entry: StoredEntry, filter: Json): boolean {
  return (
    entry.version === runOf(filter) &&
    (filter.name_filter === undefined || filter.name_filter === entry.name) &&
    (filter.id_filter === undefined || String(filter.id_filter) === String(entry.id))
  );
}

function describeArtifact(entry: StoredEntry): Json {
  return {
    workflow_run_backend_id: entry.version,
    workflow_job_run_backend_id: 'job-1',
    database_id: String(entry.id),
    name: entry.name,
    size: String(entry.content.length),
  };
}

/** The part of Azure's blob storage that its client uses for block blobs. */
class BlobStorage {
  readonly #blobs = new Map<string, Buffer>();
  readonly #blocks = new Map<string, Buffer>();

  get(name: string): Buffer | undefined {
    return this.#blobs.get(name);
  }

  put(name: string, content: Buffer): void {
    this.#blobs.set(name, content);
  }

  async handle(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = decodeURIComponent(url.pathname.slice('/blob/'.length));
    const headers = { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-01-05', etag: `"${randomUUID()}"` };
    if (request.method === 'PUT') {
      this.#store(name, url.searchParams, await bodyOf(request));
      response.writeHead(201, headers).end();
      return;
    }
    const content = this.#blobs.get(name);
    if (content === undefined) response.writeHead(404, headers).end();
    else send(content, request, response, headers);
  }

  #store(name: string, query: URLSearchParams, body: Buffer): void {
    const part = query.get('comp');
    if (part === null) this.#blobs.set(name, body);
    if (part === 'block') this.#blocks.set(`${name}\n${query.get('blockid')}`, body);
    if (part !== 'blocklist') return;
    const order = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map((match) => match[1]);
    this.#blobs.set(name, Buffer.concat(order.map((id) => this.#blocks.get(`${name}\n${id}`) ?? Buffer.alloc(0))));
  }
}

function send(content: Buffer, request: IncomingMessage, response: ServerResponse, headers: object): void {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? String(request.headers['x-ms-range'] ?? ''));
  const first = Number(range?.[1] ?? 0);
  const last = Math.min(range?.[2] ? Number(range[2]) : content.length - 1, content.length - 1);
  const part = content.subarray(first, last + 1);
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    'content-length': part.length,
    'accept-ranges': 'bytes',
    ...(range === null ? {} : { 'content-range': `bytes ${first}-${last}/${content.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The token of a job of a run. */
export function runtimeToken(run: number): string {
  return unsignedToken(`Actions.Results:run-${run}:job-1`);
}

/** A JSON web token whose signature nobody checks here. */
function unsignedToken(scope: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp: scope, exp: 4_102_444_800 })}.unsigned`;
}
