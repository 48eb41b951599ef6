const MIB = 1 << 20;

/** Bytes of one chunk where nobody chose, by what the registry is known to take. */
function usualChunk(registry: string): number {
  // GitHub's registry answers 416 above 4 MiB; Amazon's wants 5 MB at least for all but the last.
  if (registry === 'ghcr.io') return 4 * MIB;
  if (/\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$|^public\.ecr\.aws$/.test(registry)) return 10 * MIB;
  return 8 * MIB;
}

const MOST = 512 * MIB;

/**
 * Bytes of one chunk: what was chosen, else what is usual there, and never less than the registry asked for by
 * `OCI-Chunk-Min-Length` (OCI distribution specification 1.1, "Pushing a blob in chunks").
 */
export function chunkSize(registry: string, chosen: number | undefined, minimum: string | undefined): number {
  const least = /^\d{1,12}$/.test(minimum ?? '') ? Number(minimum) : 0;
  return Math.min(MOST, Math.max(chosen ?? usualChunk(registry), least, 1));
}

/** Bytes of a chunk after a body of so many was too large for something on the way: nginx takes 1 MiB unless told otherwise. */
export function smallerChunk(refused: number): number {
  return refused > MIB ? MIB : Math.max(64 << 10, refused >> 1);
}
