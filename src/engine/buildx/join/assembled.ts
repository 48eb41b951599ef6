import { basename, join } from 'node:path';
import type { AssembledImage, AssembledPlatform, Layer } from '../../../model/image.ts';
import { platformFileSuffix } from '../../../model/platform.ts';
import type { Runtime } from '../../../model/runtime.ts';
import type { BuiltManifest } from './built-layout.ts';
import type { FoundProgram } from './file-owners.ts';
import { openLayerScans, type ScannedManifest } from './find-programs.ts';
import type { JoinedImage } from './join-layouts.ts';
import { refuseForeignPrograms } from './machine.ts';

/** A Go program of an image, on this machine's disk. */
export interface ExtractedProgram extends FoundProgram {
  /** Absolute, in the scratch folder. */
  readonly file: string;
  /** What the image starts. */
  readonly entrypoint: boolean;
}

/** One platform of an image that BuildKit made, looked into. */
export interface LookedInto {
  readonly assembled: AssembledPlatform;
  /** The entrypoint first, then by path. */
  readonly programs: readonly ExtractedProgram[];
  has(path: string): boolean;
}

/**
 * Looks into every platform of an image: sizes of its layers, their digests, and the Go programs in them, which alone are
 * written to disk. Throws what `scanLayer` throws, and `base-architecture` where nothing in it is for its platform.
 */
export async function lookInto(
  image: JoinedImage,
  names: { readonly image: string; readonly layout: string; readonly origin: string },
  runtime: Runtime,
): Promise<{ readonly assembled: AssembledImage; readonly platforms: readonly LookedInto[] }> {
  const scans = openLayerScans(names.layout, runtime.signal);
  const platforms: LookedInto[] = [];
  for (const manifest of image.manifests) {
    const step = runtime.progress.start('image', `${names.image} ${platformFileSuffix(manifest.platform)}`);
    const scanned = await scans.scan(manifest);
    const elf = scanned.layers.flatMap((layer) => layer.elf);
    // What the image starts decides; beside it there may be programs for others to run, as a toolchain's test data.
    const started = elf.filter(({ path }) => isStarted(path, entrypointOf(scanned.manifest)));
    refuseForeignPrograms(started.length === 0 ? elf : started, manifest.platform, names.image);
    const folder = join(runtime.scratchDirectory, 'found', names.image, platformFileSuffix(manifest.platform));
    const fileOf = ({ path }: FoundProgram): string =>
      join(folder, String(scanned.programs.findIndex((one) => one.path === path)));
    await scans.extract(scanned, fileOf);
    step.done();
    platforms.push(describe(scanned, fileOf, names.origin));
  }
  const assembled: AssembledImage = {
    name: names.image,
    layout: names.layout,
    index: image.index,
    refName: names.image,
    platforms: platforms.map((platform) => platform.assembled),
    attestations: image.attestations,
  };
  return { assembled, platforms };
}

function describe(scanned: ScannedManifest, fileOf: (program: FoundProgram) => string, origin: string): LookedInto {
  const { manifest, programs, has } = scanned;
  const started = entrypointOf(manifest);
  const extracted = programs.map((program) => ({
    ...program,
    file: fileOf(program),
    entrypoint: isStarted(program.path, started),
  }));
  const ordered = [...extracted.filter((one) => one.entrypoint), ...extracted.filter((one) => !one.entrypoint)];
  const { mediaType, digest, size } = manifest.descriptor;
  return {
    assembled: {
      platform: manifest.platform,
      manifest: { mediaType, digest, size },
      config: manifest.config,
      layers: layersOf(scanned),
      base: { reference: origin },
    },
    programs: ordered,
    has,
  };
}

/** A layer that brings a Go program is told from those that bring other files. */
function layersOf({ manifest, layers, programs }: ScannedManifest): Layer[] {
  const said = manifest.facts.history.filter((entry) => entry.empty_layer !== true);
  return manifest.layers.map((descriptor, index) => {
    const diffId = manifest.facts.diffIds[index];
    if (diffId === undefined) throw new Error('layers and diff_ids were counted before');
    return {
      descriptor,
      diffId,
      unpackedSize: layers[index]?.unpackedSize ?? 0,
      part: programs.some((program) => program.layer === index) ? 'binary' : 'rootfs',
      createdBy: said[index]?.created_by ?? '',
    };
  });
}

/** The program that a command starts; of a shell's `-c` the first word behind it. */
function entrypointOf({ command }: BuiltManifest): string {
  const [program = '', flag, script = ''] = command;
  const shell = flag === '-c' && /(?:^|\/)(?:ba|da|a)?sh$/.test(program);
  return shell ? (script.replace(/^\s*exec\s+/, '').split(/\s+/)[0] ?? '') : program;
}

function isStarted(path: string, command: string): boolean {
  return command.startsWith('/') ? command.slice(1) === path : command !== '' && basename(path) === basename(command);
}
