import type { ExecutableLayout } from '../../binary-format/layout.ts';
import { bookFunctions } from '../functions/book-functions.ts';
import { readFunctionData } from '../functions/function-data.ts';
import { Ledger, type LedgerSums } from '../owners/ledger.ts';
import type { OwnedStarts } from '../owners/owner-map.ts';
import { openProgram } from '../program/program.ts';
import { type InstructionFacts, type InstructionWork, readInstructions } from '../references/read-instructions.ts';

/** What the parts are made of: numbers, names and arrays alone, which another thread can be handed. */
export interface PartsWork extends InstructionWork {
  /** The whole file. */
  readonly bytes: Uint8Array;
  readonly layout: ExecutableLayout;
  /** By number of owner. */
  readonly packages: readonly string[];
  /** Code of C may lie between functions. */
  readonly cgo: boolean;
}

/** Parts of an attribution for which types need not be known. */
export interface Parts {
  /** What functions' records refer to, as `readFunctionData` gives it. */
  readonly functionData: OwnedStarts;
  readonly instructions: InstructionFacts;
  /** What `bookFunctions` books. */
  readonly booked: LedgerSums;
}

/** All of them, in the order in which they are wanted. */
export const PARTS = ['functionData', 'instructions', 'booked'] as const satisfies (keyof Parts)[];

/** Makers of the parts, each of which works when it is called. @throws Contradiction and RangeError for damaged tables. */
export function partMakers(work: PartsWork): { readonly [Part in keyof Parts]: () => Parts[Part] } {
  const { bytes, layout, table, functions } = work;
  const program = openProgram(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), layout);
  return {
    functionData: () => readFunctionData(program, table, functions, work.functionData),
    instructions: () => readInstructions(program, work),
    booked: () => {
      const ledger = new Ledger();
      bookFunctions(program, work, ledger);
      return ledger.sums;
    },
  };
}
