import { type Digest, digestOf } from '../../src/model/digest.ts';
import type { Finding } from '../../src/model/findings.ts';
import type { Report, ReportBinary, ReportImage, ReportImagePlatform, ReportLayer } from '../../src/model/report.ts';
import type { ReportRun, StepRecord } from '../../src/model/report-run.ts';
import { totalsOf } from '../../src/report/compose/compose.ts';
import { reportScan } from '../../src/report/findings.ts';

const digest = (text: string): Digest => digestOf(text);

/** Findings as a real scan of an old web service gives them. */
export const SAMPLE_FINDINGS: readonly Finding[] = [
  {
    id: 'CVE-2023-39325',
    aliases: ['GHSA-4374-p667-p6c8', 'GO-2023-2102'],
    module: 'golang.org/x/net',
    installed: 'v0.15.0',
    fixed: ['0.17.0'],
    severity: 'HIGH',
    title: 'golang: net/http, x/net/http2: rapid stream resets can cause excessive work (CVE-2023-44487)',
    url: 'https://avd.aquasec.com/nvd/cve-2023-39325',
  },
  {
    id: 'CVE-2024-45337',
    aliases: ['GHSA-v778-237x-gjrc'],
    module: 'golang.org/x/crypto',
    installed: 'v0.14.0',
    fixed: ['0.31.0'],
    severity: 'CRITICAL',
    title: 'golang.org/x/crypto/ssh: misuse of ServerConfig.PublicKeyCallback may cause authorization bypass',
    url: 'https://avd.aquasec.com/nvd/cve-2024-45337',
  },
  {
    id: 'CVE-2023-3978',
    aliases: [],
    module: 'golang.org/x/net',
    installed: 'v0.15.0',
    fixed: [],
    severity: 'MEDIUM',
    suppressed: { by: '.trivyignore.yaml', reason: 'html is not parsed by this service' },
  },
];

/** One binary of `github.com/acme/app`. */
export function sampleBinary(platform: string, size: number, overrides: Partial<ReportBinary> = {}): ReportBinary {
  const [os = 'linux', architecture = 'amd64', variant = ''] = platform.split('/');
  const name = overrides.name ?? 'app';
  const stem = `${name}_${os}_${architecture}${variant}`;
  return {
    name,
    importPath: `github.com/acme/app/cmd/${name}`,
    platform,
    stem,
    file: `bin/${stem}${os === 'windows' ? '.exe' : ''}`,
    size,
    digest: digest(stem),
    format: os === 'windows' ? 'pe' : os === 'darwin' ? 'macho' : 'elf',
    linkage: os === 'linux' ? { static: true, needed: [], pie: false } : { needed: [], pie: os === 'windows' },
    stripped: true,
    goVersion: 'go1.26.8',
    goBuildId: 'aZr0/1b2c/3d4e',
    gnuBuildId: '5ef1f2cc5f1d2a0b8b8f2d3bd0a2bb7c1ee0cf21',
    settings: [
      { key: '-trimpath', value: 'true' },
      { key: 'CGO_ENABLED', value: '0' },
      { key: 'GOARCH', value: architecture },
      { key: 'GOOS', value: os },
    ],
    modules: [
      { path: 'golang.org/x/crypto', version: 'v0.14.0' },
      { path: 'golang.org/x/net', version: 'v0.15.0' },
      { path: 'github.com/acme/kit', version: 'v1.0.0', replacedBy: { path: '../kit', version: '' } },
    ],
    build: {
      argv: ['build', '-trimpath', '-ldflags=-s -w', '-buildvcs=false', '-o', '{output}', './cmd/app'],
      environment: [
        { name: 'CGO_ENABLED', value: '0', origin: 'default' },
        { name: 'GOOS', value: os, origin: 'platform' },
        { name: 'GOARCH', value: architecture, origin: 'platform' },
      ],
    },
    savings: { stripping: Math.round(size * 0.47), cgoOff: -12_288 },
    sbom: { cyclonedx: `sbom/${stem}.cdx.json`, spdx: `sbom/${stem}.spdx.json`, packages: 61 },
    scan: reportScan({ kind: 'clean' }, []),
    ...overrides,
  };
}

function layer(part: ReportLayer['part'], name: string, size: number, unpackedSize: number): ReportLayer {
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip';
  return { part, digest: digest(`${name} gz`), diffId: digest(name), size, unpackedSize, mediaType };
}

/** One platform of an image on distroless, around a binary. */
export function sampleImagePlatform(binary: ReportBinary): ReportImagePlatform {
  const compressed = Math.round(binary.size * 0.352);
  const layers = [
    layer('base', 'base', 742_113, 1_953_280),
    layer('rootfs', 'rootfs', 339_871, 1_741_312),
    layer('binary', binary.stem, compressed, binary.size + 2048),
  ];
  const appSize = 339_871 + compressed;
  return {
    platform: binary.platform,
    binaries: [binary.stem],
    manifest: digest(`${binary.stem} manifest`),
    config: digest(`${binary.stem} config`),
    compressedSize: 742_113 + appSize + 1_437,
    unpackedSize: layers.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0),
    base: { reference: 'gcr.io/distroless/static-debian13:nonroot', digest: digest('base index'), size: 742_113 },
    appSize,
    layers,
  };
}

