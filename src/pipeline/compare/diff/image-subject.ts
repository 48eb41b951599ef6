import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digestOf } from '../../../model/digest.ts';
import { Failure } from '../../../model/failure.ts';
import type { BaseImage, BaseLayer } from '../../../model/image.ts';
import { formatPlatform, type Platform } from '../../../model/platform.ts';
import type { ReportImagePlatform, ReportLayer } from '../../../model/report.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { StreamSource } from '../../../registry/base/byte-source.ts';
import type { OpenBase } from '../../../registry/base/open-base.ts';
import { readTar } from '../../../registry/layers/tar-entries.ts';
import { unpackLayer } from '../../../registry/layers/unpack.ts';
import { type BareBinary, type BareImage, stemOf } from '../../../report/bare-report.ts';
import { looksLikeProgram, readBinary } from './binary-subject.ts';

const MAX_ENTRIES = 1_000_000;
const LARGEST_BINARY = 2 ** 31;
const LEAST_BINARY = 200_000;
const CHUNK = 1 << 20;

/** An image and the programs that its platforms start. */
export interface ReadImage {
  readonly image: BareImage;
  readonly binaries: readonly BareBinary[];
}

/**
 * Reads an image from its layers: sizes, and the program that each platform starts. Platforms that it lacks are left
 * out; when it has none of them, what the registry says is thrown.
 */
export async function readImage(base: OpenBase, platforms: readonly Platform[], runtime: Runtime): Promise<ReadImage> {
  const read: { platform: ReportImagePlatform; binary: BareBinary | undefined }[] = [];
  let lacking: Failure | undefined;
  for (const platform of platforms) {
    try {
      read.push(await readPlatform(await base.image(platform), runtime));
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'base-missing') throw error;
      lacking = error;
    }
  }
  if (read.length === 0 && lacking !== undefined) throw lacking;
  const digest = base.digest ?? read[0]?.platform.manifest ?? digestOf(base.reference);
  return {
    image: { name: nameOf(base.reference), digest, platforms: read.map(({ platform }) => platform) },
    binaries: read.flatMap(({ binary }) => (binary === undefined ? [] : [binary])),
  };
}

async function readPlatform(
  image: BaseImage,
  runtime: Runtime,
): Promise<{ platform: ReportImagePlatform; binary: BareBinary | undefined }> {
  const platform = formatPlatform(image.platform);
  const folder = await mkdtemp(join(runtime.scratchDirectory, 'image-'));
  const layers: ReportLayer[] = [];
  let found: { binary: BareBinary; layer: number } | undefined;
  for (const [index, layer] of image.layers.entries()) {
    const { unpackedSize, program } = await readLayer(layer, join(folder, String(index)), runtime.signal);
    if (program !== undefined && program.facts.size >= (found?.binary.facts.size ?? 0)) {
      found = { binary: program, layer: index };
    }
    const { digest, size, mediaType } = layer.descriptor;
    layers.push({ part: 'base', digest, diffId: layer.diffId, size, unpackedSize, mediaType });
  }
  const binary = found?.binary;
  const own = layers.map(
    (layer, index): ReportLayer => (index === found?.layer ? { ...layer, part: 'binary' } : layer),
  );
  return { binary, platform: asPlatform(image, platform, own, binary) };
}

function asPlatform(
  image: BaseImage,
  platform: string,
  layers: readonly ReportLayer[],
  binary: BareBinary | undefined,
): ReportImagePlatform {
  const sum = (some: readonly ReportLayer[], size: (layer: ReportLayer) => number): number =>
    some.reduce((total, layer) => total + size(layer), 0);
  const size = sum(layers, (layer) => layer.size);
  const base = sum(
    layers.filter(({ part }) => part === 'base'),
    (layer) => layer.size,
  );
  const manifest = image.digest ?? digestOf(layers.map(({ digest }) => digest).join());
  const name = image.config.labels?.['org.opencontainers.image.base.name'];
  return {
    platform,
    binaries: binary === undefined ? [] : [stemOf(binary)],
    manifest,
    config: digestOf(JSON.stringify(image.config)),
    compressedSize: size,
    unpackedSize: sum(layers, (layer) => layer.unpackedSize),
    base: { reference: name ?? 'everything but the program', size: base },
    appSize: size - base,
    layers,
  };
}

/**
 * Streams a layer and finds the largest Go program in it: what an image starts may be a script, and a base brings
 * programs that are not Go's.
 */
async function readLayer(
  layer: BaseLayer,
  file: string,
  signal: AbortSignal,
): Promise<{ unpackedSize: number; program: BareBinary | undefined }> {
  const unpacked = await unpackLayer(layer, signal);
  const source = new StreamSource(unpacked.content);
  let program: BareBinary | undefined;
  for await (const { path, type, size } of readTar(source, MAX_ENTRIES)) {
    const largest = program?.facts.size ?? LEAST_BINARY;
    if (type !== 'file' || size <= largest || size > LARGEST_BINARY || /\.so(\.|$)/.test(path)) continue;
    const start = await source.read(4);
    if (!looksLikeProgram(start)) continue;
    await pipeline(Readable.from(contentOf(source, start, size)), createWriteStream(file), { signal });
    const read = await readGoProgram(file, basename(path));
    program = read ?? program;
  }
  await source.drain();
  return { unpackedSize: unpacked.end().size, program };
}

/** Undefined for a program that Go did not make. */
async function readGoProgram(file: string, name: string): Promise<BareBinary | undefined> {
  try {
    const binary = await readBinary(file, name);
    return binary.facts.buildInfo === undefined ? undefined : binary;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function* contentOf(source: StreamSource, start: Buffer, size: number): AsyncGenerator<Buffer> {
  yield start;
  for (let left = size - start.length; left > 0; ) {
    const chunk = await source.read(Math.min(left, CHUNK));
    if (chunk.length === 0) throw new Error('it is cut short');
    left -= chunk.length;
    yield chunk;
  }
}

function nameOf(reference: string): string {
  return basename(reference.replace(/[:@][^/]*$/, '')) || 'image';
}
