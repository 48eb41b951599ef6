import type { BaseImage, HistoryEntry, ImageConfig } from '../../model/image.ts';

/**
 * The image's config over its base's, as a Dockerfile would have it: what we say wins, environment variables by name
 * and labels by key, ports and volumes add up. The base's entrypoint and command never stay, as they start
 * something else, and its ONBUILD triggers are not taken over.
 */
export function mergeConfig(base: Partial<ImageConfig>, own: ImageConfig): ImageConfig {
  const stopSignal = own.stopSignal ?? base.stopSignal;
  const healthcheck = own.healthcheck ?? base.healthcheck;
  const shell = own.shell ?? base.shell;
  return {
    user: own.user || (base.user ?? ''),
    exposedPorts: union(base.exposedPorts, own.exposedPorts),
    env: withPath(mergeEnvironment(base.env ?? [], own.env)),
    entrypoint: own.entrypoint,
    cmd: own.cmd,
    volumes: union(base.volumes, own.volumes),
    workingDir: own.workingDir || base.workingDir || '/',
    labels: Object.fromEntries([...Object.entries(base.labels ?? {}), ...Object.entries(own.labels)]),
    ...(stopSignal === undefined ? {} : { stopSignal }),
    ...(healthcheck === undefined ? {} : { healthcheck }),
    ...(shell === undefined ? {} : { shell }),
  };
}

function union(base: readonly string[] | undefined, own: readonly string[]): string[] {
  return [...new Set([...(base ?? []), ...own])];
}

/** A variable that the base has keeps its place and gets the new value; others follow in their order. */
function mergeEnvironment(base: readonly string[], own: readonly string[]): string[] {
  const merged = new Map<string, string>();
  for (const variable of [...base, ...own]) merged.set(variable.split('=', 1)[0] ?? variable, variable);
  return [...merged.values()];
}

/** What BuildKit sets where an image names no PATH, behind all else; container runtimes would take the same. */
const DEFAULT_PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function withPath(env: readonly string[]): string[] {
  return env.some((variable) => variable.startsWith('PATH=')) ? [...env] : [...env, DEFAULT_PATH];
}

/**
 * The base's history with exactly one entry that is not empty for each of its layers, as readers pair them up.
 * Bases that lie about it or have none get entries that say no more than that there is a layer.
 */
export function baseHistory(
  base: Pick<BaseImage, 'history' | 'layers' | 'reference'>,
  created: string,
): HistoryEntry[] {
  const filled = base.history.filter((entry) => entry.empty_layer !== true).length;
  const known = filled > base.layers.length ? [] : base.history;
  const missing = base.layers.length - (filled > base.layers.length ? 0 : filled);
  const filler = { created, created_by: `layer of ${base.reference}` };
  return [...known, ...Array.from({ length: missing }, () => filler)];
}
