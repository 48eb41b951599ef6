import { relative } from 'node:path';
import type { MainPackage, Source } from '../model/plan.ts';
import { type Comparison, changedFiles, repositoryPrefix } from './git/changed-files.ts';
import type { GitContext } from './git/git.ts';
import { type GoCommand, parseJsonStream, runGo } from './go-command.ts';

/** What an image is made of, as far as a change can touch it. */
export interface ImageParts {
  readonly name: string;
  readonly mains: readonly MainPackage[];
  readonly tags: readonly string[];
  /** Further files and folders, relative to the module: `include`, certificates. */
  readonly files: readonly string[];
}

/** An image's own sources: relative to the module's folder, `/` between parts. */
export interface ImageSources {
  readonly name: string;
  /** Folders whose Go files (and C, assembly ...) are compiled in. */
  readonly folders: readonly string[];
  /** Embedded files, and files and folders that are included. */
  readonly files: readonly string[];
}

interface ListedPackage {
  readonly Dir?: string;
  readonly Standard?: boolean;
  readonly EmbedFiles?: readonly string[];
}

/** Files that decide about whatever is built in their folder and below. */
const DECIDING = /(^|\/)(go\.(mod|sum|work|work\.sum)|\.go-slim-image\.yml|modules\.txt|\.go-version|\.tool-versions)$/;

/**
 * Names of the images that a change touches, in the given order: those with a changed file in a package they are
 * compiled from, among what they embed or include, or with a changed go.mod or configuration around them; all of them
 * when git cannot tell (a clone of depth 1).
 */
export async function changedImages(
  source: Source,
  images: readonly ImageParts[],
  comparison: Comparison | undefined,
  options: { readonly go: GoCommand; readonly context: GitContext },
): Promise<readonly string[]> {
  const all = images.map(({ name }) => name);
  if (comparison === undefined || source.kind !== 'directory') return all;
  const [files, prefix, ...sources] = await Promise.all([
    changedFiles(source.directory, comparison, options.context),
    repositoryPrefix(source.directory, options.context),
    ...images.map((image) => readSources(source, image, options)),
  ]);
  if (files === undefined || prefix === undefined) return all;
  const own = files.map((file) => relativeTo(prefix, file));
  return touchedImages(sources, own);
}

/** Which images the changed files touch. Paths are relative to the module, `../` for what lies beside it. Pure. */
export function touchedImages(images: readonly ImageSources[], changed: readonly string[]): readonly string[] {
  return images.filter((image) => changed.some((file) => touches(image, file))).map(({ name }) => name);
}

function touches({ folders, files }: ImageSources, changed: string): boolean {
  const folder = changed.includes('/') ? changed.slice(0, changed.lastIndexOf('/')) : '';
  if (DECIDING.test(changed) && decides(folder, folders)) return true;
  const compiled = /\.(go|s|S|c|cc|cpp|cxx|h|hh|hpp|syso|m|f|swig)$/.test(changed) && !changed.endsWith('_test.go');
  if (compiled && folders.includes(folder)) return true;
  return files.some((file) => file === '.' || file === changed || changed.startsWith(`${file}/`));
}

/** Whether the module's own folder, or a package that is compiled in, is the folder or below it. */
function decides(folder: string, folders: readonly string[]): boolean {
  const aboveModule = folder === '' || /^\.\.(\/\.\.)*$/.test(folder);
  return aboveModule || folder === 'vendor' || folders.some((one) => one === folder || one.startsWith(`${folder}/`));
}

async function readSources(
  source: Source,
  image: ImageParts,
  { go, context }: { readonly go: GoCommand; readonly context: GitContext },
): Promise<ImageSources> {
  const tags = image.tags.length === 0 ? [] : ['-tags', image.tags.join(',')];
  const roots = image.mains.map(({ importPath }) => importPath);
  const args = ['list', '-e', '-deps', '-json=Dir,Standard,EmbedFiles', ...tags, '--', ...roots];
  const result = await runGo(
    go,
    args,
    { cwd: source.packageDirectory, env: { GOOS: 'linux', CGO_ENABLED: '0' } },
    context,
  );
  const packages = parseJsonStream<ListedPackage>(result.stdout).filter(
    (one) => one.Standard !== true && one.Dir !== undefined,
  );
  const place = (path: string): string => relative(source.directory, path).replaceAll('\\', '/');
  const embedded = packages.flatMap((one) => (one.EmbedFiles ?? []).map((file) => place(`${one.Dir ?? ''}/${file}`)));
  return {
    name: image.name,
    folders: packages.map((one) => place(one.Dir ?? '')),
    files: [...embedded, ...image.files.map(plainPath)],
  };
}

/** `./config/` as `config`, and the module itself as `.`. */
function plainPath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const plain = parts.filter((part, index) => part !== '.' && (part !== '' || index === 0)).join('/');
  return plain === '' ? '.' : plain;
}

/** A file of the repository as seen from the module's folder, whose prefix ends with a slash. */
function relativeTo(prefix: string, file: string): string {
  return prefix === '' ? file : relative(prefix, file).replaceAll('\\', '/');
}
