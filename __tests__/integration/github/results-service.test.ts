import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../support/results-service.ts';

const PROCESS = fileURLToPath(new URL('../../support/cache-process.ts', import.meta.url));
let service: ResultsService;
let root: string;
beforeEach(async () => {
  service = await startResultsService();
  root = await mkdtemp(join(tmpdir(), 'results-'));
});
afterEach(async () => {
  await service.close();
  await rm(root, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: root,
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SERVER_URL: 'https://github.com',
    NO_PROXY: '127.0.0.1',
    ...service.env,
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', PROCESS, ...args], {
    env,
    timeout: 60_000,
  });
  return (
    stdout
      .split('\n')
      .find((line) => line.startsWith('result '))
      ?.slice('result '.length) ?? ''
  );
}

describe('the cache service, with GitHub’s own library', () => {
  test('a folder that was saved comes back under a prefix of its key', async () => {
    const folder = join(root, 'staging', 'build');
    await mkdir(join(folder, 'aa'), { recursive: true });
    await writeFile(join(folder, 'aa', 'entry'), 'compiled');
    await run('save', folder, 'build-linux-1');
    expect(service.cacheKeys).toEqual(['build-linux-1']);
    await rm(folder, { recursive: true });
    await expect(run('restore', folder, 'build-linux-newest', 'build-linux-')).resolves.toBe('build-linux-1');
    expect(await readFile(join(folder, 'aa', 'entry'), 'utf8')).toBe('compiled');
  });

  test('a key of which nothing is known brings nothing', async () => {
    await expect(run('restore', join(root, 'staging'), 'other-newest', 'other-')).resolves.toBe('undefined');
  });
});

describe('uploadArtifact', () => {
  test('uploads the files with their names', async () => {
    await writeFile(join(root, 'report.html'), '<h1>report</h1>');
    await writeFile(join(root, 'report.json'), '{}');
    const said = await run('artifact', 'go-slim-image-report', join(root, 'report.html'), join(root, 'report.json'));
    expect(JSON.parse(said)).toMatchObject({ uploaded: { id: 77 }, notices: [] });
    const zip = service.artifacts.get('go-slim-image-report')?.toString('latin1') ?? '';
    expect(zip).toContain('report.html');
    expect(zip).toContain('report.json');
  });

  test('a service that refuses is a notice, not an error', async () => {
    service.failWith = 403;
    await writeFile(join(root, 'report.html'), '');
    await writeFile(join(root, 'report.json'), '');
    const said = JSON.parse(await run('artifact', 'report', join(root, 'report.html'), join(root, 'report.json')));
    expect(said).not.toHaveProperty('uploaded');
    expect(said.notices[0]).toMatch(/^The artifact report was not uploaded: /);
  });
});
