import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BinaryFacts } from '../model/binary.ts';
import type { ReportReleaseAsset } from '../model/release.ts';
import type { Report, ReportBinary } from '../model/report.ts';
import { archiveMembers } from './archive-members.ts';
import { type Check, off, ok } from './check.ts';
import { verifySbom } from './sbom/verify-sbom.ts';
import { verifyBinary } from './verify-binary.ts';

/**
 * Holds the files of a release, which lie flat in `folder`, against its report: each asset that the report names, the
 * binary in each archive, and each SBOM. `scratch` is an absolute folder for one binary at a time. Files that are not in
 * `whole` are not opened: their sum was wrong, which is told elsewhere, and what is in them is anybody's.
 */
export async function verifyReleaseFiles(
  folder: string,
  report: Report,
  scratch: string,
  whole: { has(name: string): boolean },
): Promise<readonly Check[]> {
  const assets = (report.release?.assets ?? []).filter(({ name }) => whole.has(name));
  const checks: Check[] = [];
  const facts = new Map<string, BinaryFacts>();
  for (const asset of assets.filter(({ kind }) => kind === 'archive' || kind === 'binary')) {
    const binary = report.binaries.find(({ stem }) => stem === asset.stem);
    if (binary === undefined) {
      checks.push(off('report', asset.name, `is said to hold ${asset.stem}, which the report does not know`));
      continue;
    }
    const verified = await verifyProgram(folder, asset, binary, report, scratch);
    checks.push(...verified.checks);
    if (verified.facts !== undefined) facts.set(asset.stem, verified.facts);
  }
  for (const asset of assets) {
    const binary = report.binaries.find(({ stem }) => stem === asset.stem);
    if ((asset.kind === 'cyclonedx' || asset.kind === 'spdx') && binary !== undefined)
      checks.push(
        ...(await verifySbom(join(folder, asset.name), asset.name, asset.kind, binary, facts.get(asset.stem))),
      );
  }
  return checks;
}

async function verifyProgram(
  folder: string,
  asset: ReportReleaseAsset,
  binary: ReportBinary,
  report: Report,
  scratch: string,
): ReturnType<typeof verifyBinary> {
  const file = join(folder, asset.name);
  if (asset.kind === 'binary') return verifyBinary(file, asset.name, binary, report);
  const about = `${asset.name}: ${asset.member ?? ''}`;
  const program = join(scratch, 'program');
  try {
    const member = await unpackTo(program, file, asset.member ?? '');
    if (member === undefined) return { checks: [off('binary', about, 'is not in the archive')] };
    const verified = await verifyBinary(program, about, binary, report);
    return { ...verified, checks: [ok('name', asset.name, `holds ${asset.member}`), ...verified.checks] };
  } catch (error) {
    return { checks: [off('binary', about, `cannot be read: ${(error as Error).message}`)] };
  } finally {
    await rm(program, { force: true });
  }
}

/** Reads the whole archive, and writes one of its files; undefined when it has no such file. */
async function unpackTo(destination: string, archive: string, member: string) {
  const handle = await open(destination, 'w', 0o600);
  try {
    const tap = (path: string) => (path === member ? (chunk: Uint8Array) => handle.writeFile(chunk) : undefined);
    return (await archiveMembers(archive, tap)).get(member);
  } finally {
    await handle.close();
  }
}
