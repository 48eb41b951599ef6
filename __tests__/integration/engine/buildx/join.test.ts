import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lookInto } from '../../../../src/engine/buildx/join/assembled.ts';
import { joinLayouts } from '../../../../src/engine/buildx/join/join-layouts.ts';
import { readBuiltLayout } from '../../../../src/engine/buildx/join/read-layout.ts';
import { finishLayout } from '../../../../src/image/layout/finish.ts';
import { type Digest, digestOf } from '../../../../src/model/digest.ts';
import { type Files, layoutFiles, type TestImage, testImage, testIndex } from '../../../support/base-image.ts';
import { testRuntime } from '../../../support/runtime.ts';

const AMD64 = { os: 'linux', architecture: 'amd64' };
const ARM64 = { os: 'linux', architecture: 'arm64' };
/** What a program looks like to whoever reads its beginning and searches Go's mark. */
const PROGRAM = Buffer.from(`\x7fELF${'.'.repeat(14)}\x3e\0${'.'.repeat(5000)}\xff Go buildinf:`, 'latin1');

let work: string;
let count = 0;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'join-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

type Stored = Pick<TestImage, 'blobs' | 'manifest'>;

async function layoutOf(image: Stored): Promise<string> {
  const folder = join(work, String(count++));
  for (const [path, bytes] of layoutFiles([{ ...image, name: 'latest' }])) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** An attestation as BuildKit 0.32 writes it. */
function attestation(about: Digest): Stored {
  const statement = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');
  const config = Buffer.from('{}');
  const described = (bytes: Buffer, mediaType: string) => ({ mediaType, digest: digestOf(bytes), size: bytes.length });
  const layer = {
    ...described(statement, 'application/vnd.in-toto+json'),
    annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
  };
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: described(config, 'application/vnd.oci.empty.v1+json'),
      layers: [layer],
    }),
  );
  return {
    blobs: new Map([statement, config, manifest].map((bytes) => [digestOf(bytes), bytes])),
    manifest: {
      ...described(manifest, mediaType),
      annotations: { 'vnd.docker.reference.digest': about, 'vnd.docker.reference.type': 'attestation-manifest' },
      platform: { os: 'unknown', architecture: 'unknown' },
    },
  };
}

const image = (platform: { os: string; architecture: string }, layers: readonly Files[] = [{ a: 'b' }]) =>
  testImage(layers, { platform, config: { Entrypoint: ['/app'] } });

describe('layouts that BuildKit wrote', () => {
  test('one index is taken over byte for byte; attestations are kept and are no platforms', async () => {
    const [one, two] = [await image(AMD64), await image(ARM64)];
    const index = testIndex([one, two, attestation(one.manifest.digest)]);
    const into = join(work, 'whole');
    const joined = await joinLayouts([await readBuiltLayout(await layoutOf(index))], into);
    expect(joined.index.digest).toBe(index.manifest.digest);
    expect(joined.manifests.map(({ platform }) => platform)).toEqual([AMD64, ARM64]);
    expect(joined.attestations).toMatchObject([
      { about: one.manifest.digest, predicates: ['https://slsa.dev/provenance/v1'] },
    ]);
    const { assembled } = await lookInto(
      joined,
      { image: 'app', layout: into, origin: 'Dockerfile' },
      testRuntime({ scratchDirectory: join(work, 's') }),
    );
    await finishLayout(into, [{ image: assembled, tags: [] }]);
    const again = await readBuiltLayout(into);
    expect(again.attestations).toEqual(joined.attestations);
    expect(again.manifests).toHaveLength(2);
  });

  test('layouts of single platforms become the index that one node would have written', async () => {
    const [one, two] = [await image(AMD64), await image(ARM64)];
    const into = join(work, 'joined');
    const joined = await joinLayouts(
      [
        await readBuiltLayout(await layoutOf(one)),
        await readBuiltLayout(await layoutOf(testIndex([two, attestation(two.manifest.digest)]))),
      ],
      into,
    );
    const written = JSON.parse(await readFile(join(into, 'blobs', 'sha256', joined.index.digest.slice(7)), 'utf8')) as {
      manifests: { digest: string; platform: { architecture: string } }[];
    };
    expect(written.manifests.map(({ digest, platform }) => [digest, platform.architecture])).toEqual([
      [one.manifest.digest, 'amd64'],
      [two.manifest.digest, 'arm64'],
      [joined.attestations[0]?.manifest.digest, 'unknown'],
    ]);
  });

  test('the same platform twice is refused', async () => {
    const one = await readBuiltLayout(await layoutOf(await image(AMD64)));
    const two = await readBuiltLayout(await layoutOf(await image(AMD64, [{ c: 'd' }])));
    await expect(joinLayouts([one, two], join(work, 'twice'))).rejects.toThrow(/linux\/amd64 twice/);
  });

  test('no image at all, and a blob that is missing, are told', async () => {
    await mkdir(join(work, 'empty'));
    await expect(readBuiltLayout(join(work, 'empty'))).rejects.toThrow(/wrote no image/);
    const one = await image(AMD64);
    const folder = await layoutOf(one);
    await rm(join(folder, 'blobs', 'sha256', one.config.slice(7)));
    await expect(readBuiltLayout(folder)).rejects.toThrow(/that BuildKit wrote lacks the blob/);
  });
});

describe('looking into an image', () => {
  const look = async (layers: readonly Files[], damage?: (folder: string, made: TestImage) => Promise<void>) => {
    const made = await image(AMD64, layers);
    const folder = await layoutOf(made);
    await damage?.(folder, made);
    const into = join(work, `look-${count++}`);
    const joined = await joinLayouts([await readBuiltLayout(folder)], into);
    const scratchDirectory = join(work, `scratch-${count++}`);
    const { platforms } = await lookInto(
      joined,
      { image: 'app', layout: into, origin: 'Dockerfile' },
      testRuntime({ scratchDirectory }),
    );
    return { made, platform: platforms[0] };
  };

  test('Go programs are found in whichever layer has them last, and are written to disk as they are', async () => {
    const { platform, made } = await look([
      { 'etc/os-release': 'x', 'usr/bin/tool': PROGRAM },
      {
        app: Buffer.concat([PROGRAM, Buffer.from('2')]),
        'usr/bin/script': '#!/bin/sh',
        'usr/bin/c': `\x7fELF${'.'.repeat(5000)}`,
      },
    ]);
    expect(platform?.programs.map(({ path, entrypoint }) => [path, entrypoint])).toEqual([
      ['app', true],
      ['usr/bin/tool', false],
    ]);
    expect((await readFile(platform?.programs[0]?.file ?? '')).equals(Buffer.concat([PROGRAM, Buffer.from('2')]))).toBe(
      true,
    );
    expect(platform?.assembled.layers.map(({ part, unpackedSize, diffId }) => [part, unpackedSize, diffId])).toEqual(
      made.layers.map(({ tar, diffId }) => ['binary', tar.length, diffId]),
    );
    expect(platform?.has('/etc/os-release')).toBe(true);
    expect(platform?.has('/lib/ld.so')).toBe(false);
  });

  test('a layer that is not what it is called is refused', async () => {
    const damaged = look([{ app: PROGRAM }], async (folder, made) => {
      const [layer] = made.layers;
      const file = join(folder, 'blobs', 'sha256', layer?.digest.slice(7) ?? '');
      const bytes = await readFile(file);
      bytes.writeUInt8(bytes.readUInt8(9) ^ 1, 9);
      await writeFile(file, bytes);
    });
    await expect(damaged).rejects.toThrow(/is really sha256/);
  });
});
