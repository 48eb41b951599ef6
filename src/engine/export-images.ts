import { join, resolve } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { writeOciArchive } from '../image/layout/archive.ts';
import { writeDockerArchive } from '../image/layout/docker-archive.ts';
import type { NamedImage } from '../image/layout/finish.ts';
import { Failure } from '../model/failure.ts';
import type { AssembledPlatform } from '../model/image.ts';
import { formatPlatform } from '../model/platform.ts';
import type { Runtime } from '../model/runtime.ts';
import type { ImageExport } from './export-list.ts';
import { type ContainerEngine, loadArchive } from './load.ts';

/** Docker's name of this machine's processor. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', loong64: 'loong64' };

/** Writes the further forms of the images. Throws `invalid-input`, `disk-full`, `output-unwritable`. */
export async function writeExports(
  exports: readonly ImageExport[],
  images: readonly NamedImage[],
  runtime: Runtime,
): Promise<void> {
  for (const wanted of exports) {
    const image = chooseImage(wanted, images);
    const file = resolve(runtime.workingDirectory, wanted.dest);
    const step = runtime.progress.start('export', wanted.dest);
    try {
      if (wanted.type === 'oci') await writeOciArchive(file, [image], runtime.signal);
      else await writePlatform(file, image, choosePlatform(image, wanted.platform, runtime), runtime);
      step.done();
    } catch (error) {
      step.fail('not written');
      throw error;
    }
  }
}

/** Loads each image's platform for this machine into a container engine. */
export async function loadImages(
  engine: ContainerEngine,
  images: readonly NamedImage[],
  runtime: Runtime,
): Promise<void> {
  const folder = join(runtime.scratchDirectory, 'load');
  await makeFolder(folder);
  for (const image of images) {
    const step = runtime.progress.start('load', image.image.name);
    const file = join(folder, `${image.image.name}.tar`);
    try {
      await writePlatform(file, image, choosePlatform(image, undefined, runtime), runtime);
      await loadArchive(engine, file, runtime);
      step.done(`${engine}: ${namesOf(image).join(', ')}`);
    } catch (error) {
      step.fail('not loaded');
      throw error;
    }
  }
}

function writePlatform(file: string, image: NamedImage, platform: AssembledPlatform, runtime: Runtime): Promise<void> {
  const { scratchDirectory, signal } = runtime;
  return writeDockerArchive(
    file,
    { layout: image.image.layout, platform, tags: namesOf(image), scratchDirectory },
    signal,
  );
}

/** An image without tags is loaded as `name:latest`, which is what it will be looked for as. */
function namesOf({ image, tags }: NamedImage): readonly string[] {
  return tags.length > 0 ? tags : [`${image.name.toLowerCase()}:latest`];
}

function chooseImage(wanted: ImageExport, images: readonly NamedImage[]): NamedImage {
  const named = wanted.image === undefined ? images : images.filter(({ image }) => image.name === wanted.image);
  const [first] = named;
  if (first !== undefined && named.length === 1) return first;
  const names = images.map(({ image }) => image.name).join(', ');
  throw new Failure({
    code: 'invalid-input',
    message:
      wanted.image === undefined
        ? `outputs: ${wanted.dest} can hold one image, and there are ${images.length} (${names}).`
        : `outputs: there is no image "${wanted.image}".`,
    fix:
      images.length === 0
        ? 'Add a linux platform: no image is made without one.'
        : `Add image=NAME; there are ${names}.`,
  });
}

function choosePlatform({ image }: NamedImage, wanted: string | undefined, runtime: Runtime): AssembledPlatform {
  const own = `linux/${ARCHITECTURES[runtime.host.arch] ?? runtime.host.arch}`;
  const name = wanted ?? own;
  const found = image.platforms.find(({ platform }) => formatPlatform(platform) === name);
  const only = image.platforms.length === 1 && wanted === undefined ? image.platforms[0] : undefined;
  if (found !== undefined || only !== undefined) return (found ?? only) as AssembledPlatform;
  const there = image.platforms.map(({ platform }) => formatPlatform(platform)).join(', ');
  throw new Failure({
    code: 'invalid-input',
    message: `${wanted === undefined ? 'load' : 'outputs'}: the image ${image.name} is not built for ${name}, only for ${there}.`,
    fix: `Add ${name} to platforms, or choose one of them with platform=.`,
  });
}
