import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findMainPackages } from '../../../src/source/commands/main-packages.ts';
import { locateSource } from '../../../src/source/find/locate.ts';
import { readRevision } from '../../../src/source/git/revision.ts';
import type { GoCommand } from '../../../src/source/go-command.ts';
import { readModuleFacts } from '../../../src/source/module-facts.ts';
import { failureFrom, goMod, MAIN, Workshop } from './workshop.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const runtime = workshop.runtime();
const locate = (source: string, go: GoCommand = workshop.go()) =>
  locateSource(source, { ...runtime, go: () => Promise.resolve(go) });

describe('a folder', () => {
  const app = workshop.write('app', { 'go.mod': goMod('example.com/app'), 'cmd/api/main.go': MAIN });

  test('is a module, or lies in one', async () => {
    expect(await locate('app')).toEqual({ kind: 'directory', directory: app, packageDirectory: app });
    expect(await locate('app/cmd/api')).toEqual({
      kind: 'directory',
      directory: app,
      packageDirectory: join(app, 'cmd/api'),
    });
  });

  test('without a go.mod is told which modules lie below it', async () => {
    const files = {
      'a/go.mod': goMod('a.b/a'),
      'deep/er/go.mod': goMod('a.b/c'),
      'vendor/x/go.mod': '',
      'node_modules/x/go.mod': '',
      'testdata/go.mod': '',
      '.git/go.mod': '',
    };
    workshop.write('mono', files);
    const failure = await failureFrom(locate('mono'));
    expect(failure.code).toBe('no-module');
    expect(failure.message).toContain('modules below it: mono/a, mono/deep/er.');
    expect(failure.fix).toBe('Name one of them: build mono/a');
  });

  test('that is the root of a workspace is told its modules, and the first with a command is proposed', async () => {
    const files = {
      'go.work': 'go 1.25\n\nuse (\n\t./lib\n\t./tool\n)\n',
      'lib/go.mod': goMod('a.b/lib'),
      'lib/lib.go': '// package main is what this is not\npackage lib\n',
      'tool/go.mod': goMod('a.b/tool'),
      'tool/cmd/tool/main.go': 'package main\n\nfunc main() {}\n',
    };
    workshop.write('work', files);
    const failure = await failureFrom(locate('work'));
    expect(failure.message).toContain('"work" is the root of a workspace (go.work) and no module');
    expect(failure.message).toContain('modules below it: work/lib, work/tool.');
    expect(failure.fix).toBe('Name one of them: build work/tool');
  });

  test('that holds no module at all, is a file or does not exist has a sentence of its own', async () => {
    workshop.write('empty', { 'README.md': '' });
    expect(await failureFrom(locate('empty'))).toMatchObject({
      code: 'no-module',
      fix: expect.stringContaining('go mod init'),
    });
    expect(await failureFrom(locate('app/go.mod'))).toMatchObject({
      code: 'source-missing',
      message: expect.stringContaining('is a file'),
    });
    expect(await failureFrom(locate('nowhere'))).toMatchObject({
      code: 'source-missing',
      message: expect.stringContaining('"nowhere" does not exist'),
    });
  });
});

