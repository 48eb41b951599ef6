import { describe, expect, test } from '@jest/globals';
import { acceptBinary, type BinaryExpectation, judgeBinary } from '../../../src/inspect/index.ts';
import type { BinaryFacts } from '../../../src/model/binary.ts';

const facts = (changes: Partial<BinaryFacts> = {}): BinaryFacts => ({
  format: 'elf',
  architecture: 'amd64',
  wordSize: 64,
  byteOrder: 'little',
  size: 1,
  digest: 'sha256:00',
  linkage: { static: true, needed: [], pie: false },
  buildInfo: {
    goVersion: 'go1.26.8 X:jsonv2',
    path: 'example.com/app/cmd/app',
    main: { path: 'example.com/app', version: '(devel)' },
    deps: [],
    settings: [
      { key: 'GOOS', value: 'linux' },
      { key: 'GOARCH', value: 'amd64' },
      { key: 'GOAMD64', value: 'v1' },
    ],
  },
  goBuildId: 'a/b',
  stripped: true,
  debugSections: [],
  leaks: [],
  ...changes,
});

const expected = (changes: Partial<BinaryExpectation> = {}): BinaryExpectation => ({
  platform: { os: 'linux', architecture: 'amd64' },
  module: 'example.com/app',
  mainPackage: 'example.com/app/cmd/app',
  goVersion: 'go1.26.8',
  stripped: true,
  trimmed: true,
  loaders: [],
  ...changes,
});

const settings = (...values: [key: string, value: string][]) => ({
  goVersion: 'go1.26.8',
  path: 'example.com/app/cmd/app',
  main: { path: 'example.com/app', version: '(devel)' },
  deps: [],
  settings: values.map(([key, value]) => ({ key, value })),
});

test('a binary that is as expected passes; an experiment is no other Go', () => {
  expect(judgeBinary(facts(), expected())).toEqual([]);
});

describe('the platform', () => {
  test.each([
    ['is a Windows (PE) file, and linux/amd64 takes an ELF one', { format: 'pe' as const }, {}],
    ['is for arm64, not for amd64', { architecture: 'arm64' }, {}],
    ['has words of 32 bits, little-endian, and amd64 has 64, little-endian', { wordSize: 32 as const }, {}],
    ['is for freebsd, not for linux', { buildInfo: settings(['GOOS', 'freebsd']) }, {}],
    [
      'was built with GOAMD64=v1, and linux/amd64/v3 asks for GOAMD64=v3',
      { buildInfo: settings(['GOAMD64', 'v1']) },
      { platform: { os: 'linux', architecture: 'amd64', variant: 'v3' } },
    ],
  ])('%s', (sentence, found, wanted) => {
    expect(judgeBinary(facts(found), expected(wanted))[0]).toMatchObject({ level: 'refuse', sentence });
  });

  test('a processor that Go does not know is told so', () => {
    const { architecture: _, ...unknown } = facts();
    expect(judgeBinary(unknown, expected())[0]?.sentence).toBe(
      'is for a processor that Go does not know, not for amd64',
    );
  });

  test.each([
    ['arm', 32, 'v7', 'GOARM', '7,softfloat'],
    ['arm64', 64, 'v8.0', 'GOARM64', 'v8.0,lse'],
    ['riscv64', 64, 'rva22u64', 'GORISCV64', 'rva22u64'],
    ['386', 32, 'softfloat', 'GO386', 'softfloat'],
  ] as const)('%s (%i bits) with variant %s passes with %s=%s', (architecture, wordSize, variant, name, value) => {
    const found = facts({ architecture, wordSize, buildInfo: settings([name, value]) });
    const wanted = expected({ platform: { os: 'linux', architecture, variant } });
    expect(judgeBinary(found, wanted)).toEqual([]);
  });
});

