import type { AssembledImage, AssembledPlatform } from '../../model/image.ts';
import { platformFileSuffix } from '../../model/platform.ts';
import { imageSubject } from '../../report/parts.ts';
import type { SupplyRequest } from './supply-request.ts';

/** A platform of an image whose base brings packages of an operating system, and what the files about it are called. */
export interface PackagedPlatform {
  readonly image: AssembledImage;
  readonly platform: AssembledPlatform;
  /** The key of the report's maps. */
  readonly subject: string;
  readonly stem: string;
}

/** Those platforms of all images; the rest is told by its binaries alone. */
export async function platformsWithPackages({
  bases,
  imaging,
}: Pick<SupplyRequest, 'bases' | 'imaging'>): Promise<readonly PackagedPlatform[]> {
  const { images } = await imaging;
  const found = await Promise.all(
    images.flatMap((image) =>
      image.platforms.map(async (platform): Promise<PackagedPlatform[]> => {
        const base = await bases.get(image.name, platform.platform);
        if (base.kind === 'scratch' || (await bases.files(base)).packages.length === 0) return [];
        const stem = `${image.name}_${platformFileSuffix(platform.platform)}_image`;
        return [{ image, platform, subject: imageSubject(image.name, platform.platform), stem }];
      }),
    ),
  );
  return found.flat();
}
