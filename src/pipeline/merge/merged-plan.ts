import type { BinaryPlan } from '../../model/plan.ts';
import type { Platform } from '../../model/platform.ts';
import type { Report } from '../../model/report.ts';
import type { ComparedPlan } from '../compare/comparison-context.ts';
import { readPlatform } from './read-platform.ts';

/** The plan that the legs had together, as their reports tell it, for comparing. `directory`: where the checkout is, if any. */
export function mergedPlan(report: Report, platforms: readonly Platform[], directory: string): ComparedPlan {
  const { module, revision, binaries, images } = report;
  return {
    source: { kind: 'directory', directory, packageDirectory: directory },
    module: {
      path: module.path,
      vendored: module.vendored,
      goMod: '',
      ...(module.goVersion === undefined ? {} : { goVersion: module.goVersion }),
    },
    revision,
    platforms,
    binaries: binaries.map(
      ({ importPath, name, platform, stem, file, build }): BinaryPlan => ({
        main: { importPath, directory: '', binaryName: name },
        platform: readPlatform(platform),
        stem,
        output: file,
        argv: build.argv,
        environment: build.environment,
      }),
    ),
    images: images.map(({ tags }) => ({ tags })),
  };
}
