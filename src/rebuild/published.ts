import type { Digest } from '../model/digest.ts';
import type { Finding } from '../model/findings.ts';
import type { Report, ReportImage, ReportRootfs, ReportScan } from '../model/report.ts';

/** A base that an image says it stands on. */
export interface PublishedBase {
  /** As the user wrote it. */
  readonly reference: string;
  /** What the reference named then; absent where it is not known. */
  readonly digest?: Digest;
}

/** What a published image says of how it was made. */
export interface PublishedFacts {
  readonly origin: 'report' | 'labels and SBOM';
  /** Path of the module, where it is known. */
  readonly module?: string;
  /** Each once; without `scratch`. */
  readonly bases: readonly PublishedBase[];
  /** `go1.26.8`, of all its binaries, each once. */
  readonly goVersions: readonly string[];
  /** What was known against it when it was built, suppressed findings too; absent where nobody looked. */
  readonly findings?: readonly Finding[];
  readonly rootfs: ReportRootfs;
}

/** The facts of the image with this index digest; undefined where the report is about other images. */
export function reportedFacts(report: Report, digest: Digest): PublishedFacts | undefined {
  const image = report.images.find((each) => each.digest === digest);
  if (image === undefined) return undefined;
  const stems = new Set(image.platforms.flatMap(({ binaries }) => binaries));
  const binaries = report.binaries.filter(({ stem }) => stems.has(stem));
  const scans = [...binaries, ...image.platforms].flatMap(({ scan }) => (scan === undefined ? [] : [scan]));
  const judged = scans.filter(hasVerdict);
  return {
    origin: 'report',
    module: report.module.path,
    bases: basesOf(image),
    goVersions: [...new Set(binaries.map(({ goVersion }) => goVersion ?? report.toolchain.version))],
    ...(judged.length === 0 ? {} : { findings: judged.flatMap(({ findings }) => findings) }),
    rootfs: image.rootfs,
  };
}

function hasVerdict({ outcome }: ReportScan): boolean {
  return outcome.kind === 'clean' || outcome.kind === 'below-gate' || outcome.kind === 'gate-failed';
}

function basesOf({ platforms }: Pick<ReportImage, 'platforms'>): readonly PublishedBase[] {
  const bases = new Map<string, PublishedBase>();
  for (const { base } of platforms) {
    if (base.reference === 'scratch') continue;
    const { reference, digest } = base;
    bases.set(`${reference} ${digest ?? ''}`, { reference, ...(digest === undefined ? {} : { digest }) });
  }
  return [...bases.values()];
}

const LABEL = 'org.opencontainers.image.base.';

/** The base that labels or annotations name (OCI image specification 1.1, "Pre-Defined Annotation Keys"). */
export function labelledBase(
  labels: Readonly<Record<string, string>>,
  isDigest: (text: string) => text is Digest,
): readonly PublishedBase[] {
  const reference = labels[`${LABEL}name`] ?? '';
  const digest = labels[`${LABEL}digest`] ?? '';
  if (reference === '' || reference === 'scratch') return [];
  return [{ reference, ...(isDigest(digest) ? { digest } : {}) }];
}
