import { describe, expect, test } from '@jest/globals';
import { foldName } from '../../../src/size/functions/fold.ts';
import { packageOfFile } from '../../../src/size/functions/nameless.ts';
import { createSymbolPackages, NO_PACKAGE } from '../../../src/size/functions/symbol-name.ts';
import { createModules } from '../../../src/size/modules.ts';
import { createPackageNames, SEVERAL } from '../../../src/size/owners/owners.ts';
import { parseGoRelease } from '../../../src/size/program/go-version.ts';

function packageOf(symbol: string): string {
  const packages = createPackageNames();
  const bytes = Buffer.from(`${symbol}\0`);
  const owner = createSymbolPackages(bytes, packages, 'example.com/app/cmd/app').ownerAt(0, bytes.length - 1);
  return owner === NO_PACKAGE ? '(none)' : owner === SEVERAL ? '(several)' : (packages.names[owner] as string);
}

describe('the package of a symbol', () => {
  test.each([
    ['fmt.Println', 'fmt'],
    ['main.main', 'example.com/app/cmd/app'],
    ['main.(*server).run.func1', 'example.com/app/cmd/app'],
    ['github.com/acme/kit/v2.(*Client).Do', 'github.com/acme/kit/v2'],
    ['gopkg.in/yaml%2ev3.(*parser).parse', 'gopkg.in/yaml.v3'],
    ['vendor/golang.org/x/net/idna.init.0', 'vendor/golang.org/x/net/idna'],
    ['slices.SortFunc[go.shape.struct { example.com/a/b.T }]', 'slices'],
    ['example.com/m.Map[go.shape.string,example.com/other/pkg.V].Get', 'example.com/m'],
    ['type:.eq.example.com/a/b.Point', 'example.com/a/b'],
    ['type:.hash.[4]example.com/a/b.Point', 'example.com/a/b'],
    ['type..eq.[2]*net/url.URL', 'net/url'],
    ['type:.eq.SM10', '(several)'],
    ['type:.eq.struct { example.com/a.F int }', '(several)'],
    ['type:.eq.go.shape.string', '(several)'],
    ['type:.eq.[3]go.shape.float64', '(several)'],
    ['go:struct { sync.Mutex; a int }.Lock', '(several)'],
    ['go:(*struct { *example.com/a.T }).M', '(several)'],
    ['github.com/acme/url/canon.funcOption.github.com/acme/url/kit.apply', 'github.com/acme/url/canon'],
    ['main.option.google.golang.org/grpc.apply', 'example.com/app/cmd/app'],
    ['main.option.google.golang.org/grpc/dial.apply', 'example.com/app/cmd/app'],
    ['github.com/acme/a%2eb/v1.2.3/c.F', 'github.com/acme/a.b/v1.2.3/c'],
    ['memeqbody', '(none)'],
    ['_rt0_amd64_linux', '(none)'],
  ])('%s', (symbol, expected) => {
    expect(packageOf(symbol)).toBe(expected);
  });

  test('a package is not taken for another one whose name it begins with', () => {
    const packages = createPackageNames();
    const text = 'a/b.F\0a/b/c.G\0a/b.H\0gopkg.X\0gopkg.in/x.Y\0';
    const bytes = Buffer.from(text);
    const symbols = createSymbolPackages(bytes, packages, 'main');
    const owners = text
      .split('\0')
      .slice(0, -1)
      .map((name) => packages.names[symbols.ownerAt(bytes.indexOf(name), bytes.indexOf(name) + name.length)]);
    expect(owners).toEqual(['a/b', 'a/b/c', 'a/b', 'gopkg', 'gopkg.in/x']);
  });
});

describe('the function that people wrote', () => {
  const existing = new Set(['Serve', '(*Server).Serve', 'init.0', 'Caddyfile.Parse', 'T.M', 'T.N', 'Overload']);
  const fold = (name: string) => foldName(name, (candidate) => existing.has(candidate));
  test.each([
    ['Serve', 'Serve'],
    ['Serve.func1', 'Serve'],
    ['Serve.func2.1.3', 'Serve'],
    ['Serve.func1.gowrap2', 'Serve'],
    ['Serve.deferwrap1', 'Serve'],
    ['Serve-range1', 'Serve'],
    ['(*Server).Serve.func1', '(*Server).Serve'],
    ['(*Server).Serve-fm', '(*Server).Serve'],
    ['(*Server).Serve.WithLimit.func3', '(*Server).Serve'],
    ['Caddyfile.Parse.func1', 'Caddyfile.Parse'],
    ['Overload.newOverload.func382', 'Overload'],
    ['Sort[go.shape.int]', 'Sort'],
    ['Sort[go.shape.struct { A []int }].func1', 'Sort'],
    ['(*Map[go.shape.string,go.shape.int]).Get', '(*Map).Get'],
    ['(*T).M', 'T.M'],
    ['(*T).Other', '(*T).Other'],
    ['glob..func1', 'init'],
    ['init.0', 'init'],
    ['init.func4', 'init'],
    ['map.init.3', 'init'],
    ['rw11.Unwrap', 'rw11.Unwrap'],
    ['Encode32', 'Encode32'],
  ])('%s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test('a folded name stays as it is', () => {
    for (const name of existing) expect(foldName(fold(name), (candidate) => existing.has(candidate))).toBe(fold(name));
  });
});

