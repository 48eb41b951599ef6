import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileIdentity, remembered } from '../files/remembered.ts';
import { Failure } from '../model/failure.ts';
import type { MainPackage, Source } from '../model/plan.ts';
import { diagnoseGoError } from './diagnosis/diagnose.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from './go-command.ts';
import { packageFilesIdentity } from './package-files.ts';

/** What of `go list -json` decides whether a package is a command. */
interface ListedPackage {
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

/**
 * The commands to build: those that `packages` names, else the root if it is one, else those in ./cmd/*.
 * One `go list -find`, without network: what is imported is not needed yet, and Go would fetch it here instead of while
 * it compiles. Only where that does not do is it asked again with the network.
 * Throws `packages-match-nothing`, `no-main-package`, `invalid-input`, and what diagnose.ts knows.
 */
export async function findMainPackages(
  source: Source,
  packages: readonly string[],
  target: PackageTarget,
  options: ListOptions,
): Promise<readonly MainPackage[]> {
  const wanted = packages.length > 0 ? packages : await defaultPatterns(source);
  const patterns = wanted.map((pattern) => goPattern(pattern, source));
  const choose = (listed: readonly ListedPackage[]): readonly MainPackage[] =>
    (packages.length === 0 ? defaultMains(listed, patterns) : chosenMains(listed, packages, patterns)).map(asMain);
  const known = await rememberedPackages(source, patterns, target, options);
  if (known !== undefined) return choose(known);
  const offline = await listPackages(source, patterns, { ...target, GOPROXY: 'off' }, options);
  if (!offline.wantsNetwork) return choose(offline.packages());
  return choose((await listPackages(source, patterns, { ...target }, options)).packages());
}

/** What `go list` said of these folders, as long as no Go file in them is another one; undefined where it has no answer. */
async function rememberedPackages(
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
async function listPackages(
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

/**
 * The root and what is below ./cmd. In a fetched module the folders are named one by one: a pattern would make Go fetch
 * the go.mod of every module in the graph, also of those that nothing is built from.
 */
async function defaultPatterns({ requested, directory }: Source): Promise<readonly string[]> {
  if (requested === undefined) return ['.', './cmd/...'];
  const folder = join(directory, requested.packagePath.slice(requested.path.length), 'cmd');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const commands = entries.filter((entry) => entry.isDirectory() && !/^[._]|^testdata$/.test(entry.name));
  return ['.', ...commands.map(({ name }) => `./cmd/${name}`).sort()];
}

/** A pattern as `go` gets it: relative to the folder, or below the import path of a module version. */
export function goPattern(pattern: string, source: Source): string {
  if (/^-|[\0\n]/.test(pattern) || pattern.includes('@') || pattern.endsWith('.go')) {
    throw new Failure({
      code: 'invalid-input',
      message: `packages: "${pattern}" is not a package pattern.`,
      fix: 'Write folders such as ./cmd/api or ./cmd/..., or import paths of this module; a version belongs to source.',
    });
  }
  const below = /^\.(?:\/(.*))?$/.exec(pattern.replaceAll('\\', '/'));
  if (below === null) return pattern;
  const rest = (below[1] ?? '').replace(/\/+$/, '');
  if (source.requested === undefined) return rest === '' ? '.' : `./${rest}`;
  return rest === '' ? source.requested.packagePath : `${source.requested.packagePath}/${rest}`;
}

/** What `go install` calls the program: the last part of the import path, or the one before a major version. */
export function binaryNameOf(importPath: string): string {
  const parts = importPath.split('/');
  const last = parts.at(-1) ?? importPath;
  const before = parts.at(-2);
  return before !== undefined && /^v([2-9]|[1-9]\d+)$/.test(last) ? before : last;
}

function isMain(listed: ListedPackage): boolean {
  return (
    listed.Name === 'main' &&
    (listed.GoFiles?.length ?? 0) + (listed.CgoFiles?.length ?? 0) + (listed.IgnoredGoFiles?.length ?? 0) > 0
  );
}

function defaultMains(listed: readonly ListedPackage[], patterns: readonly string[]): readonly ListedPackage[] {
  const root = listed.find((one) => one.Match?.includes(patterns[0] ?? '.'));
  if (root !== undefined && isMain(root)) return [root];
  const commands = listed.filter((one) => one !== root && isMain(one) && isDirectlyInCmd(one));
  if (commands.length > 0) return commands;
  const deeper = listed.filter((one) => one !== root && isMain(one)).map((one) => one.ImportPath);
  throw new Failure({
    code: 'no-main-package',
    message:
      root?.Name === undefined || root.Name === ''
        ? 'packages: there is no command here: no Go files in the folder, and none in ./cmd/*.'
        : `packages: the package here is ${root.Name}, not main, and there is no command in ./cmd/*.`,
    fix:
      deeper.length > 0
        ? `Choose with packages; further down there are ${deeper.slice(0, 10).join(', ')}.`
        : 'Name the commands with packages, for example ./tools/app; go list -f "{{.Name}} {{.ImportPath}}" ./... shows all packages.',
  });
}

/** By its import path alone: the root's own is not known when there is no package in it. */
function isDirectlyInCmd(listed: ListedPackage): boolean {
  return (listed.ImportPath ?? '').split('/').at(-2) === 'cmd';
}

function chosenMains(
  listed: readonly ListedPackage[],
  packages: readonly string[],
  patterns: readonly string[],
): readonly ListedPackage[] {
  for (const [index, pattern] of patterns.entries()) {
    const matched = listed.filter((one) => one.Match?.includes(pattern));
    const mains = matched.filter(isMain);
    if (mains.length > 0 && (pattern.includes('...') || mains.length === matched.length)) continue;
    const shown = packages[index] ?? pattern;
    const error = matched.find((one) => one.Error !== undefined)?.Error?.Err;
    const real = matched.filter((one) => one.Name !== undefined && one.Name !== '');
    if (real.length === 0) throw matchesNothing(shown, error);
    throw new Failure({
      code: 'no-main-package',
      message: `packages: "${shown}" holds no command: ${real
        .slice(0, 5)
        .map((one) => `${one.ImportPath ?? ''} is package ${one.Name ?? ''}`)
        .join(', ')}.`,
      fix: 'Name packages whose clause is package main, for example ./cmd/app.',
    });
  }
  const mains = new Map(listed.filter(isMain).map((one) => [one.ImportPath, one]));
  return [...mains.values()];
}

function matchesNothing(pattern: string, error: string | undefined): Failure {
  return new Failure({
    code: 'packages-match-nothing',
    message: `packages: "${pattern}" matches no package.`,
    fix: 'Patterns are relative to the source folder: ./cmd/app, ./cmd/..., or full import paths of this module.',
    ...(error === undefined ? {} : { details: error }),
  });
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

function asMain(listed: ListedPackage): MainPackage {
  const importPath = listed.ImportPath ?? '';
  return { importPath, directory: join(listed.Dir ?? ''), binaryName: binaryNameOf(importPath) };
}
