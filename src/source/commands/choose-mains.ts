import { Failure } from '../../model/failure.ts';
import type { ListedPackage } from './list-packages.ts';

/** The root if it is a command, else the commands directly in ./cmd; none where there is neither. */
export function defaultMains(listed: readonly ListedPackage[], patterns: readonly string[]): readonly ListedPackage[] {
  const root = rootOf(listed, patterns);
  if (root !== undefined && isMain(root)) return [root];
  return listed.filter((one) => one !== root && isMain(one) && isDirectlyInCmd(one));
}

/** That there is no command to build by default; `below` are folders of commands elsewhere in the module. */
export function noCommand(
  listed: readonly ListedPackage[],
  patterns: readonly string[],
  below: readonly string[],
): Failure {
  const root = rootOf(listed, patterns);
  return new Failure({
    code: 'no-main-package',
    message:
      root?.Name === undefined || root.Name === ''
        ? 'packages: there is no command here: no Go files in the folder, and none in ./cmd/*.'
        : `packages: the package here is ${root.Name}, not main, and there is no command in ./cmd/*.`,
    fix: whereCommandsAre(below),
  });
}

function whereCommandsAre(folders: readonly string[]): string {
  const [first] = folders;
  if (first === undefined)
    return 'No folder of this module holds a package main: name the module of the command as source.';
  if (folders.length === 1) return `The one command of this module is in ${first}: set packages to ${first}.`;
  const more = folders.length > 10 ? ` and ${folders.length - 10} more` : '';
  return `Choose with packages; there are commands in ${folders.slice(0, 10).join(', ')}${more}.`;
}

function rootOf(listed: readonly ListedPackage[], patterns: readonly string[]): ListedPackage | undefined {
  return listed.find((one) => one.Match?.includes(patterns[0] ?? '.'));
}

/** By its import path alone: the root's own is not known when there is no package in it. */
function isDirectlyInCmd(listed: ListedPackage): boolean {
  return (listed.ImportPath ?? '').split('/').at(-2) === 'cmd';
}

/** The commands that `packages` names. Throws `packages-match-nothing`, `no-main-package`. */
export function chosenMains(
  listed: readonly ListedPackage[],
  packages: readonly string[],
  patterns: readonly string[],
): readonly ListedPackage[] {
  for (const [index, pattern] of patterns.entries()) {
    const matched = listed.filter((one) => one.Match?.includes(pattern));
    const mains = matched.filter(isMain);
    if (mains.length > 0 && (pattern.includes('...') || mains.length === matched.length)) continue;
    const shown = packages[index] ?? pattern;
    const error = matched.find((one) => one.Error !== undefined)?.Error?.Err;
    const real = matched.filter((one) => one.Name !== undefined && one.Name !== '');
    if (real.length === 0) throw matchesNothing(shown, error);
    throw new Failure({
      code: 'no-main-package',
      message: `packages: "${shown}" holds no command: ${real
        .slice(0, 5)
        .map((one) => `${one.ImportPath ?? ''} is package ${one.Name ?? ''}`)
        .join(', ')}.`,
      fix: 'Name packages whose clause is package main, for example ./cmd/app.',
    });
  }
  const mains = new Map(listed.filter(isMain).map((one) => [one.ImportPath, one]));
  return [...mains.values()];
}

function matchesNothing(pattern: string, error: string | undefined): Failure {
  return new Failure({
    code: 'packages-match-nothing',
    message: `packages: "${pattern}" matches no package.`,
    fix: 'Patterns are relative to the source folder: ./cmd/app, ./cmd/..., or full import paths of this module.',
    ...(error === undefined ? {} : { details: error }),
  });
}

function isMain(listed: ListedPackage): boolean {
  return (
    listed.Name === 'main' &&
    (listed.GoFiles?.length ?? 0) + (listed.CgoFiles?.length ?? 0) + (listed.IgnoredGoFiles?.length ?? 0) > 0
  );
}
