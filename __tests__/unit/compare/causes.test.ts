import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareReports } from '../../../src/compare/compare.ts';
import type { ReportBinaryChange } from '../../../src/model/comparison.ts';
import type { ImportFacts } from '../../../src/model/import-facts.ts';
import type { Report } from '../../../src/model/report.ts';
import { SHARED_ROWS, type SharedRow } from '../../../src/model/size.ts';
import { type ShortPackage, sizedReport, sizesOf } from '../../support/sized-report.ts';

const MAIN = 'github.com/acme/app';
const none = { imports: new Map<string, ImportFacts>() };

function changeOf(before: Report, after: Report, facts?: ImportFacts): ReportBinaryChange {
  const imports = new Map(facts === undefined ? [] : [['app_linux_amd64', facts]]);
  const [change] = compareReports(before, after, { imports }).binaries;
  if (change === undefined) throw new Error('there is no binary');
  return change;
}

const sumOfCauses = ({ causes }: ReportBinaryChange): number => causes.reduce((sum, { bytes }) => sum + bytes, 0);
const brief = ({ causes }: ReportBinaryChange): unknown[] =>
  causes.map(({ kind, subject, bytes }) => [kind, subject, bytes]);

const base: readonly ShortPackage[] = [
  { name: `${MAIN}/cmd/app`, code: 1000 },
  { name: 'fmt', module: 'std', code: 5000 },
  { name: 'golang.org/x/net/html', module: 'golang.org/x/net', code: 3000 },
];
const net = (version: string) => ({ path: 'golang.org/x/net', version });

describe('equal inputs', () => {
  test('give a change of exactly 0 everywhere', () => {
    const report = sizedReport(sizesOf(base), [net('v0.1.0')]);
    const { binaries, images, findings } = compareReports(report, report, none);
    expect(
      binaries.map(({ state, size, causes, packages, modules }) => [state, size.change, causes, packages, modules]),
    ).toEqual([['same', 0, [], [], []]]);
    expect(
      images.map(({ state, compressed, unpacked, update }) => [
        state,
        compressed.change,
        unpacked.change,
        update?.download,
      ]),
    ).toEqual([['same', 0, 0, 0]]);
    expect(findings).toMatchObject({ new: [], gone: [] });
  });
});

