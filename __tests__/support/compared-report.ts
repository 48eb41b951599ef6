import { baselineOf, compareReports } from '../../src/compare/compare.ts';
import type { ReportCause } from '../../src/model/cause.ts';
import type { ReportBudget, ReportComparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { sampleBinary, sampleImage, sampleReport, sampleRun } from './sample-report.ts';

export const HEAD = '3f2c1ab90d1e6c1c2f4b5a69788796a5b4c3d2e1';
export const BASE = '9d0e4c7aa1b2c3d4e5f60718293a4b5c6d7e8f90';

/** The causes of 1.19 MB more, as a real comparison finds them. */
export const CAUSES: readonly ReportCause[] = [
  {
    kind: 'module-new',
    bytes: 688_000,
    subject: 'google.golang.org/grpc',
    to: 'v1.76.0',
    chain: ['github.com/acme/app/cmd/app', 'github.com/acme/app/internal/rpc', 'google.golang.org/grpc'],
    place: { file: 'cmd/app/main.go', line: 14 },
    placeChanged: true,
    alone: true,
    parts: [{ name: 'google.golang.org/grpc/internal/transport', bytes: 212_000 }],
  },
  {
    kind: 'tables',
    bytes: 393_500,
    parts: [
      { name: 'pclntab', bytes: 332_000 },
      { name: 'types', bytes: 61_500 },
    ],
  },
  {
    kind: 'module-moved',
    bytes: 96_100,
    subject: 'golang.org/x/net',
    from: 'v0.44.0',
    to: 'v0.47.0',
    requiredBy: 'google.golang.org/grpc@v1.76.0',
    parts: [{ name: 'golang.org/x/net/http2', bytes: 90_000 }],
  },
  {
    kind: 'own-code',
    bytes: 12_400,
    parts: [
      { name: 'github.com/acme/app/internal/rpc', bytes: 11_000 },
      { name: 'github.com/acme/app/cmd/app', bytes: 1_400 },
    ],
  },
];

/** Sizes in bytes by platform. */
export type Sizes = Readonly<Record<string, number>>;

/** A report of one program. */
export function measured(sizes: Sizes, overrides: Partial<Report> = {}): Report {
  const binaries = Object.entries(sizes).map(([platform, size]) => sampleBinary(platform, size));
  return sampleReport({ binaries, images: [sampleImage(binaries)], ...overrides });
}

/** A report as it is when its comparison with an earlier one stands in it. */
export function compared(before: Report, after: Report, overrides: Partial<ReportComparison> = {}): Report {
  const changes = compareReports(before, after, { imports: new Map() });
  const baseline = baselineOf(before, { source: 'artifact', reference: 'run 41', ref: 'refs/heads/main' });
  return {
    ...after,
    comparison: { baseline, tried: [], budgets: [], ...changes, ...overrides },
  };
}

export const BEFORE: Sizes = { 'linux/amd64': 13_031_312, 'linux/arm64': 12_249_344 };
export const AFTER: Sizes = { 'linux/amd64': 14_221_312, 'linux/arm64': 13_369_344 };

/** The report of the commit before, two hours old. */
export function baselineReport(sizes: Sizes = BEFORE): Report {
  const report = measured(sizes);
  return {
    ...report,
    revision: { ...report.revision, commit: BASE },
    run: sampleRun({ startedAt: '2026-11-22T21:00:00.000Z' }),
  };
}

/** Grew by a new dependency, with the causes above. */
export function grownReport(budgets: readonly ReportBudget[] = [], overrides: Partial<Report> = {}): Report {
  const report = compared(baselineReport(), measured(AFTER, overrides), { budgets });
  const { comparison } = report;
  if (comparison === undefined) throw new Error('there is no comparison');
  const binaries = comparison.binaries.map((binary) => ({
    ...binary,
    packageCount: 214,
    packages: [
      ...[212_000, 120_500, 88_000].map((bytes, index) => ({
        path: `google.golang.org/grpc/internal/part${index}`,
        state: 'new' as const,
        owner: 'dependency' as const,
        module: 'google.golang.org/grpc',
        size: { after: bytes, change: bytes },
      })),
      {
        path: 'golang.org/x/net/http2',
        state: 'grew' as const,
        owner: 'dependency' as const,
        module: 'golang.org/x/net',
        size: { before: 410_000, after: 500_000, change: 90_000 },
      },
    ],
    causes: CAUSES,
  }));
  return { ...report, comparison: { ...comparison, binaries } };
}

/** A budget on the growth of the image. */
export function growthBudget(overrides: Partial<ReportBudget> = {}): ReportBudget {
  return {
    of: 'image',
    name: 'app',
    platform: 'linux/amd64',
    limit: 'growth',
    written: '10%',
    allowed: 566_000,
    actual: 418_880,
    before: 5_670_000,
    after: 6_088_880,
    state: 'kept',
    ...overrides,
  };
}
