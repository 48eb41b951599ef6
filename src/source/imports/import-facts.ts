import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedPackage, ImportFacts, ImportLine, RequireLine } from '../../model/import-facts.ts';
import { type ChangesSince, changesSince } from '../git/changes-since.ts';
import type { GitContext } from '../git/git.ts';
import { type GoCommand, runGo } from '../go-command.ts';
import { readGoMod } from '../go-mod.ts';
import { readDroppedImports } from './dropped-imports.ts';
import { importsOf } from './import-lines.ts';
import { goFilesOf, isOwn, type ListedPackage, type ListRequest, listPackages, offline } from './listed-packages.ts';
import { ownChanges } from './own-changes.ts';

/** For what, and since when, imports are looked at. */
export interface ImportRequest extends ListRequest {
  /** Path of go.mod; absolute. */
  readonly goMod: string;
  /** The baseline's commit, to tell changed files by; absent where it is not known or of another repository. */
  readonly since?: string;
  /** Something went away: what the program imported then and imports no more is asked, too. */
  readonly gone: boolean;
}

interface Tools {
  readonly go: GoCommand;
  readonly context: GitContext;
}

/**
 * Reads who imports whom, on which line, and who asks for which version: `go list -deps`, `go mod graph` and
 * `git diff`, beside each other. What cannot be had is left out; nothing here fails a build.
 */
export async function readImportFacts(request: ImportRequest, tools: Tools): Promise<ImportFacts | undefined> {
  const { source, since } = request;
  const [listed, requirements, requireLines, changes] = await Promise.all([
    listPackages(request, tools.go, tools.context),
    readRequirements(request, tools),
    readRequireLines(request, tools),
    since === undefined || source.kind !== 'directory'
      ? undefined
      : changesSince(source.directory, since, tools.context),
  ]);
  if (listed.length === 0) return undefined;
  const own = listed.filter((one) => isOwn(one, source));
  const [told, lines] = await Promise.all([
    since === undefined || changes === undefined
      ? undefined
      : ownChanges(listed, { source, since }, changes, tools.context),
    Promise.all(own.map((one) => readImportLines(one, request, changes))),
  ]);
  const importLines = lines.flat();
  const dropped =
    request.gone && since !== undefined && changes !== undefined
      ? await readDroppedImports({ ...request, since, listed, lines: importLines, changes }, tools.context)
      : undefined;
  const packages = listed.map(
    (one): ImportedPackage => ({
      path: one.ImportPath,
      imports: (one.Imports ?? []).map((path) => one.ImportMap?.[path] ?? path),
      ...(one.Module === undefined ? {} : { module: one.Module.Path }),
      own: isOwn(one, source),
      ...told?.get(one.ImportPath),
    }),
  );
  return {
    roots: request.mains.map(({ importPath }) => importPath),
    packages,
    importLines,
    requireLines,
    requirements,
    ...(changes === undefined ? {} : { goModChanged: changes.files.has('go.mod') }),
    ...(dropped === undefined ? {} : { droppedImports: dropped }),
  };
}

async function readImportLines(
  one: ListedPackage,
  request: ImportRequest,
  changes: ChangesSince | undefined,
): Promise<readonly ImportLine[]> {
  const files = goFilesOf(one, request.source);
  const lines = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(request.source.directory, file), 'utf8').catch(() => '');
      return importsOf(text).map(({ line, path }) => ({
        from: one.ImportPath,
        to: one.ImportMap?.[path] ?? path,
        file,
        line,
        ...(changes === undefined ? {} : { changed: changes.files.has(file) }),
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
  const result = await runGo(go, ['mod', 'graph'], { cwd: source.packageDirectory, env: offline(source) }, context);
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
