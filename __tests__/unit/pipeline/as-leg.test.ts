import { describe, expect, test } from '@jest/globals';
import { inputsOf, loadConfiguration } from '../../../src/config/configuration.ts';
import type { Configuration } from '../../../src/config/inputs.ts';
import { asLeg } from '../../../src/pipeline/merge/as-leg.ts';

const IMAGES: Configuration['images'] = [
  { name: 'everywhere', inputs: {} },
  { name: 'arm', inputs: { platforms: ['linux/arm64/v8', 'linux/arm'] } },
  { name: 'big', inputs: { platforms: ['linux/s390x'] } },
];

async function leg(platforms: string | undefined, images = IMAGES): Promise<[string, readonly string[]][]> {
  const given = await loadConfiguration({
    flags: new Map(platforms === undefined ? [] : [['platforms', platforms]]),
    environment: new Map(),
    workingDirectory: '/nowhere',
    env: {},
  });
  const configuration = asLeg({ ...given, images });
  return configuration.images.map((image) => [image.name, inputsOf(configuration, image).platforms]);
}

describe('images with platforms of their own', () => {
  test("get those of them that are the leg's, and are not made where there are none", async () => {
    expect(await leg('linux/amd64')).toEqual([['everywhere', ['linux/amd64']]]);
    expect(await leg('linux/arm64,linux/amd64')).toEqual([
      ['everywhere', ['linux/arm64', 'linux/amd64']],
      ['arm', ['linux/arm64']],
    ]);
    expect(await leg('linux/s390x', IMAGES.slice(2))).toEqual([['big', ['linux/s390x']]]);
  });

  test('are all made where the leg names no platforms', async () => {
    expect((await leg(undefined)).map(([name]) => name)).toEqual(['everywhere', 'arm', 'big']);
  });

  test('may leave a leg without any image, which is an error', async () => {
    await expect(leg('linux/amd64', IMAGES.slice(1))).rejects.toThrow(
      'platforms: no image of the configuration is for linux/amd64.',
    );
  });
});
