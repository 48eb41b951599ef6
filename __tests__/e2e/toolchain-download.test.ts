import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../src/http/client.ts';
import { type FoundToolchain, findToolchain } from '../../src/toolchain/find-toolchain.ts';
import { PINNED_GO } from '../../src/toolchain/pins.ts';
import { testRuntime } from '../support/runtime.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'toolchain-e2e-'));
  await writeFile(join(root, 'go.mod'), 'module example.com/hello\n\ngo 1.24.0\n');
  await writeFile(join(root, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n');
});
afterAll(async () => {
  execFileSync('chmod', ['-R', 'u+w', root]);
  await rm(root, { recursive: true, force: true });
});

/** The module proxy that this machine uses, since the tests have no other way out. */
const GOPROXY = execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim();

async function find(goVersion: string): Promise<FoundToolchain> {
  const env = {
    PATH: join(root, 'nothing'),
    HOME: root,
    GOPROXY,
    GOMODCACHE: join(root, 'mod'),
    GOCACHE: join(root, 'build'),
    HTTPS_PROXY: process.env.HTTPS_PROXY,
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
    SSL_CERT_FILE: process.env.SSL_CERT_FILE,
  };
  const runtime = testRuntime({ env, cacheDirectory: join(root, 'cache'), workingDirectory: root });
  const http = createHttpClient(runtime);
  const request = {
    directory: root,
    goMod: join(root, 'go.mod'),
    goVersion,
    goVersionFile: '',
    goDownloadUrl: 'https://go.dev/dl/mod',
  };
  return findToolchain(request, runtime, http).finally(() => http.close());
}

describe('a machine without Go', () => {
  test('gets the pinned toolchain, checked, and builds with it', async () => {
    const { toolchain } = await find('');
    expect(toolchain).toMatchObject({ version: `go${PINNED_GO}`, origin: 'download' });
    const env = {
      HOME: root,
      GOCACHE: join(root, 'build'),
      GOENV: 'off',
      GOFLAGS: '',
      GOTOOLCHAIN: 'local',
      CGO_ENABLED: '0',
    };
    const binary = join(root, 'hello');
    execFileSync(toolchain.command, ['build', '-o', binary, '.'], { cwd: root, env });
    expect(execFileSync(binary, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toBe('');
    expect(execFileSync(toolchain.command, ['version', binary], { env, encoding: 'utf8' })).toContain(`go${PINNED_GO}`);
  });

  test('gets another version through the pinned one', async () => {
    const { toolchain } = await find('1.25.11');
    expect(toolchain).toMatchObject({ version: 'go1.25.11', origin: 'gotoolchain', requestedBy: 'go-version 1.25.11' });
  });
});
