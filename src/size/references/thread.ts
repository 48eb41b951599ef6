import { parentPort } from 'node:worker_threads';
import { type References, type ReferencesWork, readReferences } from './read-references.ts';

/** What a thread answers: nothing when it could not read it, so that the asking one does it again and fails as it would alone. */
export type ThreadAnswer = References | undefined;

/** Reads what the functions of one program refer to, and ends. */
parentPort?.once('message', (work: ReferencesWork) => parentPort?.postMessage(answer(work)));

function answer(work: ReferencesWork): ThreadAnswer {
  try {
    return readReferences(work);
  } catch {
    return undefined;
  }
}
