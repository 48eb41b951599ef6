import { describe, expect, test } from '@jest/globals';
import { refuseForeignPrograms } from '../../../../src/engine/buildx/join/machine.ts';

const linux = (architecture: string) => ({ os: 'linux', architecture });
const elf = (...machines: number[]) => machines.map((machine, index) => ({ path: `bin/${index}`, machine }));

describe('the architecture of what is in an image', () => {
  test.each([
    ['its own', elf(183), 'arm64'],
    ['one of several', elf(62, 183), 'arm64'],
    ['32 bits on 64', elf(3), 'amd64'],
    ['no program at all', elf(), 'arm64'],
    ['an architecture that is not known here', elf(62), 'nonesuch'],
  ])('%s is taken', (_, files, architecture) => {
    expect(() => refuseForeignPrograms(files, linux(architecture), 'app')).not.toThrow();
  });

  test('another one alone is refused by name', () => {
    expect(() => refuseForeignPrograms(elf(62, 62), linux('arm64'), 'app')).toThrow(
      'The image app is called linux/arm64, but /bin/0 and 1 more in it are for amd64. It would not run.',
    );
  });

  test('Windows has no such files', () => {
    expect(() => refuseForeignPrograms(elf(62), { os: 'windows', architecture: 'arm64' }, 'app')).not.toThrow();
  });
});
