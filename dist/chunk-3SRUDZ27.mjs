import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  listReferrers
} from "./chunk-UBNOVRBY.mjs";
import {
  REPORT_TYPE
} from "./chunk-M7ZYSZ6F.mjs";
import "./chunk-BKBG4SYV.mjs";
import {
  openSession
} from "./chunk-NHMO3AW6.mjs";
import {
  parseReference
} from "./chunk-4WIUH4ZI.mjs";
import {
  DOCUMENT_LIMIT,
  invalid,
  parseJson
} from "./chunk-7M376PGP.mjs";
import {
  ACCEPT
} from "./chunk-4T4UK4YA.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-BKCV5CUF.mjs";
import {
  digestOf,
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/referrers/find-report.ts
var REPORT_LIMIT = 64 << 20;
async function findAttachedReport(text, context) {
  const reference = parseReference(text, "reference");
  const session = openSession(reference, context);
  const image = digestOf(await readManifest(session, reference.digest ?? reference.tag ?? "latest", reference.digest));
  const found = (await listReferrers(session, image)).referrers.filter(
    ({ artifactType }) => artifactType === REPORT_TYPE
  );
  const referrer = found.at(-1);
  if (referrer === void 0) return void 0;
  const layer = artifactLayer(await readManifest(session, referrer.digest, referrer.digest), reference);
  return { image, text: await readBlob(session, layer) };
}
__name(findAttachedReport, "findAttachedReport");
function readManifest(session, path, expected) {
  return session.request({ path: `manifests/${path}`, headers: { accept: ACCEPT } }, async (response) => {
    const bytes = await response.bytes(DOCUMENT_LIMIT);
    if (expected !== void 0 && digestOf(bytes) !== expected) throw new Error(`${path} came with other bytes`);
    return bytes;
  });
}
__name(readManifest, "readManifest");
function artifactLayer(bytes, reference) {
  const { layers } = parseJson(bytes, reference.repository);
  const [layer] = Array.isArray(layers) ? layers : [];
  const { digest, size } = layer ?? {};
  if (typeof digest !== "string" || !isDigest(digest) || typeof size !== "number" || size > REPORT_LIMIT)
    throw invalid(reference.repository, "has an attached report that cannot be read");
  return { mediaType: REPORT_TYPE, digest, size };
}
__name(artifactLayer, "artifactLayer");
function readBlob(session, { digest, size }) {
  return session.request({ path: `blobs/${digest}` }, async (response) => {
    const bytes = await response.bytes(size);
    if (digestOf(bytes) !== digest) throw new Error(`${digest} came with other bytes`);
    return Buffer.from(bytes).toString("utf8");
  });
}
__name(readBlob, "readBlob");
export {
  findAttachedReport
};
