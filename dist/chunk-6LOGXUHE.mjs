import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  listReferrers,
  listTagged,
  mergeReferrers,
  referrersTag
} from "./chunk-UBNOVRBY.mjs";
import {
  EMPTY_TYPE
} from "./chunk-M7ZYSZ6F.mjs";
import {
  hasBlob,
  putManifest,
  putTag,
  uploadBlob
} from "./chunk-Q2HASVYE.mjs";
import "./chunk-BKBG4SYV.mjs";
import "./chunk-NHMO3AW6.mjs";
import "./chunk-4WIUH4ZI.mjs";
import "./chunk-7M376PGP.mjs";
import {
  OCI_INDEX,
  OCI_MANIFEST
} from "./chunk-4T4UK4YA.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-YMQJMKAJ.mjs";
import "./chunk-BKCV5CUF.mjs";
import {
  digestOf
} from "./chunk-5ADMWMEE.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/push/blob-source.ts
var BytesSource = class {
  static {
    __name(this, "BytesSource");
  }
  blob;
  #bytes;
  constructor(bytes) {
    this.#bytes = bytes;
    this.blob = { digest: digestOf(bytes), size: bytes.length };
  }
  whole(onSent) {
    return this.part(0, this.#bytes.length, onSent);
  }
  async *part(start, end, onSent) {
    yield this.#bytes.subarray(start, end);
    onSent(end);
  }
  async check() {
  }
};

// src/registry/referrers/artifact.ts
var EMPTY_CONFIG = Buffer.from("{}");
function artifactManifest({ artifactType, title, bytes, subject }) {
  const config = { mediaType: EMPTY_TYPE, digest: digestOf(EMPTY_CONFIG), size: EMPTY_CONFIG.length };
  const layer = {
    mediaType: artifactType,
    digest: digestOf(bytes),
    size: bytes.length,
    annotations: { "org.opencontainers.image.title": title }
  };
  const { mediaType, digest, size } = subject;
  const json = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config,
    layers: [layer],
    subject: { mediaType, digest, size },
    annotations: { "org.opencontainers.image.title": title }
  };
  const manifest = Buffer.from(JSON.stringify(json));
  return {
    mediaType: OCI_MANIFEST,
    digest: digestOf(manifest),
    bytes: manifest,
    blobs: [config, layer],
    manifests: []
  };
}
__name(artifactManifest, "artifactManifest");
function asReferrer({ digest, bytes }, { artifactType, title }) {
  return {
    mediaType: OCI_MANIFEST,
    digest,
    size: bytes.length,
    artifactType,
    annotations: { "org.opencontainers.image.title": title }
  };
}
__name(asReferrer, "asReferrer");
function lackingArtifacts(artifacts, there) {
  const titleOf = /* @__PURE__ */ __name((referrer) => referrer.annotations?.["org.opencontainers.image.title"] ?? "", "titleOf");
  return artifacts.filter(
    ({ artifactType, title }) => !there.some(
      (referrer) => referrer.artifactType === artifactType && (titleOf(referrer) === "" || titleOf(referrer) === title)
    )
  );
}
__name(lackingArtifacts, "lackingArtifacts");
function bySubject(artifacts) {
  const groups = /* @__PURE__ */ new Map();
  for (const artifact of artifacts) {
    const { digest } = artifact.subject;
    groups.set(digest, [...groups.get(digest) ?? [], artifact]);
  }
  return groups;
}
__name(bySubject, "bySubject");

// src/registry/referrers/attach.ts
var MERGES = 5;
async function attachArtifacts(artifacts, session) {
  const attached = [];
  for (const [subject, group] of bySubject(artifacts)) {
    const { native, referrers } = await listReferrers(session, subject);
    const added = [];
    for (const artifact of lackingArtifacts(group, referrers)) {
      const manifest = artifactManifest(artifact);
      for (const bytes of [EMPTY_CONFIG, artifact.bytes]) await ensureBlob(bytes, session);
      await putManifest(manifest, session);
      added.push(asReferrer(manifest, artifact));
      attached.push({ artifactType: artifact.artifactType, subject, digest: manifest.digest });
    }
    if (!native && added.length > 0) await writeTag(subject, added, session);
  }
  return attached;
}
__name(attachArtifacts, "attachArtifacts");
async function ensureBlob(bytes, session) {
  const source = new BytesSource(bytes);
  if (!await hasBlob(source.blob, session)) await uploadBlob(source, session, { onSent: /* @__PURE__ */ __name(() => void 0, "onSent") });
}
__name(ensureBlob, "ensureBlob");
async function writeTag(subject, added, session) {
  const tag = referrersTag(subject);
  for (let attempt = 1; attempt <= MERGES; attempt++) {
    const before = await listTagged(session, subject);
    if (holdsAll(before, added)) return;
    const bytes = Buffer.from(mergeReferrers(before, added));
    await putTag(
      { mediaType: OCI_INDEX, digest: digestOf(bytes), bytes, blobs: [], manifests: [] },
      tag,
      session
    ).catch((error) => {
      if (error.code !== "digest-mismatch") throw error;
    });
    if (holdsAll(await listTagged(session, subject), added)) return;
    await session.pause(attempt);
  }
  throw new Error(`other jobs keep writing the list of what refers to ${subject}`);
}
__name(writeTag, "writeTag");
function holdsAll(list, wanted) {
  return wanted.every(({ digest }) => list.some((referrer) => referrer.digest === digest));
}
__name(holdsAll, "holdsAll");
export {
  attachArtifacts
};
