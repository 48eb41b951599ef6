import { copyFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { makeFolder } from '../../../files/folder.ts';
import { writeFileWhole } from '../../../files/write.ts';
import { Failure } from '../../../model/failure.ts';

/** Folders whose files Go reads: the module's, those of its workspace, and what replaces modules. All absolute. */
export interface SourceFolders {
  /** Where `go build` runs. */
  readonly module: string;
  readonly others: readonly string[];
  /** go.work, where one is in force. */
  readonly workspace?: string;
  /** Absolute folders that never go to the builder: the output. */
  readonly exclude: readonly string[];
}

/** Files that decide which modules are fetched. */
const DECIDING = ['go.mod', 'go.sum'];

/** The nearest folder that holds all of them. Throws `unsupported-here` where that would be a whole disk. */
export function commonFolder({ module, others, workspace }: SourceFolders): string {
  const all = [module, ...others, ...(workspace === undefined ? [] : [dirname(workspace)])];
  let common = module;
  while (!all.every((folder) => isInside(common, folder))) {
    if (dirname(common) === common)
      throw new Failure({
        code: 'unsupported-here',
        message: `compile: buildkit: the folders that the module is made of have nothing in common (${all.join(', ')}).`,
        fix: 'Put them below one folder, or compile on this machine with compile: host.',
      });
    common = dirname(common);
  }
  return common;
}

/**
 * The ignore file beside our Dockerfile, which takes the place of the user's .dockerignore: that one is written for the
 * user's own Dockerfile. Only folders that Go reads go to the builder, and no `.git`.
 */
export function ignoreText(folders: SourceFolders): string {
  const root = commonFolder(folders);
  const inside = (path: string): string => relative(root, path).split('\\').join('/');
  const wanted = [...new Set([folders.module, ...folders.others])].map(inside);
  const chosen = wanted.includes('')
    ? []
    : ['*', ...wanted.map((folder) => `!${escaped(folder)}`), '!go.work', '!go.work.sum'];
  const excluded = folders.exclude.filter((folder) => isInside(root, folder) && folder !== root).map(inside);
  return [...chosen, '**/.git', ...excluded.map(escaped), ''].join('\n');
}

/** Copies go.mod, go.sum and their like, each at its place below `into`, for the step that downloads modules. */
export async function stageModuleFiles(folders: SourceFolders, into: string): Promise<void> {
  const root = commonFolder(folders);
  const files = [folders.module, ...folders.others].flatMap((folder) => DECIDING.map((name) => join(folder, name)));
  const { workspace } = folders;
  const ofWorkspace = workspace === undefined ? [] : [workspace, join(dirname(workspace), 'go.work.sum')];
  await makeFolder(into);
  for (const file of [...files, ...ofWorkspace]) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) continue;
    const target = join(into, relative(root, file));
    await makeFolder(dirname(target));
    await copyFile(file, target);
  }
}

/** Writes the Dockerfile and its ignore file into a folder of their own. Gives the Dockerfile's path. */
export async function writeCompileFiles(folder: string, text: string, ignore: string): Promise<string> {
  const file = join(folder, 'go-slim-image.Dockerfile');
  await writeFileWhole(file, text);
  await writeFileWhole(`${file}.dockerignore`, ignore);
  return file;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Patterns of an ignore file are Go's path.Match: what is special there is told by a backslash. */
function escaped(path: string): string {
  return path.replace(/[\\*?[\]!#]/g, '\\$&');
}
