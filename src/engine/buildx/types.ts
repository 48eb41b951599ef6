import type { Environment } from '../../model/runtime.ts';

/** buildx as it was found or fetched. A Docker plugin is a program of its own, too, so that no docker command is needed. */
export interface Buildx {
  /** Absolute path of the program. */
  readonly command: string;
  /** `0.36.1`, or `unknown` where it does not say. */
  readonly version: string;
  /** What every call of it has in its environment beyond what is passed on: BUILDX_CONFIG of our own builders. */
  readonly env: Environment;
}

/** One machine of a builder, as `buildx ls` tells of it once it runs. */
export interface BuilderNode {
  readonly name: string;
  /** `tcp://...`, `unix://...`, a Docker context. */
  readonly endpoint: string;
  /** `running`, `stopped`, `inactive`, `error`. */
  readonly status: string;
  /** BuildKit's: `v0.32.2`. */
  readonly version?: string;
  /** Formatted platforms that it takes, those that it was given by name first. */
  readonly platforms: readonly string[];
  /** What is wrong with it, in its driver's words. */
  readonly error?: string;
}

/** A builder that answers. */
export interface Builder {
  readonly buildx: Buildx;
  readonly name: string;
  /** `docker-container`, `kubernetes`, `remote`, `cloud`, `docker`. */
  readonly driver: string;
  /** Made by this run, and removed at its end. */
  readonly own: boolean;
  readonly nodes: readonly BuilderNode[];
  /** What the driver cannot do; see `builder/limits.ts`. */
  readonly limits: BuilderLimits;
}

/** What a builder's driver and store allow. */
export interface BuilderLimits {
  /** Export as an OCI layout or archive: not with the `docker` driver on Docker's old store. */
  readonly ociExport: boolean;
  /** Several platforms in one build. */
  readonly severalPlatforms: boolean;
  /** Caches in `cache-to` other than `inline`. */
  readonly cacheExport: boolean;
  readonly attestations: boolean;
  /** Named contexts (`--build-context`). */
  readonly namedContexts: boolean;
  /** `type=oci` and `type=tar` for all platforms at once: not with several nodes. */
  readonly wholeExport: boolean;
}

/** One call of buildx. */
export interface BuildxCall {
  /** After `buildx`: `['build', '--platform', ...]`. `--progress` is added by who runs it, as is `--builder` by who asks. */
  readonly argv: readonly string[];
  readonly stdin?: string | Uint8Array;
  /** Further variables, such as the Actions cache's, which reach nothing else. */
  readonly env?: Environment;
  readonly cwd?: string;
  /** What the steps are told by, where one run makes several builds: `api`. */
  readonly label?: string;
  /** Of the Dockerfile that is built, relative to the working directory: what annotations point at. */
  readonly file?: string;
  readonly timeoutMs?: number;
  /** Called for each line of standard error that is not JSON progress. */
  readonly onText?: (line: string) => void;
}

/** A step of BuildKit as it ended. */
export interface Vertex {
  readonly digest: string;
  /** `[linux/amd64 stage 1/3] RUN make`. */
  readonly name: string;
  readonly inputs: readonly string[];
  readonly cached: boolean;
  readonly startedMs?: number;
  readonly completedMs?: number;
  readonly error?: string;
}

/** What BuildKit warns of: a rule that a Dockerfile breaks. */
export interface BuildWarning {
  readonly short: string;
  readonly detail: readonly string[];
  readonly url?: string;
  /** Name of the file as BuildKit has it, and its lines. */
  readonly file?: string;
  readonly line?: number;
}

/** What a call of buildx that ended well left behind. */
export interface BuildxResult {
  readonly stdout: string;
  /** What it wrote that is not progress. */
  readonly stderr: string;
  readonly vertices: readonly Vertex[];
  readonly warnings: readonly BuildWarning[];
  readonly elapsedMs: number;
}
