import type { Environment } from '../model/runtime.ts';

/** Where a module zip may be fetched: address and, taken out of it, credentials. */
export interface ZipAddress {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The addresses of a toolchain module's zip, in order: each proxy of GOPROXY, then the download address when GOPROXY is not
 * set or ends in `direct`. `off` ends the list (Go modules reference, "GOPROXY protocol", `$base/$module/@v/$version.zip`).
 */
export function zipAddresses(version: string, env: Environment, downloadUrl: string): readonly ZipAddress[] {
  const list = env.GOPROXY ?? '';
  const addresses: ZipAddress[] = [];
  for (const entry of list === '' ? ['direct'] : list.split(/[,|]/).map((part) => part.trim())) {
    if (entry === 'off') break;
    const base = entry === 'direct' ? downloadUrl : entry;
    if (/^https?:\/\//.test(base)) addresses.push(zipAddress(base, version));
    if (entry === 'direct') break;
  }
  return addresses;
}

function zipAddress(base: string, version: string): ZipAddress {
  const url = new URL(`${base.replace(/\/+$/, '')}/golang.org/toolchain/@v/${version}.zip`);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  if (username === '') return { url: url.href };
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url: url.href, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } };
}
