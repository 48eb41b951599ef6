import type {
  ReportBinaryChange,
  ReportComparison,
  ReportImageChange,
  ReportSizeChange,
} from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';

/** One program on one platform: its image, where it is in one, and its binary. */
export interface SizeRow {
  readonly name: string;
  readonly platform: string;
  readonly image?: ReportImageChange;
  readonly binary: ReportBinaryChange;
}

/** A report that has something to be compared with. */
export type ComparedReport = Report & {
  readonly comparison: ReportComparison & { readonly baseline: NonNullable<ReportComparison['baseline']> };
};

/** Whether there is a baseline. */
export function isCompared(report: Report): report is ComparedReport {
  return report.comparison?.baseline !== undefined;
}

/** Every program and platform of a comparison, those that are gone behind. */
export function sizeRows(report: ComparedReport): SizeRow[] {
  const { images, binaries } = report.comparison;
  const holding = new Map(
    report.images.flatMap(({ name, platforms }) =>
      platforms.flatMap((each) => each.binaries.map((stem) => [stem, `${name} ${each.platform}`] as const)),
    ),
  );
  const byName = new Map(images.map((image) => [`${image.name} ${image.platform}`, image]));
  return binaries.map((binary) => {
    const { name, platform, stem } = binary;
    const image = byName.get(binary.state === 'gone' ? `${name} ${platform}` : (holding.get(stem) ?? ''));
    return { name, platform, binary, ...(image === undefined ? {} : { image }) };
  });
}

/** What a program's size is said to be: of its image as pulled, else of the binary. */
export function rowSize({ image, binary }: SizeRow): ReportSizeChange {
  return image?.compressed ?? binary.size;
}

/** Whether anything is to be told: a size, a platform, a finding or a budget is not as before, or nothing is known of before. */
export function worthTelling(report: Report): boolean {
  if (!isCompared(report)) return true;
  const { findings, budgets } = report.comparison;
  if ((findings?.new.length ?? 0) + (findings?.gone.length ?? 0) > 0) return true;
  if (budgets.some(({ state }) => state === 'broken' || state === 'overridden')) return true;
  return sizeRows(report).some((row) =>
    [row.binary, ...(row.image === undefined ? [] : [row.image])].some(
      (each) =>
        each.state === 'new' || each.state === 'gone' || ('size' in each ? each.size : each.compressed).change !== 0,
    ),
  );
}
