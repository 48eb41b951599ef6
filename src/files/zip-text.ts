const MOST_ENTRIES = 1000;

/** Why a zip is not read further. */
export type ZipProblem = 'damaged' | 'too-many-entries' | 'too-large';

/**
 * The texts of some files at the top of a zip from outside, by name; nothing is written to disk. `limit`: bytes that one
 * may have, counted as they are unpacked and not as the zip announces them.
 */
export async function textsInZip(
  zip: Uint8Array,
  names: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, string> | ZipProblem> {
  const { fromBufferPromise } = await import('./zip-open.ts');
  const found = new Map<string, string>();
  try {
    const archive = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
      lazyEntries: true,
    });
    let entries = 0;
    for await (const entry of archive.eachEntry()) {
      if (++entries > MOST_ENTRIES) return 'too-many-entries';
      if (!names.includes(entry.fileName) || found.has(entry.fileName)) continue;
      const text = await boundedText((await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>, limit);
      if (text === undefined) return 'too-large';
      found.set(entry.fileName, text);
    }
    return found;
  } catch {
    return 'damaged';
  }
}

async function boundedText(stream: AsyncIterable<Buffer>, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
