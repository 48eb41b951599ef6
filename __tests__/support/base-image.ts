import { gzipSync, zstdCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { type Digest, digestOf } from '../../src/model/digest.ts';
import type { BaseImage, Descriptor } from '../../src/model/image.ts';
import type { Platform } from '../../src/model/platform.ts';
import { openBase } from '../../src/registry/base/base.ts';
import type { RegistryContext } from '../../src/registry/session/context.ts';

/** A file of a test layer: text, bytes, a folder (`undefined`) or a link (`-> target`). */
export type Files = Readonly<Record<string, string | Buffer | undefined>>;

/** An image made for a test: its blobs by digest, and the descriptor of its manifest. */
export interface TestImage {
  readonly blobs: ReadonlyMap<Digest, Buffer>;
  readonly manifest: Descriptor;
  readonly config: Digest;
  readonly layers: readonly { readonly digest: Digest; readonly diffId: Digest; readonly tar: Buffer }[];
}

/** A tar of the files, as any tool would write it. */
export async function tarOf(files: Files): Promise<Buffer> {
  const tar = pack();
  const mtime = new Date(0);
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) tar.entry({ name, type: 'directory', mtime });
    else if (typeof content === 'string' && content.startsWith('-> '))
      tar.entry({ name, type: 'symlink', linkname: content.slice(3), mtime });
    else tar.entry({ name, mtime }, content);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Options that make an image odd. */
export interface ImageOptions {
  readonly platform?: Platform;
  readonly config?: Record<string, unknown>;
  readonly docker?: boolean;
  /** Default gzip. */
  readonly packing?: 'gzip' | 'zstd' | 'none';
  /** Changes the manifest before it is serialised. */
  readonly change?: (manifest: Record<string, unknown>) => Record<string, unknown>;
}

const PACK = {
  gzip: (tar: Buffer) => gzipSync(tar),
  zstd: (tar: Buffer) => zstdCompressSync(tar),
  none: (tar: Buffer) => tar,
};

/** Builds an image with one layer for each record of files. */
export async function testImage(layerFiles: readonly Files[], options: ImageOptions = {}): Promise<TestImage> {
  const { platform = { os: 'linux', architecture: 'amd64' }, docker = false, packing = 'gzip' } = options;
  const blobs = new Map<Digest, Buffer>();
  const put = (bytes: Buffer): { digest: Digest; size: number } => {
    const digest = digestOf(bytes);
    blobs.set(digest, bytes);
    return { digest, size: bytes.length };
  };
  const layers = await Promise.all(
    layerFiles.map(async (files) => {
      const tar = await tarOf(files);
      const stored = put(PACK[packing](tar));
      return { ...stored, diffId: digestOf(tar), tar };
    }),
  );
  const config = put(
    json({
      ...platform,
      config: options.config ?? {},
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
      history: layers.map(() => ({ created: '2026-01-01T00:00:00Z', created_by: 'test' })),
    }),
  );
  const suffix = packing === 'none' ? '' : `${docker ? '.' : '+'}${packing}`;
  const layerType = docker
    ? `application/vnd.docker.image.rootfs.diff.tar${suffix}`
    : `application/vnd.oci.image.layer.v1.tar${suffix}`;
  const mediaType = docker
    ? 'application/vnd.docker.distribution.manifest.v2+json'
    : 'application/vnd.oci.image.manifest.v1+json';
  const document: Record<string, unknown> = {
    schemaVersion: 2,
    mediaType,
    config: {
      mediaType: docker ? 'application/vnd.docker.container.image.v1+json' : 'application/vnd.oci.image.config.v1+json',
      ...config,
    },
    layers: layers.map(({ digest, size }) => ({ mediaType: layerType, digest, size })),
  };
  const manifest = put(json(options.change?.(document) ?? document));
  return { blobs, manifest: { mediaType, ...manifest, platform }, config: config.digest, layers };
}

/** An index over images or further indexes, with everything below it. */
export function testIndex(
  images: readonly Pick<TestImage, 'blobs' | 'manifest'>[],
  docker = false,
): Pick<TestImage, 'blobs' | 'manifest'> {
  const mediaType = docker
    ? 'application/vnd.docker.distribution.manifest.list.v2+json'
    : 'application/vnd.oci.image.index.v1+json';
  const bytes = json({ schemaVersion: 2, mediaType, manifests: images.map(({ manifest }) => manifest) });
  const digest = digestOf(bytes);
  return {
    blobs: new Map([...images.flatMap(({ blobs }) => [...blobs]), [digest, bytes]]),
    manifest: { mediaType, digest, size: bytes.length },
  };
}

/** The files of an OCI layout, by path. */
export function layoutFiles(
  entries: readonly (Pick<TestImage, 'blobs' | 'manifest'> & { readonly name?: string })[],
): Map<string, Buffer> {
  const files = new Map<string, Buffer>([['oci-layout', json({ imageLayoutVersion: '1.0.0' })]]);
  const manifests = entries.map(({ manifest, name }) =>
    name === undefined ? manifest : { ...manifest, annotations: { 'org.opencontainers.image.ref.name': name } },
  );
  files.set('index.json', json({ schemaVersion: 2, manifests }));
  for (const { blobs } of entries)
    for (const [digest, bytes] of blobs) files.set(`blobs/sha256/${digest.slice(7)}`, bytes);
  return files;
}

/** A tar of such files. */
export async function tarOfBuffers(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of files) tar.entry({ name }, content);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The base of one platform. */
export async function resolveBase(text: string, platform: Platform, context: RegistryContext): Promise<BaseImage> {
  return (await openBase(text, context)).image(platform);
}

/** All bytes of a stream. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
