import { type CommentMarker, commentMarker } from '../../model/comment-marker.ts';
import { baselineAge } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import { reasons } from '../markdown/markdown-head.ts';
import { codeSpan, safeAddress } from '../markdown/markdown-text.ts';
import { fitText, type TextLimit } from './fit.ts';
import type { Fold } from './folds.ts';
import { isCompared } from './rows.ts';
import { formatAge } from './size-words.ts';
import { COMMENT_DEPTH, sizeStory } from './story.ts';

/** GitHub refuses bodies of more than 65,536 characters; this leaves room for how it counts. In UTF-16 units. */
export const COMMENT_LIMIT = 60_000;

/** What a comment says besides what the report knows. */
export interface CommentFacts {
  readonly marker: CommentMarker;
  /** Where the whole report is: the run's page or the artifact's. */
  readonly reportUrl?: string;
  /** The label that overrides a budget, where there is one. */
  readonly label?: string;
  /** It was measured in a run that the pull request itself controls. */
  readonly foreign?: boolean;
}

/** The comment: the verdict first, the marker last and outside of any cut. */
export function commentMarkdown(report: Report, facts: CommentFacts, limit = COMMENT_LIMIT): string {
  const { first, head, folds } = sizeStory(report, COMMENT_DEPTH, facts.label);
  const foot = [footer(report, facts)];
  return withMarker({ first, head, folds: [...folds, ...notesFold(report)], foot }, facts.marker, limit);
}

/** Joins the parts of a comment so that it keeps within the limit, marker included. */
export function withMarker(parts: Parameters<typeof fitText>[0], marker: CommentMarker, most: number): string {
  const line = commentMarker(marker);
  const limit: TextLimit = { most: most - line.length - 1, length: (text) => text.length };
  return `${fitText(parts, { open: false, limit })}${line}\n`;
}

function notesFold(report: Report): Fold[] {
  const notes = reasons(report);
  if (notes.length === 0) return [];
  const count = notes.join('\n').split('\n').length;
  return [{ title: count === 1 ? '1 note' : `${count} notes`, body: notes.join('\n') }];
}

/** The last line people see: what was compared with what, by which Go, where all of it is. */
function footer(report: Report, { marker, reportUrl, foreign }: CommentFacts): string {
  const parts = [
    codeSpan(marker.head.slice(0, 7)) + against(report),
    `${codeSpan(report.toolchain.version)}${sameSurroundings(report)}`,
    reportLink(reportUrl),
    ...(foreign === true ? ['measured by the pull request’s own run'] : ['same input, same bytes: every byte is real']),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

function against(report: Report): string {
  if (!isCompared(report)) return '';
  const { baseline } = report.comparison;
  const name = codeSpan(baseline.commit?.slice(0, 7) ?? baseline.reference);
  const branch = baseline.ref?.replace(/^refs\/(heads|tags)\//, '');
  const facts = [
    ...(branch === undefined || branch === '' ? [] : [codeSpan(branch)]),
    `${formatAge(baselineAge(baseline, report.run.startedAt))} old`,
    SOURCES[baseline.source],
  ];
  return ` against ${name} (${facts.join(', ')})`;
}

const SOURCES = {
  file: 'file',
  image: 'image',
  release: 'release',
  'git-ref': 'built from the ref',
  attached: 'attached to the image',
  artifact: 'artifact',
  cache: 'cache',
  build: 'built from the merge base',
} as const;

function sameSurroundings(report: Report): string {
  if (!isCompared(report)) return '';
  const { binaries } = report.comparison;
  const same = binaries.every(({ toolchain, settings }) => toolchain === undefined && settings.length === 0);
  return same && binaries.length > 0 ? ', same flags' : '';
}

/** A link to the whole report, or its name where there is no address. */
export function reportLink(url: string | undefined): string {
  const address = url === undefined ? undefined : safeAddress(url);
  return address === undefined ? 'report.html' : `[report.html](<${address}>)`;
}
