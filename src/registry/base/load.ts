import pLimit from 'p-limit';
import type { BaseImage, BaseLayer } from '../../model/image.ts';
import type { Platform } from '../../model/platform.ts';
import type { BlobStore, Root } from '../stores/blob-store.ts';
import { parseBaseConfig } from './base-config.ts';
import { platformFit } from './platform-match.ts';
import { lacking, type Selection } from './select.ts';

/** Layers fetched beside each other. */
const CONCURRENCY = 3;

/**
 * The base for one platform: manifest and config are read and checked, layers are made ready.
 * Throws `base-missing` when it is for another platform (buildx would only warn, and ship an image that cannot run),
 * `base-invalid`, and what the store throws.
 */
export async function loadBase(
  store: BlobStore,
  root: Root,
  selection: Selection,
  wanted: Platform,
): Promise<BaseImage> {
  const { manifest, platform: listed } = await selection.manifest(wanted);
  const parsed = parseBaseConfig(
    await store.document('config', manifest.config),
    manifest.layers.length,
    store.subject,
  );
  const { os, architecture } = parsed.platform;
  // An index's word on the variant is the better one: configs often have none.
  const platform = listed ?? parsed.platform;
  if (os !== wanted.os || architecture !== wanted.architecture || platformFit(platform, wanted) === undefined) {
    throw lacking(store.subject, wanted, [listed === undefined ? platform : parsed.platform]);
  }
  const layers = manifest.layers.map((descriptor, index): BaseLayer => {
    const diffId = parsed.diffIds[index];
    if (diffId === undefined) throw new Error('layers and diff_ids were counted before');
    return { descriptor, diffId, open: () => store.open(descriptor) };
  });
  const limit = pLimit(CONCURRENCY);
  await Promise.all(manifest.layers.map((descriptor) => limit(() => store.prepare(descriptor))));
  return {
    reference: store.subject,
    kind: store.kind,
    ...(root.digest === undefined ? {} : { digest: root.digest }),
    platform,
    layers,
    config: parsed.config,
    history: parsed.history,
    ...(parsed.osVersion === undefined ? {} : { osVersion: parsed.osVersion }),
    ...(parsed.osFeatures === undefined ? {} : { osFeatures: parsed.osFeatures }),
  };
}
