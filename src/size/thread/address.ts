/** What the thread runs: beside this module as source, an entry point of its own where it is bundled (scripts/build). */
const bundled = !import.meta.url.endsWith('.ts');
export const PARTS_THREAD = new URL(bundled ? './size-thread.mjs' : './thread.ts', import.meta.url);
