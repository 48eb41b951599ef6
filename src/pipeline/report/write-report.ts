import { join } from 'node:path';
import { INPUT_NAMES, type InputName, inputDefinition } from '../../config/input-table.ts';
import { type Configuration, propertyOf } from '../../config/inputs.ts';
import { writeFileWhole } from '../../files/write.ts';
import { digestHex, digestOf } from '../../model/digest.ts';
import type { ReportRelease } from '../../model/release.ts';
import type { Report, ReportInput } from '../../model/report.ts';
import { binarySums, SUMS_NAME, sumsText } from '../../model/sums.ts';
import { reportPage } from '../../report/html/page.ts';
import type { MapEvidence } from '../../report/map/subjects.ts';
import { reportMarkdown } from '../../report/markdown/markdown.ts';
import { serializeReport } from '../../report/report-file.ts';

/** Where these lie differs from machine to machine and says nothing about what was built; or they say how we speak. */
const PLACES = new Set<string>([
  'source',
  'output',
  'cache-dir',
  'config',
  'syft-path',
  'trivy-path',
  'ca-file',
  'mode',
  'subject',
  'image',
  'html',
  'layout',
  'buildx-path',
  'metadata-file',
  'builder',
  'endpoint',
  'append',
  'buildkitd-config',
  'context',
  'gocacheprog',
]);
/** Values of these may be anybody's secret. */
const SECRETS = new Set<string>([
  'github-token',
  'secrets',
  'secret-files',
  'secret-envs',
  'ssh',
  'build-args',
  'buildkitd-config-inline',
]);
const MANNERS = new Set<string>([
  'json',
  'quiet',
  'verbose',
  'summary',
  'upload-report',
  'artifact-name',
  'comment',
  'comment-key',
  'cache',
  'cache-save',
  'jobs',
  'leg',
  'legs',
  'gocacheprog-env',
]);

/** Inputs that were given and differ from their default, for the report. */
export function givenInputs(configuration: Configuration): readonly ReportInput[] {
  return INPUT_NAMES.filter(
    (name) =>
      configuration.origins[name] !== undefined && !PLACES.has(name) && !MANNERS.has(name) && !SECRETS.has(name),
  )
    .map((name) => ({ name, value: asText(configuration.inputs[propertyOf(name)], name) }))
    .filter(({ name, value }) => value !== inputDefinition(name).default);
}

function asText(value: unknown, name: InputName): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.join(inputDefinition(name).kind === 'list' ? ',' : '\n');
}

/**
 * Writes SHA256SUMS and the report in its readings; report.json is the last, since it says that the rest is there.
 * `evidence`: what the map of the page is drawn from beside the report.
 */
export async function writeReport(report: Report, staging: string, evidence: MapEvidence): Promise<void> {
  await writeFileWhole(join(staging, SUMS_NAME), binarySums(report.binaries));
  await writeReadings(report, staging, evidence);
}

/** Writes the report in its readings, in place of those that are there. */
export async function writeReadings(report: Report, staging: string, evidence: MapEvidence): Promise<void> {
  await Promise.all([
    writeFileWhole(join(staging, 'report.md'), reportMarkdown(report)),
    writeFileWhole(join(staging, 'report.html'), await reportPage(report, evidence)),
  ]);
  const json = serializeReport(report);
  if (report.release !== undefined) await writeReleaseRecords(report.release, json, staging);
  await writeFileWhole(join(staging, 'report.json'), json);
}

/** The two files of a release that speak of all others. */
async function writeReleaseRecords(release: ReportRelease, json: string, staging: string): Promise<void> {
  const folder = join(staging, release.folder);
  const sums = [
    ...release.assets.map(({ name, digest }) => ({ path: name, sha256: digestHex(digest) })),
    { path: 'report.json', sha256: digestHex(digestOf(json)) },
  ];
  await writeFileWhole(join(folder, 'report.json'), json);
  await writeFileWhole(join(folder, SUMS_NAME), sumsText(sums));
}
