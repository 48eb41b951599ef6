import { type MessagePort, parentPort } from 'node:worker_threads';
import { REFERENCE_PARTS, type References, type ReferencesWork, referenceReaders } from './read-references.ts';

/**
 * What a thread answers for each part, in their order: no facts when it could not read it, so that the asking one does it
 * again and fails as it would alone.
 */
export type ThreadAnswer = {
  readonly [Part in keyof References]: { readonly part: Part; readonly facts: References[Part] | undefined };
}[keyof References];

/** Reads what the functions of one program refer to, and ends. */
parentPort?.once('message', (work: ReferencesWork) => answer(work, parentPort as MessagePort));

function answer(work: ReferencesWork, port: MessagePort): void {
  const read = referenceReaders(work);
  for (const part of REFERENCE_PARTS) {
    let facts: References[typeof part] | undefined;
    try {
      facts = read[part]();
    } catch {
      // The asking one finds out.
    }
    port.postMessage({ part, facts } as ThreadAnswer);
  }
}
