import { isBuiltin } from 'node:module';

/** The lines at a chunk's head: `import os, { type as kind } from "node:os";` and the like. */
const IMPORT = /^import (?:([\w$]+)(?:, )?)?(?:\{ ([^}]*) \})? ?from "([\w:/]+)";$/;

/**
 * Takes Node's own modules by process.getBuiltinModule instead of importing them. An import reads every export of such
 * a module, and some are getters that load more: node:http all of fetch, node:util the encodings, node:fs another fs.
 * That was an eighth of what a small command takes. Namespaces (`import * as`) stay as they are.
 */
export const builtins = {
  name: 'builtins',
  renderChunk: (code) => {
    const lines = code.split('\n');
    const head = lines.findIndex((line) => !line.startsWith('import '));
    const taken = lines.slice(0, head).map((line) => takeBuiltin(line) ?? line);
    return { code: [...taken, ...lines.slice(head)].join('\n') };
  },
};

/** The same for a line that imports one of Node's modules; undefined for any other. */
export function takeBuiltin(line) {
  const [, whole, names, module] = IMPORT.exec(line) ?? [];
  if (module === undefined || !isBuiltin(module) || (whole === undefined && names === undefined)) return undefined;
  const from = `process.getBuiltinModule("${module.startsWith('node:') ? module : `node:${module}`}")`;
  const parts = [
    ...(whole === undefined ? [] : [`${whole} = ${from}`]),
    ...(names === undefined ? [] : [`{ ${names.replaceAll(' as ', ': ')} } = ${whole ?? from}`]),
  ];
  return `const ${parts.join(', ')};`;
}
