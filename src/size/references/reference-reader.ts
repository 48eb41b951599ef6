import type { Program } from '../program/program.ts';

/** The code of one function. Offsets are of the file. */
export interface CodeRun {
  readonly program: Program;
  readonly start: number;
  readonly end: number;
  /** Loaded address of `start`. */
  readonly address: number;
}

/**
 * Finds the addresses that a function's instructions name outside of the code: not a disassembler, but the few forms that
 * Go's compiler uses to reach data. What is found may be wrong now and then, and so is only ever called inferred.
 */
export type ReferenceReader = (code: CodeRun, found: (address: number) => void) => void;
