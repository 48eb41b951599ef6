import { stripTypeScriptTypes } from 'node:module';

/**
 * Replaces types by blanks, so that lines and columns in traces and coverage are the source's own. `sourceUrl` is left
 * out on purpose: with it, V8 counts no coverage.
 */
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
};
