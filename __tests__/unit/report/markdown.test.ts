import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportMarkdown, reportSummary, SUMMARY_LIMIT } from '../../../src/report/markdown/markdown.ts';
import { codeLink, codeSpan, safeAddress } from '../../../src/report/markdown/markdown-text.ts';
import { hostileText, reportSaying } from '../../support/hostile-report.ts';
import {
  sampleBinary,
  sampleImage,
  sampleReport,
  sampleReportWithFindings,
  sampleRun,
} from '../../support/sample-report.ts';

const lines = (text: string): string[] => text.split('\n');

describe('code spans', () => {
  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['``', '``` `` ```'],
    ['a|b', '`a\\|b`'],
    ['', '`(empty)`'],
    ['a\nb', '`a\\u000ab`'],
    ['x\u202ey', '`x\\u202ey`'],
  ])('%j is %s', (text, span) => expect(codeSpan(text)).toBe(span));

  test('nothing ends one early, and no line is begun', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const span = codeSpan(text);
        const [, fence = '', inner = ''] = /^(`+)([\s\S]*?[^`])\1$/.exec(span) ?? [];
        expect(fence).not.toBe('');
        expect([...inner.matchAll(/`+/g)].map(([run]) => run)).not.toContain(fence);
        expect(inner).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(inner.replaceAll('\\|', '')).not.toContain('|');
        expect([...inner].length).toBeLessThanOrEqual(2 * 120 + 2);
      }),
    );
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'http://example.com',
    'https://a:b@example.com',
    'https://github.com/a/b/issues/1',
    '//x',
    '',
  ])('%s is none', (address) => expect(codeLink('CVE-1', address)).toBe('`CVE-1`'));

  test('an advisory is linked', () => {
    expect(codeLink('CVE-1', 'https://avd.aquasec.com/nvd/cve-1')).toBe(
      '[`CVE-1`](<https://avd.aquasec.com/nvd/cve-1>)',
    );
  });

  test('no address ends its brackets', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(safeAddress(`https://example.com/${text}`) ?? '').toMatch(/^[^|<>`\s[\]()]*$/);
      }),
    );
  });
});

describe('report.md', () => {
  test('begins with the verdict and says the sizes of every platform', () => {
    const [first, , ...rest] = lines(reportMarkdown(sampleReport()));
    expect(first).toBe('**6.09\u00a0MB pulled on linux/amd64**, 5.79\u00a0MB on linux/arm64. Findings: none');
    expect(rest).toContain('| linux/arm64 | 5.79\u00a0MB | 13.4\u00a0MB |');
    expect(rest).toContain('- Binary only, windows/amd64: `images are made for Linux only`');
  });

  test('says that a gate failed, and why', () => {
    const text = reportMarkdown(sampleReportWithFindings());
    expect(lines(text)[0]).toContain('**Gate failed.**');
    expect(lines(text)[0]).toContain('1 critical, 1 high');
    expect(text).toContain('ignored: `html is not parsed by this service`');
  });

  test('without an image the binary is what counts', () => {
    const binaries = [sampleBinary('windows/amd64', 5_000_000)];
    const [first] = lines(reportMarkdown(sampleReport({ binaries, images: [] })));
    expect(first).toBe('**5.00\u00a0MB binary on windows/amd64**. Findings: none');
  });

  test('many platforms are told as a range', () => {
    const binaries = ['amd64', 'arm64', '386', 's390x'].map((arch, i) =>
      sampleBinary(`linux/${arch}`, 10_000_000 + i * 1e6),
    );
    const [first] = lines(reportMarkdown(sampleReport({ binaries, images: [sampleImage(binaries)] })));
    expect(first).toMatch(/, 4\.96\u00a0MB to 5\.66\u00a0MB on 3 more platforms\./);
  });

  test('what is from outside stands in code spans only: no markup, no mention, no new line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const plain = reportMarkdown(reportSaying('harmless'));
        const hostile = reportMarkdown(reportSaying(text));
        expect(lines(hostile).length).toBe(lines(plain).length);
        const outside = withoutCode(hostile);
        expect(outside).not.toMatch(/<(script|img|!--)|@maintainer|javascript:|#1/);
        expect(outside.match(/<\/?details/g)).toEqual(withoutCode(plain).match(/<\/?details/g));
      }),
      { numRuns: 50 },
    );
  });
});

/** Markdown without its fenced blocks, code spans and link targets. */
function withoutCode(text: string): string {
  return text
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
    .replace(/\]\(<[^>]*>\)/g, '');
}

describe('the job summary', () => {
  test('has its folds open', () => {
    const text = reportSummary(sampleReport());
    expect(text).not.toContain('<details>');
    expect(text).toContain('<details open><summary>Steps and times</summary>');
  });

  test('is cut from the end and says what was left out and where it is', () => {
    const detail = { step: 'compile', startMs: 0, endMs: 10, state: 'done' as const };
    const steps = Array.from({ length: 9000 }, (_, i) => ({ ...detail, platform: `linux/${'x'.repeat(60)}${i}` }));
    const report = sampleReport({ run: sampleRun({ steps }) });
    const text = reportSummary(report);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(text).toContain('Left out, since it would be too long here: Steps and times. All of it is in report.html.');
    expect(text).toContain('Layers of the image');
    expect(text.trimEnd().endsWith('</sub>')).toBe(true);
  });

  test('keeps to any limit as long as the verdict fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 6000 }), (limit) => {
        const text = reportSummary(sampleReportWithFindings(), limit);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
        expect(text.startsWith('**Gate failed.**')).toBe(true);
        expect((text.match(/<details/g) ?? []).length).toBe((text.match(/<\/details/g) ?? []).length);
      }),
    );
  });
});
