import { isAbsolute } from 'node:path';
import { INPUT_NAMES, inputDefinition } from '../config/input-table.ts';
import { type Configuration, propertyOf } from '../config/inputs.ts';
import type { BuiltBinary } from '../model/binary.ts';
import type { Severity } from '../model/findings.ts';
import { SEVERITIES } from '../model/findings.ts';
import type { AssembledImage, AssembledPlatform } from '../model/image.ts';
import type { ImagePlan, Plan } from '../model/plan.ts';
import { formatPlatform } from '../model/platform.ts';
import type {
  Report,
  ReportBinary,
  ReportImage,
  ReportImagePlatform,
  ReportInput,
  ReportRootfs,
  ReportSavings,
  ReportSbom,
  ReportScan,
  ReportTotals,
} from '../model/report.ts';
import type { ReportRun } from '../model/report-run.ts';

/** An image that was made, with what the report says of it. */
export interface MadeImage {
  readonly plan: ImagePlan;
  readonly assembled: AssembledImage;
  readonly rootfs: ReportRootfs;
}

/** Everything that a finished run knows. Maps have a binary's stem, or `image platform`, as key. */
export interface BuildFacts {
  readonly toolVersion: string;
  readonly configuration: Configuration;
  readonly plan: Plan;
  readonly binaries: readonly BuiltBinary[];
  readonly images: readonly MadeImage[];
  readonly sboms: ReadonlyMap<string, ReportSbom>;
  readonly scans: ReadonlyMap<string, ReportScan>;
  readonly savings: ReadonlyMap<string, ReportSavings>;
  readonly run: ReportRun;
}

/** The key of an image's platform in the maps of `BuildFacts`. */
export function imageKey(image: string, platform: string): string {
  return `${image} ${platform}`;
}

