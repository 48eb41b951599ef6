/** What a worker thread runs: beside this module as source, an entry point of its own where it is bundled (scripts/build). */
const bundled = !import.meta.url.endsWith('.ts');
export const SIZE_WORKER = new URL(bundled ? './size-worker.mjs' : './worker.ts', import.meta.url);
