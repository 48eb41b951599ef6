import { didYouMean, invalidInput } from '../values/invalid-input.ts';
import type { TagFacts } from './tag-facts.ts';

const DATE_PARTS = /YYYY|YY|MMM|MM|M|DD|D|HH|H|mm|ss|X/g;
const EXPRESSION = /^(\w+)(?:\s+'([^']*)'(?:\s+tz='[^']*')?)?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Fills docker/metadata-action's expressions: `{{branch}}`, `{{tag}}`, `{{sha}}`, `{{base_ref}}`,
 * `{{is_default_branch}}`, `{{date 'YYYYMMDD'}}`, `{{commit_date 'YYYYMMDD'}}`, and what `own` adds.
 * Throws `invalid-input` for one that is not known.
 */
export function fillExpressions(
  text: string,
  facts: TagFacts,
  rule: string,
  own: Readonly<Record<string, string>> = {},
): string {
  return text.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const [, name = '', argument] = EXPRESSION.exec(expression) ?? [];
    const value = own[name] ?? expressionValue(name, argument, facts);
    if (value === undefined) throw invalidInput('tags', rule, `there is no expression {{${expression}}}`);
    return value;
  });
}

function expressionValue(name: string, argument: string | undefined, facts: TagFacts): string | undefined {
  const branch = afterPrefix(facts.ref, 'refs/heads/');
  switch (name) {
    case 'branch':
      return branch;
    case 'tag':
      return afterPrefix(facts.ref, 'refs/tags/');
    case 'sha':
      return facts.commit.slice(0, 7);
    case 'base_ref':
      return facts.baseRef;
    case 'is_default_branch':
      return String(branch !== '' && branch === facts.defaultBranch);
    case 'is_not_default_branch':
      return String(branch === '' || branch !== facts.defaultBranch);
    case 'date':
      return argument === undefined ? undefined : formatDate(facts.now, argument);
    case 'commit_date':
      return argument === undefined ? undefined : formatDate(facts.committed, argument);
    default:
      return undefined;
  }
}

const PLAIN = ['branch', 'tag', 'sha', 'base_ref', 'is_default_branch', 'is_not_default_branch'];
const DATED = ['date', 'commit_date'];

/**
 * Checks expressions before it is known whether their rule will give a tag on this event, so that a mistake shows on the
 * first run and not at the release. Throws `invalid-input` with the nearest known one.
 */
export function checkExpressions(text: string, rule: string, own: readonly string[]): void {
  for (const [, expression = ''] of text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)) {
    const [, name = '', argument] = EXPRESSION.exec(expression) ?? [];
    if (argument === undefined ? [...PLAIN, ...own].includes(name) : DATED.includes(name)) continue;
    const known = [...PLAIN, ...DATED, ...own];
    const near = didYouMean(name === '' ? expression : name, known);
    throw invalidInput('tags', rule, `there is no expression {{${expression}}}${near}`);
  }
}

/** What stands behind a prefix; empty when the text does not begin with it. */
export function afterPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : '';
}

/** A time in UTC in moment's letters: YYYY, YY, MMM, MM, M, DD, D, HH, H, mm, ss, X. */
function formatDate(seconds: number, format: string): string {
  const date = new Date(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [month, day, hour] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours()];
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(date.getUTCFullYear()),
    YY: two(date.getUTCFullYear() % 100),
    MMM: MONTHS[month - 1] ?? '',
    MM: two(month),
    M: String(month),
    DD: two(day),
    D: String(day),
    HH: two(hour),
    H: String(hour),
    mm: two(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    X: String(Math.floor(seconds)),
  };
  return format.replaceAll(DATE_PARTS, (part) => parts[part] ?? part);
}
