import type { BuiltBinary } from '../model/binary.ts';
import type { Digest } from '../model/digest.ts';
import type { Finding, ScanOutcome } from '../model/findings.ts';
import type { AssembledImage } from '../model/image.ts';
import type { Plan } from '../model/plan.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import type { ReportRelease } from '../model/release.ts';
import type { ReportInput, ReportRootfs, ReportSavings, ReportSbom } from '../model/report.ts';
import type { ReportRun } from '../model/report-run.ts';
import type { ReportAlternative, ReportBuildTag, ReportSize } from '../model/size.ts';

/** The answer of the scan of one subject. `file` relative to the output folder. */
export interface ScanAnswer {
  readonly outcome: ScanOutcome;
  readonly findings: readonly Finding[];
  readonly file?: string;
}

/** What the steps made. The maps' keys are binaries' stems, images' names, or `imageSubject`. */
export interface ReportParts {
  readonly toolVersion: string;
  readonly plan: Plan;
  readonly inputs: readonly ReportInput[];
  readonly binaries: readonly BuiltBinary[];
  readonly images: readonly AssembledImage[];
  readonly rootfs: ReadonlyMap<string, ReportRootfs>;
  readonly sboms: ReadonlyMap<string, ReportSbom>;
  readonly scans: ReadonlyMap<string, ScanAnswer>;
  readonly savings: ReadonlyMap<string, ReportSavings>;
  /** Where the bytes belong; a binary that was not attributed is not in it. */
  readonly sizes: ReadonlyMap<string, ReportSize>;
  /** Build tags that would shrink a binary, where they were looked for. */
  readonly shrinkingTags?: ReadonlyMap<string, readonly ReportBuildTag[]>;
  /** What other compressions of a layer would give, by its diff id, where that was measured. */
  readonly alternatives?: ReadonlyMap<Digest, readonly ReportAlternative[]>;
  /** The files of a release, when they were made. */
  readonly release?: ReportRelease;
  /** Absolute; files in the report are relative to it. */
  readonly outputDirectory: string;
  readonly run: ReportRun;
}

/** The key of one platform of an image in `sboms` and `scans`. */
export function imageSubject(name: string, platform: Platform): string {
  return `${name} ${formatPlatform(platform)}`;
}
