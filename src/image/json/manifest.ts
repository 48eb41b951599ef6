import type { Descriptor } from '../../model/image.ts';
import type { Platform } from '../../model/platform.ts';
import { type GoObject, goJson, goJsonIndented, sortedMap, struct, text } from './go-json.ts';

/** Media types of OCI image specification 1.1. */
export const MEDIA = {
  config: 'application/vnd.oci.image.config.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
} as const;

/** Content of the file `oci-layout` (OCI image specification 1.1, "image layout"). */
export const OCI_LAYOUT = '{"imageLayoutVersion":"1.0.0"}';

type Annotations = Readonly<Record<string, string>>;

/** A platform's manifest (OCI image specification 1.1, "manifest"), indented as BuildKit does. */
export function manifestJson(config: Descriptor, layers: readonly Descriptor[], annotations: Annotations): string {
  return goJsonIndented(
    struct(
      ['schemaVersion', 2],
      ['mediaType', MEDIA.manifest],
      ['config', descriptorJson(config)],
      ['layers', layers.map(descriptorJson)],
      ['annotations', sortedMap(Object.entries(annotations))],
    ),
  );
}

/** An image's index over its platforms (OCI image specification 1.1, "image index"), indented as BuildKit does. */
export function indexJson(manifests: readonly Descriptor[], annotations: Annotations): string {
  return goJsonIndented(indexObject(manifests, annotations));
}

/** The layout's own `index.json`: one descriptor for each image. */
export function layoutIndexJson(images: readonly Descriptor[]): string {
  return goJson(indexObject(images, {}));
}

function indexObject(manifests: readonly Descriptor[], annotations: Annotations): GoObject {
  return struct(
    ['schemaVersion', 2],
    ['mediaType', MEDIA.index],
    ['manifests', manifests.map(descriptorJson)],
    ['annotations', sortedMap(Object.entries(annotations))],
  );
}

/** `manifest.json` of a docker archive: paths of config and layers inside it, and the references to load it as. */
export function dockerManifestJson(image: {
  config: string;
  tags: readonly string[];
  layers: readonly string[];
}): string {
  return goJson([struct(['Config', image.config], ['RepoTags', image.tags], ['Layers', image.layers])]);
}

/** OCI image specification 1.1, "descriptor", in the order of Go's struct. */
function descriptorJson(descriptor: Descriptor): GoObject {
  return struct(
    ['mediaType', descriptor.mediaType],
    ['digest', descriptor.digest],
    ['size', descriptor.size],
    ['annotations', sortedMap(Object.entries(descriptor.annotations ?? {}))],
    ['platform', descriptor.platform === undefined ? undefined : platformJson(descriptor.platform)],
  );
}

type VersionedPlatform = Platform & { readonly osVersion?: string; readonly osFeatures?: readonly string[] };

function platformJson(platform: VersionedPlatform): GoObject {
  return struct(
    ['architecture', platform.architecture],
    ['os', platform.os],
    ['os.version', text(platform.osVersion)],
    ['os.features', platform.osFeatures],
    ['variant', text(platform.variant)],
  );
}
