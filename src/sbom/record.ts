import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../files/record.ts';
import type { BuildInfo } from '../model/binary.ts';
import { isCycloneDx, isObject, isSpdx } from './documents.ts';
import type { Bearer, Documents } from './rebind.ts';

/** What Syft said about something, before it is finished; kept in our cache. */
export interface SbomRecord extends Documents {
  /** What Syft has seen. */
  readonly of: Bearer;
  /** By stem, SHA-1 of the binary that was seen last, so that an unchanged one is not hashed again. */
  readonly hashed?: Readonly<Record<string, { readonly sha256: string; readonly sha1: string }>>;
}

const SCHEMA = 2;

/**
 * The key of a binary's record: everything that decides Syft's answer but its digests, its name and its architecture.
 * Those, and what is of the commit (vcs.*, the main module's version, linker flags that stamp it), are patched in later,
 * so that a change in code alone finds the record of the build before, and one platform that of another with the same
 * modules.
 */
export function binaryKey(info: BuildInfo | undefined, digest: string, tool: string, licences: boolean): string {
  const decides =
    info === undefined
      ? { digest }
      : {
          go: info.goVersion,
          path: info.path,
          main: info.main?.path,
          deps: info.deps,
          settings: info.settings.filter(isDecisive),
        };
  return keyOf({ schema: SCHEMA, tool, licences, ...decides });
}

/** The key of a whole image's record: its manifest says all. */
export function imageKey(name: string, manifest: string, tool: string): string {
  return keyOf({ schema: SCHEMA, image: name, manifest, tool });
}

function isDecisive({ key }: { readonly key: string }): boolean {
  return key !== 'vcs' && !key.startsWith('vcs.') && key !== '-ldflags' && !TARGET.test(key);
}

/** What is built for: GOOS, GOARCH and its variants (GOAMD64, GOARM, GO386, GOMIPS64, GOPPC64, GORISCV64, GOWASM). */
const TARGET = /^GO(OS|ARCH|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|LOONG64)$/;

function keyOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Reads a record. One that is damaged or of another shape is as good as none. */
export async function readSbomRecord(cacheDirectory: string, key: string): Promise<SbomRecord | undefined> {
  const value = await readRecord(fileOf(cacheDirectory, key));
  return isRecord(value) ? value : undefined;
}

/** Keeps a record for later runs. */
export function writeSbomRecord(cacheDirectory: string, key: string, record: SbomRecord): Promise<void> {
  return writeRecord(fileOf(cacheDirectory, key), record);
}

function fileOf(cacheDirectory: string, key: string): string {
  return join(cacheDirectory, 'sbom', `${key}.json`);
}

function isRecord(value: unknown): value is SbomRecord {
  if (!isObject(value) || !isCycloneDx(value.cyclonedx) || !isSpdx(value.spdx)) return false;
  const { of, hashed } = value;
  if (!isObject(of) || typeof of.name !== 'string') return false;
  if (of.architecture !== undefined && typeof of.architecture !== 'string') return false;
  return hashed === undefined || (isObject(hashed) && Object.values(hashed).every(isHashed));
}

function isHashed(value: unknown): boolean {
  return isObject(value) && typeof value.sha256 === 'string' && typeof value.sha1 === 'string';
}
