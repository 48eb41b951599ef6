import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** An OCI digest: `sha256:` and 64 lower-case hexadecimal digits (OCI image specification 1.1, "descriptor", digests). */
export type Digest = `sha256:${string}`;

const PATTERN = /^sha256:[0-9a-f]{64}$/;

/** Whether a string from outside is a digest we can check. */
export function isDigest(value: string): value is Digest {
  return PATTERN.test(value);
}

/** The digest of bytes that are already in memory. */
export function digestOf(content: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The 64 hexadecimal digits behind `sha256:`. */
export function digestHex(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

/** The digest and size in bytes of a file, read as a stream. */
export async function digestOfFile(path: string): Promise<{ digest: Digest; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}
