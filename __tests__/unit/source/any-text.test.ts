import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnoseGoError } from '../../../src/source/diagnosis/diagnose.ts';
import { goLocations } from '../../../src/source/diagnosis/go-locations.ts';
import { sourceUrl } from '../../../src/source/git/source-url.ts';
import { versionOfTag } from '../../../src/source/git/tag-version.ts';

const pieces = fc.constantFrom(
  'main.go',
  ':3:8: ',
  'missing go.sum entry',
  'pattern ',
  'x/y',
  'no matching files found',
  'no required module provides package ',
  '; ',
  '\n',
  '\t',
  'inconsistent vendoring in ',
  'go: ',
  '@v1.0.0',
  'dial tcp',
);
const text = fc.oneof(
  fc.string(),
  fc.array(pieces).map((parts) => parts.join('')),
);

test('whatever Go says, it is explained with a fix or left alone', () => {
  const context = {
    directory: '/src',
    modulePath: 'x',
    generate: () => [{ file: 'main.go', line: 1, command: 'y' }],
    missingSubmodules: () => ['y'],
  };
  fc.assert(
    fc.property(text, (stderr) => {
      const failure = diagnoseGoError(stderr, context);
      expect(failure === undefined || (failure.fix ?? '') !== '').toBe(true);
      expect(failure?.message ?? '').not.toContain('\n');
    }),
  );
});

test('every place in Go’s text has a file and a line', () => {
  fc.assert(
    fc.property(text, (stderr) => {
      for (const { file, line } of goLocations(stderr)) {
        expect(file).toMatch(/\.go$/);
        expect(line).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('any remote is an address without spaces, user or query, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (remote) => {
      const url = sourceUrl(remote);
      if (url !== undefined) expect(url).toMatch(/^https?:\/\/[^\s@?#/]+\/[^\s]+$/);
    }),
  );
});

test('a version out of a tag has nothing but a version’s characters', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^v?1\.2\.3.{0,5}$/)), (tag) => {
      expect(versionOfTag(tag, '') ?? 'v0').toMatch(/^[0-9A-Za-z.+-]+$/);
    }),
  );
});
