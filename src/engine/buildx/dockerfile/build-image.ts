import { join } from 'node:path';
import { allDone } from '../../../model/all-done.ts';
import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { isCacheFailure, withoutCaches } from '../cache/caches.ts';
import { type JoinedImage, joinLayouts } from '../join/join-layouts.ts';
import { readBuiltLayout } from '../join/read-layout.ts';
import { runBuildx } from '../run/run-buildx.ts';
import type { Builder, BuildWarning, BuildxCall, BuildxResult } from '../types.ts';
import type { Invocation } from './build-request.ts';
import { csv } from './secrets.ts';

/** An image that BuildKit makes from a Dockerfile, or from a target of a bake file. */
export interface ImageBuild extends Omit<Invocation, 'outputs' | 'platforms'> {
  /** What steps and folders are told by. */
  readonly name: string;
  /** Formatted; empty: what the file or the node itself says. */
  readonly platforms: readonly string[];
  /** Of the user: written beside our layout. */
  readonly outputs: readonly string[];
  /** Further fields of `type=oci`: `rewrite-timestamp=true`, `compression=zstd`. */
  readonly attributes: readonly string[];
  readonly call: (invocation: Invocation) => BuildxCall;
}

/** What a build made. */
export interface BuiltImage extends JoinedImage {
  readonly warnings: readonly BuildWarning[];
}

/**
 * Builds an image and takes it into a layout. A builder with one node does it in one call; one with several is called
 * once for each platform, since no node can write what others built, and the layouts are joined. Outputs of the user's
 * own are then written by one more call, whose steps are all in the nodes' caches. A base of another architecture is an
 * error (`base-architecture`), where buildx only warns. Throws what `runBuildx` and `readBuiltLayout` throw.
 */
export async function buildImage(
  build: ImageBuild,
  builder: Builder,
  layout: string,
  runtime: Runtime,
): Promise<BuiltImage> {
  const split = !builder.limits.wholeExport && build.platforms.length > 1;
  const parts = split ? build.platforms.map((platform) => [platform]) : [build.platforms];
  const folders = parts.map((_, index) => join(runtime.scratchDirectory, 'buildkit', build.name, String(index)));
  const results = await allDone(
    parts.map((platforms, index) => {
      const outputs = [ownOutput(folders[index] ?? '', build.attributes), ...(split ? [] : build.outputs)];
      const last = index === parts.length - 1;
      // Caches are written once: two calls at the same time would overwrite each other's.
      const cacheTo = last ? build.cacheTo : [];
      const { metadataFile, ...rest } = build;
      const metadata = split || metadataFile === undefined ? {} : { metadataFile };
      return call(build, { ...rest, ...metadata, platforms, outputs, cacheTo }, builder, runtime);
    }),
  );
  if (split && (build.outputs.length > 0 || build.metadataFile !== undefined)) {
    const outputs = build.outputs.length > 0 ? build.outputs : ['type=cacheonly'];
    await call(build, { ...build, outputs, cacheTo: [] }, builder, runtime);
  }
  const warnings = distinct(results.flatMap((result) => result.warnings));
  refuseForeignBase(warnings, build.name);
  const joined = await joinLayouts(await Promise.all(folders.map(readBuiltLayout)), layout);
  return { ...joined, warnings };
}

/** The output that our layout is read from. */
export function ownOutput(folder: string, attributes: readonly string[]): string {
  return csv(['type=oci', `dest=${folder}`, 'tar=false', ...attributes]);
}

/** One call; where a cache stops it, once more without caches. A cache that was only not read is a warning. */
async function call(
  build: ImageBuild,
  invocation: Invocation,
  builder: Builder,
  runtime: Runtime,
): Promise<BuildxResult> {
  const cached = invocation.cacheFrom.length + invocation.cacheTo.length > 0;
  const run = (one: Invocation): Promise<BuildxResult> => runBuildx(build.call(one), builder.buildx, runtime);
  const warn = (what: string): void =>
    runtime.log.notice({ level: 'warning', code: 'build-cache', message: `${build.name}: ${what}` });
  const result = await run(invocation).catch((error: unknown) => {
    if (!cached || !isCacheFailure(error)) throw error;
    const said = (error.details ?? error.message).trim().split('\n').at(-1) ?? '';
    warn(`a cache in cache-from or cache-to stopped the build, which is done again without it: ${said}`);
    return run(withoutCaches(invocation));
  });
  for (const vertex of result.vertices) {
    if (vertex.error === undefined || !/^(importing|exporting) cache/.test(vertex.name)) continue;
    warn(`${vertex.name} failed, and the build went on without it: ${vertex.error}`);
  }
  return result;
}

function distinct(warnings: readonly BuildWarning[]): BuildWarning[] {
  return [
    ...new Map(warnings.map((warning) => [`${warning.short} ${warning.file} ${warning.line}`, warning])).values(),
  ];
}

function refuseForeignBase(warnings: readonly BuildWarning[], name: string): void {
  const foreign = warnings.find(({ short }) => short.startsWith('InvalidBaseImagePlatform'));
  if (foreign === undefined) return;
  const { short, line, file } = foreign;
  const said = short.replace(/^InvalidBaseImagePlatform: /, '').replace(/ \(line \d+\)$/, '');
  throw new Failure({
    code: 'base-architecture',
    message: `${name}: ${said}${line === undefined ? '' : ` (line ${line})`}. The image would not run.`,
    fix: 'Choose a base that is made for each platform, or say FROM --platform=... where another one is meant.',
    locations: file === undefined ? [] : [{ file, ...(line === undefined ? {} : { line }), message: said }],
  });
}
