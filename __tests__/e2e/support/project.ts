import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The project's folder, with the committed dist/. */
export const PROJECT = resolve(import.meta.dirname, '../../..');

export const DIST = join(PROJECT, 'dist');

/** Folder of Node 24, to be put first on PATH: a workflow runner starts JavaScript actions by its name. */
export const NODE_FOLDER = resolve(process.execPath, '..');

const PASSED_ON =
  /^(GO(PROXY|SUMDB|PRIVATE|NOPROXY|NOSUMDB|INSECURE|CACHE|MODCACHE|PATH|ROOT)|(HTTPS?|NO)_PROXY|(https?|no)_proxy|SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS)$/;

let goCaches: Record<string, string> | undefined;

/** Go's caches on this machine, for children whose HOME is a scratch folder. */
function sharedGoCaches(): Record<string, string> {
  const names = ['GOCACHE', 'GOMODCACHE'];
  goCaches ??= JSON.parse(execFileSync('go', ['env', '-json', ...names], { encoding: 'utf8' })) as Record<
    string,
    string
  >;
  return goCaches;
}

/** What a child needs to reach the network and the Go caches of this machine, and nothing else of our environment. */
export function ambientEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name)) as [string, string][];
  const PATH = [NODE_FOLDER, process.env.PATH ?? ''].join(':');
  return { ...sharedGoCaches(), ...Object.fromEntries(entries), PATH };
}
