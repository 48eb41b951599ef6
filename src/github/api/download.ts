import type { HttpResponse } from '../../http/client.ts';
import { download as fetchFile } from '../../http/download.ts';
import type { Runtime } from '../../model/runtime.ts';
import { type Connection, unreachable } from './connection.ts';
import { githubFailure } from './github-failure.ts';

/** Where a download goes. */
export interface DownloadOptions {
  /** Absolute path; written beside and then renamed. */
  readonly destination: string;
  /** Refused beyond so many bytes. */
  readonly limit: number;
  /** Hexadecimal; checked while the bytes come in. */
  readonly sha256?: string;
  readonly onProgress?: (done: number, total: number | undefined) => void;
}

/** The bytes of a route whose answer is a file or leads to one. The token does not follow to another host. */
export async function downloadBytes(
  connection: Connection,
  route: string,
  parameters: object,
  limit: number,
): Promise<Uint8Array> {
  const { url, headers } = target(connection, route, parameters);
  let answer: HttpResponse;
  try {
    answer = await connection.http.request({ url, headers });
  } catch (error) {
    throw unreachable(route, error);
  }
  if (answer.status === 200) {
    try {
      return await answer.bytes(limit);
    } catch (error) {
      throw unreachable(route, error);
    }
  }
  const data = await answer.text(1 << 20).catch(() => '');
  throw githubFailure({
    route,
    status: answer.status,
    headers: answer.headers,
    data: parsed(data),
    authenticated: connection.token !== undefined,
  });
}

/** The same into a file. Throws `download-failed` or `digest-mismatch`. */
export async function downloadFile(
  connection: Connection,
  route: string,
  parameters: object,
  options: DownloadOptions,
  runtime: Pick<Runtime, 'signal'>,
): Promise<void> {
  const backoffMs = connection.secondMs;
  await fetchFile(connection.http, { ...target(connection, route, parameters), ...options, backoffMs }, runtime);
}

function target(
  connection: Connection,
  route: string,
  parameters: object,
): { url: string; headers: Record<string, string> } {
  const { url } = connection.octokit.request.endpoint(route, { ...parameters, baseUrl: connection.address });
  const token = connection.token === undefined ? {} : { authorization: `token ${connection.token}` };
  // Of a release asset this asks for the file instead of its description; every other route answers what it has.
  return { url, headers: { accept: 'application/octet-stream', ...token } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
