/** What an answer is: a status with JSON, or with bytes. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call that has been found to be right. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** The raw bytes, for uploads. */
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Who calls. */
  readonly login: string;
}

/** What an operation does; lists are whole and are cut into pages by the server. */
export type Handler = (state: GithubState, call: Call) => Answer;

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
  updatedAt: string;
}

export interface Issue {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  readonly login: string;
  /** Who set and took labels, oldest first. */
  readonly events: { readonly event: 'labeled' | 'unlabeled'; readonly label: string; readonly login: string }[];
}

export interface Pull extends Issue {
  readonly head: { readonly sha: string; readonly ref: string; readonly repository: string };
  readonly base: { readonly sha: string; readonly ref: string };
  /** Paths that it changes. */
  readonly files: string[];
}

export interface StoredAsset {
  readonly id: number;
  readonly name: string;
  state: 'uploaded' | 'starter';
  contentType: string;
  bytes: Buffer;
  /** `sha256:...`; a server that is older than digests gives null. */
  digest: string | null;
}

export interface StoredRelease {
  readonly id: number;
  tag: string;
  commitish: string;
  name: string;
  body: string;
  draft: boolean;
  prerelease: boolean;
  immutable: boolean;
  readonly assets: StoredAsset[];
}

export interface Run {
  readonly id: number;
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly attempt: number;
  /** `owner/name` of the head's repository. */
  readonly headRepository: string;
}

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  expired: boolean;
  readonly zip: Buffer;
}

/** Everything that the server remembers; tests read and change it. */
export class GithubState {
  readonly repository: string;
  address = '';
  /** Where the bytes of assets and artifacts are. */
  files = '';
  readonly comments: Comment[] = [];
  readonly issues = new Map<number, Issue>();
  readonly pulls = new Map<number, Pull>();
  readonly releases: StoredRelease[] = [];
  readonly runs: Run[] = [];
  readonly artifacts: StoredArtifact[] = [];
  readonly attestations: { readonly id: number; readonly bundle: unknown; readonly digests: readonly string[] }[] = [];
  readonly sarifs: unknown[] = [];
  /** Git references with the commit behind them: `tags/v1.0.0`. */
  readonly refs = new Map<string, string>();
  /** Texts of files by commit and path: `3f2c...:go.mod`. */
  readonly contents = new Map<string, string>();
  immutableReleases = false;
  defaultBranch = 'main';
  private last = 1000;

  constructor(repository: string) {
    this.repository = repository;
  }

  /** A number that nothing else has. */
  nextId(): number {
    this.last += 1;
    return this.last;
  }

  /** Address of something below the repository. */
  at(path: string): string {
    return `${this.address}/repos/${this.repository}/${path}`;
  }
}

export const missing: Answer = {
  status: 404,
  json: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};

/** A 422 with GitHub's body. */
export function invalid(resource: string, field: string, code: string): Answer {
  return {
    status: 422,
    json: {
      message: 'Validation Failed',
      errors: [{ resource, field, code }],
      documentation_url: 'https://docs.github.com/rest',
      status: '422',
    },
  };
}

/** A 422 with a sentence. */
export function refused(message: string): Answer {
  return { status: 422, json: { message, documentation_url: 'https://docs.github.com/rest', status: '422' } };
}
