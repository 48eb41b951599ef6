import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import type { Failure } from '../../../src/model/failure.ts';
import { acquireTool, plannedVersion, toolAtHand } from '../../../src/tools/acquire.ts';
import { installedProgram, installProgram, toolFolder } from '../../../src/tools/installed.ts';
import { PINS } from '../../../src/tools/pins.ts';
import { type FileServer, startFileServer } from '../../support/file-server.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const ASSET = '/anchore/syft/releases/download/v1.51.0/syft_1.51.0_linux_amd64.tar.gz';
let runtime: TestRuntime;
let http: HttpClient;
let bin: string;
const servers: FileServer[] = [];

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'tools-'));
  bin = join(root, 'bin');
  mkdirSync(bin);
  runtime = testRuntime({
    env: { PATH: bin, HOME: root },
    cacheDirectory: join(root, 'cache'),
    scratchDirectory: join(root, 'scratch'),
    workingDirectory: root,
    host: { platform: 'linux', arch: 'x64', cpus: 1 },
  });
  http = createHttpClient(runtime);
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

const serve = async (files: Record<string, Buffer | number | 'truncated'>): Promise<string> => {
  const server = await startFileServer(files);
  servers.push(server);
  return server.url;
};

/** A program that says a version, as Syft does. */
const program = (path: string, says: string): string => {
  writeFileSync(path, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(path, 0o755);
  return path;
};
const refused = 'http://127.0.0.1:1';
const failureOf = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: Failure) => error,
  );

