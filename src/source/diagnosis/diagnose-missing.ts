import { Failure } from '../../model/failure.ts';
import type { Diagnosis, GenerateDirective } from './diagnosis.ts';
import { goLocations } from './go-locations.ts';

/** A file or package that Go did not find, and where it is asked for. */
interface Missing {
  readonly kind: 'embed' | 'package';
  readonly name: string;
  /** As Go wrote it; empty where Go names none. */
  readonly file: string;
}

/** What is missing lies in a git submodule that was not checked out. */
export const submodule: Diagnosis = (stderr, { missingSubmodules, modulePath = '', directory }) => {
  const missing = missingOf(stderr);
  const replaced = /replacement directory (\S+) does not exist|(?:open|reading) (\S+)go\.mod: no such file/.exec(
    stderr,
  );
  if (missing === undefined && replaced === null) return undefined;
  const wanted =
    missing === undefined
      ? withoutFolder(replaced?.[1] ?? replaced?.[2] ?? '', directory)
      : placeOf(missing, modulePath);
  const named = (missingSubmodules?.() ?? []).filter((folder) => lies(wanted.replace(/^\.\//, ''), folder));
  if (named.length === 0) return undefined;
  return new Failure({
    code: 'submodule-missing',
    message: `The git submodule ${named.join(', ')} is not checked out, and ${missing?.name ?? wanted} is in it.`,
    fix: 'Run: git submodule update --init --recursive (in a workflow: submodules: true for actions/checkout).',
    details: stderr.trim(),
    locations: goLocations(stderr),
  });
};

/** A file for `//go:embed`, or a package of the module itself, has to be generated first. */
export const missingFiles: Diagnosis = (stderr, { generate, modulePath }) => {
  const missing = missingOf(stderr);
  if (missing === undefined) return undefined;
  if (missing.kind === 'package' && !isBelow(missing.name, modulePath)) return undefined;
  const directive = fittingDirective(missing, generate?.() ?? [], modulePath ?? '');
  const what =
    missing.kind === 'embed'
      ? `${missing.name}, which //go:embed asks for,`
      : `the package ${missing.name} of this module`;
  const where = missing.file === '' ? '' : `${missing.file}: `;
  return new Failure({
    code: 'generate-needed',
    message:
      directive === undefined
        ? `${where}${what} does not exist.`
        : `${where}${what} does not exist yet; ${directive.file}:${directive.line} says how it is made: ${directive.command}`,
    fix:
      directive === undefined
        ? 'Make it in a step before this one (the command that generates it), or commit it.'
        : `Run in a step before: go generate ${packageOf(directive.file)}`,
    details: stderr.trim(),
    locations: goLocations(stderr),
  });
};

function missingOf(stderr: string): Missing | undefined {
  const embed = /^(?:(\S[^\n]*?\.go):\d+(?::\d+)?: )?pattern (.+?): (?:no matching files found|cannot embed)/m.exec(
    stderr,
  );
  if (embed !== null) return { kind: 'embed', name: embed[2] ?? '', file: slashes(embed[1] ?? '') };
  const found =
    /^(?:(\S[^\n]*?\.go):\d+(?::\d+)?: )?(?:no required module provides package|package|cannot find package|module \S+ provides package)\s+"?([^\s";]+?)"?(?:;| is not in std|:| in any| \(|$)/m.exec(
      stderr,
    );
  return found === null ? undefined : { kind: 'package', name: found[2] ?? '', file: slashes(found[1] ?? '') };
}

/** Where the missing thing would lie, relative to the module. */
function placeOf(missing: Missing, modulePath: string): string {
  if (missing.kind === 'package') return missing.name === modulePath ? '' : missing.name.replace(`${modulePath}/`, '');
  const folder = folderOf(missing.file);
  const pattern = missing.name.replace(/^all:/, '');
  return folder === '' ? pattern : `${folder}/${pattern}`;
}

/** A directive in the missing package's own folder, in the same file, then in the same folder, then one that names what is missing. */
function fittingDirective(
  missing: Missing,
  directives: readonly GenerateDirective[],
  modulePath: string,
): GenerateDirective | undefined {
  const place = placeOf(missing, modulePath);
  const names = [place, place.split('/').at(-1) ?? place, place.split('/')[0] ?? place].filter(
    (name) => name.length > 1,
  );
  return (
    directives.find((one) => missing.kind === 'package' && folderOf(one.file) === place) ??
    directives.find((one) => one.file === missing.file) ??
    directives.find((one) => missing.file !== '' && folderOf(one.file) === folderOf(missing.file)) ??
    directives.find((one) => names.some((name) => one.command.includes(name)))
  );
}

function isBelow(importPath: string, modulePath: string | undefined): boolean {
  return (
    modulePath !== undefined &&
    modulePath !== '' &&
    (importPath === modulePath || importPath.startsWith(`${modulePath}/`))
  );
}

function lies(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

function slashes(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '');
}

/** The package of a file, as `go generate` takes it. */
function packageOf(file: string): string {
  const folder = folderOf(file);
  return folder === '' ? '.' : `./${folder}`;
}

/** A path that Go wrote in full, relative to the module. */
function withoutFolder(path: string, directory: string): string {
  const [full, folder] = [slashes(path).replace(/\/$/, ''), slashes(directory)];
  return full.startsWith(`${folder}/`) ? full.slice(folder.length + 1) : full;
}
