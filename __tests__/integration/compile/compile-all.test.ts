import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildKey } from '../../../src/compile/build-folder.ts';
import { type CompiledBinary, compileAll } from '../../../src/compile/compile-all.ts';
import { measureSavings } from '../../../src/compile/measure-savings.ts';
import { placeBinary } from '../../../src/compile/place-binary.ts';
import type { BinaryPlan, Source } from '../../../src/model/plan.ts';
import type { Runtime } from '../../../src/model/runtime.ts';
import { testRuntime } from '../../support/runtime.ts';

const MAIN = 'package main\n\nfunc main() { println("one") }\n';
let root: string;
let module: string;
let source: Source;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'compile-'));
  module = join(root, 'module');
  source = { kind: 'directory', directory: module, packageDirectory: module };
  await mkdir(module);
  await writeFile(join(module, 'go.mod'), 'module example.com/tiny\n\ngo 1.21\n');
  await writeFile(join(module, 'main.go'), MAIN);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function plan(os: string, ldflags = '-s -w'): BinaryPlan {
  return {
    main: { importPath: 'example.com/tiny', directory: module, binaryName: 'tiny' },
    platform: { os, architecture: 'amd64' },
    stem: `tiny_${os}_amd64`,
    output: `bin/tiny_${os}_amd64`,
    argv: ['build', '-trimpath', '-buildvcs=false', `-ldflags=${ldflags}`, '-o', '{output}', '.'],
    environment: [
      { name: 'GOOS', value: os, origin: 'platforms' },
      { name: 'GOARCH', value: 'amd64', origin: 'platforms' },
      { name: 'CGO_ENABLED', value: '0', origin: 'default' },
    ],
  };
}

const goCaches = JSON.parse(
  execFileSync('go', ['env', '-json', 'GOCACHE', 'GOMODCACHE'], { encoding: 'utf8' }),
) as Record<string, string>;

function compile(
  binaries: readonly BinaryPlan[],
  overrides: Partial<Runtime> = {},
): Promise<readonly CompiledBinary[]> {
  const runtime = testRuntime({
    cacheDirectory: join(root, 'cache'),
    scratchDirectory: join(root, 'scratch'),
    ...overrides,
  });
  const go = {
    command: 'go',
    env: { PATH: process.env.PATH, HOME: root, GOENV: 'off', GOTOOLCHAIN: 'local', ...goCaches },
  };
  return compileAll({ source, root: module, binaries, go, jobs: 0 }, runtime);
}

const buildFolder = () => join(root, 'cache', 'build', buildKey(source));

