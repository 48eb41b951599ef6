import { damagedLeg } from './failures.ts';
import type { LegFiles } from './leg.ts';

/** A file of a leg in memory; undefined where there is none. Throws `leg-invalid` beyond `limit` bytes. */
export async function readLegFile(files: LegFiles, path: string, limit: number): Promise<Buffer | undefined> {
  const content = await files.open(path);
  if (content === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > limit) throw damagedLeg(files, `has a ${path} of more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
