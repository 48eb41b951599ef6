import { type Digest, digestHex } from '../model/digest.ts';
import type { Report, ReportSbom, ReportScan } from '../model/report.ts';

/** A file that a leg hands over. */
export interface LegFile {
  /** Relative to the output folder, `/` between parts. */
  readonly path: string;
  /** As the report has it; absent where the report names the file only. */
  readonly digest?: Digest;
  /** Bytes that it has, or may have at most where `digest` is absent or does not come with a size. */
  readonly size: number;
  readonly exact: boolean;
  readonly executable?: true;
  /** It may be missing. */
  readonly optional?: true;
}

/** Largest manifest that a registry takes (OCI distribution specification 1.1, "Pushing Manifests"), and largest config. */
const LARGEST_DOCUMENT = 8 << 20;
/** SBOMs, scans, and lists of functions. */
const LARGEST_TEXT = 256 << 20;

/** Path of a blob in an output folder. */
export function blobFile(digest: Digest): string {
  return `image/blobs/sha256/${digestHex(digest)}`;
}

/** Every file beside the images that a report names. */
export function documentsOf({ binaries, images, release }: Report): readonly LegFile[] {
  const texts = (sbom: ReportSbom | undefined, scan: ReportScan | undefined): string[] =>
    [sbom?.cyclonedx, sbom?.spdx, scan?.file].filter((path) => path !== undefined);
  const named = [
    ...binaries.flatMap(({ sbom, scan }) => texts(sbom, scan)),
    ...images.flatMap(({ platforms }) => platforms.flatMap(({ sbom, scan }) => texts(sbom, scan))),
  ];
  return [
    ...binaries.map(({ file, digest, size }) => ({ path: file, digest, size, exact: true, executable: true as const })),
    ...named.map((path) => ({ path, size: LARGEST_TEXT, exact: false })),
    ...binaries
      .filter(({ sizes }) => sizes !== undefined)
      .map(({ stem }) => ({ path: `size/${stem}.json`, size: LARGEST_TEXT, exact: false, optional: true as const })),
    ...(release?.assets ?? []).map(({ name, digest, size }) => ({
      path: `${release?.folder}/${name}`,
      digest,
      size,
      exact: true,
    })),
  ];
}

/** Every blob of a report's images but what attestations consist of, which only their manifests name. */
export function blobsOf({ images }: Report): readonly (LegFile & { readonly digest: Digest })[] {
  const document = (digest: Digest) => ({ path: blobFile(digest), digest, size: LARGEST_DOCUMENT, exact: false });
  const all = images.flatMap((image) => [
    { ...document(image.digest), size: image.indexSize, exact: true },
    ...image.platforms.flatMap(({ manifest, config, layers }) => [
      document(manifest),
      document(config),
      ...layers.map(({ digest, size }) => ({ path: blobFile(digest), digest, size, exact: true })),
    ]),
    ...(image.attestations ?? []).map(({ manifest }) => document(manifest)),
  ]);
  return [...new Map(all.map((file) => [file.digest, file])).values()];
}

/** Digests of the layers, which are what a registry may hold instead. */
export function layersOf({ images }: Report): ReadonlySet<Digest> {
  return new Set(images.flatMap(({ platforms }) => platforms.flatMap(({ layers }) => layers.map((one) => one.digest))));
}
