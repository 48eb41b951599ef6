/** Writes small ELF programs for tests: any word size, byte order and set of sections, without a toolchain. */

export interface ElfParts {
  readonly wordSize: 32 | 64;
  readonly byteOrder: 'little' | 'big';
  readonly machine: number;
  /** 2 EXEC, 3 DYN. */
  readonly type?: number;
  readonly interpreter?: string;
  readonly needed?: readonly string[];
  /** Value of DT_FLAGS_1. */
  readonly flags1?: number;
  /** Further sections, in order. `at` puts the section's address there. */
  readonly sections?: readonly {
    readonly name: string;
    readonly content: Buffer;
    readonly type?: number;
    readonly flags?: number;
  }[];
}

/** Where the first of `sections` starts in the file; addresses are BASE higher. */
export const FIRST_SECTION = 0x400;
export const BASE = 0x10000;

type Field = readonly [value: number | bigint, bytes: 1 | 2 | 4 | 8];

function pack(fields: readonly Field[], byteOrder: 'little' | 'big'): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      for (let index = 0; index < bytes; index++) {
        const shift = 8n * BigInt(byteOrder === 'little' ? index : bytes - 1 - index);
        field[index] = Number((BigInt(value) >> shift) & 0xffn);
      }
      return field;
    }),
  );
}

/** A note: name, type and content, each padded to 4 bytes. */
export function note(name: string, type: number, content: Buffer, byteOrder: 'little' | 'big'): Buffer {
  const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const nameBytes = Buffer.from(`${name}\0`);
  const header = pack(
    [
      [nameBytes.length, 4],
      [content.length, 4],
      [type, 4],
    ],
    byteOrder,
  );
  return Buffer.concat([header, padded(nameBytes), padded(content)]);
}

