import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { assetUrl, PINS, pinnedAsset } from '../../src/tools/pins.ts';
import { type FileServer, startFileServer } from '../support/file-server.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { filesBelow } from './support/output-check.ts';
import { PROJECT } from './support/project.ts';

const LIMIT = 300_000;
const asset = pinnedAsset(PINS.syft, { platform: process.platform, arch: process.arch });
if (asset === undefined) throw new Error('no asset is pinned for this machine');
const path = new URL(assetUrl(PINS.syft, asset, 'http://127.0.0.1')).pathname;

let machine: Machine;
let bin = '';
let server: FileServer | undefined;

beforeEach(async () => {
  machine = await startMachine();
  bin = join(machine.root, 'bin');
  await mkdir(bin);
  for (const program of ['go', 'git']) {
    const { stdout } = await promisify(execFile)('sh', ['-c', `command -v ${program}`]);
    await symlink(stdout.trim(), join(bin, program));
  }
  await cp(join(PROJECT, 'examples', 'hello'), machine.work, { recursive: true });
});

afterEach(async () => {
  await server?.close();
  await machine[Symbol.asyncDispose]();
});

/** Builds where Go and git are, but no Syft, whose release comes from the mirror. */
async function build(content: Buffer | 'truncated', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  server = await startFileServer({ [path]: content });
  const flags = ['--no-scan', '--tools-mirror', server.url, '--cache-dir', join(machine.root, 'cache')];
  return machine.run(['build', '--output', join(machine.root, 'out'), ...flags], { env: { PATH: bin, ...env } });
}

/** No output and no part of a tool. */
async function expectNothingLeft(): Promise<void> {
  const files = await filesBelow(machine.root);
  expect(files.filter((file) => /^\.?out|^cache\/tools\/(?!seen)/.test(file))).toEqual([]);
  expect(await machine.temporaryFiles()).toEqual([]);
}

test(
  'a tool with another digest than the pinned one is never used: 4, and both digests are named',
  async () => {
    const content = Buffer.from('somebody else’s program');
    const ended = await build(content);
    expect(ended.said).toContain(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    expect(ended.said).toContain(`sha256:${asset.sha256}`);
    expect(ended.status).toBe(4);
    await expectNothingLeft();
  },
  LIMIT,
);

test(
  'a download that is always cut short, with no other way to the tool, ends with 4',
  async () => {
    const ended = await build('truncated', { GOPROXY: 'off', GOMODCACHE: join(machine.root, 'modules') });
    expect(ended.said).toMatch(/syft 1\.51\.0 could not be found, fetched or built/);
    expect(ended.said).toContain(path);
    expect(ended.status).toBe(4);
    await expectNothingLeft();
  },
  LIMIT,
);

test(
  'an unreadable file of authorities leaves nothing behind',
  async () => {
    const ended = await machine.run(['build', '--ca-file', 'missing.pem']);
    expect(ended.said).toContain('missing.pem cannot be read');
    expect(ended.status).toBe(2);
    expect(await machine.temporaryFiles()).toEqual([]);
  },
  LIMIT,
);
