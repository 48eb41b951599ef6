import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../../src/model/digest.ts';

/** How this registry differs from the specification's, as real ones do. */
export interface RegistryManner {
  /** The status of an upload answers 204 with a Range; without it 404. */
  resumes: boolean;
  /** Takes PATCH. */
  chunks: boolean;
  /** Bytes of one request's body beyond which it answers 413. */
  bodyLimit: number;
  /** What a mount answers. */
  mount: 'mounted' | 'begun' | 'refused' | 'denied';
  referrers: boolean;
  /** Tags that are there keep what they hold. */
  immutable: boolean;
  /** How often a manifest that was put is overtaken by a try that broke off, as where nothing compares with the digest. */
  overtaken: number;
  /** Artifacts with a subject are refused. */
  refusesArtifacts: boolean;
  /** Pushing makes no repository. */
  repositories: readonly string[] | undefined;
}

/** A registry in memory that images can be pushed to; it keeps what it was asked. */
export interface PushRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** `METHOD path`, with upload ids as `*`. */
  readonly requests: string[];
  readonly manner: RegistryManner;
  /** `repository/digest` to bytes, `repository:tag` to the digest. */
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, { readonly type: string; readonly bytes: Buffer }>;
  readonly tags: Map<string, string>;
  /** Every state that a tag was in, in order: `repository:tag digest`. */
  readonly history: string[];
  close(): Promise<void>;
}

interface Upload {
  readonly repository: string;
  bytes: Buffer;
}

