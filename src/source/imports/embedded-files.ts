import { join } from 'node:path';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from '../go-command.ts';
import type { TagRequest } from './shrinking-tags.ts';

/** A file that a package of the program embeds. */
export interface EmbeddedFile {
  readonly package: string;
  /** Relative to the package's folder, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
}

interface ListedPackage {
  readonly ImportPath: string;
  readonly Dir?: string;
  readonly EmbedFiles?: readonly string[];
}

/** What `//go:embed` lines of a program's packages match, by `go list`; undefined when that fails, since it is told elsewhere. */
export async function listEmbeddedFiles(
  { source, mains, target, tags }: TagRequest,
  go: GoCommand,
  runtime: ChildRuntime,
): Promise<readonly EmbeddedFile[] | undefined> {
  const setTags = tags.length === 0 ? [] : ['-tags', tags.join(',')];
  const roots = mains.map(({ importPath }) => importPath);
  const result = await runGo(
    go,
    ['list', '-e', '-deps', '-json=ImportPath,Dir,EmbedFiles', ...setTags, '--', ...roots],
    { cwd: source.packageDirectory, env: { ...target, GOPROXY: 'off' } },
    runtime,
  );
  if (result.exitCode !== 0) return undefined;
  return parseJsonStream<ListedPackage>(result.stdout).flatMap(
    ({ ImportPath: path, Dir: folder = '', EmbedFiles: files = [] }) =>
      files.map((name) => ({ package: path, name, file: join(folder, name) })),
  );
}
