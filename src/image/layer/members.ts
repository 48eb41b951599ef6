import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOf, isDigest } from '../../model/digest.ts';
import { CHUNK_SIZE, type Member, type MemberMemory } from '../compress/gzip.ts';
import { type LayerCache, type LayerKey, layersFolder } from './cache.ts';

/** Layers whose members are looked at: those nearest in size, which are mostly the same program a commit ago. */
const LAYERS_LOOKED_AT = 6;

/** The members of cached layers, to be asked by the chunk that they were made of. */
export interface EarlierMembers extends MemberMemory {
  /** Those of the stream at hand, in its order. */
  readonly noted: readonly Member[];
  /** Whether the whole stream was recalled so far. */
  complete(): boolean;
  close(): Promise<void>;
}

interface Place {
  /** Absolute path of the layer's blob. */
  readonly path: string;
  /** Bytes before the member. */
  readonly offset: number;
  readonly member: Member;
}

/**
 * Opens the members of cached layers. A change of a few bytes (a commit that is stamped in, a constant) leaves most
 * chunks of a program as they were. A member counts only if its bytes have the digest that they were kept with.
 */
export async function openEarlierMembers(cache: LayerCache, key: LayerKey): Promise<EarlierMembers> {
  const places = await findPlaces(layersFolder(cache, key), key.size);
  const files = new Map<string, Promise<FileHandle>>();
  const noted: Member[] = [];
  let recalled = 0;
  return {
    noted,
    complete: () => recalled === noted.length,
    async recall(chunk) {
      const place = places.get(chunk);
      if (place === undefined) return undefined;
      const { path, offset, member } = place;
      try {
        const file = files.get(path) ?? open(path, 'r');
        files.set(path, file);
        const content = new Uint8Array(member.size);
        const { bytesRead } = await (await file).read(content, 0, member.size, offset);
        if (bytesRead !== member.size || digestOf(content) !== member.digest) return undefined;
        recalled++;
        return content;
      } catch {
        return undefined;
      }
    },
    note: (member) => void noted.push(member),
    async close() {
      for (const file of files.values()) await (await file.catch(() => undefined))?.close();
    },
  };
}

async function findPlaces(folder: string, size: number): Promise<ReadonlyMap<Digest, Place>> {
  const places = new Map<Digest, Place>();
  for (const record of await nearest(folder, size)) {
    let offset = 0;
    const path = record.slice(0, -'.json'.length);
    for (const member of await membersOf(record)) {
      if (!places.has(member.chunk)) places.set(member.chunk, { path, offset, member });
      offset += member.size;
    }
  }
  return places;
}

/** Paths of the records nearest in size, of equal ones the last used first. */
async function nearest(folder: string, size: number): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const records = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const used = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { path, distance: Math.abs(Number.parseInt(name, 10) - size), used };
    }),
  );
  records.sort((a, b) => a.distance - b.distance || b.used - a.used);
  return records.slice(0, LAYERS_LOOKED_AT).map(({ path }) => path);
}

/** A record that is damaged, or from before members were kept, has none. */
async function membersOf(record: string): Promise<readonly Member[]> {
  try {
    const { members } = JSON.parse(await readFile(record, 'utf8')) as { members?: unknown };
    return Array.isArray(members) && members.every(isMember) ? members : [];
  } catch {
    return [];
  }
}

function isMember(value: unknown): value is Member {
  if (typeof value !== 'object' || value === null) return false;
  const { chunk, digest, size } = value as { chunk?: unknown; digest?: unknown; size?: unknown };
  // A chunk that does not compress grows by the member's frame, which is far below this.
  const sizeFits = Number.isInteger(size) && (size as number) > 0 && (size as number) <= 2 * CHUNK_SIZE;
  return typeof chunk === 'string' && isDigest(chunk) && typeof digest === 'string' && isDigest(digest) && sizeFits;
}
