import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledBinary } from '../../../compile/compile-all.ts';
import { compileFailure } from '../../../compile/compile-failure.ts';
import { readCaches } from '../../../engine/buildx/cache/caches.ts';
import { compileInBuildkit, type NodeCompile } from '../../../engine/buildx/compile/compile-in-buildkit.ts';
import { downloadSecrets } from '../../../engine/buildx/compile/download-secrets.ts';
import type { Builder } from '../../../engine/buildx/types.ts';
import { isReleaseRun } from '../../../github/context.ts';
import { Failure } from '../../../model/failure.ts';
import type { Environment, Runtime } from '../../../model/runtime.ts';
import { localFolders } from '../../../source/find/local-folders.ts';
import { annotationRoot } from '../../plan/annotation-root.ts';
import type { EngineParts } from '../engine.ts';
import { dockerfileBuild } from './dockerfile-request.ts';

/** BuildKit takes no larger secret. */
const LARGEST_SECRET = 500 << 10;

/** Compiles every binary of the plan on the builder's nodes. Throws what `compileAll` throws, and the builder's failures. */
export async function compileOnNodes(
  parts: EngineParts,
  opening: Promise<Builder>,
  runtime: Runtime,
): Promise<readonly CompiledBinary[]> {
  const [request, builder] = await Promise.all([nodeCompile(parts, runtime), opening]);
  const started = performance.now();
  const step = runtime.progress.start('compile');
  try {
    const binaries = await compileInBuildkit(request, builder, runtime);
    step.done(`on ${builder.name}`);
    const elapsedMs = performance.now() - started;
    return binaries.map((binary) => ({ ...binary, unchanged: false, linkable: true, elapsedMs }));
  } catch (error) {
    step.fail('failed');
    throw asGoFailure(error, parts, runtime);
  }
}

async function nodeCompile(
  { context, binaries: { plan }, images }: EngineParts,
  runtime: Runtime,
): Promise<NodeCompile> {
  const { configuration, workbench, github } = context;
  const { inputs } = configuration;
  const { source, module } = plan;
  if (inputs.buildvcs && source.kind === 'directory') throw noRepository();
  const options = dockerfileBuild({ ...inputs, source: '.', context: '' }, runtime);
  for (const secret of options.secrets) if (secret.from === 'value') runtime.log.mask(secret.value);
  const caches = readCaches(inputs, runtime.env, github !== undefined && isReleaseRun(github));
  for (const notice of caches.notices) runtime.log.notice(notice);
  const { ssh, addHosts, noCache, pull, network, shmSize, ulimits, cgroupParent, allow } = options;
  const { env } = workbench.go;
  return {
    binaries: plan.binaries,
    toolchain: plan.toolchain.version,
    vendored: module.vendored,
    variables: [['GOFLAGS', env.GOFLAGS ?? ''], ...(env.GOWORK === 'off' ? [['GOWORK', 'off'] as const] : [])],
    folders: {
      module: source.kind === 'directory' ? source.directory : source.packageDirectory,
      others: await localFolders(source, module, workbench.go, runtime),
      ...(module.workspace === undefined ? {} : { workspace: module.workspace }),
      exclude: images.exclude,
    },
    goImage: inputs.goImage,
    secrets: downloadSecrets(options.secrets, env, await secretFiles(env)),
    options: {
      ssh,
      addHosts,
      noCache,
      pull,
      ulimits,
      allow,
      ...(network === undefined ? {} : { network }),
      ...(shmSize === undefined ? {} : { shmSize }),
      ...(cgroupParent === undefined ? {} : { cgroupParent }),
    },
    caches: { cacheFrom: caches.from, cacheTo: caches.to, env: caches.env },
  };
}

/** Files that Go on this machine would use itself to reach private modules and servers. */
async function secretFiles(env: Environment): Promise<Readonly<Record<string, string>>> {
  const candidates: Readonly<Record<string, string | undefined>> = {
    netrc: env.NETRC ?? (env.HOME === undefined ? undefined : join(env.HOME, '.netrc')),
    authorities: env.SSL_CERT_FILE,
  };
  const found: Record<string, string> = {};
  for (const [id, file] of Object.entries(candidates)) {
    const facts = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file !== undefined && facts?.isFile() === true && facts.size <= LARGEST_SECRET) found[id] = file;
  }
  return found;
}

/** What Go wrote in a step of ours is told as a compile error of the user's code is, wherever it was compiled. */
function asGoFailure(error: unknown, { binaries: { plan, diagnose } }: EngineParts, runtime: Runtime): unknown {
  if (!(error instanceof Failure) || error.code !== 'dockerfile-failed') return error;
  const written = (error.details ?? '').split(/^\S*go-slim-image\.Dockerfile:\d+$/m)[0] ?? '';
  // The step that failed is the marked line of the Dockerfile that we wrote; it names what it would have made.
  const marked = /^.*>>> (RUN .*)$/m.exec(error.details ?? '')?.[1] ?? '';
  const failed = plan.binaries.filter(({ output }) => marked.includes(`"/out/${output}"`));
  const { source } = plan;
  const folders = {
    workingDirectory: source.packageDirectory,
    root: annotationRoot(source.directory, runtime.workingDirectory),
  };
  const diagnosed = diagnose?.(written);
  if (diagnosed !== undefined) return diagnosed;
  if (failed.length === 0) return notFetched(written);
  if (!/^(?:#|\S+\.go:\d+|go: )/m.test(written)) return error;
  return compileFailure(
    failed.map((binary) => ({ plan: binary, stderr: written, signal: null })),
    folders,
    diagnose,
  );
}

function notFetched(written: string): Failure {
  return new Failure({
    code: 'module-proxy-failed',
    message: 'The builder could not fetch the modules.',
    fix: 'Look at what Go says below. GOPROXY, GOPRIVATE, GOAUTH, a netrc and ssh go along as secrets where they are set here.',
    details: written,
  });
}

function noRepository(): Failure {
  return new Failure({
    code: 'invalid-input',
    message: 'buildvcs: true does not go with compile: buildkit, since no .git goes to the builder.',
    fix: 'Leave buildvcs out: the commit is in the labels and the SBOM anyway.',
  });
}
