import type { ReportCause } from '../model/cause.ts';
import { formatByteChange, formatBytes, formatCount } from '../model/quantity.ts';
import { joinPhrases, named, type Phrase, type Piece, versionPiece } from './phrase.ts';
import { tableWords } from './table-words.ts';

const MOST_LINKS = 5;
/** Less data is not worth words. */
const LEAST_DATA = 4096;

/**
 * One cause in one sentence without its bytes: `google.golang.org/grpc 1.76.0, new: cmd/app/main.go:14 → internal/rpc →
 * google.golang.org/grpc`. `module`: path of the main module, which is left out of the names of its packages.
 */
export function causeSentence(cause: ReportCause, module: string): Phrase {
  return [...whatChanged(cause, module), ...mostlyData(cause)];
}

function whatChanged(cause: ReportCause, module: string): Phrase {
  const { bytes, subject } = cause;
  const grew = bytes >= 0;
  switch (cause.kind) {
    case 'module-new':
      return [...subjectAt(cause, cause.to), ', new', ...along(cause), ...through(cause, module), ...besides(cause)];
    case 'module-gone':
      return [...subjectAt(cause, cause.from), ' is gone'];
    case 'module-moved':
      return [...moved(cause), ...required(cause), ...besides(cause)];
    case 'module-renamed':
      return [named(cause.renamedFrom ?? ''), ' became ', ...subjectAt(cause, cause.to), ...required(cause)];
    case 'package-new':
      return [named(subject ?? ''), ' is linked for the first time', ...through(cause, module)];
    case 'package-gone':
      return [named(subject ?? ''), ' is no longer linked'];
    case 'own-code':
      return ['your code', ...mostIn(cause, module), ...newLines(cause)];
    case 'reach':
      return [
        grew ? 'more is used of what did not change' : 'less is used of what did not change',
        ...mostIn(cause, module),
        ...newUser(cause, module),
      ];
    case 'dead-code':
      return deadCode(cause, module);
    case 'toolchain':
      return ['Go ', ...goVersions(cause), ': packages whose source did not change', ...mostIn(cause, module)];
    case 'flags':
      return ['other build settings', ...list(cause)];
    case 'embedded-file':
      return embeddedFiles(cause, module);
    case 'debug-data':
      return [grew ? 'symbols and debug data came in' : 'symbols and debug data went', ...list(cause)];
    case 'data':
      return ['variables, tables and text', ...dataOf(cause, module), ' (owner inferred)', ...mostIn(cause, module)];
    case 'padding':
      return ['gaps between functions and sections', ...paddingOf(cause, module)];
    case 'tables':
      return ['Go’s tables for that code', ...tableList(cause)];
    case 'not-explained':
      return ['not explained'];
  }
}

/** The same in a few words, for a headline: `google.golang.org/grpc is new, through internal/rpc`. */
export function causeHeadline(cause: ReportCause, module: string): Phrase {
  if (cause.kind === 'module-new') {
    const chain = shortChain(cause, module);
    const by = chain.length > 2 ? chain[1] : chain[0];
    return [named(cause.subject ?? ''), ' is new', ...(by === undefined ? [] : [', through ', by])];
  }
  if (cause.kind === 'module-moved') return moved(cause);
  if (cause.kind === 'toolchain') return ['Go ', ...goVersions(cause)];
  if (cause.kind === 'package-new') return [named(cause.subject ?? ''), ' is linked for the first time'];
  if (cause.kind === 'dead-code') {
    // The whole trail is for the list below; here stands the first function of it that is not the program's own.
    const { trail = [] } = cause;
    const foreign = trail.find((name) => !/^main\.|\.\.inittask$/.test(name) && !name.startsWith(module));
    const culprit = foreign ?? trail[0];
    return [deadCodeWords(cause), ...(culprit === undefined ? [] : [', because of ', named(culprit)])];
  }
  if (cause.kind === 'own-code') return ['your code', ...mostIn(cause, module)];
  if (cause.kind === 'tables') return ['Go’s tables', ...tableList({ ...cause, parts: cause.parts.slice(0, 1) })];
  return whatChanged(cause.parts.length < 2 ? cause : { ...cause, parts: cause.parts.slice(0, 2) }, module);
}

function subjectAt({ subject }: ReportCause, version: string | undefined): Phrase {
  return [named(subject ?? ''), ...(version === undefined || version === '' ? [] : [' ', versionPiece(version)])];
}

function moved(cause: ReportCause): Phrase {
  return [named(cause.subject ?? ''), ' ', ...fromTo(cause)];
}

/** `1.25.3 → 1.26.8`: Go's own names of its versions begin with go. */
function goVersions({ from = '?', to = '?' }: ReportCause): Phrase {
  return [versionPiece(from.replace(/^go/, '')), ' → ', versionPiece(to.replace(/^go/, ''))];
}

function fromTo({ from, to }: ReportCause): Phrase {
  return [versionPiece(from ?? '?'), ' → ', versionPiece(to ?? '?')];
}

function required({ requiredBy }: ReportCause): Phrase {
  return requiredBy === undefined ? [] : [', required by ', named(requiredBy)];
}

