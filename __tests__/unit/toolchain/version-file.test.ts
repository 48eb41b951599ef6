import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readVersionFile, versionInText } from '../../../src/toolchain/version-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('versionInText', () => {
  test.each([
    ['.go-version', '1.26.8\n', '1.26.8'],
    ['.go-version', '# ours\r\n\r\ngo1.26.8\r\n', 'go1.26.8'],
    ['.tool-versions', 'nodejs 24.1.0\ngolang 1.26.8 system\n', '1.26.8'],
    ['.tool-versions', 'go 1.25 # soon 1.26\n', '1.25'],
    ['.tool-versions', 'nodejs 24.1.0\n', undefined],
    ['.go-version', '\n# nothing\n', undefined],
  ])('%s %j', (name, text, expected) => {
    expect(versionInText(name, text)).toBe(expected);
  });

  test('finds the version wherever its line stands', () => {
    const other = fc.constantFrom('nodejs 20.1.0', '# note', '', 'python 3.12.1', 'golangci-lint 2.1.0');
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (before, after) => {
        const text = [...before, 'golang 1.26.8', ...after].join('\n');
        expect(versionInText('.tool-versions', text)).toBe('1.26.8');
      }),
    );
  });
});

describe('readVersionFile', () => {
  test('reads a version and says which file asked for it', async () => {
    await writeFile(join(folder, '.go-version'), '1.26\n');
    const read = await readVersionFile('.go-version', folder);
    expect(read).toMatchObject({
      kind: 'text',
      wanted: { kind: 'line', requestedBy: 'go-version-file .go-version 1.26' },
    });
  });

  test('leaves go.mod and go.work to go', async () => {
    await writeFile(join(folder, 'go.mod'), 'module x\n');
    await expect(readVersionFile('go.mod', folder)).resolves.toEqual({ kind: 'go.mod', path: join(folder, 'go.mod') });
  });

  test('names a file that is not there', async () => {
    await expect(readVersionFile('nowhere', folder)).rejects.toMatchObject({
      code: 'invalid-input',
      message: `go-version-file: ${join(folder, 'nowhere')} cannot be read.`,
    });
  });

  test('names a file without a version', async () => {
    await writeFile(join(folder, '.tool-versions'), 'nodejs 24\n');
    await expect(readVersionFile('.tool-versions', folder)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
