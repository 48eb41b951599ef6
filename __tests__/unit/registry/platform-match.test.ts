import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Platform } from '../../../src/model/platform.ts';
import { platformFit, selectPlatform } from '../../../src/registry/base/platform-match.ts';

const parse = (text: string): Platform => {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
};

describe('the image for a platform', () => {
  test.each([
    ['linux/amd64', ['linux/arm64', 'linux/amd64'], 'linux/amd64'],
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64/v2'], undefined],
    ['linux/amd64/v3', ['linux/amd64', 'linux/amd64/v2', 'linux/amd64/v4'], 'linux/amd64/v2'],
    ['linux/arm', ['linux/arm/v5', 'linux/arm/v7', 'linux/arm/v6'], 'linux/arm/v7'],
    ['linux/arm/v6', ['linux/arm/v7', 'linux/arm/v5'], 'linux/arm/v5'],
    ['linux/arm/v6', ['linux/arm'], undefined],
    ['linux/arm64', ['linux/arm64/v8'], 'linux/arm64/v8'],
    ['linux/arm64/v8.0', ['linux/arm64'], 'linux/arm64'],
    ['linux/arm64/v9.0', ['linux/arm64/v8.4', 'linux/arm64/v9', 'linux/arm64/v9.1'], 'linux/arm64/v9'],
    ['linux/arm64/v9.0', ['linux/arm64/v8.6', 'linux/arm64/v8.5'], 'linux/arm64/v8.5'],
    ['linux/arm64', ['linux/arm64/v9'], undefined],
    ['linux/386/sse2', ['linux/386'], 'linux/386'],
    ['linux/riscv64', ['linux/riscv64/rva23u64'], undefined],
    ['linux/riscv64/rva22u64', ['linux/riscv64', 'linux/riscv64/rva22u64'], 'linux/riscv64/rva22u64'],
    ['linux/amd64', ['windows/amd64'], undefined],
  ])('%s of %s', (wanted, offers, chosen) => {
    const found = selectPlatform(
      offers.map((text) => ({ platform: parse(text) })),
      parse(wanted),
    );
    expect(found?.platform).toEqual(chosen === undefined ? undefined : parse(chosen));
  });

  test('never needs more than what was asked for', () => {
    const level = (limit: number) => fc.option(fc.integer({ min: 1, max: limit }), { nil: undefined });
    fc.assert(
      fc.property(level(4), level(4), (have, want) => {
        const at = (value: number | undefined): Platform =>
          parse(value === undefined ? 'linux/amd64' : `linux/amd64/v${value}`);
        expect(platformFit(at(have), at(want)) !== undefined).toBe((have ?? 1) <= (want ?? 1));
      }),
    );
  });
});
