import { parentPort, workerData } from 'node:worker_threads';
import { type CompiledLibdeflate, loadLibdeflate } from './libdeflate.ts';

/** What a worker is asked: one chunk, whose memory becomes the worker's. */
export interface CompressRequest {
  readonly chunk: Uint8Array<ArrayBuffer>;
  readonly level: number;
}

const gzipMember = loadLibdeflate(workerData as CompiledLibdeflate);

/** Answers each request with its gzip member, in the order of the requests. */
parentPort?.on('message', async ({ chunk, level }: CompressRequest) => {
  const compressed = (await gzipMember)(chunk, level);
  parentPort?.postMessage(compressed, [compressed.buffer]);
});
