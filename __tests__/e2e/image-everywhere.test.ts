import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeForArm64, otherNode } from './support/other-node.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'everywhere-'));
  execFileSync(process.execPath, [join(import.meta.dirname, 'support', 'bundle-image-driver.mjs'), folder]);
  copyFileSync(join(ROOT, 'src/image/compress/libdeflate.wasm'), join(folder, 'libdeflate.wasm'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Circumstances {
  readonly umask?: string;
  readonly environment?: Record<string, string>;
  readonly format?: string;
}

/** What the driver prints when this Node runs it. */
async function assembledBy(command: readonly string[], circumstances: Circumstances = {}): Promise<string> {
  const { umask = '022', environment = {}, format = 'gzip' } = circumstances;
  const into = await mkdtemp(join(folder, 'run-'));
  const script = `umask ${umask}; exec "$@"`;
  const argv = ['-c', script, 'sh', ...command, join(folder, 'driver.mjs'), join(into, 'x'), format];
  return execFileSync('sh', argv, { encoding: 'utf8', env: { PATH: process.env.PATH, ...environment } });
}

describe('the bytes of an image', () => {
  test('do not depend on Node, processor, time zone, language or umask', async () => {
    const here = await assembledBy([process.execPath]);
    expect(here).toMatch(/^sha256:[0-9a-f]{64}$/);
    const environment = { TZ: 'Pacific/Kiritimati', LANG: 'de_AT.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(await assembledBy([process.execPath], { umask: '077', environment })).toBe(here);
    expect(await assembledBy([await otherNode('20.19.0')])).toBe(here);
    const arm64 = await nodeForArm64('24.21.0');
    // Debian's packages for cross compiling bring the C and C++ libraries that this Node needs.
    expect(await assembledBy(['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu', arm64])).toBe(here);
  });

  test('in zstd are not made by a Node that cannot, which says so', async () => {
    expect(await assembledBy([await otherNode('20.19.0')], { format: 'zstd' })).toBe(
      'unsupported-here: The compression "zstd" needs Node 22.15 or later, and this is Node 20.19.0.',
    );
    const once = await assembledBy([process.execPath], { format: 'zstd' });
    expect(await assembledBy([process.execPath], { format: 'zstd', umask: '077' })).toBe(once);
  });
});
