import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../../../src/model/text.ts';
import { plainPaint } from '../../../src/model/tone.ts';
import { finalTable, resultLine } from '../../../src/report/terminal/final-table.ts';
import { hostileText, reportSaying } from '../../support/hostile-report.ts';
import { sampleBinary, sampleImage, sampleReport, sampleReportWithFindings } from '../../support/sample-report.ts';

const style = { columns: 80, paint: plainPaint, unicode: true };
const table = (report = sampleReport(), columns = 80): string[] =>
  finalTable(report, 'dist/', { ...style, columns }).split('\n');

test('a build ends with a table, its time, the paths and a command to try', () => {
  expect(table()).toEqual([
    'PLATFORM           IMAGE    BINARY   PACKAGES   FINDINGS',
    'linux/amd64      6.09 MB   14.2 MB         61   none',
    'linux/arm64      5.79 MB   13.4 MB         61   none',
    'windows/amd64   no image   14.7 MB         61   none',
    '',
    'linux/amd64  -s -w saved 6.68 MB',
    'linux/arm64  -s -w saved 6.28 MB',
    'windows/amd64  -s -w saved 6.90 MB',
    '',
    '✓ 6.1 s, longest: compile linux/arm64 4.6 s',
    '  image   dist/image  sha256:37b43bfb5c14',
    '  report  dist/report.html',
    '  try     skopeo copy oci:dist/image docker-daemon:app:dev',
  ]);
});

test('the worst findings stand below it, ignored ones do not', () => {
  const lines = table(sampleReportWithFindings());
  expect(lines[1]).toContain('2 (1 critical)');
  expect(lines).toContain('CRITICAL CVE-2024-45337  golang.org/x/crypto v0.14.0, fixed in 0.31.0');
  expect(lines.join('\n')).not.toContain('CVE-2023-3978');
  expect(lines.find((line) => line.includes('longest'))).toMatch(/^✗ /);
});

test('several commands have a column for their names, and images their own references', () => {
  const binaries = ['app', 'worker'].map((name) => sampleBinary('linux/amd64', 9_000_000, { name, stem: `${name}_x` }));
  const images = binaries.map((binary) => ({ ...sampleImage([binary], binary.name), refName: binary.name }));
  const lines = table(sampleReport({ binaries, images }));
  expect(lines[0]).toMatch(/^PLATFORM {6}NAME/);
  expect(lines[2]).toMatch(/^linux\/amd64 {3}worker/);
  expect(lines.at(-1)).toBe('  try     skopeo copy oci:dist/image:app docker-daemon:app:dev');
});

test('without an image the folder of binaries is named and nothing of images', () => {
  const text = table(sampleReport({ images: [] })).join('\n');
  expect(text).toContain('  files   dist/bin');
  expect(text).not.toMatch(/IMAGE|skopeo/);
});

test('many platforms are counted at the end', () => {
  const binaries = Array.from({ length: 45 }, (_, i) => sampleBinary(`linux/a${i}`, 1000));
  expect(table(sampleReport({ binaries, images: [] }))).toContain('and 5 more, in the report');
});

test('one that failed is told with a cross in ASCII too', () => {
  expect(resultLine(sampleReportWithFindings(), { ...style, unicode: false })).toMatch(/^x 6\.1 s/);
});

describe('lines', () => {
  test('of the table keep to the width, and a size is never cut', () => {
    for (const columns of [20, 30, 40, 50, 60, 80]) {
      const lines = table(sampleReportWithFindings(), columns).slice(0, 6);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    }
    expect(table(sampleReport(), 40)[1]).toMatch(/^linux\/amd64 .*6\.09 MB/);
  });

  test('carry no control character, whatever names say', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = finalTable(reportSaying(text), 'out', style);
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(shown.split('\n').length).toBe(finalTable(reportSaying('harmless'), 'out', style).split('\n').length);
      }),
    );
  });

  test('the command to try is one shell command, whatever the folder is called', () => {
    const lines = finalTable(sampleReport(), "my dist; rm -rf 'x'", style).split('\n');
    expect(lines.at(-1)).toBe(`  try     skopeo copy 'oci:my dist; rm -rf '\\''x'\\''/image' docker-daemon:app:dev`);
  });
});
