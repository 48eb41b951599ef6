import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportScan } from '../../../src/report/findings.ts';
import { reportHtml } from '../../../src/report/html/page.ts';
import { ticksOf } from '../../../src/report/html/sections/timeline.ts';
import { hostileText, reportSaying } from '../../support/hostile-report.ts';
import { sampleBinary, sampleReport, sampleReportWithFindings, sampleRun } from '../../support/sample-report.ts';

/** The opening and closing tags of a page, without attributes; those that stand or not as names and addresses need. */
const tags = (page: string): string[] =>
  [...page.matchAll(/<\/?[a-z][a-z0-9]*/gi)].map(([tag]) => tag).filter((tag) => !/^<\/?(a|code|wbr)$/.test(tag));

describe('report.html', () => {
  test('asks for nothing and runs nothing', () => {
    const page = reportHtml(sampleReportWithFindings());
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|svg)|url\(|@import|\son[a-z]+=/i);
  });

  test('shows sizes for people and exact bytes in titles', () => {
    const page = reportHtml(sampleReport());
    expect(page).toContain('title="6,089,323 bytes">6.09&#160;MB</span>');
    expect(page).toContain('Binary only, windows/amd64: images are made for Linux only');
  });

  test('tells findings with severity, fix and address, and those that are ignored as such', () => {
    const page = reportHtml(sampleReportWithFindings());
    expect(page).toContain('href="https://avd.aquasec.com/nvd/cve-2024-45337"');
    expect(page).toContain('<span class="severity critical">critical</span>');
    expect(page).toContain('<span class="severity ignored">medium</span>');
    expect(page).toContain('all platforms');
  });

  test('does not call unknown what was not scanned fine', () => {
    const tried = [{ source: 'mirror.gcr.io/x', answer: '503' }];
    const scan = reportScan({ kind: 'database-unavailable', tried }, []);
    const page = reportHtml(sampleReport({ binaries: [sampleBinary('linux/amd64', 1000, { scan })], images: [] }));
    expect(page).toContain('unknown');
    expect(page).toContain('<code>mirror.gcr.io/<wbr/>x</code>: 503');
    expect(page).not.toContain('No known vulnerability');
  });

  test('is drawn also for a build that made nothing', () => {
    const page = reportHtml(sampleReport({ binaries: [], images: [], run: sampleRun({ steps: [] }) }));
    expect(page).toContain('Nothing was built');
  });

  test('no name adds a tag, leaves a control character or an address that is not https', () => {
    const plain = tags(reportHtml(reportSaying('harmless')));
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = reportHtml(reportSaying(text));
        expect(tags(page)).toEqual(plain);
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        for (const [, address = ''] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(https:|sbom\/)/);
      }),
      { numRuns: 40 },
    );
  });
});

test('the time line has at most seven ticks, the first at 0 and none behind the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (span) => {
      const ticks = ticksOf(span);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.at(-1)).toBeLessThanOrEqual(span);
    }),
  );
});
