import { createHash } from 'node:crypto';

/** One file of a module zip: its full name inside the zip (`module@version/path`) and the sha256 of its bytes, hexadecimal. */
export interface HashedFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * The `h1:` sum of a module: base64 of the sha256 over one line for each file, `<sha256>  <name>`, sorted by name byte for
 * byte (Go modules reference, "go.sum files"; golang.org/x/mod/sumdb/dirhash, Hash1).
 */
export function moduleSum(files: readonly HashedFile[]): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = createHash('sha256');
  for (const { name, sha256 } of sorted) hash.update(`${sha256}  ${name}\n`);
  return `h1:${hash.digest('base64')}`;
}