describe('causes', () => {
  test('name a new module, the way in, and the changed file that did it', () => {
    const grpc = { path: 'google.golang.org/grpc', version: 'v1.76.0' };
    const before = sizedReport(sizesOf(base), [net('v0.1.0')]);
    const after = sizedReport(
      sizesOf([
        ...base,
        { name: 'google.golang.org/grpc', module: grpc.path, code: 600 },
        { name: 'google.golang.org/grpc/internal/transport', module: grpc.path, code: 6000, inferred: 77 },
        { name: `${MAIN}/internal/rpc`, code: 200 },
      ]),
      [net('v0.1.0'), grpc],
    );
    const own = (path: string, imports: string[], changed: boolean) => ({
      path,
      imports,
      module: MAIN,
      own: true,
      changed,
    });
    const facts: ImportFacts = {
      roots: [`${MAIN}/cmd/app`],
      packages: [
        own(`${MAIN}/cmd/app`, [`${MAIN}/internal/rpc`, 'fmt'], true),
        own(`${MAIN}/internal/rpc`, ['google.golang.org/grpc'], true),
        {
          path: 'google.golang.org/grpc',
          imports: ['google.golang.org/grpc/internal/transport'],
          module: grpc.path,
          own: false,
        },
        { path: 'google.golang.org/grpc/internal/transport', imports: ['fmt'], module: grpc.path, own: false },
        { path: 'fmt', imports: [], own: false },
      ],
      importLines: [
        { from: `${MAIN}/cmd/app`, to: `${MAIN}/internal/rpc`, file: 'cmd/app/main.go', line: 14, changed: true },
        {
          from: `${MAIN}/internal/rpc`,
          to: 'google.golang.org/grpc',
          file: 'internal/rpc/rpc.go',
          line: 9,
          changed: true,
        },
      ],
      requireLines: [{ module: grpc.path, line: 7, indirect: false }],
      requirements: [],
      goModChanged: true,
    };
    const change = changeOf(before, after, facts);
    expect(change.causes).toEqual([
      {
        kind: 'module-new',
        bytes: 6677,
        inferred: 77,
        subject: grpc.path,
        to: 'v1.76.0',
        chain: [`${MAIN}/internal/rpc`, 'google.golang.org/grpc'],
        place: { file: 'internal/rpc/rpc.go', line: 9 },
        placeChanged: true,
        alone: true,
        parts: [
          { name: 'google.golang.org/grpc/internal/transport', bytes: 6077 },
          { name: 'google.golang.org/grpc', bytes: 600 },
        ],
      },
      {
        kind: 'own-code',
        bytes: 200,
        subject: `${MAIN}/internal/rpc`,
        parts: [{ name: `${MAIN}/internal/rpc`, bytes: 200 }],
      },
    ]);
  });

  test('count what a new module alone brings along with it, once, and keep what others need apart', () => {
    const module = (path: string) => ({ path, version: 'v1.0.0' });
    const [auto, http, shared] = ['example.org/auto', 'example.org/http', 'example.org/shared'];
    const before = sizedReport(sizesOf(base), [net('v0.1.0')]);
    const added = [
      { name: auto, module: auto, code: 100 },
      { name: `${http}/client`, module: http, code: 900 },
      { name: 'net/url', module: 'std', code: 50 },
      { name: shared, module: shared, code: 70 },
    ];
    const after = sizedReport(sizesOf([...base, ...added]), [net('v0.1.0'), ...[auto, http, shared].map(module)]);
    const dependency = (path: string, imports: string[], of = path) => ({ path, imports, module: of, own: false });
    const main = `${MAIN}/cmd/app`;
    const facts: ImportFacts = {
      roots: [main],
      packages: [
        { path: main, imports: [auto, shared, 'fmt'], module: MAIN, own: true },
        dependency(auto, [`${http}/client`, shared]),
        dependency(`${http}/client`, ['net/url', shared], http),
        dependency(shared, ['fmt']),
        { path: 'net/url', imports: ['fmt'], own: false },
        { path: 'fmt', imports: [], own: false },
      ],
      importLines: [
        { from: main, to: auto, file: 'cmd/app/main.go', line: 4 },
        { from: main, to: shared, file: 'cmd/app/main.go', line: 5 },
      ],
      requireLines: [],
      requirements: [],
    };
    expect(changeOf(before, after, facts).causes).toMatchObject([
      {
        kind: 'module-new',
        subject: auto,
        bytes: 1050,
        brings: [http],
        place: { file: 'cmd/app/main.go', line: 4 },
        alone: true,
        parts: [
          { name: http, bytes: 900 },
          { name: auto, bytes: 100 },
          { name: 'net/url', bytes: 50 },
        ],
      },
      { kind: 'module-new', subject: shared, bytes: 70, alone: false },
    ]);
  });

  test('tell a moved module from one of which more is used', () => {
    const larger = base.map((one) => (one.module === 'golang.org/x/net' ? { ...one, code: 3500 } : one));
    const moved = changeOf(sizedReport(sizesOf(base), [net('v0.1.0')]), sizedReport(sizesOf(larger), [net('v0.2.0')]));
    expect(moved.causes).toMatchObject([
      { kind: 'module-moved', subject: 'golang.org/x/net', from: 'v0.1.0', to: 'v0.2.0', bytes: 500 },
    ]);
    const reached = changeOf(
      sizedReport(sizesOf(base), [net('v0.1.0')]),
      sizedReport(sizesOf(larger), [net('v0.1.0')]),
    );
    expect(brief(reached)).toEqual([['reach', 'golang.org/x/net', 500]]);
  });

  test('keep the share of another Go apart from the code’s', () => {
    const after = [
      { name: `${MAIN}/cmd/app`, code: 1100 },
      { name: 'fmt', module: 'std', code: 5300 },
      { name: 'golang.org/x/net/html', module: 'golang.org/x/net', code: 3040 },
    ];
    const change = changeOf(
      sizedReport(sizesOf(base), [net('v0.1.0')], { goVersion: 'go1.25.3' }),
      sizedReport(sizesOf(after), [net('v0.1.0')], { goVersion: 'go1.26.8' }),
    );
    expect(change.toolchain).toEqual({ from: 'go1.25.3', to: 'go1.26.8' });
    expect(brief(change)).toEqual([
      ['toolchain', undefined, 340],
      ['own-code', `${MAIN}/cmd/app`, 100],
    ]);
  });

  test('keep the share of other flags apart, and do not take a version in -X for one', () => {
    const build = (flags: string) => ({ argv: ['build', `-ldflags=${flags}`, '-o', '{output}', '.'], environment: [] });
    const with_ = (code: number, flags: string) =>
      sizedReport(
        sizesOf(
          [...base.slice(1), { name: `${MAIN}/cmd/app`, code }],
          code > 1000 ? [{ row: 'debug', size: 4000 }] : [],
        ),
        [net('v0.1.0')],
        { build: build(flags) },
      );
    const change = changeOf(with_(1000, '-s -w -X main.version=1'), with_(1200, '-X main.version=2'));
    expect(change.settings).toEqual([{ key: '-ldflags', from: '-s -w', to: '' }]);
    expect(brief(change)).toEqual([
      ['debug-data', undefined, 4000],
      ['own-code', `${MAIN}/cmd/app`, 200],
    ]);
    expect(changeOf(with_(1000, '-s -X main.version=1'), with_(1000, "-s '-X main.version=2 b'")).settings).toEqual([]);
  });

  test('say that dead-code elimination was lost, with what it brought', () => {
    const larger = base.map((one) => ({ ...one, code: one.code + (one.module === undefined ? 0 : 1000) }));
    const change = changeOf(
      sizedReport(sizesOf(base), [net('v0.1.0')]),
      sizedReport(sizesOf(larger, [], [], { deadCodeElimination: 'lost' }), [net('v0.1.0')]),
    );
    expect(brief(change)).toEqual([['dead-code', undefined, 2000]]);
  });

  describe('of what was imported before and is linked for the first time', () => {
    const ssh = 'golang.org/x/crypto/ssh';
    const module = 'golang.org/x/crypto';
    const packages = [
      { path: `${MAIN}/cmd/app`, imports: [ssh, 'crypto/new'], module: MAIN, own: true, changed: true },
      { path: ssh, imports: ['crypto/ecdsa'], module, own: false },
      { path: 'crypto/ecdsa', imports: ['crypto/internal/cache'], own: false },
      { path: 'crypto/internal/cache', imports: [], own: false },
      { path: 'crypto/new', imports: [], own: false },
    ];
    const facts: ImportFacts = {
      roots: [`${MAIN}/cmd/app`],
      packages,
      importLines: [{ from: `${MAIN}/cmd/app`, to: 'crypto/new', file: 'cmd/app/main.go', line: 3, changed: true }],
      requireLines: [],
      requirements: [],
    };
    const there = [
      { name: `${MAIN}/cmd/app`, code: 100 },
      { name: ssh, module, code: 500 },
    ];
    const now = [
      ...there,
      { name: 'crypto/ecdsa', module: 'std', code: 70 },
      { name: 'crypto/internal/cache', module: 'std', code: 40 },
      { name: 'crypto/new', module: 'std', code: 20 },
    ];
    const at = (version: string) => [{ path: module, version }];

    test('say that more of it is used, where the source that imports it did not change', () => {
      const change = changeOf(sizedReport(sizesOf(there), at('v1')), sizedReport(sizesOf(now), at('v1')), facts);
      expect(brief(change)).toEqual([
        ['reach', 'std', 110],
        ['package-new', 'crypto/new', 20],
      ]);
    });

    test('name the largest new package that imports what grew most', () => {
      const fresh = { path: 'example.org/kit', version: 'v1' };
      const user = { path: fresh.path, imports: ['crypto/ecdsa'], module: fresh.path, own: false };
      const after = [...now.slice(0, 3), { name: fresh.path, module: fresh.path, code: 9 }];
      const change = changeOf(
        sizedReport(sizesOf(there), at('v1')),
        sizedReport(sizesOf(after), [...at('v1'), fresh]),
        { ...facts, packages: [...packages, user] },
      );
      expect(change.causes).toMatchObject([
        { kind: 'reach', subject: 'std', chain: [fresh.path, 'crypto/ecdsa'] },
        { kind: 'module-new', subject: fresh.path },
      ]);
    });

    test('call it new where that source moved: the import may be new, too', () => {
      const change = changeOf(sizedReport(sizesOf(there), at('v1')), sizedReport(sizesOf(now), at('v2')), facts);
      expect(brief(change)).toEqual([
        ['package-new', 'crypto/ecdsa', 110],
        ['package-new', 'crypto/new', 20],
      ]);
    });
  });

  test('do not call the program’s own packages changed where both sides are of one version', () => {
    const requested = (report: Report): Report => ({
      ...report,
      module: { ...report.module, requested: { path: MAIN, version: 'v1.2.3' } },
    });
    const own = [{ name: `${MAIN}/cmd/app`, code: 100 }];
    const before = requested(sizedReport(sizesOf(own), [], { goVersion: 'go1.25.0' }));
    const after = requested(
      sizedReport(sizesOf([{ name: `${MAIN}/cmd/app`, code: 90 }]), [], { goVersion: 'go1.26.0' }),
    );
    expect(brief(changeOf(before, after))).toEqual([['toolchain', undefined, -10]]);
  });

  test('name who asks for a version, one that is linked first, and never the program itself', () => {
    const facts = (from: readonly string[]): ImportFacts => ({
      roots: [],
      packages: [],
      importLines: [],
      requireLines: [{ module: 'golang.org/x/net', line: 9, indirect: true }],
      requirements: from.map((one) => ({ from: one, module: 'golang.org/x/net', version: 'v0.2.0' })),
    });
    const grpc = { path: 'google.golang.org/grpc', version: 'v1.76.0' };
    const side = (version: string, code: number) =>
      sizedReport(sizesOf([...base.slice(0, 2), { name: 'golang.org/x/net/html', module: 'golang.org/x/net', code }]), [
        net(version),
        grpc,
      ]);
    const asked = (...from: string[]) =>
      changeOf(side('v0.1.0', 10), side('v0.2.0', 20), facts(from)).causes.map(({ requiredBy }) => requiredBy);
    expect(asked(`${MAIN}@v1.2.3`)).toEqual([undefined]);
    expect(asked('example.org/not-linked@v1.0.0', `${MAIN}@v1.2.3`)).toEqual(['example.org/not-linked@v1.0.0']);
    expect(asked('example.org/not-linked@v1.0.0', 'google.golang.org/grpc@v1.76.0')).toEqual([
      'google.golang.org/grpc@v1.76.0',
    ]);
    // The line that did it is that of the module that asks, where go.mod only repeats what it asks for.
    const known = facts(['google.golang.org/grpc@v1.76.0']);
    const direct = { ...known, requireLines: [...known.requireLines, { module: grpc.path, line: 4, indirect: false }] };
    const placeOf = (one: ImportFacts) =>
      changeOf(side('v0.1.0', 10), side('v0.2.0', 20), one).causes.map(({ place }) => place?.line);
    expect([placeOf(known), placeOf(direct)]).toEqual([[9], [4]]);
  });

  test('tell of which module inferred data is where much of it changed, and add up little changes', () => {
    const sized = (inferred: number, little: number) =>
      sizedReport(
        sizesOf([
          { name: 'unicode', module: 'std', code: 10, inferred: little },
          { name: 'golang.org/x/net/html', module: 'golang.org/x/net', code: 10, inferred },
          { name: 'golang.org/x/net/idna', module: 'golang.org/x/net', code: 10, inferred: inferred * 2 },
          { name: 'github.com/a/b', module: 'github.com/a/b', code: 10, inferred: little },
        ]),
        [net('v0.1.0'), { path: 'github.com/a/b', version: 'v1' }],
      );
    expect(changeOf(sized(0, 0), sized(3000, 40)).causes).toEqual([
      {
        kind: 'data',
        bytes: 9000,
        inferred: 9000,
        subject: 'golang.org/x/net',
        parts: [
          { name: 'golang.org/x/net/idna', bytes: 6000 },
          { name: 'golang.org/x/net/html', bytes: 3000 },
        ],
      },
      {
        kind: 'data',
        bytes: 80,
        inferred: 80,
        parts: [
          { name: 'github.com/a/b', bytes: 40 },
          { name: 'std', bytes: 40 },
        ],
      },
    ]);
  });

  test('tell between whose functions gaps are, and leave them to no one where one side does not say', () => {
    const sized = (padding: number | undefined, row: number): Report => {
      const sizes = sizesOf(base, [{ row: 'code-padding', size: row }]);
      const told = (one: (typeof sizes.packages)[number]) => (padding === undefined ? one : { ...one, padding });
      return sizedReport({ ...sizes, packages: sizes.packages.map(told) }, [net('v0.1.0')]);
    };
    expect(changeOf(sized(2, 20), sized(7, 40)).causes).toEqual([
      {
        kind: 'padding',
        bytes: 20,
        parts: [
          { name: 'code-padding', bytes: 5 },
          { name: MAIN, bytes: 5 },
          { name: 'golang.org/x/net', bytes: 5 },
          { name: 'std', bytes: 5 },
        ],
      },
    ]);
    expect(changeOf(sized(undefined, 20), sized(7, 40)).causes).toEqual([
      { kind: 'padding', bytes: 20, parts: [{ name: 'code-padding', bytes: 20 }] },
    ]);
  });

  test('count the data of a module that moved with its code, and say how much of it is inferred', () => {
    const sized = (version: string, inferred: number) =>
      sizedReport(
        sizesOf([{ name: 'golang.org/x/net/idna', module: 'golang.org/x/net', code: 10 + inferred, inferred }]),
        [net(version)],
      );
    expect(changeOf(sized('v0.1.0', 0), sized('v0.2.0', 700)).causes).toMatchObject([
      { kind: 'module-moved', bytes: 1400, inferred: 700, parts: [{ name: 'golang.org/x/net/idna', bytes: 1400 }] },
    ]);
  });

  test('tell an embedded file from the code around it', () => {
    const sized = (size: number, code: number) =>
      sizedReport(
        sizesOf(
          [{ name: `${MAIN}/web`, code, embedded: size }],
          [],
          [{ name: 'static/app.js', package: `${MAIN}/web`, size }],
        ),
      );
    expect(brief(changeOf(sized(10, 100), sized(5010, 130)))).toEqual([
      ['embedded-file', `${MAIN}/web/static/app.js`, 5000],
      ['own-code', `${MAIN}/web`, 30],
    ]);
  });

  test('say that a module moved into a folder, and later that what lies in it changed', () => {
    const uuid = 'github.com/google/uuid';
    const sized = (code: number, replacedBy?: { readonly path: string; readonly version: string }) =>
      sizedReport(sizesOf([{ name: uuid, module: uuid, code }]), [
        { path: uuid, version: 'v1.3.0', ...(replacedBy === undefined ? {} : { replacedBy }) },
      ]);
    // Reports say a folder without a version; programs that somebody else built as Go says it.
    for (const folder of [
      { path: '{folder}', version: '' },
      { path: './third/uuid', version: '(devel)' },
    ]) {
      expect(changeOf(sized(100), sized(190, folder)).causes).toMatchObject([
        { kind: 'module-moved', subject: uuid, from: 'v1.3.0', to: 'a local folder' },
      ]);
      expect(brief(changeOf(sized(100, folder), sized(190, folder)))).toEqual([['own-code', uuid, 90]]);
    }
  });

  test('take another module of the workspace, which has no version, for own code', () => {
    const lib = { path: 'example.com/lib', version: '(devel)' };
    const sized = (code: number) => sizedReport(sizesOf([{ name: lib.path, module: lib.path, code }]), [lib]);
    expect(brief(changeOf(sized(100), sized(190)))).toEqual([['own-code', lib.path, 90]]);
  });

  test('name no user of generic functions', () => {
    const user = 'example.org/kit';
    const facts: ImportFacts = {
      ...{ roots: [], importLines: [], requireLines: [], requirements: [] },
      packages: [{ path: user, imports: ['slices', 'net'], module: user, own: false }],
    };
    const sized = (part: string, code: number, fresh: boolean) =>
      sizedReport(
        sizesOf([{ name: part, module: 'std', code }, ...(fresh ? [{ name: user, module: user, code: 5 }] : [])]),
        fresh ? [{ path: user, version: 'v1' }] : [],
      );
    const chainOf = (part: string) => changeOf(sized(part, 10, false), sized(part, 900, true), facts).causes[0]?.chain;
    expect([chainOf('slices'), chainOf('net')]).toEqual([undefined, [user, 'net']]);
  });

  test('name the file that imported what is gone, by the shortest way', () => {
    const html = { name: 'golang.org/x/net/html', module: 'golang.org/x/net', code: 3000 };
    const before = sizedReport(sizesOf([...base.slice(0, 2), html]), [net('v0.1.0')]);
    const facts: ImportFacts = {
      roots: [`${MAIN}/cmd/app`],
      packages: [{ path: `${MAIN}/cmd/app`, imports: ['fmt'], module: MAIN, own: true, changed: true }],
      importLines: [],
      requireLines: [],
      requirements: [],
      droppedImports: [
        { file: 'cmd/app/main.go', chain: ['os/user'] },
        { file: 'cmd/app/main.go', chain: [`${MAIN}/page`, html.name] },
        { file: 'cmd/app/page.go', chain: ['golang.org/x/net/html/atom'] },
      ],
    };
    expect(changeOf(before, sizedReport(sizesOf(base.slice(0, 2)), []), facts).causes[0]).toMatchObject({
      kind: 'module-gone',
      subject: 'golang.org/x/net',
      chain: ['golang.org/x/net/html/atom'],
      place: { file: 'cmd/app/page.go' },
    });
    const still = { name: 'golang.org/x/net/idna', module: 'golang.org/x/net', code: 9 };
    const causeOf = (droppedImports: ImportFacts['droppedImports']) =>
      changeOf(
        sizedReport(sizesOf([...base.slice(0, 2), html, still]), [net('v0.1.0')]),
        sizedReport(sizesOf([...base.slice(0, 2), still]), [net('v0.1.0')]),
        { ...facts, ...(droppedImports === undefined ? {} : { droppedImports }) },
      ).causes[0];
    // Another package of a module that is still there may have gone for another reason.
    expect(causeOf(facts.droppedImports?.slice(2))).not.toHaveProperty('chain');
    expect(causeOf(facts.droppedImports?.slice(0, 2))).toMatchObject({
      kind: 'package-gone',
      subject: html.name,
      chain: [`${MAIN}/page`, html.name],
    });
  });

  test('tell of what is gone first what others can import', () => {
    const sized = (...names: string[]) =>
      sizedReport(sizesOf(names.map((name, index) => ({ name, module: 'std', code: 1000 - index }))));
    expect(
      brief(
        changeOf(
          sized('crypto/internal/fips140/sha3', 'vendor/golang.org/x/net/idna', 'crypto/rand', 'fmt'),
          sized('fmt'),
        ),
      ),
    ).toContainEqual(['package-gone', 'crypto/rand', -2997]);
  });

  describe('that keep unused methods', () => {
    const lost = (trail: readonly string[], changed: boolean): ImportFacts => ({
      roots: [`${MAIN}/cmd/app`],
      packages: [
        { path: `${MAIN}/cmd/app`, imports: [`${MAIN}/call`], module: MAIN, own: true, changed: false },
        {
          ...{ path: `${MAIN}/call`, imports: ['text/template'], module: MAIN, own: true, changed: true },
          edited: { file: 'call/call.go', line: 9 },
        },
        { path: 'text/template', imports: [], own: false },
      ],
      importLines: [{ from: `${MAIN}/call`, to: 'text/template', file: 'call/call.go', line: 3, changed }],
      requireLines: [],
      requirements: [],
      deadCodeTrail: trail,
    });
    const placeOf = (trail: readonly string[], changed: boolean) => {
      const sized = (deadCodeElimination: 'works' | 'lost', code: number) =>
        sizedReport(sizesOf([{ name: 'fmt', module: 'std', code }], [], [], { deadCodeElimination }));
      return changeOf(sized('works', 10), sized('lost', 900), lost(trail, changed)).causes[0]?.place;
    };
    const foreign = ['main.main', `${MAIN}/call.Render`, 'text/template.(*Template).execute'];

    test('name the changed import through which a call by reflection came', () => {
      expect(placeOf(foreign, true)).toEqual({ file: 'call/call.go', line: 3 });
      expect(placeOf(foreign, false)).toBeUndefined();
    });

    test('name the new lines of the own package that calls', () => {
      expect(placeOf(['main.main', `${MAIN}/call.Call`], true)).toEqual({ file: 'call/call.go', line: 9 });
    });
  });

  describe('of the program’s own code', () => {
    const own = (path: string, more: Partial<ImportFacts['packages'][number]> = {}) => ({
      path: `${MAIN}/${path}`,
      imports: [],
      module: MAIN,
      own: true,
      changed: true,
      ...more,
    });
    const facts = (...packages: ImportFacts['packages']): ImportFacts => ({
      ...{ roots: [`${MAIN}/cmd/app`], importLines: [], requireLines: [], requirements: [] },
      packages,
    });
    const sized = (web: number, rpc: number, file = 0) =>
      sizedReport(
        sizesOf(
          [
            { name: `${MAIN}/web`, code: web, embedded: file },
            { name: `${MAIN}/rpc`, code: rpc },
          ],
          [],
          file === 0 ? [] : [{ name: 'static/app.js', package: `${MAIN}/web`, size: file }],
        ),
      );
    const places = (before: Report, after: Report, ...packages: ImportFacts['packages']) =>
      changeOf(before, after, facts(...packages)).causes.map(({ kind, place, placeChanged }) => [
        kind,
        place,
        placeChanged,
      ]);
    const edited = { file: 'rpc/server.go', line: 40 };

    test('name where most lines came in the package that grew most', () => {
      const web = own('web', { edited: { file: 'web/web.go', line: 7 } });
      expect(places(sized(100, 100), sized(150, 900), web, own('rpc', { edited }))).toEqual([
        ['own-code', edited, true],
      ]);
    });

    test('name no line where it shrank, or nothing is known of the lines of what grew most', () => {
      expect(places(sized(100, 100), sized(900, 150), own('web'), own('rpc', { edited }))).toEqual([
        ['own-code', undefined, undefined],
      ]);
      expect(places(sized(100, 900), sized(100, 100), own('web'), own('rpc', { edited }))).toEqual([
        ['own-code', undefined, undefined],
      ]);
      expect(places(sized(100, 100), sized(100, 900), own('web'), own('rpc'))).toEqual([
        ['own-code', undefined, undefined],
      ]);
    });

    test('name the embedded file that differs', () => {
      const file = 'web/static/app.js';
      const changedEmbeds = [{ name: 'static/app.js', file }];
      expect(places(sized(100, 1, 10), sized(100, 1, 5000), own('web', { changedEmbeds }))).toEqual([
        ['embedded-file', { file }, true],
      ]);
      expect(places(sized(100, 1, 10), sized(100, 1, 5000), own('web'))).toEqual([
        ['embedded-file', undefined, undefined],
      ]);
    });
  });

  test('pair a module that moved to its next major version, and name one that is linked twice', () => {
    const lib = (path: string) => [{ path, version: 'v9' }];
    const sized = (...paths: string[]) =>
      sizedReport(sizesOf([...base, ...paths.map((path) => ({ name: `${path}/x`, module: path, code: 2000 }))]), [
        net('v0.1.0'),
        ...paths.flatMap(lib),
      ]);
    const renamed = changeOf(sized('github.com/a/lib'), sized('github.com/a/lib/v2'));
    expect(renamed.modules).toMatchObject([
      { state: 'renamed', path: 'github.com/a/lib/v2', renamedFrom: 'github.com/a/lib' },
    ]);
    expect(renamed.packages).toMatchObject([
      { state: 'renamed', renamedFrom: 'github.com/a/lib/x', size: { change: 0 } },
    ]);
    expect(renamed.causes).toEqual([]);
    const twice = changeOf(sized('github.com/a/lib'), sized('github.com/a/lib', 'github.com/a/lib/v2'));
    expect(twice.causes).toMatchObject([{ kind: 'module-new', besides: 'github.com/a/lib v9', bytes: 2000 }]);
  });

  test('are not guessed where one side’s bytes are not attributed', () => {
    const before = sizedReport(sizesOf(base));
    const after = sizedReport(sizesOf(base, [{ row: 'types', size: 10 }], [], { depth: 'functions' }));
    expect(brief(changeOf(before, after))).toEqual([['not-explained', undefined, 10]]);
  });
});

