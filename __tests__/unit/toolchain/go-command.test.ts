import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { goCandidates, goInToolCache, goOnPath } from '../../../src/toolchain/go-command.ts';
import { formatGoVersion } from '../../../src/toolchain/go-version.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'go-command-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function program(path: string, mode = 0o755): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, '', { mode });
}

describe('goCandidates', () => {
  test('on Windows: Path, semicolons and go.exe', () => {
    const env = { Path: 'C:\\Go\\bin;D:\\tools;relative' };
    expect(goCandidates(env, { platform: 'win32' })).toEqual(['C:\\Go\\bin\\go.exe', 'D:\\tools\\go.exe']);
  });

  test('elsewhere: PATH and colons; a relative part could be anybody’s', () => {
    expect(goCandidates({ PATH: '/a:.::bin:/b' }, { platform: 'darwin' })).toEqual(['/a/go', '/b/go']);
    expect(goCandidates({}, { platform: 'linux' })).toEqual([]);
  });
});

test('goOnPath passes over folders and files that cannot be executed', async () => {
  await mkdir(join(root, 'one', 'go'), { recursive: true });
  await program(join(root, 'two', 'go'), 0o644);
  await program(join(root, 'three', 'go'));
  const env = { PATH: ['one', 'two', 'three'].map((name) => join(root, name)).join(':') };
  const host = { platform: 'linux', arch: 'x64', cpus: 1 } as const;
  await expect(goOnPath({ env, host })).resolves.toBe(join(root, 'three', 'go'));
  await expect(goOnPath({ env: {}, host })).resolves.toBeUndefined();
});

test('goInToolCache finds complete releases of this processor, the newest first', async () => {
  const host = { platform: 'linux', arch: 'x64', cpus: 1 } as const;
  for (const version of ['1.9.7', '1.26.8', '1.24.11']) {
    await program(join(root, 'cache', 'go', version, 'x64', 'bin', 'go'));
    if (version !== '1.24.11') await writeFile(join(root, 'cache', 'go', version, 'x64.complete'), '');
  }
  await program(join(root, 'cache', 'go', 'other', 'x64', 'bin', 'go'));
  const found = await goInToolCache({ env: { RUNNER_TOOL_CACHE: join(root, 'cache') }, host });
  expect(found.map(({ version }) => formatGoVersion(version))).toEqual(['1.26.8', '1.9.7']);
  await expect(goInToolCache({ env: { RUNNER_TOOL_CACHE: join(root, 'nowhere') }, host })).resolves.toEqual([]);
});
