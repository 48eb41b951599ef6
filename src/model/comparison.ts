import type { ReportCause } from './cause.ts';
import type { Digest } from './digest.ts';
import type { Finding } from './findings.ts';
import type { CodeOwner } from './size.ts';

/**
 * What changed against an earlier report, and because of what: the part `comparison` of report.json. All sizes are in
 * bytes, all changes signed (after less before). Equal reports give changes of exactly 0 and no causes.
 */
export interface ReportComparison {
  /** What is compared with; absent when there is nothing. */
  readonly baseline?: ReportBaseline;
  /** Sources that were asked before the one that was taken, or all, with why each had nothing; in order. */
  readonly tried: readonly ReportTriedBaseline[];
  /** Platforms of images, in the report's order, those that are gone behind. Empty without a baseline. */
  readonly images: readonly ReportImageChange[];
  /** Binaries, in the report's order, those that are gone behind. Empty without a baseline. */
  readonly binaries: readonly ReportBinaryChange[];
  /** Known vulnerabilities; absent where one side was not scanned. */
  readonly findings?: ReportFindingsChange;
  /** One for each budget and platform it holds for, in the order they were given. */
  readonly budgets: readonly ReportBudget[];
}

/**
 * Where a baseline is from: a file, an image, a release or a git ref that the input names; the report attached to the
 * image of the base commit; the artifact of the base branch's last run; a cache; a build of the merge base.
 */
export type BaselineSource = 'file' | 'image' | 'release' | 'git-ref' | 'attached' | 'artifact' | 'cache' | 'build';

/** Which baseline was used. */
export interface ReportBaseline {
  readonly source: BaselineSource;
  /** What people would call it: a file's name, an image reference, a tag, `run 123`, a commit. */
  readonly reference: string;
  /** Full hash of the commit it was built from. */
  readonly commit?: string;
  /** Branch or tag, where it is known. */
  readonly ref?: string;
  /** `v1.2.3`: version of what was built. */
  readonly version: string;
  /** When it was measured, ISO 8601 in UTC. Its age is the run's start less this (`baselineAge`). */
  readonly createdAt: string;
}

/** A source that had nothing to compare with. */
export interface ReportTriedBaseline {
  readonly source: BaselineSource;
  /** One sentence: `the last run of main has no report.json`. */
  readonly answer: string;
}

/** `new`: was not there; `gone`: is not there any more; `same`: not one byte differs. */
export type ChangeState = 'new' | 'gone' | 'same' | 'changed';

/** A size before and after. A side that is not there is absent and counts 0. */
export interface ReportSizeChange {
  readonly before?: number;
  readonly after?: number;
  readonly change: number;
}

/** One platform of an image. */
export interface ReportImageChange {
  readonly name: string;
  readonly platform: string;
  /** By layers: the index's digest also changes with labels and dates. */
  readonly state: ChangeState;
  /** As pulled: config and layers. */
  readonly compressed: ReportSizeChange;
  readonly unpacked: ReportSizeChange;
  /** Compressed layers of the base, and all others. */
  readonly base: ReportSizeChange;
  readonly app: ReportSizeChange;
  /** The size of the image's config; with the layers it adds up to `compressed`. */
  readonly config: ReportSizeChange;
  /** In order of the image, those that are gone where they were. */
  readonly layers: readonly ReportLayerChange[];
  /** Another base, or other content under the same name. */
  readonly baseMoved?: { readonly from: ReportBaseName; readonly to: ReportBaseName };
  /** Absent unless both sides are there. */
  readonly update?: ReportUpdate;
}

export interface ReportBaseName {
  readonly reference: string;
  readonly digest?: Digest;
}

export interface ReportLayerChange {
  readonly part: 'base' | 'rootfs' | 'binary';
  /** Binary layers: the stem of the binary inside, where there is one only. */
  readonly binary?: string;
  readonly state: ChangeState;
  readonly compressed: ReportSizeChange;
  readonly unpacked: ReportSizeChange;
}

