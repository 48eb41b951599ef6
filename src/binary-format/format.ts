import { plan9Magic } from './architecture.ts';
import { type ByteSource, damaged } from './byte-source.ts';
import { readElf } from './elf.ts';
import type { ExecutableLayout } from './layout.ts';
import { readMacho } from './macho.ts';
import { readPe } from './pe.ts';
import { readPlan9 } from './plan9.ts';
import { readWasm } from './wasm.ts';
import { readXcoff } from './xcoff.ts';

/** The first four bytes, big-endian, of the Mach-O files: 32 and 64 bits, both byte orders, and universal. */
const MACHO_MAGIC = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf];

/**
 * Recognises a binary by its first bytes and reads its headers.
 *
 * @throws Failure `binary-refused` when it is none of the formats that Go's linker writes, or damaged.
 */
export async function readLayout(source: ByteSource): Promise<ExecutableLayout> {
  if (source.size < 8) {
    throw damaged(source.file, source.size === 0 ? 'it is empty' : `it has ${source.size} bytes`);
  }
  const start = await source.read(0, 8, 'its first bytes');
  const magic = start.readUInt32BE(0);
  if (magic === 0x7f454c46) {
    return readElf(source);
  }
  if (magic === 0x0061736d) {
    return readWasm(source);
  }
  if (MACHO_MAGIC.includes(magic)) {
    return readMacho(source);
  }
  if (magic >>> 16 === 0x4d5a) {
    return readPe(source);
  }
  if (magic >>> 16 === 0x01df || magic >>> 16 === 0x01f7) {
    return readXcoff(source);
  }
  if (plan9Magic(magic) !== undefined) {
    return readPlan9(source);
  }
  throw damaged(source.file, unknownKind(start));
}

function unknownKind(start: Buffer): string {
  if (start.toString('latin1', 0, 7) === '!<arch>') {
    return 'it is a package archive, which go build writes for a package that is not main';
  }
  if (start.toString('latin1', 0, 2) === '#!') {
    return 'it is a script';
  }
  return `it begins with the bytes ${start.toString('hex')}, which no executable format that Go writes does`;
}
