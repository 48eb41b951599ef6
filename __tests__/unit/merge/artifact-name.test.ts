import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { legArtifactName, parseLegArtifactName, platformsInName } from '../../../src/merge/artifact-name.ts';
import { newestOf } from '../../../src/pipeline/merge/artifact-legs.ts';

const key = fc.stringMatching(/^[\w.-]{1,64}$/).filter((text) => !text.includes('--'));
const platform = fc.record({
  os: fc.constantFrom('linux', 'windows', 'js'),
  architecture: fc.constantFrom('amd64', 'arm64', 'wasm'),
  variant: fc.constantFrom('v7', 'v8.0', 'power9'),
});

describe('the name of a leg’s artifact', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(
        key,
        fc.array(platform, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 1e8 }),
        (key, all, attempt) => {
          const name = { key, platforms: platformsInName(all), attempt };
          expect(parseLegArtifactName(legArtifactName(name))).toEqual(name);
          expect(legArtifactName(name).length).toBeLessThanOrEqual(300);
        },
      ),
    );
  });

  test('is the same in whatever order the leg names its platforms', () => {
    const [a, b] = [
      { os: 'linux', architecture: 'arm64' },
      { os: 'linux', architecture: 'amd64' },
    ];
    expect(platformsInName([a, b])).toBe('linux_amd64+linux_arm64');
    expect(platformsInName([b, a])).toBe('linux_amd64+linux_arm64');
  });

  test.each([
    'go-slim-image-report',
    'go-slim-image-leg+default+linux_amd64',
    'go-slim-image-leg+default+linux_amd64+0',
    'go-slim-image-leg+a--b+linux_amd64+1',
    'go-slim-image-leg+default+linux/amd64+1',
    'go-slim-image-leg+default+../x+1',
    'xgo-slim-image-leg+default+linux_amd64+1',
    'go-slim-image-leg+default+linux_amd64+1\n',
  ])('%j is none', (name) => {
    expect(parseLegArtifactName(name)).toBeUndefined();
  });
});

describe('of several attempts', () => {
  const artifact = (id: number, name: string) => ({ id, name: `go-slim-image-leg+${name}`, size: 1 });

  test('the newest of each leg counts, and other keys do not', () => {
    const all = [
      artifact(9, 'default+linux_amd64+1'),
      artifact(2, 'default+linux_amd64+10'),
      artifact(3, 'default+linux_amd64+9'),
      artifact(4, 'default+linux_arm64+1'),
      artifact(5, 'api+linux_riscv64+1'),
      { id: 6, name: 'go-slim-image-report', size: 1 },
    ];
    expect(newestOf(all, 'default').map(({ id }) => id)).toEqual([2, 4]);
    expect(newestOf(all, 'api').map(({ id }) => id)).toEqual([5]);
  });
});
