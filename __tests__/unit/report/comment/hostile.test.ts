import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../../../src/model/report.ts';
import { commentMarkdown } from '../../../../src/report/comment/comment.ts';
import { failureSummary, notMeasuredMarkdown } from '../../../../src/report/comment/failed.ts';
import { reportSummary } from '../../../../src/report/markdown/markdown.ts';
import { grownReport, HEAD } from '../../../support/compared-report.ts';
import { comparisonSaying } from '../../../support/hostile-comparison.ts';
import { hostileText, reportSaying } from '../../../support/hostile-report.ts';
import { liveText, renderMarkdown, skeleton } from '../../../support/rendered-markdown.ts';

const facts = {
  marker: { key: 'app', head: HEAD, run: 42, attempt: 1 },
  reportUrl: 'https://github.com/acme/app/actions/runs/42',
};

const saying = (text: string): Report => {
  const { binaries, ...report } = reportSaying(text);
  const tags = [{ tag: text, packages: [text], files: [text] }];
  return {
    ...report,
    binaries: binaries.map((binary) => ({ ...binary, shrinkingTags: tags })),
    comparison: comparisonSaying(text),
  };
};

/** Every text that we hand to GitHub, of a report that says the given text. */
function texts(text: string): string[] {
  const report = saying(text);
  const failure = { code: 'compile-error', message: text, details: `${text}\n\n${text}` } as const;
  const comment = commentMarkdown(report, facts);
  const failed = notMeasuredMarkdown(failure, facts, comment);
  return [
    comment,
    commentMarkdown(
      { ...report, comparison: { tried: [{ source: 'cache', answer: text }], images: [], binaries: [], budgets: [] } },
      facts,
    ),
    failed,
    notMeasuredMarkdown(failure, facts, failed),
    reportSummary(report),
    failureSummary(failure, text),
  ];
}

describe('names from outside', () => {
  test('change nothing but the text of their own code spans, in no text of ours', () => {
    const harmless = texts('harmless').map((text) => skeleton(renderMarkdown(text)));
    fc.assert(
      fc.property(hostileText, (text) => {
        texts(text).forEach((markdown, index) => {
          const html = renderMarkdown(markdown);
          const links = (tags: readonly string[]): string[] => tags.filter((tag) => !/^<\/?a\b/.test(tag));
          expect(links(skeleton(html))).toEqual(links(harmless[index] ?? []));
          expect(liveText(html)).not.toMatch(/@maintainer|#1\b|javascript:|evil\.example|::set-output/);
          expect(html).not.toMatch(
            /<a href="(?!https:\/\/(github\.com\/acme\/app\/actions\/runs\/42|example\.com\/|evil\.example))/,
          );
        });
      }),
      { numRuns: 25 },
    );
  });

  test('cannot forge or hide the marker: the last line is ours, and the only one', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const comment of texts(text).slice(0, 4)) {
          const lines = comment.trimEnd().split('\n');
          expect(lines.at(-1)).toBe(`<!-- go-slim-image v1 key=app head=${HEAD} run=42.1 -->`);
          expect(renderMarkdown(comment).match(/<!--/g)).toHaveLength(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('numbers of an earlier commit are kept over several failures, and not what a compiler wrote', () => {
    const comment = commentMarkdown(grownReport(), facts);
    const details = 'x\n\n<details><summary>Last measured: 1234567</summary>\n\n@maintainer\n\n</details>';
    const failure = { code: 'compile-error', message: 'x', details } as const;
    const first = notMeasuredMarkdown(failure, facts, comment);
    const second = notMeasuredMarkdown(failure, facts, first);
    for (const text of [first, second]) {
      expect(text).toContain('<details><summary>Last measured: 3f2c1ab</summary>\n\n**+419');
      expect(liveText(renderMarkdown(text))).not.toContain('@maintainer');
    }
    const alone = notMeasuredMarkdown(failure, facts);
    expect(liveText(renderMarkdown(notMeasuredMarkdown(failure, facts, alone)))).not.toContain('@maintainer');
  });
});
