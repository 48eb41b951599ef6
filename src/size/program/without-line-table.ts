import type { BuildInfo } from '../../model/binary.ts';
import type { Program } from './program.ts';

/** A packer's mark stands in one of the first few headers. */
const PACKER_MARK = 'UPX!';
const HEADERS = 4096;

/** Formats that Go writes without a line table which can be found in the file. */
const FORMATS: Partial<Record<Program['layout']['format'], string>> = { wasm: 'WebAssembly', 'plan9-aout': 'Plan 9' };

/** Why there are no functions in a program, in one sentence. */
export function withoutLineTable({ bytes, layout }: Program, info: BuildInfo | undefined): string {
  if (isPacked(bytes, layout)) {
    return 'It is packed by UPX, which hides its functions and data: measure the file that was packed; only sections are known.';
  }
  const format = FORMATS[layout.format];
  const version = info?.goVersion ?? layout.goVersion;
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
