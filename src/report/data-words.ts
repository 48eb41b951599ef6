import type { ReportCause } from '../model/cause.ts';
import { formatByteChange } from '../model/quantity.ts';
import { joinPhrases, named, type Phrase } from './phrase.ts';
import { tableWords } from './table-words.ts';

/** Less data is not worth words. */
const LEAST_DATA = 4096;

/** Whether the sentence says how much of the cause is data. */
export function saysData({ kind, bytes, inferred = 0 }: ReportCause): boolean {
  const both = Math.sign(inferred) === Math.sign(bytes);
  return kind !== 'data' && both && Math.abs(inferred) >= LEAST_DATA && Math.abs(inferred) * 2 >= Math.abs(bytes);
}

/** Where data weighs more than code: `, 300 kB of it tables and text (owner inferred)`. Causes that are all data say so themselves. */
export function mostlyData(cause: ReportCause): Phrase {
  const { inferred = 0 } = cause;
  if (!saysData(cause)) return [];
  const change = unbroken(formatByteChange(inferred));
  // More than all: the code around it went the other way.
  const more = Math.abs(inferred) > Math.abs(cause.bytes);
  return [
    more ? `, its tables and text ${change} (owner inferred)` : `, ${change} of it tables and text (owner inferred)`,
  ];
}

/** Whose data, where one module's changed much. */
export function dataOf({ subject }: ReportCause, module: string): Phrase {
  return subject === undefined ? [] : [' of ', ...ownerName(subject, module)];
}

/** Whose most of it is, of data of several modules. */
export function mostDataOf({ parts }: ReportCause, module: string): Phrase {
  const [first] = parts;
  return first === undefined ? [] : [parts.length === 1 ? ', of ' : ', most of ', ...ownerName(first.name, module)];
}

function ownerName(path: string, module: string): Phrase {
  return path === 'std' ? ['the standard library'] : path === module ? ['your code'] : [named(path)];
}

/** Between whose functions most of it is, where that is known. */
export function paddingOf(cause: ReportCause, module: string): Phrase {
  const [first] = cause.parts;
  if (first === undefined || tableWords(first.name) !== undefined)
    return tableList({ ...cause, parts: cause.parts.filter(({ name }) => tableWords(name) !== undefined) });
  return [', most between functions of ', ...ownerName(first.name, module)];
}

export function tableList({ parts }: ReportCause): Phrase {
  const shown = parts
    .slice(0, 3)
    .map(({ name, bytes }): Phrase => [tableWords(name) ?? named(name), ` ${unbroken(formatByteChange(bytes))}`]);
  return shown.length === 0 ? [] : [': ', ...joinPhrases(shown, ', ')];
}

export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
