import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { imagePlatform } from '../../../image/platform.ts';
import { Failure } from '../../../model/failure.ts';
import type { BinaryPlan } from '../../../model/plan.ts';
import { formatPlatform } from '../../../model/platform.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { buildCall } from '../dockerfile/arguments.ts';
import { type DockerfileBuild, type Invocation, plainBuild, type Secret } from '../dockerfile/build-request.ts';
import { runBuildx } from '../run/run-buildx.ts';
import type { Builder } from '../types.ts';
import { BINARIES_STAGE, type CompileText, compileText, GO_CONTEXT, MODULES_CONTEXT } from './compile-text.ts';
import { goImageContext } from './go-image.ts';
import { commonFolder, ignoreText, type SourceFolders, stageModuleFiles, writeCompileFiles } from './module-files.ts';

/** What is compiled on the nodes of a builder. */
export interface NodeCompile extends Pick<CompileText, 'binaries' | 'toolchain' | 'vendored' | 'variables'> {
  readonly folders: SourceFolders;
  /** Image with Go as the user names it; empty: the pinned one. */
  readonly goImage: string;
  /** Of the step that downloads modules. */
  readonly secrets: readonly Secret[];
  /** Inputs that hold for the Dockerfile that we write, too. */
  readonly options: Partial<
    Pick<
      DockerfileBuild,
      'ssh' | 'addHosts' | 'noCache' | 'pull' | 'network' | 'shmSize' | 'ulimits' | 'cgroupParent' | 'allow'
    >
  >;
  readonly caches: Pick<Invocation, 'cacheFrom' | 'cacheTo' | 'env'>;
}

/** A binary that a node compiled, on this machine's disk. */
export interface NodeBinary {
  readonly plan: BinaryPlan;
  /** Absolute, in the scratch folder. */
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * Compiles all binaries by one call of buildx, which routes each platform to the node that takes it, and brings the
 * binaries back. When a node's garbage collection took modules away that a cached step had fetched, the download is done
 * once more. Throws what `runBuildx` throws.
 */
export async function compileInBuildkit(
  request: NodeCompile,
  builder: Builder,
  runtime: Runtime,
): Promise<readonly NodeBinary[]> {
  const { folders, binaries } = request;
  const work = join(runtime.scratchDirectory, 'compile');
  const root = commonFolder(folders);
  const secrets = request.secrets;
  const text = compileText({
    ...request,
    moduleFolder: relativeFolder(root, folders.module),
    secrets: secrets.map(({ id }) => id),
    ssh: (request.options.ssh ?? []).length > 0,
  });
  const file = await writeCompileFiles(join(work, 'dockerfile'), text, ignoreText(folders));
  const modules = join(work, 'modules');
  await stageModuleFiles(folders, modules);
  const build: DockerfileBuild = {
    ...plainBuild(root),
    ...request.options,
    file,
    target: BINARIES_STAGE,
    buildContexts: [`${GO_CONTEXT}=${goImageContext(request.goImage)}`, `${MODULES_CONTEXT}=${modules}`],
    secrets,
  };
  const out = join(work, 'out');
  const invocation: Invocation = {
    platforms: [...new Set(binaries.map(({ platform }) => formatPlatform(imagePlatform(platform))))],
    outputs: [`type=local,dest=${out}`],
    provenance: 'false',
    sbom: 'false',
    ...request.caches,
  };
  const run = (again: boolean) =>
    runBuildx(
      buildCall(again ? { ...build, noCacheFilters: ['modules'] } : build, invocation, builder.name, runtime.env),
      builder.buildx,
      runtime,
    );
  await run(false).catch((error: unknown) => {
    if (!isLostModule(error)) throw error;
    runtime.log.notice({
      level: 'notice',
      code: 'modules-collected',
      message: 'The builder had thrown its Go modules away since they were fetched; they are fetched again.',
    });
    return run(true);
  });
  return Promise.all(binaries.map((plan) => locate(plan, out)));
}

/** With one platform the files lie at the top, with several in a folder for each. */
async function locate(plan: BinaryPlan, out: string): Promise<NodeBinary> {
  const folder = formatPlatform(imagePlatform(plan.platform)).replaceAll('/', '_');
  for (const place of [join(out, folder), out]) {
    const file = join(place, ...plan.output.split('/'));
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() === true) return { plan, file, size: found.size, mtimeMs: found.mtimeMs };
  }
  throw new Failure({
    code: 'buildx-failed',
    message: `The builder ended well, but did not give back ${plan.output}.`,
    fix: 'Build again with verbose, and look at the steps of its platform.',
  });
}

/** GOPROXY is off while Go compiles, and Go says so when a module is missing. */
function isLostModule(error: unknown): boolean {
  return error instanceof Failure && /module lookup disabled by GOPROXY=off/.test(error.details ?? '');
}

function relativeFolder(root: string, folder: string): string {
  return folder === root ? '.' : folder.slice(root.length).replaceAll('\\', '/').replace(/^\//, '');
}
