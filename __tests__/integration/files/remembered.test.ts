import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fileIdentity, remembered } from '../../../src/files/remembered.ts';

let folder: string;
let asked: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remembered-'));
  asked = 0;
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const ask = async (): Promise<{ count: number }> => ({ count: ++asked });

test('the same question is asked once, another one for itself', async () => {
  expect(await remembered(folder, ['a', 1], ask)).toEqual({ count: 1 });
  expect(await remembered(folder, ['a', 1], ask)).toEqual({ count: 1 });
  expect(await remembered(folder, ['a', 2], ask)).toEqual({ count: 2 });
});

test('an answer that no longer holds, or is damaged, is asked for again', async () => {
  await remembered(folder, ['a'], ask);
  expect(await remembered(folder, ['a'], ask, async ({ count }) => count > 1)).toEqual({ count: 2 });
  const answers = join(folder, 'answers');
  for (const name of await readdir(answers)) await writeFile(join(answers, name), '{"answer":');
  expect(await remembered(folder, ['a'], ask)).toEqual({ count: 3 });
});

test('an answer in which a single character was changed is not believed', async () => {
  await remembered(folder, ['a'], ask);
  const answers = join(folder, 'answers');
  for (const name of await readdir(answers)) {
    const text = await readFile(join(answers, name), 'utf8');
    expect(text).toContain('"count":1');
    await writeFile(join(answers, name), text.replace('"count":1', '"count":7'));
  }
  expect(await remembered(folder, ['a'], ask)).toEqual({ count: 2 });
});

test('a failure is not remembered, and a cache that cannot be written does no harm', async () => {
  await expect(remembered(folder, ['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await remembered(folder, ['a'], ask)).toEqual({ count: 1 });
  expect(await remembered('/proc/none', ['a'], ask)).toEqual({ count: 2 });
});

test('a file that was written again is another one', async () => {
  const file = join(folder, 'file');
  expect(await fileIdentity(file)).toBe('');
  await writeFile(file, 'one');
  const first = await fileIdentity(file);
  expect(await fileIdentity(file)).toBe(first);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(file, 'two');
  expect(await fileIdentity(file)).not.toBe(first);
});
