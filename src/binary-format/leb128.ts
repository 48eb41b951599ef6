/** An unsigned LEB128 number of at most 32 bits (core specification, section 5.2.2), and where the next byte is. */
export function unsignedLeb(
  bytes: Buffer,
  offset: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[offset + index];
    if (byte === undefined) {
      return undefined;
    }
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) {
      return { value, next: offset + index + 1 };
    }
  }
  return undefined;
}
