/**
 * Where the two files lie that are loaded by address and not by `import`. Beside this module's source they are
 * `libdeflate.wasm` and `worker.ts`; in a bundle they lie beside the chunk that holds this module, the worker as an
 * entry point of its own named `compress-worker.mjs`.
 */
const bundled = !import.meta.url.endsWith('.ts');

/** libdeflate as WebAssembly (scripts/build-wasm.sh makes it). */
export const LIBDEFLATE_WASM = new URL('./libdeflate.wasm', import.meta.url);

/** What a worker thread runs. */
export const COMPRESS_WORKER = new URL(bundled ? './compress-worker.mjs' : './worker.ts', import.meta.url);
