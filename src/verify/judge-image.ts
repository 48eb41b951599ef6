import { formatPlatform, type Platform } from '../model/platform.ts';
import type { Report } from '../model/report.ts';
import { type Check, off, ok } from './check.ts';

/** What one platform of an image in a registry was found to be. */
export interface ImagePlatformFacts {
  readonly platform: Platform;
  /** Digest of its manifest. */
  readonly manifest: string;
  /** Digests of all files in its layers. */
  readonly digests: ReadonlySet<string>;
}

/** Holds an image as a registry delivers it against the report that is attached to it. */
export function judgeImage(
  reference: string,
  index: string,
  platforms: readonly ImagePlatformFacts[],
  report: Report,
): readonly Check[] {
  const image = report.images.find(({ digest }) => digest === index);
  if (image === undefined) return [off('report', reference, `is ${index}, of which the attached report says nothing`)];
  const checks: Check[] = [ok('report', reference, `${report.module.path} ${report.revision.version}`)];
  for (const told of image.platforms) {
    const about = `${reference} ${told.platform}`;
    const found = platforms.find(({ manifest }) => manifest === told.manifest);
    if (found === undefined) {
      checks.push(off('image', about, `${told.manifest} is in the report and not in the image`));
      continue;
    }
    if (!told.platform.startsWith(`${found.platform.os}/${found.platform.architecture}`))
      checks.push(off('platform', about, `is listed as ${formatPlatform(found.platform)}`));
    for (const stem of told.binaries) {
      const digest = report.binaries.find((binary) => binary.stem === stem)?.digest;
      const holds = digest !== undefined && found.digests.has(digest);
      checks.push(
        holds
          ? ok('image', about, `holds ${stem} as ${digest}`)
          : off('image', about, `does not hold ${stem} as ${digest ?? 'the report has it'}`),
      );
    }
  }
  for (const { platform, manifest } of platforms)
    if (!image.platforms.some((told) => told.manifest === manifest))
      checks.push(off('image', `${reference} ${formatPlatform(platform)}`, 'is not in the report'));
  return checks;
}