/** Starts one. */
export async function startPushRegistry(manner: Partial<RegistryManner> = {}): Promise<PushRegistry> {
  const registry = new Registry({
    resumes: true,
    chunks: true,
    bodyLimit: Number.POSITIVE_INFINITY,
    mount: 'mounted',
    referrers: true,
    immutable: false,
    overtaken: 0,
    refusesArtifacts: false,
    repositories: undefined,
    ...manner,
  });
  const server = createServer((request, response) => void registry.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  registry.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(registry, {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

class Registry {
  readonly requests: string[] = [];
  readonly blobs = new Map<string, Buffer>();
  readonly manifests = new Map<string, { type: string; bytes: Buffer }>();
  readonly tags = new Map<string, string>();
  readonly history: string[] = [];
  readonly manner: RegistryManner;
  readonly #uploads = new Map<string, Upload>();
  #next = 0;
  host = '';

  constructor(manner: RegistryManner) {
    this.manner = manner;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '', 'http://registry');
    const [, repository = '', kind = '', name = ''] =
      /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|referrers)\/([^/]*)$/.exec(url.pathname) ?? [];
    const shown = kind === 'blobs/uploads' && name !== '' ? url.pathname.replace(/[^/]+$/, '*') : url.pathname;
    this.requests.push(`${request.method} ${shown}`);
    const body = await this.#read(request, kind === 'blobs/uploads' ? name : '');
    if (body === undefined) return undefined;
    if (body.length > this.manner.bodyLimit) return end(response, 413);
    if (this.manner.repositories?.includes(repository) === false && request.method === 'POST')
      return error(response, 404, 'NAME_UNKNOWN');
    const what = `${request.method} ${kind}`;
    if (what === 'HEAD blobs' || what === 'GET blobs') return this.#getBlob(response, `${repository}/${name}`);
    if (what === 'POST blobs/uploads') return this.#begin(response, repository, url.searchParams);
    if (kind === 'blobs/uploads') return this.#goOn(request, response, name, body, url.searchParams.get('digest'));
    if (what === 'PUT manifests')
      return this.#putManifest(response, repository, name, body, request.headers['content-type'] ?? '');
    if (kind === 'manifests') return this.#getManifest(response, repository, name);
    if (kind === 'referrers' && this.manner.referrers) return this.#listReferrers(response, repository, name);
    return end(response, 404);
  }

  /** A body that breaks off leaves what came of it in the upload, as distribution does. */
  async #read(request: IncomingMessage, upload: string): Promise<Buffer | undefined> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    } catch {
      const state = this.#uploads.get(upload);
      if (state !== undefined) state.bytes = Buffer.concat([state.bytes, ...chunks]);
      return undefined;
    }
  }

  #getBlob(response: ServerResponse, key: string): unknown {
    const bytes = this.blobs.get(key);
    if (bytes === undefined) return error(response, 404, 'BLOB_UNKNOWN');
    return response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  }

  #begin(response: ServerResponse, repository: string, query: URLSearchParams): unknown {
    const mount = query.get('mount');
    const source = this.blobs.get(`${query.get('from')}/${mount}`);
    if (mount !== null && this.manner.mount === 'refused') return error(response, 400, 'UNSUPPORTED');
    if (mount !== null && this.manner.mount === 'denied') return error(response, 403, 'DENIED');
    if (mount !== null && this.manner.mount === 'mounted' && source !== undefined) {
      this.blobs.set(`${repository}/${mount}`, source);
      return end(response, 201);
    }
    const id = `u${++this.#next}`;
    this.#uploads.set(id, { repository, bytes: Buffer.alloc(0) });
    return end(response, 202, { location: `/v2/${repository}/blobs/uploads/${id}?state=a%2Fb` });
  }

  #goOn(request: IncomingMessage, response: ServerResponse, id: string, body: Buffer, digest: string | null): unknown {
    const upload = this.#uploads.get(id);
    if (upload === undefined) return error(response, 404, 'BLOB_UPLOAD_UNKNOWN');
    const location = `/v2/${upload.repository}/blobs/uploads/${id}?state=c`;
    const range = `0-${Math.max(0, upload.bytes.length - 1)}`;
    if (request.method === 'GET')
      return this.manner.resumes
        ? end(response, 204, { location, range })
        : error(response, 404, 'BLOB_UPLOAD_UNKNOWN');
    if (request.method === 'PATCH') {
      if (!this.manner.chunks) return error(response, 405, 'UNSUPPORTED');
      const start = Number(/^(\d+)-/.exec(String(request.headers['content-range']))?.[1] ?? upload.bytes.length);
      if (start !== upload.bytes.length) return end(response, 416, { location, range });
      upload.bytes = Buffer.concat([upload.bytes, body]);
      return end(response, 202, { location, range: `0-${upload.bytes.length - 1}` });
    }
    const bytes = Buffer.concat([upload.bytes, body]);
    if (digestOf(bytes) !== digest) return error(response, 400, 'DIGEST_INVALID');
    this.blobs.set(`${upload.repository}/${digest}`, bytes);
    this.#uploads.delete(id);
    return end(response, 201, { location: `/v2/${upload.repository}/blobs/${digest}` });
  }

  #putManifest(response: ServerResponse, repository: string, name: string, bytes: Buffer, type: string): unknown {
    const json = JSON.parse(bytes.toString()) as {
      config?: { digest: string };
      layers?: { digest: string }[];
      manifests?: { digest: string }[];
      subject?: object;
    };
    if (json.subject !== undefined && this.manner.refusesArtifacts) return error(response, 400, 'MANIFEST_INVALID');
    const blobs = [json.config, ...(json.layers ?? [])].filter((one) => one !== undefined);
    const whole =
      blobs.every(({ digest }) => this.blobs.has(`${repository}/${digest}`)) &&
      (json.manifests ?? []).every(({ digest }) => this.manifests.has(`${repository}/${digest}`));
    if (!whole) return error(response, 400, 'MANIFEST_BLOB_UNKNOWN');
    const digest = digestOf(bytes);
    const isTag = !name.startsWith('sha256:');
    if (!isTag && name !== digest) return error(response, 400, 'DIGEST_INVALID');
    if (isTag && this.manner.immutable && this.tags.has(`${repository}:${name}`))
      return error(response, 400, 'TAG_INVALID');
    const held = !isTag && this.manner.overtaken-- > 0 ? bytes.subarray(0, 20) : bytes;
    this.manifests.set(`${repository}/${digest}`, { type, bytes: held });
    if (isTag) {
      this.tags.set(`${repository}:${name}`, digest);
      this.history.push(`${repository}:${name} ${digest}`);
    }
    return end(response, 201);
  }

  #getManifest(response: ServerResponse, repository: string, name: string): unknown {
    const found = this.manifests.get(`${repository}/${this.tags.get(`${repository}:${name}`) ?? name}`);
    if (found === undefined) return error(response, 404, 'MANIFEST_UNKNOWN');
    return response
      .writeHead(200, { 'content-type': found.type, 'content-length': found.bytes.length })
      .end(found.bytes);
  }

  #listReferrers(response: ServerResponse, repository: string, subject: string): unknown {
    const manifests = [...this.manifests].flatMap(([key, { type, bytes }]) => {
      const json = JSON.parse(bytes.toString()) as { subject?: { digest: string }; artifactType?: string };
      if (!key.startsWith(`${repository}/`) || json.subject?.digest !== subject) return [];
      const { artifactType } = json;
      return [{ mediaType: type, digest: digestOf(bytes), size: bytes.length, artifactType }];
    });
    const type = 'application/vnd.oci.image.index.v1+json';
    return response
      .writeHead(200, { 'content-type': type })
      .end(JSON.stringify({ schemaVersion: 2, mediaType: type, manifests }));
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): unknown {
  return response.writeHead(status, { ...headers, 'content-length': 0 }).end();
}

function error(response: ServerResponse, status: number, code: string): unknown {
  return response.writeHead(status).end(JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] }));
}
