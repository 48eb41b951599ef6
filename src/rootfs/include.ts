import { readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IncludedFile } from '../model/plan.ts';
import type { Host } from '../model/runtime.ts';
import { type Draft, directoryDraft, symlinkDraft } from './draft.ts';
import { entersGit, includeFailure, resolveLink, resolveSource, statIncluded } from './include-source.ts';

/** Where includes are read. */
export interface IncludeContext {
  /** Absolute. */
  readonly moduleDirectory: string;
  readonly host: Pick<Host, 'platform'>;
  /** Absolute folders that never enter, such as our own output folder. */
  readonly exclude?: readonly string[];
}

interface Walk {
  readonly include: IncludedFile;
  /** Real path of the included folder. */
  readonly folder: string;
  /** Path in the image, without slashes at its ends; empty for the root. */
  readonly destination: string;
  readonly excluded: ReadonlySet<string>;
  readonly platform: NodeJS.Platform;
}

/**
 * The entries of all `include` lines, in their order, and within each folder sorted by bytes. Everything belongs to
 * root; modes are 0644, 0755 for folders and for what its owner may execute, or the mode of the line. NTFS has no such
 * bits, so on Windows a program needs its mode in the line.
 * Throws `include-invalid`.
 */
export async function includeFiles(includes: readonly IncludedFile[], context: IncludeContext): Promise<Draft[]> {
  if (includes.length === 0) return [];
  const root = await realpath(context.moduleDirectory);
  const excluded = new Set(await Promise.all((context.exclude ?? []).map((path) => realpath(path).catch(() => path))));
  const drafts: Draft[] = [];
  for (const include of includes) {
    const real = await resolveSource(include, root);
    const { kind, size, executable } = await statIncluded(include, real);
    const platform = context.host.platform;
    if (kind === 'directory') {
      const destination = include.destination.replace(/^\/+|\/+$/g, '');
      const walk = { include, folder: real, destination, excluded, platform };
      if (destination !== '') drafts.push(directoryDraft(destination, folderMode(include)));
      drafts.push(...(await walkFolder(walk, '')));
    } else {
      const path = fileDestination(include);
      drafts.push({
        path,
        type: 'file',
        mode: fileMode(include, executable, platform),
        uid: 0,
        gid: 0,
        content: { file: real, size },
      });
    }
  }
  return drafts;
}

/** As docker's COPY has it: a destination that ends in a slash is the folder that the file goes into. */
function fileDestination(include: IncludedFile): string {
  const path = include.destination.replace(/^\/+/, '');
  if (path !== '' && !path.endsWith('/')) return path;
  return `${path}${basename(include.source.replaceAll('\\', '/'))}`;
}

async function walkFolder(walk: Walk, below: string): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const name of (await list(walk, below)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    const way = below === '' ? name : join(below, name);
    const source = join(walk.folder, way);
    if (entersGit(name) || walk.excluded.has(source)) continue;
    const path = [walk.destination, ...way.split(/[\\/]/)].filter((part) => part !== '').join('/');
    const { kind, size, executable } = await statIncluded(walk.include, source);
    if (kind === 'symlink') drafts.push(symlinkDraft(path, await resolveLink(walk.include, walk.folder, way)));
    else if (kind === 'directory')
      drafts.push(directoryDraft(path, folderMode(walk.include)), ...(await walkFolder(walk, way)));
    else
      drafts.push({
        path,
        type: 'file',
        mode: fileMode(walk.include, executable, walk.platform),
        uid: 0,
        gid: 0,
        content: { file: source, size },
      });
  }
  return drafts;
}

async function list(walk: Walk, below: string): Promise<string[]> {
  try {
    return await readdir(join(walk.folder, below));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw includeFailure(
      walk.include,
      `${join(walk.include.source, below)} cannot be read (${code})`,
      'Make it readable for this user.',
      error,
    );
  }
}

function fileMode(include: IncludedFile, executable: boolean, platform: NodeJS.Platform): number {
  return include.mode ?? (executable && platform !== 'win32' ? 0o755 : 0o644);
}

/** Whoever may read files may enter their folder, as with `chmod -R u=rwX`. */
function folderMode(include: IncludedFile): number {
  if (include.mode === undefined) return 0o755;
  const readable = include.mode & 0o444;
  return (include.mode & 0o777) | (readable >> 2);
}
