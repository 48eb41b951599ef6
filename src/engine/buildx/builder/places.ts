import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment, Host } from '../../../model/runtime.ts';

/** Where Docker's own packages put plugins (docker/cli, cli-plugins/manager). */
const SYSTEM = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/** Paths where buildx may be as a plugin of Docker, in the order in which Docker looks. */
export function pluginPlaces(env: Environment, host: Pick<Host, 'platform'>): readonly string[] {
  const windows = host.platform === 'win32';
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const own = join(env.DOCKER_CONFIG ?? join(home, '.docker'), 'cli-plugins');
  const system = windows ? [join(env.ProgramFiles ?? 'C:\\Program Files', 'Docker', 'cli-plugins')] : SYSTEM;
  return [own, ...system].map((folder) => join(folder, windows ? 'docker-buildx.exe' : 'docker-buildx'));
}

/** The oldest buildx that has what every build of ours needs: JSON progress, several outputs, `ls --format json`. */
export const LOWEST = '0.15.0';

/** The oldest with `--call check`. */
export const LOWEST_CALL = '0.17.0';
