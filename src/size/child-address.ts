import { fileURLToPath } from 'node:url';

/** What a process for attribution runs: beside this module as source, an entry point of its own where it is bundled (scripts/build). */
const bundled = !import.meta.url.endsWith('.ts');
export const SIZE_CHILD = fileURLToPath(new URL(bundled ? './size-child.mjs' : './child.ts', import.meta.url));
