import { compareReports } from '../../src/compare/compare.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { Report } from '../../src/model/report.ts';
import type { SizeDetail } from '../../src/model/size.ts';
import type { MapEvidence } from '../../src/report/map/subjects.ts';
import { SAMPLE_FINDINGS, sampleBinary, sampleImage, sampleReport } from './sample-report.ts';
import { SAMPLE_PACKAGES, type SamplePackage, sampleSizes } from './sample-sizes.ts';

/** A report that is compared with an earlier one, and what its page is drawn from. */
export interface ComparedPage {
  readonly report: Report;
  readonly evidence: MapEvidence;
}

const many = (count: number, prefix: string): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, 80 + ((i * 7919) % 2400)]));

const BEFORE: readonly SamplePackage[] = [
  ...SAMPLE_PACKAGES,
  {
    name: 'github.com/acme/app/internal/old',
    module: 'github.com/acme/app',
    kind: 'own',
    functions: { legacy: 22_000, convert: 9_000 },
  },
  { name: 'fmt', module: 'std', kind: 'standard', functions: many(60, 'print'), types: 4_000 },
];

const NOW: readonly SamplePackage[] = [
  ...SAMPLE_PACKAGES.map((one) =>
    one.name.endsWith('internal/api')
      ? {
          ...one,
          functions: {
            ...one.functions,
            '(*Server).routes': 20_000,
            '(*Server).ServeHTTP': 27_000,
            authorize: 7_000,
            ...many(30, 'handle'),
          },
        }
      : one,
  ),
  { name: 'fmt', module: 'std', kind: 'standard', functions: many(60, 'print'), types: 4_000 },
  {
    name: 'google.golang.org/grpc',
    module: 'google.golang.org/grpc',
    kind: 'dependency',
    functions: { '(*Server).handleStream': 61_000, dial: 33_000, ...many(300, 'method') },
    types: 88_000,
  },
];

const SIDES = {
  before: { packages: BEFORE, total: 12_000_000, version: 'v1.3.0' },
  now: { packages: NOW, total: 12_900_000, version: 'v1.4.0' },
} as const;

function side(name: keyof typeof SIDES): { readonly report: Report; readonly details: Map<string, SizeDetail> } {
  const { packages, total, version } = SIDES[name];
  const details = new Map<string, SizeDetail>();
  const binaries = ['linux/amd64', 'linux/arm64'].map((platform, index) => {
    const { size, detail } = sampleSizes(packages, total - index * 400_000);
    const binary = sampleBinary(platform, total - index * 400_000, { sizes: size, digest: digestOf(name + platform) });
    details.set(binary.stem, detail);
    return binary;
  });
  const report = sampleReport({ binaries, images: [sampleImage(binaries)] });
  return { report: { ...report, revision: { ...report.revision, version } }, details };
}

/** A service that grew by grpc on two platforms: with a baseline, budgets, history and changed findings. */
export function comparedPage(): ComparedPage {
  const [before, now] = [side('before'), side('now')];
  const changes = compareReports(before.report, now.report, { imports: new Map() });
  const change = changes.binaries[0]?.size.change ?? 0;
  const report: Report = {
    ...now.report,
    comparison: {
      ...changes,
      baseline: {
        source: 'artifact',
        reference: 'run 123',
        commit: '9d0e4c71aabbccddeeff00112233445566778899',
        ref: 'main',
        version: 'v1.3.0',
        createdAt: '2026-11-22T21:04:05.678Z',
      },
      tried: [],
      findings: { new: SAMPLE_FINDINGS.slice(0, 1), gone: [], databaseMoved: false },
      budgets: [
        {
          of: 'binary',
          name: 'app',
          platform: 'linux/amd64',
          limit: 'growth',
          written: '5%',
          allowed: 600_000,
          actual: change,
          before: 12_000_000,
          after: 12_900_000,
          state: 'broken',
        },
        {
          of: 'binary',
          name: 'app',
          platform: 'linux/arm64',
          limit: 'size',
          written: '20 MB',
          allowed: 20_000_000,
          actual: 12_500_000,
          after: 12_500_000,
          state: 'kept',
        },
      ],
    },
    history: Array.from({ length: 12 }, (_, i) => ({
      commit: (i + 17).toString(16).repeat(20),
      version: `v1.2.${i}`,
      createdAt: `2026-10-${String(i + 10)}T08:00:00Z`,
      sizes: ['linux/amd64', 'linux/arm64'].map((platform) => ({
        name: 'app',
        platform,
        binary: 11_000_000 + i * 80_000,
        image: 4_900_000 + (i > 6 ? 210_000 : 0) + i * 5_000,
      })),
    })),
  };
  const functions: MapEvidence['functions'] = async ({ stem }, earlier) => (earlier ? before : now).details.get(stem);
  return { report, evidence: { functions, before: before.report.binaries } };
}

/** The same service measured for the first time: nothing to compare with. */
export function firstPage(): ComparedPage {
  const { report, details } = side('now');
  return { report, evidence: { functions: async ({ stem }) => details.get(stem) } };
}
