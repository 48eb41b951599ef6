import { amd64References } from './amd64.ts';
import { arm64References } from './arm64.ts';
import { loong64References } from './loong64.ts';
import { mipsReferences } from './mips.ts';
import { armReferences, riscv64References, s390xReferences } from './others.ts';
import { ppc64References } from './ppc64.ts';
import type { ReferenceReader } from './reference-reader.ts';
import { x86References } from './x86.ts';

/** Architectures whose instructions we can read for what they refer to. */
const READERS: Readonly<Record<string, ReferenceReader>> = {
  amd64: amd64References,
  '386': x86References,
  arm64: arm64References,
  arm: armReferences,
  s390x: s390xReferences,
  riscv64: riscv64References,
  loong64: loong64References,
  ppc64: ppc64References,
  ppc64le: ppc64References,
  mips: mipsReferences,
  mipsle: mipsReferences,
  mips64: mipsReferences,
  mips64le: mipsReferences,
};

/** The reader of an architecture's code; undefined when it cannot be read. */
export function readerOf(architecture: string | undefined): ReferenceReader | undefined {
  return architecture !== undefined && Object.hasOwn(READERS, architecture) ? READERS[architecture] : undefined;
}
