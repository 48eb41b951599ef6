import { describe, expect, test } from '@jest/globals';
import { compareReports } from '../../../src/compare/compare.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { Report } from '../../../src/model/report.ts';
import { reportScan } from '../../../src/report/findings.ts';
import { SAMPLE_FINDINGS, sampleBinary, sampleImage, sampleReport } from '../../support/sample-report.ts';

const compare = (before: Report, after: Report) => compareReports(before, after, { imports: new Map() });

/** The sample with another binary layer of so many bytes more. */
function grown(bytes: number): Report {
  const report = sampleReport();
  return {
    ...report,
    images: report.images.map((image) => ({
      ...image,
      platforms: image.platforms.map((platform) => ({
        ...platform,
        config: digestOf(`${platform.config}${bytes}`),
        compressedSize: platform.compressedSize + bytes,
        unpackedSize: platform.unpackedSize + 2 * bytes,
        appSize: platform.appSize + bytes,
        layers: platform.layers.map((layer) =>
          layer.part === 'binary'
            ? {
                ...layer,
                digest: digestOf(`${layer.digest}${bytes}`),
                size: layer.size + bytes,
                unpackedSize: layer.unpackedSize + 2 * bytes,
              }
            : layer,
        ),
      })),
    })),
  };
}

describe('an image', () => {
  test('changes by layer; base, rest and config add up to what is pulled', () => {
    const [first] = compare(sampleReport(), grown(1000)).images;
    expect(first).toMatchObject({
      state: 'changed',
      compressed: { change: 1000 },
      unpacked: { change: 2000 },
      base: { change: 0 },
      app: { change: 1000 },
      config: { change: 0 },
    });
    expect(first?.layers.map(({ part, state, binary }) => [part, state, binary])).toEqual([
      ['base', 'same', undefined],
      ['rootfs', 'same', undefined],
      ['binary', 'changed', 'app_linux_amd64'],
    ]);
  });

  test('a host that has the baseline downloads what it lacks', () => {
    const after = grown(1000);
    const [first] = compare(sampleReport(), after).images;
    const platform = after.images[0]?.platforms[0];
    const binary = platform?.layers.find(({ part }) => part === 'binary')?.size ?? 0;
    const reused = 742_113 + 339_871;
    expect(first?.update).toEqual({ download: binary + 1437, reused, reusedLayers: 2, layers: 3 });
    expect((first?.update?.download ?? 0) + reused).toBe(platform?.compressedSize);
  });

  test('another base is named', () => {
    const before = sampleReport();
    const after = {
      ...before,
      images: before.images.map((image) => ({
        ...image,
        platforms: image.platforms.map((one) => ({ ...one, base: { ...one.base, digest: digestOf('other') } })),
      })),
    };
    expect(compare(before, after).images[0]?.baseMoved).toMatchObject({ to: { digest: digestOf('other') } });
  });

  test('platforms that came and went are named as such', () => {
    const of = (...platforms: string[]): Report => {
      const binaries = platforms.map((platform) => sampleBinary(platform, 1_000_000));
      return sampleReport({ binaries, images: [sampleImage(binaries)] });
    };
    const { images, binaries } = compare(of('linux/amd64', 'linux/386'), of('linux/amd64', 'linux/riscv64'));
    const states = [
      ['linux/amd64', 'same'],
      ['linux/riscv64', 'new'],
      ['linux/386', 'gone'],
    ];
    expect(images.map(({ platform, state }) => [platform, state])).toEqual(states);
    expect(binaries.map(({ platform, state }) => [platform, state])).toEqual(states);
    expect(binaries.map(({ size }) => size.change)).toEqual([0, 1_000_000, -1_000_000]);
  });
});

describe('findings', () => {
  const scanned = (findings = SAMPLE_FINDINGS): Report =>
    sampleReport({
      binaries: [sampleBinary('linux/amd64', 1, { scan: reportScan({ kind: 'below-gate' }, findings) })],
      images: [],
    });

  test('are new and gone by identifier and module, suppressed ones left out', () => {
    const [first, second] = SAMPLE_FINDINGS;
    if (first === undefined || second === undefined) throw new Error('the sample has findings');
    const { findings } = compare(scanned([first]), scanned([{ ...first, installed: 'v9' }, second]));
    expect(findings).toMatchObject({ new: [{ id: second.id }], gone: [], databaseMoved: false });
    const suppressed = { ...second, suppressed: { by: 'x' } };
    expect(compare(scanned([first]), scanned([suppressed])).findings).toMatchObject({
      new: [],
      gone: [{ id: first.id }],
    });
  });

  test('are not compared where one side was not scanned', () => {
    const unscanned = sampleReport({
      binaries: [sampleBinary('linux/amd64', 1, { scan: reportScan({ kind: 'skipped', reason: 'scan is off' }, []) })],
      images: [],
    });
    expect(compare(unscanned, scanned()).findings).toBeUndefined();
  });
});
