import type { ExecutableLayout } from '../../binary-format/layout.ts';
import { readFunctionData } from '../functions/function-data.ts';
import { readCounters } from '../functions/line-table-bytes.ts';
import type { OwnedStarts } from '../owners/owner-map.ts';
import { openProgram } from '../program/program.ts';
import { type InstructionFacts, type InstructionWork, readInstructions } from './read-instructions.ts';

/** What is needed to read what functions refer to: numbers and arrays alone, which another thread can be handed. */
export interface ReferencesWork extends InstructionWork {
  /** The whole file. */
  readonly bytes: Uint8Array;
  readonly layout: ExecutableLayout;
}

/** What functions refer to: by their records in the line table, and by their instructions. */
export interface References {
  /** Function data, as `readFunctionData` gives it. */
  readonly functionData: OwnedStarts;
  readonly instructions: InstructionFacts;
  /** Counter tables, as `readCounters` gives them. */
  readonly counters: OwnedStarts;
}

/** The parts of it, in the order in which they are wanted. */
export const REFERENCE_PARTS = ['functionData', 'instructions', 'counters'] as const satisfies (keyof References)[];

/** Readers of the parts, each of which reads when it is called. @throws as `readInstructions`. */
export function referenceReaders(work: ReferencesWork): {
  readonly [Part in keyof References]: () => References[Part];
} {
  const { bytes, layout, table, functions } = work;
  const program = openProgram(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), layout);
  return {
    functionData: () => readFunctionData(program, table, functions, work.functionData),
    instructions: () => readInstructions(program, work),
    counters: () => readCounters(program, table, functions),
  };
}
