import type { Program } from '../program/program.ts';

/**
 * Called for each symbol that lies in the file. `start` and `end` are file offsets of its name, `offset` is the file offset
 * of what it names; `bytes` is 0 where the format does not say how long that is.
 */
export type SymbolVisitor = (start: number, end: number, offset: number, bytes: number) => void;

/** Where the NUL behind a name is; at most `end`. */
export function nameEnd({ bytes }: Program, start: number, end: number): number {
  const nul = bytes.indexOf(0, start);
  return nul === -1 || nul > end ? end : nul;
}
