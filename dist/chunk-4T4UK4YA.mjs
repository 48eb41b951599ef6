import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/media-types.ts
var OCI_NAMES = {
  "application/vnd.docker.distribution.manifest.list.v2+json": "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json": "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.container.image.v1+json": "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.image.rootfs.diff.tar": "application/vnd.oci.image.layer.v1.tar",
  "application/vnd.docker.image.rootfs.diff.tar.gzip": "application/vnd.oci.image.layer.v1.tar+gzip",
  "application/vnd.docker.image.rootfs.diff.tar.zstd": "application/vnd.oci.image.layer.v1.tar+zstd"
};
var OCI_INDEX = "application/vnd.oci.image.index.v1+json";
var OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
var OCI_LAYER = "application/vnd.oci.image.layer.v1.tar";
var ACCEPT = [
  OCI_INDEX,
  OCI_MANIFEST,
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
function ociMediaType(mediaType) {
  const bare = (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
  return Object.hasOwn(OCI_NAMES, bare) ? OCI_NAMES[bare] : bare;
}
__name(ociMediaType, "ociMediaType");
function layerCompression(mediaType) {
  switch (ociMediaType(mediaType)) {
    case OCI_LAYER:
      return "none";
    case `${OCI_LAYER}+gzip`:
      return "gzip";
    case `${OCI_LAYER}+zstd`:
      return "zstd";
    default:
      return void 0;
  }
}
__name(layerCompression, "layerCompression");

export {
  OCI_INDEX,
  OCI_MANIFEST,
  OCI_LAYER,
  ACCEPT,
  ociMediaType,
  layerCompression
};
