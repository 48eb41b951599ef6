import type { LegFiles } from '../../merge/leg.ts';
import { blobFile } from '../../merge/leg-contents.ts';
import { parseManifest } from '../../merge/manifest.ts';
import type { Digest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import type { Report } from '../../model/report.ts';
import { binarySums, SUMS_NAME } from '../../model/sums.ts';
import { DOCUMENT_LIMIT } from '../../registry/manifest.ts';
import type { RegistryStore } from '../../registry/stores/registry-store.ts';
import { serializeReport } from '../../report/report-file.ts';
import type { AttachedDocuments } from './attached-documents.ts';

/** What the files of a leg in a registry are read from. */
export interface RegistrySources {
  readonly store: RegistryStore;
  readonly documents: AttachedDocuments;
  /** The binaries, out of the layers. */
  readonly programs: Pick<LegFiles, 'open' | 'close'>;
}

/** Files of an output folder, as far as a registry has them: of the one image of `report`. */
export function registryFiles(name: string, report: Report, { store, documents, programs }: RegistrySources): LegFiles {
  const [image] = report.images;
  const platforms = image?.platforms ?? [];
  const byPath = (digests: readonly Digest[]) => new Map(digests.map((digest) => [blobFile(digest), digest]));
  const configs = byPath(platforms.map(({ config }) => config));
  const attested = byPath(image?.attestations?.map(({ manifest }) => manifest) ?? []);
  const manifests = byPath([...(image === undefined ? [] : [image.digest]), ...platforms.map((one) => one.manifest)]);
  const layers = new Map<string, Descriptor>(
    platforms.flatMap((one) => one.layers.map((layer) => [blobFile(layer.digest), layer])),
  );
  const made = new Map([
    ['report.json', serializeReport(report)],
    [SUMS_NAME, binarySums(report.binaries)],
  ]);
  const document = (kind: 'manifest' | 'config', digest: Digest) =>
    store.document(kind, { digest, size: DOCUMENT_LIMIT });
  return {
    name,
    async open(path) {
      const text = made.get(path);
      if (text !== undefined) return once(Buffer.from(text));
      const config = configs.get(path);
      if (config !== undefined) return once(await document('config', config));
      const manifest = manifests.get(path) ?? attested.get(path);
      if (manifest !== undefined) {
        const bytes = await document('manifest', manifest);
        // Only these manifests name what they consist of; it is asked for after them.
        const parts = attested.has(path) ? parseManifest(bytes) : undefined;
        for (const blob of parts === undefined ? [] : [parts.config, ...parts.layers])
          layers.set(blobFile(blob.digest), blob);
        return once(bytes);
      }
      const layer = layers.get(path);
      if (layer !== undefined) return store.open(layer);
      const attached = documents.get(path);
      if (attached !== undefined) return once(await attached());
      return programs.open(path);
    },
    close: () => programs.close(),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
