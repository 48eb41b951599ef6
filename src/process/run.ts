import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { getPriority, setPriority } from 'node:os';
import type { Environment, Runtime } from '../model/runtime.ts';
import { describeEnvironment } from './environment.ts';
import { watchIdle } from './idle.ts';
import { LineSplitter } from './lines.ts';
import { endWithProcess } from './living.ts';
import { TextTail } from './tail.ts';

/** A program to run. Nothing of it passes a shell. */
export interface Child {
  readonly command: string;
  readonly args: readonly string[];
  /** The child's whole environment; see environment.ts. */
  readonly env: Environment;
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** How much the child and its children give way to others: 0 not at all (the default) to 19 (setpriority(2)). */
  readonly niceness?: number;
  /** After so many milliseconds the child and its children are killed. */
  readonly timeoutMs?: number;
  /** Killed as well when none of them uses the processor for so many milliseconds; on Linux only. */
  readonly idleMs?: number;
  /** Called for each line of standard output or error as it comes, without its end. */
  readonly onStdoutLine?: (line: string) => void;
  readonly onStderrLine?: (line: string) => void;
  /** Bytes of each stream that are kept, the newest win; default 64 MiB for stdout, 1 MiB for stderr. */
  readonly keepStdout?: number;
  readonly keepStderr?: number;
}

/** How a child ended. `exitCode` is null after a signal or when it could not be started. */
export interface ChildResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly elapsedMs: number;
  readonly timedOut: boolean;
  /** Set when the program could not be started at all (ENOENT, EACCES). */
  readonly startError?: NodeJS.ErrnoException;
}

const GRACE_MS = 3000;

/**
 * Runs a program to its end and never throws for what the program does: the caller judges the result.
 * On abort of the runtime's signal the program's whole process group is ended, then killed, and the
 * signal's reason is thrown.
 */
export async function runChild(child: Child, runtime: Pick<Runtime, 'signal' | 'log' | 'host'>): Promise<ChildResult> {
  runtime.signal.throwIfAborted();
  const started = performance.now();
  const grouped = runtime.host.platform !== 'win32';
  const spawned = spawn(child.command, child.args, {
    cwd: child.cwd,
    env: child.env,
    detached: grouped,
    windowsHide: true,
    stdio: [child.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  giveWay(spawned, child.niceness ?? 0);
  const stdout = collect(spawned.stdout, child.keepStdout ?? 64 << 20, child.onStdoutLine);
  const stderr = collect(spawned.stderr, child.keepStderr ?? 1 << 20, child.onStderrLine);
  const ending = endOf(spawned);
  feed(spawned, child.stdin);
  const stop = stopper(spawned, grouped);
  const release = endWithProcess(() => stop('SIGKILL'));
  let timedOut = false;
  const timer =
    child.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop('SIGKILL');
        }, child.timeoutMs);
  const endWatch =
    child.idleMs === undefined || !grouped || spawned.pid === undefined
      ? undefined
      : watchIdle(spawned.pid, child.idleMs, () => {
          timedOut = true;
          stop('SIGKILL');
        });
  const onAbort = (): void => stop('SIGTERM');
  runtime.signal.addEventListener('abort', onAbort, { once: true });
  const ended = await ending;
  clearTimeout(timer);
  endWatch?.();
  release();
  runtime.signal.removeEventListener('abort', onAbort);
  const elapsedMs = performance.now() - started;
  runtime.log.debug(
    `ran ${[child.command, ...child.args].join(' ')}\n  in ${child.cwd ?? '.'}, with ${describeEnvironment(child.env)}\n  exit ${ended.exitCode ?? ended.signal ?? 'not started'} after ${Math.round(elapsedMs)} ms`,
  );
  runtime.signal.throwIfAborted();
  return { ...ended, stdout: stdout(), stderr: stderr(), elapsedMs, timedOut };
}

/** Where the system does not allow it, the child simply does not give way. */
function giveWay({ pid }: ChildProcess, niceness: number): void {
  if (niceness === 0 || pid === undefined) return;
  try {
    setPriority(pid, Math.min(19, getPriority() + niceness));
  } catch {
    // Slower for others, and no reason to fail.
  }
}

function collect(
  stream: NodeJS.ReadableStream | null,
  keep: number,
  onLine: ((line: string) => void) | undefined,
): () => string {
  const tail = new TextTail(keep);
  const lines = onLine === undefined ? undefined : new LineSplitter(onLine);
  stream?.on('data', (chunk: Buffer) => {
    tail.push(chunk);
    lines?.push(chunk);
  });
  stream?.on('end', () => lines?.end());
  return () => tail.text();
}

function feed(spawned: ChildProcess, stdin: string | Uint8Array | undefined): void {
  if (stdin === undefined || spawned.stdin === null) return;
  // A child that ends without reading its input closes the pipe; its exit code tells the story.
  spawned.stdin.on('error', () => {});
  spawned.stdin.end(stdin);
}

async function endOf(spawned: ChildProcess): Promise<Pick<ChildResult, 'exitCode' | 'signal' | 'startError'>> {
  try {
    const [exitCode, signal] = (await once(spawned, 'close')) as [number | null, NodeJS.Signals | null];
    return { exitCode, signal };
  } catch (error) {
    return { exitCode: null, signal: null, startError: error as NodeJS.ErrnoException };
  }
}

/** Ends the process group: politely first, for certain a little later. */
function stopper(spawned: ChildProcess, grouped: boolean): (signal: NodeJS.Signals) => void {
  const send = (signal: NodeJS.Signals): void => {
    if (spawned.pid === undefined) return;
    try {
      if (grouped) process.kill(-spawned.pid, signal);
      else spawned.kill(signal);
    } catch {
      // The group is gone already.
    }
  };
  return (signal) => {
    send(signal);
    if (signal !== 'SIGKILL') setTimeout(() => send('SIGKILL'), GRACE_MS).unref();
  };
}
