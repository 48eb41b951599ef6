import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFileWhole, writeWhole } from '../files/write.ts';
import { createCompressorPool } from '../image/compress/pool.ts';
import type { BuiltBinary } from '../model/binary.ts';
import { digestOfFile } from '../model/digest.ts';
import type { ReportRelease, ReportReleaseAsset } from '../model/release.ts';
import type { ReportSbom } from '../model/report.ts';
import type { Runtime } from '../model/runtime.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { assetName, requireDifferentNames } from './asset-name.ts';
import { tarGzStream } from './tar-gz.ts';
import { zipStream } from './zip.ts';

/** The folder of a release's files in the output folder. */
export const RELEASE_FOLDER = 'release';

/** What the files of a release are made from. */
export interface ReleaseRequest {
  /** Absolute; `release/` is made in it, and what is in `bin/` and `sbom/` is there. */
  readonly output: string;
  readonly binaries: readonly BuiltBinary[];
  /** By stem. */
  readonly sboms: ReadonlyMap<string, ReportSbom>;
  /** `tar.gz` means zip for Windows, as users of GoReleaser expect it. */
  readonly format: 'tar.gz' | 'zip' | 'binary';
  /** The name of a binary's file without its ending: `app_1.2.3_linux_amd64`. */
  readonly nameOf: (binary: BuiltBinary) => string;
  /** Licence and the like, to lie beside each binary. */
  readonly documents: readonly ArchiveEntry[];
  /** Put everything in an archive into a folder of the archive's name. */
  readonly wrap: boolean;
  /** Seconds since 1970, of every file in an archive. */
  readonly epoch: number;
}

/**
 * Makes `release/`: an archive or a bare copy of each binary, and its SBOMs, under the names that they have in a release.
 * Throws `invalid-input` for names that are none or come twice, `disk-full` and `output-unwritable`.
 */
export async function writeReleaseFiles(
  request: ReleaseRequest,
  runtime: Pick<Runtime, 'host' | 'signal' | 'progress'>,
): Promise<ReportRelease> {
  const step = runtime.progress.start('archive');
  const pool = createCompressorPool({ cpus: runtime.host.cpus, signal: runtime.signal });
  try {
    const planned = request.binaries.flatMap((binary) => filesOf(binary, request));
    requireDifferentNames(planned.map(({ name }) => name));
    const assets: ReportReleaseAsset[] = [];
    for (const [index, { write, ...asset }] of planned.entries()) {
      step.update({ done: index, total: planned.length, unit: 'items', detail: asset.name });
      const path = join(request.output, RELEASE_FOLDER, asset.name);
      await write(path, { pool, signal: runtime.signal });
      assets.push({ ...asset, ...(await digestOfFile(path)) });
    }
    step.done(`${assets.length} files`);
    return { folder: RELEASE_FOLDER, assets: assets.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    step.fail('failed');
    throw error;
  } finally {
    await pool.close();
  }
}

interface Means {
  readonly pool: ReturnType<typeof createCompressorPool>;
  readonly signal: AbortSignal;
}

type PlannedFile = Omit<ReportReleaseAsset, 'digest' | 'size'> & {
  readonly write: (path: string, means: Means) => Promise<void>;
};

function filesOf(binary: BuiltBinary, request: ReleaseRequest): PlannedFile[] {
  const { stem } = binary.plan;
  const name = assetName(request.nameOf(binary));
  const sbom = request.sboms.get(stem);
  const copied = (kind: 'cyclonedx' | 'spdx', ending: string): PlannedFile[] => {
    const file = sbom?.[kind];
    if (file === undefined) return [];
    return [{ name: `${name}${ending}`, kind, stem, write: (path) => copyFileWhole(join(request.output, file), path) }];
  };
  return [binaryFile(binary, name, request), ...copied('cyclonedx', '.cdx.json'), ...copied('spdx', '.spdx.json')];
}

function binaryFile(binary: BuiltBinary, name: string, request: ReleaseRequest): PlannedFile {
  const { stem, main, platform } = binary.plan;
  const windows = platform.os === 'windows';
  const ending = windows ? '.exe' : '';
  const kind = request.format === 'binary' ? 'binary' : 'archive';
  if (kind === 'binary')
    return { name: `${name}${ending}`, kind, stem, write: (path) => copyFileWhole(binary.file, path) };
  const format = windows ? 'zip' : request.format;
  const folder = request.wrap ? `${name}/` : '';
  const member = `${folder}${main.binaryName}${ending}`;
  const program: ArchiveEntry = { path: member, mode: 0o755, file: binary.file, size: binary.facts.size };
  const entries = [program, ...request.documents.map((entry) => ({ ...entry, path: `${folder}${entry.path}` }))];
  const write = (path: string, { pool, signal }: Means): Promise<void> =>
    writeStream(
      path,
      format === 'zip' ? zipStream(entries, request.epoch, pool) : tarGzStream(entries, request.epoch, pool, signal),
    );
  return { name: `${name}.${format}`, kind, stem, member, write };
}

async function writeStream(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  await writeWhole(path, async (temporary) => {
    const handle = await open(temporary, 'w', 0o644);
    try {
      for await (const piece of content) await handle.writeFile(piece);
    } finally {
      await handle.close();
    }
  });
}
