import { Worker } from 'node:worker_threads';
import { type InstructionFacts, type InstructionWork, readInstructions } from './read-instructions.ts';
import type { ThreadAnswer } from './thread.ts';
import { INSTRUCTION_THREAD } from './thread-address.ts';

/** Begins with a program's instructions; what is returned waits for what they tell. @throws as `readInstructions`. */
export type InstructionReader = (work: InstructionWork) => () => Promise<InstructionFacts>;

/** Reads them where it is called, when what they tell is wanted. */
export const readHere: InstructionReader = (work) => {
  let facts: InstructionFacts | undefined;
  return async () => {
    facts ??= readInstructions(work);
    return facts;
  };
};

/** A thread of its own for the instructions of one program. */
export interface InstructionThread {
  readonly read: InstructionReader;
  /** Ends the thread, whatever it does. */
  close(): Promise<void>;
}

/**
 * Starts a thread before there is work for it, so that it is ready when the line table has been read. Where it fails, for
 * want of memory for example, the work is done here.
 */
export function startInstructionThread(): InstructionThread {
  // Options and environment of the main thread (test runners, profilers) are not the worker's.
  const worker = new Worker(INSTRUCTION_THREAD, { execArgv: [], env: {}, name: 'instructions' });
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
