import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ImportedPackage, ImportFacts, ImportLine, RequireLine } from '../../model/import-facts.ts';
import type { MainPackage, Source } from '../../model/plan.ts';
import { repositoryPrefix } from '../git/changed-files.ts';
import { type GitContext, git } from '../git/git.ts';
import { type GoCommand, parseJsonStream, runGo } from '../go-command.ts';
import { readGoMod } from '../go-mod.ts';
import { importsOf } from './import-lines.ts';

/** For what, and since when, imports are looked at. */
export interface ImportRequest {
  readonly source: Source;
  readonly mains: readonly MainPackage[];
  /** Variables that choose files: GOOS, GOARCH, CGO_ENABLED and variants. */
  readonly target: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** Path of go.mod; absolute. */
  readonly goMod: string;
  /** The baseline's commit, to tell changed files by; absent where it is not known or of another repository. */
  readonly since?: string;
}

interface Tools {
  readonly go: GoCommand;
  readonly context: GitContext;
}

interface ListedPackage {
  readonly ImportPath: string;
  readonly Dir?: string;
  readonly Standard?: boolean;
  readonly Imports?: readonly string[];
  readonly ImportMap?: Readonly<Record<string, string>>;
  readonly Module?: {
    readonly Path: string;
    readonly Main?: boolean;
    readonly Replace?: { readonly Version?: string };
  };
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly EmbedFiles?: readonly string[];
}

const FIELDS = 'ImportPath,Dir,Standard,Imports,ImportMap,Module,GoFiles,CgoFiles,EmbedFiles';

/**
 * Reads who imports whom, on which line, and who asks for which version: `go list -deps`, `go mod graph` and
 * `git diff`, beside each other. What cannot be had is left out; nothing here fails a build.
 */
export async function readImportFacts(request: ImportRequest, tools: Tools): Promise<ImportFacts | undefined> {
  const [listed, requirements, requireLines, changed] = await Promise.all([
    listPackages(request, tools),
    readRequirements(request, tools),
    readRequireLines(request, tools),
    readChanged(request, tools),
  ]);
  if (listed.length === 0) return undefined;
  const main = request.source.requested?.path;
  const isOwn = ({ Module: module }: ListedPackage): boolean =>
    module?.Main === true || (main !== undefined && module?.Path === main);
  const own = listed.filter(isOwn);
  const packages = listed.map((one): ImportedPackage => {
    const touched = changed === undefined || !isOwn(one) ? undefined : isTouched(one, request, changed);
    return {
      path: one.ImportPath,
      imports: (one.Imports ?? []).map((path) => one.ImportMap?.[path] ?? path),
      ...(one.Module === undefined ? {} : { module: one.Module.Path }),
      own: isOwn(one),
      ...(touched === undefined ? {} : { changed: touched }),
    };
  });
  const lines = await Promise.all(own.map((one) => readImportLines(one, request, changed)));
  return {
    roots: request.mains.map(({ importPath }) => importPath),
    packages,
    importLines: lines.flat(),
    requireLines,
    requirements,
    ...(changed === undefined ? {} : { goModChanged: changed.files.has('go.mod') }),
  };
}

async function listPackages(
  { source, mains, target, tags }: ImportRequest,
  { go, context }: Tools,
): Promise<ListedPackage[]> {
  const args = [
    'list',
    '-e',
    '-deps',
    `-json=${FIELDS}`,
    ...(tags.length === 0 ? [] : ['-tags', tags.join(',')]),
    '--',
  ];
  const roots = mains.map(({ importPath }) => importPath);
  const result = await runGo(
    go,
    [...args, ...roots],
    { cwd: source.packageDirectory, env: environment(source, target) },
    context,
  );
  return result.exitCode === 0 ? parseJsonStream<ListedPackage>(result.stdout) : [];
}

function environment(source: Source, target: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...target, GOPROXY: 'off', ...(source.requested === undefined ? {} : { GOWORK: 'off' }) };
}

/** A file of the package differs; so does a package that lost one, which its list of files no longer tells. */
function isTouched(one: ListedPackage, request: ImportRequest, { files, gone }: ChangedFiles): boolean {
  const folder = relative(request.source.directory, one.Dir ?? '').replaceAll('\\', '/');
  const inFolder = (file: string): boolean => dirname(file) === (folder === '' ? '.' : folder);
  const isSource = (file: string): boolean => /\.(go|s|S|h|c|syso)$/.test(file) && !file.endsWith('_test.go');
  return (
    filesOf(one, request).some((file) => files.has(file)) ||
    [...files].some((file) => inFolder(file) && isSource(file) && !file.endsWith('.go')) ||
    [...gone].some((file) => inFolder(file) && isSource(file))
  );
}

