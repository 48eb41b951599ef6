import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/model/failure.ts';
import { readBuildEnvironment } from '../../../src/plan/build-environment.ts';
import { parseKeyValues } from '../../../src/plan/labels.ts';
import { shellQuote } from '../../../src/plan/shown/shell-quote.ts';
import { withoutCredentials } from '../../../src/plan/shown/without-credentials.ts';
import { parseArguments } from '../../../src/plan/values/arguments.ts';
import { parseEpoch } from '../../../src/plan/values/epoch.ts';
import { parseHealthcheck } from '../../../src/plan/values/healthcheck.ts';
import { parseImagePath, parsePorts, parseSignal, parseTag, parseUser } from '../../../src/plan/values/image-values.ts';

/** Text that is often nearly right. */
const pieces = fc.constantFrom(
  '/',
  ':',
  '..',
  '[',
  ']',
  '"',
  ',',
  '=',
  '8080',
  'tcp',
  'SIG',
  'TERM',
  'ghcr.io',
  'app',
  '@',
  '10s',
  'interval',
  'NONE',
  '\n',
  '\0',
  ' ',
  'Ä',
  '-',
);
const text = fc.oneof(
  fc.string(),
  fc.array(pieces).map((parts) => parts.join('')),
);

test.each<[string, (value: string) => unknown]>([
  ['entrypoint', (value) => parseArguments([value], 'entrypoint')],
  ['env', (value) => readBuildEnvironment([value])],
  ['source-date-epoch', (value) => parseEpoch(value, undefined)],
  ['healthcheck', parseHealthcheck],
  ['volumes', (value) => parseImagePath(value, 'volumes')],
  ['expose', (value) => parsePorts([value])],
  ['stop-signal', parseSignal],
  ['tags', parseTag],
  ['user', parseUser],
  ['labels', (value) => parseKeyValues([value], 'labels')],
])('any text is a value of %s or a failure of one line that names it', (input, parse) => {
  fc.assert(
    fc.property(text, (value) => {
      try {
        parse(value);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
        expect((error as Failure).message).toMatch(new RegExp(`^${input}: "[^\\n\\0]*$`));
      }
    }),
  );
});

test('an image path stays absolute and inside', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '..', '.', '', 'b')), (parts) => {
      const path = `/${parts.join('/')}`;
      if (parts.includes('..')) expect(() => parseImagePath(path, 'workdir')).toThrow(Failure);
      else
        expect(parseImagePath(path, 'workdir')).toBe(
          `/${parts.filter((part) => part !== '' && part !== '.').join('/')}`,
        );
    }),
  );
});

test('a label’s value holds no control characters', () => {
  fc.assert(
    fc.property(text, (value) => {
      const [[, kept] = ['', '']] = parseKeyValues([`key=${value}`], 'labels');
      expect(kept).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('a quoted word has one pair of quotes outside, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const quoted = shellQuote(word);
      const read = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("'\\''", "'") : quoted;
      expect(read).toBe(word);
      expect(quoted).toMatch(/^'[\s\S]*'$|^[A-Za-z0-9_@%+=:,./{}-]+$/);
    }),
  );
});

test('a user and password in an address are never shown', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9:%]{8,20}$/), (secret) => {
      expect(withoutCredentials('GOPROXY', `https://${secret}@a.example/x|https://${secret}@b.example,direct`)).toBe(
        'https://***@a.example/x|https://***@b.example,direct',
      );
    }),
  );
});
