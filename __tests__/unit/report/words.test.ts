import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatByteChange, formatBytes, formatBytesOf, formatDuration } from '../../../src/model/quantity.ts';
import { cutText, fitText, outputLines, textWidth, visibleText, wrapText } from '../../../src/model/text.ts';
import { reportScan } from '../../../src/report/findings.ts';
import { headline } from '../../../src/report/markdown/markdown-head.ts';
import { hostileText } from '../../support/hostile-report.ts';
import { sampleBinary, sampleReport } from '../../support/sample-report.ts';

describe('quantities', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.00 kB'],
    [999_499, '999 kB'],
    [999_500, '1.00 MB'],
    [5_310_000, '5.31 MB'],
    [2e9, '2.00 GB'],
    [-412_000, '−412 kB'],
  ])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  test('any size has at most three digits and is within half a percent', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (bytes) => {
        const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ([kMGTP]?B)$/.exec(formatBytes(bytes)) ?? [];
        expect(number.replace('.', '').length).toBeLessThanOrEqual(3);
        const back = Number(number) * 1000 ** ['B', 'kB', 'MB', 'GB', 'TB', 'PB'].indexOf(unit);
        expect(Math.abs(back - bytes)).toBeLessThanOrEqual(bytes * 0.005);
      }),
    );
  });

  test('changes carry their sign, parts their total’s unit, times their unit', () => {
    expect([12_288, -12_288, 0].map(formatByteChange)).toEqual(['+12.3 kB', '−12.3 kB', '±0 B']);
    expect(formatBytesOf(9_800_000, 14_200_000)).toBe('9.8 of 14.2 MB');
    expect([40, 59_940, 59_960, 65_000, 7_380_000].map(formatDuration)).toEqual([
      '0.0 s',
      '59.9 s',
      '1 min 00 s',
      '1 min 05 s',
      '2 h 03 min',
    ]);
  });
});

describe('text', () => {
  test('nothing invisible is left, and ordinary letters of any script stay', () => {
    expect(visibleText('Grüße 世界 \u202e\u0000\t\u{e0041}')).toBe('Grüße 世界 \\u202e\\u0000\\u0009\\u{e0041}');
    fc.assert(fc.property(hostileText, (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(visibleText(text))));
  });

  test('a program’s colours go, its lines stay', () => {
    expect(outputLines('\u001b[31mred\u001b[0m\r\n\tgo\u001b]8;;x\u0007link')).toEqual(['red', '  golink']);
  });

  test('what is fitted fits, also where letters are wide', () => {
    expect(fitText('世界世界', 5)).toBe('世界…');
    expect(cutText('👩‍👩‍👧abc', 3)).toBe('👩‍…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, columns) => {
        expect(textWidth(fitText(visibleText(text), columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('wrapping loses nothing, and only a single word is ever too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }),
        fc.integer({ min: 5, max: 40 }),
        (words, columns) => {
          const lines = wrapText(words.join(' '), columns);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

test('what could not be scanned is never called clean', () => {
  const lost = reportScan({ kind: 'database-unavailable', tried: [] }, []);
  const binaries = [sampleBinary('linux/amd64', 5_000_000, { scan: lost }), sampleBinary('linux/arm64', 5_000_000)];
  expect(headline(sampleReport({ binaries, images: [] }))).toMatch(
    /Findings: 1 of 2 not scanned: no vulnerability data to be had; else none$/,
  );
  const none = binaries.slice(0, 1);
  expect(headline(sampleReport({ binaries: none, images: [] }))).toMatch(
    /Findings: not scanned: no vulnerability data to be had$/,
  );
  const unwanted = [
    sampleBinary('linux/amd64', 1, { scan: reportScan({ kind: 'skipped', reason: 'scan is off' }, []) }),
  ];
  expect(headline(sampleReport({ binaries: unwanted, images: [] }))).toMatch(/Findings: not scanned$/);
});
