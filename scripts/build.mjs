/**
 * Makes dist/ from src/: `node scripts/build.mjs`. With `--check` it writes nothing and fails if dist/ is not what the
 * sources make. The bytes do not depend on the folder: names of chunks come from their contents, and every path that
 * a bundler writes down is relative to the root.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { gatherAssets } from './build/assets.mjs';
import { bundle } from './build/bundle.mjs';
import { licencesOf } from './build/licences.mjs';
import { bundlePageScripts } from './build/page-script.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const checking = process.argv.includes('--check');
// The scripts of report.html are bundled first: they are files that the rest puts into the page.
const page = await bundlePageScripts(root);
for (const [path, script] of page.scripts) {
  if (!checking) writeFileSync(join(root, path), script);
  else requirePageScript(path, script);
}
const { files: bundled, inputs } = await bundle(root);
const files = new Map([...bundled, ...gatherAssets(root, inputs)]);
files.set('LICENSES.txt', Buffer.from(licencesOf(root, [...new Set([...inputs, ...page.inputs])].sort())));
requireSameNames(files);

if (checking) check(files);
else write(files);

function requirePageScript(path, script) {
  if (readFileSync(join(root, path)).equals(script)) return;
  console.error(`${path} is not what src/page/ makes: run "npm run build" and commit it`);
  process.exit(1);
}

/** Two files whose names differ in case alone would be one file on macOS and Windows. */
function requireSameNames(made) {
  const seen = new Set();
  for (const name of made.keys()) {
    if (seen.has(name.toLowerCase())) throw new Error(`two files of dist/ are called ${name.toLowerCase()}`);
    seen.add(name.toLowerCase());
  }
}

function write(made) {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, content] of made) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
  const bytes = [...made.values()].reduce((sum, content) => sum + content.length, 0);
  console.log(`dist/: ${made.size} files, ${bytes} bytes`);
}

function check(made) {
  const present = listFiles(dist);
  const wrong = [
    ...present.filter((name) => !made.has(name)).map((name) => `${name} is in dist/, but nothing makes it`),
    ...[...made.keys()].filter((name) => !present.includes(name)).map((name) => `${name} is missing`),
    ...present.filter((name) => made.has(name) && !same(name, made)).map((name) => `${name} has other bytes`),
  ];
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) console.error('dist/ is not what src/ makes: run "npm run build" and commit dist/.');
  else console.log(`dist/ is what src/ makes: ${made.size} files`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

function same(name, made) {
  return readFileSync(join(dist, name)).equals(made.get(name));
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
