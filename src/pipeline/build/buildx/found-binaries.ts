import { basename } from 'node:path';
import { join } from 'node:path/posix';
import type { ExtractedProgram, LookedInto } from '../../../engine/buildx/join/assembled.ts';
import { makeFolder } from '../../../files/folder.ts';
import { stageFile } from '../../../files/stage.ts';
import { acceptBinary } from '../../../inspect/accept.ts';
import { inspectBinary } from '../../../inspect/inspect.ts';
import { judgeBinary } from '../../../inspect/judge.ts';
import type { BinaryFacts, BuiltBinary } from '../../../model/binary.ts';
import type { AssembledImage } from '../../../model/image.ts';
import { type Platform, platformFileSuffix } from '../../../model/platform.ts';
import type { Runtime } from '../../../model/runtime.ts';

/** An image and the Go binaries that were found in it. */
export interface ImageContent {
  readonly image: AssembledImage;
  readonly platforms: readonly LookedInto[];
}

/** The binaries of all images, each once, and the images with the stems of what is in them. */
export interface FoundBinaries {
  readonly binaries: readonly BuiltBinary[];
  readonly images: readonly AssembledImage[];
}

/**
 * Inspects the Go binaries that were found in images, and puts them into the staging folder as if they had been compiled
 * here. What an image starts must be able to run there (`binary-refused`); of other binaries people are only told.
 */
export async function takeInFound(
  contents: readonly ImageContent[],
  staging: string,
  runtime: Runtime,
): Promise<FoundBinaries> {
  const taken = new Map<string, BuiltBinary>();
  const images: AssembledImage[] = [];
  await makeFolder(join(staging, 'bin'));
  for (const { image, platforms } of contents) {
    const described = [];
    for (const platform of platforms) {
      const stems: string[] = [];
      for (const program of platform.programs) {
        const facts = await inspectBinary(program.file, { paths: [], name: shown(image, program) });
        if (facts.buildInfo === undefined) continue;
        const { assembled } = platform;
        judge(program, facts, platform, shown(image, program), runtime);
        const stem = freeStem(taken, program, assembled.platform, facts);
        stems.push(stem);
        if (taken.has(stem)) continue;
        const output = `bin/${stem}${assembled.platform.os === 'windows' ? '.exe' : ''}`;
        const file = join(staging, output);
        await stageFile(program.file, file);
        taken.set(stem, {
          plan: binaryPlan(program, assembled.platform, facts, { stem, output }),
          file,
          facts,
          unchanged: false,
        });
      }
      described.push({ ...platform.assembled, binaries: [...new Set(stems)] });
    }
    if (described.every(({ binaries }) => binaries.length === 0)) {
      const message = `No Go binary is in the image ${image.name}, so there is none to sum, list and scan.`;
      runtime.log.notice({ level: 'notice', code: 'no-go-binary', message });
    }
    images.push({ ...image, platforms: described });
  }
  return { binaries: [...taken.values()], images };
}

function shown(image: AssembledImage, { path }: ExtractedProgram): string {
  return `/${path} of the image ${image.name}`;
}

function judge(
  program: ExtractedProgram,
  facts: BinaryFacts,
  { assembled, has }: LookedInto,
  name: string,
  runtime: Runtime,
): void {
  const { interpreter } = facts.linkage;
  const loaders = interpreter !== undefined && has(interpreter) ? [interpreter] : [];
  const expected = { platform: assembled.platform, stripped: false, trimmed: false, loaders };
  const judgements = program.entrypoint
    ? acceptBinary(name, facts, expected)
    : judgeBinary(facts, { ...expected, loaders: 'any' });
  for (const { code, sentence, fix } of judgements) {
    runtime.log.notice({ level: 'warning', code, message: `${name} ${sentence}. ${fix}` });
  }
}

function binaryPlan(
  { path }: ExtractedProgram,
  platform: Platform,
  { buildInfo }: BinaryFacts,
  names: { readonly stem: string; readonly output: string },
): BuiltBinary['plan'] {
  const main = { importPath: buildInfo?.path ?? '', directory: '', binaryName: basename(path) };
  return { main, platform, ...names, argv: [], environment: [] };
}

/** A stem that no other file has; the same bytes under the same name are the same binary. */
function freeStem(
  taken: ReadonlyMap<string, BuiltBinary>,
  { path }: ExtractedProgram,
  platform: Platform,
  facts: BinaryFacts,
): string {
  const name = basename(path)
    .replace(/[^0-9A-Za-z._+-]/g, '-')
    .replace(/\.exe$/i, '')
    .slice(0, 100);
  const suffix = platformFileSuffix(platform);
  for (let number = 1; ; number++) {
    const stem = `${name}${number === 1 ? '' : `-${number}`}_${suffix}`;
    const there = taken.get(stem);
    if (there === undefined || there.facts.digest === facts.digest) return stem;
  }
}
