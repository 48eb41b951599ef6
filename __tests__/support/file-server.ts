import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of a few files. */
export interface FileServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves bytes by path; a number is a status instead, and `truncated` a body that ends too early. */
export async function startFileServer(
  files: Readonly<Record<string, Buffer | number | 'truncated'>>,
): Promise<FileServer> {
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''] ?? 404;
    if (typeof file === 'number') {
      response.writeHead(file).end();
    } else if (file === 'truncated') {
      response.writeHead(200, { 'content-length': 1000 });
      if (request.method === 'HEAD') response.end();
      else response.write('too short', () => response.destroy());
    } else {
      response.writeHead(200, { 'content-length': file.length }).end(request.method === 'HEAD' ? undefined : file);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
