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

/** What functions refer to: by their instructions, and by their records in the line table. */
export interface References {
  readonly instructions: InstructionFacts;
  /** Counter tables, as `readCounters` gives them. */
  readonly counters: OwnedStarts;
  /** Function data, as `readFunctionData` gives it. */
  readonly functionData: OwnedStarts;
}

/** Reads all that functions refer to. @throws as `readInstructions`. */
export function readReferences(work: ReferencesWork): References {
  const { bytes, layout, table, functions } = work;
  const program = openProgram(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), layout);
  return {
    instructions: readInstructions(program, work),
    counters: readCounters(program, table, functions),
    functionData: readFunctionData(program, table, functions, work.functionData),
  };
}
