import { open, realpath } from 'node:fs/promises';
import { readBuildInfo } from '../binary-format/build-info.ts';
import { damaged, fileSource } from '../binary-format/byte-source.ts';
import { readLayout } from '../binary-format/format.ts';
import { readBuildIdText } from '../binary-format/go-build-id.ts';
import type { ExecutableLayout } from '../binary-format/layout.ts';
import type { BinaryFacts } from '../model/binary.ts';
import type { Digest } from '../model/digest.ts';
import { type BuildMachinePath, pathNeedles } from './build-machine-paths.ts';
import { passOverFile } from './file-pass.ts';
import { collectLeaks } from './leaks.ts';
import { hidesPaths, searchPacked } from './packed-debug.ts';
import { createPathSearch } from './path-search.ts';
import { rangesWithoutPaths } from './searched-ranges.ts';

/** The sections of debug data that name files are four. */
const MOST_PACKED = 8;

/** What to look for in a binary, and what to call it. */
export interface InspectOptions {
  /** Folders of this machine that must not be named inside: the module's, GOROOT, GOMODCACHE, GOCACHE. */
  readonly paths: readonly BuildMachinePath[];
  /** The name that messages use; the file's path when absent. */
  readonly name?: string;
  /** What was computed from the very file a moment ago, so that it need not be hashed again. */
  readonly digest?: Digest;
}

/**
 * Reads a binary's own headers and Go's build info, and its digest, in one pass over the file. Nothing is run, and
 * nothing but the file is believed.
 *
 * @throws Failure `binary-refused` when the file is no program that can be read. Errors of the file system are passed on.
 */
export async function inspectBinary(file: string, options: InspectOptions): Promise<BinaryFacts> {
  const name = options.name ?? file;
  const needles = pathNeedles(await withRealPaths(options.paths));
  await using handle = await open(file, 'r');
  const { size: expectedSize } = await handle.stat();
  const source = fileSource(handle, name, expectedSize);
  const layout = await readLayout(source);
  const located = await readBuildInfo(source, layout);
  const goBuildId = layout.goBuildId ?? (await readBuildIdText(source, layout.buildIdPlaces));
  const leaks = collectLeaks(layout, located?.range);
  const skip = await rangesWithoutPaths(source, layout);
  const { digest, size } = await passOverFile(handle, createPathSearch(needles, leaks.inFile, skip), options.digest);
  if (size !== expectedSize) {
    throw damaged(name, `it changed from ${expectedSize} to ${size} bytes while it was read`);
  }
  for (const section of layout.sections.filter(hidesPaths).slice(0, MOST_PACKED)) {
    await searchPacked(file, section, createPathSearch(needles, leaks.inDebug(section)));
  }
  return {
    ...headerFacts(layout),
    size,
    digest,
    ...(located === undefined ? {} : { buildInfo: located.info }),
    ...(goBuildId === undefined ? {} : { goBuildId }),
    leaks: leaks.leaks(),
  };
}

type HeaderFacts = Omit<BinaryFacts, 'size' | 'digest' | 'buildInfo' | 'goBuildId' | 'leaks'>;

function headerFacts(layout: ExecutableLayout): HeaderFacts {
  const { format, architecture, wordSize, byteOrder, linkage, gnuBuildId, debugSections } = layout;
  return {
    format,
    ...(architecture === undefined ? {} : { architecture }),
    ...(wordSize === undefined ? {} : { wordSize }),
    ...(byteOrder === undefined ? {} : { byteOrder }),
    linkage,
    ...(gnuBuildId === undefined ? {} : { gnuBuildId }),
    stripped: debugSections.length === 0,
    debugSections,
  };
}

/** A folder reached through a link stands in a binary by either name (`/tmp` and `/private/tmp` on macOS). */
async function withRealPaths(paths: readonly BuildMachinePath[]): Promise<BuildMachinePath[]> {
  const resolved = await Promise.all(
    paths.map(async ({ path, what }) => [
      { path, what },
      { path: await realpath(path).catch(() => path), what },
    ]),
  );
  return resolved.flat();
}
