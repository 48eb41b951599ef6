import type { ReportCause } from '../../model/cause.ts';
import type { ReportBinaryChange } from '../../model/comparison.ts';
import { type LeadingCause, leadingCause } from '../../model/leading-cause.ts';
import { formatCount } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { causeHeadline } from '../cause-words.ts';
import { codeSpan } from '../markdown/markdown-text.ts';
import { phraseText } from '../phrase.ts';
import { unbrokenBytes, verdictOf } from '../verdict.ts';
import { budgetFigures, worstBudget } from './budgets.ts';
import { type ComparedReport, rowSize, type SizeRow, sizeRows } from './rows.ts';
import { signedPercent, unbrokenChange } from './size-words.ts';

/** What the first line is about. */
export interface Headline {
  /** The verdict in one line of Markdown that reads well as the beginning of a mail. */
  readonly text: string;
  /** The binary whose causes explain it. */
  readonly binary?: ReportBinaryChange;
  readonly cause?: ReportCause;
}

/** The verdict on a comparison: the worst budget, else the largest change, else that there is none. */
export function comparedHeadline(report: ComparedReport): Headline {
  const rows = sizeRows(report);
  const gate = verdictOf(report).tone === 'bad' ? '**Gate failed.** ' : '';
  const findings = newFindings(report);
  const broken = worstBudget(report.comparison.budgets);
  if (broken !== undefined) {
    const row = rows.find(
      ({ name, platform, image }) =>
        platform === broken.platform && (broken.of === 'module' || name === broken.name || image?.name === broken.name),
    );
    const cause = causeOf(row?.binary, broken.of === 'module' ? broken.name : undefined);
    const text = `${gate}**Budget broken: ${budgetFigures(broken)}**${because(report, cause)}${findings}`;
    return { text, ...binaryAndCause(row, cause) };
  }
  const row = largest(rows);
  if (row === undefined) return { text: `${gate}${unchanged(rows)}${findings}` };
  const { change, before } = rowSize(row);
  const share = signedPercent(change, before);
  const cause = causeOf(row.binary);
  const figures = `${unbrokenChange(change)}${share === undefined ? '' : ` (${share})`} on ${where(row, rows)}`;
  const why = baseIsCause(row)
    ? `: the base ${codeSpan(row.image?.baseMoved?.to.reference ?? '')} moved`
    : because(report, cause);
  return { text: `${gate}**${figures}**${why}${cameAndWent(rows)}${findings}`, ...binaryAndCause(row, cause) };
}

function binaryAndCause(row: SizeRow | undefined, leading: LeadingCause | undefined): Omit<Headline, 'text'> {
  const cause = leading === undefined ? {} : { cause: leading.cause };
  return { ...(row === undefined ? {} : { binary: row.binary }), ...cause };
}

/** The row whose size changed most, among those that are on both sides. */
function largest(rows: readonly SizeRow[]): SizeRow | undefined {
  const changed = rows.filter((row) => isOnBothSides(row) && rowSize(row).change !== 0);
  return changed.reduce<SizeRow | undefined>(
    (most, row) => (most === undefined || Math.abs(rowSize(row).change) > Math.abs(rowSize(most).change) ? row : most),
    undefined,
  );
}

function isOnBothSides(row: SizeRow): boolean {
  const { before, after } = rowSize(row);
  return before !== undefined && after !== undefined;
}

/** The cause that is told first; of one module only where one is given. */
function causeOf(binary: ReportBinaryChange | undefined, module?: string): LeadingCause | undefined {
  if (binary === undefined) return undefined;
  const { causes, size } = binary;
  const sign = Math.sign(size.change);
  if (module === undefined) return leadingCause(causes, sign);
  const cause = causes.find(({ kind, subject, bytes }) => {
    return kind !== 'not-explained' && Math.sign(bytes) === sign && subject === module;
  });
  return cause === undefined ? undefined : { cause };
}

function because(report: Report, leading: LeadingCause | undefined): string {
  if (leading === undefined) return '';
  const { cause, brings } = leading;
  const along = brings === undefined ? '' : `, which brings ${codeSpan(brings)}`;
  return `: ${phraseText(causeHeadline(cause, report.module.path), codeSpan)}${along}`;
}

function baseIsCause({ image }: SizeRow): boolean {
  if (image?.baseMoved === undefined) return false;
  return Math.abs(image.base.change) > Math.abs(image.app.change);
}

function where({ name, platform }: SizeRow, rows: readonly SizeRow[]): string {
  const several = new Set(rows.map((row) => row.name)).size > 1;
  return several ? `${platform} (${codeSpan(name)})` : platform;
}

/** `**No size change** on 2 platforms: images byte-identical (5.31 and 4.97 MB pulled)` */
function unchanged(rows: readonly SizeRow[]): string {
  const both = rows.filter(isOnBothSides);
  if (both.length === 0) return `**Nothing in common with the baseline**${cameAndWent(rows)}`;
  const images = both.filter(({ image }) => image !== undefined);
  const count = new Set(both.map(({ platform }) => platform)).size;
  const identical = both.every(({ image, binary }) => (image ?? binary).state === 'same');
  const what = images.length === both.length ? 'images' : images.length === 0 ? 'binaries' : 'images and binaries';
  const sizes = [...new Set(both.map((row) => unbrokenBytes(rowSize(row).after ?? 0)))];
  const pulled = sizes.length > 3 ? '' : ` (${sizes.join(' and ')}${images.length === both.length ? ' pulled' : ''})`;
  const words = identical ? `${what} byte-identical` : `${what} of the same size, with other bytes`;
  return `**No size change** on ${count === 1 ? '1 platform' : `${count} platforms`}: ${words}${pulled}${cameAndWent(rows)}`;
}

/** `; linux/s390x is new; \`ctl\` is gone`: a program that came or went on all its platforms is told once. */
function cameAndWent(rows: readonly SizeRow[]): string {
  return `${oneSided(rows, 'before', 'new')}${oneSided(rows, 'after', 'gone')}`;
}

function oneSided(rows: readonly SizeRow[], missing: 'before' | 'after', word: string): string {
  const here = rows.filter((row) => rowSize(row)[missing] === undefined);
  const elsewhere = new Set(rows.filter((row) => !here.includes(row)).map(({ name }) => name));
  const programs = [...new Set(here.map(({ name }) => name))].filter((name) => !elsewhere.has(name));
  const platforms = here.filter(({ name }) => elsewhere.has(name));
  const count = programs.length + platforms.length;
  if (count === 0) return '';
  const told =
    count > 3
      ? [...counted(programs.length, 'program'), ...counted(platforms.length, 'platform')].join(' and ')
      : [...programs.map((name) => codeSpan(name)), ...platforms.map((row) => where(row, rows))].join(', ');
  return `; ${told} ${count === 1 ? 'is' : 'are'} ${word}`;
}

function counted(count: number, what: string): string[] {
  return count === 0 ? [] : [formatCount(count, what)];
}

function newFindings({ comparison: { findings } }: ComparedReport): string {
  const count = findings?.new.filter(({ suppressed }) => suppressed === undefined).length ?? 0;
  if (count === 0) return '';
  const worst = findings?.new.find(({ suppressed }) => suppressed === undefined);
  const about =
    worst === undefined ? '' : `: ${codeSpan(worst.id)} (${worst.severity.toLowerCase()}) in ${codeSpan(worst.module)}`;
  return `. **${count === 1 ? '1 new finding' : `${count} new findings`}**${about}`;
}
