import type { ReportBinaryChange } from '../../model/comparison.ts';
import type { Report, ReportBinary } from '../../model/report.ts';
import type { ReportSize, SizeDetail } from '../../model/size.ts';

/** What the page knows besides the report: functions, and the report it is compared with. Keys are binaries' stems. */
export interface MapEvidence {
  readonly details: ReadonlyMap<string, SizeDetail>;
  readonly baseline?: {
    readonly binaries: readonly ReportBinary[];
    readonly details: ReadonlyMap<string, SizeDetail>;
  };
}

/** One side of a binary. */
export interface Measured {
  /** Bytes of the file. */
  readonly total: number;
  readonly size: ReportSize;
  readonly detail?: SizeDetail;
}

/** One binary of the map. */
export interface MapSubject {
  readonly stem: string;
  readonly name: string;
  readonly platform: string;
  readonly after: Measured;
  readonly before?: Measured;
  /** Paths of packages and modules before, to what they are now. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The binaries of a report whose bytes are attributed, each with what it was. */
export function mapSubjects(report: Report, evidence: MapEvidence): MapSubject[] {
  return report.binaries.flatMap((binary) => {
    const after = measured(binary, evidence.details);
    if (after === undefined) return [];
    const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem);
    const earlier = evidence.baseline?.binaries.find((candidate) => isEarlier(candidate, binary));
    const before = earlier && measured(earlier, evidence.baseline?.details ?? new Map());
    const { stem, name, platform } = binary;
    return [{ stem, name, platform, after, ...(before === undefined ? {} : { before }), renamed: renames(change) }];
  });
}

function measured(binary: ReportBinary, details: ReadonlyMap<string, SizeDetail>): Measured | undefined {
  const { sizes, size, stem } = binary;
  if (sizes === undefined) return undefined;
  const detail = details.get(stem);
  return { total: size, size: sizes, ...(detail === undefined ? {} : { detail }) };
}

function isEarlier(candidate: ReportBinary, binary: ReportBinary): boolean {
  if (candidate.platform !== binary.platform) return false;
  return candidate.importPath === binary.importPath || candidate.name === binary.name;
}

function renames(change: ReportBinaryChange | undefined): ReadonlyMap<string, string> {
  const moved = [...(change?.modules ?? []), ...(change?.packages ?? [])];
  return new Map(
    moved.flatMap(({ path, renamedFrom }): [string, string][] =>
      renamedFrom === undefined ? [] : [[renamedFrom, path]],
    ),
  );
}
