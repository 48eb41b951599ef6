import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can be wrong with a source of the vulnerability database. `token`: nothing is, but it wants an anonymous token. */
export type DatabaseFault =
  | 'none'
  | 'token'
  | 404
  | 401
  | 403
  | 429
  | 503
  | 'never-answers'
  | 'never-delivers'
  | 'truncated'
  | 'wrong-digest'
  | 'no-database';

/** A registry of one repository, `db/trivy-db:2`. */
export interface DatabaseServer {
  /** `127.0.0.1:PORT/db/trivy-db:2`. */
  readonly reference: string;
  /** `GET /v2/...` of every request so far, manifests by tag and blobs by `BLOB`. */
  readonly requests: string[];
  /** Changes what is wrong from now on. */
  fault: DatabaseFault;
  /** Changes what is served from now on. */
  serve(archive: string): Promise<void>;
  close(): Promise<void>;
}

const LAYER = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const TOKEN = 'anonymous-token';

function sha256(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** Serves a db.tar.gz as the OCI artifact that Trivy downloads (OCI distribution specification 1.1, "pull"). */
export async function startDatabaseServer(archive: string, fault: DatabaseFault = 'none'): Promise<DatabaseServer> {
  const config = Buffer.from('{}');
  let layer = await readFile(archive);
  const requests: string[] = [];
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started: DatabaseServer = {
    reference: `${host}/db/trivy-db:2`,
    requests,
    fault,
    serve: async (file) => {
      layer = await readFile(file);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return started;

  function manifest(): string {
    const mediaType = started.fault === 'no-database' ? 'application/vnd.oci.image.layer.v1.tar+gzip' : LAYER;
    const annotations = { 'org.opencontainers.image.title': 'db.tar.gz' };
    return JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: {
        mediaType: 'application/vnd.aquasec.trivy.config.v1+json',
        digest: sha256(config),
        size: config.length,
      },
      layers: [{ mediaType, digest: sha256(layer), size: layer.length, annotations }],
    });
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '';
    requests.push(`${request.method} ${url.replace(/sha256:[0-9a-f]{64}/, 'BLOB')}`);
    if (started.fault === 'never-answers') return;
    if (url.startsWith('/token')) send(response, 200, 'application/json', JSON.stringify({ token: TOKEN }));
    else if (started.fault === 'token' && request.headers.authorization !== `Bearer ${TOKEN}`) challenge(response);
    else if (typeof started.fault === 'number') send(response, started.fault, 'application/json', '{"errors":[]}');
    else serveContent(url, response);
  }

  function serveContent(url: string, response: ServerResponse): void {
    const text = manifest();
    const isManifest = url.endsWith('/manifests/2') || url.endsWith(`/manifests/${sha256(text)}`);
    if (url === '/v2/') send(response, 200, 'application/json', '{}');
    else if (isManifest) send(response, 200, MANIFEST, text);
    else if (url.endsWith(`/blobs/${sha256(config)}`)) send(response, 200, 'application/octet-stream', config);
    else if (url.endsWith(`/blobs/${sha256(layer)}`)) sendLayer(response);
    else send(response, 404, 'application/json', '{"errors":[]}');
  }

  function challenge(response: ServerResponse): void {
    response.setHeader(
      'www-authenticate',
      `Bearer realm="http://${host}/token",service="test",scope="repository:db/trivy-db:pull"`,
    );
    send(response, 401, 'application/json', '{"errors":[{"code":"UNAUTHORIZED"}]}');
  }

  function sendLayer(response: ServerResponse): void {
    if (started.fault === 'never-delivers') {
      response.writeHead(200, { 'content-length': layer.length });
      response.write(layer.subarray(0, 1000));
      return;
    }
    if (started.fault === 'wrong-digest') {
      const changed = Buffer.from(layer);
      changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
      send(response, 200, 'application/octet-stream', changed);
      return;
    }
    if (started.fault !== 'truncated') {
      send(response, 200, 'application/octet-stream', layer);
      return;
    }
    response.writeHead(200, { 'content-length': layer.length });
    response.write(layer.subarray(0, layer.length >> 1), () => response.destroy());
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const content = typeof body === 'string' ? Buffer.from(body) : body;
  const headers = { 'content-type': type, 'content-length': content.length, 'docker-content-digest': sha256(content) };
  response.writeHead(status, headers);
  response.end(response.req.method === 'HEAD' ? undefined : content);
}
