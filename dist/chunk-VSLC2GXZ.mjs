import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  ACCEPT,
  DOCUMENT_LIMIT,
  OCI_INDEX,
  OCI_MANIFEST
} from "./chunk-6OMAG3TR.mjs";
import {
  digestHex,
  isDigest
} from "./chunk-44DNJ4E7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/referrers/artifact-types.ts
var REPORT_TYPE = "application/vnd.go-slim-image.report.v1+json";
var SCAN_TYPE = "application/vnd.go-slim-image.trivy.v1+json";
var CYCLONEDX_TYPE = "application/vnd.cyclonedx+json";
var SPDX_TYPE = "application/spdx+json";

// src/registry/referrers/referrers-index.ts
var MOST = 1e3;
function referrersTag(subject) {
  return `sha256-${digestHex(subject)}`;
}
__name(referrersTag, "referrersTag");
function parseReferrers(bytes) {
  const json = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (!Array.isArray(json?.manifests)) throw new Error("the list of referrers is not an image index");
  return json.manifests.slice(0, MOST).flatMap(parseReferrer);
}
__name(parseReferrers, "parseReferrers");
function parseReferrer(value) {
  const { mediaType, digest, size, artifactType, annotations } = value ?? {};
  if (typeof digest !== "string" || !isDigest(digest) || !Number.isSafeInteger(size) || size < 0) return [];
  return [
    {
      mediaType: typeof mediaType === "string" ? mediaType : OCI_MANIFEST,
      digest,
      size,
      ...typeof artifactType === "string" ? { artifactType } : {},
      ...isStrings(annotations) ? { annotations } : {}
    }
  ];
}
__name(parseReferrer, "parseReferrer");
function isStrings(value) {
  return typeof value === "object" && value !== null && Object.values(value).every((item) => typeof item === "string");
}
__name(isStrings, "isStrings");
function mergeReferrers(before, added) {
  const known = new Set(before.map(({ digest }) => digest));
  const manifests = [...before, ...added.filter(({ digest }) => !known.has(digest))];
  return JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
}
__name(mergeReferrers, "mergeReferrers");

// src/registry/referrers/list-referrers.ts
async function listReferrers(session, subject) {
  const listed = await session.request(
    { path: `referrers/${subject}`, statuses: [200, 400, 404, 405, 501] },
    (response) => readIndex(response)
  );
  if (listed !== void 0) return { native: true, referrers: listed };
  return { native: false, referrers: await listTagged(session, subject) };
}
__name(listReferrers, "listReferrers");
async function listTagged(session, subject) {
  const request = { path: `manifests/${referrersTag(subject)}`, headers: { accept: ACCEPT }, statuses: [200, 404] };
  return await session.request(request, (response) => readIndex(response)) ?? [];
}
__name(listTagged, "listTagged");
async function readIndex(response) {
  if (response.status === 200) return parseReferrers(await response.bytes(DOCUMENT_LIMIT));
  await response.discard();
  return void 0;
}
__name(readIndex, "readIndex");

export {
  REPORT_TYPE,
  SCAN_TYPE,
  CYCLONEDX_TYPE,
  SPDX_TYPE,
  referrersTag,
  mergeReferrers,
  listReferrers,
  listTagged
};
