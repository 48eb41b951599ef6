import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/push/pushable.ts
function assembledPushable({ name, index, platforms }) {
  return {
    name,
    index,
    platforms: platforms.map(({ platform, manifest, base, layers }) => ({
      platform: formatPlatform(platform),
      manifest: manifest.digest,
      base: base.reference,
      baseLayers: layers.filter(({ part }) => part === "base").map(({ descriptor }) => descriptor.digest)
    }))
  };
}
__name(assembledPushable, "assembledPushable");
function reportedPushable({ name, digest, platforms }) {
  return {
    name,
    index: { digest, mediaType: "application/vnd.oci.image.index.v1+json" },
    platforms: platforms.map(({ platform, manifest, base, layers }) => ({
      platform,
      manifest,
      base: base.reference,
      baseLayers: layers.filter(({ part }) => part === "base").map((layer) => layer.digest)
    }))
  };
}
__name(reportedPushable, "reportedPushable");
function describedIn({ root, manifests }, digest) {
  const found = [root, ...manifests].find((document) => document.digest === digest);
  return found === void 0 ? void 0 : { mediaType: found.mediaType, digest, size: found.bytes.length };
}
__name(describedIn, "describedIn");

export {
  assembledPushable,
  reportedPushable,
  describedIn
};
