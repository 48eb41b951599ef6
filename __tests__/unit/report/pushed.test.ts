import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../../src/model/report.ts';
import type { ReportPush } from '../../../src/model/report-run.ts';
import { reportHtml } from '../../../src/report/html/page.ts';
import { reportMarkdown, reportSummary } from '../../../src/report/markdown/markdown.ts';
import { movedWords } from '../../../src/report/pushed.ts';
import { sampleReport, sampleRun } from '../../support/sample-report.ts';

const plain = sampleReport();
const [image] = plain.images;
const push = (facts: Partial<ReportPush> = {}): ReportPush => ({
  image: image?.name ?? '',
  repository: 'ghcr.io/acme/app',
  digest: image?.digest ?? `sha256:${'a'.repeat(64)}`,
  changed: true,
  tags: [{ tag: '1.2.3', changed: true }],
  uploadedBlobs: 4,
  uploadedBytes: 5_312_000,
  mountedBlobs: 1,
  existingBlobs: 2,
  attached: [],
  ...facts,
});
const pushed = (...pushes: ReportPush[]): Report => sampleReport({ run: sampleRun({ push: pushes }) });

describe('what a push moved', () => {
  test.each<[Partial<ReportPush>, string]>([
    [{}, '5.31 MB sent in 4 blobs, 1 mounted, 2 there already'],
    [{ uploadedBlobs: 1, uploadedBytes: 512, mountedBlobs: 0, existingBlobs: 0 }, '512 B sent in 1 blob'],
    [{ uploadedBlobs: 0, uploadedBytes: 0, mountedBlobs: 0 }, 'nothing sent, 2 there already'],
    [{ uploadedBlobs: 0, uploadedBytes: 0, mountedBlobs: 0, existingBlobs: 0 }, 'nothing sent'],
  ])('%j', (facts, words) => {
    expect(movedWords(push(facts))).toBe(words);
  });

  test('stands in the page beside the tags, for each repository', () => {
    const page = reportHtml(pushed(push(), push({ repository: 'docker.io/acme/app', changed: false })));
    const text = page.replace(/<[^>]+>/g, '');
    expect(text).toContain('Pushed to ghcr.io/acme/app, new: 5.31 MB sent in 4 blobs, 1 mounted, 2 there already.');
    expect(text).toContain('Pushed to docker.io/acme/app, as before: ');
    expect(reportHtml(plain)).not.toContain('Pushed to');
  });

  test('stands in report.md and in the job summary', () => {
    for (const text of [reportMarkdown(pushed(push())), reportSummary(pushed(push()))])
      expect(text).toContain('- `ghcr.io/acme/app:1.2.3`, new; 5.31 MB sent in 4 blobs, 1 mounted, 2 there already\n');
  });

  test('is not told of another image', () => {
    expect(reportHtml(pushed(push({ image: 'other' })))).not.toContain('Pushed to');
  });
});
