import type { Environment } from '../../../model/runtime.ts';
import type { BuildxCall } from '../types.ts';
import type { DockerfileBuild, Invocation } from './build-request.ts';
import { secretArguments } from './secrets.ts';

/**
 * The call of `buildx build` (buildx 0.36, "docker buildx build"). `--provenance` and `--sbom` are always told: what
 * buildx does without them depends on the outputs. The value of a secret is never among the arguments.
 */
export function buildCall(
  build: DockerfileBuild,
  invocation: Invocation,
  builder: string,
  ambient: Environment,
): BuildxCall {
  const secrets = secretArguments(build.secrets, ambient);
  const argv = [
    'build',
    '--builder',
    builder,
    ...readingArguments(build, invocation.platforms),
    ...secrets.argv,
    ...each('--ssh', build.ssh),
    ...each('--add-host', build.addHosts),
    ...(build.noCache ? ['--no-cache'] : []),
    ...each('--no-cache-filter', build.noCacheFilters),
    ...(build.pull ? ['--pull'] : []),
    ...option('--network', build.network),
    ...option('--shm-size', build.shmSize),
    ...each('--ulimit', build.ulimits),
    ...option('--cgroup-parent', build.cgroupParent),
    ...each('--allow', build.allow),
    ...each('--label', build.labels),
    ...each('--annotation', build.annotations),
    ...each('--tag', build.tags),
    ...each('--cache-from', invocation.cacheFrom),
    ...each('--cache-to', invocation.cacheTo),
    ...each('--output', invocation.outputs),
    ...attestationArguments(invocation),
    ...option('--metadata-file', invocation.metadataFile),
    build.context,
  ];
  return { argv, env: { ...secrets.env, ...invocation.env } };
}

/** `buildx build --call check`: reads and judges the Dockerfile and builds nothing. */
export function checkCall(build: DockerfileBuild, platforms: readonly string[], builder: string): BuildxCall {
  const argv = ['build', '--builder', builder, '--call=check,format=json', ...readingArguments(build, platforms)];
  return { argv: [...argv, build.context] };
}

/** What decides which Dockerfile is read, and how. */
function readingArguments(build: DockerfileBuild, platforms: readonly string[]): readonly string[] {
  return [
    ...option('--file', build.file),
    ...option('--target', build.target),
    ...each('--platform', platforms.length === 0 ? [] : [platforms.join(',')]),
    ...each('--build-arg', build.buildArgs),
    ...each('--build-context', build.buildContexts),
  ];
}

/** `--provenance` and `--sbom`, always both. */
export function attestationArguments({ provenance, sbom }: Pick<Invocation, 'provenance' | 'sbom'>): readonly string[] {
  return [`--provenance=${provenance}`, `--sbom=${sbom}`];
}

function option(flag: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [flag, value];
}

function each(flag: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [flag, value]);
}
