import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../../src/http/client.ts';
import { type FoundToolchain, findToolchain } from '../../../src/toolchain/find-toolchain.ts';
import { testRuntime } from '../../support/runtime.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'toolchain-'));
  await mkdir(join(root, 'module'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/**
 * A go command that says its version; GOTOOLCHAIN=goX.Y.Z or auto makes it say another, as a real one does after switching.
 * `fetches`: what it can switch to. It keeps the GOTOOLCHAIN of each call in a file.
 */
async function fakeGo(folder: string, version: string, fetches: readonly string[] = []): Promise<string> {
  const goroot = join(root, `goroot-${version}`);
  await mkdir(goroot, { recursive: true });
  await mkdir(folder, { recursive: true });
  const program = `#!/bin/sh
echo "$1 $2 GOTOOLCHAIN=$GOTOOLCHAIN GOFLAGS=$GOFLAGS" >> '${root}/calls'
version=${version}
case "$GOTOOLCHAIN" in
  go1.*) want=$GOTOOLCHAIN ;;
  local) want=go${version} ;;
  *) want=go$(sed -n 's/^wants //p' '${root}/module/wish' 2>/dev/null) ;;
esac
case " go${version} ${fetches.map((one) => `go${one}`).join(' ')} " in
  *" $want "*) version=\${want#go} ;;
  *) if [ "$want" != go ]; then echo "go: download $want: toolchain not available" >&2; exit 1; fi ;;
esac
case "$1" in
  env) printf '{"GOVERSION":"go%s","GOROOT":"${goroot}","GOWORK":"","GOENV":"off"}' "$version" ;;
  mod) cat '${root}/module/lines' ;;
  list) echo '1.25.1 1.25.14 1.26.8 1.26.9 1.27rc1' ;;
esac
`;
  await writeFile(join(folder, 'go'), program);
  await chmod(join(folder, 'go'), 0o755);
  return join(folder, 'go');
}

async function goMod(go: string, toolchain?: string): Promise<void> {
  await writeFile(
    join(root, 'module', 'lines'),
    JSON.stringify({ Go: go, ...(toolchain === undefined ? {} : { Toolchain: toolchain }) }),
  );
  await writeFile(join(root, 'module', 'wish'), `wants ${toolchain?.replace('go', '') ?? go}\n`);
}

async function find(
  inputs: { goVersion?: string; goVersionFile?: string } = {},
  env: Record<string, string> = {},
): Promise<FoundToolchain> {
  const runtime = testRuntime({
    env: { PATH: `${join(root, 'path')}:/usr/bin:/bin`, ...env },
    cacheDirectory: join(root, 'cache'),
    workingDirectory: root,
  });
  const http = createHttpClient(runtime);
  const request = {
    directory: join(root, 'module'),
    goMod: join(root, 'module', 'go.mod'),
    goVersion: inputs.goVersion ?? '',
    goVersionFile: inputs.goVersionFile ?? '',
    goDownloadUrl: 'http://127.0.0.1:9',
  };
  return findToolchain(request, runtime, http).finally(() => http.close());
}

async function toolCache(version: string, complete = true): Promise<Record<string, string>> {
  const folder = join(root, 'tools', 'go', version);
  await fakeGo(join(folder, process.arch, 'bin'), version);
  if (complete) await writeFile(join(folder, `${process.arch}.complete`), '');
  return { RUNNER_TOOL_CACHE: join(root, 'tools') };
}

describe('without an input', () => {
  test('the Go on PATH is used when it is new enough', async () => {
    await fakeGo(join(root, 'path'), '1.26.8');
    await goMod('1.25.0');
    const { toolchain } = await find();
    expect(toolchain).toMatchObject({ version: 'go1.26.8', origin: 'path', requestedBy: 'PATH' });
  });

  test('the runner’s tool cache comes before a download', async () => {
    await fakeGo(join(root, 'path'), '1.24.1', ['1.26.8']);
    await goMod('1.26.0');
    const env = await toolCache('1.26.3');
    expect((await find({}, env)).toolchain).toMatchObject({
      version: 'go1.26.3',
      origin: 'tool-cache',
      requestedBy: 'go.mod go',
    });
  });

  test('an unfinished folder of the tool cache does not count, and GOTOOLCHAIN fetches what the toolchain line names', async () => {
    await fakeGo(join(root, 'path'), '1.24.1', ['1.26.8']);
    await goMod('1.26.0', 'go1.26.8');
    const env = await toolCache('1.26.9', false);
    expect((await find({}, env)).toolchain).toMatchObject({
      version: 'go1.26.8',
      origin: 'gotoolchain',
      requestedBy: 'go.mod toolchain',
    });
  });

  test('GOTOOLCHAIN=local with a Go that is too old is a sentence with the fix', async () => {
    await fakeGo(join(root, 'path'), '1.24.1', ['1.26.8']);
    await goMod('1.26.0');
    await expect(find({}, { GOTOOLCHAIN: 'local' })).rejects.toMatchObject({
      code: 'go-too-old',
      message: `go.mod asks for Go 1.26.0, but ${join(root, 'path', 'go')} is go1.24.1, and GOTOOLCHAIN=local forbids fetching another.`,
      fix: expect.stringContaining('setup-go'),
    });
  });

  test('GOTOOLCHAIN=local does not mind a newer toolchain line, as with Go itself', async () => {
    await fakeGo(join(root, 'path'), '1.26.1');
    await goMod('1.26.0', 'go1.26.8');
    expect((await find({}, { GOTOOLCHAIN: 'local' })).toolchain.version).toBe('go1.26.1');
  });

  test('GOTOOLCHAIN=go1.26.8 decides', async () => {
    await fakeGo(join(root, 'path'), '1.27.1', ['1.26.8']);
    await goMod('1.25.0');
    expect((await find({}, { GOTOOLCHAIN: 'go1.26.8' })).toolchain).toMatchObject({
      version: 'go1.26.8',
      requestedBy: 'GOTOOLCHAIN',
    });
  });

  test('go 1.99 in go.mod: no such Go', async () => {
    await fakeGo(join(root, 'path'), '1.26.8');
    await goMod('1.99');
    await expect(find()).rejects.toMatchObject({
      code: 'go-too-old',
      exitStatus: 2,
      details: expect.stringContaining('not available'),
    });
  });
});

describe('with an input', () => {
  test('it wins over GOTOOLCHAIN=local', async () => {
    await fakeGo(join(root, 'path'), '1.24.1', ['1.26.8']);
    await goMod('1.24.0');
    const { toolchain } = await find({ goVersion: '1.26.8' }, { GOTOOLCHAIN: 'local' });
    expect(toolchain).toMatchObject({ version: 'go1.26.8', origin: 'gotoolchain', requestedBy: 'go-version 1.26.8' });
  });

  test('a line means its newest release, unless one of it is at hand', async () => {
    await fakeGo(join(root, 'path'), '1.24.1', ['1.26.9']);
    await goMod('1.24.0');
    expect((await find({ goVersion: '1.26' })).toolchain.version).toBe('go1.26.9');
    expect((await find({ goVersion: '1.24' })).toolchain).toMatchObject({ version: 'go1.24.1', origin: 'path' });
  });

  test('an older Go than go.mod requires is refused, both named', async () => {
    await fakeGo(join(root, 'path'), '1.26.8', ['1.25.1']);
    await goMod('1.26.0');
    await expect(find({ goVersion: '1.25.1' })).rejects.toMatchObject({
      code: 'go-too-old',
      message: 'go.mod asks for Go 1.26.0, but go-version 1.25.1 chooses go1.25.1.',
    });
  });

  test('go-version-file .tool-versions', async () => {
    await fakeGo(join(root, 'path'), '1.26.8', ['1.25.14']);
    await goMod('1.25.0');
    await writeFile(join(root, '.tool-versions'), 'golang 1.25.14\n');
    expect((await find({ goVersionFile: '.tool-versions' })).toolchain).toMatchObject({
      version: 'go1.25.14',
      requestedBy: 'go-version-file .tool-versions 1.25.14',
    });
  });
});

test('a go that does not work is named', async () => {
  await mkdir(join(root, 'path'));
  await writeFile(join(root, 'path', 'go'), '#!/bin/sh\necho broken >&2\nexit 1\n', { mode: 0o755 });
  await goMod('1.25.0');
  await expect(find()).rejects.toMatchObject({ code: 'go-missing', details: 'broken' });
});

test('no Go, no network: says where it looked', async () => {
  await goMod('1.25.0');
  const empty = { PATH: join(root, 'nothing'), GOPROXY: 'off' };
  await expect(find({}, empty)).rejects.toMatchObject({
    code: 'go-missing',
    message: expect.stringContaining('GOPROXY=off'),
  });
});

test('ambient GOFLAGS never reach the go that is asked', async () => {
  await fakeGo(join(root, 'path'), '1.26.8');
  await goMod('1.25.0');
  await find({}, { GOFLAGS: '-mod=wrong' });
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(join(root, 'calls'), 'utf8')).not.toContain('-mod=wrong');
});

test('the real Go of this machine, in a real module, calls itself what it is', async () => {
  await writeFile(join(root, 'module', 'go.mod'), 'module example.com/x\n\ngo 1.21\n');
  const { toolchain, settings } = await find({}, { PATH: process.env.PATH ?? '', HOME: root, GOFLAGS: '-x' });
  expect(toolchain.version).toBe(settings.GOVERSION);
  expect(toolchain.command.startsWith(toolchain.goroot)).toBe(true);
});
