import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IncludedFile } from '../../../src/model/plan.ts';
import { includeFiles } from '../../../src/rootfs/include.ts';

let outer = '';
let root = '';

beforeEach(async () => {
  outer = await realpath(await mkdtemp(join(tmpdir(), 'include-')));
  root = join(outer, 'module');
  await mkdir(join(root, 'web', 'css'), { recursive: true });
  await mkdir(join(root, 'web', '.git'), { recursive: true });
  await writeFile(join(root, 'web', '.git', 'config'), 'token');
  await writeFile(join(root, 'web', 'index.html'), 'hello');
  await writeFile(join(root, 'web', 'css', 'a.css'), 'a');
  await writeFile(join(root, 'web', 'run.sh'), '#!/bin/sh\n');
  await chmod(join(root, 'web', 'run.sh'), 0o700);
  await chmod(join(root, 'web', 'index.html'), 0o600);
  await writeFile(join(outer, 'secret'), 'secret');
});
afterEach(() => rm(outer, { recursive: true }));

const include = (lines: readonly IncludedFile[], options: { platform?: NodeJS.Platform; exclude?: string[] } = {}) =>
  includeFiles(lines, {
    moduleDirectory: root,
    host: { platform: options.platform ?? 'linux' },
    exclude: options.exclude ?? [],
  });
const modes = async (...args: Parameters<typeof include>): Promise<[string, string][]> =>
  (await include(...args)).map(({ path, mode }) => [path, mode.toString(8)]);

describe('a folder', () => {
  test('comes whole, sorted, without .git, with modes of ours', async () => {
    expect(await modes([{ source: 'web', destination: '/srv/www' }])).toEqual([
      ['srv/www', '755'],
      ['srv/www/css', '755'],
      ['srv/www/css/a.css', '644'],
      ['srv/www/index.html', '644'],
      ['srv/www/run.sh', '755'],
    ]);
  });

  test('may spill its content into the root of the image', async () => {
    expect((await modes([{ source: 'web', destination: '/' }])).map(([path]) => path)).toEqual([
      'css',
      'css/a.css',
      'index.html',
      'run.sh',
    ]);
  });

  test('takes the mode of its line, and can still be entered', async () => {
    expect(await modes([{ source: 'web', destination: '/srv', mode: 0o640 }])).toEqual([
      ['srv', '750'],
      ['srv/css', '750'],
      ['srv/css/a.css', '640'],
      ['srv/index.html', '640'],
      ['srv/run.sh', '640'],
    ]);
  });

  test('has no programs on Windows, where the file system does not know', async () => {
    const all = await modes([{ source: 'web', destination: '/srv' }], { platform: 'win32' });
    expect(all.find(([path]) => path === 'srv/run.sh')).toEqual(['srv/run.sh', '644']);
  });

  test('never brings our own output in', async () => {
    const paths = (await include([{ source: '.', destination: '/app' }], { exclude: [join(root, 'web')] })).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['app']);
  });

  test('keeps links that stay inside of it', async () => {
    await symlink('../index.html', join(root, 'web', 'css', 'home'));
    await symlink('css', join(root, 'web', 'style'));
    const links = (await include([{ source: 'web', destination: '/srv' }])).filter(({ type }) => type === 'symlink');
    expect(links).toMatchObject([
      { path: 'srv/css/home', target: '../index.html', mode: 0o777 },
      { path: 'srv/style', target: 'css' },
    ]);
  });

  test.each([
    ['out of the module', '../../secret', /leaves the included folder/],
    ['out of the folder', '../go.mod', /leaves the included folder/],
    ['to an absolute path', '/etc/passwd', /is absolute/],
    ['to nothing', 'nothing', /leads nowhere/],
    ['into .git', '.git/config', /leads into \.git/],
    ['by way of the folder above', '../web/../go.mod', /leaves the included folder/],
  ])('with a link %s', async (_, target, message) => {
    await writeFile(join(root, 'go.mod'), 'module x\n');
    await symlink(target, join(root, 'web', 'link'));
    const attempt = include([{ source: 'web', destination: '/srv' }]);
    await expect(attempt).rejects.toMatchObject({ code: 'include-invalid', message: expect.stringMatching(message) });
  });

  test('with a pipe in it is refused', async () => {
    execFileSync('mkfifo', [join(root, 'web', 'pipe')]);
    await expect(include([{ source: 'web', destination: '/srv' }])).rejects.toMatchObject({
      message: expect.stringContaining('neither file nor folder'),
    });
  });
});

describe('a file', () => {
  test('goes to its name, or into a folder', async () => {
    expect(await include([{ source: 'web/index.html', destination: '/etc/page' }])).toEqual([
      {
        path: 'etc/page',
        type: 'file',
        mode: 0o644,
        uid: 0,
        gid: 0,
        content: { file: join(root, 'web', 'index.html'), size: 5 },
      },
    ]);
    expect(await modes([{ source: 'web/run.sh', destination: '/bin/', mode: 0o4755 }])).toEqual([
      ['bin/run.sh', '4755'],
    ]);
    expect(await modes([{ source: './web/index.html', destination: '/' }])).toEqual([['index.html', '644']]);
  });

  test('may be reached through a link of the module, and by its absolute path', async () => {
    await symlink('web/index.html', join(root, 'page'));
    expect(await include([{ source: 'page', destination: '/page' }])).toMatchObject([
      { type: 'file', content: { file: join(root, 'web', 'index.html') } },
    ]);
    expect(await modes([{ source: join(root, 'web', 'run.sh'), destination: '/run' }])).toEqual([['run', '755']]);
  });

  test.each([
    ['missing', /there is no missing in the module/],
    ['web/index.html/x', /there is no web\/index\.html\/x/],
    ['../secret', /lies outside of the module/],
    ['/etc/hostname', /lies outside of the module/],
    ['way-out', /lies outside of the module/],
    ['web/.git', /\.git folder never enters/],
    ['web/.git/config', /\.git folder never enters/],
    ['way-in', /\.git folder never enters/],
  ])('%s is refused', async (source, message) => {
    await symlink('../secret', join(root, 'way-out'));
    await symlink('web/.git/config', join(root, 'way-in'));
    await expect(include([{ source, destination: '/x', mode: 0o600 }])).rejects.toMatchObject({
      code: 'include-invalid',
      message: expect.stringMatching(message),
      fix: expect.any(String),
    });
    await expect(include([{ source, destination: '/x', mode: 0o600 }])).rejects.toMatchObject({
      message: expect.stringContaining(`"${source}:/x:0600"`),
    });
  });
});
