/** Reads numbers out of a header, in the header's byte order. Offsets are in bytes from the start of the buffer. */
export interface Fields {
  readonly bytes: Buffer;
  readonly byteOrder: 'little' | 'big';
  u8(offset: number): number;
  u16(offset: number): number;
  u32(offset: number): number;
  /** Above 2^53 the nearest representable number: such an address or length fails every range check that follows. */
  u64(offset: number): number;
}

/** Fields of `bytes`. Reading behind the end is a RangeError: callers read the header's full length first. */
export function fieldsOf(bytes: Buffer, byteOrder: 'little' | 'big'): Fields {
  const little = byteOrder === 'little';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    bytes,
    byteOrder,
    u8: (offset) => view.getUint8(offset),
    u16: (offset) => view.getUint16(offset, little),
    u32: (offset) => view.getUint32(offset, little),
    u64: (offset) => Number(view.getBigUint64(offset, little)),
  };
}

/** The text from `offset` to the next NUL byte, or to the end; what is not UTF-8 becomes U+FFFD. */
export function cString(bytes: Buffer, offset = 0): string {
  if (offset >= bytes.length) {
    return '';
  }
  const end = bytes.indexOf(0, offset);
  return bytes.toString('utf8', offset, end === -1 ? bytes.length : end);
}
