import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  digestHex,
  digestOf,
  digestOfFile
} from "./chunk-44DNJ4E7.mjs";
import {
  asWriteFailure,
  temporaryBeside,
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/layout/finish.ts
import { join as join2 } from "node:path";

// src/image/tar/order.ts
function orderEntries(entries) {
  const root = { children: /* @__PURE__ */ new Map() };
  for (const entry of entries) place(root, entry);
  const ordered = [];
  walk(root, "", 0, ordered);
  return ordered;
}
__name(orderEntries, "orderEntries");
function place(root, entry) {
  const names = checkedNames(entry.path, entry.target ?? "");
  let node = root;
  for (const [index, name] of names.entries()) {
    if (node.entry !== void 0 && node.entry.type !== "directory") throw notAFolder(node.entry.path, entry.path);
    let child = node.children.get(name);
    if (child === void 0) {
      child = { mtime: entry.mtime, children: /* @__PURE__ */ new Map() };
      node.children.set(name, child);
    }
    node = child;
    if (index === names.length - 1) settle(node, { ...entry, path: names.join("/") });
  }
}
__name(place, "place");
function settle(node, entry) {
  if (entry.type !== "directory" && node.children.size > 0) {
    throw notAFolder(entry.path, `${entry.path}/${[...node.children.keys()][0] ?? ""}`);
  }
  const bothFolders = node.entry?.type === "directory" && entry.type === "directory";
  if (node.entry !== void 0 && !bothFolders) {
    throw new Failure({
      code: "include-invalid",
      message: `The image would hold /${entry.path} twice.`,
      fix: "Give each file a destination of its own."
    });
  }
  node.entry = entry;
}
__name(settle, "settle");
function checkedNames(path, target) {
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  if (names.length === 0 || names.includes("..") || `${path}${target}`.includes("\0")) {
    throw new Failure({
      code: "include-invalid",
      message: `${JSON.stringify(path)} is not a path inside an image.`,
      fix: 'Name an absolute destination without "..".'
    });
  }
  return names;
}
__name(checkedNames, "checkedNames");
function notAFolder(file, needed) {
  return new Failure({
    code: "include-invalid",
    message: `The image cannot hold both the file /${file} and /${needed} below it.`,
    fix: "Give one of them another destination."
  });
}
__name(notAFolder, "notAFolder");
function walk(node, prefix, mtime, ordered) {
  const names = [...node.children.keys()].sort(compareBytes);
  for (const name of names) {
    const child = node.children.get(name);
    if (child === void 0) continue;
    const path = prefix === "" ? name : `${prefix}/${name}`;
    const time = child.mtime ?? mtime;
    ordered.push(child.entry ?? { path, type: "directory", mode: 493, uid: 0, gid: 0, mtime: time });
    walk(child, path, time, ordered);
  }
}
__name(walk, "walk");
function compareBytes(a, b) {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
__name(compareBytes, "compareBytes");

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

// src/image/platform.ts
var NORMAL = {
  "arm/": "v7",
  "arm64/v8": "",
  "arm64/v8.0": "",
  "arm64/v9.0": "v9",
  "amd64/v1": ""
};
function imagePlatform({ os, architecture, variant }) {
  const normal = NORMAL[`${architecture}/${variant ?? ""}`] ?? variant ?? "";
  return normal === "" ? { os, architecture } : { os, architecture, variant: normal };
}
__name(imagePlatform, "imagePlatform");

export {
  orderEntries,
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
  blobPath,
  hasBlob,
  putBlob,
  putBlobStream,
  writeAll,
  imagePlatform,
  finishLayout,
  namedDescriptor,
  referencedBlobs
};
