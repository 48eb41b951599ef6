import { posix } from 'node:path';
import { placeText, settingThatFits, undoWords } from '../../model/budget-remedy.ts';
import type { ReportCause } from '../../model/cause.ts';
import type { ReportBinaryChange, ReportBudget, ReportComparison } from '../../model/comparison.ts';
import { Failure, type SourceLocation } from '../../model/failure.ts';
import { type LeadingCause, leadingCause } from '../../model/leading-cause.ts';
import { formatByteChange, formatBytes } from '../../model/quantity.ts';

/**
 * The failure of a run whose budgets are broken (`gate-size`), with the line that did it; undefined when none is. `folder`:
 * the module's from where annotations are told, without a slash at the end; null where its files are not the user's.
 */
export function budgetFailure(
  comparison: ReportComparison,
  label: string,
  folder: string | null = '',
): Failure | undefined {
  const broken = comparison.budgets.filter(({ state }) => state === 'broken');
  const worst = [...broken].sort((a, b) => over(b) - over(a))[0];
  if (worst === undefined) return undefined;
  const leading = causeOf(worst, comparison);
  const cause = leading?.cause;
  const others = broken.length - 1;
  const more = others === 0 ? '' : ` ${others === 1 ? 'One more budget is' : `${others} more budgets are`} broken.`;
  const what = leading === undefined ? '' : ` ${describeLeading(leading)}.`;
  const place = folder === null ? undefined : inside(cause?.place, folder);
  const message = `${sentence(worst)}.${what}${more}`;
  return new Failure({
    code: 'gate-size',
    message,
    fix: advice(worst, place === undefined || cause === undefined ? cause : { ...cause, place }, label),
    ...(place === undefined ? {} : { locations: [{ ...place, message: `${sentence(worst)}.${what}` }] }),
  });
}

function inside(place: SourceLocation | undefined, folder: string): SourceLocation | undefined {
  // In a workspace the file may be of another module, beside this one's folder.
  return place === undefined || folder === '' ? place : { ...place, file: posix.join(folder, place.file) };
}

function over({ actual = 0, allowed }: ReportBudget): number {
  return actual - allowed;
}

/** `The image app on linux/amd64 grew by 1.62 MB (+33%), 10% allowed (490 kB): 1.13 MB too much`. */
function sentence(budget: ReportBudget): string {
  const { of, name, platform, limit, written, allowed, actual = 0, before } = budget;
  const limitText = written.includes('%') ? `${written.split(' ')[0]} (${formatBytes(allowed)})` : formatBytes(allowed);
  const subject = `The ${of} ${name} on ${platform}`;
  const left = `${formatBytes(over(budget))} too much`;
  if (limit === 'size') return `${subject} has ${formatBytes(actual)}, ${limitText} allowed: ${left}`;
  const share = before === undefined || before === 0 ? '' : ` (+${((actual / before) * 100).toFixed(1)}%)`;
  return `${subject} grew by ${formatBytes(actual)}${share}, ${limitText} allowed: ${left}`;
}

/**
 * The cause of growth in the binary that the budget is about, as the comment tells it; of a module's budget, the one about
 * the module.
 */
function causeOf(budget: ReportBudget, { binaries, images }: ReportComparison): LeadingCause | undefined {
  const own = binaries.filter(
    (binary) => binary.platform === budget.platform && (budget.of !== 'binary' || binary.name === budget.name),
  );
  const layers = new Set(
    images
      .filter((image) => image.name === budget.name && image.platform === budget.platform)
      .flatMap((image) => image.layers.flatMap(({ binary }) => (binary === undefined ? [] : [binary]))),
  );
  const inside = budget.of === 'image' ? own.filter(({ stem }) => layers.size === 0 || layers.has(stem)) : own;
  const causes = inside.flatMap((binary: ReportBinaryChange) => binary.causes);
  if (budget.of !== 'module') return leadingCause(causes, 1);
  const cause = causes.find(({ subject, bytes }) => subject === budget.name && bytes > 0);
  return cause === undefined ? undefined : { cause };
}

function describeLeading({ cause, brings }: LeadingCause): string {
  return `${describe(cause)}${brings === undefined ? '' : `, which brings ${brings}`}`;
}

function describe({ kind, subject = '', to, from, bytes, parts, requiredBy, state }: ReportCause): string {
  const change = formatByteChange(bytes);
  switch (kind) {
    case 'module-new':
      return `${subject} ${to ?? ''} is new (${change} in the binary)`.replace('  ', ' ');
    case 'module-moved':
    case 'module-renamed':
      return `${subject} moved from ${from ?? 'another version'} to ${to ?? 'another'}${
        requiredBy === undefined ? '' : `, required by ${requiredBy}`
      } (${change} in the binary)`;
    case 'package-new':
      return `${subject} is linked for the first time (${change} in the binary)`;
    case 'toolchain':
      return `Go moved from ${from ?? '?'} to ${to ?? '?'} (${change} in the binary)`;
    case 'embedded-file':
      return parts.length > 1
        ? `Embedded files of ${subject} grew (${change} in the binary)`
        : `The embedded file ${subject} ${state === 'new' ? 'is new' : 'grew'} (${change} in the binary)`;
    case 'reach':
      return `More is used of what did not change, most in ${parts[0]?.name ?? subject} (${change} in the binary)`;
    case 'debug-data':
      return `Symbols and debug data came in (${change} in the binary)`;
    case 'flags':
      return `Other build settings: ${subject} (${change} in the binary)`;
    case 'dead-code':
      return `The linker can no longer drop unused methods (${change} in the binary)`;
    case 'own-code':
      return `Your own code grew, most in ${subject} (${change} in the binary)`;
    case 'data':
      return `Variables, tables and text grew${subject === '' ? '' : `, of ${subject}`} (${change} in the binary)`;
    case 'tables':
    case 'padding':
      return `No code grew, only tables and gaps that the linker makes (${change} in the binary)`;
    default:
      return `Most of it is in ${subject} (${change} in the binary)`;
  }
}

function advice(budget: ReportBudget, cause: ReportCause | undefined, label: string): string {
  const undo = cause?.place === undefined ? 'Make it smaller' : undoWords(cause, placeText(cause.place));
  const allow = label === 'none' || label === '' ? '' : `: label ${label} (your name is recorded), or`;
  return `${undo}, or allow it${allow === '' ? ':' : allow} ${settingThatFits(budget)} in .go-slim-image.yml.`;
}
