import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { builtins } from './builtins.mjs';
import { pieces } from './pieces.mjs';
import { substitutes } from './substitutes.mjs';

/** What dist/ starts from: one file each. What they share lies in chunks beside them. */
const ENTRIES = {
  cli: 'src/entry/cli.ts',
  action: 'src/entry/action.ts',
  post: 'src/entry/post.ts',
};

/** Started once more for each of their tasks, so that each has all it needs in a file of its own. */
const CHILDREN = {
  'compress-worker': 'src/image/compress/worker.ts',
  'size-child': 'src/size/child.ts',
  'size-thread': 'src/size/thread/thread.ts',
};

/**
 * Nothing is minified: it would buy no start-up time and cost readable differences. Names are kept because @actions/cache
 * tells its errors apart by class name.
 */
const OUTPUT = {
  dir: 'dist',
  format: 'esm',
  keepNames: true,
  comments: false,
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
};

/**
 * Bundles src/ in memory.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ files: Map<string, Buffer>, inputs: string[] }>} files by their name in dist/, and the paths,
 *   relative to the root, of everything that went in
 */
export async function bundle(root) {
  const { plugin, groups } = pieces(root, Object.values(ENTRIES));
  const bundles = await Promise.all([
    generate(root, ENTRIES, [plugin], { codeSplitting: { includeDependenciesRecursively: false, groups } }),
    ...Object.entries(CHILDREN).map(([name, path]) => generate(root, { [name]: path }, [], { codeSplitting: false })),
  ]);
  const chunks = bundles.flat();
  const inputs = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.startsWith(root + sep));
  return {
    files: new Map(chunks.map(({ fileName, code }) => [fileName, Buffer.from(code)])),
    inputs: [...new Set(inputs.map((id) => relative(root, id).replaceAll('\\', '/')))].sort(),
  };
}

async function generate(root, input, plugins, output) {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    plugins: [substitutes(join(root, 'node_modules', '@actions', 'core', 'lib', 'core.js')), builtins, ...plugins],
    transform: { target: 'node20.19' },
    resolve: { conditionNames: ['node', 'import', 'default'] },
    // A dynamic import says what a mode may need; that another one always loads it is no fault.
    checks: { ineffectiveDynamicImport: false },
    onLog: refuse,
  });
  try {
    const { output: made } = await build.generate({ ...OUTPUT, ...output });
    return made.filter(({ type }) => type === 'chunk');
  } finally {
    await build.close();
  }
}

/** A warning of the bundler's is a fault of ours. */
function refuse(level, log) {
  if (level === 'warn') throw new Error(log.message);
}
