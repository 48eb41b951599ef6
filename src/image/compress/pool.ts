import { Worker } from 'node:worker_threads';
import { COMPRESS_WORKER } from './assets.ts';
import { type CompiledLibdeflate, compileLibdeflate, type GzipMember, loadLibdeflate } from './libdeflate.ts';
import type { CompressRequest } from './worker.ts';

/** More threads than this gain nothing beside the compiler, and each costs about 30 MB. */
const MOST_WORKERS = 4;

/** Content up to this many bytes is compressed sooner than a thread has started. */
const IN_PROCESS_BYTES = 1 << 20;

/** Makes gzip members, on threads where that pays. Used by all layers of a run; `close` ends its threads. */
export interface CompressorPool {
  /** Members that can be in the making at a time. */
  readonly parallel: number;
  /** Takes the chunk over: its memory must not be used afterwards, but mostly is what the member lies in. */
  compress(chunk: Uint8Array<ArrayBuffer>, level: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

interface Job extends CompressRequest {
  resolve(member: Uint8Array<ArrayBuffer>): void;
  reject(reason: unknown): void;
}

/**
 * A pool that has nothing yet: the first small chunk loads the compressor into this thread, the first large one
 * starts a worker, and further ones start while chunks wait, up to `cpus` and at most four.
 */
export function createCompressorPool(options: { cpus: number; signal: AbortSignal }): CompressorPool {
  let compiled: CompiledLibdeflate | undefined;
  const libdeflate = (): CompiledLibdeflate => {
    compiled ??= compileLibdeflate();
    return compiled;
  };
  const threads = new Threads(Math.max(1, Math.min(options.cpus, MOST_WORKERS)), libdeflate);
  let local: Promise<GzipMember> | undefined;
  const onAbort = () => void threads.close(options.signal.reason);
  options.signal.addEventListener('abort', onAbort, { once: true });
  return {
    parallel: threads.most,
    async compress(chunk, level) {
      options.signal.throwIfAborted();
      if (chunk.length > IN_PROCESS_BYTES) return await threads.run({ chunk, level });
      local ??= loadLibdeflate(libdeflate());
      return (await local)(chunk, level);
    },
    async close() {
      options.signal.removeEventListener('abort', onAbort);
      await threads.close(new Error('The compressor was closed.'));
    },
  };
}

/** Workers that take one job each from one queue. */
class Threads {
  readonly most: number;
  readonly #libdeflate: () => CompiledLibdeflate;
  readonly #workers = new Map<Worker, Job | undefined>();
  readonly #queue: Job[] = [];
  #closed: { reason: unknown } | undefined;

  constructor(most: number, libdeflate: () => CompiledLibdeflate) {
    this.most = most;
    this.#libdeflate = libdeflate;
  }

  run(request: CompressRequest): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== undefined) {
        reject(this.#closed.reason);
        return;
      }
      this.#queue.push({ ...request, resolve, reject });
      const idle = [...this.#workers].find(([, job]) => job === undefined)?.[0];
      if (idle !== undefined) this.#next(idle);
      else if (this.#workers.size < this.most) this.#next(this.#start());
    });
  }

  async close(reason: unknown): Promise<void> {
    this.#closed ??= { reason };
    for (const job of this.#queue.splice(0)) job.reject(reason);
    const workers = [...this.#workers];
    this.#workers.clear();
    for (const [, job] of workers) job?.reject(reason);
    await Promise.all(workers.map(([worker]) => worker.terminate()));
  }

  #start(): Worker {
    // Options and environment of the main thread (test runners, inspectors) are not the worker's.
    const worker = new Worker(COMPRESS_WORKER, {
      execArgv: [],
      env: {},
      name: 'compress',
      workerData: this.#libdeflate(),
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 },
    });
    worker.on('message', (member: Uint8Array<ArrayBuffer>) => {
      const job = this.#workers.get(worker);
      this.#workers.set(worker, undefined);
      this.#next(worker);
      job?.resolve(member);
    });
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('A compressing thread ended too early.')));
    this.#workers.set(worker, undefined);
    return worker;
  }

  #next(worker: Worker): void {
    const job = this.#queue.shift();
    if (job === undefined) {
      worker.unref();
      return;
    }
    this.#workers.set(worker, job);
    worker.ref();
    worker.postMessage({ chunk: job.chunk, level: job.level } satisfies CompressRequest, [job.chunk.buffer]);
  }

  #fail(worker: Worker, error: unknown): void {
    if (this.#closed !== undefined || !this.#workers.has(worker)) return;
    this.#workers.get(worker)?.reject(error);
    this.#workers.delete(worker);
    if (this.#workers.size > 0) return;
    for (const job of this.#queue.splice(0)) job.reject(error);
  }
}
