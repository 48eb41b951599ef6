import { posix } from 'node:path';
import type { RootfsPlan } from '../model/plan.ts';
import { type Draft, fileDraft, symlinkDraft } from './draft.ts';
import { openZoneArchive, type ZoneArchive } from './zone-archive.ts';
import { unknownZone } from './zone-names.ts';

/** The first place where Go and C libraries look (Go: time, platformZoneSources in zoneinfo_unix.go). */
export const ZONE_FOLDER = 'usr/share/zoneinfo';

/** What was put in, for the report. */
export interface ZoneFacts {
  readonly count: number;
  /** `2026a`. */
  readonly release?: string;
}

/**
 * The zone files: all, none or those listed, and the one of `timezone` with them.
 * A tree of files and not Go's zip, which is found only where ZONEINFO points at it. Of zones with the same
 * content the first is a file and the others are links to it, which takes a quarter off the compressed layer.
 * Throws `unknown-timezone` with the nearest names, or `unsupported-here` when the toolchain has no zone data.
 */
export async function zoneFiles(
  plan: Pick<RootfsPlan, 'timezones' | 'timezone'>,
  goroot: string,
): Promise<{ drafts: Draft[]; facts?: ZoneFacts }> {
  if (plan.timezones === 'none' && plan.timezone === undefined) return { drafts: [] };
  const archive = await openZoneArchive(goroot);
  const names = chooseZones(plan, archive);
  return {
    drafts: linkAliases(names, archive),
    facts: { count: names.length, ...(archive.release === undefined ? {} : { release: archive.release }) },
  };
}

/** Sorted names, each once. Pure; throws `unknown-timezone`. */
export function chooseZones(
  plan: Pick<RootfsPlan, 'timezones' | 'timezone'>,
  archive: Pick<ZoneArchive, 'names' | 'release'>,
): string[] {
  const known = new Set(archive.names);
  const need = (input: string, name: string): string => {
    if (!known.has(name)) throw unknownZone(input, name, archive.names, archive.release);
    return name;
  };
  const single = plan.timezone === undefined ? [] : [need('timezone', plan.timezone)];
  if (plan.timezones === 'all') return [...archive.names];
  const listed = plan.timezones === 'none' ? [] : plan.timezones.map((name) => need('timezones', name));
  return [...new Set([...listed, ...single])].sort();
}

function linkAliases(names: readonly string[], archive: ZoneArchive): Draft[] {
  const first = new Map<string, string>();
  return names.map((name) => {
    const bytes = archive.read(name);
    const key = Buffer.from(bytes).toString('latin1');
    const original = first.get(key);
    const path = `${ZONE_FOLDER}/${name}`;
    if (original !== undefined)
      return symlinkDraft(path, posix.relative(posix.dirname(path), `${ZONE_FOLDER}/${original}`));
    first.set(key, name);
    return fileDraft(path, bytes);
  });
}
