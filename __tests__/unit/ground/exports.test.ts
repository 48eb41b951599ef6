import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Sources below a folder, without the bundled script of the page, by path. */
function sources(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.(ts|mjs|cjs)$/.test(file));
  return new Map(code.map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')]));
}

/** How often each word stands in a text. */
function count(text: string, into: Map<string, number>): void {
  for (const [word] of text.matchAll(/\b\w+\b/g)) into.set(word, (into.get(word) ?? 0) + 1);
}

test('nothing is exported that neither its own file nor another of src/ or scripts/ uses', () => {
  const src = sources('src');
  const words = new Map<string, number>();
  for (const text of [...src.values(), ...sources('scripts').values()]) count(text, words);
  const unused = [...src].flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => words.get(name) === 1)
      .map((name) => `${file}: ${name}`),
  );
  expect(src.size).toBeGreaterThan(500);
  expect(unused).toEqual([]);
});
