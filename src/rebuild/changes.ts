import semver from 'semver';
import type { RebuildReason } from '../model/rebuild.ts';

/** What would have to be raised in a go.mod so that reasons go away. */
export interface SourceChanges {
  /** `go1.26.11` */
  readonly toolchain?: string;
  /** Sorted by path; versions with their `v`. */
  readonly modules: readonly { readonly path: string; readonly version: string }[];
}

/** A module's path as the module proxy knows it: its first part has a dot, and there is nothing in it that a flag or pattern has. */
const MODULE = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+(\/[\w.~!-]+)*$/i;

/** The changes that take reasons away; undefined where nothing in a go.mod does (a base, zone data, certificates). */
export function sourceChanges(reasons: readonly RebuildReason[]): SourceChanges | undefined {
  let go: string | undefined;
  const modules = new Map<string, string>();
  for (const { kind, subject, now } of reasons) {
    const version = (now ?? '').replace(/^(go|v)/, '');
    if (semver.valid(version) === null) continue;
    if (kind === 'go' || (isFinding(kind) && subject === 'stdlib')) go = newest(go, version);
    else if (isFinding(kind) && MODULE.test(subject)) modules.set(subject, newest(modules.get(subject), version));
  }
  if (go === undefined && modules.size === 0) return undefined;
  return {
    ...(go === undefined ? {} : { toolchain: `go${go}` }),
    modules: [...modules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, version]) => ({ path, version: `v${version}` })),
  };
}

function isFinding(kind: RebuildReason['kind']): boolean {
  return kind === 'finding' || kind === 'fix';
}

function newest(a: string | undefined, b: string): string {
  return a !== undefined && semver.gt(a, b) ? a : b;
}

/** `Raise Go to 1.26.11`, `Raise golang.org/x/net to v0.33.0 and 2 more`. */
export function changesTitle({ toolchain, modules }: SourceChanges): string {
  const parts = [
    ...(toolchain === undefined ? [] : [`Go to ${toolchain.slice(2)}`]),
    ...modules.map(({ path, version }) => `${path} to ${version}`),
  ];
  const more = parts.length > 2 ? ` and ${parts.length - 1} more` : parts.length === 2 ? ` and ${parts[1]}` : '';
  return `Raise ${parts[0]}${more}`;
}
