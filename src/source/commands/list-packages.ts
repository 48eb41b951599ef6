import { fileIdentity, remembered } from '../../files/remembered.ts';
import { Failure } from '../../model/failure.ts';
import type { Source } from '../../model/plan.ts';
import { diagnoseGoError } from '../diagnosis/diagnose.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from '../go-command.ts';
import { packageFilesIdentity } from './package-files.ts';

/** What of `go list -json` decides whether a package is a command. */
export interface ListedPackage {
  readonly ImportPath?: string;
  readonly Name?: string;
  readonly Dir?: string;
  readonly Match?: readonly string[];
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly IgnoredGoFiles?: readonly string[];
  readonly Error?: { readonly Err: string };
}

const FIELDS = 'ImportPath,Name,Dir,Match,GoFiles,CgoFiles,IgnoredGoFiles,Error';

/** For which target packages are looked at: files of other targets do not count. */
export interface PackageTarget {
  readonly GOOS: string;
  readonly GOARCH: string;
  readonly CGO_ENABLED?: string;
}

/** Go and the tags of the build. */
export interface ListOptions {
  readonly go: GoCommand;
  readonly tags?: readonly string[];
  readonly runtime: ChildRuntime;
}

/** What `go list` said of these folders, as long as no Go file in them is another one; undefined where it has no answer. */
export async function rememberedPackages(
  source: Source,
  patterns: readonly string[],
  target: PackageTarget,
  options: ListOptions,
): Promise<readonly ListedPackage[] | undefined> {
  const { cacheDirectory } = options.runtime;
  const files = cacheDirectory === undefined ? undefined : await packageFilesIdentity(source, patterns);
  if (cacheDirectory === undefined || files === undefined) return undefined;
  const { GOWORK = '', GOPATH = '' } = options.go.env;
  const key = [
    'go list -find',
    await fileIdentity(options.go.command),
    source,
    patterns,
    target,
    options.tags ?? [],
    GOWORK,
    GOPATH,
    files,
  ];
  const ask = async (): Promise<readonly ListedPackage[] | null> => {
    const answer = await listPackages(source, patterns, { ...target, GOPROXY: 'off' }, options);
    return answer.wantsNetwork ? null : answer.packages();
  };
  return (await remembered(cacheDirectory, key, ask, async (listed) => listed !== null)) ?? undefined;
}

/** Asks `go list`; `packages` throws when it failed. `wantsNetwork` when what failed might not with a module proxy. */
export async function listPackages(
  source: Source,
  patterns: readonly string[],
  target: Readonly<Record<string, string>>,
  { go, tags = [], runtime }: ListOptions,
): Promise<{ wantsNetwork: boolean; packages: () => readonly ListedPackage[] }> {
  const args = [
    'list',
    '-e',
    '-find',
    `-json=${FIELDS}`,
    ...(tags.length === 0 ? [] : ['-tags', tags.join(',')]),
    '--',
  ];
  const env = { ...target, ...(source.requested === undefined ? {} : { GOWORK: 'off' }) };
  const result = await runGo(go, [...args, ...patterns], { cwd: source.packageDirectory, env }, runtime);
  const failed = result.exitCode !== 0;
  const listed = failed ? [] : parseJsonStream<ListedPackage>(result.stdout);
  const missing = listed.some(({ Name, Error: error }) => !Name && error?.Err.includes('GOPROXY=off') === true);
  return {
    wantsNetwork: missing || (failed && result.stderr.includes('GOPROXY=off')),
    packages: () => {
      if (failed) throw listFailure(result.stderr, source);
      return listed;
    },
  };
}

function listFailure(stderr: string, source: Source): Failure {
  const known = diagnoseGoError(stderr, { directory: source.directory });
  if (known !== undefined) return known;
  return new Failure({
    code: 'compile-error',
    message: `go list could not read the packages of ${source.requested?.packagePath ?? source.packageDirectory}.`,
    fix: 'Correct what Go names below.',
    details: stderr.trim(),
  });
}
