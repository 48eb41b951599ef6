import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

/** `import('name')` of packages, with the file it stands in. */
function lazyPackages(): { file: string; name: string }[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/(?<!typeof )import\('([^.'][^']*)'\)/g)]
      .map(([, name = '']) => ({ file, name }))
      .filter(({ name }) => !name.startsWith('node:')),
  );
}

test('a package that is loaded lazily by its name is an ES module: a CommonJS one has no named exports once it is bundled', () => {
  const packages = lazyPackages();
  expect(packages.length).toBeGreaterThan(0);
  for (const { file, name } of packages) {
    const manifest = JSON.parse(readFileSync(join(src, '..', 'node_modules', name, 'package.json'), 'utf8')) as {
      type?: string;
    };
    expect({ file, name, type: manifest.type }).toEqual({ file, name, type: 'module' });
  }
});