describe('a tool', () => {
  test('on PATH at the pinned version is used, and is not vouched for', async () => {
    const command = program(join(bin, 'syft'), 'syft 1.51.0');
    const tool = await acquireTool('syft', { mirror: refused }, runtime, http);
    const sha256 = createHash('sha256').update(readFileSync(command)).digest('hex');
    expect(tool).toEqual({ name: 'syft', version: '1.51.0', command, origin: 'path', sha256, verified: false });
    expect(await toolAtHand('syft', {}, runtime)).toBe(true);
  });

  test('that was replaced on PATH is asked again', async () => {
    program(join(bin, 'syft'), 'syft 1.51.0');
    await acquireTool('syft', { mirror: refused }, runtime, http);
    program(join(bin, 'syft'), 'syft 1.52.0 ');
    const failure = await failureOf(acquireTool('syft', { mirror: refused }, runtime, http));
    expect(failure.details).toContain('is version 1.52.0');
  });

  test('that is named is used whatever its version, with a notice', async () => {
    program(join(runtime.workingDirectory, 'my-syft'), 'syft 1.2.3');
    const tool = await acquireTool('syft', { path: 'my-syft' }, runtime, http);
    expect(tool).toMatchObject({ version: '1.2.3', origin: 'input', verified: false });
    expect(runtime.notices.map(({ code }) => code)).toEqual(['tool-version']);
    expect([plannedVersion('syft', { path: 'my-syft' }), plannedVersion('syft', {})]).toEqual([undefined, '1.51.0']);
  });

  test('that is named and not there is bad input', async () => {
    const failure = await failureOf(acquireTool('syft', { path: 'nothing' }, runtime, http));
    expect(failure).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('syft-path names nothing'),
    });
  });

  test('with other bytes than pinned is refused with both digests, kept nowhere, and not looked for elsewhere', async () => {
    const bytes = Buffer.from('not the release');
    const mirror = await serve({ [ASSET]: bytes });
    let asked = false;
    const go = async (): Promise<undefined> => {
      asked = true;
      return undefined;
    };
    const failure = await failureOf(acquireTool('syft', { mirror, go }, runtime, http));
    expect(failure).toMatchObject({ code: 'digest-mismatch', exitStatus: 4 });
    expect(failure.message).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(failure.message).toContain(PINS.syft.assets['linux-x64']?.sha256);
    expect(asked).toBe(false);
    expect(readdirSync(join(runtime.cacheDirectory, 'tools', 'syft', '1.51.0'))).toEqual([]);
  });

  test.each([
    ['a host that refuses', (): Promise<string> => Promise.resolve(refused), 'source: there is no Go'],
    ['a release that is not there', (): Promise<string> => serve({}), 'the server answers 404'],
    ['a download that is cut short', (): Promise<string> => serve({ [ASSET]: 'truncated' }), 'could not be downloaded'],
  ] as const)('from %s, without Go, is unavailable, with what each way met', async (_name, mirror, said) => {
    const failure = await failureOf(acquireTool('syft', { mirror: await mirror() }, runtime, http));
    expect(failure).toMatchObject({ code: 'tool-unavailable', exitStatus: 4 });
    expect(failure.details).toContain(said);
    expect(failure.details?.split('\n').map((line) => line.split(':')[0])).toEqual([
      'PATH',
      'tool cache',
      'release',
      'source',
    ]);
  });

  test('that has to be built from source says so before, with the reason and what is quicker', async () => {
    const go = { command: program(join(bin, 'go'), 'built'), env: {} };
    const details: (string | undefined)[] = [];
    const step = {
      update: ({ detail }: { readonly detail?: string }) => void details.push(detail),
      done: () => undefined,
      skip: () => undefined,
      fail: () => undefined,
    };
    // The compiler of this test writes no program, which ends the attempt.
    await failureOf(acquireTool('syft', { mirror: refused, go: async () => go }, runtime, http, step));
    const [notice] = runtime.notices;
    expect(notice).toMatchObject({ level: 'notice', code: 'tool-from-source' });
    expect(notice?.message).toMatch(
      /^syft 1\.51\.0 is built from its source.* because its release cannot be had: http:\S+: nothing listens at 127\.0\.0\.1:1.*Quicker: syft 1\.51\.0 on PATH/,
    );
    expect(details).toEqual(['building 1.51.0 from source']);
  });

  test('is not searched in relative entries of PATH', async () => {
    program(join(runtime.workingDirectory, 'syft'), 'syft 1.51.0');
    expect(await toolAtHand('syft', {}, { ...runtime, env: { PATH: '.:' } })).toBe(false);
  });

  test("in the runner's tool cache is used when it is complete", async () => {
    const root = join(runtime.workingDirectory, 'runner');
    mkdirSync(join(root, 'syft', '1.51.0', 'x64'), { recursive: true });
    program(join(root, 'syft', '1.51.0', 'x64', 'syft'), 'syft 1.51.0');
    const withCache = { ...runtime, env: { ...runtime.env, RUNNER_TOOL_CACHE: root } };
    expect(await toolAtHand('syft', {}, withCache)).toBe(false);
    writeFileSync(join(root, 'syft', '1.51.0', 'x64.complete'), '');
    expect(await acquireTool('syft', { mirror: refused }, withCache, http)).toMatchObject({
      origin: 'tool-cache',
      verified: false,
    });
  });
});

describe('our tool cache', () => {
  const install = (text = 'program'): Promise<unknown> =>
    installProgram(PINS.syft, 'release', async (path) => void program(path, text), runtime);

  test('gives what was installed, verified', async () => {
    await install();
    expect(await acquireTool('syft', { mirror: refused }, runtime, http)).toMatchObject({
      origin: 'tool-cache',
      verified: true,
    });
  });

  test('gives one whole program when two runs install at once', async () => {
    await Promise.all([install('one'), install('two'), install('three')]);
    expect(readdirSync(join(toolFolder(PINS.syft, runtime), '..'))).toEqual(['linux-x64']);
    expect(await installedProgram(PINS.syft, runtime)).toMatchObject({ origin: 'release' });
  });

  test('never runs a program that was changed: it goes, with a warning', async () => {
    await install();
    program(join(toolFolder(PINS.syft, runtime), 'syft'), 'changed');
    expect(await installedProgram(PINS.syft, runtime)).toBeUndefined();
    expect(runtime.notices).toEqual([expect.objectContaining({ level: 'warning', code: 'tool-cache-damaged' })]);
    expect(await installedProgram(PINS.syft, runtime)).toBeUndefined();
  });

  test('does not count a program without a record', async () => {
    await install();
    writeFileSync(join(toolFolder(PINS.syft, runtime), 'installed.json'), '{"schema":2}');
    expect(await installedProgram(PINS.syft, runtime)).toBeUndefined();
  });
});