describe('compileAll', () => {
  test('makes a binary for each platform, and leaves nothing else behind', async () => {
    const binaries = await compile([plan('linux'), plan('freebsd')]);
    expect(binaries.map(({ plan: { stem }, unchanged }) => [stem, unchanged])).toEqual([
      ['tiny_linux_amd64', false],
      ['tiny_freebsd_amd64', false],
    ]);
    expect((await readdir(buildFolder())).filter((name) => !name.endsWith('.json')).sort()).toEqual([
      'tiny_freebsd_amd64',
      'tiny_linux_amd64',
    ]);
    for (const { file, size } of binaries) expect((await stat(file)).size).toBe(size);
  });

  test('a second time nothing is linked: the same file with the same time', async () => {
    const [first] = await compile([plan('linux')]);
    const before = await stat(first?.file ?? '');
    const [second] = await compile([plan('linux')]);
    const after = await stat(second?.file ?? '');
    expect(second?.unchanged).toBe(true);
    expect([after.ino, after.mtimeMs, after.size]).toEqual([before.ino, before.mtimeMs, before.size]);
  });

  test('changed code and changed flags are noticed', async () => {
    await compile([plan('linux')]);
    await writeFile(join(module, 'main.go'), MAIN.replace('one', 'two'));
    expect((await compile([plan('linux')]))[0]?.unchanged).toBe(false);
    expect((await compile([plan('linux', '')]))[0]?.unchanged).toBe(false);
  });

  test('a kept binary that was cut short is made again', async () => {
    const [first] = await compile([plan('linux')]);
    const whole = await readFile(first?.file ?? '');
    await writeFile(first?.file ?? '', whole.subarray(0, 70_000));
    const [second] = await compile([plan('linux')]);
    expect(second?.unchanged).toBe(false);
    expect(await readFile(second?.file ?? '')).toEqual(whole);
  });

  test('each binary is told as soon as it is there', async () => {
    const told: string[] = [];
    const runtime = testRuntime({ cacheDirectory: join(root, 'cache'), scratchDirectory: join(root, 'scratch') });
    const go = { command: 'go', env: { PATH: process.env.PATH, HOME: root, ...goCaches } };
    await compileAll(
      {
        source,
        root: module,
        binaries: [plan('linux')],
        go,
        jobs: 1,
        onCompiled: ({ plan: { stem } }) => told.push(stem),
      },
      runtime,
    );
    expect(told).toEqual(['tiny_linux_amd64']);
  });

  test('a compile error is told once for both platforms, with its place', async () => {
    await writeFile(join(module, 'main.go'), 'package main\n\nfunc main() { println(x) }\n');
    await expect(compile([plan('linux'), plan('freebsd')])).rejects.toMatchObject({
      code: 'compile-error',
      message: 'example.com/tiny does not compile for linux/amd64 and freebsd/amd64: main.go line 3, undefined: x.',
      details: '# example.com/tiny\n./main.go:3:23: undefined: x',
      locations: [{ file: 'main.go', line: 3, column: 23, message: 'undefined: x' }],
    });
    await expect(readdir(buildFolder())).resolves.toEqual([]);
  });

  test('an interruption ends the children and frees the folder', async () => {
    const stop = new AbortController();
    const running = compile([plan('linux')], { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('interrupted')), 20);
    await expect(running).rejects.toThrow('interrupted');
    await expect(readdir(buildFolder())).resolves.not.toContain('.lock');
  });

  test('while another run is in the folder, a place of its own is used', async () => {
    await mkdir(buildFolder(), { recursive: true });
    await writeFile(join(buildFolder(), '.lock'), String(process.pid));
    const [binary] = await compile([plan('linux')]);
    expect(binary?.file.startsWith(join(root, 'scratch'))).toBe(true);
  });

  test('the lock of a run that was killed is taken over', async () => {
    await mkdir(buildFolder(), { recursive: true });
    await writeFile(join(buildFolder(), '.lock'), '999999999');
    const [binary] = await compile([plan('linux')]);
    expect(binary?.file.startsWith(buildFolder())).toBe(true);
  });
});

describe('placeBinary', () => {
  test('hands out the same bytes; changing them there spoils no later build', async () => {
    const [binary] = await compile([plan('linux')]);
    const kept = await readFile((binary as CompiledBinary).file);
    const out = join(root, 'out', 'bin', 'tiny');
    await placeBinary(binary as CompiledBinary, out);
    expect(await readFile(out)).toEqual(kept);
    expect((await stat(out)).mode & 0o111).toBe(0o111);
    await appendFile(out, 'changed');
    const [again] = await compile([plan('linux')]);
    expect(await readFile((again as CompiledBinary).file)).toEqual(kept);
  });

  test('copies where a link is not safe, and keeps the time', async () => {
    const [binary] = await compile([plan('linux')]);
    const out = join(root, 'copy');
    await placeBinary({ ...(binary as CompiledBinary), linkable: false }, out);
    const facts = await stat(out);
    expect(facts.nlink).toBe(1);
    expect(Math.abs(facts.mtimeMs - (binary as CompiledBinary).mtimeMs)).toBeLessThan(1);
  });

  test('says which file cannot be written', async () => {
    const [binary] = await compile([plan('linux')]);
    await expect(placeBinary(binary as CompiledBinary, join(root, 'x'.repeat(300)))).rejects.toMatchObject({
      code: 'output-unwritable',
    });
  });
});

test('measureSavings tells what stripping saved, and leaves nothing behind', async () => {
  const [binary] = await compile([plan('freebsd')]);
  const runtime = testRuntime({ cacheDirectory: join(root, 'cache'), scratchDirectory: join(root, 'scratch') });
  const go = { command: 'go', env: { PATH: process.env.PATH, HOME: root, GOENV: 'off', ...goCaches } };
  const savings = await measureSavings(binary as CompiledBinary, { source, go }, runtime);
  expect(savings.stripping).toBeGreaterThan(100_000);
  expect(savings).not.toHaveProperty('cgoOff');
  expect(await readdir(join(root, 'scratch', 'savings'))).toEqual([]);
});
