import { describe, expect, test } from '@jest/globals';
import { diagnoseGoError } from '../../../src/source/diagnosis/diagnose.ts';
import type { DiagnosisContext } from '../../../src/source/diagnosis/diagnosis.ts';

const context: DiagnosisContext = { directory: '/src', modulePath: 'example.com/app' };
const diagnose = (stderr: string, more: Partial<DiagnosisContext> = {}) =>
  diagnoseGoError(stderr, { ...context, ...more });

const generate = () => [
  { file: 'main.go', line: 5, command: 'npm run build' },
  { file: 'internal/pb/doc.go', line: 3, command: 'protoc --go_out=. api.proto' },
];

test('a file to embed is named with the command beside it that makes it', () => {
  const failure = diagnose('main.go:7:12: pattern dist/index.html: no matching files found', { generate });
  expect(failure).toMatchObject({ code: 'generate-needed', fix: expect.stringContaining('go generate .') });
  expect(failure?.message).toBe(
    'main.go: dist/index.html, which //go:embed asks for, does not exist yet; main.go:5 says how it is made: npm run build',
  );
  expect(failure?.locations).toEqual([
    { file: 'main.go', line: 7, column: 12, message: 'pattern dist/index.html: no matching files found' },
  ]);
});

test('a file to embed that no directive makes is still said to be missing', () => {
  expect(diagnose('a/b.go:7:12: pattern dist: no matching files found')?.message).toContain(
    'dist, which //go:embed asks for, does not exist',
  );
});

test('a package of the module itself has to be generated; one of another module belongs into go.mod', () => {
  const own =
    'main.go:5:8: no required module provides package example.com/app/internal/pb; to add it:\n\tgo get example.com/app/internal/pb';
  expect(diagnose(own, { generate })).toMatchObject({
    code: 'generate-needed',
    fix: 'Run in a step before: go generate ./internal/pb',
  });
  const other =
    'main.go:3:8: no required module provides package github.com/fatih/color; to add it:\n\tgo get github.com/fatih/color';
  expect(diagnose(other, { generate })).toMatchObject({
    code: 'module-untidy',
    fix: expect.stringContaining('go mod tidy'),
  });
});

test('what lies in a submodule that is not there is named with git’s command', () => {
  const missingSubmodules = () => ['web/ui', 'third_party/x'];
  const embed = diagnose('web/embed.go:5:12: pattern ui/dist: no matching files found', { missingSubmodules });
  expect(embed).toMatchObject({
    code: 'submodule-missing',
    fix: expect.stringContaining('git submodule update --init'),
  });
  expect(embed?.message).toContain('web/ui');
  const replaced = diagnose(
    'go: example.com/x@v0.0.0 (replaced by ./third_party/x): reading third_party/x/go.mod: open /src/third_party/x/go.mod: no such file or directory',
    { missingSubmodules },
  );
  expect(replaced?.code).toBe('submodule-missing');
});

describe('modules', () => {
  test.each([
    [
      'vendor-inconsistent',
      'go mod vendor',
      'go: inconsistent vendoring in /src:\n\tgithub.com/fatih/color@v1.19.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\n\tTo sync the vendor directory, run:\n\t\tgo mod vendor',
    ],
    [
      'vendor-inconsistent',
      'go work vendor',
      'go: inconsistent vendoring in /src:\n\tTo sync the vendor directory, run:\n\t\tgo work vendor',
    ],
    [
      'checksum-missing',
      'go mod tidy',
      'main.go:3:8: missing go.sum entry for module providing package github.com/fatih/color (imported by ex.com/nosum); to add:\n\tgo get ex.com/nosum',
    ],
    [
      'checksum-missing',
      'go mod download github.com/a/b',
      'go: github.com/a/b@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download github.com/a/b',
    ],
    ['module-untidy', 'go mod tidy', 'go: updates to go.mod needed; to update it:\n\tgo mod tidy'],
    [
      'digest-mismatch',
      'Do not build',
      'verifying github.com/fatih/color@v1.19.0: checksum mismatch\n\tdownloaded: h1:a\n\tgo.sum:     h1:b\n\nSECURITY ERROR',
    ],
    [
      'no-module',
      'dropuse=../nothere',
      'go: cannot load module ../nothere listed in go.work file: open ../nothere/go.mod: no such file or directory',
    ],
    [
      'no-module',
      'go work use',
      'current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use .',
    ],
    [
      'invalid-input',
      'safe.directory',
      'error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.',
    ],
  ])('%s: %s', (code, fix, stderr) => {
    const failure = diagnose(stderr);
    expect(failure?.code).toBe(code);
    expect(failure?.fix).toContain(fix);
    expect(failure?.details).toBe(stderr.trim());
  });

  test('a proxy that is down under a comma list is told to go on only after 404 and 410', () => {
    const stderr =
      'main.go:3:8: github.com/none/none@v1.19.0: Get "http://127.0.0.1:9/github.com/none/none/@v/v1.19.0.zip": dial tcp 127.0.0.1:9: connect: connection refused';
    const failure = diagnose(stderr, { goproxy: 'http://127.0.0.1:9,direct' });
    expect(failure).toMatchObject({ code: 'module-proxy-failed', exitStatus: 4 });
    expect(failure?.fix).toMatch(/404 and 410.*\|/);
    expect(diagnose(stderr, { goproxy: 'http://127.0.0.1:9' })?.fix).not.toContain('404');
  });
});

test.each([
  './main.go:4:2: undefined: foo',
  'main.go:10:5: cannot use "package" (untyped string constant) as int value in return statement',
  '# example.com/app\n./main.go:3:8: "os" imported and not used',
  '',
])('a compile error is left to the compiler’s words: %s', (stderr) => {
  expect(diagnose(stderr, { generate, missingSubmodules: () => ['web/ui'] })).toBeUndefined();
});
