import { MOST_HISTORY, type ReportHistoryPoint, type ReportHistorySize } from '../model/history.ts';
import type { Report } from '../model/report.ts';

/** A report as one point of the line of sizes over time. */
export function historyPoint(report: Pick<Report, 'revision' | 'run' | 'binaries' | 'images'>): ReportHistoryPoint {
  const platforms = report.images.flatMap((image) => image.platforms);
  const sizes = report.binaries.map(({ name, platform, stem, size }): ReportHistorySize => {
    const image = platforms.find(({ binaries }) => binaries.includes(stem))?.compressedSize;
    return { name, platform, binary: size, ...(image === undefined ? {} : { image }) };
  });
  const { commit, version } = report.revision;
  return { ...(commit === undefined ? {} : { commit }), version, createdAt: report.run.startedAt, sizes };
}

/** The history of a report whose baseline is given: the baseline's own history and the baseline itself, oldest first. */
export function historyAfter(baseline: Report): readonly ReportHistoryPoint[] {
  const before = baseline.history ?? [];
  const point = historyPoint(baseline);
  const last = before.at(-1);
  // The same commit built again is one point.
  const kept =
    last !== undefined && last.commit !== undefined && last.commit === point.commit ? before.slice(0, -1) : before;
  return [...kept, point].slice(-MOST_HISTORY);
}

/** Sizes over time of one binary, as pulled where there is an image, with the report's own as the last. */
export interface SizeLine {
  readonly kind: 'image' | 'binary';
  readonly points: readonly { readonly bytes: number; readonly commit?: string; readonly version: string }[];
}

/** The line of one binary on one platform; points where it was not built are left out. */
export function sizeLine(report: Report, name: string, platform: string): SizeLine {
  const points = [...(report.history ?? []), historyPoint(report)];
  const own = points.flatMap((point) => {
    const size = point.sizes.find((each) => each.name === name && each.platform === platform);
    return size === undefined ? [] : [{ point, size }];
  });
  const kind = own.at(-1)?.size.image === undefined ? 'binary' : 'image';
  return {
    kind,
    points: own.flatMap(({ point: { commit, version }, size }) => {
      const bytes = size[kind];
      return bytes === undefined ? [] : [{ bytes, version, ...(commit === undefined ? {} : { commit }) }];
    }),
  };
}

const BARS = '▁▂▃▄▅▆▇█';

/** `▁▁▂▂▃▆`: the smallest is the lowest bar, the largest the highest; all equal are the lowest. */
export function sparkline(values: readonly number[]): string {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return values.map((value) => BARS[span === 0 ? 0 : Math.round(((value - low) / span) * (BARS.length - 1))]).join('');
}
