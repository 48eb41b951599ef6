import { packagePath } from '../functions/symbol-name.ts';
import { joinOwners, type Owner, type PackageNames, SEVERAL, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { nameText } from './type-names.ts';
import type { TypeRecords } from './type-records.ts';

/** No owner has this number. */
const NOT_ASKED = -(2 ** 31);
/** An unnamed type is made of others, those of others, and so on: no program that compiles goes so deep. */
const DEEPEST = 200;
const LONGEST_PATH = 4096;

/** Owners of types, found once each. A named type is its package's; an unnamed one the package's whose types alone it is made of. */
export class TypeOwners {
  readonly #program: Program;
  readonly #packages: PackageNames;
  readonly #mainPath: string;
  readonly #records: TypeRecords;
  readonly #owners: Int32Array;
  readonly #paths = new Map<number, Owner>();

  /** @param records all that there are. `mainPath`: import path that stands for `main`. */
  constructor(program: Program, packages: PackageNames, mainPath: string, records: TypeRecords) {
    this.#program = program;
    this.#packages = packages;
    this.#mainPath = mainPath;
    this.#records = records;
    this.#owners = new Int32Array(records.count).fill(NOT_ASKED);
  }

  /**
   * By number: UNKNOWN for what belongs to the language, such as `int`, and for types made of nothing else; SEVERAL for what
   * several packages' types make up.
   */
  of(type: number, depth = 0): Owner {
    const known = this.#owners[type] as Owner;
    if (known !== NOT_ASKED) return known;
    // An unnamed type cannot contain itself, but a damaged file's can.
    this.#owners[type] = UNKNOWN;
    const owner = this.#find(type, depth);
    this.#owners[type] = owner;
    return owner;
  }

  #find(type: number, depth: number): Owner {
    const { columns } = this.#records;
    const path = columns.packagePath(type);
    if (path > 0) return this.#atPath(path);
    if (columns.isNamed(type)) return UNKNOWN;
    const literal = columns.literalPath(type);
    if (literal > 0) return this.#atPath(literal);
    let owner: Owner = UNKNOWN;
    if (depth > DEEPEST) return owner;
    for (let place = columns.firstPart(type), last = columns.lastPart(type); place < last; place++) {
      const part = this.#records.numberAt(columns.part(place));
      if (part >= 0) owner = joinOwners(owner, this.of(part, depth + 1));
    }
    return owner;
  }

  #atPath(place: number): Owner {
    const known = this.#paths.get(place);
    if (known !== undefined) return known;
    const text = nameText(this.#program, place, LONGEST_PATH);
    const path = text === '' ? '' : packagePath(text, this.#mainPath);
    // Shapes of type parameters are made by the compiler and shared by all packages.
    const owner = path === '' ? UNKNOWN : path === 'go.shape' ? SEVERAL : this.#packages.id(path);
    this.#paths.set(place, owner);
    return owner;
  }
}
