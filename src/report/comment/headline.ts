import type { ReportCause } from '../../model/cause.ts';
import type { ReportBinaryChange } from '../../model/comparison.ts';
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
    const cause = causeOf(row?.binary, report.module.path, broken.of === 'module' ? broken.name : undefined);
    const text = `${gate}**Budget broken: ${budgetFigures(broken)}**${because(report, cause)}${findings}`;
    return { text, ...binaryAndCause(row, cause) };
  }
  const row = largest(rows);
  if (row === undefined) return { text: `${gate}${unchanged(rows)}${findings}` };
  const { change, before } = rowSize(row);
  const share = signedPercent(change, before);
  const cause = causeOf(row.binary, report.module.path);
  const figures = `${unbrokenChange(change)}${share === undefined ? '' : ` (${share})`} on ${where(row, rows)}`;
  const why = baseIsCause(row)
    ? `: the base ${codeSpan(row.image?.baseMoved?.to.reference ?? '')} moved`
    : because(report, cause);
  return { text: `${gate}**${figures}**${why}${cameAndWent(rows)}${findings}`, ...binaryAndCause(row, cause) };
}

function binaryAndCause(row: SizeRow | undefined, cause: ReportCause | undefined): Omit<Headline, 'text'> {
  return { ...(row === undefined ? {} : { binary: row.binary }), ...(cause === undefined ? {} : { cause }) };
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

/**
 * The cause that weighs most in the direction of the change; of one module only where one is given. What came in through
 * a dependency counts for the dependency: people know which one they added, not what it brought along.
 */
function causeOf(binary: ReportBinaryChange | undefined, main: string, module?: string): ReportCause | undefined {
  if (binary === undefined) return undefined;
  const { causes, size } = binary;
  const sign = Math.sign(size.change);
  const telling = causes.filter(({ kind, bytes }) => kind !== 'not-explained' && Math.sign(bytes) === sign);
  if (module !== undefined) return telling.find(({ subject }) => subject === module);
  // Tables grow because of what they describe; they are named only where nothing else is.
  const people = telling.filter(({ kind }) => !['data', 'tables', 'padding'].includes(kind));
  const candidates = people.length > 0 ? people : telling;
  const weight = (cause: ReportCause): number =>
    candidates.reduce(
      (sum, other) => (broughtBy(other, candidates, main) === cause ? sum + Math.abs(other.bytes) : sum),
      0,
    );
  return [...candidates].sort((a, b) => weight(b) - weight(a))[0];
}

/** The cause of the module through which another one came into the program; the cause itself where there is none. */
function broughtBy(cause: ReportCause, causes: readonly ReportCause[], main: string): ReportCause {
  const entry = cause.chain?.find((path) => path !== main && !path.startsWith(`${main}/`));
  if (entry === undefined) return cause;
  const modules = causes.filter(({ kind }) => kind === 'module-new' || kind === 'module-moved');
  return modules.find(({ subject = '' }) => entry === subject || entry.startsWith(`${subject}/`)) ?? cause;
}

function because(report: Report, cause: ReportCause | undefined): string {
  if (cause === undefined) return '';
  return `: ${phraseText(causeHeadline(cause, report.module.path), codeSpan)}`;
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

function cameAndWent(rows: readonly SizeRow[]): string {
  const of = (side: 'before' | 'after'): string[] =>
    rows.filter((row) => rowSize(row)[side] === undefined).map((row) => where(row, rows));
  const told = (names: readonly string[], word: string): string =>
    names.length === 0
      ? ''
      : `; ${names.length > 3 ? `${names.length} platforms are` : `${names.join(', ')} is`} ${word}`;
  return `${told(of('before'), 'new')}${told(of('after'), 'gone')}`;
}

function newFindings({ comparison: { findings } }: ComparedReport): string {
  const count = findings?.new.filter(({ suppressed }) => suppressed === undefined).length ?? 0;
  if (count === 0) return '';
  const worst = findings?.new.find(({ suppressed }) => suppressed === undefined);
  const about =
    worst === undefined ? '' : `: ${codeSpan(worst.id)} (${worst.severity.toLowerCase()}) in ${codeSpan(worst.module)}`;
  return `. **${count === 1 ? '1 new finding' : `${count} new findings`}**${about}`;
}
