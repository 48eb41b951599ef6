import type { Digest } from '../../model/digest.ts';
import type { BaseImage } from '../../model/image.ts';
import type { Platform } from '../../model/platform.ts';
import type { BlobStore, Root } from '../stores/blob-store.ts';
import { loadBase } from './load.ts';
import { openSelection } from './select.ts';

/** A base whose tag is resolved: every platform of it comes from the same index. */
export interface OpenBase {
  readonly reference: string;
  readonly kind: BaseImage['kind'];
  /** Of the index or manifest that the reference names; absent for scratch and where there is none. */
  readonly digest?: Digest;
  /** Throws `base-missing` (listing what there is), `base-invalid`, and the registry's failures. */
  image(platform: Platform): Promise<BaseImage>;
}

/** A base whose manifests are in a store. */
export async function openStored(store: BlobStore, root: Root): Promise<OpenBase> {
  const selection = await openSelection(store, root);
  return {
    reference: store.subject,
    kind: store.kind,
    ...(root.digest === undefined ? {} : { digest: root.digest }),
    image: (platform) => loadBase(store, root, selection, platform),
  };
}
