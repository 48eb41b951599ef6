import { Failure } from '../model/failure.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import { type ChildResult, runChild } from '../process/run.ts';

/** How `go` is run: the command and the whole base environment of its children (GOENV=off and the like are the caller's). */
export interface GoCommand {
  /** Absolute path, or a name that the environment's PATH finds. */
  readonly command: string;
  readonly env: Environment;
}

/** What running a child needs of the runtime. */
export type ChildRuntime = Pick<Runtime, 'signal' | 'log' | 'host'> &
  // Where answers of Go that depend on nothing but their inputs are remembered.
  Partial<Pick<Runtime, 'cacheDirectory'>>;

/** Runs `go` and gives back how it ended; only a `go` that cannot be started is thrown (`go-missing`). */
export async function runGo(
  go: GoCommand,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Environment },
  runtime: ChildRuntime,
): Promise<ChildResult> {
  const env = { ...go.env, ...options.env };
  const result = await runChild({ command: go.command, args, env, cwd: options.cwd }, runtime);
  if (result.startError !== undefined) {
    throw new Failure({
      code: 'go-missing',
      message: `The go command ${go.command} cannot be started (${result.startError.code ?? result.startError.message}).`,
      fix: 'Install Go, or let go-slim-image fetch it with go-version.',
      cause: result.startError,
    });
  }
  return result;
}

/**
 * Objects of a `go ... -json` stream, which are written one after the other. A line that is a lone `}` ends an object:
 * inner ones are indented, and JSON strings hold no line ends.
 */
export function parseJsonStream<T>(text: string): T[] {
  const objects: T[] = [];
  let current: string[] = [];
  for (const line of text.split('\n')) {
    current.push(line);
    if (line.trimEnd() !== '}') continue;
    objects.push(JSON.parse(current.join('\n')) as T);
    current = [];
  }
  return objects;
}
