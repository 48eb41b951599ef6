import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { SourceLocation } from '../../model/failure.ts';
import type { ImportedPackage } from '../../model/import-facts.ts';
import type { Source } from '../../model/plan.ts';
import { type ChangesSince, longestAdditions } from '../git/changes-since.ts';
import type { GitContext } from '../git/git.ts';
import { fileIn, folderOf, goFilesOf, isOwn, type ListedPackage } from './listed-packages.ts';

/** What git says of packages whose source lies in the repository. */
export type OwnChange = Pick<ImportedPackage, 'changed' | 'edited' | 'changedEmbeds'>;

/** Of so many changed packages the line is told; each is one more `git diff`. */
const MOST_LINES = 20;
const LARGEST_FILE = 8_000_000;

/**
 * What changed in each of the packages that are the user's own, or of a module in a folder of the same repository (a
 * workspace, a replacement): whether anything did, where most lines came, which embedded files differ. By import path.
 */
export async function ownChanges(
  listed: readonly ListedPackage[],
  { source, since }: { readonly source: Source; readonly since: string },
  changes: ChangesSince,
  context: GitContext,
): Promise<ReadonlyMap<string, OwnChange>> {
  const known = listed.filter((one) => isOurs(one, source) && changes.covers(folderOf(one, source)));
  const edited = await editedPlaces(known, { source, since }, changes, context);
  return new Map(
    known.map((one) => {
      const embeds = (one.EmbedFiles ?? [])
        .map((name) => ({ name, file: fileIn(one, name, source) }))
        .filter(({ file }) => changes.files.has(file));
      const place = edited.get(one.ImportPath);
      return [
        one.ImportPath,
        {
          changed: embeds.length > 0 || isTouched(one, source, changes),
          ...(place === undefined ? {} : { edited: place }),
          ...(embeds.length === 0 ? {} : { changedEmbeds: embeds }),
        },
      ];
    }),
  );
}

function isOurs(one: ListedPackage, source: Source): boolean {
  const replacement = one.Module?.Replace;
  return isOwn(one, source) || (replacement !== undefined && (replacement.Version ?? '') === '');
}

/** A file of the package differs; so does a package that lost one, which its list of files no longer tells. */
function isTouched(one: ListedPackage, source: Source, { files, gone }: ChangesSince): boolean {
  const folder = folderOf(one, source) || '.';
  const inFolder = (file: string): boolean => posix.dirname(file) === folder;
  const isSource = (file: string): boolean => /\.(go|s|S|h|c|syso)$/.test(file) && !file.endsWith('_test.go');
  return (
    goFilesOf(one, source).some((file) => files.has(file)) ||
    [...files].some((file) => inFolder(file) && isSource(file) && !file.endsWith('.go')) ||
    [...gone].some((file) => inFolder(file) && isSource(file)) ||
    // Of a submodule git tells only that it is at another commit.
    [...files].some((file) => file === folder || folder.startsWith(`${file}/`))
  );
}

/** Of each changed package the file to which most lines were added, and where the longest piece of them begins. */
async function editedPlaces(
  own: readonly ListedPackage[],
  { source, since }: { readonly source: Source; readonly since: string },
  changes: ChangesSince,
  context: GitContext,
): Promise<ReadonlyMap<string, SourceLocation>> {
  const files = own.flatMap((one) =>
    goFilesOf(one, source)
      .filter((file) => changes.files.has(file) && !changes.gone.has(file))
      .map((file) => ({ path: one.ImportPath, file })),
  );
  const counted = await Promise.all(
    files.map(async (one) => {
      const tracked = changes.added.get(one.file);
      return {
        ...one,
        fresh: tracked === undefined,
        lines: tracked ?? (await linesOf(join(source.directory, one.file))),
      };
    }),
  );
  const most = new Map<string, (typeof counted)[number]>();
  for (const one of counted) if (one.lines > (most.get(one.path)?.lines ?? 0)) most.set(one.path, one);
  const asked = [...most.values()]
    .filter(({ fresh }) => !fresh)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, MOST_LINES)
    .map(({ file }) => file);
  const lines = await longestAdditions(source.directory, since, asked, context);
  return new Map(
    [...most].map(([path, { file, fresh }]) => {
      const line = fresh ? 1 : lines.get(file);
      return [path, { file, ...(line === undefined ? {} : { line }) }];
    }),
  );
}

/** Lines of a file that git does not know yet; 0 of one that cannot be read. */
async function linesOf(file: string): Promise<number> {
  const content = await readFile(file, 'utf8').catch(() => '');
  return content.length > LARGEST_FILE ? 0 : content.split('\n').length;
}
