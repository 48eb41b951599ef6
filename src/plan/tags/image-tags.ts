import type { Inputs } from '../../config/inputs.ts';
import { parseTag } from '../values/image-values.ts';
import { invalidInput } from '../values/invalid-input.ts';
import { fillTemplate, type TemplateValues } from '../values/template.ts';
import { applyRules } from './apply-rules.ts';
import { parseFlavor } from './flavor.ts';
import type { TagFacts } from './tag-facts.ts';
import { parseTagRule, type TagRule } from './tag-rule.ts';

/** The inputs that say what an image is called. */
export type TagInputs = Pick<Inputs, 'tags' | 'repositories' | 'flavor'>;

/** What an image is called in registries. */
export interface ImageNames {
  /** References with a tag, each once, in order. */
  readonly tags: readonly string[];
  /** Repositories without a tag, where an image can go by digest. */
  readonly repositories: readonly string[];
}

/** What `repositories` alone means: a version's set of tags, the branch, the pull request, the schedule. */
const USUAL = [
  'type=schedule',
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=ref,event=branch',
  'type=ref,event=pr',
];

/**
 * The names of an image: references as they stand in `tags`, and for each of `repositories` the tags that the rules in
 * `tags` give. `{{.Name}}` and the like are filled in references and repositories. Pure. Throws `invalid-input`.
 */
export function imageNames(inputs: TagInputs, values: TemplateValues, facts: TagFacts): ImageNames {
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'Name' ? value.toLowerCase() : value.replaceAll('+', '-'),
    ]),
  );
  const repositories = inputs.repositories.map((text) => parseRepository(fillTemplate(text, filled, 'repositories')));
  const { rules, words } = readTags(inputs.tags, repositories.length > 0);
  if (rules.length > 0 && repositories.length === 0)
    throw invalidInput(
      'tags',
      rules[0]?.text ?? '',
      'a rule gives a tag, and there is no repository to go with it',
      'Name one in repositories, for example ghcr.io/acme/app.',
    );
  const references = words.map((text) => withTag(parseTag(fillTemplate(text, filled, 'tags'))));
  const used = rules.length === 0 && references.length === 0 ? usualRules(facts) : rules;
  const made = applyRules(used, parseFlavor(inputs.flavor), facts);
  const tags = [...references, ...repositories.flatMap((repository) => made.map((tag) => `${repository}:${tag}`))];
  return {
    tags: [...new Set(tags)],
    repositories: [...new Set([...repositories, ...references.map(repositoryOf)])],
  };
}

/** A v0 has no stable major version to follow. A tag that is no version is taken as it is. */
function usualRules({ version, ref }: TagFacts): readonly TagRule[] {
  const tag = version === '' && ref.startsWith('refs/tags/') ? ['type=ref,event=tag'] : [];
  return [...USUAL, ...tag]
    .filter((rule) => rule !== 'type=semver,pattern={{major}}' || !/^v?0\./.test(version))
    .map(parseTagRule);
}

/** Rules are whole lines; references may also stand beside each other with commas, as docker's action takes them. */
function readTags(
  lines: readonly string[],
  bare: boolean,
): { readonly rules: readonly TagRule[]; readonly words: readonly string[] } {
  const rules: TagRule[] = [];
  const words: string[] = [];
  for (const line of lines) {
    if (/^"?type=/i.test(line.trim())) {
      rules.push(parseTagRule(line.trim()));
      continue;
    }
    for (const part of line.split(',')) {
      const word = part.trim();
      if (word === '') continue;
      // With repositories given, a word alone is a tag, as docker/metadata-action reads it.
      if (bare && /^[\w.-]+$/.test(word)) rules.push(parseTagRule(`type=raw,value=${word}`));
      else words.push(word);
    }
  }
  return { rules, words };
}

function withTag(reference: string): string {
  return reference === repositoryOf(reference) ? `${reference}:latest` : reference;
}

/** A reference without its tag; the colon of a port stays. */
function repositoryOf(reference: string): string {
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return colon < 0 ? reference : reference.slice(0, colon);
}

function parseRepository(text: string): string {
  const reference = parseTag(text.trim());
  if (repositoryOf(reference) === reference) return reference;
  throw invalidInput('repositories', text, 'a repository has no tag', 'Put the tag into tags.');
}
