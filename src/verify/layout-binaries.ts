import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model/digest.ts';
import { digestHex, digestOfFile } from '../model/digest.ts';
import type { Report, ReportImagePlatform, ReportLayer } from '../model/report.ts';
import { canRead, type TarCompression, tarMembers } from './archive-members.ts';
import { type Check, off, ok, skipped } from './check.ts';

/**
 * Holds the images of an output folder against its report: every blob that the report names has its digest, and in each
 * platform's layers lies each of its binaries, with the digest that the report gives it.
 */
export async function verifyLayouts(output: string, report: Report): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const image of report.images) {
    const layout = join(output, image.layout);
    checks.push(await blobCheck(layout, image.digest, `${image.name} index`));
    for (const platform of image.platforms)
      checks.push(...(await platformChecks(layout, image.name, platform, report)));
  }
  return checks;
}

async function platformChecks(
  layout: string,
  name: string,
  platform: ReportImagePlatform,
  report: Report,
): Promise<Check[]> {
  const about = `${name} ${platform.platform}`;
  const checks = [
    await blobCheck(layout, platform.manifest, `${about} manifest`),
    await blobCheck(layout, platform.config, `${about} config`),
  ];
  const inside = new Set<Digest>();
  let unread = false;
  for (const layer of platform.layers) {
    checks.push(await blobCheck(layout, layer.digest, `${about} layer`));
    if (layer.part === 'base') continue;
    if (!canRead(compressionOf(layer))) unread = true;
    else for (const digest of await digestsIn(layout, layer).catch(() => [])) inside.add(digest);
  }
  for (const stem of platform.binaries) {
    const wanted = report.binaries.find((binary) => binary.stem === stem)?.digest;
    if (wanted !== undefined && inside.has(wanted)) checks.push(ok('image', about, `holds ${stem} as ${wanted}`));
    else if (unread) checks.push(skipped('image', about, 'its layers are zstd, which needs Node 22.15'));
    else checks.push(off('image', about, `does not hold ${stem} as ${wanted ?? 'the report has it'}`));
  }
  return checks;
}

async function digestsIn(layout: string, layer: ReportLayer): Promise<Digest[]> {
  const source = createReadStream(blobPath(layout, layer.digest));
  const members = await tarMembers(source, compressionOf(layer));
  return [...members.values()].map(({ digest }) => digest);
}

function compressionOf({ mediaType }: ReportLayer): TarCompression {
  return mediaType.endsWith('gzip') ? 'gzip' : mediaType.endsWith('zstd') ? 'zstd' : 'plain';
}

async function blobCheck(layout: string, digest: Digest, about: string): Promise<Check> {
  const found = await digestOfFile(blobPath(layout, digest)).catch(() => undefined);
  if (found === undefined) return off('digest', about, `${digest} is missing`);
  return found.digest === digest
    ? ok('digest', about, digest)
    : off('digest', about, `is ${found.digest}, not ${digest}`);
}

function blobPath(layout: string, digest: Digest): string {
  return join(layout, 'blobs', 'sha256', digestHex(digest));
}
