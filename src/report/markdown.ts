import type { Report } from '../model/report.ts';
import { describeCounts, findingsOf } from './findings.ts';
import { buildBlock, findingsBlock, imageBlock, stepsBlock } from './markdown-blocks.ts';
import { headline, platformTable, provenance, reasons } from './markdown-head.ts';
import { folded } from './markdown-text.ts';
import { verdictOf } from './verdict.ts';

/** GitHub drops a step's whole summary above 1 MiB; this leaves room for what others write. In bytes. */
export const SUMMARY_LIMIT = 900_000;

/** A part that can be left out when there is too much. */
interface Block {
  readonly title: string;
  readonly body: string;
}

/** report.md: the verdict, the table, and everything else folded. */
export function reportMarkdown(report: Report): string {
  return join(report, false, Number.POSITIVE_INFINITY);
}

/** The job summary: the same with its folds open, cut from the end where it would be too long for GitHub. */
export function reportSummary(report: Report, limit = SUMMARY_LIMIT): string {
  return join(report, true, limit);
}

function join(report: Report, open: boolean, limit: number): string {
  const head = [headline(report), platformTable(report), ...reasons(report)];
  const foot = provenance(report);
  const blocks = blocksOf(report);
  let kept = blocks.length;
  let text = '';
  do {
    const cut = blocks.slice(kept).map(({ title }) => title);
    const notice =
      cut.length === 0
        ? []
        : [`Left out, since it would be too long here: ${cut.join('; ')}. All of it is in report.html.`];
    const shown = blocks.slice(0, kept).map(({ title, body }) => folded(title, body, open));
    text = `${[...head, ...shown, ...notice, foot].join('\n\n')}\n`;
    kept--;
  } while (Buffer.byteLength(text) > limit && kept >= 0);
  return Buffer.byteLength(text) <= limit ? text : `${headline(report)}\n\n${foot}\n`;
}

function blocksOf(report: Report): Block[] {
  const findings = findingsOf(report);
  const steps = report.run.steps.length;
  const blocks: (Block | undefined)[] = [
    findings.length === 0
      ? undefined
      : { title: `Findings: ${describeCounts(report.totals.findings)}`, body: findingsBlock(findings) },
    report.images.length === 0 ? undefined : { title: imageTitle(report), body: imageBlock(report) },
    { title: `Binaries and how they were built`, body: buildBlock(report) },
    steps === 0 ? undefined : { title: `Steps and times`, body: stepsBlock(report) },
  ];
  return blocks.filter((block) => block !== undefined);
}

function imageTitle(report: Report): string {
  const layers = verdictOf(report).sizes.length;
  return `Layers of ${report.images.length === 1 ? 'the image' : `${report.images.length} images`}${layers === 0 ? '' : ', base apart'}`;
}
