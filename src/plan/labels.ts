import type { Revision } from '../model/plan.ts';
import { invalidInput } from './values/invalid-input.ts';

/** What the labels are filled from. */
export interface LabelFacts {
  readonly title: string;
  readonly revision: Revision;
  /** Seconds since 1970, in place of the commit's time. */
  readonly epoch?: number;
  readonly base: string;
  /** SPDX identifier of the module's own licence. */
  readonly license?: string;
}

const PREFIX = 'org.opencontainers.image.';

/**
 * The labels of an image: the standard ones from git, the module's licence file and the base (OCI image specification 1.1,
 * "annotations"), then the user's `key=value` lines, where an empty value takes a label away. Sorted by key.
 */
export function imageLabels(facts: LabelFacts, lines: readonly string[]): Readonly<Record<string, string>> {
  const labels = new Map(standardLabels(facts));
  for (const [key, value] of parseKeyValues(lines, 'labels')) {
    if (value === '') labels.delete(key);
    else labels.set(key, value);
  }
  return Object.fromEntries([...labels].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function standardLabels({ title, revision, epoch, base, license }: LabelFacts): [string, string][] {
  const seconds = epoch ?? revision.epoch;
  const entries: [string, string | undefined][] = [
    ['title', title],
    ['version', revision.version],
    ['revision', revision.commit],
    ['created', seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')],
    ['source', revision.sourceUrl],
    ['url', revision.sourceUrl],
    ['licenses', license],
    ['base.name', base === 'scratch' || /^[./\\]|^[A-Za-z]:/.test(base) ? undefined : base],
  ];
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [[`${PREFIX}${key}`, value]]));
}

/** Reads `key=value` lines. Values lose their control characters; keys may hold no spaces. Throws `invalid-input`. */
export function parseKeyValues(lines: readonly string[], input: string): readonly (readonly [string, string])[] {
  return lines.map((line) => {
    const cut = line.indexOf('=');
    const key = line.slice(0, cut < 0 ? undefined : cut).trim();
    if (cut < 0) throw invalidInput(input, line, 'key=value is wanted');
    if (key === '' || /[\s\p{Cc}"']/u.test(key) || key.length > 255)
      throw invalidInput(input, line, `"${key}" is not a key`);
    return [key, line.slice(cut + 1).replace(/\p{Cc}/gu, '')] as const;
  });
}
