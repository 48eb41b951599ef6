import { execPath } from 'node:process';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import type { ReportSize } from '../model/size.ts';
import { childEnvironment } from '../process/environment.ts';
import { runChild } from '../process/run.ts';
import { SIZE_CHILD } from './child-address.ts';
import type { SizeAnswer, SizeRequest } from './child-request.ts';

/** Compilers and scanners go first: nobody waits for sizes before the report is put together. */
const NICENESS = 10;
/** A thousand times what the largest programs take. */
const TIMEOUT_MS = 10 * 60_000;

/**
 * Attributes a binary in a process of its own: the memory, several times the binary's size, is not ours and is gone
 * afterwards, and a file that brings it down brings nothing else down.
 *
 * @throws Failure `binary-refused` when the file cannot be attributed; the signal's reason when it is aborted.
 */
export async function measureApart(
  request: SizeRequest,
  runtime: Pick<Runtime, 'signal' | 'log' | 'host' | 'env'>,
): Promise<ReportSize> {
  const { exitCode, stdout, stderr, timedOut } = await runChild(
    {
      command: execPath,
      args: [SIZE_CHILD],
      stdin: JSON.stringify(request),
      env: childEnvironment(runtime.env, {}),
      niceness: NICENESS,
      timeoutMs: TIMEOUT_MS,
    },
    runtime,
  );
  const answer = exitCode === 0 ? (JSON.parse(stdout) as SizeAnswer) : undefined;
  if (answer !== undefined && 'sizes' in answer) return answer.sizes;
  const ended = timedOut ? 'took longer than ten minutes' : 'ended unexpectedly';
  throw new Failure({
    code: 'binary-refused',
    message: answer?.failure.message ?? `Saying where the bytes of ${request.name} belong ${ended}.`,
    details: stderr,
  });
}