/** `, with 12 modules that nothing else needs`. */
function along({ brings = [] }: ReportCause): Phrase {
  return brings.length === 0 ? [] : [`, with ${formatCount(brings.length, 'module')} that nothing else needs`];
}

function besides({ besides: other }: ReportCause): Phrase {
  return other === undefined ? [] : ['; beside ', named(other)];
}

/** `: cmd/app/main.go:14 → internal/rpc → google.golang.org/grpc` */
function through(cause: ReportCause, module: string): Phrase {
  const { place } = cause;
  const chain = shortChain(cause, module);
  // The line stands in the chain's first package, so that package need not be said.
  const links = place === undefined ? chain : [named(placeText(place)), ...chain.slice(1)];
  return links.length === 0
    ? []
    : [
        ': ',
        ...joinPhrases(
          links.map((link) => [link]),
          ' → ',
        ),
      ];
}

function shortChain({ chain = [] }: ReportCause, module: string): Piece[] {
  const links = chain.map((path) => named(within(path, module)));
  const left = links.length - MOST_LINKS;
  return left <= 0 ? links : [...links.slice(0, 2), `${left} more`, ...links.slice(-(MOST_LINKS - 2))];
}

/** A package's path without the main module's. */
function within(path: string, module: string): string {
  return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : path;
}

/** One file, files of one package, or files whose package nothing tells. */
function embeddedFiles({ subject, parts }: ReportCause, module: string): Phrase {
  if (subject === undefined) return ['embedded files of packages that are not known'];
  const [largest] = parts;
  if (parts.length < 2 || largest === undefined) return ['embedded file ', named(within(subject, module))];
  return ['embedded files of ', named(within(subject, module)), ', most in ', named(within(largest.name, subject))];
}

/** Whether the sentence says how much of the cause is data. */
export function saysData({ kind, bytes, inferred = 0 }: ReportCause): boolean {
  const both = Math.sign(inferred) === Math.sign(bytes);
  return kind !== 'data' && both && Math.abs(inferred) >= LEAST_DATA && Math.abs(inferred) * 2 >= Math.abs(bytes);
}

/** `, which example.com/new imports, new itself` */
function newUser({ chain = [] }: ReportCause, module: string): Phrase {
  const [user] = chain;
  return user === undefined ? [] : [', which ', named(within(user, module)), ' imports, new itself'];
}

/** Between whose functions most of it is, where that is known. */
function paddingOf(cause: ReportCause, module: string): Phrase {
  const first = cause.parts.find(({ name }) => tableWords(name) === undefined);
  if (first === undefined) return tableList(cause);
  return [', most between functions of ', ...ownerName(first.name, module)];
}

/** Where data weighs more than code: `, 300 kB of it data (owner inferred)`. Causes that are all data say so themselves. */
function mostlyData(cause: ReportCause): Phrase {
  const { inferred = 0 } = cause;
  if (!saysData(cause)) return [];
  return [`, ${unbroken(formatByteChange(inferred))} of it tables and text (owner inferred)`];
}

/** Whose data, where one module's changed much. */
function dataOf({ subject }: ReportCause, module: string): Phrase {
  return subject === undefined ? [] : [' of ', ...ownerName(subject, module)];
}

function ownerName(path: string, module: string): Phrase {
  return path === 'std' ? ['the standard library'] : path === module ? ['your code'] : [named(path)];
}

/** `, most new lines at internal/rpc/rpc.go:14` */
function newLines({ place }: ReportCause): Phrase {
  return place === undefined ? [] : [', most new lines at ', named(placeText(place))];
}

function placeText({ file, line }: NonNullable<ReportCause['place']>): string {
  return line === undefined ? file : `${file}:${line}`;
}

function mostIn({ parts }: ReportCause, module: string): Phrase {
  const [first] = parts;
  if (first === undefined) return [];
  return [parts.length === 1 ? ', in ' : ', most in ', named(within(first.name, module))];
}

function deadCode(cause: ReportCause, module: string): Phrase {
  const { trail = [] } = cause;
  const links = trail.slice(0, MOST_LINKS).map((name) => [named(within(name, module))]);
  return [deadCodeWords(cause), ...(links.length === 0 ? mostIn(cause, module) : [': ', ...joinPhrases(links, ' → ')])];
}

function deadCodeWords({ bytes }: ReportCause): string {
  return bytes >= 0 ? 'the linker can no longer drop unused methods' : 'the linker drops unused methods again';
}

function list({ parts }: ReportCause): Phrase {
  const shown = parts
    .slice(0, 3)
    .map(({ name, bytes }): Phrase => [named(name), ...(bytes === 0 ? [] : [` ${unbroken(formatBytes(bytes))}`])]);
  return shown.length === 0 ? [] : [': ', ...joinPhrases(shown, ', ')];
}

function tableList({ parts }: ReportCause): Phrase {
  const shown = parts
    .slice(0, 3)
    .map(({ name, bytes }): Phrase => [tableWords(name) ?? named(name), ` ${unbroken(formatByteChange(bytes))}`]);
  return shown.length === 0 ? [] : [': ', ...joinPhrases(shown, ', ')];
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
