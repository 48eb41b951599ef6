import type { ReportBinaryChange } from '../model/comparison.ts';
import { alignEmbedded } from '../model/embedded-alignment.ts';
import type { ImportFacts } from '../model/import-facts.ts';
import type { Report, ReportBinary } from '../model/report.ts';
import type { ReportSize } from '../model/size.ts';
import { classifier } from './causes/classify.ts';
import { explainCauses } from './causes/explain-causes.ts';
import { partition } from './causes/partition.ts';
import { type BinarySide, compareModules, pairLinkedModules } from './linked-modules.ts';
import { comparePackages, pairPackageSizes } from './packages.ts';
import { compareSettings, hasWeight } from './settings.ts';
import { sizeChange } from './size-change.ts';

/** The binaries of both reports, matched. */
export interface BinaryPair {
  readonly before?: ReportBinary;
  readonly after?: ReportBinary;
}

/** Matches binaries by platform and name; where each side has one command only, it is the same, whatever it is called. */
export function pairBinaries(before: Report, after: Report): readonly BinaryPair[] {
  const names = (report: Report): number => new Set(report.binaries.map(({ name }) => name)).size;
  const sole = names(before) === 1 && names(after) === 1;
  const same = (one: ReportBinary, other: ReportBinary): boolean =>
    one.platform === other.platform && (sole || one.name === other.name);
  return [
    ...after.binaries.map((now): BinaryPair => {
      const then = before.binaries.find((one) => same(one, now));
      return then === undefined ? { after: now } : { before: then, after: now };
    }),
    ...before.binaries
      .filter((then) => !after.binaries.some((now) => same(then, now)))
      .map((then): BinaryPair => ({ before: then })),
  ];
}

/** What changed in one binary and why. `facts` are about the newer side. */
export function compareBinary(
  { before, after }: BinaryPair,
  reports: { readonly before: Report; readonly after: Report },
  facts: ImportFacts | undefined,
): ReportBinaryChange {
  const { name, importPath, platform, stem } = (after ?? before) as ReportBinary;
  const head = { name, importPath, platform, stem };
  const size = sizeChange(before?.size, after?.size);
  const packageCount = after?.sizes?.packages.length ?? 0;
  const nothing = { settings: [], modules: [], packages: [], packageCount, causes: [] };
  if (before === undefined || after === undefined) {
    return { ...head, state: before === undefined ? 'new' : 'gone', size, ...nothing };
  }
  if (before.digest === after.digest) return { ...head, state: 'same', size, ...nothing };
  const sides = alignedSides(before, after);
  const contents = {
    before: { report: reports.before, binary: sides.before },
    after: { report: reports.after, binary: sides.after },
  };
  return { ...head, state: 'changed', size, packageCount, ...compareContents(contents, size.change, facts) };
}

/** Both sides with embedded files told in one way. */
function alignedSides(before: ReportBinary, after: ReportBinary): Required<BinaryPair> {
  if (before.sizes === undefined || after.sizes === undefined) return { before, after };
  const sizes = alignEmbedded(before.sizes, after.sizes);
  return { before: { ...before, sizes: sizes.before }, after: { ...after, sizes: sizes.after } };
}

type Contents = Pick<ReportBinaryChange, 'toolchain' | 'settings' | 'modules' | 'packages' | 'causes'>;

function compareContents(
  { before, after }: { readonly before: BinarySide; readonly after: BinarySide },
  change: number,
  facts: ImportFacts | undefined,
): Contents {
  const [from, to] = [goVersion(before), goVersion(after)];
  const toolchain = from === to ? undefined : { from, to };
  const settings = compareSettings(before.binary, after.binary);
  const modules = pairLinkedModules(before, after);
  const head = { ...(toolchain === undefined ? {} : { toolchain }), settings, modules: compareModules(modules) };
  const [older, newer] = [before.binary.sizes, after.binary.sizes];
  if (older === undefined || newer === undefined || older.depth !== newer.depth) {
    return { ...head, packages: [], causes: unexplained(change) };
  }
  const pairs = pairPackageSizes(older, newer, modules);
  const heavy = settings.filter(hasWeight).map(({ key }) => key);
  const classify = classifier(
    {
      modules,
      toolchain: toolchain !== undefined,
      flags: heavy.length > 0,
      tags: heavy.includes('-tags'),
      deadCode: deadCodeMoved(older, newer),
      ...(facts === undefined ? {} : { facts }),
    },
    pairs,
  );
  const causes = explainCauses(partition(older, newer, pairs, classify, change), {
    modules,
    pairs,
    toolchain,
    settings: heavy,
    main: {
      path: after.report.module.path,
      from: before.report.module.requested?.version ?? '',
      to: after.report.module.requested?.version ?? '',
    },
    ...(facts === undefined ? {} : { imports: facts }),
  });
  return { ...head, packages: comparePackages(pairs), causes };
}

/** Whether the linker lost, or found again, the way to drop unused methods. */
export function deadCodeMoved(before: ReportSize, after: ReportSize): boolean {
  const [then, now] = [before.deadCodeElimination, after.deadCodeElimination];
  return then !== undefined && now !== undefined && then !== now;
}

function goVersion({ report, binary }: BinarySide): string {
  return binary.goVersion ?? (report as Report).toolchain.version;
}

function unexplained(bytes: number): ReportBinaryChange['causes'] {
  return bytes === 0 ? [] : [{ kind: 'not-explained', bytes, parts: [{ name: 'bytes were not attributed', bytes }] }];
}
