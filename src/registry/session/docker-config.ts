import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../model/runtime.ts';

/** One entry of `auths`. */
export interface AuthEntry {
  readonly username?: string;
  readonly password?: string;
  /** An OAuth refresh token. */
  readonly identityToken?: string;
  /** A bearer token that is used as it is. */
  readonly registryToken?: string;
}

/** What a config.json (docker) or auth.json (podman, skopeo: containers-auth.json(5)) says. */
export interface DockerConfig {
  readonly file: string;
  /** Keys as they stand there: `ghcr.io`, `https://index.docker.io/v1/`, `quay.io/acme`. */
  readonly auths: ReadonlyMap<string, AuthEntry>;
  readonly helpers: ReadonlyMap<string, string>;
  readonly store?: string;
}

/**
 * The files in which a login may be, in the order in which they count: REGISTRY_AUTH_FILE, docker's own
 * (DOCKER_CONFIG is its folder), podman's.
 */
export function configFiles(env: Environment): string[] {
  const home = env.HOME || env.USERPROFILE || homedir();
  const docker = join(env.DOCKER_CONFIG || join(home, '.docker'), 'config.json');
  const files = [env.REGISTRY_AUTH_FILE, docker];
  if (env.XDG_RUNTIME_DIR) files.push(join(env.XDG_RUNTIME_DIR, 'containers', 'auth.json'));
  files.push(join(env.XDG_CONFIG_HOME || join(home, '.config'), 'containers', 'auth.json'));
  return files.filter((file) => file !== undefined && file !== '') as string[];
}

/** Reads one such file; absent when it is not there. Throws an Error without any content of it when it is not JSON. */
export async function readDockerConfig(file: string): Promise<DockerConfig | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return parseDockerConfig(JSON.parse(text), file);
  } catch {
    // What JSON.parse says may quote a password.
    throw new Error(`${file} is not JSON`);
  }
}

/** Takes what is well-formed and leaves the rest. Pure. */
export function parseDockerConfig(json: unknown, file: string): DockerConfig {
  const root = record(json);
  const auths = new Map<string, AuthEntry>();
  for (const [key, value] of Object.entries(record(root.auths))) {
    const entry = parseEntry(record(value));
    if (Object.keys(entry).length > 0) auths.set(key, entry);
  }
  const helpers = new Map<string, string>();
  for (const [key, value] of Object.entries(record(root.credHelpers))) {
    if (typeof value === 'string' && isHelperName(value)) helpers.set(key, value);
  }
  const store = root.credsStore;
  return { file, auths, helpers, ...(typeof store === 'string' && isHelperName(store) ? { store } : {}) };
}

/** The name becomes part of a program's name, so it must not lead elsewhere. */
function isHelperName(name: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(name);
}

function parseEntry(value: Record<string, unknown>): AuthEntry {
  const decoded =
    typeof value.auth === 'string' ? Buffer.from(value.auth, 'base64').toString('utf8').replace(/\0+$/, '') : '';
  const colon = decoded.indexOf(':');
  const username = colon > 0 ? decoded.slice(0, colon) : text(value.username);
  const password = colon > 0 ? decoded.slice(colon + 1) : text(value.password);
  const identityToken = text(value.identitytoken);
  const registryToken = text(value.registrytoken);
  return {
    ...(username !== undefined && password ? { username, password } : {}),
    ...(identityToken === undefined ? {} : { identityToken }),
    ...(registryToken === undefined ? {} : { registryToken }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
