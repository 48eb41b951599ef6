import { expect, test } from '@jest/globals';
import { OUTPUTS } from '../../../src/config/output-table.ts';
import { actionOutputs } from '../../../src/report/action-outputs.ts';
import { sampleBinary, sampleImage, sampleReport, sampleReportWithFindings } from '../../support/sample-report.ts';

const report = sampleReport();
const outputs = actionOutputs(report, '/tmp/out');

test('every output that is promised is set, except the plan’s matrix, the release and what other modes answer', () => {
  const others = ['rebuild', 'reasons', 'go-version', 'proposal', 'verified', 'problems'];
  expect([...Object.keys(outputs), 'matrix', 'release', ...others].sort()).toEqual(Object.keys(OUTPUTS).sort());
});

test('sizes are plain bytes of the largest', () => {
  expect(outputs['compressed-size']).toBe('6089323');
  expect(outputs['binary-size']).toBe('14680064');
});

test('platforms tell what each has, and only that', () => {
  const platforms = JSON.parse(outputs.platforms ?? '');
  expect(Object.keys(platforms[0])).toEqual([
    'platform',
    'digest',
    'compressedSize',
    'binary',
    'binarySha256',
    'findings',
  ]);
  expect(platforms[0].binarySha256).toMatch(/^[0-9a-f]{64}$/);
  expect(platforms[2]).toEqual({
    platform: 'windows/amd64',
    binary: 'bin/app_windows_amd64.exe',
    binarySha256: expect.any(String),
    findings: 0,
  });
});

test('a finding on two platforms counts once in all, and once on each', () => {
  const found = actionOutputs(sampleReportWithFindings(), '/tmp/out');
  expect(found.vulnerabilities).toBe('2');
  expect(JSON.parse(found.platforms ?? '').map(({ findings }: { findings: number }) => findings)).toEqual([2, 2]);
});

test('metadata reads as buildx writes it', () => {
  const [image] = report.images;
  expect(JSON.parse(outputs.metadata ?? '')).toEqual({
    'containerimage.descriptor': {
      mediaType: 'application/vnd.oci.image.index.v1+json',
      digest: image?.digest,
      size: 857,
    },
    'containerimage.digest': image?.digest,
    'image.name': 'ghcr.io/acme/app:1.4.0,ghcr.io/acme/app:latest',
  });
  expect(outputs.imageid).toBe(image?.platforms[0]?.config);
  expect(outputs.digest).toBe(image?.digest);
});

test('one platform alone has its config in the metadata too', () => {
  const binaries = [sampleBinary('linux/amd64', 1000)];
  const single = actionOutputs(sampleReport({ binaries, images: [sampleImage(binaries)] }), '/o');
  expect(JSON.parse(single.metadata ?? '')['containerimage.config.digest']).toBe(single.imageid);
});

test('without an image its outputs are empty', () => {
  const none = actionOutputs(sampleReport({ images: [] }), '/o');
  expect([none.digest, none.imageid, none.metadata, none['image-layout'], none['compressed-size']]).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
  expect(none['binary-size']).toBe('14680064');
});
