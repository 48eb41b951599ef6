import { Worker } from 'node:worker_threads';
import { Failure } from '../model/failure.ts';
import type { SizeAnswer, SizeRequest } from './worker.ts';
import { SIZE_WORKER } from './worker-address.ts';

/**
 * Attributes a binary on a thread of its own, so that compression and children of this one are not held up. The thread
 * ends with its answer, and its memory with it.
 *
 * @throws Failure `binary-refused` or `invalid-input`, as `measureBinary` does; the signal's reason when it is aborted.
 */
export async function measureApart(
  request: SizeRequest,
  signal: AbortSignal,
): Promise<Extract<SizeAnswer, { sizes: unknown }>> {
  signal.throwIfAborted();
  // Options and environment of the main thread (test runners, inspectors) are not the worker's.
  const worker = new Worker(SIZE_WORKER, { execArgv: [], env: {}, name: 'size' });
  let stop = (): void => undefined;
  try {
    const made = await new Promise<SizeAnswer>((resolve, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that attributes binaries ended too early.')));
      worker.postMessage(request);
    });
    if ('failure' in made) throw new Failure(made.failure);
    return made;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
