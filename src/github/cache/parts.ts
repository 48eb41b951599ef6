import { join } from 'node:path';
import { type CacheFile, filesBelow } from './files.ts';
import type { CachePartName } from './policy.ts';

/** A module as go.mod and build info name it. */
export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

/** Where the caches lie, all absolute. */
export interface CacheFolders {
  /** GOMODCACHE. */
  readonly moduleCache: string;
  /** GOCACHE. */
  readonly buildCache: string;
  readonly cacheDirectory: string;
}

/** What this run used, as far as it is known when caches are saved. */
export interface UsedNow {
  /** Start of the run, milliseconds since 1970. */
  readonly startedAt: number;
  /** Modules that the binaries were linked from, or the whole build list. */
  readonly modules: readonly ModuleVersion[];
}

/** Go touches an entry that it uses only when that is older than an hour (cmd/go/internal/cache, mtimeInterval). */
const GO_TOUCHES_AFTER_MS = 60 * 60 * 1000;
const OWN_KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const BUILD_ENTRY = /^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/;
const MODULE_FILE = /^(?:[^./@][^@/]*\/)*(?:[^./@][^@/]*)\/@v\/[^/]+\.(?:info|mod|zip)$/;
const OWN_FILE = /^(?:layers|bases|tools|databases|sbom|scan)\/(?:(?!\.\.?\/)[^/]+\/)*(?!\.)[^/]+$/;

/** One part of the caches: the folder it is of, what may come in, and what of it is saved. */
export interface CachePart {
  readonly name: CachePartName;
  readonly folder: string;
  readonly accepts: (name: string) => boolean;
  /** Time that restored files get, as an age in milliseconds; undefined: the one that they had. */
  readonly restoredAge?: number;
  readonly keeps: (file: CacheFile, used: UsedNow) => boolean;
}

/** The three parts. Go's checksum files stay out of the modules, so that Go hashes every zip again before it unpacks it. */
export function cacheParts(folders: CacheFolders): Readonly<Record<CachePartName, CachePart>> {
  return {
    modules: {
      name: 'modules',
      folder: join(folders.moduleCache, 'cache', 'download'),
      accepts: (name) => MODULE_FILE.test(name) && !name.startsWith('golang.org/toolchain/'),
      keeps: keepsModule(),
    },
    build: {
      name: 'build',
      folder: folders.buildCache,
      accepts: (name) => BUILD_ENTRY.test(name),
      restoredAge: 2 * GO_TOUCHES_AFTER_MS,
      keeps: (file, used) => file.mtimeMs >= used.startedAt - GO_TOUCHES_AFTER_MS,
    },
    own: {
      name: 'own',
      folder: folders.cacheDirectory,
      accepts: (name) => OWN_FILE.test(name),
      keeps: (file, used) => file.mtimeMs >= used.startedAt - OWN_KEPT_MS,
    },
  };
}

/** Zips of the modules that were used, and every small file: the graph needs go.mod files of modules that are not linked. */
function keepsModule(): CachePart['keeps'] {
  let known: { readonly modules: readonly ModuleVersion[]; readonly zips: ReadonlySet<string> } | undefined;
  return (file, used) => {
    if (!file.name.endsWith('.zip')) return true;
    if (known?.modules !== used.modules) known = { modules: used.modules, zips: new Set(used.modules.map(zipName)) };
    return known.zips.has(file.name);
  };
}

/** The file of a module's zip in the module cache; capitals are written `!a` (Go modules reference, "Module cache"). */
export function zipName({ path, version }: ModuleVersion): string {
  return `${escapeModule(path)}/@v/${escapeModule(version)}.zip`;
}

function escapeModule(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

/** The files of a part as it lies in a folder: the live one, or one that came from the cache service. */
export async function filesOfPart(part: CachePart, folder: string): Promise<readonly CacheFile[]> {
  return filesBelow(folder, part.accepts);
}
