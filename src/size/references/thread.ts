import { parentPort } from 'node:worker_threads';
import { type InstructionFacts, type InstructionWork, readInstructions } from './read-instructions.ts';

/** What a thread answers: nothing when it could not read them, so that the asking one does it again and fails as it would alone. */
export type ThreadAnswer = InstructionFacts | undefined;

/** Reads the instructions of one program, and ends. */
parentPort?.once('message', (work: InstructionWork) => parentPort?.postMessage(answer(work)));

function answer(work: InstructionWork): ThreadAnswer {
  try {
    return readInstructions(work);
  } catch {
    return undefined;
  }
}
