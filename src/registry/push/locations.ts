import { isPrivateHost } from '../../http/private-address.ts';
import type { Digest } from '../../model/digest.ts';

/**
 * Where an upload goes on: the Location of an answer, relative or not (OCI distribution specification 1.1, "Pushing
 * blobs"). A registry behind a proxy that ends TLS often gives its own address as http. Throws an Error where the
 * address is missing, falls back to plain HTTP, or leads to a private address the registry is not at.
 */
export function uploadLocation(location: string | undefined, from: string): string {
  if (location === undefined || location === '' || !URL.canParse(location, from))
    throw new Error('the registry gives no address to upload to');
  const base = new URL(from);
  const next = new URL(location, from);
  if (next.protocol === 'http:' && base.protocol === 'https:' && next.hostname === base.hostname) {
    next.protocol = 'https:';
    next.port = base.port;
  }
  if (next.protocol !== 'https:' && next.protocol !== base.protocol)
    throw new Error(`the registry sends the upload to ${next.protocol}//${next.host}`);
  if (isPrivateHost(next.hostname) && next.hostname !== base.hostname)
    throw new Error(`the registry sends the upload to the private address ${next.host}`);
  return next.href;
}

/** The address that ends an upload; what it already asks for stays, and stands first. */
export function withDigest(location: string, digest: Digest): string {
  return `${location}${location.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`;
}

/**
 * How many bytes an upload has, by the Range of its status: `0-1023` is 1024. Absent when the header is none. `0-0` may be
 * one byte or none; none is what it is taken for, since then the upload just begins again.
 */
export function receivedBytes(range: string | undefined): number | undefined {
  const [, last] = /^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? '') ?? [];
  if (last === undefined) return undefined;
  return last === '0' ? 0 : Number(last) + 1;
}
