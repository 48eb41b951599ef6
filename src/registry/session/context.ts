import type { HttpClient } from '../../http/client.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Mirror } from '../mirrors/mirrors.ts';

/** What this room needs from the run. */
export interface RegistryContext
  extends Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'workingDirectory' | 'cacheDirectory'> {
  readonly http: HttpClient;
  /** `host` or `host:port` that may be spoken to in plain HTTP; loopback always may. */
  readonly insecureRegistries: readonly string[];
  /** Where to pull from first. */
  readonly mirrors?: readonly Mirror[];
  /** For ghcr.io, or the registry of GITHUB_SERVER_URL; default: GITHUB_TOKEN. */
  readonly githubToken?: string;
  /** Milliseconds before the second try; doubles with each. Default 500. */
  readonly retryDelayMs?: number;
}
