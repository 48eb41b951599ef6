import type { BuiltBinary } from '../../model/binary.ts';
import { digestHex } from '../../model/digest.ts';
import { sumsText } from '../../model/sums.ts';

/** The content of SHA256SUMS over the binaries; paths are relative to the output folder. */
export function sha256Sums(binaries: readonly BuiltBinary[]): string {
  return sumsText(binaries.map((binary) => ({ path: binary.plan.output, sha256: digestHex(binary.facts.digest) })));
}
