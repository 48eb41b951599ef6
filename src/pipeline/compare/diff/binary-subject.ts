import { inspectBinary } from '../../../inspect/inspect.ts';
import type { BareBinary } from '../../../report/bare-report.ts';
import { LARGEST_BINARY, measureBinary } from '../../../size/measure.ts';

/**
 * Reads any Go binary; one of more than 1 GiB is not attributed. Instructions of a large one are read in a second thread.
 * Throws `binary-refused` for what is no program. `name`: for people, without folders.
 */
export async function readBinary(file: string, name: string): Promise<BareBinary> {
  const facts = await inspectBinary(file, { paths: [], name });
  if (facts.size > LARGEST_BINARY) return { name, facts };
  const { sizes } = await measureBinary(file, name, {}, { functions: false });
  return { name, facts, sizes };
}

const MAGIC = [/^\x7fELF/, /^MZ/, /^[\xce\xcf]\xfa\xed\xfe/, /^\xfe\xed\xfa[\xce\xcf]/, /^\0asm/, /^\x01\xf7/];

/** Whether a file's first bytes are a program's. */
export function looksLikeProgram(start: Buffer): boolean {
  const text = start.subarray(0, 4).toString('latin1');
  return MAGIC.some((magic) => magic.test(text));
}
