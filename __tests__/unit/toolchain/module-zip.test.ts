import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moduleSum } from '../../../src/toolchain/dirhash.ts';
import { pinnedTarget } from '../../../src/toolchain/install.ts';
import { PINNED_GO_SUMS } from '../../../src/toolchain/pins.ts';
import { zipAddresses } from '../../../src/toolchain/proxy-addresses.ts';

const A = { name: 'm@v1.0.0/a', sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' };
const B = { name: 'm@v1.0.0/B', sha256: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d' };

describe('moduleSum', () => {
  test('is the base64 sha256 of what sha256sum prints of the sorted files', () => {
    // printf '%s  m@v1.0.0/B\n%s  m@v1.0.0/a\n' $B $A | sha256sum | xxd -r -p | base64
    expect(moduleSum([A, B])).toBe('h1:zZHQsP08BH9oVt0dJ7G6VCwGgZBdOZ1DTdObK87A6Do=');
  });

  test('does not depend on the order in which files come, but on every name and byte', () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-zA-Z/._-]{1,20}$/),
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    });
    fc.assert(
      fc.property(fc.uniqueArray(file, { minLength: 1, selector: ({ name }) => name }), (files) => {
        expect(moduleSum([...files].reverse())).toBe(moduleSum(files));
        const [first, ...rest] = files;
        expect(moduleSum([{ name: `${first?.name}x`, sha256: first?.sha256 ?? '' }, ...rest])).not.toBe(
          moduleSum(files),
        );
      }),
    );
  });
});

describe('zipAddresses', () => {
  const path = '/golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.zip';
  const at = (env: Record<string, string>): readonly string[] =>
    zipAddresses('v0.0.1-go1.26.8.linux-amd64', env, 'https://go.example/dl/mod').map(({ url }) => url);

  test.each([
    [{}, [`https://go.example/dl/mod${path}`]],
    [{ GOPROXY: 'direct' }, [`https://go.example/dl/mod${path}`]],
    [
      { GOPROXY: 'https://a/,https://b|direct' },
      [`https://a${path}`, `https://b${path}`, `https://go.example/dl/mod${path}`],
    ],
    [{ GOPROXY: 'https://a,off,https://b' }, [`https://a${path}`]],
    [{ GOPROXY: 'off' }, []],
    [{ GOPROXY: 'file:///srv/goproxy,https://a' }, [`https://a${path}`]],
  ])('%j', (env, expected) => {
    expect(at(env as Record<string, string>)).toEqual(expected);
  });

  test('credentials leave the address and go into a header', () => {
    const [address] = zipAddresses('v0', { GOPROXY: 'https://me:p%40ss@a' }, '');
    expect(address?.url).not.toContain('me');
    expect(address?.headers).toEqual({ authorization: `Basic ${Buffer.from('me:p@ss').toString('base64')}` });
  });
});

describe('pinnedTarget', () => {
  test.each([
    ['linux', 'x64', 'linux-amd64'],
    ['linux', 'arm64', 'linux-arm64'],
    ['darwin', 'arm64', 'darwin-arm64'],
    ['win32', 'x64', 'windows-amd64'],
    ['win32', 'arm64', 'windows-arm64'],
    ['linux', 'riscv64', undefined],
  ] as const)('%s %s', (platform, arch, expected) => {
    expect(pinnedTarget({ platform, arch }, PINNED_GO_SUMS)).toBe(expected);
  });
});
