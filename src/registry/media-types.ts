/** Docker's image manifest version 2, schema 2, and the OCI name of the same thing. */
const OCI_NAMES: Readonly<Record<string, string>> = {
  'application/vnd.docker.distribution.manifest.list.v2+json': 'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json': 'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.container.image.v1+json': 'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'application/vnd.oci.image.layer.v1.tar+gzip',
  'application/vnd.docker.image.rootfs.diff.tar.zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
};

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';

/** What a manifest may come as; some servers know only what is asked for. */
export const ACCEPT = [
  OCI_INDEX,
  OCI_MANIFEST,
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** The OCI name of a media type without its parameters; the bytes it names stay the same. */
export function ociMediaType(mediaType: string): string {
  const bare = (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return Object.hasOwn(OCI_NAMES, bare) ? (OCI_NAMES[bare] as string) : bare;
}

/** How the bytes of a layer are packed; absent for what is no layer of an image, or one that must not be distributed. */
export function layerCompression(mediaType: string): 'gzip' | 'zstd' | 'none' | undefined {
  switch (ociMediaType(mediaType)) {
    case OCI_LAYER:
      return 'none';
    case `${OCI_LAYER}+gzip`:
      return 'gzip';
    case `${OCI_LAYER}+zstd`:
      return 'zstd';
    default:
      return undefined;
  }
}
