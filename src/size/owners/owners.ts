import { SHARED_ROWS, type SharedRow } from '../../model/size.ts';

/**
 * Who owns bytes, as one number: 0 and above is a package, `rowOwner(...)` a shared row. A join of two different owners is
 * `SEVERAL`; what that means (which row) is decided by the table it stands in.
 */
export type Owner = number;

/** More than one package uses it. */
export const SEVERAL: Owner = -1;
/** Nothing is known of it yet. */
export const UNKNOWN: Owner = -2;

const FIRST_ROW = -16;
const ROWS = Object.keys(SHARED_ROWS) as readonly SharedRow[];

/** A shared row as an owner. */
export function rowOwner(row: SharedRow): Owner {
  return FIRST_ROW - ROWS.indexOf(row);
}

/** The row that an owner is; undefined for a package and for the two marks above. */
export function rowOf(owner: Owner): SharedRow | undefined {
  return owner <= FIRST_ROW ? ROWS[FIRST_ROW - owner] : undefined;
}

/** Two users of the same bytes. */
export function joinOwners(a: Owner, b: Owner): Owner {
  return a === b || b === UNKNOWN ? a : a === UNKNOWN ? b : SEVERAL;
}

/** Packages by number. */
export interface PackageNames {
  /** The number of a package, given out in the order of first use. */
  id(name: string): Owner;
  /** In order of number. */
  readonly names: readonly string[];
}

/** A register of packages. */
export function createPackageNames(): PackageNames {
  const ids = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    id(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}