/** Files that make a package, relative to the module's folder. */
function filesOf(
  { Dir: directory = '', GoFiles, CgoFiles, EmbedFiles }: ListedPackage,
  { source }: ImportRequest,
): readonly string[] {
  const folder = relative(source.directory, directory).replaceAll('\\', '/');
  return [...(GoFiles ?? []), ...(CgoFiles ?? []), ...(EmbedFiles ?? [])].map((file) =>
    folder === '' ? file : `${folder}/${file}`,
  );
}

async function readImportLines(
  one: ListedPackage,
  request: ImportRequest,
  changed: ChangedFiles | undefined,
): Promise<readonly ImportLine[]> {
  const files = filesOf({ ...one, EmbedFiles: [] }, request);
  const lines = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(request.source.directory, file), 'utf8').catch(() => '');
      return importsOf(text).map(({ line, path }) => ({
        from: one.ImportPath,
        to: one.ImportMap?.[path] ?? path,
        file,
        line,
        ...(changed === undefined ? {} : { changed: changed.files.has(file) }),
      }));
    }),
  );
  return lines.flat();
}

/** `go mod graph`: one edge a line, `from to@version`. A vendored module has no graph. */
async function readRequirements(
  { source }: ImportRequest,
  { go, context }: Tools,
): Promise<ImportFacts['requirements']> {
  const result = await runGo(go, ['mod', 'graph'], { cwd: source.packageDirectory, env: environment(source) }, context);
  if (result.exitCode !== 0) return [];
  return result.stdout.split('\n').flatMap((line) => {
    const [, from, module, version] = /^(\S+) (\S+)@(\S+)$/.exec(line) ?? [];
    return from === undefined || module === undefined || version === undefined ? [] : [{ from, module, version }];
  });
}

async function readRequireLines(
  { goMod, source }: ImportRequest,
  { go, context }: Tools,
): Promise<readonly RequireLine[]> {
  const [json, text] = await Promise.all([
    readGoMod(goMod, go, source.packageDirectory, context).catch(() => undefined),
    readFile(goMod, 'utf8').catch(() => ''),
  ]);
  const lines = text.split('\n');
  return (json?.Require ?? []).flatMap(({ Path: module, Version: version, Indirect: indirect = false }) => {
    const line = lines.findIndex((one) => one.includes(module) && one.split(/\s+/).includes(version));
    return line < 0 ? [] : [{ module, line: line + 1, indirect }];
  });
}

/** Files that differ from the baseline's commit, relative to the module's folder; those that are gone are in both. */
interface ChangedFiles {
  readonly files: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/**
 * Files of the work tree that differ from the baseline's commit; undefined when git cannot say. A checkout of depth 1 lacks
 * the commit: it alone is fetched then.
 */
async function readChanged({ source, since }: ImportRequest, { context }: Tools): Promise<ChangedFiles | undefined> {
  if (since === undefined || source.kind !== 'directory') return undefined;
  const run = (args: readonly string[]): Promise<string | undefined> => git(source.directory, args, context);
  const difference = ['diff', '--name-status', '--no-renames', '--no-ext-diff', '-z', since, '--'];
  if ((await run(['cat-file', '-e', `${since}^{commit}`])) === undefined) {
    await run(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', since]);
  }
  const [told, untracked, prefix] = await Promise.all([
    run(difference),
    run(['ls-files', '--others', '--exclude-standard', '-z']),
    repositoryPrefix(source.directory, context),
  ]);
  if (told === undefined || untracked === undefined || prefix === undefined) return undefined;
  // Status and path by turns (git diff, --name-status with -z).
  const words = told.split('\0');
  const named = words.flatMap((path, index) =>
    index % 2 === 1 && path.startsWith(prefix) ? [{ path: path.slice(prefix.length), status: words[index - 1] }] : [],
  );
  // git ls-files tells paths from the folder it runs in, git diff from the repository's root.
  return {
    files: new Set([...named.map(({ path }) => path), ...untracked.split('\0')]),
    gone: new Set(named.filter(({ status }) => status === 'D').map(({ path }) => path)),
  };
}
