import { didYouMean, invalidInput } from '../values/invalid-input.ts';
import { checkExpressions } from './expressions.ts';

/** Kinds of rules, as docker/metadata-action names them, with the priority that each has there. */
const PRIORITIES = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
} as const;

/** `schedule`, `semver`, ... */
export type TagRuleType = keyof typeof PRIORITIES;

/** What each kind takes beside `enable`, `priority`, `prefix` and `suffix`. */
const OWN: Readonly<Record<TagRuleType, readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value'],
  pep440: ['pattern', 'value'],
  match: ['pattern', 'group', 'value'],
  edge: ['branch'],
  ref: ['event'],
  raw: ['value'],
  sha: ['format'],
};
const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];

/** A rule that a tag is made by: `type=semver,pattern={{version}}`. Attributes are unfilled texts. */
export interface TagRule {
  readonly type: TagRuleType;
  readonly priority: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** The line as it was written, for errors. */
  readonly text: string;
}

/** Reads a rule. Throws `invalid-input` that names the line, and the nearest known type or attribute. */
export function parseTagRule(text: string): TagRule {
  const attributes: Record<string, string> = {};
  for (const field of splitFields(text)) {
    const cut = field.indexOf('=');
    if (cut < 1) throw invalidInput('tags', text, `"${field}" is not attribute=value`);
    attributes[field.slice(0, cut).trim().toLowerCase()] = field.slice(cut + 1).trim();
  }
  const { type = '' } = attributes;
  if (!Object.hasOwn(PRIORITIES, type)) {
    const known = Object.keys(PRIORITIES);
    throw invalidInput(
      'tags',
      text,
      `there is no type ${type}${didYouMean(type, known)}`,
      `Use one of ${known.join(', ')}.`,
    );
  }
  const kind = type as TagRuleType;
  const allowed = [...COMMON, ...OWN[kind]];
  for (const name of Object.keys(attributes)) {
    if (!allowed.includes(name))
      throw invalidInput('tags', text, `type=${kind} has no ${name}${didYouMean(name, allowed)}`);
  }
  const rule = { type: kind, priority: priorityOf(attributes.priority, kind, text), attributes, text };
  checkNeeds(rule);
  return rule;
}

function priorityOf(given: string | undefined, type: TagRuleType, text: string): number {
  if (given === undefined) return PRIORITIES[type];
  if (!/^\d{1,6}$/.test(given)) throw invalidInput('tags', text, 'priority is a whole number');
  return Number(given);
}

const VERSION_PARTS = ['raw', 'version', 'major', 'minor', 'patch'];

function checkNeeds({ type, attributes, text }: TagRule): void {
  for (const [name, each] of Object.entries(attributes))
    if (type !== 'match' || name !== 'pattern')
      checkExpressions(each, text, (type === 'semver' || type === 'pep440') && name === 'pattern' ? VERSION_PARTS : []);
  const { pattern, value, event, format } = attributes;
  if ((type === 'semver' || type === 'pep440' || type === 'match') && !pattern)
    throw invalidInput('tags', text, `type=${type} needs a pattern`);
  if (type === 'raw' && value === undefined) throw invalidInput('tags', text, 'type=raw needs a value');
  if (type === 'ref' && !['branch', 'tag', 'pr'].includes(event ?? ''))
    throw invalidInput('tags', text, 'type=ref needs event=branch, event=tag or event=pr');
  if (type === 'sha' && format !== undefined && format !== 'short' && format !== 'long')
    throw invalidInput('tags', text, 'format is short or long');
}

/** The fields of a line of comma-separated values; one in double quotes may hold commas (RFC 4180). */
export function splitFields(line: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index);
    if (char === '"' && quoted && line.charAt(index + 1) === '"') field += line.charAt(index++);
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  return [...fields, field].filter((each) => each.trim() !== '');
}
