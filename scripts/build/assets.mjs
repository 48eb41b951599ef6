import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that are copied as they are, by their name in dist/. */
const COPIES = {
  'cli.js': 'src/entry/launcher/cli.cjs',
  'launch.cjs': 'src/entry/launcher/launch.cjs',
};

const ADDRESS = /new URL\(\s*'\.\/([^'$]+)',\s*import\.meta\.url/g;

/**
 * What dist/ needs besides bundles. A source file that loads a file beside it writes
 * `new URL('./name', import.meta.url)`; in dist/ everything is flat, so that the same relative name, resolved from any
 * chunk, finds the copy that is made here.
 *
 * @param {string} root the project's folder
 * @param {string[]} inputs the bundled files, relative to the root
 * @returns {Map<string, Buffer>} contents by name in dist/
 */
export function gatherAssets(root, inputs) {
  const assets = new Map();
  for (const [name, source] of Object.entries(COPIES)) assets.set(name, readFileSync(join(root, source)));
  // The launcher is CommonJS, for a Node that may be too old to know anything else.
  assets.set('package.json', Buffer.from('{ "type": "commonjs" }\n'));
  for (const input of inputs.filter((path) => path.startsWith('src/'))) {
    for (const [, name] of readFileSync(join(root, input), 'utf8').matchAll(ADDRESS)) add(input, name);
  }
  return assets;

  function add(input, name) {
    const source = join(root, dirname(input), name);
    // Sources are bundled and not copied: their addresses are of use only where Node runs TypeScript itself.
    if (name.endsWith('.ts') || name.endsWith('.mjs')) return;
    if (!existsSync(source)) throw new Error(`${input} loads ./${name}, which does not exist`);
    if (name.endsWith('/')) for (const inner of filesBelow(source)) add(input, name + inner);
    else if (assets.has(name) && !assets.get(name).equals(readFileSync(source)))
      throw new Error(`two different files would be dist/${name}`);
    else assets.set(name, readFileSync(source));
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .sort();
}
