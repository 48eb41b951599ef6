import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { otherNode } from './support/other-node.ts';
import { ambientEnvironment, DIST, PROJECT } from './support/project.ts';

const OLDEST = '20.19.0';
let folder = '';
let oldest = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'node-versions-'));
  oldest = await otherNode(OLDEST);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line on', () => {
  test.each(['12.22.12', '16.20.2', '18.20.8'])('Node %s says in one sentence what it needs', async (version) => {
    const node = await otherNode(version);
    const { status, stdout, stderr } = spawnSync(node, [join(DIST, 'cli.js'), 'build'], { encoding: 'utf8' });
    expect(stderr).toBe(`go-slim-image needs Node 20.19 or newer, and this is Node ${version} (${node}).\n`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test(`Node ${OLDEST}, the oldest that is promised, makes the same digests as Node 24`, () => {
    const digests = [oldest, process.execPath].map((node, index) => {
      const output = join(folder, `out-${index}`);
      const flags = [
        '--scan=false',
        '--sbom=false',
        '--version',
        'v1.0.0',
        '--quiet',
        '--output',
        output,
        '--cache-dir',
        `${output}.cache`,
      ];
      execFileSync(node, [join(DIST, 'cli.js'), 'build', 'examples/hello', ...flags], {
        cwd: PROJECT,
        env: { ...ambientEnvironment(), HOME: process.env.HOME },
      });
      const text = readFileSync(join(output, 'image', 'index.json'), 'utf8');
      return (JSON.parse(text) as { manifests: { digest: string }[] }).manifests[0]?.digest;
    });
    expect(digests[0]).toMatch(/^sha256:/);
    expect(digests[1]).toBe(digests[0]);
  });

  test('Node 20.19 in another time zone makes the same archives of a release as Node 24', () => {
    const zones = ['Pacific/Kiritimati', 'America/St_Johns'];
    const sums = [oldest, process.execPath].map((node, index) => {
      const output = join(folder, `release-${index}`);
      const flags = [
        ...['--platforms', 'linux/amd64,windows/amd64', '--archive-format', 'tar.gz', '--version', 'v1.0.0', '--quiet'],
        ...['--scan=false', '--sbom=false', '--output', output, '--cache-dir', `${output}.cache`],
      ];
      execFileSync(node, [join(DIST, 'cli.js'), 'build', 'examples/hello', ...flags], {
        cwd: PROJECT,
        env: { ...ambientEnvironment(), HOME: process.env.HOME, TZ: zones[index] },
      });
      const release = join(output, 'release');
      const digest = (name: string): string =>
        createHash('sha256')
          .update(readFileSync(join(release, name)))
          .digest('hex');
      const archives = readdirSync(release).filter((name) => /\.(tar\.gz|zip)$/.test(name));
      return archives.sort().map((name) => `${name} ${digest(name)}`);
    });
    expect(sums[0]?.map((line) => line.split(' ')[0])).toEqual([
      'hello_1.0.0_linux_amd64.tar.gz',
      'hello_1.0.0_windows_amd64.zip',
    ]);
    expect(sums[1]).toEqual(sums[0]);
  });

  test(`Node ${OLDEST} says that zstd needs a newer one`, () => {
    const flags = ['--compression', 'zstd', '--scan=false', '--sbom=false', '--output', join(folder, 'zstd')];
    const { status, stderr } = spawnSync(oldest, [join(DIST, 'cli.js'), 'build', 'examples/hello', ...flags], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...ambientEnvironment(), HOME: process.env.HOME },
    });
    expect(stderr).toMatch(/zstd.*22\.15/);
    expect(status).toBe(2);
  });
});
