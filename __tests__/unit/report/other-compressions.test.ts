import { expect, test } from '@jest/globals';
import type { ReportImagePlatform, ReportLayer } from '../../../src/model/report.ts';
import { reportHtml } from '../../../src/report/html/page.ts';
import { reportMarkdown } from '../../../src/report/markdown/markdown.ts';
import { otherCompressions } from '../../../src/report/other-compressions.ts';
import { savingLines } from '../../../src/report/terminal/final-savings.ts';
import { sampleReport } from '../../support/sample-report.ts';

const STYLE = { columns: 120, unicode: true, paint: (_: string, text: string) => text };

/** The sample with the layers of one platform measured: gzip 12 a tenth smaller, zstd 19 a fifth. */
function measured() {
  const report = sampleReport();
  const images = report.images.map((image) => ({
    ...image,
    platforms: image.platforms.map((platform) => ({
      ...platform,
      layers: platform.layers.map(
        (layer): ReportLayer =>
          layer.part === 'base'
            ? layer
            : {
                ...layer,
                alternatives: [
                  { format: 'zstd', level: 19, size: layer.size * 0.8 },
                  { format: 'gzip', level: 12, size: layer.size * 0.9 },
                ],
              },
      ),
    })),
  }));
  return { ...report, images };
}

test('sums are of the whole image, the base as it is', () => {
  const platform = measured().images[0]?.platforms[0] as ReportImagePlatform;
  const own = platform.layers.filter(({ part }) => part !== 'base').reduce((sum, { size }) => sum + size, 0);
  expect(own).toBeGreaterThan(0);
  const [gzip, zstd] = otherCompressions(platform);
  expect(gzip).toMatchObject({ format: 'gzip', level: 12 });
  expect(gzip?.change).toBeCloseTo(-own / 10);
  expect(zstd?.size).toBeCloseTo(platform.compressedSize - own / 5);
});

test('terminal, Markdown and page tell what was measured, and nothing where nothing was', () => {
  const report = measured();
  expect(savingLines(report, STYLE).join('\n')).toMatch(/zstd 19 −.*, gzip 12 −/);
  expect(reportMarkdown(report)).toContain('Compressed otherwise');
  expect(reportHtml(report)).toContain('What other compressions would give');
  const plain = sampleReport();
  const unmeasured = { ...plain, binaries: plain.binaries.map((one) => ({ ...one, savings: {} })) };
  expect(savingLines(unmeasured, STYLE)).toEqual([]);
  expect(reportMarkdown(plain)).not.toContain('Compressed otherwise');
  expect(reportHtml(plain)).not.toContain('What other compressions would give');
});
