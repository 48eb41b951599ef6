import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { isPlainPath } from '../model/sums.ts';
import { type Check, off } from './check.ts';
import { verifySbom } from './sbom/verify-sbom.ts';
import { verifyBinary } from './verify-binary.ts';

/** Holds binaries and SBOMs of an output folder, which lie where the report says, against it. */
export async function verifyOutputFiles(folder: string, report: Report): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const binary of report.binaries) {
    const place = placeIn(folder, binary.file);
    if (place === undefined) {
      checks.push(off('report', binary.stem, 'is said to lie outside of the folder'));
      continue;
    }
    const { checks: found, facts } = await verifyBinary(place, binary.file, binary, report).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return { checks: [off('binary', binary.file, 'is missing')], facts: undefined };
    });
    checks.push(...found);
    for (const kind of ['cyclonedx', 'spdx'] as const) {
      const file = binary.sbom?.[kind];
      const sbom = file === undefined ? undefined : placeIn(folder, file);
      if (file !== undefined && sbom !== undefined) checks.push(...(await verifySbom(sbom, file, kind, binary, facts)));
    }
  }
  return checks;
}

function placeIn(folder: string, path: string): string | undefined {
  return isPlainPath(path) ? join(folder, ...path.split('/')) : undefined;
}
