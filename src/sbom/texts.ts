import { join } from 'node:path';
import { writeFileWhole } from '../files/write.ts';
import { finishCycloneDx } from './cyclonedx.ts';
import type { Identity } from './identity.ts';
import type { Documents } from './rebind.ts';
import { finishSpdx } from './spdx.ts';

/** The SBOM of one binary or image: files relative to the output folder. */
export interface Sbom {
  /** The binary's stem, or the image's name and platform. */
  readonly name: string;
  readonly cyclonedx: string;
  readonly spdx: string;
  readonly packages: number;
  /** Version of the Syft that listed the packages. */
  readonly toolVersion: string;
  /** No Syft ran for it. */
  readonly cached: boolean;
}

/** Both documents as they are written, and how many packages they list. */
export interface SbomTexts {
  readonly cyclonedx: string;
  readonly spdx: string;
  readonly packages: number;
}

/** Makes what Syft said the documents of one binary or image. */
export function finish(documents: Documents, identity: Identity): SbomTexts {
  const cyclonedx = finishCycloneDx(documents.cyclonedx, identity);
  return {
    cyclonedx: `${JSON.stringify(cyclonedx, null, 2)}\n`,
    spdx: `${JSON.stringify(finishSpdx(documents.spdx, identity), null, 2)}\n`,
    packages: cyclonedx.components.filter((component) => component.type === 'library').length,
  };
}

/** Writes both documents. */
export async function writeSbom(
  texts: SbomTexts,
  { name, toolVersion }: Identity,
  outputDirectory: string,
  cached: boolean,
): Promise<Sbom> {
  const cyclonedx = `sbom/${name}.cdx.json`;
  const spdx = `sbom/${name}.spdx.json`;
  await Promise.all([
    writeFileWhole(join(outputDirectory, cyclonedx), texts.cyclonedx),
    writeFileWhole(join(outputDirectory, spdx), texts.spdx),
  ]);
  return { name, cyclonedx, spdx, packages: texts.packages, toolVersion, cached };
}
