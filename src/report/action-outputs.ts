import { join } from 'node:path';
import { digestHex } from '../model/digest.ts';
import type { Report, ReportImage } from '../model/report.ts';
import { countFindings, findingsOf, sumCounts } from './findings.ts';
import { hasChanged, pinnedReferences } from './pushed.ts';

const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';

/**
 * The Action's outputs that come from a report; `matrix` is the plan's. Sizes are bytes. Outputs about an image are
 * empty when there is none, so that an expression never meets an output of an earlier version.
 */
export function actionOutputs(report: Report, outputDirectory: string): Record<string, string> {
  const [image] = report.images;
  const { totals } = report;
  return {
    digest: image?.digest ?? '',
    'image-layout': image === undefined ? '' : join(outputDirectory, image.layout),
    images: JSON.stringify(report.images.map(describeImage)),
    changed: String(hasChanged(report)),
    references: pinnedReferences(report).join('\n'),
    imageid: image?.platforms[0]?.config ?? '',
    metadata: image === undefined ? '' : JSON.stringify(buildMetadata(image)),
    platforms: JSON.stringify(report.platforms.map((platform) => describePlatform(report, platform))),
    'compressed-size': totals.compressedSize === undefined ? '' : String(totals.compressedSize),
    'binary-size': String(totals.binarySize),
    sha256sums: join(outputDirectory, 'SHA256SUMS'),
    sbom: join(outputDirectory, 'sbom'),
    report: join(outputDirectory, 'report.json'),
    vulnerabilities: String(sumCounts(totals.findings)),
    version: report.revision.version,
  };
}

function describeImage({ name, digest, refName, tags, platforms }: ReportImage): object {
  return { name, digest, refName, tags, platforms: platforms.map(({ platform }) => platform) };
}

/** One platform: its first binary, and the first image that has it. Findings are a number. */
function describePlatform(report: Report, platform: string): object {
  const binary = report.binaries.find((candidate) => candidate.platform === platform);
  const image = report.images
    .flatMap(({ platforms }) => platforms)
    .find((candidate) => candidate.platform === platform);
  return {
    platform,
    ...(image === undefined ? {} : { digest: image.manifest, compressedSize: image.compressedSize }),
    ...(binary === undefined ? {} : { binary: binary.file, binarySha256: digestHex(binary.digest) }),
    findings: sumCounts(countFindings(findingsOf(report, platform))),
  };
}

/** What `docker buildx build --metadata-file` writes, as far as an image without a daemon has it. */
function buildMetadata(image: ReportImage): object {
  const config = image.platforms.length === 1 ? image.platforms[0]?.config : undefined;
  return {
    ...(config === undefined ? {} : { 'containerimage.config.digest': config }),
    'containerimage.descriptor': { mediaType: INDEX_TYPE, digest: image.digest, size: image.indexSize },
    'containerimage.digest': image.digest,
    ...(image.tags.length === 0 ? {} : { 'image.name': image.tags.join(',') }),
  };
}
