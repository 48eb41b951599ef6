import { digestOf } from '../../src/model/digest.ts';
import type { Report, ReportBinary, ReportLinkedModule } from '../../src/model/report.ts';
import type {
  CodeOwner,
  ReportEmbeddedFile,
  ReportPackageSize,
  ReportSharedSize,
  ReportSize,
} from '../../src/model/size.ts';
import { sampleBinary, sampleImage, sampleReport } from './sample-report.ts';

/** A package in short: `module` is `std`, the main module, or a dependency. */
export interface ShortPackage {
  readonly name: string;
  readonly module?: string;
  readonly code: number;
  readonly embedded?: number;
  readonly inferred?: number;
}

const MAIN = 'github.com/acme/app';

function ownerOf(module: string): CodeOwner {
  return module === 'std' ? 'standard' : module === MAIN ? 'own' : 'dependency';
}

/** The attribution of packages; modules are their sums. */
export function sizesOf(
  packages: readonly ShortPackage[],
  shared: readonly ReportSharedSize[] = [],
  embedded: readonly ReportEmbeddedFile[] = [],
  overrides: Partial<ReportSize> = {},
): ReportSize {
  const rows = packages.map(({ name, module = MAIN, code, embedded: files = 0, inferred = 0 }): ReportPackageSize => {
    const rest = { pclntab: 0, types: 0, data: 0, inlined: 0, inlinedElsewhere: 0 };
    const size = code + files + inferred;
    return { name, module, kind: ownerOf(module), size, code, embedded: files, inferred, ...rest };
  });
  const modules = [...new Set(rows.map(({ module }) => module))].map((path) => {
    const own = rows.filter(({ module }) => module === path);
    const sum = (figure: (row: ReportPackageSize) => number): number => own.reduce((all, row) => all + figure(row), 0);
    return {
      path,
      kind: ownerOf(path),
      packages: own.length,
      size: sum(({ size }) => size),
      code: sum(({ code }) => code),
      pclntab: 0,
      types: 0,
      embedded: sum((row) => row.embedded),
      data: 0,
      inferred: sum(({ inferred }) => inferred),
      inlined: 0,
      inlinedElsewhere: 0,
    };
  });
  return {
    depth: 'full',
    exact: false,
    packages: rows,
    modules,
    shared,
    embedded,
    sections: [],
    functions: { count: 0, folded: 0 },
    deadCodeElimination: 'works',
    notices: [],
    ...overrides,
  };
}

/** A report of one linux/amd64 binary whose size is what its rows add up to. */
export function sizedReport(
  sizes: ReportSize,
  modules: readonly ReportLinkedModule[] = [],
  overrides: Partial<ReportBinary> = {},
): Report {
  const size =
    sizes.packages.reduce((sum, one) => sum + one.size, 0) + sizes.shared.reduce((sum, one) => sum + one.size, 0);
  const digest = digestOf(JSON.stringify([sizes, modules, overrides]));
  const binary = sampleBinary('linux/amd64', size, { sizes, modules, digest, ...overrides });
  const image = sampleImage([binary]);
  const module = { path: MAIN, goVersion: '1.26.0', workspace: false, vendored: false };
  return sampleReport({ module, binaries: [binary], images: [image], platforms: ['linux/amd64'] });
}
