import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import { parseWantedGo, type WantedGo } from './go-version.ts';

/** What a version file is: one that `go` itself reads, or one whose text says the version. */
export type VersionFile =
  | { readonly kind: 'go.mod' | 'go.work'; readonly path: string }
  | { readonly kind: 'text'; readonly wanted: WantedGo };

/**
 * Reads the file that the input go-version-file names; a relative name starts at `directory`. go.mod and go.work are left to
 * `go` itself. Throws `invalid-input` when there is no such file or it names no version.
 */
export async function readVersionFile(name: string, directory: string): Promise<VersionFile> {
  const path = isAbsolute(name) ? name : resolve(directory, name);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure({
      code: 'invalid-input',
      message: `go-version-file: ${path} cannot be read.`,
      fix: 'Name an existing go.mod, go.work, .go-version or .tool-versions, relative to the working directory.',
      cause: error,
    });
  }
  if (name.endsWith('.mod')) return { kind: 'go.mod', path };
  if (name.endsWith('.work')) return { kind: 'go.work', path };
  const version = versionInText(basename(path), text);
  if (version === undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `go-version-file: ${path} names no Go version.`,
      fix: 'Write the version on a line of its own (.go-version) or as "golang 1.26.8" (.tool-versions).',
    });
  }
  return { kind: 'text', wanted: parseWantedGo(version, `go-version-file ${name}`) };
}

/** The version in a `.tool-versions` (`golang 1.26.8`), or the first line of any other file that is not empty or a comment. */
export function versionInText(fileName: string, text: string): string | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '');
  if (!fileName.endsWith('tool-versions')) return lines[0];
  for (const line of lines) {
    const [tool, version] = line.split(/\s+/);
    if ((tool === 'golang' || tool === 'go') && version !== undefined) return version;
  }
  return undefined;
}