const names = [
  'fmt',
  'net/http',
  'golang.org/x/net/html',
  'golang.org/x/net/http2',
  'github.com/a/b',
  'github.com/a/b/v2',
  `${MAIN}/x`,
  `${MAIN}/y/x`,
];
const moduleOf = (name: string): string =>
  name.startsWith(MAIN) ? MAIN : name.startsWith('golang.org') ? 'golang.org/x/net' : name.includes('.') ? name : 'std';
const anySide = fc.record({
  packages: fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...names), code: fc.nat(1e6), embedded: fc.nat(9), inferred: fc.nat(1e4) }),
    { selector: ({ name }) => name },
  ),
  shared: fc.uniqueArray(
    fc.record({ row: fc.constantFrom(...(Object.keys(SHARED_ROWS) as SharedRow[])), size: fc.nat(1e5) }),
    {
      selector: ({ row }) => row,
    },
  ),
  version: fc.constantFrom('v1.0.0', 'v1.1.0'),
  goVersion: fc.constantFrom('go1.25.0', 'go1.26.0'),
  dead: fc.constantFrom('works' as const, 'lost' as const),
  unaccounted: fc.integer({ min: -100, max: 100 }),
});
type Side = typeof anySide extends fc.Arbitrary<infer T> ? T : never;