/** Go's build info as its linker has written it since 1.18. */
export function inlineBuildInfo(goVersion: string, text: string): Buffer {
  const framed = Buffer.concat([Buffer.alloc(16, 1), Buffer.from(text), Buffer.alloc(16, 2)]);
  const header = Buffer.concat([Buffer.from('\xff Go buildinf:', 'latin1'), Buffer.from([8, 2]), Buffer.alloc(16)]);
  const version = Buffer.from(goVersion);
  return Buffer.concat([header, varint(version.length), version, varint(framed.length), framed]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
    bytes.push((rest % 0x80) + 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

/** Go's build info as it was before 1.18: pointers to strings, all in one section that is loaded at `address`. */
export function pointerBuildInfo(
  goVersion: string,
  text: string,
  address: number,
  wordSize: 32 | 64,
  byteOrder: 'little' | 'big',
): Buffer {
  const word = (wordSize / 8) as 4 | 8;
  const framed = Buffer.concat([Buffer.alloc(16, 1), Buffer.from(text), Buffer.alloc(16, 2)]);
  const strings = address + 32;
  const bytes = strings + 4 * word;
  const head = Buffer.concat([
    Buffer.from('\xff Go buildinf:', 'latin1'),
    Buffer.from([word, byteOrder === 'big' ? 1 : 0]),
    pack(
      [
        [strings, word],
        [strings + 2 * word, word],
      ],
      byteOrder,
    ),
  ]);
  const headers = pack(
    [
      [bytes, word],
      [goVersion.length, word],
      [bytes + goVersion.length, word],
      [framed.length, word],
    ],
    byteOrder,
  );
  return Buffer.concat([head, Buffer.alloc(32 - head.length), headers, Buffer.from(goVersion), framed]);
}

/** The whole file: header, program headers, loader's path, dynamic section, sections, names, section table. */
export function writeElf(parts: ElfParts): Buffer {
  const { wordSize, byteOrder } = parts;
  const word = (wordSize / 8) as 4 | 8;
  const strings = Buffer.from(`\0${(parts.needed ?? []).map((name) => `${name}\0`).join('')}`);
  const sections = [...(parts.sections ?? [])];
  let at = FIRST_SECTION;
  const placed = sections.map((section) => {
    const offset = at;
    at = Math.ceil((offset + section.content.length) / 16) * 16;
    return { ...section, offset };
  });
  const interpreter = Buffer.from(parts.interpreter === undefined ? '' : `${parts.interpreter}\0`);
  const interpreterAt = at;
  const stringsAt = interpreterAt + interpreter.length;
  const tags: Field[] = [];
  let nameAt = 1;
  for (const name of parts.needed ?? []) {
    tags.push([1, word], [nameAt, word]);
    nameAt += name.length + 1;
  }
  tags.push([5, word], [BASE + stringsAt, word], [0x6ffffffb, word], [parts.flags1 ?? 0, word], [0, word], [0, word]);
  const dynamic = pack(tags, byteOrder);
  const dynamicAt = stringsAt + strings.length;
  const end = dynamicAt + dynamic.length;
  const hasDynamic = parts.needed !== undefined || parts.flags1 !== undefined;
  const segments: [type: number, flags: number, offset: number, size: number][] = [[1, 6, 0, end]];
  if (parts.interpreter !== undefined) segments.push([3, 4, interpreterAt, interpreter.length]);
  if (hasDynamic) segments.push([2, 6, dynamicAt, dynamic.length]);
  const programHeaders = segments.map(([type, flags, offset, size]) =>
    pack(
      wordSize === 64
        ? [
            [type, 4],
            [flags, 4],
            [offset, 8],
            [BASE + offset, 8],
            [BASE + offset, 8],
            [size, 8],
            [size, 8],
            [1, 8],
          ]
        : [
            [type, 4],
            [offset, 4],
            [BASE + offset, 4],
            [BASE + offset, 4],
            [size, 4],
            [size, 4],
            [flags, 4],
            [1, 4],
          ],
      byteOrder,
    ),
  );
  const names = Buffer.from(`\0${placed.map(({ name }) => `${name}\0`).join('')}.shstrtab\0`);
  const headers = [[0, 0, 0, 0, 0, 0] as const];
  let name = 1;
  const rows: (readonly [number, number, number, number, number, number])[] = [...headers];
  for (const section of placed) {
    rows.push([
      name,
      section.type ?? 1,
      section.flags ?? 2,
      BASE + section.offset,
      section.offset,
      section.content.length,
    ]);
    name += section.name.length + 1;
  }
  rows.push([name, 3, 0, 0, end, names.length]);
  const sectionHeaders = rows.map(([nameOffset, type, flags, address, offset, size]) =>
    pack(
      [
        [nameOffset, 4],
        [type, 4],
        [flags, word],
        [address, word],
        [offset, word],
        [size, word],
        [0, 4],
        [0, 4],
        [1, word],
        [0, word],
      ],
      byteOrder,
    ),
  );
  const headerSize = wordSize === 64 ? 64 : 52;
  const header = Buffer.concat([
    Buffer.from([
      0x7f,
      0x45,
      0x4c,
      0x46,
      wordSize === 64 ? 2 : 1,
      byteOrder === 'little' ? 1 : 2,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]),
    pack(
      [
        [parts.type ?? 2, 2],
        [parts.machine, 2],
        [1, 4],
        [BASE, word],
        [headerSize, word],
        [end + names.length, word],
        [0, 4],
        [headerSize, 2],
        [wordSize === 64 ? 56 : 32, 2],
        [segments.length, 2],
        [wordSize === 64 ? 64 : 40, 2],
        [rows.length, 2],
        [rows.length - 1, 2],
      ],
      byteOrder,
    ),
  ]);
  const file = Buffer.alloc(end);
  Buffer.concat([header, ...programHeaders]).copy(file);
  for (const { content, offset } of placed) content.copy(file, offset);
  interpreter.copy(file, interpreterAt);
  strings.copy(file, stringsAt);
  dynamic.copy(file, dynamicAt);
  return Buffer.concat([file, names, ...sectionHeaders]);
}
