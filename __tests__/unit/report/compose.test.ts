import { describe, expect, test } from '@jest/globals';
import type { BuiltBinary } from '../../../src/model/binary.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { AssembledImage, ImageConfig, Layer } from '../../../src/model/image.ts';
import type { BinaryPlan, MainPackage, Plan } from '../../../src/model/plan.ts';
import { composeReport } from '../../../src/report/compose/compose.ts';
import { imageSubject, type ReportParts } from '../../../src/report/parts.ts';
import { hidePlaces } from '../../../src/report/places.ts';
import { serializeReport } from '../../../src/report/report-file.ts';
import { SAMPLE_FINDINGS, sampleRun } from '../../support/sample-report.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };
const main: MainPackage = { importPath: 'example.com/m/cmd/app', directory: '/src/m/cmd/app', binaryName: 'app' };
const binary: BinaryPlan = {
  main,
  platform: amd64,
  stem: 'app_linux_amd64',
  output: 'bin/app_linux_amd64',
  argv: ['build', '-overlay=/src/m/overlay.json', '-o', '{output}', './cmd/app'],
  environment: [{ name: 'GOWORK', value: '/src/go.work', origin: 'workspace /src/go.work' }],
};
const config: ImageConfig = {
  user: '65532',
  exposedPorts: [],
  env: [],
  entrypoint: ['/app'],
  cmd: [],
  volumes: [],
  workingDir: '/',
  labels: {},
};
const plan: Plan = {
  source: { kind: 'directory', directory: '/src/m', packageDirectory: '/src/m' },
  module: { path: 'example.com/m', vendored: false, goMod: '/src/m/go.mod', workspace: '/src/go.work' },
  toolchain: { version: 'go1.26.8', command: '/opt/go/bin/go', goroot: '/opt/go', origin: 'path', requestedBy: 'PATH' },
  revision: { version: 'devel', versionOrigin: 'none', dirty: true },
  platforms: [amd64, { os: 'windows', architecture: 'amd64' }],
  binaryOnly: [{ platform: { os: 'windows', architecture: 'amd64' }, reason: 'images are made for Linux only' }],
  binaries: [binary],
  images: [
    {
      name: 'app',
      base: 'alpine',
      mains: [main],
      platforms: [amd64],
      config,
      annotations: {},
      compression: { format: 'gzip', level: 6 },
      tags: ['ghcr.io/acme/app:1'],
      rootfs: {
        caCertificates: true,
        extraCaCertificates: [],
        passwd: true,
        tmp: true,
        nsswitch: true,
        timezones: 'all',
        include: [],
        user: { uid: 65532, gid: 65532, name: 'nonroot' },
        mtime: 0,
      },
      epoch: 0,
    },
  ],
};
const built: BuiltBinary = {
  plan: binary,
  file: '/out/bin/app_linux_amd64',
  unchanged: false,
  facts: {
    format: 'elf',
    architecture: 'amd64',
    size: 1000,
    digest: digestOf('binary'),
    linkage: { static: true, needed: [], pie: false },
    stripped: true,
    debugSections: [],
    leaks: [],
    buildInfo: {
      goVersion: 'go1.26.8',
      path: main.importPath,
      deps: [
        { path: 'a', version: 'v1.0.0', replace: { path: '/home/me/a', version: '(devel)' } },
        { path: 'b', version: 'v1.0.0', replace: { path: 'c', version: 'v1.1.0' } },
      ],
      settings: [{ key: '-gcflags', value: 'all=-trimpath=/src/m' }],
    },
  },
};
const layer = (part: Layer['part'], size: number): Layer => ({
  part,
  descriptor: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf(`${part}z`), size },
  diffId: digestOf(part),
  unpackedSize: size * 3,
  createdBy: 'go-slim-image',
});
const descriptor = (name: string, size: number) => ({ mediaType: 'application/json', digest: digestOf(name), size });
const image: AssembledImage = {
  name: 'app',
  layout: '/out/image',
  index: descriptor('index', 400),
  refName: 'app',
  platforms: [
    {
      platform: amd64,
      manifest: descriptor('manifest', 700),
      config: descriptor('config', 50),
      layers: [layer('base', 300), layer('rootfs', 20), layer('binary', 400)],
      base: { reference: 'alpine', digest: digestOf('alpine') },
    },
  ],
};
const parts: ReportParts = {
  toolVersion: '1.0.0',
  plan,
  inputs: [
    { name: 'platforms', value: 'linux/amd64' },
    { name: 'include', value: '/src/m/LICENSE:/LICENSE' },
  ],
  binaries: [built],
  images: [image],
  rootfs: new Map([['app', { timezone: 'UTC' }]]),
  sboms: new Map([['app_linux_amd64', { packages: 2 }]]),
  scans: new Map([
    ['app_linux_amd64', { outcome: { kind: 'below-gate' }, findings: SAMPLE_FINDINGS }],
    [imageSubject('app', amd64), { outcome: { kind: 'below-gate' }, findings: SAMPLE_FINDINGS.slice(0, 1) }],
  ]),
  savings: new Map(),
  sizes: new Map(),
  outputDirectory: '/out',
  run: sampleRun({ notices: [{ level: 'notice', code: 'x', message: 'see /src/m/go.mod' }] }),
};
const report = composeReport(parts);

describe('a composed report', () => {
  test('fits the schema and names no folder of the machine', () => {
    const text = serializeReport(report);
    expect(text).not.toMatch(/\/src|\/out|\/opt|\/home/);
    expect(text).toContain('see {module}/go.mod');
    expect(report.binaries[0]?.build.argv).toContain('-overlay={module}/overlay.json');
    expect(report.binaries[0]?.build.environment[0]?.value).toBe('{workspace}/go.work');
    expect(report.inputs.map(({ name }) => name)).toEqual(['include', 'platforms']);
  });

  test('counts what a client pulls, with the base apart', () => {
    expect(report.images[0]?.platforms[0]).toMatchObject({
      platform: 'linux/amd64',
      binaries: ['app_linux_amd64'],
      compressedSize: 770,
      unpackedSize: 2160,
      appSize: 420,
      base: { reference: 'alpine', size: 300 },
    });
    expect(report.images[0]).toMatchObject({ layout: 'image', tags: ['ghcr.io/acme/app:1'], indexSize: 400 });
    expect(report.totals).toMatchObject({ binarySize: 1000, compressedSize: 770, unpackedSize: 2160 });
  });

  test('counts a finding of binary and image once, and an ignored one not at all', () => {
    expect(report.totals.findings).toEqual({ UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 1, CRITICAL: 1 });
    expect(report.binaries[0]?.scan?.findings.map(({ severity }) => severity)).toEqual(['CRITICAL', 'HIGH', 'MEDIUM']);
  });

  test('tells replaced modules, of a folder only that it is one', () => {
    expect(report.binaries[0]?.modules).toEqual([
      { path: 'a', version: 'v1.0.0', replacedBy: { path: '{folder}', version: '' } },
      { path: 'b', version: 'v1.0.0', replacedBy: { path: 'c', version: 'v1.1.0' } },
    ]);
  });
});

test('only whole folder names are hidden', () => {
  const places = [{ directory: '/src/app', name: '{module}' }];
  expect(hidePlaces('/src/app /src/app/x /src/application /src/app.go:/src/app', places)).toBe(
    '{module} {module}/x /src/application /src/app.go:{module}',
  );
});
