import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../../src/http/client.ts';
import { moduleSum } from '../../../src/toolchain/dirhash.ts';
import { installPinnedGo } from '../../../src/toolchain/install.ts';
import { type FileServer, startFileServer } from '../../support/file-server.ts';
import { testRuntime } from '../../support/runtime.ts';
import { zipOf } from '../../support/zip.ts';

const VERSION = 'v0.0.1-go1.26.8.linux-amd64';
const PATH = `/golang.org/toolchain/@v/${VERSION}.zip`;
const PREFIX = `golang.org/toolchain@${VERSION}/`;
const FILES = {
  [`${PREFIX}bin/go`]: '#!/bin/sh\necho go\n',
  [`${PREFIX}pkg/tool/linux_amd64/link`]: 'link',
  [`${PREFIX}src/fmt/print.go`]: 'package fmt\n',
  [`${PREFIX}src/_go.mod`]: 'module std\n',
};

let root: string;
let server: FileServer | undefined;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'install-go-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(root, { recursive: true, force: true });
});

function sumOf(files: Record<string, string>): string {
  return moduleSum(
    Object.entries(files).map(([name, text]) => ({ name, sha256: createHash('sha256').update(text).digest('hex') })),
  );
}

async function install(
  served: Record<string, Buffer | number | 'truncated'>,
  options: { files?: Record<string, string>; proxy?: (url: string) => string } = {},
): Promise<string> {
  server = await startFileServer(served);
  const runtime = testRuntime({
    env: { GOPROXY: options.proxy?.(server.url) ?? server.url },
    host: { platform: 'linux', arch: 'x64', cpus: 1 },
    cacheDirectory: root,
  });
  const http = createHttpClient(runtime);
  const pinned = { version: '1.26.8', sums: { 'linux-amd64': sumOf(options.files ?? FILES) } };
  return installPinnedGo(`${server.url}/dl/mod`, runtime, http, pinned).finally(() => http.close());
}

const left = async (): Promise<readonly string[]> => readdir(join(root, 'go'));

describe('installPinnedGo', () => {
  test('unpacks a toolchain whose sum is the pinned one, with modes and go.mod files', async () => {
    const command = await install({ [PATH]: zipOf(FILES) });
    const goroot = join(root, 'go', '1.26.8');
    expect(command).toBe(join(goroot, 'bin', 'go'));
    expect((await stat(command)).mode & 0o111).toBe(0o111);
    expect((await stat(join(goroot, 'pkg/tool/linux_amd64/link'))).mode & 0o111).toBe(0o111);
    expect((await stat(join(goroot, 'src/fmt/print.go'))).mode & 0o111).toBe(0);
    expect(await readFile(join(goroot, 'src/go.mod'), 'utf8')).toBe('module std\n');
    expect(await left()).toEqual(['1.26.8']);
  });

  test('is not fetched a second time', async () => {
    const first = await install({ [PATH]: zipOf(FILES) });
    await server?.close();
    await expect(install({})).resolves.toBe(first);
  });

  test('falls back to the download address where GOPROXY ends in direct', async () => {
    await expect(install({ [`/dl/mod${PATH}`]: zipOf(FILES) }, { proxy: (url) => `${url},direct` })).resolves.toContain(
      'bin/go',
    );
  });

  test('another content than the pinned one is refused, both sums named, nothing left', async () => {
    const changed = { ...FILES, [`${PREFIX}bin/go`]: 'evil' };
    await expect(install({ [PATH]: zipOf(changed) })).rejects.toMatchObject({
      code: 'digest-mismatch',
      message: expect.stringContaining(`${sumOf(changed)}, but ${sumOf(FILES)} is pinned`),
    });
    expect(await left()).toEqual([]);
  });

  test('a name that leaves the folder is refused even when the sum is right', async () => {
    const files = { ...FILES, [`${PREFIX}../../escaped`]: 'x' };
    await expect(install({ [PATH]: zipOf(files) }, { files })).rejects.toMatchObject({ code: 'download-failed' });
    expect(await left()).toEqual([]);
    expect(await readdir(root)).toEqual(['go']);
  });

  test('something that is no zip is a failed download', async () => {
    await expect(install({ [PATH]: Buffer.from('<html>blocked</html>') })).rejects.toMatchObject({
      code: 'download-failed',
      exitStatus: 4,
    });
    expect(await left()).toEqual([]);
  });

  test('a proxy without it is a failed download that names the address', async () => {
    await expect(install({})).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringMatching(`There is no Go on PATH.*${PATH}`),
      fix: expect.stringMatching(/Install Go .* put it on PATH/),
    });
  });
});
