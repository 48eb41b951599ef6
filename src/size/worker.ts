import { parentPort } from 'node:worker_threads';
import { Failure, type FailureFacts } from '../model/failure.ts';
import type { ReportSize } from '../model/size.ts';
import { measureBinary } from './measure.ts';

/** What a worker is asked. */
export interface SizeRequest {
  readonly file: string;
  /** What messages call the file. */
  readonly name: string;
  readonly digest: string;
}

/** What it answers: sizes and, as JSON, the list of functions (`SizeDetail`); or the failure, which cannot travel as an error. */
export type SizeAnswer =
  | { readonly sizes: ReportSize; readonly detail: Uint8Array<ArrayBuffer> }
  | { readonly failure: Pick<FailureFacts, 'code' | 'message'> };

async function answer({ file, name, digest }: SizeRequest): Promise<SizeAnswer> {
  try {
    const { sizes, functions } = await measureBinary(file, name);
    const text = JSON.stringify({ schemaVersion: 1, digest, ...functions });
    return { sizes, detail: new TextEncoder().encode(text) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}

parentPort?.once('message', async (request: SizeRequest) => {
  const made = await answer(request);
  parentPort?.postMessage(made, 'detail' in made ? [made.detail.buffer] : []);
});
