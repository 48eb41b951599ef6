import { formatPlatform, type Platform } from '../model/platform.ts';

/** Annotations by where they belong (OCI image specification 1.1, "annotations"). */
export interface PlacedAnnotations {
  readonly index: Readonly<Record<string, string>>;
  readonly manifest: Readonly<Record<string, string>>;
  /** On the platform's descriptor inside the index. */
  readonly descriptor: Readonly<Record<string, string>>;
}

const PREFIX = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;

/**
 * Sorts annotations by the prefix that docker's build command knows: `index:`, `manifest:`, `manifest-descriptor:`,
 * several joined by commas, the manifest's ones with a platform in brackets. Without a prefix an annotation goes to
 * index and manifest, as registries show one or the other.
 */
export function placeAnnotations(annotations: Readonly<Record<string, string>>, platform: Platform): PlacedAnnotations {
  const placed = {
    index: new Map<string, string>(),
    manifest: new Map<string, string>(),
    descriptor: new Map<string, string>(),
  };
  for (const [name, value] of Object.entries(annotations)) {
    const [, types = 'index,manifest', key = name] = PREFIX.exec(name) ?? [];
    for (const type of types.split(',')) {
      const [kind = '', wanted] = type.replace(/\]$/, '').split('[', 2);
      if (wanted !== undefined && wanted !== formatPlatform(platform)) continue;
      if (kind === 'index') placed.index.set(key, value);
      if (kind === 'manifest') placed.manifest.set(key, value);
      if (kind === 'manifest-descriptor') placed.descriptor.set(key, value);
    }
  }
  return {
    index: Object.fromEntries(placed.index),
    manifest: Object.fromEntries(placed.manifest),
    descriptor: Object.fromEntries(placed.descriptor),
  };
}
