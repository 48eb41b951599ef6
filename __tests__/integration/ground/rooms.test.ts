import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  plant('package.json', '{ "name": "planted", "type": "module" }');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** What the project's own rules say about the planted files. */
function judge(): { status: number | null; output: string } {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const child = spawnSync(process.execPath, [command, '--config', config, 'src'], { cwd: folder, encoding: 'utf8' });
  return { status: child.status, output: child.stdout + child.stderr };
}

test('a pipeline that imports a step passes', () => {
  plant('src/plan/plan.ts', 'export const plan = 1;\n');
  plant('src/pipeline/build.ts', "import { plan } from '../plan/plan.ts';\nexport const build = plan;\n");
  expect(judge()).toMatchObject({ status: 0 });
});

test.each([
  [
    'a step that imports another step',
    'src/plan/plan.ts',
    "import { f } from '../scan/scan.ts';\nexport const a = f;\n",
  ],
  [
    'a type taken from another step',
    'src/plan/plan.ts',
    "import type { T } from '../scan/scan.ts';\nexport type U = T;\n",
  ],
  ['a step loaded when it is needed', 'src/plan/plan.ts', "export const a = () => import('../scan/scan.ts');\n"],
  [
    'a step loaded for a `using` declaration',
    'src/plan/plan.ts',
    "export const a = async () => {\n  await using b = (await import('../scan/scan.ts')).f;\n};\n",
  ],
  ['a step that imports the pipeline', 'src/scan/other.ts', "export { a } from '../pipeline/build.ts';\n"],
  ['the model importing a step', 'src/model/plan.ts', "export { f } from '../scan/scan.ts';\n"],
  ['an entry that reaches past the pipeline', 'src/entry/cli.ts', "export { f } from '../scan/scan.ts';\n"],
  ['a room that nobody has placed', 'src/cellar/wine.ts', "export { f } from '../scan/scan.ts';\n"],
  ['a file that imports itself in a circle', 'src/scan/other.ts', "export { g } from './circle.ts';\n"],
])('%s is refused', (_name, path, content) => {
  plant('src/scan/scan.ts', 'export const f = 1;\nexport type T = number;\n');
  plant('src/scan/circle.ts', "import './other.ts';\nexport const g = 1;\n");
  plant('src/pipeline/build.ts', 'export const a = 1;\n');
  plant(path, content);
  const { status, output } = judge();
  expect(output).toContain(path);
  expect(status).not.toBe(0);
});
