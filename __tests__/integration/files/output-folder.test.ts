import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MARKER, openOutputFolder } from '../../../src/files/output-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'output-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function filled(path: string, files: Record<string, string>): Promise<void> {
  const folder = await openOutputFolder(path, []);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder.staging, name, '..'), { recursive: true });
    await writeFile(join(folder.staging, name), content);
  }
  await folder.publish();
}

describe('a new folder', () => {
  test('is not there before everything is in it', async () => {
    const folder = await openOutputFolder(join(root, 'out'), []);
    await writeFile(join(folder.staging, 'report.json'), '{}');
    expect(await readdir(root)).not.toContain('out');
    await folder.publish();
    expect((await readdir(join(root, 'out'))).sort()).toEqual([MARKER.name, 'report.json']);
    expect(await readdir(root)).toEqual(['out']);
  });

  test('leaves nothing behind when the run fails', async () => {
    const folder = await openOutputFolder(join(root, 'out'), []);
    await writeFile(join(folder.staging, 'half'), 'x');
    await folder.discard();
    expect(await readdir(root)).toEqual([]);
  });
});

describe('an earlier output', () => {
  test('is replaced: what is no longer made goes away', async () => {
    const path = join(root, 'out');
    await filled(path, {
      'bin/app_linux_amd64': 'old',
      'bin/app_linux_arm64': 'old',
      'scan/x.json': '1',
      'report.json': '1',
    });
    await filled(path, { 'bin/app_linux_amd64': 'new', 'report.json': '2' });
    expect((await readdir(path, { recursive: true })).sort()).toEqual([
      MARKER.name,
      'bin',
      join('bin', 'app_linux_amd64'),
      'report.json',
    ]);
    expect(await readFile(join(path, 'bin/app_linux_amd64'), 'utf8')).toBe('new');
  });

  test('stays as it was when the run fails', async () => {
    const path = join(root, 'out');
    await filled(path, { 'report.json': '1' });
    const folder = await openOutputFolder(path, []);
    await writeFile(join(folder.staging, 'report.json'), '2');
    await folder.discard();
    expect(await readFile(join(path, 'report.json'), 'utf8')).toBe('1');
    expect((await readdir(path)).sort()).toEqual([MARKER.name, 'report.json']);
  });

  test('may change a file into a folder', async () => {
    const path = join(root, 'out');
    await filled(path, { image: 'a file', 'report.json': '1' });
    await filled(path, { 'image/index.json': '{}', 'report.json': '1' });
    expect(await readdir(join(path, 'image'))).toEqual(['index.json']);
  });
});

describe('refused', () => {
  test('a folder with somebody else’s files', async () => {
    await writeFile(join(root, 'thesis.txt'), 'mine');
    await expect(openOutputFolder(root, [])).rejects.toMatchObject({ code: 'output-refused', exitStatus: 2 });
    expect(await readdir(root)).toEqual(['thesis.txt']);
  });

  test('the module itself, a folder around it, and the same through a link', async () => {
    const module = join(root, 'work', 'app');
    await mkdir(module, { recursive: true });
    await symlink(join(root, 'work'), join(root, 'alias'));
    for (const path of [module, join(root, 'work'), root, join(root, 'alias'), join(root, 'alias', 'app')]) {
      await expect(openOutputFolder(path, [module])).rejects.toMatchObject({ code: 'output-refused' });
    }
  });

  test('not a folder inside the module, nor one whose name begins alike', async () => {
    const module = join(root, 'app');
    await mkdir(module);
    for (const path of [join(module, 'go-slim-image.out'), join(root, 'app2')]) {
      const folder = await openOutputFolder(path, [module]);
      await folder.discard();
    }
    expect((await readdir(root)).sort()).toEqual(['app']);
  });

  test('a file', async () => {
    await writeFile(join(root, 'out'), '');
    await expect(openOutputFolder(join(root, 'out'), [])).rejects.toMatchObject({ code: 'output-refused' });
    await expect(openOutputFolder(join(root, 'out', 'deeper'), [])).rejects.toMatchObject({
      exitStatus: expect.any(Number),
      fix: expect.stringContaining('--output'),
    });
  });

  test('a place that cannot be written, with its own code', async () => {
    if (process.getuid?.() === 0) {
      await expect(openOutputFolder('/proc/go-slim-image', [])).rejects.toMatchObject({ exitStatus: 1 });
      return;
    }
    await chmod(root, 0o500);
    await expect(openOutputFolder(join(root, 'out'), [])).rejects.toMatchObject({
      code: 'output-unwritable',
      exitStatus: 1,
    });
    await chmod(root, 0o700);
  });
});