function reportOf({ packages, shared, version, goVersion, dead, unaccounted }: Side): Report {
  const sizes = sizesOf(
    packages.map((one) => ({ ...one, module: moduleOf(one.name) })),
    shared,
    [],
    { deadCodeElimination: dead },
  );
  const linked = [...new Set(packages.map(({ name }) => moduleOf(name)))].filter(
    (path) => path !== 'std' && path !== MAIN,
  );
  const report = sizedReport(
    sizes,
    linked.map((path) => ({ path, version })),
    { goVersion },
  );
  const [binary] = report.binaries;
  if (binary === undefined) throw new Error('the sample has no binary');
  return { ...report, binaries: [{ ...binary, size: binary.size + 200 + unaccounted }] };
}

test('whatever the two sides are, causes add up to the change to the byte, and so do packages with shared rows', () => {
  fc.assert(
    fc.property(anySide, anySide, (one, other) => {
      const change = changeOf(reportOf(one), reportOf(other));
      if (change.state === 'same') return;
      expect(sumOfCauses(change)).toBe(change.size.change);
      expect(change.causes.every(({ bytes }) => bytes !== 0)).toBe(true);
    }),
  );
});

test('the other way round, every change has the other sign', () => {
  fc.assert(
    fc.property(anySide, anySide, (one, other) => {
      const [there, back] = [changeOf(reportOf(one), reportOf(other)), changeOf(reportOf(other), reportOf(one))];
      expect(back.size.change + there.size.change).toBe(0);
      expect(back.packages.reduce((sum, { size }) => sum + size.change, 0)).toBe(
        0 - there.packages.reduce((sum, { size }) => sum + size.change, 0),
      );
    }),
  );
});
