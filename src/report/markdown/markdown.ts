import type { Report } from '../../model/report.ts';
import { fitText } from '../comment/fit.ts';
import type { Fold } from '../comment/folds.ts';
import { SUMMARY_DEPTH, sizeStory } from '../comment/story.ts';
import { describeCounts, findingsOf } from '../findings.ts';
import { pushedBlock } from '../pushed.ts';
import { rebuiltBlock } from '../rebuilt.ts';
import { verdictOf } from '../verdict.ts';
import { buildBlock, findingsBlock, imageBlock, stepsBlock } from './markdown-blocks.ts';
import { provenance, reasons } from './markdown-head.ts';

/** GitHub drops a step's whole summary above 1 MiB; this leaves room for what others write. In bytes. */
export const SUMMARY_LIMIT = 900_000;

/** report.md: the verdict, the table, why, and everything else folded. */
export function reportMarkdown(report: Report): string {
  return join(report, false, Number.POSITIVE_INFINITY);
}

/**
 * The job summary: the same with its folds open, cut from the end where it would be too long for GitHub. `label`: what
 * overrides a budget, where there is one.
 */
export function reportSummary(report: Report, limit = SUMMARY_LIMIT, label?: string): string {
  return join(report, true, limit, label);
}

function join(report: Report, open: boolean, most: number, label?: string): string {
  const { first, head, folds } = sizeStory(report, SUMMARY_DEPTH, label);
  return fitText(
    {
      first,
      head: [...head, ...reasons(report), ...rebuiltBlock(report), ...pushedBlock(report)],
      folds: [...folds, ...foldsOf(report)],
      foot: [provenance(report)],
    },
    { open, limit: { most, length: (text) => Buffer.byteLength(text) } },
  );
}

function foldsOf(report: Report): Fold[] {
  const findings = findingsOf(report);
  const steps = report.run.steps.length;
  const folds: (Fold | undefined)[] = [
    findings.length === 0
      ? undefined
      : { title: `Findings: ${describeCounts(report.totals.findings)}`, body: findingsBlock(findings) },
    report.images.length === 0 ? undefined : { title: imageTitle(report), body: imageBlock(report) },
    { title: `Binaries and how they were built`, body: buildBlock(report) },
    steps === 0 ? undefined : { title: `Steps and times`, body: stepsBlock(report) },
  ];
  return folds.filter((fold) => fold !== undefined);
}

function imageTitle(report: Report): string {
  const layers = verdictOf(report).sizes.length;
  return `Layers of ${report.images.length === 1 ? 'the image' : `${report.images.length} images`}${layers === 0 ? '' : ', base apart'}`;
}
