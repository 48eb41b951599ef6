import { type MessagePort, parentPort } from 'node:worker_threads';
import { PARTS, type Parts, type PartsWork, partMakers } from './parts.ts';

/**
 * What the thread answers for each part, in their order: nothing made when it could not, so that the asking one does it
 * again and fails as it would alone.
 */
export type ThreadAnswer = {
  readonly [Part in keyof Parts]: { readonly part: Part; readonly made: Parts[Part] | undefined };
}[keyof Parts];

/** Makes the parts of one program, and ends. */
parentPort?.once('message', (work: PartsWork) => answer(work, parentPort as MessagePort));

function answer(work: PartsWork, port: MessagePort): void {
  const make = partMakers(work);
  for (const part of PARTS) {
    let made: Parts[typeof part] | undefined;
    try {
      made = make[part]();
    } catch {
      // The asking one finds out.
    }
    port.postMessage({ part, made } as ThreadAnswer);
  }
}
