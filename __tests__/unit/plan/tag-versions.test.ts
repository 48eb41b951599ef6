import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'semver';
import { parseLooseVersion } from '../../../src/plan/tags/loose-version.ts';
import { parsePythonVersion } from '../../../src/plan/tags/python-version.ts';

describe('a semantic version on a tag', () => {
  const part = fc.oneof(fc.nat(30).map(String), fc.constantFrom('00', '007', '9007199254740993'));
  const label = fc.oneof(
    fc.constantFrom('rc', 'beta1', '0', '01', 'x-y', '', '-', '9007199254740993'),
    fc.nat(99).map(String),
  );
  const written = fc
    .tuple(
      fc.constantFrom('', 'v', '=', 'v=', ' v', 'x'),
      fc.array(part, { minLength: 2, maxLength: 4 }),
      fc.constantFrom('', '-', '.'),
      fc.array(label, { maxLength: 3 }),
      fc.constantFrom('', '+build.1', '+', '+a b'),
    )
    .map(([before, numbers, dash, labels, build]) => `${before}${numbers.join('.')}${dash}${labels.join('.')}${build}`);

  test('is read as node-semver reads it loosely', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), (text) => {
        const theirs = parse(text, { loose: true });
        const ours = parseLooseVersion(text);
        expect(ours && [ours.version, ours.major, ours.minor, ours.patch, ours.prerelease]).toEqual(
          theirs === null
            ? undefined
            : [theirs.version, theirs.major, theirs.minor, theirs.patch, theirs.prerelease.length > 0],
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a version by PEP 440', () => {
  // The examples of its section "Normalization", and of "Summary of permitted suffixes".
  test.each([
    ['1.1RC1', '1.1rc1'],
    ['00.1', '0.1'],
    ['1.1.a1', '1.1a1'],
    ['1.1-a1', '1.1a1'],
    ['1.1a.1', '1.1a1'],
    ['1.1alpha1', '1.1a1'],
    ['1.1beta2', '1.1b2'],
    ['1.1c3', '1.1rc3'],
    ['1.2a', '1.2a0'],
    ['1.2-post2', '1.2.post2'],
    ['1.2.post-2', '1.2.post2'],
    ['1.0-r4', '1.0.post4'],
    ['1.2.post', '1.2.post0'],
    ['1.0-1', '1.0.post1'],
    ['1.2-dev2', '1.2.dev2'],
    ['1.2.dev', '1.2.dev0'],
    ['1.0+ubuntu-1', '1.0+ubuntu.1'],
    ['v1.0', '1.0'],
    ['  1.0\n', '1.0'],
    ['1!2.0', '1!2.0'],
    ['1.0a5.post3.dev2+x.01', '1.0a5.post3.dev2+x.1'],
    ['2012.4', '2012.4'],
  ])('%j is %s', (text, normal) => {
    expect(parsePythonVersion(text)?.version).toBe(normal);
  });

  test.each(['', '1.2x', '1.0-', 'latest', '1..2', '1.0+', '1.0 beta', 'refs'])('%j is none', (text) => {
    expect(parsePythonVersion(text)).toBeUndefined();
  });

  test('is in its normal form already once it was read', () => {
    const number = fc.nat(99).map(String);
    const suffix = (words: readonly string[]) =>
      fc.option(fc.tuple(fc.constantFrom('', '-', '.', '_'), fc.constantFrom(...words), number), { nil: undefined });
    const version = fc.tuple(
      fc.array(number, { minLength: 1, maxLength: 4 }),
      suffix(['a', 'alpha', 'rc', 'preview']),
      suffix(['post', 'r']),
      suffix(['dev']),
    );
    fc.assert(
      fc.property(version, ([release, ...suffixes]) => {
        const text = `${release.join('.')}${suffixes.map((one) => one?.join('') ?? '').join('')}`;
        const read = parsePythonVersion(text);
        expect(read?.special).toBe(suffixes.some((one) => one !== undefined));
        expect(parsePythonVersion(read?.version ?? '')?.version).toBe(read?.version);
      }),
    );
  });
});
