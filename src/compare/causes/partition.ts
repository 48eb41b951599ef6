import type { CauseKind, ReportCause, ReportCausePart } from '../../model/cause.ts';
import type { ReportPackageSize, ReportSize, SharedRow } from '../../model/size.ts';
import type { PackagePair } from '../packages.ts';
import { byChange, sumOf } from '../size-change.ts';
import type { Classified } from './classify.ts';
import { FileChanges } from './file-changes.ts';

/** A cause in the making: where its bytes are, by package or table. */
export interface DraftCause extends Classified {
  readonly bytes: number;
  readonly inferred: number;
  /** All of them, largest change first. */
  readonly parts: readonly ReportCausePart[];
}

/** Shared rows that are no table of Go's. */
const ROWS: Partial<Record<SharedRow, CauseKind>> = {
  debug: 'debug-data',
  symbols: 'debug-data',
  embedded: 'embedded-file',
  headers: 'padding',
  alignment: 'padding',
  'code-padding': 'padding',
  packed: 'not-explained',
  unattributed: 'not-explained',
};

/** Of these a file of go:embed is told apart; a package that came or went whole brings its files along. */
const KEEPS_FILES: ReadonlySet<CauseKind> = new Set([
  'own-code',
  'module-moved',
  'reach',
  'dead-code',
  'flags',
  'toolchain',
]);

/** Their data changes with their code. */
const SOURCE_CHANGED: ReadonlySet<CauseKind> = new Set(['own-code', 'module-moved', 'module-renamed']);

/**
 * Gives every changed byte to one cause. `total` is the change of the file; what the rows leave of it is not explained.
 * Sorted by the size of the change, `not-explained` last; causes of 0 bytes are left out.
 */
export function partition(
  before: ReportSize,
  after: ReportSize,
  pairs: readonly PackagePair[],
  classify: (pair: PackagePair) => Classified,
  total: number,
): readonly DraftCause[] {
  const drafts = new Drafts();
  const exact = before.exact && after.exact;
  const files = new FileChanges(before.embedded, after.embedded);
  const data = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    const classified = classify(pair);
    const both = pair.before !== undefined && pair.after !== undefined;
    const column = difference(pair, (one) => one.embedded);
    const embedded = both && KEEPS_FILES.has(classified.kind) ? addFiles(pair.path, column, files, drafts) : 0;
    // Named by symbols on one side only, the same data is in another column there.
    const inferred = difference(pair, (one) => one.inferred + (exact ? 0 : one.data));
    const bytes = difference(pair, (one) => one.size) - embedded;
    const part = classified.part ?? pair.path;
    if (!both || SOURCE_CHANGED.has(classified.kind)) drafts.add(classified, part, bytes, inferred);
    else {
      // What only inference gives to a package whose source is the same may be given to another one, though nothing changed.
      drafts.add(classified, part, bytes - inferred, 0);
      const { module } = pair.after as ReportPackageSize;
      if (inferred !== 0) data.set(module, (data.get(module) ?? new Map()).set(pair.path, inferred));
    }
  }
  addData(data, drafts);
  for (const [row, bytes] of rowChanges(before, after)) {
    const named =
      row === 'embedded'
        ? addFiles('', bytes, files, drafts)
        : row === 'code-padding'
          ? addPadding(pairs, before, after, drafts)
          : 0;
    drafts.add({ kind: ROWS[row] ?? 'tables', group: '' }, row, bytes - named, 0);
  }
  drafts.add({ kind: 'not-explained', group: '' }, 'rest', total - drafts.total(), 0);
  return drafts.finished();
}

/** Gaps behind the functions of packages, by module; their sum. 0 where one side does not tell whose they are. */
function addPadding(pairs: readonly PackagePair[], before: ReportSize, after: ReportSize, drafts: Drafts): number {
  const tells = ({ packages }: ReportSize): boolean => packages.some(({ padding }) => padding !== undefined);
  if (!tells(before) || !tells(after)) return 0;
  const changes = pairs.map((pair) => {
    const { module } = (pair.after ?? pair.before) as ReportPackageSize;
    const bytes = difference(pair, ({ padding = 0 }) => padding);
    drafts.add({ kind: 'padding', group: '' }, module, bytes, 0);
    return bytes;
  });
  return sumOf(changes, (bytes) => bytes);
}

/** Less data than this of one module is told together: which package it is of is inferred, and flips by such amounts. */
const LEAST_DATA = 4096;

/** One cause for each module whose data changed much, one for all others. */
function addData(data: ReadonlyMap<string, ReadonlyMap<string, number>>, drafts: Drafts): void {
  for (const [module, packages] of data) {
    const bytes = sumOf(packages.values(), (one) => one);
    const apart = Math.abs(bytes) >= LEAST_DATA;
    if (!apart) drafts.add({ kind: 'data', group: '' }, module, bytes, bytes);
    else for (const [path, one] of packages) drafts.add({ kind: 'data', group: module }, path, one, one);
  }
}

class Drafts {
  readonly #drafts = new Map<string, Classified & { bytes: number; inferred: number; parts: Map<string, number> }>();

  add(classified: Classified, name: string, bytes: number, inferred: number): void {
    if (bytes === 0) return;
    const key = `${classified.kind} ${classified.group}`;
    const draft = this.#drafts.get(key) ?? { ...classified, bytes: 0, inferred: 0, parts: new Map() };
    this.#drafts.set(key, draft);
    draft.bytes += bytes;
    draft.inferred += inferred;
    draft.parts.set(name, (draft.parts.get(name) ?? 0) + bytes);
  }

  total(): number {
    return sumOf(this.#drafts.values(), ({ bytes }) => bytes);
  }

  finished(): readonly DraftCause[] {
    const last = (kind: CauseKind): number => (kind === 'not-explained' ? 1 : 0);
    const order = byChange<DraftCause>(
      ({ bytes }) => bytes,
      ({ kind, group }) => `${kind} ${group}`,
    );
    return [...this.#drafts.values()]
      .filter(({ bytes }) => bytes !== 0)
      .map((draft) => ({
        ...draft,
        parts: [...draft.parts]
          .map(([name, bytes]) => ({ name, bytes }))
          .sort(
            byChange(
              ({ bytes }) => bytes,
              ({ name }) => name,
            ),
          ),
      }))
      .sort((a, b) => last(a.kind) - last(b.kind) || order(a, b));
  }
}

/**
 * Adds the changed files of a package (`''`: of none that is known) and gives their sum; 0 where they do not add up to what
 * its column says: a file that several packages embed is stored once.
 */
function addFiles(owner: string, column: number, files: FileChanges, drafts: Drafts): number {
  const changes = files.of(owner);
  if (column === 0 || sumOf(changes, ({ bytes }) => bytes) !== column) return 0;
  for (const { part, bytes, ...file } of changes) drafts.add({ kind: 'embedded-file', ...file }, part, bytes, 0);
  return column;
}

function rowChanges(before: ReportSize, after: ReportSize): ReadonlyMap<SharedRow, number> {
  const changes = new Map<SharedRow, number>();
  for (const { row, size } of after.shared) changes.set(row, size);
  for (const { row, size } of before.shared) changes.set(row, (changes.get(row) ?? 0) - size);
  return changes;
}

function difference({ before, after }: PackagePair, column: (one: ReportPackageSize) => number): number {
  return (after === undefined ? 0 : column(after)) - (before === undefined ? 0 : column(before));
}

/** What a cause of the report starts from. */
export function partsOf(parts: DraftCause['parts']): Pick<ReportCause, 'parts'> {
  return { parts: parts.slice(0, 10) };
}
