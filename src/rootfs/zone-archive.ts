import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { readZip } from './zip-reader.ts';

/** The time zones of a Go toolchain. */
export interface ZoneArchive {
  /** Names of all zones, `Europe/Berlin`, sorted by bytes. */
  readonly names: readonly string[];
  /** Release of the zone data as its toolchain names it, `2026a`; absent where it does not. */
  readonly release?: string;
  /** The TZif bytes (RFC 9636) of a zone of `names`. */
  read(name: string): Uint8Array;
}

const NAME = /^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/;

/**
 * Opens `lib/time/zoneinfo.zip` of a Go toolchain: what time.LoadLocation takes on the build machine, so the image
 * knows the same zones in the same release. Throws `unsupported-here` where the toolchain lacks it or it is damaged.
 */
export async function openZoneArchive(goroot: string): Promise<ZoneArchive> {
  const file = join(goroot, 'lib', 'time', 'zoneinfo.zip');
  const [archive, release] = await Promise.all([readArchive(file), zoneRelease(goroot)]);
  const zones = new Map<string, () => Uint8Array>();
  try {
    for (const entry of readZip(archive)) if (NAME.test(entry.name)) zones.set(entry.name, entry.read);
  } catch (error) {
    throw unusable(file, `is damaged: ${(error as Error).message}`, error);
  }
  const read = (name: string): Uint8Array => {
    const bytes = readZone(file, name, zones.get(name));
    return bytes;
  };
  return { names: [...zones.keys()].sort(), read, ...(release === undefined ? {} : { release }) };
}

function readZone(file: string, name: string, read: (() => Uint8Array) | undefined): Uint8Array {
  try {
    const bytes = read?.();
    if (bytes !== undefined && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'TZif') return bytes;
  } catch (error) {
    throw unusable(file, `is damaged: ${(error as Error).message}`, error);
  }
  throw unusable(file, `is damaged: ${name} is no zone`);
}

async function readArchive(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unusable(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, error);
  }
}

/** The release of a toolchain's zone data: the script that makes the zip, beside it, has a line `DATA=2026a`. */
export async function zoneRelease(goroot: string): Promise<string | undefined> {
  try {
    const script = await readFile(join(goroot, 'lib', 'time', 'update.bash'), 'utf8');
    return /^DATA=(\d{4}[a-z]+)\s*$/m.exec(script)?.[1];
  } catch {
    return undefined;
  }
}

function unusable(file: string, what: string, cause?: unknown): Failure {
  return new Failure({
    code: 'unsupported-here',
    message: `Input timezones: the Go toolchain's ${file} ${what}.`,
    fix: 'Use the Go toolchain from go.dev, or set timezones: none.',
    cause,
  });
}
