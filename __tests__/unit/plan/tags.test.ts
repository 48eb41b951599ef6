import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imageNames, type TagInputs } from '../../../src/plan/tags/image-tags.ts';
import { localFacts, type TagFacts } from '../../../src/plan/tags/tag-facts.ts';
import { parseTagRule, splitFields } from '../../../src/plan/tags/tag-rule.ts';
import { failureOf } from './facts.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const facts = (more: Partial<TagFacts> = {}): TagFacts => ({
  event: 'push',
  ref: 'refs/heads/main',
  commit: COMMIT,
  defaultBranch: 'main',
  baseRef: '',
  version: '',
  now: Date.UTC(2026, 2, 4, 5, 6, 7) / 1000,
  committed: Date.UTC(2025, 0, 2) / 1000,
  ...more,
});
const tag = (version: string, name = version): TagFacts => facts({ ref: `refs/tags/${name}`, version });
const PULL = facts({ event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' });
const names = (inputs: Partial<TagInputs>, given: TagFacts): readonly string[] =>
  imageNames({ tags: [], repositories: [], flavor: [], ...inputs }, { Name: 'App', Version: '1.2.3+build' }, given)
    .tags;
/** The tags alone that rules give in one repository. */
const tags = (rules: readonly string[], given: TagFacts, flavor: readonly string[] = []): string =>
  names({ tags: rules, repositories: ['ghcr.io/acme/app'], flavor }, given)
    .map((name) => name.slice('ghcr.io/acme/app:'.length))
    .join(' ');

describe('rules as docker/metadata-action has them', () => {
  const SEMVER = [
    'type=semver,pattern={{version}}',
    'type=semver,pattern={{major}}.{{minor}}',
    'type=semver,pattern={{major}}',
  ];

  test.each([
    ['a release', SEMVER, tag('v1.2.3'), '1.2.3 1.2 1 latest'],
    ['a pre-release gets its full version only', SEMVER, tag('v2.0.8-rc1'), '2.0.8-rc1'],
    ['raw keeps the v', ['type=semver,pattern={{raw}}'], tag('v1.2.3-beta.1'), 'v1.2.3-beta.1'],
    ['a pattern around it', ['type=semver,pattern=foo-{{version}}'], tag('v1.2.3'), 'foo-1.2.3 latest'],
    ['no version, no tag', SEMVER, facts(), ''],
    ['a version of Python', ['type=pep440,pattern={{major}}.{{minor}}'], tag('1.2.post1'), '1.2.post1'],
    ['another', ['type=pep440,pattern={{major}}.{{minor}}'], tag('v1.2'), '1.2 latest'],
    ['none of it', ['type=pep440,pattern={{version}}'], tag('x1'), ''],
    ['a given version', ['type=semver,pattern={{version}},value=v4.5.6'], facts(), '4.5.6 latest'],
    ['a module in a folder', SEMVER, tag('v1.2.3', 'sub/v1.2.3'), '1.2.3 1.2 1 latest'],
    ['the branch', ['type=ref,event=branch'], facts({ ref: 'refs/heads/feature/A b' }), 'feature-A-b'],
    ['the tag', ['type=ref,event=tag'], tag('v1.2.3'), 'v1.2.3 latest'],
    ['the pull request', ['type=ref,event=pr'], PULL, 'pr-7'],
    ['the branch on a pull request', ['type=ref,event=branch'], PULL, ''],
    ['a schedule', ['type=schedule'], facts({ event: 'schedule' }), 'nightly'],
    ['a schedule by date', ["type=schedule,pattern={{date 'YYYYMMDD'}}"], facts({ event: 'schedule' }), '20260304'],
    ['no schedule', ['type=schedule'], facts(), ''],
    ['the commit', ['type=sha'], facts(), 'sha-0123456'],
    ['the whole commit', ['type=sha,format=long,prefix='], facts(), COMMIT],
    ['the edge', ['type=edge'], facts(), 'edge'],
    ['the edge of another branch', ['type=edge,branch=dev'], facts({ ref: 'refs/heads/dev' }), 'edge'],
    ['not the edge', ['type=edge'], facts({ ref: 'refs/heads/dev' }), ''],
    ['a match', ['type=match,pattern=v(\\d+)\\.(\\d+),group=1'], tag('v1.2.3'), '1 latest'],
    ['a match between slashes', ['type=match,pattern=/V(\\d+)/i,group=1'], tag('v1.2.3'), '1 latest'],
    ['a text', ['type=raw,value={{branch}}-{{sha}}'], facts(), 'main-0123456'],
    ['a text of the commit’s day', ["type=raw,value={{commit_date 'YY.M.D'}}"], facts(), '25.1.2'],
    ['a condition that holds', ['type=raw,value=latest,enable={{is_default_branch}}'], facts(), 'latest'],
    ['a condition that does not', ['type=raw,value=latest,enable={{is_default_branch}}'], PULL, ''],
    ['a word alone', ['stable, beta'], facts(), 'stable beta'],
    ['priorities', ['type=sha', 'type=raw,value=x,priority=1', 'type=ref,event=branch'], facts(), 'main sha-0123456 x'],
    ['their own prefix', ['type=ref,event=branch,prefix=b-,suffix=-z'], facts(), 'b-main-z'],
    ['a field in quotes', ['type=raw,"value=a,b"'], facts(), 'a-b'],
  ])('%s', (_, rules, given, expected) => {
    expect(tags(rules, given)).toBe(expected);
  });

  test.each([
    ['latest=false', '1.2.3'],
    ['latest=true', '1.2.3 latest'],
    ['prefix=p-', 'p-1.2.3 latest'],
    ['prefix=p-,onlatest=true', 'p-1.2.3 p-latest'],
    ['suffix=-slim', '1.2.3-slim latest'],
  ])('flavor %s', (flavor, expected) => {
    expect(tags(['type=semver,pattern={{version}}'], tag('v1.2.3'), [flavor])).toBe(expected);
  });

  test('repositories alone have the usual rules', () => {
    expect(tags([], tag('v1.2.3'))).toBe('1.2.3 1.2 1 latest');
    expect(tags([], tag('v0.2.3'))).toBe('0.2.3 0.2 latest');
    expect(tags([], tag('', 'nightly-7'))).toBe('nightly-7 latest');
    expect(tags([], facts())).toBe('main');
    expect(tags([], PULL)).toBe('pr-7');
    expect(tags([], facts({ event: 'schedule' }))).toBe('nightly main');
    expect(tags([], localFacts({ version: 'v1.2.3', versionOrigin: 'tag', commit: COMMIT, dirty: false }))).toBe(
      '1.2.3 1.2 1 latest',
    );
    expect(tags([], localFacts({ version: 'v1.2.3', versionOrigin: 'tag', commit: COMMIT, dirty: true }))).toBe('');
  });

  test.each([
    ['type=semvr,pattern=x', 'semver'],
    ['type=semver', 'pattern'],
    ['type=semver,patern=x', 'pattern'],
    ['type=raw', 'value'],
    ['type=ref,event=commit', 'event=branch'],
    ['type=sha,format=full', 'short or long'],
    ['type=raw,value={{nothing}}', '{{nothing}}'],
    ['type=semver,pattern={{versoin}}', 'did you mean version'],
    ['type=raw,value={{major}}', '{{major}}'],
    ['type=schedule,pattern={{date}}', '{{date}}'],
    ["type=schedule,pattern={{dat 'YYYY'}}", 'did you mean date'],
    ['type=raw,value=x,enable=perhaps', 'enable'],
    ['type=raw,value=x,priority=high', 'priority'],
    ['type=match,pattern=(', 'tags'],
    ['type=semver,pattern={{version}},value=main', 'semantic version'],
  ])('%s is refused', (rule, named) => {
    expect(failureOf(() => tags([rule], tag('v1.2.3'))).message).toContain(named);
  });
});

describe('references', () => {
  test('are taken as docker’s action takes them, between commas or line ends, each once', () => {
    expect(names({ tags: ['acme/app:1,acme/app:2', 'acme/app:1', 'ghcr.io/acme/app'] }, facts())).toEqual([
      'acme/app:1',
      'acme/app:2',
      'ghcr.io/acme/app:latest',
    ]);
  });

  test('are taken as docker/metadata-action writes them', () => {
    const meta = ['ghcr.io/acme/app:1.2.3', 'ghcr.io/acme/app:1.2', 'ghcr.io/acme/app:latest'];
    expect(names({ tags: meta }, facts())).toEqual(meta);
  });

  test('hold the name of the image and its version', () => {
    expect(names({ tags: ['acme/{{.Name}}:{{.Version}}'] }, facts())).toEqual(['acme/app:1.2.3-build']);
    expect(names({ tags: ['type=ref,event=branch'], repositories: ['localhost:5000/{{.Name}}'] }, facts())).toEqual([
      'localhost:5000/app:main',
    ]);
  });

  test('tell where an image goes by digest', () => {
    const inputs = { tags: ['localhost:5000/a:1', 'b/c'], repositories: ['ghcr.io/acme/app'], flavor: [] };
    expect(imageNames(inputs, { Name: 'app' }, facts()).repositories).toEqual([
      'ghcr.io/acme/app',
      'localhost:5000/a',
      'b/c',
    ]);
  });

  test.each([
    [{ tags: ['type=sha'] }, 'repositories'],
    [{ tags: ['acme/app:{{version}}'] }, '{{version}}'],
    [{ repositories: ['acme/app:1'] }, 'tag'],
    [{ tags: ['x/y'], repositories: ['z/w'], flavor: ['latest=often'] }, 'latest'],
  ])('%j is refused', (inputs, named) => {
    const failure = failureOf(() => names(inputs, facts()));
    expect(`${failure.message} ${failure.fix}`).toContain(named);
  });
});

describe('anything', () => {
  test('gives tags that a registry can have, or is refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (value, ref, isTag) => {
        const given = facts({ ref: `refs/${isTag ? 'tags' : 'heads'}/${ref}`, version: isTag ? ref : '' });
        const rules = [
          'type=ref,event=branch',
          'type=ref,event=tag',
          `type=raw,"value=${value.replaceAll('"', '""').replaceAll('{', '')}"`,
        ];
        const made = tags(rules, given);
        for (const one of made.split(' ')) expect(one).toMatch(/^$|^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
      }),
    );
  });

  test('a line of fields is read back as it was written', () => {
    const field = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        const line = fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
        expect(splitFields(line)).toEqual(fields);
      }),
    );
  });

  test('a rule is read or refused as bad input', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseTagRule(`type=${text}`);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' });
        }
      }),
    );
  });
});
