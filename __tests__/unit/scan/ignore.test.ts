import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type IgnoreRule, parseIgnoreFile } from '../../../src/scan/ignore-file.ts';
import { globMatches, purlMatches, type RuleUse, ruleNotices, suppress } from '../../../src/scan/suppress.ts';
import type { RawFinding } from '../../../src/scan/trivy-report.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const finding: RawFinding = {
  id: 'CVE-2023-45288',
  aliases: ['GHSA-4v7x-pqxf-cx7m', 'GO-2024-2687'],
  module: 'golang.org/x/net',
  installed: 'v0.19.0',
  fixed: ['0.23.0'],
  severity: 'MEDIUM',
  target: 'app_linux_amd64',
  purl: 'pkg:golang/golang.org/x/net@v0.19.0',
};
const apply = async (
  text: string,
  file = '.trivyignore',
): Promise<{ by: string | undefined; codes: string[]; rules: IgnoreRule[] }> => {
  const rules = await parseIgnoreFile(text, file);
  const use: RuleUse = { used: new Set() };
  const [marked] = suppress([finding], rules, ['bin/app_linux_amd64'], NOW, use);
  return { by: marked?.suppressed?.by, codes: ruleNotices(rules, NOW, use).map(({ code }) => code), rules };
};

describe('a plain ignore file', () => {
  test.each([
    ['the identifier', 'CVE-2023-45288', '.trivyignore:1', []],
    ['an alias, after comments', '# why\n\nGO-2024-2687\r\n', '.trivyignore:3', []],
    ['an expiry date to come', 'CVE-2023-45288 exp:2026-07-01', '.trivyignore:1', []],
    ['an expiry date that is past', 'CVE-2023-45288 exp:2026-06-01', undefined, ['ignore-expired']],
    ['another identifier', 'CVE-2023-4528', undefined, ['ignore-unmatched']],
    ['nothing', '\n  \n#\n', undefined, []],
  ])('with %s', async (_name, text, by, codes) => {
    expect(await apply(text)).toMatchObject({ by, codes });
  });

  test('keeps the comment behind an identifier as the reason', async () => {
    const { rules } = await apply('CVE-2023-45288 # only the client is used');
    expect(rules[0]).toMatchObject({ id: 'CVE-2023-45288', statement: 'only the client is used' });
  });

  test('with a date that is none is bad input, with its line', async () => {
    await expect(apply('CVE-1\nCVE-2 exp:soon')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('.trivyignore:2'),
    });
  });

  test('of any text is read or refused, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const rules = await parseIgnoreFile(text, '.trivyignore').catch((error: { code: string }) => error.code);
        expect(rules === 'invalid-input' || (Array.isArray(rules) && rules.every(({ id }) => !/[\s#]/.test(id)))).toBe(
          true,
        );
      }),
    );
  });
});

describe('a YAML ignore file', () => {
  const yaml = (entry: string): string => `vulnerabilities:\n  - id: CVE-2023-45288\n${entry}`;

  test.each([
    ['an identifier', '', true],
    ['a path that matches', '    paths: ["bin/*_amd64"]', true],
    ['a path that does not', '    paths: ["bin/*_arm64"]', false],
    ['a package that matches', '    purls: ["pkg:golang/golang.org/x/net"]', true],
    ['a package of another version', '    purls: ["pkg:golang/golang.org/x/net@v0.20.0"]', false],
    ['a day that is past', '    expired_at: 2026-01-01', false],
    ['a day to come', '    expired_at: 2027-01-01\n    statement: not called', true],
  ])('with %s', async (_name, entry, matches) => {
    expect((await apply(yaml(entry), '.trivyignore.yaml')).by).toBe(matches ? '.trivyignore.yaml' : undefined);
  });

  test.each([
    'a: [',
    'just text',
    'vulnerabilities: CVE-1',
    'vulnerabilities: [{}]',
    'vulnerabilities: [1]',
    yaml('    paths: 3'),
  ])('that is wrong is bad input: %j', async (text) => {
    await expect(apply(text, 'ignore.yml')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('ignore.yml'),
    });
  });

  test.each(['', '{}', 'misconfigurations: []', 'vulnerabilities:'])(
    'without entries ignores nothing: %j',
    async (text) => {
      expect((await apply(text, 'ignore.yaml')).rules).toEqual([]);
    },
  );
});

describe('patterns', () => {
  test.each([
    ['bin/*', 'bin/app', true],
    ['*', 'bin/app', false],
    ['**', 'bin/app', true],
    ['**/app', 'app', true],
    ['**/app', 'usr/bin/app', true],
    ['ap?', 'app', true],
    ['{app,tool}', 'tool', true],
    ['[a-c]pp', 'bpp', true],
    ['[!a]pp', 'app', false],
    ['app.', 'appx', false],
  ])('%s against %s', (pattern, path, expected) => {
    expect(globMatches(pattern, path)).toBe(expected);
  });

  test('a path without special characters matches itself alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9./_+-]*$/), fc.stringMatching(/^[a-z0-9./_+-]*$/), (a, b) => {
        expect(globMatches(a, b)).toBe(a === b);
      }),
    );
  });

  test('any pattern is answered', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, path) => [true, false].includes(globMatches(pattern, path))),
    );
  });

  test('package URLs may be escaped in one place and not in the other', () => {
    expect(
      purlMatches(
        'pkg:golang/github.com/docker/docker@v24.0.7%2Bincompatible',
        'pkg:golang/github.com/docker/docker@v24.0.7+incompatible',
      ),
    ).toBe(true);
  });
});