describe('the module of a package', () => {
  const moduleOf = createModules({
    goVersion: 'go1.26.8',
    path: 'example.com/app/cmd/app',
    main: { path: 'example.com/app', version: '(devel)' },
    deps: [
      { path: 'github.com/a/b', version: 'v1.0.0' },
      { path: 'github.com/a/b/v2', version: 'v2.1.0' },
      { path: 'github.com/fork/me', version: 'v0.1.0', replace: { path: 'github.com/me/fork', version: 'v0.2.0' } },
      { path: 'example.com/kit', version: 'v1.0.0', replace: { path: '../kit', version: '' } },
    ],
    settings: [],
  });
  test.each([
    ['example.com/app/cmd/app', { path: 'example.com/app', version: '(devel)', kind: 'own' }],
    ['github.com/a/b/c', { path: 'github.com/a/b', version: 'v1.0.0', kind: 'dependency' }],
    ['github.com/a/b/v2/c', { path: 'github.com/a/b/v2', version: 'v2.1.0', kind: 'dependency' }],
    ['github.com/fork/me', { path: 'github.com/fork/me', version: 'v0.2.0', kind: 'dependency' }],
    ['example.com/kit/x', { path: 'example.com/kit', kind: 'own' }],
    ['net/http', { path: 'std', kind: 'standard' }],
    ['vendor/golang.org/x/net/idna', { path: 'std', kind: 'standard' }],
    ['github.com/ab', { path: '(unknown)', kind: 'dependency' }],
  ])('%s', (path, expected) => {
    expect(moduleOf(path)).toEqual(expected);
  });

  test('a module that was asked for by name is the user’s own', () => {
    const asked = createModules({
      goVersion: 'go1.26.8',
      path: 'github.com/a/b/cmd/b',
      main: { path: 'wrapper', version: '' },
      deps: [{ path: 'github.com/a/b', version: 'v1.0.0' }],
      settings: [],
    });
    expect(asked('github.com/a/b/internal')).toMatchObject({ kind: 'own', version: 'v1.0.0' });
  });
});

test('an assembly file tells its package, with and without -trimpath', () => {
  const known = new Set([
    'runtime',
    'internal/bytealg',
    'golang.org/x/sys/cpu',
    'github.com/Azure/x/asm',
    'example.com/m',
  ]);
  const of = (file: string, goroot = '') => packageOfFile(file, goroot, known);
  expect(of('internal/bytealg/equal_amd64.s')).toBe('internal/bytealg');
  expect(of('/usr/lib/go/src/runtime/asm_amd64.s', '/usr/lib/go/src/')).toBe('runtime');
  expect(of('golang.org/x/sys@v0.30.0/cpu/cpu_x86.s')).toBe('golang.org/x/sys/cpu');
  expect(of('/root/go/pkg/mod/github.com/!azure/x@v1.0.0/asm/a.s')).toBe('github.com/Azure/x/asm');
  expect(of('example.com/m/a.s')).toBe('example.com/m');
  expect(of('/somewhere/else/a.s')).toBeUndefined();
});

test('a Go version is read with its experiments', () => {
  expect(parseGoRelease('go1.26.8')).toEqual({ minor: 26, experiments: [] });
  expect(parseGoRelease('go1.25.1 X:noswissmap,jsonv2')).toEqual({ minor: 25, experiments: ['noswissmap', 'jsonv2'] });
  expect(parseGoRelease('devel go1.28-abcdef Tue')).toMatchObject({ minor: 28 });
  expect(parseGoRelease('gccgo 14')).toBeUndefined();
});

test('prefixes that are remembered in one place are not taken for each other', () => {
  const count = 20_000;
  const names = Array.from({ length: count }, (_, index) => `example.com/p${(index * 7919) % count}.F`);
  const bytes = Buffer.from([...names, ...names].join('\0'));
  const packages = createPackageNames();
  const symbols = createSymbolPackages(bytes, packages, 'main');
  const found: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const nul = bytes.indexOf(0, start);
    const end = nul === -1 ? bytes.length : nul;
    found.push(packages.names[symbols.ownerAt(start, end)] as string);
    start = end + 1;
  }
  expect(found).toEqual([...names, ...names].map((name) => name.slice(0, -2)));
  expect(packages.names).toHaveLength(count);
});
