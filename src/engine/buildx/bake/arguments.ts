import type { Environment } from '../../../model/runtime.ts';
import { attestationArguments } from '../dockerfile/arguments.ts';
import type { Invocation } from '../dockerfile/build-request.ts';
import type { BuildxCall } from '../types.ts';

/** Which bake files, and what of them. */
export interface BakeRequest {
  /** Absolute paths or addresses; empty: the files that buildx looks for. */
  readonly files: readonly string[];
  readonly targets: readonly string[];
  /** Overrides of the user, `*.platform=linux/amd64`. */
  readonly set: readonly string[];
  /** `fs.read=..`, `network.host`. */
  readonly allow: readonly string[];
  readonly noCache: boolean;
  readonly pull: boolean;
}

/** `buildx bake --print`: what the files say once variables, groups, inheritance and matrices are resolved. */
export function printCall(request: BakeRequest, env: Environment): BuildxCall {
  return { argv: ['bake', ...common(request), '--print', ...request.targets], env };
}

/** `buildx bake --call check` of all targets: reads and judges their Dockerfiles and builds nothing. */
export function bakeCheckCall(request: BakeRequest, builder: string, env: Environment): BuildxCall {
  return {
    argv: ['bake', '--builder', builder, ...common(request), '--call=check,format=json', ...request.targets],
    env,
  };
}

/**
 * Builds one target with `buildx bake`, so that everything it says counts; platforms, outputs, caches and attestations
 * are told by `--set`, which wins over the file.
 */
export function bakeCall(request: BakeRequest, target: string, invocation: Invocation, builder: string): BuildxCall {
  const set = (key: string, values: readonly string[]): string[] =>
    values.flatMap((value) => ['--set', `${target}.${key}=${value}`]);
  const argv = [
    'bake',
    '--builder',
    builder,
    ...common(request),
    ...set('platform', invocation.platforms.length === 0 ? [] : [invocation.platforms.join(',')]),
    ...set('output', invocation.outputs),
    ...set('cache-from', invocation.cacheFrom),
    ...set('cache-to', invocation.cacheTo),
    ...(request.noCache ? ['--no-cache'] : []),
    ...(request.pull ? ['--pull'] : []),
    ...attestationArguments(invocation),
    ...(invocation.metadataFile === undefined ? [] : ['--metadata-file', invocation.metadataFile]),
    ...writtenFolders(invocation.outputs).flatMap((folder) => ['--allow', `fs.write=${folder}`]),
    target,
  ];
  return { argv, env: invocation.env };
}

function common({ files, set, allow }: BakeRequest): string[] {
  return [
    ...files.flatMap((file) => ['--file', file]),
    ...set.flatMap((value) => ['--set', value]),
    ...allow.flatMap((value) => ['--allow', value]),
  ];
}

/** Bake writes below its own folder only, unless it is allowed to. */
function writtenFolders(outputs: readonly string[]): string[] {
  return outputs.flatMap((output) => {
    const [, dest] = /(?:^|,)dest=([^,]+)/.exec(output) ?? [];
    return dest === undefined ? [] : [dest];
  });
}
