import type { ReportPackageSize, ReportSize, SizeDetail } from '../../src/model/size.ts';

/** A package of a sample: bytes of code, and its functions. */
export interface SamplePackage {
  readonly name: string;
  readonly module: string;
  readonly kind: ReportPackageSize['kind'];
  readonly functions: Readonly<Record<string, number>>;
  readonly types?: number;
  readonly embedded?: Readonly<Record<string, number>>;
}

/** Where the bytes of a small service are. */
export const SAMPLE_PACKAGES: readonly SamplePackage[] = [
  {
    name: 'github.com/acme/app/cmd/app',
    module: 'github.com/acme/app',
    kind: 'own',
    functions: { main: 3_200, run: 9_100, parseFlags: 2_400 },
  },
  {
    name: 'github.com/acme/app/internal/api',
    module: 'github.com/acme/app',
    kind: 'own',
    functions: { '(*Server).ServeHTTP': 31_000, '(*Server).routes': 12_500, decode: 4_100, init: 90 },
    types: 14_200,
    embedded: { 'static/index.html': 42_000, 'static/app.js': 118_000 },
  },
  {
    name: 'golang.org/x/net/http2',
    module: 'golang.org/x/net',
    kind: 'dependency',
    functions: { '(*Framer).ReadFrame': 21_000, '(*serverConn).serve': 64_000, '(*Transport).RoundTrip': 38_000 },
    types: 33_000,
  },
  {
    name: 'golang.org/x/net/http2/hpack',
    module: 'golang.org/x/net',
    kind: 'dependency',
    functions: { '(*Decoder).Write': 8_000, '(*Encoder).WriteField': 6_500 },
  },
  {
    name: 'gopkg.in/yaml.v3',
    module: 'gopkg.in/yaml.v3',
    kind: 'dependency',
    functions: { yaml_parser_scan: 72_000, yaml_emitter_emit: 55_000 },
    types: 9_000,
  },
  {
    name: 'runtime',
    module: 'std',
    kind: 'standard',
    functions: { mallocgc: 22_000, gcDrain: 18_000, schedule: 11_000, mstart: 40 },
    types: 21_000,
  },
  {
    name: 'net/http',
    module: 'std',
    kind: 'standard',
    functions: { '(*conn).serve': 47_000, init: 19_000 },
    types: 52_000,
  },
];

/** Attributed bytes of a sample as a report has them; shared rows take what is left of `total`. */
export function sampleSizes(
  packages: readonly SamplePackage[] = SAMPLE_PACKAGES,
  total = 1_400_000,
): { readonly size: ReportSize; readonly detail: SizeDetail } {
  const sized = packages.map(sizeOf).sort((a, b) => b.size - a.size);
  const used = sized.reduce((sum, { size }) => sum + size, 0);
  const pclntab = Math.floor((total - used) * 0.6);
  const size: ReportSize = {
    depth: 'full',
    exact: false,
    goVersion: 'go1.26.8',
    packages: sized,
    modules: [...new Set(sized.map(({ module }) => module))].map((path) => modulesOf(path, sized)),
    shared: [
      { row: 'pclntab', size: pclntab },
      { row: 'strings', size: total - used - pclntab - 9_000 },
      { row: 'code-padding', size: 9_000 },
    ],
    embedded: packages.flatMap(({ name, embedded = {} }) =>
      Object.entries(embedded).map(([file, bytes]) => ({ name: file, package: name, size: bytes })),
    ),
    sections: [
      { name: '.text', size: 700_000 },
      { name: '.rodata', size: total - 700_000 },
    ],
    functions: { count: 40, folded: 21 },
    deadCodeElimination: 'works',
    notices: [],
  };
  const functions = packages.flatMap(({ functions: all }, index) =>
    Object.entries(all).map(([name, code]) => ({ index, name, code })),
  );
  const detail: SizeDetail = {
    schemaVersion: 1,
    digest: `sha256:${'0'.repeat(64)}`,
    packages: packages.map(({ name }) => name),
    package: functions.map(({ index }) => index),
    name: functions.map(({ name }) => name),
    code: functions.map(({ code }) => code),
  };
  return { size, detail };
}

function sum(values: Readonly<Record<string, number>>): number {
  return Object.values(values).reduce((total, value) => total + value, 0);
}

function sizeOf({ name, module, kind, functions, types = 0, embedded = {} }: SamplePackage): ReportPackageSize {
  const code = sum(functions);
  const pclntab = Math.round(code * 0.4);
  const files = sum(embedded);
  const size = code + pclntab + types + files;
  return {
    name,
    module,
    kind,
    size,
    code,
    pclntab,
    types,
    embedded: files,
    data: 0,
    inferred: 0,
    inlined: 0,
    inlinedElsewhere: 0,
  };
}

function modulesOf(path: string, packages: readonly ReportPackageSize[]): ReportSize['modules'][number] {
  const own = packages.filter(({ module }) => module === path);
  const of = (part: 'size' | 'code' | 'pclntab' | 'types' | 'embedded'): number =>
    own.reduce((total, one) => total + one[part], 0);
  return {
    path,
    ...(path.includes('.') ? { version: 'v1.2.0' } : {}),
    kind: own[0]?.kind ?? 'own',
    packages: own.length,
    size: of('size'),
    code: of('code'),
    pclntab: of('pclntab'),
    types: of('types'),
    embedded: of('embedded'),
    data: 0,
    inferred: 0,
    inlined: 0,
    inlinedElsewhere: 0,
  };
}
