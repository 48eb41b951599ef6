import { Failure } from '../model/failure.ts';
import type { Report } from '../model/report.ts';
import { binarySums, isPlainPath, LARGEST_SUMS, SUMS_NAME } from '../model/sums.ts';
import { LARGEST_REPORT, parseReport } from '../report/report-file.ts';
import { damagedLeg } from './failures.ts';
import type { Leg, LegFiles } from './leg.ts';
import { readLegFile } from './read-file.ts';

const LAYOUT = 'image';
const RELEASE = 'release';

/**
 * Reads what a leg says of itself: report.json, held against the schema, and SHA256SUMS, which must be to the byte what
 * the report's digests make. Every path in it stays in the folder where we write such files. Throws `leg-invalid`.
 */
export async function readLeg(files: LegFiles): Promise<Leg> {
  const text = await readLegFile(files, 'report.json', LARGEST_REPORT);
  if (text === undefined) throw damagedLeg(files, 'has no report.json, so it is not what a build made');
  const report = parsed(text.toString('utf8'), files);
  checkPaths(report, files);
  if (report.binaries.length === 0) throw damagedLeg(files, 'has no binaries');
  const sums = await readLegFile(files, SUMS_NAME, LARGEST_SUMS);
  if (sums?.toString('utf8') !== binarySums(report.binaries))
    throw damagedLeg(files, `has ${sums === undefined ? 'no' : 'another'} SHA256SUMS than its report.json`);
  return { files, report };
}

function parsed(text: string, files: LegFiles): Report {
  try {
    return parseReport(text);
  } catch (error) {
    if (error instanceof Failure) throw damagedLeg(files, `cannot be read: ${error.message.replace(/\.$/, '')}`, error);
    throw error;
  }
}

/** What a build writes lies in these folders and nowhere else. */
function checkPaths({ binaries, images, release }: Report, files: LegFiles): void {
  const within = (folder: string, path: string | undefined): void => {
    if (path !== undefined && !(isPlainPath(path) && path.startsWith(`${folder}/`)))
      throw damagedLeg(files, `names ${JSON.stringify(path.slice(0, 200))}, which is not below ${folder}`);
  };
  for (const { file, stem, sbom, scan } of binaries) {
    within('bin', file);
    within('size', `size/${stem}.json`);
    within('sbom', sbom?.cyclonedx);
    within('sbom', sbom?.spdx);
    within('scan', scan?.file);
  }
  for (const { layout, platforms } of images) {
    if (layout !== LAYOUT) throw damagedLeg(files, `has an image outside of ${LAYOUT}`);
    for (const { sbom, scan } of platforms) {
      within('sbom', sbom?.cyclonedx);
      within('sbom', sbom?.spdx);
      within('scan', scan?.file);
    }
  }
  if (release === undefined) return;
  if (release.folder !== RELEASE) throw damagedLeg(files, `has release files outside of ${RELEASE}`);
  for (const { name } of release.assets) {
    within(RELEASE, `${RELEASE}/${name}`);
    if (name.includes('/')) throw damagedLeg(files, `has a release file in a folder`);
  }
}
