/** Environment variables as Node has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What must be said to people while a run goes on. Warnings and notices also end up in the report. */
export interface Notice {
  readonly level: 'notice' | 'warning';
  /** Stable name, for example `fetch-depth`. */
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** The state of one step, for one platform or as a whole, as the live view and the log show it. */
export interface StepUpdate {
  /** Bytes or items, as `unit` says. */
  readonly done?: number;
  readonly total?: number;
  readonly unit?: 'bytes' | 'items';
  /** A few words: `syft 1.51.0, from cache`. */
  readonly detail?: string;
}

/** Handle on a step that is running. Ends exactly once. */
export interface RunningStep {
  update(update: StepUpdate): void;
  done(detail?: string): void;
  /** The step had nothing to do, or could not be done and that is allowed; `reason` is shown. */
  skip(reason: string): void;
  fail(reason: string): void;
}

/** Where steps announce themselves. `platform` is formatted (`linux/amd64`). */
export interface Progress {
  start(step: string, platform?: string): RunningStep;
}

/** What people are told besides progress. `debug` is shown with --verbose or RUNNER_DEBUG=1 only. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(notice: Notice): void;
  /** From now on this value is shown as *** everywhere. */
  mask(secret: string): void;
}

/** Facts of the machine, so that other systems can be tested by injection. */
export interface Host {
  readonly platform: NodeJS.Platform;
  /** Node's name of the processor: x64, arm64, ... */
  readonly arch: string;
  /** Processors to use. */
  readonly cpus: number;
}

/** Everything that comes from outside a step, passed down explicitly. */
export interface Runtime {
  /** The ambient environment of our own process; children never get it whole (see process/environment.ts). */
  readonly env: Environment;
  /** Aborted by SIGINT and SIGTERM; every child and request obeys it. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly progress: Progress;
  readonly host: Host;
  /** The folder that relative inputs start from; absolute. */
  readonly workingDirectory: string;
  /** Our own cache: layers, tools, databases; absolute; kept between runs. */
  readonly cacheDirectory: string;
  /** Removed at the end of the run; absolute, and on the same disk as the output where possible. */
  readonly scratchDirectory: string;
  /** Milliseconds that a build cache program may compute and receive nothing; five minutes unless a test is in a hurry. */
  readonly cacheProgramIdleMs?: number;
}
