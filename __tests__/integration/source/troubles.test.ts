import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { diagnoseGoError } from '../../../src/source/diagnosis/diagnose.ts';
import { sourceHints } from '../../../src/source/diagnosis/source-hints.ts';
import { type Files, goMod, Workshop } from './workshop.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const go = workshop.proxy('example.com/dep', {
  'v1.0.0': { 'go.mod': goMod('example.com/dep'), 'dep.go': 'package dep\n' },
  'v1.1.0': { 'go.mod': goMod('example.com/dep'), 'dep.go': 'package dep\n' },
});

/** What is made of Go's own words about a module, with Go's real words of this version. */
function diagnose(directory: string) {
  const { stderr } = spawnSync('go', ['build', '-o', join(workshop.root, 'out'), '.'], {
    cwd: directory,
    env: { ...go.env, CGO_ENABLED: '0' },
    encoding: 'utf8',
  });
  return diagnoseGoError(stderr, { directory, modulePath: 'example.com/app', ...sourceHints(directory) });
}

const REQUIRE = goMod('example.com/app', '\nrequire example.com/dep v1.0.0\n');
const IMPORT = 'package main\n\nimport _ "example.com/dep"\n\nfunc main() {}\n';

test.each<[string, string, string, Files]>([
  [
    'an embedded file that a directive makes',
    'generate-needed',
    'go generate .',
    {
      'main.go':
        'package main\n\nimport _ "embed"\n\n//go:generate npm run build\n\n//go:embed dist/index.html\nvar page string\n\nfunc main() {}\n',
    },
  ],
  [
    'a package that a directive makes',
    'generate-needed',
    'go generate .',
    {
      'main.go':
        'package main\n\n//go:generate protoc --go_out=. api.proto\n\nimport _ "example.com/app/pb"\n\nfunc main() {}\n',
    },
  ],
  [
    'vendor/ that is out of date',
    'vendor-inconsistent',
    'go mod vendor',
    { 'go.mod': REQUIRE, 'main.go': IMPORT, 'vendor/modules.txt': '# example.com/dep v1.1.0\n' },
  ],
  ['a go.sum without the module', 'checksum-missing', 'go mod tidy', { 'go.mod': REQUIRE, 'main.go': IMPORT }],
  ['a go.mod without the module', 'module-untidy', 'go mod tidy', { 'main.go': IMPORT }],
  [
    'a go.sum with another checksum',
    'digest-mismatch',
    'Do not build',
    {
      'go.mod': REQUIRE,
      'main.go': IMPORT,
      'go.sum': `example.com/dep v1.0.0 h1:${'A'.repeat(43)}=\nexample.com/dep v1.0.0/go.mod h1:${'A'.repeat(43)}=\n`,
    },
  ],
  [
    'a go.work with a folder that is not there',
    'no-module',
    'go work edit',
    { 'main.go': IMPORT, 'go.work': 'go 1.24\n\nuse (\n\t.\n\t./gone\n)\n' },
  ],
  ['a go.work without this module', 'no-module', 'go work use .', { 'main.go': IMPORT, 'go.work': 'go 1.24\n' }],
])('%s', (name, code, fix, files) => {
  const failure = diagnose(
    workshop.write(name.replaceAll(/\W/g, '-'), { 'go.mod': goMod('example.com/app'), ...files }),
  );
  expect(failure?.code).toBe(code);
  expect(failure?.fix).toContain(fix);
});

test('a submodule that was not checked out', () => {
  const web = workshop.repository('web', { 'index.html': 'x\n' });
  const app = workshop.repository('superproject', {
    'go.mod': goMod('example.com/app'),
    'main.go': 'package main\n\nimport _ "embed"\n\n//go:embed ui/index.html\nvar page string\n\nfunc main() {}\n',
  });
  workshop.git(app, 'submodule', '--quiet', 'add', web, 'ui');
  workshop.commit(app);
  workshop.git(workshop.root, 'clone', '-q', app, 'clone');
  expect(diagnose(join(workshop.root, 'clone'))).toMatchObject({
    code: 'submodule-missing',
    fix: expect.stringContaining('git submodule update --init'),
  });
  expect(diagnose(app)).toBeUndefined();
});

test('an ordinary compile error is nobody’s trouble but the code’s', () => {
  expect(
    diagnose(
      workshop.write('wrong', {
        'go.mod': goMod('example.com/app'),
        'main.go': 'package main\n\nfunc main() { nothing() }\n',
      }),
    ),
  ).toBeUndefined();
});
