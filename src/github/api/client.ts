import { createHttpClient, type HttpClient } from '../../http/client.ts';
import { Failure } from '../../model/failure.ts';
import type { Runtime } from '../../model/runtime.ts';
import { apiAddress, apiToken } from './address.ts';
import { type Connection, connect, requestFailure } from './connection.ts';
import { type DownloadOptions, downloadBytes, downloadFile } from './download.ts';
import { type AnswerOf, type ItemOf, listIn, nextPage, type ParametersOf, type Route } from './routes.ts';
import { type Asset, type Upload, uploadAsset } from './upload.ts';
import { viewerOf } from './viewer.ts';

/** What the API is opened for. */
export interface GithubApiOptions {
  /** `owner/name`; what every route is about unless it says otherwise. */
  readonly repository: string;
  /** The input github-token; empty: GITHUB_TOKEN or GH_TOKEN of the environment, else nobody. */
  readonly token: string;
  /** The input ca-file. */
  readonly caFile?: string;
  /** Milliseconds of a second of waiting, for tests; default 1000. */
  readonly secondMs?: number;
  /** Whether writes keep a second's distance and limits are waited for; default true. */
  readonly throttle?: boolean;
}

/** How a call is made. */
export interface CallOptions {
  /** Whether 5xx and lost connections are tried again. Default: unless it is a POST, which could then be done twice. */
  readonly retry?: boolean;
  /** Whether a limit that passes soon is waited for. Default true; else the failure says how long (`retryAfter`). */
  readonly patient?: boolean;
}

/**
 * GitHub's REST API for one repository. Every call throws a `GithubFailure` where it is not answered with success
 * (`whenPermitted` and `whenFound` turn two kinds into values), and the interruption when the run is stopped.
 */
export interface GithubApi {
  /** `owner/name`. */
  readonly repository: string;
  /** Whether there is a token at all. */
  readonly authenticated: boolean;
  request<R extends Route>(route: R, parameters: ParametersOf<R>, options?: CallOptions): Promise<AnswerOf<R>>;
  /** All elements of all pages, in the server's order, a hundred a page, fetched as they are asked for. */
  items<R extends Route>(route: R, parameters: ParametersOf<R>): AsyncGenerator<ItemOf<R>, void, undefined>;
  /** All elements of all pages at once. */
  all<R extends Route>(route: R, parameters: ParametersOf<R>): Promise<ItemOf<R>[]>;
  /** Login of whom the token is: `github-actions[bot]`. REST does not tell it of an app's token; GraphQL does. */
  viewer(): Promise<string>;
  /** The bytes behind a route that redirects to a file: an artifact's zip, a release asset. */
  download<R extends Route>(route: R, parameters: ParametersOf<R>, limit: number): Promise<Uint8Array>;
  /** The same into a file, with a digest to be met. */
  downloadFile<R extends Route>(route: R, parameters: ParametersOf<R>, options: DownloadOptions): Promise<void>;
  /** Sends a file to a release's own upload address. */
  upload(upload: Upload): Promise<Asset>;
  close(): Promise<void>;
}

/** More pages than GitHub gives of anything. */
const PAGES = 1000;

/** Opens the API; nothing is sent or loaded before the first call. Throws `invalid-input` for a false GITHUB_API_URL or repository. */
export function openGithubApi(options: GithubApiOptions, runtime: Pick<Runtime, 'env' | 'signal' | 'log'>): GithubApi {
  const [owner = '', repo = ''] = splitRepository(options.repository);
  const token = apiToken(options.token, runtime.env);
  if (token !== undefined) runtime.log.mask(token);
  const http: HttpClient = createHttpClient(runtime, options.caFile === undefined ? {} : { caFile: options.caFile });
  const address = apiAddress(runtime.env);
  const facts = { address, token, http, secondMs: options.secondMs ?? 1000, throttle: options.throttle ?? true };
  let made: Promise<Connection> | undefined;
  const connection = (): Promise<Connection> => {
    made ??= connect(facts, runtime);
    return made;
  };
  const call = async (route: string, parameters: object, { retry, patient = true }: CallOptions = {}) => {
    const { octokit } = await connection();
    try {
      runtime.signal.throwIfAborted();
      const retries = (retry ?? !route.startsWith('POST ')) ? {} : { retries: 0 };
      return await octokit.request(route, {
        owner,
        repo,
        ...parameters,
        request: { signal: runtime.signal, patient, ...retries },
      });
    } catch (error) {
      runtime.signal.throwIfAborted();
      throw requestFailure(error, route, token !== undefined);
    }
  };
  async function* items<R extends Route>(route: R, parameters: ParametersOf<R>) {
    let query: object = { per_page: 100 };
    for (let page = 0; page < PAGES; page++) {
      const { data, headers } = await call(route, { ...query, ...parameters, ...(page === 0 ? {} : query) });
      yield* listIn(data) as ItemOf<R>[];
      const next = nextPage(headers.link);
      if (next === undefined) return;
      query = next;
    }
  }
  return {
    repository: options.repository,
    authenticated: token !== undefined,
    request: async (route, parameters, how) => (await call(route, parameters, how)).data as AnswerOf<typeof route>,
    items,
    all: async (route, parameters) => {
      const found: ItemOf<typeof route>[] = [];
      for await (const item of items(route, parameters)) found.push(item);
      return found;
    },
    viewer: async () => viewerOf(await connection(), runtime.signal),
    download: async (route, parameters, limit) =>
      downloadBytes(await connection(), route, { owner, repo, ...parameters }, limit),
    downloadFile: async (route, parameters, how) =>
      downloadFile(await connection(), route, { owner, repo, ...parameters }, how, runtime),
    upload: async (upload) => uploadAsset(await connection(), upload),
    close: () => http.close(),
  };
}

function splitRepository(repository: string): string[] {
  if (/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository)) return repository.split('/');
  throw new Failure({
    code: 'invalid-input',
    message: `"${repository}" is no GitHub repository.`,
    fix: 'Write it as owner/name; in Actions it is GITHUB_REPOSITORY.',
  });
}
