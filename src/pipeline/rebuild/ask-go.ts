import type { RebuildAnswer, RebuildReason } from '../../model/rebuild.ts';
import type { Runtime } from '../../model/runtime.ts';
import { answer, newerGo, newerZones, noAnswer } from '../../rebuild/judge.ts';
import type { PublishedFacts } from '../../rebuild/published.ts';
import { goInToolCache, goOnPath } from '../../toolchain/go-command.ts';
import { askGo, knownReleases } from '../../toolchain/go-settings.ts';
import { newerPatch } from '../../toolchain/newest-patch.ts';
import { once } from '../session/deferred.ts';

/** The Go of this machine, as far as these questions need it. */
export interface GoHere {
  readonly command: string;
  readonly goroot: string;
}

/** Finds the Go on PATH or in the runner's tool cache, once; undefined where there is none: none is fetched for this. */
export function goHere(runtime: Runtime): () => Promise<GoHere | undefined> {
  return once(async () => {
    const command = (await goOnPath(runtime)) ?? (await goInToolCache(runtime))[0]?.command;
    if (command === undefined) return undefined;
    const probe = await askGo(command, runtime.scratchDirectory, 'local', runtime);
    return probe.ok ? { command, goroot: probe.settings.GOROOT ?? '' } : undefined;
  });
}

/** Whether the module proxy has a newer patch release of an image's Go. */
export async function askPatch(
  { goVersions }: Pick<PublishedFacts, 'goVersions'>,
  go: () => Promise<GoHere | undefined>,
  runtime: Runtime,
): Promise<RebuildAnswer> {
  if (goVersions.length === 0) return noAnswer('go', 'not-asked', 'does not say which Go built it');
  const here = await go();
  if (here === undefined) return noAnswer('go', 'unknown', 'there is no go command here to ask the module proxy with');
  const releases = await knownReleases(here.command, runtime.scratchDirectory, runtime);
  if (releases.length === 0) return noAnswer('go', 'unknown', 'the module proxy does not say which releases there are');
  const reasons = goVersions.flatMap((version): readonly RebuildReason[] => {
    const newer = newerPatch(version, releases);
    return newer === undefined ? [] : [newerGo(version, newer)];
  });
  return answer('go', reasons, `${goVersions.join(', ')} is the newest of its line`);
}

/** Whether the Go of this machine has newer zone data than an image. */
export async function askZones(
  { rootfs }: Pick<PublishedFacts, 'rootfs'>,
  go: () => Promise<GoHere | undefined>,
): Promise<RebuildAnswer> {
  const { zones } = rootfs;
  if (zones?.release === undefined) return noAnswer('timezones', 'not-asked', 'has no zone data of ours');
  const { zoneRelease } = await import('../../rootfs/zone-archive.ts');
  const here = await go();
  const release = here === undefined ? undefined : await zoneRelease(here.goroot);
  if (release === undefined)
    return noAnswer('timezones', 'unknown', 'there is no Go here whose zone data could be compared');
  const reason = newerZones(zones, release);
  return answer('timezones', reason === undefined ? [] : [reason], `${zones.release}, as in the Go that is here`);
}
