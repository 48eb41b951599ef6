import { OwnerMap } from '../owners/owner-map.ts';
import { type Owner, UNKNOWN } from '../owners/owners.ts';

/** Who uses types that no package owns by what they are made of. Offsets are of the file. */
export interface TypeUses {
  /** Where types and names are that descriptors of packages refer to, and whose those are together. */
  readonly owned: OwnerMap;
  /** Where one descriptor without an owner refers to another, or to its name. */
  readonly between: { readonly from: readonly number[]; readonly to: readonly number[] };
}

/**
 * Collects uses: `func(context.Context, *Request) error` is made of two packages' types and so is neither's, but where one
 * package's method table alone refers to it, it is there for that package.
 */
export class UsesOfTypes implements TypeUses {
  readonly owned = new OwnerMap();
  readonly between = { from: [] as number[], to: [] as number[] };

  /** What lies at `from`, of `owner` (UNKNOWN or SEVERAL: not known), refers to what nobody owns. */
  add(from: number, owner: Owner, to: number): void {
    if (owner >= 0) this.owned.join(to, owner);
    else if (owner >= UNKNOWN && from !== to) {
      this.between.from.push(from);
      this.between.to.push(to);
    }
  }
}
