import { createHash } from 'node:crypto';
import type { ReportBinaryChange } from '../../model/comparison.ts';
import { alignEmbedded } from '../../model/embedded-alignment.ts';
import type { Report, ReportBinary } from '../../model/report.ts';
import type { ReportSize, SizeDetail } from '../../model/size.ts';

/** The functions of a binary, in columns. */
export type FunctionColumns = Pick<SizeDetail, 'packages' | 'package' | 'name' | 'code'>;

/** What the page is drawn from besides the report. What is not needed is not asked for. */
export interface MapEvidence {
  /** The functions of a binary of the report, or (`before`) of the baseline; undefined where they are not known. */
  readonly functions: (binary: ReportBinary, before: boolean) => Promise<FunctionColumns | undefined>;
  /** Binaries of the report that is compared with. */
  readonly before?: readonly ReportBinary[];
  /** Keeps what was drawn from the same binaries before. */
  readonly memory?: MapMemory;
}

/** A place for maps that were made before; keys are SHA-256 in hexadecimal. */
export interface MapMemory {
  recall(key: string): Promise<string | undefined>;
  keep(key: string, text: string): Promise<void>;
}

/** One side of a binary. */
export interface Measured {
  /** Bytes of the file. */
  readonly total: number;
  readonly size: ReportSize;
  readonly detail?: FunctionColumns;
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

/** A binary of the map before its functions are asked for. */
export interface MapPair {
  readonly now: ReportBinary;
  readonly before?: ReportBinary;
  readonly renamed: MapSubject['renamed'];
}

/** The binaries of a report whose bytes are attributed, each with what it was. */
export function mapPairs(report: Report, earlier: readonly ReportBinary[] = []): MapPair[] {
  return report.binaries.flatMap((now) => {
    if (now.sizes === undefined) return [];
    const change = report.comparison?.binaries.find(({ stem }) => stem === now.stem);
    const before = earlier.find((candidate) => isEarlier(candidate, now) && candidate.sizes !== undefined);
    return [{ now, ...(before === undefined ? {} : { before }), renamed: renames(change) }];
  });
}

/** What a map is made of, as a key: the same key, the same map. */
export function mapKey(pairs: readonly MapPair[]): string {
  const parts = pairs.map(({ now, before, renamed }) => [
    now.stem,
    now.name,
    now.platform,
    now.digest,
    bytesOf(now),
    before?.digest,
    before === undefined ? undefined : bytesOf(before),
    [...renamed],
  ]);
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, parts]))
    .digest('hex');
}

/** Whose bytes they are: the same program may be attributed otherwise, with its sources, with symbols, by another version of ours. */
function bytesOf({ sizes }: ReportBinary): unknown {
  if (sizes === undefined) return undefined;
  const columns = sizes.packages.map(({ name, size, embedded, inferred }) => [name, size, embedded, inferred]);
  return [sizes.sourced, columns, sizes.shared, sizes.embedded.length];
}

/** Raised whenever the page's data has another form, or is made in another way. */
const FORMAT = 2;

/** Asks for the functions of both sides. */
export function mapSubjects(
  pairs: readonly MapPair[],
  { functions }: Pick<MapEvidence, 'functions'>,
): Promise<MapSubject[]> {
  const measured = async (binary: ReportBinary, before: boolean): Promise<Measured | undefined> => {
    const detail = binary.sizes === undefined ? undefined : await functions(binary, before);
    return binary.sizes && { total: binary.size, size: binary.sizes, ...(detail === undefined ? {} : { detail }) };
  };
  const subjects = pairs.map(async ({ now, before: earlier, renamed }): Promise<MapSubject[]> => {
    const [after, before] = await Promise.all([measured(now, false), earlier && measured(earlier, true)]);
    const { stem, name, platform } = now;
    if (after === undefined) return [];
    if (before === undefined) return [{ stem, name, platform, after, renamed }];
    const sizes = alignEmbedded(before.size, after.size);
    const sides = { after: { ...after, size: sizes.after }, before: { ...before, size: sizes.before } };
    return [{ stem, name, platform, ...sides, renamed }];
  });
  return Promise.all(subjects).then((lists) => lists.flat());
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
