import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checksumNotices } from '../../../src/toolchain/checksum-notices.ts';
import { goEnvironment } from '../../../src/toolchain/go-environment.ts';
import { parseSettingsFile } from '../../../src/toolchain/go-settings.ts';
import { overriddenVariables } from '../../../src/toolchain/overridden.ts';

const SETTINGS = {
  GOPROXY: 'https://proxy.example|direct',
  GOSUMDB: 'sum.example',
  GOMODCACHE: '/m',
  GOCACHE: '/c',
  GOENV: 'off',
};

const BENDING = [
  'GOOS',
  'GOARCH',
  'GOFLAGS',
  'CGO_ENABLED',
  'GOAMD64',
  'GOARM',
  'GOEXPERIMENT',
  'GO111MODULE',
  'GOROOT',
  'CC',
  'CGO_CFLAGS',
];

describe('goEnvironment', () => {
  test('lets nothing through that bends a build, and says so', async () => {
    const ambient = Object.fromEntries(BENDING.map((name) => [name, 'ambient']));
    const { env, overridden } = await goEnvironment({ ...ambient, PATH: '/bin' }, SETTINGS);
    for (const name of BENDING) expect(env).not.toHaveProperty(name);
    expect(overridden.map(({ name }) => name)).toEqual([...BENDING].sort());
    expect(overridden.every(({ origin, why }) => origin === 'environment' && why !== '')).toBe(true);
  });

  test('switches the configuration file and toolchain switching off, and takes over what they said', async () => {
    const { env } = await goEnvironment({ PATH: '/bin' }, SETTINGS);
    expect(env).toMatchObject({
      GOENV: 'off',
      GOTOOLCHAIN: 'local',
      GOPROXY: 'https://proxy.example|direct',
      GOMODCACHE: '/m',
      GOCACHE: '/c',
    });
  });

  test('passes credentials for modules, and no token of the runner', async () => {
    const ambient = {
      NETRC: '/n',
      SSH_AUTH_SOCK: '/s',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'url.x.insteadOf',
      GIT_CONFIG_VALUE_0: 'y',
      GITHUB_TOKEN: 't',
      ACTIONS_RUNTIME_TOKEN: 't',
      INPUT_TOKEN: 't',
    };
    const { env } = await goEnvironment(ambient, SETTINGS);
    expect(env).toMatchObject({
      NETRC: '/n',
      SSH_AUTH_SOCK: '/s',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'url.x.insteadOf',
    });
    expect(Object.keys(env).filter((name) => name.includes('TOKEN'))).toEqual([]);
  });

  test('keeps GOWORK as the user set it, and leaves it to Go otherwise', async () => {
    const found = await goEnvironment({ GOWORK: 'off' }, { ...SETTINGS, GOWORK: 'off' });
    expect(found.env.GOWORK).toBe('off');
    const own = await goEnvironment({}, { ...SETTINGS, GOWORK: '/w/go.work' });
    expect(own.env).not.toHaveProperty('GOWORK');
  });

  test('of GOFLAGS only the flag that lets the module cache be deleted gets through', async () => {
    const { env, overridden } = await goEnvironment({ GOFLAGS: '-tags=x -modcacherw' }, SETTINGS);
    expect(env.GOFLAGS).toBe('-modcacherw');
    expect(overridden.map(({ name }) => name)).toEqual(['GOFLAGS']);
    expect((await goEnvironment({ GOFLAGS: '-modcacherw' }, SETTINGS)).overridden).toEqual([]);
  });

  test('reports what go env -w has written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'goenv-'));
    await writeFile(join(folder, 'env'), 'GOFLAGS=-mod=vendor -tags=x\nGOPROXY=https://a\nnot a line\n');
    const { overridden } = await goEnvironment({}, { ...SETTINGS, GOENV: join(folder, 'env') });
    await rm(folder, { recursive: true });
    expect(overridden).toEqual([
      {
        name: 'GOFLAGS',
        value: '-mod=vendor -tags=x',
        origin: 'go env -w',
        why: expect.stringContaining('use build-tags'),
      },
    ]);
  });
});

describe('overriddenVariables', () => {
  test('an empty variable overrides nothing; the environment wins over the file', () => {
    const written = new Map([['GOOS', 'linux']]);
    expect(overriddenVariables({ GOOS: '' }, new Map())).toEqual([]);
    expect(overriddenVariables({ GOOS: 'windows' }, written)).toMatchObject([
      { value: 'windows', origin: 'environment' },
    ]);
  });

  test.each([
    ['-mod=vendor', 'vendor folder'],
    ['-x --modfile=other.mod', '-modfile is not supported'],
    ['-v', 'use the inputs'],
  ])('GOFLAGS %s', (value, why) => {
    expect(overriddenVariables({ GOFLAGS: value }, new Map())[0]?.why).toContain(why);
  });
});

describe('checksumNotices', () => {
  test.each([
    [{ GOSUMDB: 'off' }, true],
    [{ GONOSUMDB: '*' }, true],
    [{ GONOSUMDB: '*/*' }, true],
    [{ GOSUMDB: 'off', GOPRIVATE: 'github.com/acme/*' }, false],
    [{ GONOSUMDB: 'github.com/acme/*' }, false],
    [{ GOSUMDB: 'sum.example' }, false],
  ])('%j warns: %s', (settings, warns) => {
    const notices = checksumNotices(settings as Record<string, string>, {});
    expect(notices.map(({ code }) => code)).toEqual(warns ? ['checksum-database-off'] : []);
  });

  test('names GOINSECURE to whoever still says -insecure', () => {
    expect(checksumNotices({}, { GOFLAGS: '-insecure' })[0]?.message).toContain('GOINSECURE');
  });
});

describe('parseSettingsFile', () => {
  test('reads every line that it is given, and nothing else', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,12}$/);
    const value = fc.stringMatching(/^[ -~]{0,30}$/);
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.constantFrom('\n', '\r\n'), (settings, end) => {
        const text = ['# written by hand', ...Object.entries(settings).map(([key, text]) => `${key}=${text}`)].join(
          end,
        );
        expect(Object.fromEntries(parseSettingsFile(text))).toEqual({ ...settings });
      }),
    );
  });
});
