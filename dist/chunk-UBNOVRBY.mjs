import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  EMPTY_TYPE
} from "./chunk-M7ZYSZ6F.mjs";
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  DOCUMENT_LIMIT
} from "./chunk-7M376PGP.mjs";
import {
  ACCEPT,
  OCI_INDEX,
  OCI_MANIFEST
} from "./chunk-4T4UK4YA.mjs";
import {
  digestHex,
  digestOf,
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/referrers/referrers-index.ts
var MOST = 1e3;
function referrersTag(subject) {
  return `sha256-${digestHex(subject)}`;
}
__name(referrersTag, "referrersTag");
function parseReferrers(bytes) {
  const json = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (json?.schemaVersion === 2 && (json.manifests === null || json.manifests === void 0)) return [];
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
function clarifyReferrer(referrer, manifest) {
  let json;
  try {
    json = JSON.parse(Buffer.from(manifest).toString("utf8"));
  } catch {
    return referrer;
  }
  const { artifactType, annotations } = json ?? {};
  return {
    ...referrer,
    ...typeof artifactType === "string" ? { artifactType } : {},
    ...isStrings(annotations) ? { annotations } : {}
  };
}
__name(clarifyReferrer, "clarifyReferrer");
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
var MOST_ASKED = 50;
async function listReferrers(session, subject) {
  const listed = await session.request(
    { path: `referrers/${subject}`, statuses: [200, 400, 404, 405, 501] },
    (response) => readIndex(response)
  );
  if (listed !== void 0) return { native: true, referrers: await clarified(listed, session) };
  return { native: false, referrers: await listTagged(session, subject) };
}
__name(listReferrers, "listReferrers");
async function listTagged(session, subject) {
  const request = { path: `manifests/${referrersTag(subject)}`, headers: { accept: ACCEPT }, statuses: [200, 404] };
  return await session.request(request, (response) => readIndex(response)) ?? [];
}
__name(listTagged, "listTagged");
function clarified(listed, session) {
  const unclear = /* @__PURE__ */ __name(({ artifactType = EMPTY_TYPE }) => artifactType === EMPTY_TYPE, "unclear");
  const asked = new Set(listed.filter(unclear).slice(0, MOST_ASKED));
  return allDone(
    listed.map(async (referrer) => {
      if (!asked.has(referrer)) return referrer;
      const request = { path: `manifests/${referrer.digest}`, headers: { accept: ACCEPT }, statuses: [200, 404] };
      const bytes = await session.request(request, (response) => response.bytes(DOCUMENT_LIMIT));
      return digestOf(bytes) === referrer.digest ? clarifyReferrer(referrer, bytes) : referrer;
    })
  );
}
__name(clarified, "clarified");
async function readIndex(response) {
  if (response.status === 200) return parseReferrers(await response.bytes(DOCUMENT_LIMIT));
  await response.discard();
  return void 0;
}
__name(readIndex, "readIndex");

export {
  referrersTag,
  mergeReferrers,
  listReferrers,
  listTagged
};
