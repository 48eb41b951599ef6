import { createHash } from 'node:crypto';
import type { Digest } from '../model/digest.ts';

/** What makes an SBOM that of one binary or image: Syft knows none of it, or not well enough. */
export interface Identity {
  /** Name of the document and of what it describes: `app_linux_amd64`. */
  readonly name: string;
  /** Of the main module: `v1.2.3`, a pseudo-version, or `devel`. */
  readonly version: string;
  /** Main module's path; absent where the binary has no readable build info. */
  readonly module?: string;
  readonly digest: Digest;
  /** Hexadecimal SHA-1, which SPDX 2.3 demands of every file (section 8.4); absent for an image. */
  readonly sha1?: string;
  /** Seconds since 1970 that the document says it was made at. */
  readonly epoch: number;
  /** Version of the tool that listed the packages. */
  readonly toolVersion: string;
}

/** A UUID (version 8, RFC 9562 section 5.8) that follows from a text. */
export function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** `2026-11-22T10:00:00Z`, as both formats want it. */
export function timestampOf(epoch: number): string {
  return `${new Date(epoch * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * A package URL with another version (purl specification, "version"); subpath and qualifiers stay. An unnamed
 * development version leaves it out.
 */
export function purlWithVersion(purl: string, version: string): string {
  const [, name = purl, , rest = ''] = /^([^@?#]*)(@[^?#]*)?(.*)$/s.exec(purl) ?? [];
  return version === 'devel' ? `${name}${rest}` : `${name}@${encodeURIComponent(version)}${rest}`;
}

/** A CPE 2.3 name with another version (NISTIR 7695, section 6.2): the fifth part, with what is special in it quoted. */
export function cpeWithVersion(cpe: string, version: string): string {
  const parts = cpe.split(/(?<!\\):/);
  if (parts.length !== 13) return cpe;
  parts[5] =
    version === 'devel' ? '*' : version.replace(/[^0-9A-Za-z._]/g, (character) => `\\${character}`).replace(/^v/, '');
  return parts.join(':');
}
