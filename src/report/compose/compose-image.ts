import type { AssembledImage, AssembledPlatform, Attestation, Layer } from '../../model/image.ts';
import { formatPlatform, samePlatform } from '../../model/platform.ts';
import type { ReportAttestation, ReportImage, ReportImagePlatform, ReportLayer } from '../../model/report.ts';
import type { ReportAlternative } from '../../model/size.ts';
import { reportScan } from '../findings.ts';
import { imageSubject, type ReportParts } from '../parts.ts';

/** An image's part of the report. `layout` is relative to the output folder. */
export function composeImage(
  image: AssembledImage,
  parts: Pick<ReportParts, 'plan' | 'rootfs' | 'sboms' | 'scans' | 'alternatives'>,
  layout: string,
): ReportImage {
  const plan = parts.plan.images.find(({ name }) => name === image.name);
  const mains = plan?.mains.map(({ importPath }) => importPath) ?? [];
  return {
    name: image.name,
    digest: image.index.digest,
    indexSize: image.index.size,
    layout,
    refName: image.refName,
    tags: plan?.tags ?? [],
    rootfs: parts.rootfs.get(image.name) ?? {},
    platforms: image.platforms.map((platform) => {
      const binaries = parts.plan.binaries.filter((binary) => samePlatform(binary.platform, platform.platform));
      const stems = mains.flatMap((main) => binaries.filter(({ main: { importPath } }) => importPath === main));
      return composePlatform(image.name, platform, parts, platform.binaries ?? stems.map(({ stem }) => stem));
    }),
    ...(image.attestations === undefined || image.attestations.length === 0
      ? {}
      : { attestations: image.attestations.map(composeAttestation) }),
  };
}

function composeAttestation({ manifest, about, blobs, predicates }: Attestation): ReportAttestation {
  return { manifest: manifest.digest, about, size: sum([manifest, ...blobs], ({ size }) => size), predicates };
}

function composePlatform(
  name: string,
  assembled: AssembledPlatform,
  parts: Pick<ReportParts, 'sboms' | 'scans' | 'alternatives'>,
  binaries: readonly string[],
): ReportImagePlatform {
  const { platform, manifest, config, layers, base } = assembled;
  const baseSize = sum(
    layers.filter(({ part }) => part === 'base'),
    ({ descriptor }) => descriptor.size,
  );
  const layersSize = sum(layers, ({ descriptor }) => descriptor.size);
  const sbom = parts.sboms.get(imageSubject(name, platform));
  const scan = parts.scans.get(imageSubject(name, platform));
  return {
    platform: formatPlatform(platform),
    binaries,
    manifest: manifest.digest,
    config: config.digest,
    compressedSize: config.size + layersSize,
    unpackedSize: sum(layers, ({ unpackedSize }) => unpackedSize),
    base: {
      reference: base.reference,
      ...(base.digest === undefined ? {} : { digest: base.digest }),
      size: baseSize,
    },
    appSize: layersSize - baseSize,
    layers: layers.map((layer) => composeLayer(layer, parts.alternatives?.get(layer.diffId))),
    ...(sbom === undefined ? {} : { sbom }),
    ...(scan === undefined ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }),
  };
}

function composeLayer(
  { part, descriptor, diffId, unpackedSize }: Layer,
  alternatives: readonly ReportAlternative[] = [],
): ReportLayer {
  const { digest, size, mediaType } = descriptor;
  const tried = alternatives.length === 0 ? {} : { alternatives };
  return { part, digest, diffId, size, unpackedSize, mediaType, ...tried };
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
