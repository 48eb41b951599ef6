import type { HttpResponse } from '../../http/client.ts';
import { Failure } from '../../model/failure.ts';
import { type Connection, unreachable } from './connection.ts';
import { githubFailure } from './github-failure.ts';
import type { ItemOf } from './routes.ts';

const ROUTE = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets';

/** An asset of a release as the API tells of it. */
export type Asset = ItemOf<'GET /repos/{owner}/{repo}/releases/{release_id}/assets'>;

/** A file for a release. */
export interface Upload {
  /** The release's `upload_url` as the API gave it: a URI template, `https://.../assets{?name,label}`. */
  readonly uploadUrl: string;
  readonly name: string;
  /** Bytes, all in one; sent in the order they come. */
  readonly content: AsyncIterable<Uint8Array>;
  /** Length in bytes. */
  readonly size: number;
  readonly contentType: string;
}

/** Sends a file. Nothing is tried again here: what a broken upload leaves must be removed first. Throws a `GithubFailure`. */
export async function uploadAsset(connection: Connection, upload: Upload): Promise<Asset> {
  const url = uploadAddress(upload.uploadUrl, connection.address);
  url.searchParams.set('name', upload.name);
  const token = connection.token === undefined ? {} : { authorization: `token ${connection.token}` };
  const headers = {
    accept: 'application/vnd.github+json',
    'content-type': upload.contentType,
    'content-length': String(upload.size),
    ...token,
  };
  let answer: HttpResponse;
  let text: string;
  try {
    // The answer comes after GitHub has stored and hashed it all.
    const request = { url: url.href, method: 'POST', headers, body: upload.content, redirects: 0 } as const;
    answer = await connection.http.request({ ...request, timeoutMs: 600_000 });
    text = await answer.text(1 << 20);
  } catch (error) {
    throw unreachable(ROUTE, error);
  }
  const data = parsed(text);
  if (answer.status === 201 && data !== undefined) return data as Asset;
  const { status, headers: answered } = answer;
  throw githubFailure({ route: ROUTE, status, headers: answered, data, authenticated: connection.token !== undefined });
}

/**
 * The address behind the template (RFC 6570), if the token may go there: the API's own host, or `uploads.` beside its
 * `api.`, by https unless the API itself is asked without. Throws `github-unavailable` for any other.
 */
export function uploadAddress(template: string, apiAddress: string): URL {
  const plain = template.replace(/\{[^}]*\}$/, '');
  const api = new URL(apiAddress);
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  const hosts = [api.hostname, api.hostname.replace(/^api\./, 'uploads.')];
  if (url !== undefined && url.protocol === api.protocol && hosts.includes(url.hostname)) return url;
  throw new Failure({
    code: 'github-unavailable',
    message: `The release names ${plain} for uploads, but the API is at ${apiAddress}: the token does not go there.`,
    fix: 'Check GITHUB_API_URL and what stands between here and GitHub.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
