import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPlatform } from '../../../src/model/platform.ts';
import { parsePlatforms } from '../../../src/plan/platforms/parse-platforms.ts';
import { unitPlatforms } from '../../../src/plan/platforms/platform-levels.ts';
import { VARIANTS } from '../../../src/plan/platforms/variants.ts';
import { createInputs, failureOf, TARGETS } from './facts.ts';

const parse = (...texts: string[]): string[] => parsePlatforms(texts, TARGETS).map(formatPlatform);

describe('platforms', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['Linux/AMD64/V3', 'linux/amd64/v3'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/6', 'linux/arm/v6'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm64/v8.0', 'linux/arm64'],
    ['linux/arm64/v9', 'linux/arm64/v9.0'],
    ['linux/riscv64/rva22u64', 'linux/riscv64/rva22u64'],
    ['linux/386/softfloat', 'linux/386/softfloat'],
    ['windows/amd64', 'windows/amd64'],
  ])('%s is read as %s', (text, expected) => {
    expect(parse(text)).toEqual([expected]);
  });

  test('two spellings of one platform are one, in the order of the first', () => {
    expect(parse('linux/arm64', 'linux/arm/v7', 'linux/arm64/v8', 'linux/arm')).toEqual([
      'linux/arm64',
      'linux/arm/v7',
    ]);
  });

  test.each([
    ['linux/x86_64', 'linux/amd64'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/armhf', 'linux/arm/v7'],
    ['darwin/m1', 'darwin/arm64'],
    ['macos/arm64', 'darwin/arm64'],
    ['amd64', 'linux/amd64'],
    ['windows', 'windows/amd64'],
    ['linux/amd46', 'linux/amd64'],
    ['linx/arm64', 'linux/arm64'],
  ])('%s is refused with %s as a way out', (text, near) => {
    const failure = failureOf(() => parse(text));
    expect(failure.code).toBe('unknown-platform');
    expect(failure.message).toContain(`"${text}"`);
    expect(failure.fix).toContain(near);
  });

  test.each(['__proto__', 'linux/constructor', 'linux/amd64/toString'])('%s is no platform either', (text) => {
    expect(failureOf(() => parse(text)).code).toBe('unknown-platform');
  });

  test('a variant that the architecture lacks is refused with those that it has', () => {
    const failure = failureOf(() => parse('linux/amd64/v7'));
    expect(failure.code).toBe('unknown-platform');
    expect(failure.fix).toContain('linux/amd64/v3');
    expect(failureOf(() => parse('linux/s390x/z13')).fix).toContain('linux/s390x');
  });

  test('a thousand platforms are too many, and none is nothing', () => {
    expect(failureOf(() => parse(...Array.from({ length: 1000 }, () => 'linux/amd64'))).code).toBe(
      'too-many-platforms',
    );
    expect(failureOf(() => parse()).code).toBe('unknown-platform');
  });

  test('every target with every variant comes back as itself', () => {
    const target = fc.constantFrom(...TARGETS);
    fc.assert(
      fc.property(target, fc.nat(), ({ GOOS, GOARCH }, pick) => {
        const variants = [...(VARIANTS[GOARCH]?.values.keys() ?? [])];
        const text =
          variants.length === 0 ? `${GOOS}/${GOARCH}` : `${GOOS}/${GOARCH}/${variants[pick % variants.length]}`;
        const [first = ''] = parse(text);
        expect(parse(first)).toEqual([first]);
        expect(text.startsWith(first)).toBe(true);
      }),
    );
  });

  test('any text either is a platform or a failure that names it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parse(text)).toHaveLength(1);
        } catch (error) {
          expect(error).toMatchObject({ code: 'unknown-platform', message: expect.stringContaining('platforms: "') });
        }
      }),
    );
  });
});

describe('goamd64, goarm64 and goarm', () => {
  const levels = (inputs: Parameters<typeof createInputs>[0]) => unitPlatforms(createInputs(inputs), TARGETS);

  test('give a variant to platforms that name none', () => {
    const chosen = levels({ platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/arm'], goamd64: 'v3', goarm: '6' });
    expect(chosen).toEqual([
      { platform: { os: 'linux', architecture: 'amd64', variant: 'v3' }, level: 'v3', origin: 'goamd64' },
      { platform: { os: 'linux', architecture: 'amd64', variant: 'v2' } },
      { platform: { os: 'linux', architecture: 'arm', variant: 'v6' }, level: '6', origin: 'goarm' },
    ]);
  });

  test('may hold Go’s options, which no file name shows', () => {
    expect(levels({ platforms: ['linux/arm64'], goarm64: 'v8.0,lse' })).toEqual([
      { platform: { os: 'linux', architecture: 'arm64' }, level: 'v8.0,lse', origin: 'goarm64' },
    ]);
  });

  test('are refused when Go would not know them', () => {
    expect(failureOf(() => levels({ platforms: ['linux/amd64'], goamd64: 'v5' })).message).toContain('goamd64: "v5"');
    expect(failureOf(() => levels({ platforms: ['linux/arm64'], goarm64: 'v8.0,fast' })).code).toBe('invalid-input');
  });
});
