import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { storeBaseLayers } from '../../../src/image/layer/base.ts';
import { blobPath } from '../../../src/image/layout/blobs.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { BaseImage } from '../../../src/model/image.ts';

const PLAIN = Buffer.alloc(1024);
const BLOB = gzipSync(PLAIN);

let layout: string;
beforeEach(async () => {
  layout = await mkdtemp(join(tmpdir(), 'base-'));
});
afterEach(async () => {
  await rm(layout, { recursive: true, force: true });
});

/** A base of one layer that gives these bytes when it is opened, whatever its descriptor says. */
function baseOf(served: Uint8Array, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip') {
  const opened = { times: 0 };
  const base: BaseImage = {
    reference: 'example.test/base:1',
    kind: 'registry',
    platform: { os: 'linux', architecture: 'amd64' },
    config: {},
    history: [],
    layers: [
      {
        descriptor: { mediaType, digest: digestOf(BLOB), size: BLOB.length },
        diffId: digestOf(PLAIN),
        open: async () => {
          opened.times++;
          return (async function* () {
            yield served.subarray(0, 5);
            yield served.subarray(5);
          })();
        },
      },
    ],
  };
  return { base, opened };
}

const options = () => ({ layout, signal: new AbortController().signal });

describe('the layers of a base', () => {
  test('are stored as they are, and not fetched again', async () => {
    const { base, opened } = baseOf(BLOB);
    const [layer] = await storeBaseLayers(base, options());
    expect(layer).toMatchObject({
      descriptor: base.layers[0]?.descriptor,
      diffId: digestOf(PLAIN),
      part: 'base',
      unpackedSize: 1024,
    });
    expect(await readFile(blobPath(layout, digestOf(BLOB)))).toEqual(BLOB);
    await storeBaseLayers(base, options());
    expect(opened.times).toBe(1);
  });

  test('are fetched again when the stored blob is damaged', async () => {
    const { base, opened } = baseOf(BLOB);
    await storeBaseLayers(base, options());
    await writeFile(blobPath(layout, digestOf(BLOB)), Buffer.alloc(BLOB.length));
    await storeBaseLayers(base, options());
    expect(opened.times).toBe(2);
    expect(await readFile(blobPath(layout, digestOf(BLOB)))).toEqual(BLOB);
  });

  test('get the OCI names of the media types that Docker has for the same bytes', async () => {
    const { base } = baseOf(BLOB, 'application/vnd.docker.image.rootfs.diff.tar.gzip');
    const [layer] = await storeBaseLayers(base, options());
    expect(layer?.descriptor.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+gzip');
  });

  test.each([
    ['unpack to something else', gzipSync('other'), 'unpacks to sha256:'],
    ['are damaged inside', Buffer.from('no gzip at all'), 'cannot be unpacked'],
  ])('are refused when they %s', async (_name, blob, sentence) => {
    const { base } = baseOf(blob);
    const layers = base.layers.map((layer) => ({
      ...layer,
      descriptor: { ...layer.descriptor, digest: digestOf(blob), size: blob.length },
    }));
    await expect(storeBaseLayers({ ...base, layers }, options())).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining(sentence),
    });
  });

  test('are remembered by what they unpack to', async () => {
    const cache = { directory: join(layout, 'cache') };
    const { base } = baseOf(BLOB);
    for (const run of ['one', 'two']) {
      const [layer] = await storeBaseLayers(base, { ...options(), layout: join(layout, run), cache });
      expect(layer?.unpackedSize).toBe(1024);
    }
    const wrong = { ...base, layers: base.layers.map((layer) => ({ ...layer, diffId: digestOf('wrong') })) };
    await expect(storeBaseLayers(wrong, { ...options(), cache })).rejects.toMatchObject({ code: 'base-invalid' });
  });

  test.each([
    ['too short', BLOB.subarray(0, 9), 'has 9 bytes'],
    ['too long', Buffer.concat([BLOB, BLOB]), 'has more bytes'],
    ['of other content', Buffer.alloc(BLOB.length), 'has the digest'],
  ])('are refused when %s, and leave nothing behind', async (_name, served, sentence) => {
    await expect(storeBaseLayers(baseOf(served).base, options())).rejects.toMatchObject({
      code: 'digest-mismatch',
      message: expect.stringContaining(sentence),
    });
    expect(await readdir(join(layout, 'blobs', 'sha256'))).toEqual([]);
  });
});
