import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../src/http/client.ts';
import { acquireTool } from '../../src/tools/index.ts';
import { testRuntime } from '../support/runtime.ts';

const GO_VARIABLES = [
  'GOPROXY',
  'GONOSUMDB',
  'GONOSUMCHECK',
  'GOSUMDB',
  'GOPRIVATE',
  'GOMODCACHE',
  'GOCACHE',
  'GOPATH',
];

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe.each(['syft', 'trivy', 'buildx'] as const)('%s', (name) => {
  test('is built from pinned sums where its release cannot be reached, says its version, and is kept', async () => {
    root = mkdtempSync(join(tmpdir(), `e2e-${name}-`));
    const go = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
    const env = { PATH: '/usr/bin:/bin', HOME: process.env.HOME };
    const runtime = testRuntime({
      env,
      cacheDirectory: join(root, 'cache'),
      scratchDirectory: join(root, 'scratch'),
      workingDirectory: root,
    });
    mkdirSync(runtime.scratchDirectory);
    const passed = Object.fromEntries(GO_VARIABLES.map((variable) => [variable, process.env[variable]]));
    const options = {
      mirror: 'http://127.0.0.1:1',
      // Ambient values such as these must not reach the build.
      go: async () => ({ command: join(go, 'bin', 'go'), env: { ...passed, GOFLAGS: '-tags=wrong', GOOS: 'plan9' } }),
    };
    const http = createHttpClient(runtime);
    const tool = await acquireTool(name, options, runtime, http);
    expect(tool).toMatchObject({ name, origin: 'source', verified: true });
    expect(dirname(tool.command)).toContain(runtime.cacheDirectory);
    expect(
      execFileSync(tool.command, [name === 'buildx' ? 'version' : '--version'], { encoding: 'utf8', cwd: root }),
    ).toContain(tool.version);
    const again = await acquireTool(name, { mirror: 'http://127.0.0.1:1' }, runtime, http);
    expect(again).toEqual({ ...tool, origin: 'tool-cache' });
    await http.close();
  });
});
