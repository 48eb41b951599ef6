import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../../../model/digest.ts';
import type { Report, ReportSbom, ReportScan } from '../../../model/report.ts';
import type { LayoutImage } from '../../../registry/push/layout-image.ts';
import type { Artifact } from '../../../registry/referrers/artifact.ts';
import { CYCLONEDX_TYPE, REPORT_TYPE, SCAN_TYPE, SPDX_TYPE } from '../../../registry/referrers/artifact-types.ts';
import type { Attachable } from './push-choice.ts';
import { describedIn, type PushableImage } from './pushable.ts';

/** Bytes beyond which a document is not attached. */
const LIMIT = 64 << 20;

/**
 * The documents about an image: the report about its index, SBOMs and scan about each platform's manifest. A binary's
 * own are taken where the image has no further packages.
 */
export async function attachments(
  image: PushableImage,
  lying: LayoutImage,
  { report, output }: { readonly report: Report; readonly output: string },
  wanted: readonly Attachable[],
): Promise<readonly Artifact[]> {
  const reported = report.images.find(({ name }) => name === image.name);
  const artifacts: (Artifact | undefined)[] = [];
  const renewing = report.run.rebuild === undefined ? {} : ({ renews: true } as const);
  const add = async (artifactType: string, file: string | undefined, about: Digest): Promise<void> => {
    const subject = describedIn(lying, about);
    if (file === undefined || subject === undefined) return;
    const path = join(output, file);
    if ((await stat(path)).size > LIMIT) return;
    const title = file.slice(file.lastIndexOf('/') + 1);
    const more = artifactType === REPORT_TYPE ? { created: report.run.startedAt, ...renewing } : {};
    artifacts.push({ artifactType, title, bytes: await readFile(path), subject, ...more });
  };
  for (const { platform, manifest } of image.platforms) {
    const about = reported?.platforms.find((each) => each.platform === platform);
    const binaries = report.binaries.filter(({ stem }) => about?.binaries.includes(stem) === true);
    if (wanted.includes('sbom')) {
      for (const { cyclonedx, spdx } of documents(about?.sbom, binaries)) {
        await add(CYCLONEDX_TYPE, cyclonedx, manifest);
        await add(SPDX_TYPE, spdx, manifest);
      }
    }
    if (wanted.includes('scan'))
      for (const { file } of scans(about?.scan, binaries)) await add(SCAN_TYPE, file, manifest);
  }
  if (wanted.includes('report')) await add(REPORT_TYPE, 'report.json', image.index.digest);
  return artifacts.filter((artifact) => artifact !== undefined);
}

function documents(
  own: ReportSbom | undefined,
  binaries: readonly { readonly sbom?: ReportSbom }[],
): readonly ReportSbom[] {
  return own === undefined ? binaries.flatMap(({ sbom }) => (sbom === undefined ? [] : [sbom])) : [own];
}

function scans(
  own: ReportScan | undefined,
  binaries: readonly { readonly scan?: ReportScan }[],
): readonly ReportScan[] {
  return own === undefined ? binaries.flatMap(({ scan }) => (scan === undefined ? [] : [scan])) : [own];
}