/** An image of all linux binaries given. */
export function sampleImage(binaries: readonly ReportBinary[], name = 'app'): ReportImage {
  return {
    name,
    digest: digest(`${name} index`),
    indexSize: 857,
    layout: 'image',
    refName: 'v1.4.0',
    tags: [`ghcr.io/acme/${name}:1.4.0`, `ghcr.io/acme/${name}:latest`],
    rootfs: {
      certificates: { count: 143, digest: digest('certificates'), source: 'Mozilla, as in Node 24.21.0' },
      zones: { release: '2026b', count: 597 },
      timezone: 'Europe/Berlin',
    },
    platforms: binaries.filter(({ platform }) => platform.startsWith('linux/')).map(sampleImagePlatform),
  };
}

const step = (name: string, startMs: number, endMs: number, platform?: string, detail?: string): StepRecord => ({
  step: name,
  ...(platform === undefined ? {} : { platform }),
  startMs,
  endMs,
  state: 'done',
  ...(detail === undefined ? {} : { detail }),
});

/** A run on a hosted runner. */
export function sampleRun(overrides: Partial<ReportRun> = {}): ReportRun {
  return {
    startedAt: '2026-11-22T23:04:05.678Z',
    durationMs: 6_123,
    host: { os: 'linux', arch: 'x64', cpus: 2, node: '24.21.0' },
    toolchainOrigin: 'tool-cache',
    tools: [
      { name: 'syft', version: '1.51.0', origin: 'release', sha256: 'ab'.repeat(32), verified: true },
      { name: 'trivy', version: '0.74.0', origin: 'path', sha256: 'cd'.repeat(32), verified: false },
    ],
    database: {
      source: 'mirror.gcr.io/aquasec/trivy-db:2',
      schema: 2,
      updatedAt: '2026-11-22T18:32:11Z',
      downloadedAt: '2026-11-22T23:04:08Z',
      stale: false,
    },
    caches: [
      { name: 'go-mod', restored: { bytes: 48_213_994, ms: 1_204 } },
      { name: 'go-build', restored: { bytes: 112_000_321, ms: 2_891 }, saved: { bytes: 113_554_000, ms: 3_410 } },
    ],
    notices: [
      {
        level: 'warning',
        code: 'fetch-depth',
        message: 'The version is from the ref: the clone has depth 1',
        file: '.github/workflows/ci.yml',
        line: 12,
      },
    ],
    steps: [
      step('plan', 0, 104, undefined, '2 platforms, go1.26.8 (go.mod)'),
      step('tools', 20, 230, undefined, 'syft 1.51.0, trivy 0.74.0, from cache'),
      step('compile', 110, 3_800, 'linux/amd64'),
      step('compile', 112, 4_712, 'linux/arm64'),
      step('database', 232, 2_860, undefined, '63 MB, mirror.gcr.io'),
      step('image', 3_810, 4_410, 'linux/amd64', '5.31 MB'),
      step('image', 4_720, 5_280, 'linux/arm64', '4.97 MB'),
      step('sbom', 4_720, 5_760),
      step('scan', 4_722, 5_590, 'linux/amd64', 'none'),
      step('scan', 5_290, 6_020, 'linux/arm64', 'none'),
      step('report', 6_030, 6_123),
    ],
    ...overrides,
  };
}

/** A report as a build of two Linux platforms and one Windows binary gives it; every optional property is there. */
export function sampleReport(overrides: Partial<Report> = {}): Report {
  const binaries = overrides.binaries ?? [
    sampleBinary('linux/amd64', 14_221_312),
    sampleBinary('linux/arm64', 13_369_344),
    sampleBinary('windows/amd64', 14_680_064),
  ];
  const images = overrides.images ?? [sampleImage(binaries)];
  return {
    schemaVersion: 1,
    toolVersion: '1.0.0',
    module: {
      path: 'github.com/acme/app',
      goVersion: '1.26.0',
      toolchainLine: 'go1.26.8',
      workspace: false,
      vendored: false,
      requested: { path: 'github.com/acme/app', version: 'v1.4.0' },
    },
    revision: {
      version: 'v1.4.0',
      versionOrigin: 'tag',
      commit: '3f2c1ab90d1e6c1c2f4b5a69788796a5b4c3d2e1',
      epoch: 1_795_000_000,
      dirty: false,
      sourceUrl: 'https://github.com/acme/app',
    },
    toolchain: { version: 'go1.26.8', requestedBy: 'go.mod toolchain' },
    inputs: [
      { name: 'base', value: 'gcr.io/distroless/static-debian13:nonroot' },
      { name: 'platforms', value: 'linux/amd64,linux/arm64,windows/amd64' },
    ],
    platforms: binaries.map(({ platform }) => platform).filter((platform, i, all) => all.indexOf(platform) === i),
    binaryOnly: binaries
      .filter(({ platform }) => !platform.startsWith('linux/'))
      .map(({ platform }) => ({ platform, reason: 'images are made for Linux only' })),
    totals: totalsOf({ binaries, images }),
    run: sampleRun(),
    ...overrides,
    binaries,
    images,
  };
}

/** The same with findings on every binary. */
export function sampleReportWithFindings(): Report {
  const findings = (platform: string, size: number): ReportBinary =>
    sampleBinary(platform, size, { scan: reportScan({ kind: 'gate-failed', failing: 2 }, SAMPLE_FINDINGS) });
  return sampleReport({ binaries: [findings('linux/amd64', 14_221_312), findings('linux/arm64', 13_369_344)] });
}
