import type { BinaryFacts } from '../model/binary.ts';
import type { Report, ReportBinary, ReportImagePlatform } from '../model/report.ts';
import type { ReportSize } from '../model/size.ts';
import { totalsOf } from './compose/compose.ts';

/** A binary that somebody else built, as its own headers describe it. */
export interface BareBinary {
  /** File name, without folders. */
  readonly name: string;
  readonly facts: BinaryFacts;
  readonly sizes?: ReportSize;
}

/** One platform of an image that somebody else made. */
export interface BareImage {
  readonly name: string;
  readonly digest: ReportImagePlatform['manifest'];
  readonly platforms: readonly ReportImagePlatform[];
}

/** Where it is from, and when it was looked at. */
export interface BareOrigin {
  readonly toolVersion: string;
  readonly startedAt: string;
  readonly host: Report['run']['host'];
}

/** A report of what we did not build: as much of one as binaries and images say themselves. */
export function bareReport(
  binaries: readonly BareBinary[],
  images: readonly BareImage[],
  { toolVersion, startedAt, host }: BareOrigin,
): Report {
  const rows = binaries.map(bareBinary);
  const info = binaries.find(({ facts }) => facts.buildInfo !== undefined)?.facts.buildInfo;
  const version = info?.main?.version ?? '';
  const path = info?.main?.path ?? info?.path ?? binaries[0]?.name ?? images[0]?.name ?? 'unknown';
  const released = /^v\d/.test(version);
  const made = images.map((image) => ({
    ...image,
    indexSize: 0,
    layout: 'image',
    refName: '',
    tags: [],
    rootfs: {},
  }));
  return {
    schemaVersion: 1,
    toolVersion,
    module: { path, workspace: false, vendored: false, ...(released ? { requested: { path, version } } : {}) },
    revision: { version: version === '' ? 'devel' : version, versionOrigin: 'none', dirty: false },
    toolchain: { version: info?.goVersion ?? 'unknown', requestedBy: 'the binary' },
    inputs: [],
    platforms: [...new Set([...rows, ...images.flatMap(({ platforms }) => platforms)].map(({ platform }) => platform))],
    binaryOnly: [],
    binaries: rows,
    images: made,
    totals: totalsOf({ binaries: rows, images: made }),
    run: { startedAt, durationMs: 0, host, toolchainOrigin: 'path', tools: [], caches: [], notices: [], steps: [] },
  };
}

const OF_FORMAT: Readonly<Record<string, string>> = { pe: 'windows', macho: 'darwin', wasm: 'js', xcoff: 'aix' };

/** `linux/arm/v7` from build info, else as far as the headers tell. */
export function platformOf({ buildInfo, format, architecture }: BinaryFacts): string {
  const settings = new Map(buildInfo?.settings.map(({ key, value }) => [key, value]));
  const os = settings.get('GOOS') ?? OF_FORMAT[format] ?? 'linux';
  const arch = settings.get('GOARCH') ?? architecture ?? 'unknown';
  const arm = settings.get('GOARM')?.split(',')[0];
  const amd64 = settings.get('GOAMD64');
  const variant =
    arch === 'arm' && arm !== undefined ? `/v${arm}` : amd64 !== undefined && amd64 !== 'v1' ? `/${amd64}` : '';
  return `${os}/${arch}${variant}`;
}

/** What a report calls the files about a binary: `app_linux_amd64`. */
export function stemOf(binary: Pick<BareBinary, 'name' | 'facts'>): string {
  return `${programName(binary)}_${platformOf(binary.facts).replaceAll('/', '_')}`;
}

/** What `go install` calls it: the last part of the import path, or the one before a major version. */
function programName({ name, facts: { buildInfo } }: Pick<BareBinary, 'name' | 'facts'>): string {
  const parts = (buildInfo?.path ?? name).split('/');
  return (/^v\d+$/.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1)) ?? name;
}

function bareBinary({ name: file, facts, sizes }: BareBinary): ReportBinary {
  const { buildInfo, size, digest, format, linkage, stripped, goBuildId, gnuBuildId } = facts;
  const platform = platformOf(facts);
  const importPath = buildInfo?.path ?? file;
  const name = programName({ name: file, facts });
  return {
    name,
    importPath,
    platform,
    stem: stemOf({ name: file, facts }),
    file: `bin/${name}`,
    size,
    digest,
    format,
    linkage: {
      needed: linkage.needed,
      pie: linkage.pie,
      ...(linkage.static === undefined ? {} : { static: linkage.static }),
    },
    stripped,
    ...(buildInfo === undefined ? {} : { goVersion: buildInfo.goVersion }),
    ...(goBuildId === undefined ? {} : { goBuildId }),
    ...(gnuBuildId === undefined ? {} : { gnuBuildId }),
    settings: buildInfo?.settings ?? [],
    modules: (buildInfo?.deps ?? []).map(({ path, version, replace }) => ({
      path,
      version,
      ...(replace === undefined ? {} : { replacedBy: { path: replace.path, version: replace.version } }),
    })),
    build: { argv: [], environment: [] },
    ...(sizes === undefined ? {} : { sizes }),
  };
}
