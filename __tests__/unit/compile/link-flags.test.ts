import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutStripping } from '../../../src/compile/link-flags.ts';
import { cgoCanBeTried } from '../../../src/compile/measure-savings.ts';

describe('withoutStripping', () => {
  test.each([
    ['-ldflags=-s -w', '-ldflags='],
    ['-ldflags=-s -w -X main.version=1', '-ldflags=-X main.version=1'],
    ['-ldflags=-w=true -buildid=x', '-ldflags=-buildid=x'],
    [`-ldflags=-X 'main.text=a -s b' -s`, `-ldflags=-X 'main.text=a -s b'`],
    ['-ldflags=-X "main.text=-w" -w', '-ldflags=-X "main.text=-w"'],
  ])('%s', (flag, expected) => {
    expect(withoutStripping(['build', flag, '.'])).toEqual(['build', expected, '.']);
  });

  test.each([[['build', '.']], [['build', '-ldflags=-X main.s=-size', '-s']], [['build', '-ldflags=']]])(
    '%j has nothing to leave out',
    (argv) => {
      expect(withoutStripping(argv)).toBeUndefined();
    },
  );

  test('leaves every other word as it is', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9=./-]{1,12}$/).filter((text) => !/^--?[sw](=true|=1)?$/.test(text));
    fc.assert(
      fc.property(fc.array(word), (others) => {
        expect(withoutStripping([`-ldflags=${['-s', ...others, '-w'].join(' ')}`])).toEqual([
          `-ldflags=${others.join(' ')}`,
        ]);
      }),
    );
  });
});

describe('cgoCanBeTried', () => {
  const host = { platform: 'linux', arch: 'x64' } as const;
  const off = [{ name: 'CGO_ENABLED', value: '0', origin: 'default' }];
  test.each([
    ['amd64', off, true],
    ['arm64', off, false],
    ['amd64', [{ name: 'CGO_ENABLED', value: '1', origin: 'env' }], false],
  ])('linux/%s with %j: %s', (architecture, environment, possible) => {
    expect(cgoCanBeTried({ platform: { os: 'linux', architecture }, environment }, host)).toBe(possible);
  });
});
