import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ambientEnvironment, DIST } from './project.ts';

/** How a run of the command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard error with every run of white space as one blank: sentences as they were before they were wrapped. */
  readonly said: string;
}

/** What a run differs in. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: the machine's folder `work`. */
  readonly cwd?: string;
  /** Node's program; default: the one that runs the tests. */
  readonly node?: string;
  /** The built command line; default: that of dist/. */
  readonly cli?: string;
  /** A program and its arguments before Node's: `sh -c ... sh`, `unshare -m`. */
  readonly before?: readonly string[];
  /** Called once the process runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** A user's machine with Go's caches on it, and nothing else: HOME, the folder for temporary files and `work` are empty. */
export interface Machine extends AsyncDisposable {
  readonly root: string;
  readonly work: string;
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Names left in the folder for temporary files, Node's own cache apart. */
  temporaryFiles(): Promise<readonly string[]>;
}

export async function startMachine(): Promise<Machine> {
  const root = await mkdtemp(join(tmpdir(), 'machine-'));
  const [home, work, temporary] = ['home', 'work', 'tmp'].map((name) => join(root, name)) as [string, string, string];
  for (const folder of [home, work, temporary]) await mkdir(folder);
  const env = { ...ambientEnvironment(), HOME: home, TMPDIR: temporary };
  return {
    root,
    work,
    run: (args, options = {}) => run(args, { cwd: work, ...options, env: { ...env, ...options.env } }),
    temporaryFiles: async () => (await readdir(temporary)).filter((name) => !name.startsWith('node-compile-cache')),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function run(args: readonly string[], options: RunOptions): Promise<Ended> {
  const argv = [
    ...(options.before ?? []),
    options.node ?? process.execPath,
    options.cli ?? join(DIST, 'cli.js'),
    ...args,
  ];
  const [command, ...rest] = argv as [string, ...string[]];
  const child = spawn(command, rest, {
    cwd: options.cwd,
    env: options.env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  options.onStart?.(child);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr, said: stderr.replaceAll(/\s+/g, ' ') };
}
