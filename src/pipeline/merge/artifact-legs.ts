import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GithubContext } from '../../github/context.ts';
import { fetchOwnArtifact, listOwnArtifacts, type OwnArtifact } from '../../github/run-artifacts.ts';
import { parseLegArtifactName, platformsInName } from '../../merge/artifact-name.ts';
import { damagedLeg } from '../../merge/failures.ts';
import type { Leg } from '../../merge/leg.ts';
import { readLeg } from '../../merge/read-leg.ts';
import { zipFiles } from '../../merge/zip-files.ts';
import type { Runtime } from '../../model/runtime.ts';
import { readPlatform } from './read-platform.ts';

/**
 * The legs that were handed over as artifacts of this run under a key: of each the newest attempt, and what its report
 * claims of its origin must be this run. Throws `artifacts-unavailable`, `digest-mismatch`, `leg-invalid`.
 */
export async function artifactLegs(
  key: string,
  github: GithubContext | undefined,
  runtime: Runtime,
): Promise<readonly Leg[]> {
  const legs: Leg[] = [];
  for (const artifact of newestOf(await listOwnArtifacts(runtime), key)) {
    const folder = join(runtime.scratchDirectory, 'legs', String(artifact.id));
    const zip = await fetchOwnArtifact(artifact, folder, runtime);
    const files = await zipFiles(zip, `the artifact ${artifact.name}`);
    const closing = async (): Promise<void> => {
      await files.close();
      await rm(folder, { recursive: true, force: true });
    };
    const leg = await readLeg({ ...files, close: closing });
    checkOrigin(leg, artifact, github);
    legs.push(leg);
  }
  return legs;
}

/** The newest attempt of each leg with this key, in the order of their names. */
export function newestOf(artifacts: readonly OwnArtifact[], key: string): readonly OwnArtifact[] {
  const newest = new Map<string, { readonly artifact: OwnArtifact; readonly attempt: number }>();
  for (const artifact of artifacts) {
    const named = parseLegArtifactName(artifact.name);
    if (named === undefined || named.key !== key) continue;
    const known = newest.get(named.platforms);
    const later = named.attempt - (known?.attempt ?? 0) || artifact.id - (known?.artifact.id ?? 0);
    if (later > 0) newest.set(named.platforms, { artifact, attempt: named.attempt });
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { artifact }]) => artifact);
}

function checkOrigin({ files, report }: Leg, { name }: OwnArtifact, github: GithubContext | undefined): void {
  const named = parseLegArtifactName(name);
  if (platformsInName(report.platforms.map(readPlatform)) !== named?.platforms)
    throw damagedLeg(files, `holds ${report.platforms.join(', ')}, which is not what its name says`);
  const { origin } = report.run;
  const { repository, runId } = github ?? {};
  if (origin === undefined || origin.repository !== repository || origin.runId !== (runId ?? 0))
    throw damagedLeg(files, `is of run ${origin?.runId ?? 'unknown'} and not of this one`);
  if (origin.runAttempt !== named.attempt) throw damagedLeg(files, `is not of attempt ${named.attempt}`);
}
