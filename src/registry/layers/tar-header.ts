const BLOCK = 512;

/** A ustar header's fields as they stand there (POSIX.1-2017, pax, "ustar Interchange Format"; GNU's long forms too). */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  /** The type flag: `0` file, `1` hard link, `2` symlink, `5` folder, `x` and `g` pax, `L` and `K` GNU's long names. */
  readonly type: string;
  readonly linkName: string;
}

/** Parses a header block of 512 bytes; absent for a block of zeros. Throws an Error where its checksum is wrong. */
export function parseTarHeader(block: Buffer): TarHeader | undefined {
  if (block.length < BLOCK) throw new Error('it is cut short');
  if (block.every((byte) => byte === 0)) return undefined;
  if (octal(block, 148, 8) !== checksum(block)) throw new Error('a header has a wrong checksum');
  const name = text(block, 0, 100);
  const ustar = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = ustar ? text(block, 345, 155) : '';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: octal(block, 124, 12),
    type: block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0x30),
    linkName: text(block, 157, 100),
  };
}

/** The records of a pax header: `length key=value\n`. The last of a key wins. */
export function parsePax(content: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  let position = 0;
  while (position < content.length) {
    const space = content.indexOf(0x20, position);
    const length = Number(content.toString('latin1', position, space));
    if (space < 0 || !Number.isInteger(length) || length < 5 || position + length > content.length)
      throw new Error('a pax header is damaged');
    const record = content.toString('utf8', space + 1, position + length - 1);
    const equals = record.indexOf('=');
    if (equals < 1) throw new Error('a pax header is damaged');
    records.set(record.slice(0, equals), record.slice(equals + 1));
    position += length;
  }
  return records;
}

function text(block: Buffer, start: number, length: number): string {
  const end = block.indexOf(0, start);
  return block.toString('utf8', start, end < 0 || end > start + length ? start + length : end);
}

/** Octal digits, or GNU's big-endian number with the highest bit set. */
function octal(block: Buffer, start: number, length: number): number {
  const first = block[start] ?? 0;
  if ((first & 0x80) !== 0) {
    let value = first & 0x7f;
    for (let index = start + 1; index < start + length; index++) value = value * 256 + (block[index] ?? 0);
    if (!Number.isSafeInteger(value)) throw new Error('a header holds a number that is too large');
    return value;
  }
  const digits = block
    .toString('latin1', start, start + length)
    .replace(/[\0 ]+$/, '')
    .trim();
  if (digits === '') return 0;
  if (!/^[0-7]+$/.test(digits)) throw new Error('a header holds a number that is none');
  return Number.parseInt(digits, 8);
}

function checksum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK; index++) if (index < 148 || index >= 156) sum += block[index] ?? 0;
  return sum;
}
