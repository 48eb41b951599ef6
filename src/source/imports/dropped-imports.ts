import { posix } from 'node:path';
import pLimit from 'p-limit';
import type { DroppedImport, ImportLine } from '../../model/import-facts.ts';
import type { ChangesSince } from '../git/changes-since.ts';
import { textAtCommit } from '../git/file-at-commit.ts';
import { type GitContext, git } from '../git/git.ts';
import { importsOf } from './import-lines.ts';
import { folderOf, isOwn, type ListedPackage, type ListRequest } from './listed-packages.ts';
import { isBuilt, targetTags } from './target-tags.ts';

/** What the program is now, and how the work tree differs from the commit `since`. */
export interface DroppedRequest extends ListRequest {
  readonly since: string;
  readonly listed: readonly ListedPackage[];
  readonly lines: readonly ImportLine[];
  readonly changes: ChangesSince;
}

/** Of so many files the earlier text is read; each is one more `git show`. */
const MOST_FILES = 200;
const FILES_AT_ONCE = 8;

/**
 * What the program's own files imported at the commit and no own file imports any more: the shortest way to each package of
 * others, through own packages that are no part of the program now. What git cannot tell is left out.
 */
export async function readDroppedImports(
  request: DroppedRequest,
  context: GitContext,
): Promise<readonly DroppedImport[]> {
  const { listed, lines, changes, source } = request;
  const own = listed.filter((one) => isOwn(one, source));
  const folders = new Set(own.map((one) => folderOf(one, source) || '.'));
  const roots = [...changes.files].filter((file) => folders.has(posix.dirname(file)));
  const earlier = new EarlierSource(request, context);
  const seen = new Set(lines.map(({ to }) => to));
  const dropped: DroppedImport[] = [];
  let next: readonly DroppedImport[] = fresh(await earlier.imports(roots), seen).map(({ file, to }) => ({
    file,
    chain: [to],
  }));
  // Breadth first: the first way to a package is the shortest.
  while (next.length > 0) {
    const further: DroppedImport[] = [];
    for (const one of next) {
      const inside = earlier.folderOf(one.chain.at(-1) ?? '');
      if (inside === undefined) dropped.push(one);
      else {
        const found = fresh(await earlier.imports(await earlier.filesIn(inside)), seen);
        further.push(...found.map(({ to }) => ({ file: one.file, chain: [...one.chain, to] })));
      }
    }
    next = further;
  }
  return dropped;
}

type Import = Pick<ImportLine, 'file' | 'to'>;

function fresh(imports: readonly Import[], seen: Set<string>): readonly Import[] {
  return imports.filter(({ to }) => !seen.has(to) && seen.add(to));
}

/** Go files of the program's own modules as they were at the commit. */
class EarlierSource {
  readonly #request: DroppedRequest;
  readonly #context: GitContext;
  readonly #holds: (tag: string) => boolean;
  readonly #limit = pLimit(FILES_AT_ONCE);
  readonly #modules: ReadonlyMap<string, string>;
  #left = MOST_FILES;

  constructor(request: DroppedRequest, context: GitContext) {
    this.#request = request;
    this.#context = context;
    this.#holds = targetTags(request);
    this.#modules = moduleFolders(request);
  }

  /** The folder of a package of an own module; undefined of packages of others. */
  folderOf(path: string): string | undefined {
    for (const [module, folder] of this.#modules) {
      if (path === module || path.startsWith(`${module}/`)) return posix.join(folder, path.slice(module.length + 1));
    }
    return undefined;
  }

  async filesIn(folder: string): Promise<readonly string[]> {
    if (this.#left === 0) return [];
    const { source, since } = this.#request;
    const args = ['ls-tree', '-z', '--name-only', since, `./${folder === '.' ? '' : `${folder}/`}`];
    const text = (await git(source.directory, args, this.#context)) ?? '';
    return text.split('\0').filter((file) => file !== '');
  }

  /** What files imported for the target that is looked at; tests are passed over. */
  async imports(files: readonly string[]): Promise<readonly Import[]> {
    const sources = files.filter((file) => file.endsWith('.go') && !file.endsWith('_test.go')).slice(0, this.#left);
    this.#left -= sources.length;
    const texts = await Promise.all(sources.map((file) => this.#limit(() => this.#text(file))));
    return sources.flatMap((file, index) => {
      const text = texts[index] ?? '';
      return isBuilt(file, text, this.#holds) ? importsOf(text).map(({ path }) => ({ file, to: path })) : [];
    });
  }

  #text(file: string): Promise<string | undefined> {
    const { source, since } = this.#request;
    return textAtCommit(source.directory, file, since, this.#context);
  }
}

/** Own modules and their folders, as their packages tell: in a workspace there are several. */
function moduleFolders({ listed, source }: DroppedRequest): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const one of listed) {
    if (!isOwn(one, source) || one.Module === undefined || found.has(one.Module.Path)) continue;
    const inModule = one.ImportPath.slice(one.Module.Path.length + 1);
    const folder = folderOf(one, source);
    if (folder.endsWith(inModule)) {
      const base = folder.slice(0, folder.length - inModule.length).replace(/\/$/, '');
      found.set(one.Module.Path, base === '' ? '.' : base);
    }
  }
  // A module inside of another's path comes before it.
  return new Map([...found].sort(([a], [b]) => b.length - a.length));
}
