import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inspectBinary } from '../../../src/inspect/index.ts';
import { go, RELEASE, writeTinyModule } from './go-build.ts';

/** For one build with an empty cache, in ms. */
const BUILD_TIME = 120_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-hostile-'));
  await writeTinyModule(folder);
});

afterAll(() => rm(folder, { recursive: true }));

describe.each([
  ['linux', 's390x'],
  ['linux', '386'],
  ['windows', 'amd64'],
  ['darwin', 'arm64'],
  ['js', 'wasm'],
  ['plan9', 'amd64'],
  ['aix', 'ppc64'],
])('a binary for %s/%s', (GOOS, GOARCH) => {
  let whole: Buffer;
  const inspect = async (content: Buffer) => {
    const file = join(folder, 'changed');
    await writeFile(file, content);
    return inspectBinary(file, { paths: [{ path: '/home/app', what: 'GOROOT' }], name: 'bin/app' }).then(
      () => 'read',
      (error) => `${error.code}: ${error.message}`,
    );
  };

  beforeAll(async () => {
    await go(folder, ['build', ...RELEASE, '-o', 'whole', '.'], { GOOS, GOARCH });
    whole = await readFile(join(folder, 'whole'));
  }, BUILD_TIME);

  test('with changed headers is read, or refused with a sentence', async () => {
    const change = fc.tuple(fc.nat({ max: 4095 }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const content = Buffer.from(whole);
        for (const [at, value] of changes) {
          content[at] = value;
        }
        expect(await inspect(content)).toMatch(
          /^(read|binary-refused: bin\/app is not a binary that can be read: .+\.)$/s,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('that is cut off is refused', async () => {
    for (const share of [0.001, 0.1, 0.5, 0.85]) {
      expect(await inspect(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(
        /^binary-refused: .*(ends at byte|cut off|it has)/,
      );
    }
  });
});
