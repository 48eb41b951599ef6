/** Bytes of a tar block, header or content (POSIX.1-1988, "ustar Interchange Format"). */
export const BLOCK = 512;

/** Offset and width in bytes of each header field that we write. */
export const FIELD = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  typeflag: [156, 1],
  linkname: [157, 100],
  magic: [257, 8],
  devmajor: [329, 8],
  devminor: [337, 8],
  prefix: [345, 155],
} as const;

/** Whether a number fits a field of octal digits that a NUL ends. Fields of 12 bytes hold less than 8 GiB. */
export function fitsOctal(value: number, width: number): boolean {
  return value >= 0 && value < 8 ** (width - 1);
}

/** Writes zero-padded octal digits and a NUL; a number that does not fit becomes 0, its PAX record has it. */
export function putOctal(block: Buffer, field: readonly [number, number], value: number): void {
  const [offset, width] = field;
  const fitting = fitsOctal(value, width) ? value : 0;
  block.write(`${fitting.toString(8).padStart(width - 1, '0')}\0`, offset, 'latin1');
}

/** Writes as much of a text as the field holds. */
export function putText(block: Buffer, field: readonly [number, number], text: string): void {
  const [offset, width] = field;
  const bytes = Buffer.from(text);
  bytes.copy(block, offset, 0, width);
  if (bytes.length > width && block[offset + width - 1] === 0x2f) cutTrailingSlash(block, offset, width);
}

/** Old readers take a cut name that ends in `/` for a folder, so Go ends such a name before the slash; so do we. */
function cutTrailingSlash(block: Buffer, offset: number, width: number): void {
  let end = width - 1;
  while (end > 0 && block[offset + end - 1] === 0x2f) end--;
  block[offset + end] = 0;
}

/** Writes magic, version and checksum: six octal digits, NUL, space. The last thing done to a header. */
export function seal(block: Buffer): Buffer {
  block.write('ustar\x0000', FIELD.magic[0], 'latin1');
  block.fill(' ', FIELD.checksum[0], FIELD.checksum[0] + FIELD.checksum[1], 'latin1');
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, FIELD.checksum[0], 'latin1');
  return block;
}

/** Bytes that follow content of this size up to the next block. */
export function paddingAfter(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
