import { placeText } from '../model/budget-remedy.ts';
import type { ReportCause } from '../model/cause.ts';
import { formatBytes, formatCount } from '../model/quantity.ts';
import { GENERIC_PACKAGES } from '../model/size.ts';
import { dataOf, mostDataOf, mostlyData, paddingOf, tableList, unbroken } from './data-words.ts';
import { joinPhrases, named, type Phrase, type Piece, versionPiece } from './phrase.ts';

const MOST_LINKS = 5;
/** Of less own code the line is not worth words. */
const LEAST_TOLD = 1000;

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
      return [...subjectAt(cause, cause.from), ' is gone', ...dropped(cause, module)];
    case 'module-moved':
      return [...moved(cause), ...required(cause), ...besides(cause)];
    case 'module-renamed':
      return [named(cause.renamedFrom ?? ''), ' became ', ...subjectAt(cause, cause.to), ...required(cause)];
    case 'package-new':
      return [named(subject ?? ''), ' is linked for the first time', ...through(cause, module)];
    case 'package-gone':
      return [named(subject ?? ''), ...noLongerLinked(cause), ...dropped(cause, module)];
    case 'own-code':
      return ['your code', ...mostIn(cause, module), ...newLines(cause)];
    case 'reach':
      return [
        grew ? 'more is used of what did not change' : 'less is used of what did not change',
        ...mostIn(cause, module),
        ...(GENERIC_PACKAGES.has(cause.parts[0]?.name ?? '') ? [' (generic, one copy for each type)'] : []),
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
      return ['variables, tables and text', ...dataOf(cause, module), ' (owner inferred)', ...mostOf(cause, module)];
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
    return [named(cause.subject ?? ''), ' is new', ...by(cause, module)];
  }
  if (cause.kind === 'module-moved') return moved(cause);
  if (cause.kind === 'toolchain') return ['Go ', ...goVersions(cause)];
  if (cause.kind === 'package-new')
    return [named(cause.subject ?? ''), ' is linked for the first time', ...by(cause, module)];
  if (cause.kind === 'dead-code') {
    // The whole trail is for the list below; here stands the first function of it that is not the program's own.
    const { trail = [] } = cause;
    const foreign = trail.find((name) => !/^main\.|\.\.inittask$/.test(name) && !name.startsWith(module));
    // Where all of it is the program's own, the last one calls.
    const culprit = foreign ?? trail.at(-1);
    return [deadCodeWords(cause), ...(culprit === undefined ? [] : [', because of ', named(within(culprit, module))])];
  }
  if (cause.kind === 'own-code') return ['your code', ...mostIn(cause, module)];
  // Who dropped it is for the list below.
  if (cause.kind === 'module-gone') return [...subjectAt(cause, cause.from), ' is gone'];
  if (cause.kind === 'package-gone') return [named(cause.subject ?? ''), ...noLongerLinked(cause)];
  if (cause.kind === 'tables') return ['Go’s tables', ...tableList({ ...cause, parts: cause.parts.slice(0, 1) })];
  return whatChanged(cause.parts.length < 2 ? cause : { ...cause, parts: cause.parts.slice(0, 2) }, module);
}

/** `, through internal/rpc` */
function by(cause: ReportCause, module: string): Phrase {
  const chain = shortChain(cause, module);
  const link = chain.length > 2 ? chain[1] : chain[0];
  return link === undefined ? [] : [', through ', link];
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
function embeddedFiles({ subject, parts, state }: ReportCause, module: string): Phrase {
  if (subject === undefined) return ['embedded files of packages that are not known'];
  const [largest] = parts;
  if (parts.length < 2 || largest === undefined) {
    const came = state === undefined ? '' : state === 'new' ? ', new' : ' is gone';
    return ['embedded file ', named(within(subject, module)), came];
  }
  return ['embedded files of ', named(within(subject, module)), ', most in ', named(within(largest.name, subject))];
}

/** `, which example.com/new imports, linked for the first time itself` */
function newUser({ chain = [] }: ReportCause, module: string): Phrase {
  const [user] = chain;
  return user === undefined
    ? []
    : [', which ', named(within(user, module)), ' imports, linked for the first time itself'];
}

/** ` and 2 more are no longer linked` */
function noLongerLinked({ parts }: ReportCause): Phrase {
  // At most ten are listed.
  const more = parts.length - 1;
  return [more < 1 ? ' is no longer linked' : ` and ${more > 8 ? 'at least ' : ''}${more} more are no longer linked`];
}

/** `: web/web.go no longer imports internal/rpc, which imported it` */
function dropped({ kind, chain = [], place, subject, parts }: ReportCause, module: string): Phrase {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || place === undefined) return [];
  const one = kind === 'module-gone' || parts.length < 2;
  const said = (path: string): Piece => (one && path === subject ? 'it' : named(within(path, module)));
  const through: Phrase = chain.length > 1 ? [', which imported ', said(last)] : [];
  return [': ', named(placeText(place)), ' no longer imports ', said(first), ...through];
}

/** `, most new lines at internal/rpc/rpc.go:14` */
function newLines({ place, bytes }: ReportCause): Phrase {
  return place === undefined || bytes < LEAST_TOLD ? [] : [', most new lines at ', named(placeText(place))];
}

function mostIn({ parts }: ReportCause, module: string): Phrase {
  const [first] = parts;
  if (first === undefined) return [];
  const where = first.name === module ? 'the root package' : named(within(first.name, module));
  return [parts.length === 1 ? ', in ' : ', most in ', where];
}

/** The parts are packages where it is one module's data, else modules. */
function mostOf(cause: ReportCause, module: string): Phrase {
  return cause.subject === undefined ? mostDataOf(cause, module) : mostIn(cause, module);
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
