import { childEnvironment } from '../../process/environment.ts';
import { runChild } from '../../process/run.ts';
import type { ImageReference } from '../reference.ts';
import type { RegistryContext } from './context.ts';
import { type AuthEntry, configFiles, type DockerConfig, readDockerConfig } from './docker-config.ts';

/** Something to authenticate with. */
export interface Credential extends AuthEntry {
  /** Said when it is refused, never with a secret in it: `~/.docker/config.json (user acme)`, `no login`. */
  readonly origin: string;
}

const ANONYMOUS: Credential = { origin: 'no login' };
/** What a credential helper may need beyond the common variables to open its store. */
const HELPER_VARIABLES = [
  'DISPLAY',
  'DBUS_SESSION_BUS_ADDRESS',
  'GNUPGHOME',
  'PASSWORD_STORE_DIR',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_CONFIG',
  'AWS_PROFILE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AZURE_CLIENT_ID',
  'AZURE_TENANT_ID',
  'AZURE_FEDERATED_TOKEN_FILE',
  'ACR_ENV_CLIENT_ID',
];

/**
 * What to try for a repository, in order: the login of docker or podman, GITHUB_TOKEN for GitHub's own registry, and at
 * last nothing, since a public image needs no login and a stale one should not be in its way. Secrets are masked.
 */
export async function findCredentials(
  reference: Pick<ImageReference, 'registry' | 'repository'>,
  context: RegistryContext,
): Promise<Credential[]> {
  const found: Credential[] = [];
  for (const file of configFiles(context.env)) {
    const config = await readConfig(file, context);
    if (config === undefined) continue;
    const login = (await fromHelper(config, reference, context)) ?? fromAuths(config, reference);
    if (login === undefined) continue;
    found.push(login);
    break;
  }
  const token = context.githubToken || context.env.GITHUB_TOKEN;
  if (token && isGitHubRegistry(reference.registry, context.env.GITHUB_SERVER_URL)) {
    found.push({ origin: 'GITHUB_TOKEN', username: context.env.GITHUB_ACTOR || 'github-actions', password: token });
  }
  for (const { password, identityToken, registryToken } of found) {
    for (const secret of [password, identityToken, registryToken]) if (secret) context.log.mask(secret);
  }
  return [...found, ANONYMOUS];
}

async function readConfig(file: string, context: RegistryContext): Promise<DockerConfig | undefined> {
  try {
    return await readDockerConfig(file);
  } catch (error) {
    context.log.notice({
      level: 'warning',
      code: 'docker-config',
      message: `${(error as Error).message}; its logins are not used.`,
    });
    return undefined;
  }
}

/** GitHub Enterprise Server has its registry at `containers.<host>`; its token means nothing to ghcr.io. */
function isGitHubRegistry(registry: string, server: string | undefined): boolean {
  const host = server === undefined || !URL.canParse(server) ? 'github.com' : new URL(server).hostname;
  return registry === (host === 'github.com' ? 'ghcr.io' : `containers.${host}`);
}

/** The names under which a registry may be listed, the most special first (containers-auth.json(5)). */
export function configKeys({ registry, repository }: Pick<ImageReference, 'registry' | 'repository'>): string[] {
  const parts = repository.split('/');
  const paths = parts.map((_, index) => `${registry}/${parts.slice(0, parts.length - index).join('/')}`);
  const hub = registry === 'docker.io' ? ['index.docker.io', 'registry-1.docker.io'] : [];
  return [...paths, registry, ...hub];
}

function normalizeKey(key: string): string {
  return key.replace(/^https?:\/\//, '').replace(/\/v[12]\/?$|\/$/, '');
}

function fromAuths(
  config: DockerConfig,
  reference: Pick<ImageReference, 'registry' | 'repository'>,
): Credential | undefined {
  const entries = new Map([...config.auths].map(([key, entry]) => [normalizeKey(key), entry]));
  for (const key of configKeys(reference)) {
    const entry = entries.get(key);
    if (entry !== undefined)
      return { ...entry, origin: `${config.file}${entry.username === undefined ? '' : ` (user ${entry.username})`}` };
  }
  return undefined;
}

async function fromHelper(
  config: DockerConfig,
  reference: Pick<ImageReference, 'registry' | 'repository'>,
  context: RegistryContext,
): Promise<Credential | undefined> {
  const helpers = new Map([...config.helpers].map(([key, name]) => [normalizeKey(key), name]));
  const name =
    configKeys(reference)
      .map((key) => helpers.get(key))
      .find((helper) => helper !== undefined) ?? config.store;
  if (name === undefined) return undefined;
  const server = reference.registry === 'docker.io' ? 'https://index.docker.io/v1/' : reference.registry;
  const child = {
    command: `docker-credential-${name}`,
    args: ['get'],
    stdin: server,
    env: childEnvironment(context.env, { pass: HELPER_VARIABLES }),
    timeoutMs: 30_000,
    keepStdout: 1 << 20,
  };
  const result = await runChild(child, context);
  if (result.exitCode === 0) return parseHelperAnswer(result.stdout, child.command);
  const said = (result.startError?.message ?? (result.stdout || result.stderr)).trim();
  // "credentials not found in native keychain" is how helpers say that there is no login.
  if (/not found/i.test(said) && result.startError === undefined) return undefined;
  context.log.notice({
    level: 'warning',
    code: 'credential-helper',
    message: `${child.command} of ${config.file} gives no login for ${server}: ${said.slice(0, 200) || 'no reason'}.`,
  });
  return undefined;
}

/** `{"ServerURL", "Username", "Secret"}`; the user `<token>` means that the secret is a refresh token. */
export function parseHelperAnswer(stdout: string, command: string): Credential | undefined {
  let answer: { Username?: unknown; Secret?: unknown } | null;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return undefined;
  }
  const { Username: username, Secret: secret } = answer ?? {};
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
  if (username === '<token>') return { origin: command, identityToken: secret };
  return { origin: `${command} (user ${username})`, username, password: secret };
}
