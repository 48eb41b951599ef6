import type { ReportEmbeddedFile, ReportModuleSize, ReportPackageSize, ReportSize, SharedRow } from './size.ts';

/** Two attributions that can be held against each other, embedded files included. */
export interface AlignedSizes {
  readonly before: ReportSize;
  readonly after: ReportSize;
}

/**
 * Tells embedded files of two programs in one way. With sources a file is its package's, exactly. Without them only files
 * of an `embed.FS` are seen, their package is inferred or not known, and all others pass for data: set side by side, files
 * would seem to come or go that were always there. So each file that a name tells on both sides gets one owner, and what
 * only sources can tell is data where the other side had none. Bytes move between rows of one side, so both still add up.
 * Pure; sides that were told alike and leave nothing open are given back as they are.
 */
export function alignEmbedded(before: ReportSize, after: ReportSize): AlignedSizes {
  const alike = isSourced(before) && isSourced(after);
  if (alike || (before.embedded.length === 0 && after.embedded.length === 0)) return { before, after };
  return { before: alignTo(before, after, true), after: alignTo(after, before, isSourced(before)) };
}

/** Whether sources told whose files are. Older reports do not say; only sources fill that column. */
export function isSourced({ sourced, packages }: ReportSize): boolean {
  return sourced ?? packages.some(({ embedded }) => embedded > 0);
}

/** `follows`: a file that both sides name is of the other side's package. */
function alignTo(side: ReportSize, other: ReportSize, follows: boolean): ReportSize {
  const books = new Books(side);
  const sourced = isSourced(side);
  const unseen = sourced ? unseenWithoutSources(side, other) : new Set<ReportEmbeddedFile>();
  const owners = ownersByName(other);
  const embedded = side.embedded.flatMap((file) => {
    if (unseen.has(file)) {
      books.move(file.package, 'embedded', file.package, side.exact ? 'data' : 'inferred', file.size);
      return [];
    }
    if (sourced && file.package !== undefined) return [file];
    const owner = takeOwner(owners.get(file.name), file, follows) ?? file.package;
    if (owner === undefined) return [file];
    const column = side.exact ? 'data' : 'inferred';
    const moved = books.move(
      file.package,
      file.package === undefined ? 'embedded' : column,
      owner,
      'embedded',
      file.size,
    );
    return [moved ? { ...file, package: owner } : file];
  });
  return { ...side, ...books.rows(), embedded };
}

/**
 * Files that nobody sees without sources, where the other side had none. An older report does not say which they are: then
 * those of packages of which the other side names nothing.
 */
function unseenWithoutSources(side: ReportSize, other: ReportSize): ReadonlySet<ReportEmbeddedFile> {
  if (isSourced(other)) return new Set();
  const named = new Set(other.embedded.map(({ name }) => name));
  const seen = new Set(side.embedded.filter(({ name }) => named.has(name)).map(({ package: path }) => path));
  return new Set(
    side.embedded.filter(
      ({ name, package: path, nameless }) =>
        path !== undefined && !named.has(name) && (nameless ?? (side.sourced === undefined && !seen.has(path))),
    ),
  );
}

function ownersByName({ embedded }: ReportSize): ReadonlyMap<string, ReportEmbeddedFile[]> {
  const owners = new Map<string, ReportEmbeddedFile[]>();
  for (const file of embedded) {
    if (file.package === undefined) continue;
    const files = owners.get(file.name);
    if (files === undefined) owners.set(file.name, [file]);
    else files.push(file);
  }
  return owners;
}

/** The other side's package of a file of that name, each taken once: its own if it is among them, then one of equal size. */
function takeOwner(
  candidates: ReportEmbeddedFile[] | undefined,
  { package: path, size }: ReportEmbeddedFile,
  follows: boolean,
): string | undefined {
  if (candidates === undefined || candidates.length === 0 || (!follows && path !== undefined)) return path;
  const own = candidates.findIndex((one) => one.package === path && one.size === size);
  const best = [
    own,
    candidates.findIndex((one) => one.size === size),
    candidates.findIndex((one) => one.package === path),
  ];
  const [taken] = candidates.splice(Math.max(0, best.find((index) => index >= 0) ?? 0), 1);
  return taken?.package;
}

type FileColumn = 'embedded' | 'data' | 'inferred';
type Changes = Record<FileColumn, number>;

/** Moves bytes between columns of packages and the row of files without a package. */
class Books {
  readonly #side: ReportSize;
  readonly #packages: ReadonlyMap<string, ReportPackageSize>;
  readonly #changes = new Map<string, Changes>();
  #row = 0;

  constructor(side: ReportSize) {
    this.#side = side;
    this.#packages = new Map(side.packages.map((one) => [one.name, one]));
  }

  /** Whether there was so much to be moved; a package is a row already. `from`: undefined for the shared row. */
  move(
    from: string | undefined,
    column: FileColumn,
    to: string | undefined,
    target: FileColumn,
    bytes: number,
  ): boolean {
    if (to === undefined || !this.#packages.has(to) || bytes > this.#held(from, column)) return false;
    if (from === undefined) this.#row -= bytes;
    else this.#of(from)[column] -= bytes;
    this.#of(to)[target] += bytes;
    return true;
  }

  /** The rows as they are now. */
  rows(): Pick<ReportSize, 'packages' | 'modules' | 'shared'> {
    const { packages, modules, shared } = this.#side;
    const byModule = new Map<string, Changes>();
    for (const [name, changes] of this.#changes) {
      const { module } = this.#packages.get(name) as ReportPackageSize;
      const sum = byModule.get(module) ?? none();
      byModule.set(module, sum);
      for (const column of COLUMNS) sum[column] += changes[column];
    }
    return {
      packages: packages.map((one) => changed(one, this.#changes.get(one.name))),
      modules: modules.map((one) => changed(one, byModule.get(one.path))),
      shared: shared
        .map((one) => (one.row === FILES_ROW ? { ...one, size: one.size + this.#row } : one))
        .filter(({ size }) => size !== 0),
    };
  }

  #held(from: string | undefined, column: FileColumn): number {
    if (from === undefined) return (this.#side.shared.find(({ row }) => row === FILES_ROW)?.size ?? 0) + this.#row;
    return (this.#packages.get(from)?.[column] ?? 0) + (this.#changes.get(from)?.[column] ?? 0);
  }

  #of(name: string): Changes {
    const changes = this.#changes.get(name) ?? none();
    this.#changes.set(name, changes);
    return changes;
  }
}

const FILES_ROW: SharedRow = 'embedded';
const COLUMNS = ['embedded', 'data', 'inferred'] as const satisfies readonly FileColumn[];

function none(): Changes {
  return { embedded: 0, data: 0, inferred: 0 };
}

function changed<T extends ReportPackageSize | ReportModuleSize>(one: T, changes: Changes | undefined): T {
  if (changes === undefined) return one;
  const { embedded, data, inferred } = changes;
  return {
    ...one,
    size: one.size + embedded + data + inferred,
    embedded: one.embedded + embedded,
    data: one.data + data,
    inferred: one.inferred + inferred,
  };
}
