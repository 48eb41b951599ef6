import { Worker } from 'node:worker_threads';
import { type References, type ReferencesWork, readReferences } from './read-references.ts';
import type { ThreadAnswer } from './thread.ts';
import { REFERENCES_THREAD } from './thread-address.ts';

/** Begins to read what functions refer to; what is returned waits for it. @throws as `readReferences`. */
export type ReferencesReader = (work: ReferencesWork) => () => Promise<References>;

/** Reads it where it is called, once, when it is wanted. */
export const readHere: ReferencesReader = (work) => {
  let facts: References | undefined;
  return async () => {
    facts ??= readReferences(work);
    return facts;
  };
};

/** A thread of its own for one program. */
export interface ReferencesThread {
  readonly read: ReferencesReader;
  /** Ends the thread, whatever it does. */
  close(): Promise<void>;
}

/**
 * Starts a thread before there is work for it, so that it is ready when the line table has been read. Where it fails, for
 * want of memory for example, the work is done here.
 */
export function startReferencesThread(): ReferencesThread {
  // Options and environment of the main thread (test runners, profilers) are not the worker's.
  const worker = new Worker(REFERENCES_THREAD, { execArgv: [], env: {}, name: 'references' });
  worker.unref();
  const answered = new Promise<ThreadAnswer>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  let used = false;
  return {
    read(work) {
      // It ends after its first answer.
      if (used) return readHere(work);
      used = true;
      worker.postMessage(work);
      const instead = readHere(work);
      return async () => {
        worker.ref();
        return (await answered) ?? instead();
      };
    },
    async close() {
      await worker.terminate();
    },
  };
}
