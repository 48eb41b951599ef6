import type { BuiltBinary } from '../model/binary.ts';
import { digestHex } from '../model/digest.ts';

/**
 * The content of SHA256SUMS as `sha256sum -c --strict` reads it: digest, blank, `*` for binary mode, path relative to the
 * output folder, in the order of the paths (GNU coreutils manual, "md5sum invocation").
 */
export function sha256Sums(binaries: readonly BuiltBinary[]): string {
  return binaries
    .map((binary) => ({ path: binary.plan.output, hex: digestHex(binary.facts.digest) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, hex }) => `${hex} *${path}\n`)
    .join('');
}