describe('MODULE@VERSION', () => {
  const dependency = 'example.com/dep';
  const files = {
    'go.mod': goMod('example.com/tool', `\nrequire ${dependency} v1.0.0\n`),
    'lib.go': 'package tool\n',
    'cmd/tool/main.go':
      'package main\n\nimport (\n\t"fmt"\n\t"runtime/debug"\n\n\t"example.com/dep"\n)\n\nfunc main() {\n\tinfo, _ := debug.ReadBuildInfo()\n\tfmt.Println(dep.Name, info.Main.Path, info.Main.Version)\n}\n',
  };
  workshop.proxy(dependency, {
    'v1.0.0': { 'go.mod': goMod(dependency), 'dep.go': 'package dep\n\nconst Name = "one"\n' },
    'v1.1.0': { 'go.mod': goMod(dependency), 'dep.go': 'package dep\n\nconst Name = "two"\n' },
  });
  workshop.proxy('example.com/local', {
    'v1.0.0': {
      'go.mod': goMod('example.com/local', '\nrequire example.com/x v1.0.0\n\nreplace example.com/x => ./x\n'),
      'main.go': MAIN,
    },
  });
  const go = workshop.proxy('example.com/tool', { 'v1.0.0': files, 'v1.2.0': files, 'v1.3.0-rc.1': files });

  test('is built as go install builds it: the binary names module and version, and dependencies are the module’s own', async () => {
    const source = await locate('example.com/tool@v1.2.0', go);
    expect(source.requested).toMatchObject({ path: 'example.com/tool', version: 'v1.2.0', epoch: 1_767_323_045 });
    const [facts, mains] = await Promise.all([
      readModuleFacts(source, go, runtime),
      findMainPackages(source, [], { GOOS: 'linux', GOARCH: 'amd64' }, { go, runtime }),
    ]);
    expect(facts.module).toMatchObject({ path: 'example.com/tool', goVersion: '1.24', vendored: false });
    expect(mains.map(({ binaryName, importPath }) => [binaryName, importPath])).toEqual([
      ['tool', 'example.com/tool/cmd/tool'],
    ]);
    const program = join(workshop.root, 'tool');
    const env = { ...go.env, GOWORK: 'off', CGO_ENABLED: '0' };
    execFileSync('go', ['build', '-trimpath', '-o', program, mains[0]?.importPath ?? ''], {
      cwd: source.packageDirectory,
      env,
    });
    expect(execFileSync(program, { encoding: 'utf8' })).toBe('one example.com/tool v1.2.0\n');
    execFileSync('go', ['install', '-trimpath', 'example.com/tool/cmd/tool@v1.2.0'], {
      cwd: workshop.root,
      env: { ...env, GOBIN: join(workshop.root, 'bin') },
    });
    expect(execFileSync('cmp', [program, join(workshop.root, 'bin', 'tool')], { encoding: 'utf8' })).toBe('');
  });

  test('without a go.mod is built as go install builds it, and told that its versions are of today', async () => {
    const old = workshop.proxy('example.com/old', {
      'v1.0.0': { 'cmd/tool/main.go': files['cmd/tool/main.go'] },
      'v1.1.0': { 'main.go': 'package main\n\nimport _ "example.com/gone"\n\nfunc main() {}\n' },
    });
    const source = await locate('example.com/old@v1.0.0', old);
    expect(runtime.notices).toContainEqual(expect.objectContaining({ code: 'versions-of-today' }));
    const program = join(workshop.root, 'old');
    const env = { ...old.env, GOWORK: 'off', CGO_ENABLED: '0' };
    execFileSync('go', ['build', '-trimpath', '-o', program, 'example.com/old/cmd/tool'], {
      cwd: source.packageDirectory,
      env,
    });
    expect(execFileSync(program, { encoding: 'utf8' })).toBe('two example.com/old v1.0.0\n');
    execFileSync('go', ['install', '-trimpath', 'example.com/old/cmd/tool@v1.0.0'], {
      cwd: workshop.root,
      env: { ...env, GOBIN: join(workshop.root, 'bin-old') },
    });
    expect(execFileSync('cmp', [program, join(workshop.root, 'bin-old', 'tool')], { encoding: 'utf8' })).toBe('');
    expect(await failureFrom(locate('example.com/old@v1.1.0', old))).toMatchObject({
      code: 'module-unavailable',
      message: 'source: what example.com/old@v1.1.0 imports could not be fetched.',
      details: expect.stringContaining('example.com/gone'),
    });
  });

  test('finds the module of a package below it, and what latest means', async () => {
    const source = await locate('example.com/tool/cmd/tool@latest', go);
    expect(source.requested).toMatchObject({
      path: 'example.com/tool',
      version: 'v1.2.0',
      packagePath: 'example.com/tool/cmd/tool',
    });
    const mains = await findMainPackages(source, [], { GOOS: 'linux', GOARCH: 'amd64' }, { go, runtime });
    expect(mains.map(({ binaryName }) => binaryName)).toEqual(['tool']);
    expect(await readRevision(source, 'example.com/tool', '', runtime)).toMatchObject({
      version: 'v1.2.0',
      versionOrigin: 'module',
      dirty: false,
    });
  });

  test('that does not exist is told the nearest versions', async () => {
    const failure = await failureFrom(locate('example.com/tool@v1.2.9', go));
    expect(failure).toMatchObject({ code: 'module-unavailable', exitStatus: 2 });
    expect(failure.message).toContain('has no version v1.2.9; there is v1.2.0,');
    expect((await failureFrom(locate('example.com/tool/cmd/none@v1.2.0', go))).message).toContain(
      'example.com/tool/cmd/none',
    );
    expect((await failureFrom(locate('example.com/nothing@v1.0.0', go))).code).toBe('module-unavailable');
  });

  test('whose go.mod replaces a module by a folder cannot be built from the proxy', async () => {
    expect(await failureFrom(locate('example.com/local@v1.0.0', go))).toMatchObject({
      code: 'module-unavailable',
      message: expect.stringContaining('example.com/x => ./x'),
    });
  });

  test('that the proxy refuses is not said to be missing', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(403).end('not for you');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const go = workshop.go({ GOPROXY: `http://127.0.0.1:${port}`, GOSUMDB: 'off', GOFLAGS: '' });
    const failure = await failureFrom(locate('example.com/private@v1.0.0', go));
    server.close();
    expect(failure).toMatchObject({
      code: 'module-unavailable',
      message: 'source: example.com/private@v1.0.0 is not to be had: the module proxy refuses it (403 Forbidden).',
      fix: expect.stringContaining('GOPRIVATE'),
    });
  });

  test('behind a proxy that does not answer is told what a comma means', async () => {
    const down = workshop.go({
      GOPROXY: 'http://127.0.0.1:9,http://127.0.0.1:9/second',
      GOMODCACHE: join(workshop.root, 'none'),
    });
    const failure = await failureFrom(locate('example.com/other@v1.0.0', down));
    expect(failure).toMatchObject({ code: 'module-proxy-failed', exitStatus: 4 });
    expect(failure.fix).toMatch(/404 and 410.*\|/);
  });
});
