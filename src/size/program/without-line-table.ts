import type { BuildInfo } from '../../model/binary.ts';
import type { Program } from './program.ts';

/** A packer's mark stands in one of the first few headers. */
const PACKER_MARK = 'UPX!';
const HEADERS = 4096;

/** What garble writes in the place of Go's version, in every format. */
const SCRAMBLED_VERSION = 'unknown';

/** Formats that Go writes without a line table which can be found in the file. */
const FORMATS: Partial<Record<Program['layout']['format'], string>> = { wasm: 'WebAssembly', 'plan9-aout': 'Plan 9' };

/** Why there are no functions in a program, in one sentence. */
export function withoutLineTable({ bytes, layout }: Program, info: BuildInfo | undefined): string {
  if (isPacked(bytes, layout)) {
    return 'It is packed by UPX, which hides its functions and data: measure the file that was packed; only sections are known.';
  }
  const format = FORMATS[layout.format];
  const version = info?.goVersion ?? layout.goVersion;
  if (isScrambled(bytes, layout) || version === SCRAMBLED_VERSION) {
    return 'Its line table is not as Go writes it: an obfuscator such as garble scrambled it, or the file is damaged. Measure a build without obfuscation; only sections are known.';
  }
  if (format !== undefined && version !== undefined) {
    return `${version} made it for ${format}, where functions cannot be told apart, so only its sections are known.`;
  }
  if (version !== undefined) {
    return `${version} made it, but it has no line table of Go 1.18 or later, so only its sections are known.`;
  }
  return 'It is no Go program: it holds no functions of Go 1.18 or later, so only its sections are known.';
}

function isPacked(bytes: Buffer, { sections }: Program['layout']): boolean {
  return sections.some(({ name }) => name === 'UPX0') || bytes.subarray(0, HEADERS).includes(PACKER_MARK, 0, 'latin1');
}

/** What the line table began with before Go 1.18, in either byte order: of Go 1.2 and of 1.16. */
const OLD_TABLES = [0xfffffffb, 0xfffffffa];

/** There is a section for the line table, and in it no such table of any Go: obfuscators change what it begins with. */
function isScrambled(bytes: Buffer, { sections, byteOrder }: Program['layout']): boolean {
  const table = sections.find(({ name, size }) => /gopclntab$/.test(name) && size >= 4);
  if (table === undefined || table.offset + 4 > bytes.length) return false;
  const magic = byteOrder === 'big' ? bytes.readUInt32BE(table.offset) : bytes.readUInt32LE(table.offset);
  return !OLD_TABLES.includes(magic);
}
