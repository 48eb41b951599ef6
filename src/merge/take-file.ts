import { createHash } from 'node:crypto';
import { chmod, open } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write.ts';
import { damagedLeg } from './failures.ts';
import type { LegFiles } from './leg.ts';
import type { LegFile } from './leg-contents.ts';

/**
 * Copies a file of a leg to its place below `staging` (absolute), hashed and counted on the way; it is there under its name
 * only if it is what the report says. Throws `leg-invalid`, `disk-full`, `output-unwritable`.
 */
export async function takeFile(files: LegFiles, wanted: LegFile, staging: string): Promise<void> {
  const content = await files.open(wanted.path);
  if (content === undefined) {
    if (wanted.optional === true) return;
    throw damagedLeg(files, `lacks ${wanted.path}, which its report names`);
  }
  await writeWhole(join(staging, wanted.path), async (temporary) => {
    await writeChecked(temporary, bounded(content, wanted, files), wanted, files);
    if (wanted.executable === true) await chmod(temporary, 0o755);
  });
}

async function writeChecked(
  temporary: string,
  content: AsyncIterable<Uint8Array>,
  wanted: LegFile,
  files: LegFiles,
): Promise<void> {
  const hash = createHash('sha256');
  const handle = await open(temporary, 'wx', 0o644);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
    }
  } finally {
    await handle.close();
  }
  const found = `sha256:${hash.digest('hex')}`;
  if (wanted.digest !== undefined && found !== wanted.digest)
    throw damagedLeg(files, `has ${found} as ${wanted.path}, which its report gives as ${wanted.digest}`);
}

/** No more bytes than are expected are taken, and where they are known no fewer. */
async function* bounded(content: AsyncIterable<Uint8Array>, { path, size, exact }: LegFile, files: LegFiles) {
  let count = 0;
  try {
    for await (const chunk of content) {
      count += chunk.length;
      if (count > size) throw damagedLeg(files, `has a ${path} of more than ${size} bytes`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'Failure') throw error;
    throw damagedLeg(
      files,
      `has a ${path} that cannot be read: ${error instanceof Error ? error.message : error}`,
      error,
    );
  }
  if (exact && count < size) throw damagedLeg(files, `has ${count} bytes of ${path}, which has ${size}`);
}
