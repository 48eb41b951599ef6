import { isLoopbackHost, isPrivateHost } from '../../http/private-address.ts';
import { apiHost } from '../reference.ts';

/**
 * The addresses of a registry's API to try in turn: HTTPS, and plain HTTP where that is allowed (loopback, or listed).
 * On loopback there is nobody between, and plain HTTP is what most servers there speak: it comes first.
 */
export function registryOrigins(registry: string, insecureRegistries: readonly string[]): readonly string[] {
  const host = apiHost(registry);
  const { hostname } = new URL(`https://${host}`);
  const listed = insecureRegistries.some((entry) => entry === registry || entry === hostname);
  if (isLoopbackHost(hostname)) return [`http://${host}`, `https://${host}`];
  return listed ? [`https://${host}`, `http://${host}`] : [`https://${host}`];
}

/**
 * Why a registry's token server must not be asked, since it would get the user's password; absent when it may.
 * Plain HTTP only where the registry itself is spoken to so, and in that case only on the same host;
 * loopback, link-local and private addresses only when the registry is there too.
 */
export function realmRefusal(realm: string, origin: string): string | undefined {
  if (!URL.canParse(realm)) return `its token server "${realm.slice(0, 200)}" is not an address`;
  const to = new URL(realm);
  const from = new URL(origin);
  if (to.username !== '' || to.password !== '') return `its token server's address ${to.host} holds a password`;
  if (
    to.protocol !== 'https:' &&
    !(to.protocol === 'http:' && from.protocol === 'http:' && to.hostname === from.hostname)
  ) {
    return `its token server ${to.protocol}//${to.host} is not HTTPS`;
  }
  if (isPrivateHost(to.hostname) && to.hostname !== from.hostname)
    return `its token server ${to.host} is a private address`;
  return undefined;
}
