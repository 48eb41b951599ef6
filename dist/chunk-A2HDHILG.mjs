import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  compareBytes
} from "./chunk-VF4KIRKU.mjs";
import {
  digestHex,
  digestOf,
  digestOfFile
} from "./chunk-5ADMWMEE.mjs";
import {
  asWriteFailure,
  temporaryBeside,
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/layout/finish.ts
import { join as join2 } from "node:path";

// src/image/json/go-json.ts
function struct(...members) {
  return { members };
}
__name(struct, "struct");
function sortedMap(entries) {
  const members = [...entries].sort(([a], [b]) => compareBytes(a, b));
  return members.length === 0 ? void 0 : { members };
}
__name(sortedMap, "sortedMap");
function list(values) {
  return values.length === 0 ? void 0 : values;
}
__name(list, "list");
function text(value) {
  return value === "" ? void 0 : value;
}
__name(text, "text");
function goJson(value) {
  return encode(value, void 0, "");
}
__name(goJson, "goJson");
function goJsonIndented(value) {
  return encode(value, "  ", "\n");
}
__name(goJsonIndented, "goJsonIndented");
function encode(value, step, line) {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object") return String(value);
  const deeper = step === void 0 ? line : `${line}${step}`;
  if ("members" in value) {
    const colon = step === void 0 ? ":" : ": ";
    const members = value.members.flatMap(
      ([name, member]) => member === void 0 ? [] : [`${quote(name)}${colon}${encode(member, step, deeper)}`]
    );
    return bracket("{", members, "}", deeper, line);
  }
  const items = value.map((item) => encode(item, step, deeper));
  return bracket("[", items, "]", deeper, line);
}
__name(encode, "encode");
function bracket(open2, parts, close, deeper, line) {
  if (parts.length === 0) return `${open2}${close}`;
  return `${open2}${deeper}${parts.join(`,${deeper}`)}${line}${close}`;
}
__name(bracket, "bracket");
var ESCAPED = /[<>&\u2028\u2029]/g;
function quote(value) {
  const valid = value.replace(new RegExp("\\p{Surrogate}", "gu"), "�");
  return JSON.stringify(valid).replace(ESCAPED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
__name(quote, "quote");
function goTime(epoch) {
  return new Date(epoch * 1e3).toISOString().replace(".000Z", "Z");
}
__name(goTime, "goTime");

// src/image/json/manifest.ts
var MEDIA = {
  config: "application/vnd.oci.image.config.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  index: "application/vnd.oci.image.index.v1+json"
};
var OCI_LAYOUT = '{"imageLayoutVersion":"1.0.0"}';
function manifestJson(config, layers, annotations) {
  return goJsonIndented(
    struct(
      ["schemaVersion", 2],
      ["mediaType", MEDIA.manifest],
      ["config", descriptorJson(config)],
      ["layers", layers.map(descriptorJson)],
      ["annotations", sortedMap(Object.entries(annotations))]
    )
  );
}
__name(manifestJson, "manifestJson");
function indexJson(manifests, annotations) {
  return goJsonIndented(indexObject(manifests, annotations));
}
__name(indexJson, "indexJson");
function layoutIndexJson(images) {
  return goJson(indexObject(images, {}));
}
__name(layoutIndexJson, "layoutIndexJson");
function indexObject(manifests, annotations) {
  return struct(
    ["schemaVersion", 2],
    ["mediaType", MEDIA.index],
    ["manifests", manifests.map(descriptorJson)],
    ["annotations", sortedMap(Object.entries(annotations))]
  );
}
__name(indexObject, "indexObject");
function dockerManifestJson(image) {
  return goJson([struct(["Config", image.config], ["RepoTags", image.tags], ["Layers", image.layers])]);
}
__name(dockerManifestJson, "dockerManifestJson");
function descriptorJson(descriptor) {
  return struct(
    ["mediaType", descriptor.mediaType],
    ["digest", descriptor.digest],
    ["size", descriptor.size],
    ["annotations", sortedMap(Object.entries(descriptor.annotations ?? {}))],
    ["platform", descriptor.platform === void 0 ? void 0 : platformJson(descriptor.platform)]
  );
}
__name(descriptorJson, "descriptorJson");
function platformJson(platform) {
  return struct(
    ["architecture", platform.architecture],
    ["os", platform.os],
    ["os.version", text(platform.osVersion)],
    ["os.features", platform.osFeatures],
    ["variant", text(platform.variant)]
  );
}
__name(platformJson, "platformJson");

// src/image/layout/blobs.ts
import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
function blobPath(layout, digest) {
  return join(layout, "blobs", "sha256", digestHex(digest));
}
__name(blobPath, "blobPath");
async function hasBlob(layout, digest, size) {
  const path = blobPath(layout, digest);
  const found = await stat(path).catch(() => void 0);
  if (found === void 0 || !found.isFile() || found.size !== size) return false;
  return (await digestOfFile(path)).digest === digest;
}
__name(hasBlob, "hasBlob");
async function putBlob(layout, mediaType, content) {
  const digest = digestOf(content);
  const size = Buffer.byteLength(content);
  if (!await hasBlob(layout, digest, size)) await writeFileWhole(blobPath(layout, digest), content);
  return { mediaType, digest, size };
}
__name(putBlob, "putBlob");
async function putBlobStream(layout, content, accept = () => void 0) {
  const folder = join(layout, "blobs", "sha256");
  const temporary = temporaryBeside(join(folder, "blob"));
  try {
    await mkdir(folder, { recursive: true });
    const written = await writeHashed(temporary, content);
    accept(written);
    await rename(temporary, blobPath(layout, written.digest));
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => void 0);
    throw asWriteFailure(error, folder);
  }
}
__name(putBlobStream, "putBlobStream");
async function writeHashed(path, content) {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(path, "wx", 420);
  try {
    for await (const piece of content) {
      hash.update(piece);
      await writeAll(handle, piece);
      size += piece.length;
    }
  } finally {
    await handle.close();
  }
  return { digest: `sha256:${hash.digest("hex")}`, size };
}
__name(writeHashed, "writeHashed");
async function writeAll(handle, piece) {
  for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done)).bytesWritten;
}
__name(writeAll, "writeAll");
async function keepOnly(layout, digests) {
  const kept = new Set([...digests].map(digestHex));
  const folder = join(layout, "blobs", "sha256");
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
__name(keepOnly, "keepOnly");

// src/image/layout/finish.ts
var REF_NAME = "org.opencontainers.image.ref.name";
var IMAGE_NAME = "io.containerd.image.name";
async function finishLayout(layout, images) {
  await writeFileWhole(join2(layout, "oci-layout"), OCI_LAYOUT);
  await writeFileWhole(join2(layout, "index.json"), layoutIndexJson(images.map(namedDescriptor)));
  await keepOnly(layout, new Set(images.flatMap(({ image }) => referencedBlobs(image))));
}
__name(finishLayout, "finishLayout");
function namedDescriptor({ image, tags }) {
  const [tag] = tags;
  const annotations = { [REF_NAME]: image.refName, ...tag === void 0 ? {} : { [IMAGE_NAME]: tag } };
  return { ...image.index, annotations };
}
__name(namedDescriptor, "namedDescriptor");
function referencedBlobs(image) {
  const perPlatform = image.platforms.flatMap(({ manifest, config, layers }) => [
    manifest.digest,
    config.digest,
    ...layers.map(({ descriptor }) => descriptor.digest)
  ]);
  const attached = (image.attestations ?? []).flatMap(({ manifest, blobs }) => [manifest, ...blobs]);
  return [image.index.digest, ...perPlatform, ...attached.map(({ digest }) => digest)];
}
__name(referencedBlobs, "referencedBlobs");

export {
  blobPath,
  hasBlob,
  putBlob,
  putBlobStream,
  writeAll,
  struct,
  sortedMap,
  list,
  text,
  goJson,
  goTime,
  MEDIA,
  OCI_LAYOUT,
  manifestJson,
  indexJson,
  layoutIndexJson,
  dockerManifestJson,
  finishLayout,
  namedDescriptor,
  referencedBlobs
};
