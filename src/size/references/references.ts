import { Worker } from 'node:worker_threads';
import { type References, type ReferencesWork, referenceReaders } from './read-references.ts';
import type { ThreadAnswer } from './thread.ts';
import { REFERENCES_THREAD } from './thread-address.ts';

/** What functions refer to, as it is read; each waits for its part. They reject as `readInstructions` throws. */
export type ReferencesToCome = { readonly [Part in keyof References]: () => Promise<References[Part]> };

/** Begins to read what functions refer to. */
export type ReferencesReader = (work: ReferencesWork) => ReferencesToCome;

/** Reads it where it is called, each part when it is wanted. */
export const readHere: ReferencesReader = (work) => {
  const read = referenceReaders(work);
  return {
    functionData: async () => read.functionData(),
    instructions: async () => read.instructions(),
    counters: async () => read.counters(),
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
  const answered = answersOf(worker);
  let used = false;
  return {
    read(work) {
      // It ends after its first answer.
      if (used) return readHere(work);
      used = true;
      worker.postMessage(work);
      const here = readHere(work);
      const orHere = <Facts>(answer: Promise<Facts | undefined>, instead: () => Promise<Facts>) => {
        return async (): Promise<Facts> => {
          worker.ref();
          return (await answer) ?? instead();
        };
      };
      return {
        functionData: orHere(answered.functionData, here.functionData),
        instructions: orHere(answered.instructions, here.instructions),
        counters: orHere(answered.counters, here.counters),
      };
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** What the thread answers for each part; undefined where it could not, or is gone. */
function answersOf(worker: Worker): { readonly [Part in keyof References]: Promise<References[Part] | undefined> } {
  const answer = <Part extends keyof References>(part: Part): Promise<References[Part] | undefined> =>
    new Promise((resolve) => {
      worker.on('message', (one: ThreadAnswer) => {
        if (one.part === part) resolve(one.facts as References[Part] | undefined);
      });
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    });
  return {
    functionData: answer('functionData'),
    instructions: answer('instructions'),
    counters: answer('counters'),
  };
}
