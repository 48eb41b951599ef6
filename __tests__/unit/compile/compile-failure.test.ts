import { describe, expect, test } from '@jest/globals';
import { compileFailure, type FailedBuild } from '../../../src/compile/compile-failure.ts';
import { buildArguments, buildEnvironment } from '../../../src/compile/go-build.ts';
import { Failure } from '../../../src/model/failure.ts';

const FOLDERS = { workingDirectory: '/app', root: '/app' };

function failed(os: string, stderr: string, signal: NodeJS.Signals | null = null): FailedBuild {
  const main = { importPath: 'example.com/app', directory: '/app', binaryName: 'app' };
  const plan = {
    main,
    platform: { os, architecture: 'amd64' },
    stem: `app_${os}`,
    output: '',
    argv: [],
    environment: [],
  };
  return { plan, stderr, signal };
}

const ERROR = '# example.com/app\n./main.go:3:2: undefined: x\n';

describe('compileFailure', () => {
  test('the same error of several platforms is shown once', () => {
    const failure = compileFailure(
      [failed('linux', ERROR), failed('windows', `go: downloading x v1\n${ERROR}`)],
      FOLDERS,
      undefined,
    );
    expect(failure.code).toBe('compile-error');
    expect(failure.exitStatus).toBe(2);
    expect(failure.message).toBe(
      'example.com/app does not compile for linux/amd64 and windows/amd64: main.go line 3, undefined: x.',
    );
    expect(failure.details).toBe('# example.com/app\n./main.go:3:2: undefined: x');
    expect(failure.locations).toEqual([{ file: 'main.go', line: 3, column: 2, message: 'undefined: x' }]);
  });

  test('different errors stand below their platforms', () => {
    const failure = compileFailure([failed('linux', ERROR), failed('windows', './w.go:1:1: no')], FOLDERS, undefined);
    expect(failure.details).toBe(
      'linux/amd64:\n# example.com/app\n./main.go:3:2: undefined: x\n\nwindows/amd64:\n./w.go:1:1: no',
    );
    expect(failure.locations).toHaveLength(2);
  });

  test('many platforms are counted, not listed', () => {
    const builds = ['linux', 'windows', 'darwin', 'freebsd'].map((os) => failed(os, ERROR));
    expect(compileFailure(builds, FOLDERS, undefined).message).toContain(
      'for linux/amd64, windows/amd64 and 2 more platforms',
    );
  });

  test('what is not the code’s fault is not called a compile error', () => {
    const other = new Failure({ code: 'checksum-missing', message: 'm' });
    const diagnose = (text: string) => (text.includes('missing go.sum') ? other : undefined);
    expect(compileFailure([failed('linux', 'main.go:3:2: missing go.sum entry')], FOLDERS, diagnose)).toBe(other);
  });

  test.each([
    ['link: write /tmp/x: no space left on device', null, 'disk-full'],
    ['compile: signal: killed', null, 'machine-fault'],
    ['', 'SIGKILL', 'machine-fault'],
    ['fatal error: runtime: cannot allocate memory', null, 'machine-fault'],
  ] as const)('%s %s is %s', (stderr, signal, code) => {
    expect(compileFailure([failed('linux', stderr, signal)], FOLDERS, undefined)).toMatchObject({
      code,
      exitStatus: 1,
    });
  });
});

describe('the command', () => {
  test.each([
    [
      ['build', '-o', '{output}', '.'],
      ['build', '-o', '/out/app', '.'],
    ],
    [
      ['build', '-o={output}', './{output}'],
      ['build', '-o=/out/app', './{output}'],
    ],
  ])('%j', (argv, expected) => {
    expect(buildArguments(argv, '/out/app')).toEqual(expected);
  });

  test('the plan’s variables win over the base', () => {
    const environment = [{ name: 'GOOS', value: 'windows', origin: 'platforms' }];
    expect(buildEnvironment({ GOOS: 'linux', PATH: '/bin' }, { environment }, '/tmp/x')).toEqual({
      GOOS: 'windows',
      PATH: '/bin',
      GOTMPDIR: '/tmp/x',
    });
    expect(buildEnvironment({ GOTMPDIR: '/mine' }, { environment: [] }, undefined)).toEqual({ GOTMPDIR: '/mine' });
  });
});
