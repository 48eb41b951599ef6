import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { GenerateDirective } from './diagnosis.ts';

/** How much is read to explain one failure. */
const LIMITS = { files: 4000, bytes: 1 << 20 } as const;

/**
 * Hints for diagnoseGoError, each read only when it is asked for, which is after something has failed. Synchronous,
 * since nothing else goes on by then.
 */
export function sourceHints(directory: string): {
  readonly generate: () => readonly GenerateDirective[];
  readonly missingSubmodules: () => readonly string[];
} {
  return { generate: () => generateDirectives(directory), missingSubmodules: () => missingSubmodules(directory) };
}

/** Every `//go:generate` line (`go help generate`) of the module's own Go files. */
function generateDirectives(directory: string): readonly GenerateDirective[] {
  const files = goFiles(directory);
  return files.flatMap((file) => {
    const lines = readText(join(directory, file)).split('\n');
    return lines.flatMap((text, index) => {
      const command = /^\/\/go:generate\s+(.+?)\s*$/.exec(text)?.[1];
      return command === undefined ? [] : [{ file, line: index + 1, command }];
    });
  });
}

function goFiles(directory: string): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.shift(); folder !== undefined && found.length < LIMITS.files; folder = folders.shift()) {
    for (const entry of listFolder(join(directory, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && entry.name.endsWith('.go')) found.push(path);
      else if (entry.isDirectory() && !/^([._].*|vendor|node_modules|testdata)$/.test(entry.name)) folders.push(path);
    }
  }
  return found;
}

/** Submodules of .gitmodules, here or above, whose folders are empty (gitmodules(5)). Paths are relative to the module. */
function missingSubmodules(directory: string): readonly string[] {
  for (let root = directory; ; root = join(root, '..')) {
    const text = readText(join(root, '.gitmodules'));
    const paths = [...text.matchAll(/^\s*path\s*=\s*"?(.+?)"?\s*$/gm)].map((match) => match[1] ?? '');
    const missing = paths.filter((path) => listFolder(join(root, path)).length === 0);
    if (text !== '') return missing.map((path) => relative(directory, join(root, path)).replaceAll('\\', '/'));
    if (join(root, '..') === root || listFolder(root).some((entry) => entry.name === '.git')) return [];
  }
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, LIMITS.bytes);
  } catch {
    return '';
  }
}
