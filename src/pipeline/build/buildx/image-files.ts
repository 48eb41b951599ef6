import { createReadStream } from 'node:fs';
import { blobPath } from '../../../image/layout/blobs.ts';
import type { AssembledImage, BaseImage } from '../../../model/image.ts';
import { samePlatform } from '../../../model/platform.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { type BaseFiles, readBaseFiles } from '../../../registry/base/base-files.ts';
import { begun } from '../../session/deferred.ts';
import type { Bases } from '../bases.ts';

/**
 * What a Dockerfile's images hold, asked for as a base's content is: which layers are the base's cannot be told from
 * outside, and packages of an operating system may have been installed by any of them.
 */
export function imageFiles(images: Promise<readonly AssembledImage[]>, runtime: Runtime): Bases {
  const contents = new Map<string, Promise<BaseFiles>>();
  const files = (image: BaseImage): Promise<BaseFiles> => {
    const key = image.layers.map(({ diffId }) => diffId).join();
    const found = contents.get(key) ?? begun(readBaseFiles(image, runtime));
    contents.set(key, found);
    return found;
  };
  return {
    async get(name, platform) {
      const image = (await images).find((one) => one.name === name);
      const found = image?.platforms.find((one) => samePlatform(one.platform, platform));
      if (image === undefined || found === undefined) throw new Error(`there is no image ${name} of this platform`);
      return {
        reference: name,
        kind: 'oci-layout',
        digest: found.manifest.digest,
        platform,
        layers: found.layers.map(({ descriptor, diffId }) => ({
          descriptor,
          diffId,
          open: async () => createReadStream(blobPath(image.layout, descriptor.digest), { highWaterMark: 1 << 18 }),
        })),
        config: {},
        history: [],
      };
    },
    files,
    has: async (image, path) => (await files(image)).has(path),
  };
}
