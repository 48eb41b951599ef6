import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { MainPackage, Source } from '../../model/plan.ts';
import { chosenMains, defaultMains, noCommand } from './choose-mains.ts';
import { commandsBelow } from './commands-below.ts';
import {
  type ListedPackage,
  type ListOptions,
  listPackages,
  type PackageTarget,
  rememberedPackages,
} from './list-packages.ts';

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
  const listed = await listedPackages(source, patterns, target, options);
  if (packages.length > 0) return chosenMains(listed, packages, patterns).map(asMain);
  const mains = defaultMains(listed, patterns);
  if (mains.length === 0) throw noCommand(listed, patterns, await commandsBelow(folderOf(source)));
  return mains.map(asMain);
}

async function listedPackages(
  source: Source,
  patterns: readonly string[],
  target: PackageTarget,
  options: ListOptions,
): Promise<readonly ListedPackage[]> {
  const known = await rememberedPackages(source, patterns, target, options);
  if (known !== undefined) return known;
  const offline = await listPackages(source, patterns, { ...target, GOPROXY: 'off' }, options);
  if (!offline.wantsNetwork) return offline.packages();
  return (await listPackages(source, patterns, { ...target }, options)).packages();
}

/** The folder that patterns are relative to; that of a fetched package lies in the module cache. */
function folderOf({ requested, directory, packageDirectory }: Source): string {
  return requested === undefined
    ? packageDirectory
    : join(directory, requested.packagePath.slice(requested.path.length));
}

/**
 * The root and what is below ./cmd. In a fetched module the folders are named one by one: a pattern would make Go fetch
 * the go.mod of every module in the graph, also of those that nothing is built from.
 */
async function defaultPatterns(source: Source): Promise<readonly string[]> {
  if (source.requested === undefined) return ['.', './cmd/...'];
  const folder = join(folderOf(source), 'cmd');
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

function asMain(listed: ListedPackage): MainPackage {
  const importPath = listed.ImportPath ?? '';
  return { importPath, directory: join(listed.Dir ?? ''), binaryName: binaryNameOf(importPath) };
}
