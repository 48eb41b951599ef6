import { describe, expect, test } from '@jest/globals';
import { binaryLabel, imageLabel } from '../../../src/model/part-label.ts';
import type { BinaryPlan } from '../../../src/model/plan.ts';

const binary = (name: string): BinaryPlan => ({
  main: { importPath: `example.com/${name}`, directory: `/src/${name}`, binaryName: name },
  platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
  stem: `${name}_linux_armv7`,
  output: `bin/${name}_linux_armv7`,
  argv: [],
  environment: [],
});

describe('what a step about one file is told by', () => {
  test('is the platform, as long as there is one command', () => {
    const only = binary('age');
    expect(binaryLabel(only, [only])).toBe('linux/arm/v7');
    expect(imageLabel('age', only.platform, false)).toBe('linux/arm/v7');
  });

  test('names the command or the image where there are several', () => {
    const all = [binary('age'), binary('age-keygen')];
    expect(all.map((one) => binaryLabel(one, all))).toEqual(['age_linux_armv7', 'age-keygen_linux_armv7']);
    expect(imageLabel('age-keygen', { os: 'linux', architecture: 'arm', variant: 'v7' }, true)).toBe(
      'age-keygen_linux_armv7',
    );
  });
});
