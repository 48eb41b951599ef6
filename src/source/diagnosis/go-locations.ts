import type { SourceLocation } from '../../model/failure.ts';

/** Every `file.go:line:column: message` of Go's text, for annotations; paths as Go wrote them, `/` between parts. */
export function goLocations(stderr: string): readonly (SourceLocation & { readonly message: string })[] {
  return [...stderr.matchAll(/^(\S[^:\n]*\.go):(\d+)(?::(\d+))?: (.+)$/gm)].map((match) => ({
    file: (match[1] ?? '').replaceAll('\\', '/').replace(/^\.\//, ''),
    line: Number(match[2]),
    ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
    message: match[4] ?? '',
  }));
}
