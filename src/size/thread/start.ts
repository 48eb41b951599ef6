import { Worker } from 'node:worker_threads';
import { PARTS_THREAD } from './address.ts';
import { type Parts, type PartsWork, partMakers } from './parts.ts';
import type { ThreadAnswer } from './thread.ts';

/** Parts that are being made; each waits for its own. They reject with what making them throws. */
export type PartsToCome = { readonly [Part in keyof Parts]: () => Promise<Parts[Part]> };

/** Begins to make the parts. */
export type PartsMaker = (work: PartsWork) => PartsToCome;

/** Makes them where it is called, each when it is wanted. */
export const makeHere: PartsMaker = (work) => {
  const make = partMakers(work);
  return {
    functionData: async () => make.functionData(),
    instructions: async () => make.instructions(),
    booked: async () => make.booked(),
  };
};

/** A thread of its own for one program. */
export interface PartsThread {
  readonly make: PartsMaker;
  /** Ends the thread, whatever it does. */
  close(): Promise<void>;
}

/**
 * Starts a thread before there is work for it, so that it is ready when the line table has been read. Where it fails, for
 * want of memory for example, the work is done here.
 */
export function startPartsThread(): PartsThread {
  // Options and environment of the main thread (test runners, profilers) are not the worker's.
  const worker = new Worker(PARTS_THREAD, { execArgv: [], env: {}, name: 'attribution' });
  worker.unref();
  const answered = answersOf(worker);
  let used = false;
  return {
    make(work) {
      // It ends after its last answer.
      if (used) return makeHere(work);
      used = true;
      worker.postMessage(work);
      const here = makeHere(work);
      const orHere = <Made>(answer: Promise<Made | undefined>, instead: () => Promise<Made>) => {
        return async (): Promise<Made> => {
          worker.ref();
          return (await answer) ?? instead();
        };
      };
      return {
        functionData: orHere(answered.functionData, here.functionData),
        instructions: orHere(answered.instructions, here.instructions),
        booked: orHere(answered.booked, here.booked),
      };
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** What the thread answers for each part; undefined where it could not, or is gone. */
function answersOf(worker: Worker): { readonly [Part in keyof Parts]: Promise<Parts[Part] | undefined> } {
  const answer = <Part extends keyof Parts>(part: Part): Promise<Parts[Part] | undefined> =>
    new Promise((resolve) => {
      worker.on('message', (one: ThreadAnswer) => {
        if (one.part === part) resolve(one.made as Parts[Part] | undefined);
      });
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    });
  return { functionData: answer('functionData'), instructions: answer('instructions'), booked: answer('booked') };
}
