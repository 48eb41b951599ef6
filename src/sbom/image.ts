import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { stagePlatformLayout } from '../files/stage.ts';
import type { AssembledPlatform } from '../model/image.ts';
import type { SbomOptions, SbomRuntime } from './make.ts';
import { imageKey, readSbomRecord, type SbomRecord, writeSbomRecord } from './record.ts';
import { scanImage } from './syft.ts';
import { finish, type Sbom, writeSbom } from './texts.ts';

/** One platform of an image whose base has packages of its own. */
export interface ImageSubject {
  /** Stem of the files about it: `app_linux_amd64_image`. */
  readonly name: string;
  /** Absolute folder of the OCI layout that holds its blobs. */
  readonly layout: string;
  readonly platform: Pick<AssembledPlatform, 'manifest'>;
  /** Main module of the binary in it. */
  readonly module?: string;
}

/** Makes both SBOMs of each image platform, system packages included, one after the other: each reads a whole image. */
export async function makeImageSboms(
  images: readonly ImageSubject[],
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<Sbom[]> {
  const made: Sbom[] = [];
  for (const image of images) made.push(await makeImageSbom(image, options, runtime));
  return made;
}

async function makeImageSbom(image: ImageSubject, options: SbomOptions, runtime: SbomRuntime): Promise<Sbom> {
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  const { digest } = image.platform.manifest;
  const key = imageKey(image.name, digest, toolVersion);
  const known = await readSbomRecord(runtime.cacheDirectory, key);
  const record = known ?? (await listPackages(image, options, runtime));
  if (known === undefined) await writeSbomRecord(runtime.cacheDirectory, key, record);
  const { version, epoch = 0 } = options.revision;
  const module = image.module === undefined ? {} : { module: image.module };
  const identity = { name: image.name, version, digest, epoch, toolVersion, ...module };
  return writeSbom(finish(record, identity), identity, options.outputDirectory, known !== undefined);
}

async function listPackages(image: ImageSubject, options: SbomOptions, runtime: SbomRuntime): Promise<SbomRecord> {
  const tool = await options.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join(runtime.scratchDirectory, 'sbom-image-'));
  try {
    const layout = join(work, 'layout');
    await stagePlatformLayout(image.layout, image.platform.manifest, layout);
    return { of: { name: image.name }, ...(await scanImage(tool, layout, image.name, work, runtime)) };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
