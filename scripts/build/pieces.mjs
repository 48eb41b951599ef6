import { join } from 'node:path';

/**
 * Node takes about a millisecond for each file that it loads, so what every run needs lies in three files, by when it
 * is needed; a module belongs to the first one that reaches it. Everything else is split as its importers need it.
 */
const PIECES = [
  // Until the Action's first line.
  { name: 'first', starts: ['src/entry/action.ts'] },
  // Until the first compiler runs.
  {
    name: 'start',
    starts: ['src/entry/cli.ts', 'src/pipeline/modes/action-mode.ts', 'src/pipeline/modes/build-command.ts'],
  },
  // What a push by itself needs of the next one, which is six times as large.
  {
    name: 'names',
    starts: [
      'src/pipeline/publish/push/push-command.ts',
      'src/pipeline/publish/push/push-images.ts',
      'src/pipeline/plan/tag-facts.ts',
      'src/plan/tags/image-tags.ts',
      'src/plan/values/template.ts',
      'src/report/pushed.ts',
    ],
    within: 'body',
  },
  // What `size` needs of the next one.
  { name: 'binary', starts: ['src/pipeline/modes/size-command.ts'], within: 'body' },
  // Beside the compilers.
  { name: 'body', starts: ['src/pipeline/build/once-compiling.ts'] },
];

/**
 * Groups of modules for the bundler, and the plugin that lets them know the modules' imports.
 *
 * @param {string} root the project's folder
 * @param {string[]} entries the bundle's entries, relative to the root
 */
export function pieces(root, entries) {
  const inRoot = (path) => join(root, path);
  const own = entries.map(inRoot);
  let modules;
  let reached;
  const pieceOf = (id) => {
    reached ??= reachedPieces(inRoot, modules);
    // An entry waits at its top level for the whole run: nothing that the run loads may lie in one file with it.
    return own.includes(id) ? -1 : reached.findIndex((set) => set.has(id));
  };
  return {
    plugin: {
      name: 'pieces',
      buildEnd() {
        modules = this;
      },
    },
    groups: PIECES.map(({ name }, index) => ({
      name,
      test: (id) => pieceOf(id) === index,
      priority: PIECES.length - index,
    })),
  };
}

/** The modules of each piece; of one that lies within another, those that the other reaches, too. */
function reachedPieces(inRoot, modules) {
  const sets = PIECES.map(({ starts }) => reachedFrom(starts.map(inRoot), modules));
  return PIECES.map(({ within }, index) => {
    const other = within === undefined ? undefined : sets[PIECES.findIndex(({ name }) => name === within)];
    return other === undefined ? sets[index] : new Set([...sets[index]].filter((id) => other.has(id)));
  });
}

/** Everything that is loaded when these modules are: dynamic imports are not followed. */
function reachedFrom(starts, modules) {
  const seen = new Set();
  for (const left = [...starts]; left.length > 0; ) {
    const id = left.pop();
    if (seen.has(id)) continue;
    const found = modules.getModuleInfo(id);
    if (found === null && starts.includes(id))
      throw new Error(`${id} is in no bundle: scripts/build/pieces.mjs names it`);
    seen.add(id);
    left.push(...(found?.importedIds ?? []));
  }
  return seen;
}
