import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { makeFolder } from '../../files/folder.ts';
import type { LegFiles } from '../../merge/leg.ts';
import type { Report } from '../../model/report.ts';
import { layerCompression } from '../../registry/media-types.ts';
import type { RegistryStore } from '../../registry/stores/registry-store.ts';
import { tarMembers } from '../../verify/archive-members.ts';
import type { Session } from '../session/session.ts';

/** The binaries of a report, out of the layers that hold them: found by their digests, whatever they are called there. */
export function programsOfImage(
  report: Report,
  store: RegistryStore,
  { runtime }: Pick<Session, 'runtime'>,
): Pick<LegFiles, 'open' | 'close'> {
  const [image] = report.images;
  const folder = join(runtime.scratchDirectory, 'programs', image?.digest.slice('sha256:'.length) ?? '');
  let unpacked: Promise<ReadonlyMap<string, string>> | undefined;
  const unpack = async (): Promise<ReadonlyMap<string, string>> => {
    await makeFolder(folder);
    const found = new Map<string, string>();
    const layers = (image?.platforms ?? []).flatMap((platform) =>
      platform.layers.filter(({ part }) => part === 'binary'),
    );
    for (const [at, layer] of layers.entries()) {
      const packed = layerCompression(layer.mediaType);
      const source = Readable.from(await store.open(layer));
      const written = new Map<string, { readonly file: string; handle?: Awaited<ReturnType<typeof open>> }>();
      const members = await tarMembers(source, packed === 'none' || packed === undefined ? 'plain' : packed, (path) => {
        const target: { file: string; handle?: Awaited<ReturnType<typeof open>> } = {
          file: join(folder, `${at}-${written.size}`),
        };
        written.set(path, target);
        return async (chunk) => {
          target.handle ??= await open(target.file, 'wx', 0o600);
          await target.handle.writeFile(chunk);
        };
      }).finally(() => Promise.all([...written.values()].map(({ handle }) => handle?.close())));
      for (const [path, { digest }] of members) {
        const target = written.get(path);
        if (target !== undefined) found.set(digest, target.file);
      }
    }
    return found;
  };
  return {
    async open(path) {
      const binary = report.binaries.find(({ file }) => file === path);
      if (binary === undefined) return undefined;
      unpacked ??= unpack();
      const file = (await unpacked).get(binary.digest);
      return file === undefined ? undefined : createReadStream(file, { highWaterMark: 1 << 18 });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
