import { join, relative, resolve, sep } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import type { Runtime } from '../../model/runtime.ts';
import { isAddress } from '../build/buildx/dockerfile-request.ts';

/** A folder of the repository as the user has it, and the same one of a worktree. */
export interface WorktreePlaces {
  /** Absolute. */
  readonly here: string;
  /** Absolute. */
  readonly there: string;
  /** Absolute folder of the whole worktree. */
  readonly root: string;
}

const LAYOUT = 'oci-layout://';

/** The inputs with the Dockerfile, its contexts and bake files as they are in the worktree; what lies elsewhere stays. */
export function inWorktree(
  inputs: Inputs,
  { here, there, root }: WorktreePlaces,
  { workingDirectory }: Pick<Runtime, 'workingDirectory'>,
): Inputs {
  const moved = (path: string): string => {
    if (path.startsWith(LAYOUT)) return `${LAYOUT}${resolve(workingDirectory, path.slice(LAYOUT.length))}`;
    if (path === '' || /^[a-z][a-z0-9+-]*:/.test(path) || isAddress(path)) return path;
    const absolute = resolve(workingDirectory, path);
    const place = join(there, relative(here, absolute));
    return place === root || place.startsWith(`${root}${sep}`) ? place : absolute;
  };
  const behindName = (line: string, change: (path: string) => string): string => {
    const cut = line.indexOf('=') + 1;
    return `${line.slice(0, cut)}${change(line.slice(cut))}`;
  };
  return {
    ...inputs,
    // Beside an address as context it is a path in there.
    file: isAddress(inputs.context) ? inputs.file : moved(inputs.file),
    context: moved(inputs.context),
    bakeFile: inputs.bakeFile.map(moved),
    buildContexts: inputs.buildContexts.map((line) => behindName(line, moved)),
    // Secrets are in no commit.
    secretFiles: inputs.secretFiles.map((line) => behindName(line, (path) => resolve(workingDirectory, path))),
  };
}