describe('the linkage', () => {
  const dynamic = { static: false, interpreter: '/lib/ld-musl-x86_64.so.1', needed: ['libc.so'], pie: false };

  test('a loader that the image lacks is refused, with the libraries that it would bring', () => {
    expect(judgeBinary(facts({ linkage: dynamic }), expected())).toEqual([
      {
        code: 'needs-loader',
        level: 'refuse',
        sentence:
          'needs the loader /lib/ld-musl-x86_64.so.1 and the libraries libc.so, which the image does not have, so it would not start there',
        fix: expect.stringContaining('CGO_ENABLED=0'),
      },
    ]);
  });

  test('a loader that the image has is fine, and so is any where no image is made', () => {
    expect(judgeBinary(facts({ linkage: dynamic }), expected({ loaders: ['/lib/ld-musl-x86_64.so.1'] }))).toEqual([]);
    expect(judgeBinary(facts({ linkage: dynamic }), expected({ loaders: 'any' }))).toEqual([]);
  });

  test('a static PIE is fine', () => {
    expect(judgeBinary(facts({ linkage: { static: true, needed: [], pie: true } }), expected())).toEqual([]);
  });

  test('libraries without a loader are refused', () => {
    const linkage = { static: false, needed: ['libc.so.6'], pie: true };
    expect(judgeBinary(facts({ linkage }), expected())[0]?.code).toBe('needs-libraries');
  });

  test("other systems' own loader and libraries are fine", () => {
    const darwin = facts({
      format: 'macho',
      linkage: { interpreter: '/usr/lib/dyld', needed: ['/usr/lib/libSystem.B.dylib'], pie: true },
      buildInfo: settings(['GOOS', 'darwin']),
    });
    expect(judgeBinary(darwin, expected({ platform: { os: 'darwin', architecture: 'amd64' } }))).toEqual([]);
  });
});

describe('a path of the build machine', () => {
  const leak = (place: BinaryFacts['leaks'][number]['place']) => ({
    leaks: [{ path: '/w/app/main.go', section: '.x', what: "the module's folder", place }],
  });

  test.each([
    ['line-table', true, ['refuse']],
    ['debug-data', true, ['refuse']],
    ['build-info', true, ['refuse']],
    ['data', true, ['warn']],
    ['line-table', false, []],
    ['debug-data', false, []],
    ['build-info', false, []],
    ['data', false, []],
  ] as const)('in the %s, with -trimpath %s: %j', (place, trimmed, levels) => {
    expect(judgeBinary(facts(leak(place)), expected({ trimmed })).map(({ level }) => level)).toEqual(levels);
  });
});

test('symbols in a macOS binary, which Go before 1.22 leaves, are a warning', () => {
  const platform = { os: 'darwin', architecture: 'amd64' };
  const found = { format: 'macho' as const, buildInfo: settings(['GOOS', 'darwin']), stripped: false };
  const levels = (debugSections: string[]) =>
    judgeBinary(facts({ ...found, debugSections }), expected({ platform })).map(
      ({ level, code }) => `${level} ${code}`,
    );
  expect(levels(['LC_SYMTAB'])).toEqual(['warn symbols-left']);
  expect(levels(['__zdebug_line', 'LC_SYMTAB'])).toEqual(['refuse symbols-left']);
});

test('the failure names file, fact and fix, and says what else is wrong', () => {
  const bad = facts({
    linkage: { static: false, interpreter: '/lib64/ld-linux-x86-64.so.2', needed: [], pie: true },
    debugSections: ['.symtab', '.strtab', '.debug_abbrev', '.debug_line', '.debug_info', '.debug_frame'],
    stripped: false,
  });
  expect(() => acceptBinary('bin/app_linux_amd64', bad, expected())).toThrow(
    expect.objectContaining({
      code: 'binary-refused',
      exitStatus: 2,
      message:
        'bin/app_linux_amd64 needs the loader /lib64/ld-linux-x86-64.so.2, which the image does not have, so it would not start there.',
      fix: expect.stringContaining('Leave out -buildmode=pie'),
      details: expect.stringContaining(
        'It also still has .symtab, .strtab, .debug_abbrev, .debug_line and 2 more, which -s -w should have removed.',
      ),
    }),
  );
});

test('warnings do not refuse, they are handed back', () => {
  const { goBuildId: _, ...without } = facts();
  expect(acceptBinary('bin/app', without, expected())).toEqual([
    expect.objectContaining({ code: 'no-build-id', level: 'warn' }),
  ]);
});

test('a binary without build info is refused whatever else holds', () => {
  const { buildInfo: _, ...without } = facts();
  expect(judgeBinary(without, expected()).map(({ code }) => code)).toEqual(['no-build-info']);
});
