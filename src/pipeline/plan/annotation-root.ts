import { isAbsolute, relative } from 'node:path';

/** Places in the source are told from the folder that we stand in (in Actions the repository's) when it holds the module. */
export function annotationRoot(module: string, workingDirectory: string): string {
  const inside = relative(workingDirectory, module);
  return inside.startsWith('..') || isAbsolute(inside) ? module : workingDirectory;
}
