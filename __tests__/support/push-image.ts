import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LayoutImage, readLayoutImage } from '../../src/registry/push/layout-image.ts';
import { layoutFiles, type TestImage, testImage, testIndex } from './base-image.ts';

const ARM64 = { os: 'linux', architecture: 'arm64' };

/** An image in a layout on disk, for pushes. */
export interface PushableImage {
  readonly image: LayoutImage;
  readonly amd64: TestImage;
  readonly arm64: TestImage;
  /** Absolute folder of the layout. */
  readonly layout: string;
}

/** Writes an image of two platforms: a layer that both share, and one of `size` random bytes for each. */
export async function pushableImage(layout: string, size = 300_000, shared = 'shared'): Promise<PushableImage> {
  const file = (): string => randomBytes(size).toString('latin1');
  const amd64 = await testImage([{ base: shared }, { app: file() }]);
  const arm64 = await testImage([{ base: shared }, { app: file() }], { platform: ARM64 });
  return writeImage(layout, amd64, arm64);
}

/** Writes these two platforms as one image. */
export async function writeImage(layout: string, amd64: TestImage, arm64: TestImage): Promise<PushableImage> {
  const index = testIndex([amd64, arm64]);
  for (const [path, content] of layoutFiles([{ ...index, name: 'app' }])) {
    await mkdir(dirname(join(layout, path)), { recursive: true });
    await writeFile(join(layout, path), content);
  }
  return { image: await readLayoutImage(layout, index.manifest), amd64, arm64, layout };
}
