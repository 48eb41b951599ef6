import { invalidInput } from '../values/invalid-input.ts';
import { afterPrefix, fillExpressions } from './expressions.ts';
import type { Flavor } from './flavor.ts';
import { parseLooseVersion } from './loose-version.ts';
import { parsePythonVersion } from './python-version.ts';
import type { TagFacts } from './tag-facts.ts';
import type { TagRule } from './tag-rule.ts';

/** What one rule gives: the tag's middle, and whether the image is the latest of its kind by it. */
interface Made {
  readonly value: string;
  readonly latest: boolean;
  /** Where the rule names none. */
  readonly prefix?: string;
}

/**
 * The tags that rules give for a run, most important first, each once, as docker/metadata-action orders them. The first
 * one decides whether `latest` is added. Pure. Throws `invalid-input`.
 */
export function applyRules(rules: readonly TagRule[], flavor: Flavor, facts: TagFacts): readonly string[] {
  const ordered = [...rules].sort((a, b) => b.priority - a.priority);
  const tags = new Set<string>();
  let latest: boolean | undefined;
  for (const rule of ordered) {
    const fill = (text: string): string => fillExpressions(text, facts, rule.text);
    if (!isEnabled(rule, fill)) continue;
    const made = MAKERS[rule.type](rule, facts, fill);
    if (made === undefined) continue;
    const prefix = fill(rule.attributes.prefix ?? made.prefix ?? flavor.prefix);
    const suffix = fill(rule.attributes.suffix ?? flavor.suffix);
    const tag = asTag(`${prefix}${made.value}${suffix}`);
    if (tag === '') continue;
    tags.add(tag);
    latest ??= flavor.latest === 'auto' ? made.latest : flavor.latest;
  }
  if (latest === true) {
    const [before, behind] = flavor.onLatest ? [flavor.prefix, flavor.suffix] : ['', ''];
    tags.add(asTag(`${fillExpressions(before, facts, 'flavor')}latest${fillExpressions(behind, facts, 'flavor')}`));
  }
  return [...tags];
}

function isEnabled({ attributes, text }: TagRule, fill: (text: string) => string): boolean {
  const enable = fill(attributes.enable ?? 'true').toLowerCase();
  if (enable === 'true') return true;
  if (enable === 'false' || enable === '') return false;
  throw invalidInput('tags', text, `enable is true or false, not "${enable}"`);
}

/** What a tag may not hold becomes a dash, as in the names of branches. */
function asTag(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 128);
}

type Maker = (rule: TagRule, facts: TagFacts, fill: (text: string) => string) => Made | undefined;

const MAKERS: Readonly<Record<TagRule['type'], Maker>> = {
  schedule: ({ attributes }, { event }, fill) =>
    event === 'schedule' ? { value: fill(attributes.pattern || 'nightly'), latest: false } : undefined,
  semver: semverTag,
  pep440: pythonTag,
  match: matchedTag,
  edge: ({ attributes }, { ref, defaultBranch }, fill) => {
    const branch = attributes.branch ? fill(attributes.branch) : defaultBranch;
    return branch !== '' && ref === `refs/heads/${branch}` ? { value: 'edge', latest: false } : undefined;
  },
  ref: ({ attributes }, { ref }) => refTag(attributes.event ?? '', ref),
  raw: ({ attributes }, _, fill) => ({ value: fill(attributes.value ?? ''), latest: false }),
  sha: ({ attributes }, { commit }) =>
    commit === ''
      ? undefined
      : { value: attributes.format === 'long' ? commit : commit.slice(0, 7), latest: false, prefix: 'sha-' },
};

/** What a version gives: `special` ones only ever get their full version, since what follows `1` or `1.2` wants no surprises. */
interface VersionParts {
  readonly raw: string;
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly special: boolean;
}

function semverTag(rule: TagRule, facts: TagFacts, fill: (text: string) => string): Made | undefined {
  const read = (text: string): VersionParts | undefined => {
    const version = parseLooseVersion(text);
    return version === undefined ? undefined : { ...version, special: version.prerelease };
  };
  return versionTag(rule, facts, fill, { read, tagged: facts.version, called: 'a semantic version' });
}

function pythonTag(rule: TagRule, facts: TagFacts, fill: (text: string) => string): Made | undefined {
  const tagged = afterPrefix(facts.ref, 'refs/tags/');
  return versionTag(rule, facts, fill, { read: parsePythonVersion, tagged, called: 'a version by PEP 440' });
}

interface VersionKind {
  readonly read: (text: string) => VersionParts | undefined;
  /** What the run's tag says, where the rule has no value of its own. */
  readonly tagged: string;
  readonly called: string;
}

function versionTag(
  { attributes, text }: TagRule,
  facts: TagFacts,
  fill: (text: string) => string,
  { read, tagged, called }: VersionKind,
): Made | undefined {
  const given = attributes.value === undefined ? '' : fill(attributes.value);
  const version = read(given === '' ? tagged : given);
  if (version === undefined) {
    if (given !== '') throw invalidInput('tags', text, `"${given}" is not ${called}`);
    return undefined;
  }
  const { raw, special } = version;
  const [major, minor, patch] = [version.major, version.minor, version.patch].map(String) as [string, string, string];
  const own = { raw, version: version.version, major, minor, patch };
  const pattern = attributes.pattern ?? '';
  const used = special && !/\{\{\s*raw\s*\}\}/.test(pattern) ? '{{version}}' : pattern;
  return { value: fillExpressions(used, facts, text, own), latest: !special };
}

function matchedTag(
  { attributes, text }: TagRule,
  { ref }: TagFacts,
  fill: (text: string) => string,
): Made | undefined {
  const given = attributes.value === undefined ? '' : fill(attributes.value);
  const subject = given === '' ? afterPrefix(ref, 'refs/tags/') : given;
  if (subject === '') return undefined;
  const [, body = attributes.pattern ?? '', flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(attributes.pattern ?? '') ?? [];
  let pattern: RegExp;
  try {
    pattern = new RegExp(body, flags.replaceAll('g', ''));
  } catch (error) {
    throw invalidInput('tags', text, (error as Error).message);
  }
  const found = pattern.exec(subject)?.[Number(attributes.group ?? 0)];
  return found === undefined ? undefined : { value: found, latest: true };
}

function refTag(event: string, ref: string): Made | undefined {
  const branch = afterPrefix(ref, 'refs/heads/');
  const tag = afterPrefix(ref, 'refs/tags/');
  const number = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
  if (event === 'branch' && branch !== '') return { value: branch, latest: false };
  if (event === 'tag' && tag !== '') return { value: tag, latest: true };
  if (event === 'pr' && number !== undefined) return { value: number, latest: false, prefix: 'pr-' };
  return undefined;
}
