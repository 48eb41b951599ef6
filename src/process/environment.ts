import type { Environment } from '../model/runtime.ts';

/** What any program needs to find its way on Linux, macOS and Windows, and to reach the network. */
const COMMON = [
  'PATH',
  'Path',
  'HOME',
  'USER',
  'LOGNAME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'SystemRoot',
  'SYSTEMROOT',
  'windir',
  'ComSpec',
  'PATHEXT',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
] as const;

/** Variables whose values may hold a password or token and are never shown. */
const SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH|_KEY$|PROXY$)/i;

/**
 * The environment of a child: the allow-listed common variables, the named further ones, then `set`, which wins.
 * Nothing else of our own environment gets through; tokens of the runner least of all.
 */
export function childEnvironment(
  ambient: Environment,
  options: { readonly pass?: readonly string[]; readonly set?: Environment } = {},
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name of [...COMMON, ...(options.pass ?? [])]) {
    const value = ambient[name];
    if (value !== undefined) result[name] = value;
  }
  for (const [name, value] of Object.entries(options.set ?? {})) {
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return result;
}

/** One line for --verbose: what was set beyond the common variables, secrets left out. */
export function describeEnvironment(env: Environment): string {
  const common = new Set<string>(COMMON);
  const shown = Object.entries(env)
    .filter(([name, value]) => value !== undefined && !common.has(name))
    .map(([name, value]) => `${name}=${SECRET.test(name) ? '***' : value}`);
  return shown.length === 0 ? 'no further variables' : shown.join(' ');
}
