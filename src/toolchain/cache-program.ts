import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Environment } from '../model/runtime.ts';

/** Time that a cache program has for its first answers. Go itself would wait without end. */
const PATIENCE_MS = 10_000;

/**
 * Whether a build cache program (GOCACHEPROG) works, asked the way Go asks (cmd/go/internal/cacheprog): it says what it can
 * do, and answers for an action that no cache knows. Go ends a build whose program does not, so it is asked before. Gives
 * what is wrong, in a few words; undefined when nothing is.
 */
export async function whatAilsCacheProgram(
  words: readonly string[],
  env: Environment,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<string | undefined> {
  const [command = '', ...args] = words;
  const timeout = AbortSignal.timeout(patienceMs);
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const ended = failed(child);
  try {
    const stop = AbortSignal.any([signal, timeout]);
    const answer = await Promise.race([ended, converse(child), aborted(stop)]);
    signal.throwIfAborted();
    return answer;
  } catch (error) {
    signal.throwIfAborted();
    return timeout.aborted ? `it gave no answer for ${patienceMs / 1000} s` : (error as Error).message;
  } finally {
    child.kill('SIGKILL');
  }
}

/** How it ended although it was not told to. */
async function failed(child: ChildProcess): Promise<string> {
  // A program that ends while it is being written to closes the pipe; how it ended says more.
  child.stdin?.on('error', () => undefined);
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    return `it ended at once (${signal ?? `exit status ${code}`})`;
  } catch (error) {
    return `it cannot be started (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`;
  }
}

async function converse({ stdin, stdout }: ChildProcess): Promise<string | undefined> {
  if (stdin === null || stdout === null) throw new Error('it has no pipes');
  const lines = createInterface({ input: stdout });
  let asked = false;
  for await (const line of lines) {
    const answer = parse(line);
    if (answer === undefined) return 'it does not speak the protocol of Go’s cache programs';
    if (!asked) {
      const can = Array.isArray(answer.KnownCommands) ? answer.KnownCommands : [];
      if (!can.includes('get') || !can.includes('put')) return 'it can neither get nor put';
      stdin.write(`${JSON.stringify({ ID: 1, Command: 'get', ActionID: randomBytes(32).toString('base64') })}\n\n`);
      asked = true;
    } else if (answer.ID === 1) {
      return typeof answer.Err === 'string' && answer.Err !== ''
        ? `it answers: ${answer.Err.slice(0, 300)}`
        : undefined;
    }
  }
  // Then how it ended is the answer.
  return new Promise(() => undefined);
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

async function aborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
}
