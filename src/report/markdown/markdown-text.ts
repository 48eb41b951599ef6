import { cutText, visibleText } from '../../model/text.ts';

const LONGEST = 120;

/**
 * Text from outside as a code span that nothing inside can end: a fence longer than any run of backticks, `|` escaped
 * for tables, what is invisible spelled out, at most `longest` characters (GitHub Flavored Markdown 0.29, 6.3 "Code spans").
 * After a backslash `|` is spelled out, too: readers of Markdown do not agree whether `\\|` ends a cell.
 */
export function codeSpan(text: string, longest = LONGEST): string {
  const shown = cutText(visibleText(text), longest).replaceAll('\\|', '\\u007c').replaceAll('|', '\\|');
  if (shown.trim() === '') return '`(empty)`';
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // One space at each side is taken off again; it keeps a backtick at the edge out of the fence.
  const space = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/**
 * A link around text from outside, or the text alone where the address is not plain https. Issues and pull requests on
 * GitHub are not linked: every comment would leave a reference there.
 */
export function codeLink(text: string, address: string | undefined): string {
  const href = address === undefined ? undefined : safeAddress(address);
  return href === undefined ? codeSpan(text) : `[${codeSpan(text)}](<${href}>)`;
}

/** An https address in its canonical, escaped form; undefined for anything else. */
export function safeAddress(address: string): string | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  if (/(^|\.)github\.com$/.test(url.hostname) && /\/(issues|pull|discussions)\//.test(url.pathname)) return undefined;
  return url.href.replace(/[|<>`\\[\]()*_~ ]/g, (character) => encodeCharacter(character));
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A block of preformatted text that nothing inside can end. */
export function codeBlock(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** Folded, with a title of our own words. */
export function folded(title: string, body: string, open: boolean): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
