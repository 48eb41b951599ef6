import { imagePlatform } from '../../../image/platform.ts';
import type { BinaryPlan } from '../../../model/plan.ts';
import { formatPlatform, type Platform } from '../../../model/platform.ts';
import { secretMount, secretVariables } from './download-secrets.ts';

/** What the Dockerfile that compiles is made of. */
export interface CompileText {
  readonly binaries: readonly BinaryPlan[];
  /** Folder of the module inside of the context, `/` between parts; `.` where it is the context. */
  readonly moduleFolder: string;
  /** `go1.26.8`; Go fetches it where the image has another one. */
  readonly toolchain: string;
  /** Modules lie in vendor/: nothing is downloaded. */
  readonly vendored: boolean;
  /** Ids of the secrets that the download gets. */
  readonly secrets: readonly string[];
  /** The download gets the ssh agent. */
  readonly ssh: boolean;
  /** Further variables of every `go`, such as GOWORK. */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** The context with Go in it, and the one that holds nothing but the files that decide which modules are needed. */
export const GO_CONTEXT = 'builder';
export const MODULES_CONTEXT = 'modules-files';
/** The stage that is exported: the binaries of one platform below /bin. */
export const BINARIES_STAGE = 'binaries';

const SOURCES = '/src';
const MODULE_CACHE = '--mount=type=cache,id=go-slim-image-modules,target=/go-modules';
const BUILD_CACHE = '--mount=type=cache,id=go-slim-image-build,target=/go-build';

/**
 * A Dockerfile with one compiling stage for each platform, all on the node's own architecture and on one Go cache. Modules
 * are fetched before any source is looked at, by the one step that has a network and secrets. Commands are in exec form,
 * so that no shell is needed and none reads them.
 */
export function compileText(request: CompileText): string {
  const { moduleFolder, toolchain, secrets } = request;
  const workdir = moduleFolder === '.' ? SOURCES : `${SOURCES}/${moduleFolder}`;
  const fixed: (readonly [string, string])[] = [
    ['GOENV', 'off'],
    ['GOTOOLCHAIN', toolchain],
    ['GOMODCACHE', '/go-modules'],
    ['GOCACHE', '/go-build'],
    ['HOME', '/root'],
    ...request.variables,
  ];
  return `${[
    ['# Made by go-slim-image.'],
    [`FROM --platform=$BUILDPLATFORM ${GO_CONTEXT} AS go`, 'USER 0', ...fixed.map(env)],
    ['FROM go AS modules', ...secretVariables(secrets).map(env), `WORKDIR ${quoted(workdir)}`, downloadStep(request)],
    ...byPlatform(request.binaries).map(([platform, binaries]) => compileStage(platform, binaries, workdir)),
    ['FROM compile-$TARGETOS-$TARGETARCH$TARGETVARIANT AS compiled'],
    [`FROM scratch AS ${BINARIES_STAGE}`, 'COPY --from=compiled /out/ /'],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Also without modules to fetch, Go of the wanted version may have to be. */
function downloadStep({ vendored, secrets, ssh }: CompileText): string {
  const mounts = [
    MODULE_CACHE,
    `--mount=type=bind,from=${MODULES_CONTEXT},target=${SOURCES}`,
    ...secrets.map(secretMount),
    ...(ssh ? ['--mount=type=ssh'] : []),
  ];
  return `RUN ${mounts.join(' ')} ${exec(vendored ? ['go', 'version'] : ['go', 'mod', 'download'])}`;
}

function compileStage(platform: Platform, binaries: readonly BinaryPlan[], workdir: string): string[] {
  const mounts = `--network=none ${MODULE_CACHE},readonly ${BUILD_CACHE} --mount=type=bind,target=${SOURCES}`;
  const variables = binaries[0]?.environment ?? [];
  return [
    `FROM modules AS ${stageOf(platform)}`,
    ...[...variables.map(({ name, value }) => [name, value] as const), ['GOPROXY', 'off'] as const].map(env),
    `WORKDIR ${quoted(workdir)}`,
    ...binaries.map(({ argv, output }) => {
      const command = argv.map((argument) => argument.replace('{output}', `/out/${output}`));
      return `RUN ${mounts} ${exec(['go', ...command])}`;
    }),
  ];
}

/** The stage of a platform, as `compile-$TARGETOS-$TARGETARCH$TARGETVARIANT` finds it. */
function stageOf(platform: Platform): string {
  const { os, architecture, variant = '' } = imagePlatform(platform);
  return `compile-${os}-${architecture}${variant}`.toLowerCase();
}

function byPlatform(binaries: readonly BinaryPlan[]): [Platform, BinaryPlan[]][] {
  const groups = new Map<string, [Platform, BinaryPlan[]]>();
  for (const binary of binaries) {
    const key = formatPlatform(binary.platform);
    const group = groups.get(key) ?? [binary.platform, []];
    group[1].push(binary);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Exec form (Dockerfile reference, "RUN"). `<` is written as an escape, since `<<` would begin a here-document. */
function exec(argv: readonly string[]): string {
  return JSON.stringify(argv).replaceAll('<', '\\u003c');
}

function env([name, value]: readonly [string, string]): string {
  return `ENV ${name}=${quoted(value)}`;
}

/** A word of an instruction: BuildKit undoes these escapes and fills in no variable (Dockerfile reference, "ENV"). */
function quoted(text: string): string {
  return `"${text.replace(/["\\$]/g, '\\$&')}"`;
}