/** Puts the report together. Pure: the same facts give the same report. */
export function makeReport(facts: BuildFacts): Report {
  const { plan } = facts;
  const binaries = facts.binaries.map((binary) => reportBinary(binary, facts));
  const images = facts.images.map((image) => reportImage(image, facts));
  return {
    schemaVersion: 1,
    toolVersion: facts.toolVersion,
    module: {
      path: plan.module.path,
      ...optional('goVersion', plan.module.goVersion),
      ...optional('toolchainLine', plan.module.toolchainLine),
      workspace: plan.module.workspace !== undefined,
      vendored: plan.module.vendored,
      ...optional('requested', plan.source.requested),
    },
    revision: plan.revision,
    toolchain: { version: plan.toolchain.version, requestedBy: plan.toolchain.requestedBy },
    inputs: reportInputs(facts.configuration),
    platforms: plan.platforms.map(formatPlatform),
    binaryOnly: plan.binaryOnly.map(({ platform, reason }) => ({ platform: formatPlatform(platform), reason })),
    binaries,
    images,
    totals: totalsOf(binaries, images),
    run: facts.run,
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

/** Where these lie differs from machine to machine and says nothing about what was built. */
const PLACES = new Set([
  'source',
  'output',
  'cache-dir',
  'config',
  'syft-path',
  'trivy-path',
  'ca-file',
  'json',
  'quiet',
  'verbose',
  'mode',
]);

function reportInputs(configuration: Configuration): readonly ReportInput[] {
  return INPUT_NAMES.filter((name) => configuration.origins[name] !== undefined && !PLACES.has(name))
    .map((name) => ({
      name,
      value: asText(configuration.inputs[propertyOf(name)]),
      standard: inputDefinition(name).default,
    }))
    .filter(({ value, standard }) => value !== standard && !isAbsolute(value))
    .map(({ name, value }) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

function reportBinary(binary: BuiltBinary, facts: BuildFacts): ReportBinary {
  const { plan, facts: read } = binary;
  return {
    name: plan.main.binaryName,
    importPath: plan.main.importPath,
    platform: formatPlatform(plan.platform),
    stem: plan.stem,
    file: plan.output,
    size: read.size,
    digest: read.digest,
    format: read.format,
    linkage: read.linkage,
    stripped: read.stripped,
    ...optional('goVersion', read.buildInfo?.goVersion),
    ...optional('goBuildId', read.goBuildId),
    ...optional('gnuBuildId', read.gnuBuildId),
    settings: read.buildInfo?.settings ?? [],
    modules: (read.buildInfo?.deps ?? []).map(({ path, version, replace }) => ({
      path,
      version,
      ...optional(
        'replacedBy',
        replace === undefined
          ? undefined
          : { path: isLocal(replace.path) ? '(local folder)' : replace.path, version: replace.version },
      ),
    })),
    build: { argv: plan.argv, environment: plan.environment },
    ...optional('savings', facts.savings.get(plan.stem)),
    ...optional('sbom', facts.sboms.get(plan.stem)),
    ...optional('scan', facts.scans.get(plan.stem)),
  };
}

function isLocal(path: string): boolean {
  return path.startsWith('.') || isAbsolute(path);
}

function reportImage(image: MadeImage, facts: BuildFacts): ReportImage {
  const { assembled, plan } = image;
  return {
    name: plan.name,
    digest: assembled.index.digest,
    layout: 'image',
    refName: assembled.refName,
    tags: plan.tags,
    rootfs: image.rootfs,
    platforms: assembled.platforms.map((platform) => reportPlatform(platform, image, facts)),
  };
}

function reportPlatform(built: AssembledPlatform, image: MadeImage, facts: BuildFacts): ReportImagePlatform {
  const platform = formatPlatform(built.platform);
  const key = imageKey(image.plan.name, platform);
  const stems = image.plan.mains.flatMap((main) =>
    facts.binaries
      .filter(({ plan }) => plan.main.importPath === main.importPath && formatPlatform(plan.platform) === platform)
      .map(({ plan }) => plan.stem),
  );
  const sizeOf = (wanted: (part: string) => boolean): number =>
    built.layers.filter((layer) => wanted(layer.part)).reduce((sum, layer) => sum + layer.descriptor.size, 0);
  return {
    platform,
    binaries: stems,
    manifest: built.manifest.digest,
    config: built.config.digest,
    compressedSize: built.config.size + sizeOf(() => true),
    unpackedSize: built.layers.reduce((sum, layer) => sum + layer.unpackedSize, 0),
    base: {
      reference: built.base.reference,
      ...optional('digest', built.base.digest),
      size: sizeOf((part) => part === 'base'),
    },
    appSize: sizeOf((part) => part !== 'base'),
    layers: built.layers.map(({ part, descriptor, diffId, unpackedSize }) => ({
      part,
      digest: descriptor.digest,
      diffId,
      size: descriptor.size,
      unpackedSize,
      mediaType: descriptor.mediaType,
    })),
    ...optional('sbom', facts.sboms.get(key)),
    ...optional('scan', facts.scans.get(key)),
  };
}

function totalsOf(binaries: readonly ReportBinary[], images: readonly ReportImage[]): ReportTotals {
  const platforms = images.flatMap((image) => image.platforms);
  const largest = (sizes: readonly number[]): number => Math.max(0, ...sizes);
  return {
    binarySize: largest(binaries.map((binary) => binary.size)),
    ...(platforms.length === 0
      ? {}
      : {
          compressedSize: largest(platforms.map((platform) => platform.compressedSize)),
          unpackedSize: largest(platforms.map((platform) => platform.unpackedSize)),
        }),
    findings: countFindings([...binaries, ...platforms].flatMap((subject) => subject.scan ?? [])),
  };
}

function countFindings(scans: readonly ReportScan[]): Readonly<Record<Severity, number>> {
  const seen = new Set<string>();
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const finding of scans.flatMap((scan) => scan.findings)) {
    const key = `${finding.id} ${finding.module} ${finding.installed}`;
    if (finding.suppressed !== undefined || seen.has(key)) continue;
    seen.add(key);
    counts[finding.severity] += 1;
  }
  return counts;
}
