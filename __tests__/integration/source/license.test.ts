import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readLicense } from '../../../src/source/license.ts';

const GO = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'LICENSE');

let root: string;
let text: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gsi-license-'));
  text = await readFile(GO, 'utf8');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = (name: string, content = text): Promise<void> => writeFile(join(root, name), content);
const inModule = (directory: string, kind: 'directory' | 'module-version' = 'directory') =>
  readLicense({ directory, kind });

describe('the licence of a module', () => {
  test.each(['LICENSE', 'LICENCE.txt', 'license.md', 'COPYING'])('is read from %s', async (name) => {
    await write(name);
    expect(await inModule(root)).toBe('BSD-3-Clause');
  });

  test('is not told of a choice of two files, of a text of another kind, and of none', async () => {
    expect(await inModule(root)).toBeUndefined();
    await write('LICENSE', 'All rights reserved.');
    expect(await inModule(root)).toBeUndefined();
    await write('LICENSE');
    await write('LICENSE-APACHE', 'x');
    expect(await inModule(root)).toBeUndefined();
    expect(await inModule(join(root, 'nowhere'))).toBeUndefined();
  });

  test('is the repository’s where the module has none of its own, and only there', async () => {
    const below = join(root, 'cmd', 'app');
    await mkdir(below, { recursive: true });
    await write('LICENSE');
    expect(await inModule(below)).toBeUndefined();
    await mkdir(join(root, '.git'));
    expect(await inModule(below)).toBe('BSD-3-Clause');
    expect(await inModule(below, 'module-version')).toBeUndefined();
    await writeFile(join(below, 'LICENSE'), 'Ours.');
    expect(await inModule(below)).toBeUndefined();
  });

  test('is not read through a link, from a pipe, or from a huge file', async () => {
    await symlink(GO, join(root, 'LICENSE'));
    expect(await inModule(root)).toBeUndefined();
    await rm(join(root, 'LICENSE'));
    execFileSync('mkfifo', [join(root, 'LICENSE')]);
    expect(await inModule(root)).toBeUndefined();
    await rm(join(root, 'LICENSE'));
    await write('LICENSE', text + ' '.repeat(200_000));
    expect(await inModule(root)).toBeUndefined();
  });
});
