import { Failure } from '../model/failure.ts';
import type { RootfsEntry } from '../model/image.ts';
import { ZONE_FOLDER } from './zones.ts';

/** Where else a zone may come from. */
export interface ZoneSources {
  readonly entries: readonly Pick<RootfsEntry, 'path' | 'type'>[];
  /** The binary carries all zones (`-tags timetzdata`, or an import of time/tzdata). */
  readonly embedded: boolean;
  /** Whether the base has a file at this path, which has no leading slash. */
  readonly baseHas?: (path: string) => Promise<boolean>;
}

/** Go: time, platformZoneSources in zoneinfo_unix.go, in its order. */
const FOLDERS = [ZONE_FOLDER, 'usr/share/lib/zoneinfo', 'usr/lib/locale/TZ', 'etc/zoneinfo'];

/**
 * Makes sure that a Go program which is started with this TZ finds its zone: it would silently take UTC otherwise
 * (Go: time, initLocal in zoneinfo_unix.go, which also knows no POSIX rules such as `CET-1CEST`).
 * Throws `timezone-missing`.
 */
export async function requireZone(tz: string | undefined, sources: ZoneSources): Promise<void> {
  const paths = zonePaths(tz);
  if (paths === undefined) return;
  const absolute = tz?.replace(/^:/, '').startsWith('/') ?? false;
  if (sources.embedded && !absolute) return;
  const present = new Set(sources.entries.filter(({ type }) => type !== 'directory').map(({ path }) => path));
  if (paths.some((path) => present.has(path))) return;
  for (const path of paths) if ((await sources.baseHas?.(path)) === true) return;
  throw new Failure({
    code: 'timezone-missing',
    message: `TZ is "${tz}", but the image has no such zone; the program would silently run in UTC.`,
    fix: absolute
      ? 'Put that file into the image with include, or use timezone with a zone name.'
      : `Set timezone to the zone's name, or add it to timezones.`,
  });
}

/** The files in which Go looks for a zone; absent where it needs none (unset, empty, UTC). */
export function zonePaths(tz: string | undefined): readonly string[] | undefined {
  const name = tz?.replace(/^:/, '');
  if (name === undefined || name === '' || name === 'UTC') return undefined;
  if (name.startsWith('/')) return [name.slice(1)];
  return FOLDERS.map((folder) => `${folder}/${name}`);
}
