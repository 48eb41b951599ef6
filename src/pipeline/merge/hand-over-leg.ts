import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { readGithubContext } from '../../github/context.ts';
import { storeArtifact } from '../../github/run-artifacts.ts';
import { legArtifactName, platformsInName } from '../../merge/artifact-name.ts';
import { blobFile, blobsOf, documentsOf, layersOf } from '../../merge/leg-contents.ts';
import { Failure } from '../../model/failure.ts';
import type { Platform } from '../../model/platform.ts';
import { formatBytes } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { SUMS_NAME } from '../../model/sums.ts';
import { commentKey } from '../publish/comment-key.ts';

/** What is handed over is needed by the next job and by nobody after that. */
const RETENTION_DAYS = 1;
/** Layers are compressed already, and most of the rest is what they hold: the fastest level saves half of it. */
const COMPRESSION = 1;

/** What a leg made. */
export interface MadeLeg {
  readonly report: Report;
  /** Absolute output folder. */
  readonly output: string;
  readonly platforms: readonly Platform[];
}

/**
 * Stores everything that a leg's report names as an artifact of the run, for `mode: merge`. Layers that went up by digest
 * stay in the registry. Throws `leg-doubled` where another job of this attempt has built the same platforms, and
 * `artifacts-unavailable`.
 */
export async function handOverLeg(
  { report, output, platforms }: MadeLeg,
  inputs: Inputs,
  runtime: Runtime,
): Promise<void> {
  const github = await readGithubContext(runtime.env);
  const name = legArtifactName({
    key: commentKey(inputs),
    platforms: platformsInName(platforms),
    attempt: github?.runAttempt ?? 1,
  });
  const step = runtime.progress.start('leg');
  try {
    const files = await filesOf(report, output);
    const stored = await storeArtifact(
      { name, root: output, files, retentionDays: RETENTION_DAYS, compressionLevel: COMPRESSION },
      runtime,
    );
    if (stored === 'taken') throw doubled(report);
    step.done(`${name}, ${formatBytes(stored.bytes)}`);
  } catch (error) {
    step.fail('could not be handed over');
    throw error;
  }
}

async function filesOf(report: Report, output: string): Promise<readonly string[]> {
  const pushed = new Set((report.run.push ?? []).map(({ image }) => image));
  const away = layersOf({ ...report, images: report.images.filter(({ name }) => pushed.has(name)) });
  const named = [...documentsOf(report), ...blobsOf(report).filter(({ digest }) => !away.has(digest))];
  const optional = await Promise.all(
    named.map(
      async ({ path, optional }) =>
        optional !== true || (await stat(join(output, path)).catch(() => undefined)) !== undefined,
    ),
  );
  const attested = await attestedBlobs(report, output);
  const paths = [
    'report.json',
    SUMS_NAME,
    ...named.filter((_, at) => optional[at]).map(({ path }) => path),
    ...attested,
  ];
  return [...new Set(paths)].map((path) => join(output, path));
}

/** What BuildKit attests is small, and named only by its own manifests. */
async function attestedBlobs(report: Report, output: string): Promise<readonly string[]> {
  const manifests = report.images.flatMap(({ attestations = [] }) => attestations.map(({ manifest }) => manifest));
  if (manifests.length === 0) return [];
  const { readManifest } = await import('../../merge/take-leg.ts');
  const files = { name: output, open: async () => undefined, close: async () => undefined };
  const read = await Promise.all(manifests.map((manifest) => readManifest(output, manifest, { files })));
  return read.flatMap(({ config, layers }) => [config, ...layers].map(({ digest }) => blobFile(digest)));
}

function doubled({ platforms }: Report): Failure {
  return new Failure({
    code: 'leg-doubled',
    message: `Another job of this run is a leg for ${platforms.join(', ')}, too.`,
    fix: 'Build each platform in one leg; where a run has several matrices, give legs and merge of each a comment-key.',
  });
}