/** What a host that has the baseline's image does for the new one. */
export interface ReportUpdate {
  /** Bytes it downloads: config and layers that the baseline does not have. */
  readonly download: number;
  /** Bytes of layers that it has. */
  readonly reused: number;
  readonly reusedLayers: number;
  readonly layers: number;
}

/** One binary. */
export interface ReportBinaryChange {
  readonly name: string;
  readonly importPath: string;
  readonly platform: string;
  /** `app_linux_amd64`, of the newer side. */
  readonly stem: string;
  /** `same`: the files are identical. */
  readonly state: ChangeState;
  readonly size: ReportSizeChange;
  /** Another Go: `go1.25.3` to `go1.26.8`. */
  readonly toolchain?: { readonly from: string; readonly to: string };
  /** Build settings that differ (flags, tags, GOAMD64 ...); one that is not set is absent. */
  readonly settings: readonly ReportSettingChange[];
  /** Modules that came, went or moved, and those whose size changed, largest change first. */
  readonly modules: readonly ReportModuleChange[];
  /** Packages whose size changed, largest change first. Empty where one side's bytes are not attributed. */
  readonly packages: readonly ReportPackageChange[];
  /** Packages of the newer side, changed or not. */
  readonly packageCount: number;
  /** Why: they add up to `size.change` to the byte. Largest change first, `not-explained` last. */
  readonly causes: readonly ReportCause[];
}

export interface ReportSettingChange {
  readonly key: string;
  readonly from?: string;
  readonly to?: string;
}

/** `moved`: another version or replacement. `renamed`: another path, most often a major version, for the same thing. */
export type ModuleState = 'new' | 'gone' | 'moved' | 'renamed' | 'changed';

export interface ReportModuleChange {
  readonly path: string;
  readonly state: ModuleState;
  /** The path before, of a renamed one. */
  readonly renamedFrom?: string;
  /** Versions; absent on a side where it is not linked, and for the main module without one. */
  readonly from?: string;
  readonly to?: string;
  readonly size: ReportSizeChange;
}

export interface ReportPackageChange {
  readonly path: string;
  readonly state: 'new' | 'gone' | 'grew' | 'shrank' | 'renamed';
  readonly renamedFrom?: string;
  readonly owner: CodeOwner;
  /** Path of its module, outside of the standard library. */
  readonly module?: string;
  readonly size: ReportSizeChange;
}

export interface ReportFindingsChange {
  readonly new: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Because the vulnerability data is another one, some of these would have been found before, too. */
  readonly databaseMoved: boolean;
}

/** What a budget measures. */
export type BudgetSubject = 'image' | 'binary' | 'module';

/** One budget on one platform, and how it went. */
export interface ReportBudget {
  readonly of: BudgetSubject;
  /** The image's or binary's name, or the module's path. */
  readonly name: string;
  readonly platform: string;
  /** `size`: at most so much. `growth`: at most so much more than the baseline. */
  readonly limit: 'size' | 'growth';
  /** As it was written: `10%`, `12 MB`. */
  readonly written: string;
  /** Bytes that are allowed: of size, or of growth. */
  readonly allowed: number;
  /** Bytes that there are: the size, or the growth. Absent when not measured. */
  readonly actual?: number;
  readonly before?: number;
  readonly after?: number;
  /** `overridden`: broken, and allowed by a label. `not-measured`: no baseline, or nothing of that name. */
  readonly state: 'kept' | 'broken' | 'overridden' | 'not-measured';
  readonly override?: { readonly label: string; readonly by: string };
  /** Why it was not measured. */
  readonly reason?: string;
}

/** Age in milliseconds of the baseline at the start of a run. Never negative: two machines' clocks may differ. */
export function baselineAge(baseline: Pick<ReportBaseline, 'createdAt'>, startedAt: string): number {
  return Math.max(0, Date.parse(startedAt) - Date.parse(baseline.createdAt));
}
