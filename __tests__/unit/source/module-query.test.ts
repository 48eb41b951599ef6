import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/model/failure.ts';
import { candidateModules, parseModuleQuery } from '../../../src/source/find/module-query.ts';
import { nearestVersions } from '../../../src/source/find/nearest-version.ts';

describe('source', () => {
  test.each(['.', './app', '../app', '/abs/app@v1', './odd@name', 'C:\\app@v1', 'app', 'github.com/acme/app'])(
    '%s is a folder',
    (source) => {
      expect(parseModuleQuery(source)).toBeUndefined();
    },
  );

  test.each([
    ['github.com/mikefarah/yq/v4@v4.53.6', 'github.com/mikefarah/yq/v4', 'v4.53.6'],
    ['filippo.io/age@latest', 'filippo.io/age', 'latest'],
    ['example.com/a/b/@release/1.2', 'example.com/a/b', 'release/1.2'],
    ['example.com/a@v1.0.0+incompatible', 'example.com/a', 'v1.0.0+incompatible'],
  ])('%s is a module', (source, path, version) => {
    expect(parseModuleQuery(source)).toEqual({ path, version });
  });

  test.each([
    'app@v1',
    '-x.com/a@v1',
    'example.com/../a@v1',
    'example.com/a@v1;rm',
    'example.com/a@-x',
    'example.com/a b@v1',
    'example.com/a@',
  ])('%s is neither, and is told so', (source) => {
    expect(() => parseModuleQuery(source)).toThrow(Failure);
    expect(() => parseModuleQuery(source)).toThrow(`source: "${source}"`);
  });

  test('whatever is accepted is safe as an argument of go', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, version) => {
        let query: ReturnType<typeof parseModuleQuery>;
        try {
          query = parseModuleQuery(`${path}@${version}`);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          return;
        }
        if (query !== undefined)
          expect(`${query.path}@${query.version}`).toMatch(
            /^[0-9A-Za-z][0-9A-Za-z._~/-]*@[0-9A-Za-z._+/][0-9A-Za-z._+/-]*$/,
          );
      }),
    );
  });
});

test('a module is the package itself or a parent, longest first, never a mere owner', () => {
  expect(candidateModules('github.com/caddyserver/caddy/v2/cmd/caddy')).toEqual([
    'github.com/caddyserver/caddy/v2/cmd/caddy',
    'github.com/caddyserver/caddy/v2/cmd',
    'github.com/caddyserver/caddy/v2',
    'github.com/caddyserver/caddy',
  ]);
  expect(candidateModules('filippo.io/age')).toEqual(['filippo.io/age', 'filippo.io']);
});

describe('versions offered for one that does not exist', () => {
  const known = ['v1.0.0', 'v1.1.0', 'v1.1.1', 'v1.2.0', 'v2.0.0', 'not-a-version'];

  test.each([
    ['v1.1.9', ['v1.1.1', 'v1.1.0', 'v1.2.0', 'v1.0.0', 'v2.0.0']],
    ['1.2', ['v1.2.0', 'v1.1.1', 'v1.1.0', 'v1.0.0', 'v2.0.0']],
    ['main', ['v2.0.0', 'v1.2.0', 'v1.1.1', 'v1.1.0', 'v1.0.0']],
  ])('%s', (asked, near) => {
    expect(nearestVersions(asked, known)).toEqual(near);
  });

  test('are always known ones, each once', () => {
    const version = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => `v${parts.join('.')}`);
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(version), (asked, versions) => {
        const near = nearestVersions(asked, versions);
        expect(new Set(near).size).toBe(near.length);
        expect(versions).toEqual(expect.arrayContaining([...near]));
      }),
    );
  });
});
