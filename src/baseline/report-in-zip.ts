import { LARGEST_REPORT } from '../report/report-file.ts';

const MOST_ENTRIES = 1000;

/**
 * The text of the first report.json in an artifact's zip, wherever it lies; empty when there is none or the zip is
 * damaged, which is then refused as no report; undefined when it is larger than a report may be.
 */
export async function reportInZip(zip: Uint8Array): Promise<string | undefined> {
  const { fromBufferPromise } = await import('../files/zip-open.ts');
  try {
    const archive = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
      lazyEntries: true,
    });
    let entries = 0;
    for await (const entry of archive.eachEntry()) {
      if (++entries > MOST_ENTRIES) return '';
      if (!/(^|\/)report\.json$/.test(entry.fileName)) continue;
      if (entry.uncompressedSize > LARGEST_REPORT) return undefined;
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > LARGEST_REPORT) return undefined;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString('utf8');
    }
    return '';
  } catch {
    return '';
  }
}
