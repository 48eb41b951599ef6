import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { MainPackage, Source } from '../model/plan.ts';
import { diagnoseGoError } from './diagnose.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from './go-command.ts';

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

/**
 * The commands to build: those that `packages` names, else the root if it is one, else those in ./cmd/*.
 * One `go list -find`, which looks at no imports. Throws `packages-match-nothing`, `no-main-package`, `invalid-input`,
 * and what diagnose.ts knows.
 */
export async function findMainPackages(
  source: Source,
  packages: readonly string[],
  target: PackageTarget,
  options: { readonly go: GoCommand; readonly tags?: readonly string[]; readonly runtime: ChildRuntime },
): Promise<readonly MainPackage[]> {
  const patterns = (packages.length === 0 ? ['.', './cmd/...'] : packages).map((pattern) => goPattern(pattern, source));
  const tags = options.tags === undefined || options.tags.length === 0 ? [] : ['-tags', options.tags.join(',')];
  const args = ['list', '-e', '-find', `-json=${FIELDS}`, ...tags, '--', ...patterns];
  const result = await runGo(options.go, args, { cwd: source.packageDirectory, env: { ...target } }, options.runtime);
  if (result.exitCode !== 0) throw listFailure(result.stderr, source);
  const listed = parseJsonStream<ListedPackage>(result.stdout);
  const mains = packages.length === 0 ? defaultMains(listed, patterns) : chosenMains(listed, packages, patterns);
  return mains.map(asMain);
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
  const commands = listed.filter((one) => one !== root && isMain(one) && isDirectlyInCmd(one, patterns[1] ?? ''));
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

function isDirectlyInCmd(listed: ListedPackage, pattern: string): boolean {
  // The import path of `.` is not known here when the root has no package, but cmd's own depth is.
  const path = (listed.ImportPath ?? '').split('/');
  return path.at(-2) === 'cmd' && pattern.endsWith('cmd/...');
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
