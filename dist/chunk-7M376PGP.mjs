import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  OCI_INDEX,
  OCI_MANIFEST,
  layerCompression,
  ociMediaType
} from "./chunk-4T4UK4YA.mjs";
import {
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/base/manifest.ts
var DOCUMENT_LIMIT = 8 << 20;
var MAX_ENTRIES = 1e3;
var MAX_LAYERS = 500;
function parseDocument(bytes, subject) {
  const json = parseJson(bytes, subject);
  if (json.schemaVersion === 1)
    throw invalid(
      subject,
      "is in docker schema 1, which is too old",
      "Push the base again with a docker of this decade."
    );
  const mediaType = typeof json.mediaType === "string" ? ociMediaType(json.mediaType) : void 0;
  if (mediaType === OCI_INDEX || mediaType === void 0 && Array.isArray(json.manifests)) {
    return {
      kind: "index",
      entries: list(json.manifests, MAX_ENTRIES, subject).map((entry) => parseEntry(entry, subject))
    };
  }
  if ((mediaType === void 0 || mediaType === OCI_MANIFEST) && Array.isArray(json.layers)) {
    const layers = list(json.layers, MAX_LAYERS, subject).map((entry) => parseLayer(entry, subject));
    return { kind: "manifest", config: parseDescriptor(json.config, subject), layers };
  }
  throw invalid(subject, `is neither an image nor an index of images (${mediaType ?? "no media type"})`);
}
__name(parseDocument, "parseDocument");
function parseJson(bytes, subject) {
  let json;
  try {
    json = JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (error) {
    throw invalid(subject, "is not JSON", void 0, error);
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw invalid(subject, "is not a JSON object");
  return json;
}
__name(parseJson, "parseJson");
function list(value, most, subject) {
  if (!Array.isArray(value)) throw invalid(subject, "lists no manifests");
  if (value.length > most) throw invalid(subject, `has ${value.length} entries, more than ${most}`);
  return value;
}
__name(list, "list");
function parseDescriptor(value, subject) {
  const { mediaType, digest, size, annotations } = value ?? {};
  if (typeof digest !== "string" || !isDigest(digest))
    throw invalid(subject, `names the digest "${String(digest).slice(0, 100)}", which is not sha256`);
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0)
    throw invalid(subject, `gives ${digest} no valid size`);
  return {
    mediaType: typeof mediaType === "string" ? ociMediaType(mediaType) : "",
    digest,
    size,
    ...isStrings(annotations) ? { annotations } : {}
  };
}
__name(parseDescriptor, "parseDescriptor");
function parseLayer(value, subject) {
  const { mediaType, digest, size } = parseDescriptor(value, subject);
  const { urls } = value;
  if (Array.isArray(urls) && urls.length > 0)
    throw invalid(subject, "has a layer that lies elsewhere (urls), as Windows bases do");
  if (layerCompression(mediaType) === void 0) throw invalid(subject, `has a layer of the type "${mediaType}"`);
  return { mediaType, digest, size };
}
__name(parseLayer, "parseLayer");
function parseEntry(value, subject) {
  const descriptor = parseDescriptor(value, subject);
  const { os, architecture, variant } = value.platform ?? {};
  const known = typeof os === "string" && typeof architecture === "string" && os !== "" && architecture !== "";
  const attached = descriptor.annotations?.["vnd.docker.reference.type"] !== void 0 || os === "unknown" || architecture === "unknown";
  return {
    descriptor,
    attached,
    ...known ? { platform: { os, architecture, ...typeof variant === "string" && variant !== "" ? { variant } : {} } } : {}
  };
}
__name(parseEntry, "parseEntry");
function isStrings(value) {
  return typeof value === "object" && value !== null && Object.values(value).every((item) => typeof item === "string");
}
__name(isStrings, "isStrings");
function invalid(subject, what, fix, cause) {
  return new Failure({
    code: "base-invalid",
    message: `The base ${subject} ${what}.`,
    fix: fix ?? "Name an image for Linux in base, in the OCI or docker (schema 2) format.",
    cause
  });
}
__name(invalid, "invalid");

export {
  DOCUMENT_LIMIT,
  parseDocument,
  parseJson,
  parseDescriptor,
  invalid
};
