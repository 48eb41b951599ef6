import { relative } from 'node:path';
import type { MainPackage, Source } from '../../model/plan.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from '../go-command.ts';

/** What `go list -deps -json` says of a package, as far as it is asked for. */
export interface ListedPackage {
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

/** Whose packages are listed, and for what. */
export interface ListRequest {
  readonly source: Source;
  readonly mains: readonly MainPackage[];
  /** Variables that choose files: GOOS, GOARCH, CGO_ENABLED and variants. */
  readonly target: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

/** The packages of a program; empty when go cannot say. */
export async function listPackages(
  { source, mains, target, tags }: ListRequest,
  go: GoCommand,
  runtime: ChildRuntime,
): Promise<readonly ListedPackage[]> {
  const tagged = tags.length === 0 ? [] : ['-tags', tags.join(',')];
  const roots = mains.map(({ importPath }) => importPath);
  const args = ['list', '-e', '-deps', `-json=${FIELDS}`, ...tagged, '--', ...roots];
  const env = { ...target, ...offline(source) };
  const result = await runGo(go, args, { cwd: source.packageDirectory, env }, runtime);
  return result.exitCode === 0 ? parseJsonStream<ListedPackage>(result.stdout) : [];
}

/** Variables with which go asks nobody; a module at a version is in no workspace. */
export function offline({ requested }: Source): Readonly<Record<string, string>> {
  return { GOPROXY: 'off', ...(requested === undefined ? {} : { GOWORK: 'off' }) };
}

/** Whether a package is of the module that is built, or of another one of its workspace. */
export function isOwn({ Module: module }: ListedPackage, { requested }: Source): boolean {
  return module?.Main === true || (requested !== undefined && module?.Path === requested.path);
}

/** The package's folder, relative to the module's, with `/`; `''` is the module's own, and one outside of it begins with `../`. */
export function folderOf({ Dir: folder = '' }: ListedPackage, { directory }: Source): string {
  return relative(directory, folder).replaceAll('\\', '/');
}

/** A file of the package, relative to the module's folder. */
export function fileIn(one: ListedPackage, name: string, source: Source): string {
  const folder = folderOf(one, source);
  return folder === '' ? name : `${folder}/${name}`;
}

/** The package's Go files, relative to the module's folder. */
export function goFilesOf(one: ListedPackage, source: Source): readonly string[] {
  return [...(one.GoFiles ?? []), ...(one.CgoFiles ?? [])].map((file) => fileIn(one, file, source));
}
