import { readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFileWhole, writeFileWhole } from '../files/write.ts';
import { type Digest, digestHex } from '../model/digest.ts';
import type { ReportSavings } from '../model/report.ts';
import type { ReportSize } from '../model/size.ts';

/** Raised whenever the same binary would be attributed otherwise: what was kept before does not count then. */
const VERSION = 10;

/** A binary's sizes, and what the link that named its data told besides. */
export interface KnownSizes {
  readonly sizes: ReportSize;
  readonly savings?: ReportSavings;
}

/** A binary's sizes as they are kept. */
interface Kept extends KnownSizes {
  readonly version: number;
}

/** Which binary, whether its data was named by symbols, and whether its sources told whose embedded files are. */
export interface SizeKey {
  readonly digest: Digest;
  readonly exact: boolean;
  readonly sourced: boolean;
}

/**
 * Sizes of a binary that was attributed before, with its list of functions copied to `target`. What is kept is named by the
 * binary's digest, which every run computes afresh; a damaged record is removed and as good as none.
 *
 * @param size bytes of the binary: rows that do not add up to it are not believed.
 */
export async function recallSizes(
  cacheDirectory: string,
  key: SizeKey,
  size: number,
  target: string,
): Promise<KnownSizes | undefined> {
  const { record, list } = placesOf(cacheDirectory, key);
  try {
    const kept = JSON.parse(await readFile(record, 'utf8')) as Kept;
    if (kept.version !== VERSION || sumOf(kept.sizes) !== size) throw new Error('not to be believed');
    await copyFileWhole(list, target);
    const now = new Date();
    await Promise.all([record, list].map((file) => utimes(file, now, now).catch(() => undefined)));
    return kept;
  } catch {
    await Promise.all([record, list].map((file) => rm(file, { force: true }).catch(() => undefined)));
    return undefined;
  }
}

/** Keeps sizes and the list that lies at `detail` for later runs. A cache that cannot be written costs time and nothing else. */
export async function keepSizes(
  cacheDirectory: string,
  key: SizeKey,
  known: KnownSizes,
  detail: string,
): Promise<void> {
  const { record, list } = placesOf(cacheDirectory, key);
  try {
    await copyFileWhole(detail, list);
    await writeFileWhole(record, JSON.stringify({ version: VERSION, ...known } satisfies Kept));
  } catch {
    // The next run asks again.
  }
}

/** Where the list of a binary's functions is kept, whether or not it is there. */
export function functionsFile(cacheDirectory: string, digest: Digest): string {
  return placesOf(cacheDirectory, { digest, exact: false, sourced: false }).list;
}

function placesOf(
  cacheDirectory: string,
  { digest, exact, sourced }: SizeKey,
): { readonly record: string; readonly list: string } {
  const stem = join(cacheDirectory, 'sizes', digestHex(digest));
  const told = `${exact ? '.exact' : ''}${sourced ? '.sourced' : ''}`;
  return { record: `${stem}${told}.json`, list: `${stem}.functions.json` };
}

function sumOf({ packages, shared }: ReportSize): number {
  return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}
