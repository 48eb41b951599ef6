import type { BinaryPlan } from './plan.ts';
import { formatPlatform, type Platform, platformFileSuffix } from './platform.ts';

/** What a step about one binary is told by: its platform, and its file's stem where a run makes several commands. */
export function binaryLabel(plan: BinaryPlan, all: readonly BinaryPlan[]): string {
  const several = all.some(({ main }) => main.importPath !== plan.main.importPath);
  return several ? plan.stem : formatPlatform(plan.platform);
}

/** The same for one platform of an image: `linux/amd64`, or `api_linux_amd64` where a run makes several images. */
export function imageLabel(name: string, platform: Platform, several: boolean): string {
  return several ? `${name}_${platformFileSuffix(platform)}` : formatPlatform(platform);
}
