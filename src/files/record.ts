import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeFileWhole } from './write.ts';

/**
 * Reads what `writeRecord` kept: any JSON value behind the digest of its text. A record that is missing, damaged or cut
 * short is as good as none; its shape is for the caller to check.
 */
export async function readRecord(file: string): Promise<unknown> {
  try {
    const text = await readFile(file, 'utf8');
    const body = text.slice(65);
    return text.slice(0, 64) === digest(body) ? (JSON.parse(body) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value in our cache. A cache that cannot be written costs time and nothing else. */
export async function writeRecord(file: string, value: unknown): Promise<void> {
  const body = JSON.stringify(value);
  await writeFileWhole(file, `${digest(body)}\n${body}`).catch(() => undefined);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
