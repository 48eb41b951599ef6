import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  TRIES,
  describeAnswer,
  isTransient
} from "./chunk-NHMO3AW6.mjs";
import {
  formatReference
} from "./chunk-4WIUH4ZI.mjs";
import {
  DOCUMENT_LIMIT
} from "./chunk-7M376PGP.mjs";
import {
  ACCEPT
} from "./chunk-4T4UK4YA.mjs";
import {
  isPrivateHost
} from "./chunk-5SRSONDN.mjs";
import {
  pLimit
} from "./chunk-YMQJMKAJ.mjs";
import {
  reason,
  retryAfter
} from "./chunk-BKCV5CUF.mjs";
import {
  digestHex,
  digestOf,
  digestOfFile,
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/push/layout-image.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

// src/registry/push/image-document.ts
var MOST = 2e3;
function parseImageDocument(bytes, mediaType) {
  let json;
  try {
    json = JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return void 0;
  }
  if (typeof json !== "object" || json === null) return void 0;
  const own = typeof json.mediaType === "string" ? json.mediaType : mediaType;
  const manifests = descriptors(json.manifests);
  if (manifests !== void 0) return { mediaType: own, blobs: [], manifests };
  const layers = descriptors(json.layers);
  const config = descriptors([json.config]);
  if (layers === void 0 || config === void 0) return void 0;
  const blobs = new Map([...config, ...layers].map((blob) => [blob.digest, blob]));
  return { mediaType: own, blobs: [...blobs.values()], manifests: [] };
}
__name(parseImageDocument, "parseImageDocument");
function descriptors(value) {
  if (!Array.isArray(value) || value.length > MOST) return void 0;
  const found = [];
  for (const item of value) {
    const { mediaType, digest, size, urls } = item ?? {};
    if (typeof digest !== "string" || !isDigest(digest)) return void 0;
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
    if (Array.isArray(urls) && urls.length > 0) continue;
    found.push({ mediaType: typeof mediaType === "string" ? mediaType : "", digest, size });
  }
  return found;
}
__name(descriptors, "descriptors");

// src/registry/push/layout-image.ts
var MANIFEST_LIMIT = 4 << 20;
var MAX_DEPTH = 3;
async function readLayoutImage(layout, root) {
  const manifests = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ __name(async (digest, mediaType, depth) => {
    if (depth > MAX_DEPTH) throw damaged(layout, "has indexes nested too deep");
    const bytes = await readDocument(layout, digest);
    const document = parseImageDocument(bytes, mediaType);
    if (document === void 0) throw damaged(layout, `has no manifest or index under ${digest}`);
    for (const child of document.manifests) {
      if (!manifests.has(child.digest))
        manifests.set(child.digest, await read(child.digest, child.mediaType, depth + 1));
    }
    return { ...document, digest, bytes };
  }, "read");
  const top = await read(root.digest, root.mediaType, 0);
  return { layout, root: top, manifests: [...manifests.values()] };
}
__name(readLayoutImage, "readLayoutImage");
async function readDocument(layout, digest) {
  const file = blobFile(layout, digest);
  const size = await stat(file).then(
    (facts) => facts.size,
    () => void 0
  );
  if (size === void 0) throw damaged(layout, `lacks the manifest ${digest}`);
  if (size > MANIFEST_LIMIT) throw damaged(layout, `has a manifest of ${size} bytes, more than registries take`);
  const bytes = await readFile(file);
  if (digestOf(bytes) !== digest) throw damaged(layout, `has other bytes under ${digest}`);
  return bytes;
}
__name(readDocument, "readDocument");
function blobFile(layout, digest) {
  return join(layout, "blobs", "sha256", digestHex(digest));
}
__name(blobFile, "blobFile");
function damaged(layout, what) {
  return new Failure({
    code: "layout-invalid",
    message: `The OCI layout ${layout} ${what}.`,
    fix: "Build the image again; nothing of it was tagged."
  });
}
__name(damaged, "damaged");

// src/registry/push/chunk-size.ts
var MIB = 1 << 20;
function usualChunk(registry) {
  if (registry === "ghcr.io") return 4 * MIB;
  if (/\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$|^public\.ecr\.aws$/.test(registry)) return 10 * MIB;
  return 8 * MIB;
}
__name(usualChunk, "usualChunk");
var MOST2 = 512 * MIB;
function chunkSize(registry, chosen, minimum) {
  const least = /^\d{1,12}$/.test(minimum ?? "") ? Number(minimum) : 0;
  return Math.min(MOST2, Math.max(chosen ?? usualChunk(registry), least, 1));
}
__name(chunkSize, "chunkSize");
function smallerChunk(refused2) {
  return refused2 > MIB ? MIB : Math.max(64 << 10, refused2 >> 1);
}
__name(smallerChunk, "smallerChunk");

// src/registry/push/locations.ts
function uploadLocation(location, from) {
  if (location === void 0 || location === "" || !URL.canParse(location, from))
    throw new Error("the registry gives no address to upload to");
  const base = new URL(from);
  const next = new URL(location, from);
  if (next.protocol === "http:" && base.protocol === "https:" && next.hostname === base.hostname) {
    next.protocol = "https:";
    next.port = base.port;
  }
  if (next.protocol !== "https:" && next.protocol !== base.protocol)
    throw new Error(`the registry sends the upload to ${next.protocol}//${next.host}`);
  if (isPrivateHost(next.hostname) && next.hostname !== base.hostname)
    throw new Error(`the registry sends the upload to the private address ${next.host}`);
  return next.href;
}
__name(uploadLocation, "uploadLocation");
function withDigest(location, digest) {
  return `${location}${location.includes("?") ? "&" : "?"}digest=${encodeURIComponent(digest)}`;
}
__name(withDigest, "withDigest");
function receivedBytes(range) {
  const [, last] = /^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? "") ?? [];
  if (last === void 0) return void 0;
  return last === "0" ? 0 : Number(last) + 1;
}
__name(receivedBytes, "receivedBytes");

// src/registry/push/push-failure.ts
var PUSH_FAILURES = { denied, missing: repositoryMissing, unavailable };
function denied(reference, tried) {
  const { registry } = reference;
  return new Failure({
    code: "registry-denied",
    message: `The registry ${registry} does not let us push to ${repositoryOf(reference)}.`,
    fix: deniedFix(registry),
    details: tried.map((line) => `tried ${line}`).join("\n")
  });
}
__name(denied, "denied");
function deniedFix(registry) {
  const login = registry === "docker.io" ? "docker login" : `docker login ${registry}`;
  if (registry === "ghcr.io")
    return 'Give the job "permissions: packages: write" and GITHUB_TOKEN or docker/login-action; a package that exists already must let this repository write to it (package settings, Manage Actions access).';
  return `Log in first with an account that may write there: ${login}, or docker/login-action in a workflow.`;
}
__name(deniedFix, "deniedFix");
function repositoryMissing(reference, said) {
  return new Failure({
    code: "repository-missing",
    message: `The registry ${reference.registry} has no repository ${reference.repository}.`,
    fix: "Create it first: this registry makes none by itself when something is pushed (Amazon ECR, Artifact Registry, Harbor projects). Then run again.",
    details: said
  });
}
__name(repositoryMissing, "repositoryMissing");
function unavailable(reference, met) {
  return new Failure({
    code: "registry-unavailable",
    message: `${repositoryOf(reference)} could not be pushed to: ${met[met.length - 1]}.`,
    fix: "Nothing was tagged. Run again: what the registry has already is not sent a second time.",
    details: met.map((said, index) => `try ${index + 1}: ${said}`).join("\n")
  });
}
__name(unavailable, "unavailable");
function tagImmutable(reference, held, said) {
  return new Failure({
    code: "tag-immutable",
    message: `The registry ${reference.registry} does not let ${formatReference(reference)} be set: ${said}.`,
    fix: held === void 0 ? "Check whether tags of this form are allowed there; the image itself is in the registry, by digest." : `It holds ${held} and is immutable: release under another tag, or allow this one to move.`
  });
}
__name(tagImmutable, "tagImmutable");
function readBackMismatch(reference, path, actual) {
  return new Failure({
    code: "digest-mismatch",
    message: `${repositoryOf(reference)} gives other bytes (${actual}) for ${path} than were pushed.`,
    fix: "Run again; if it stays so, a proxy or the registry changes what it stores."
  });
}
__name(readBackMismatch, "readBackMismatch");
function repositoryOf({ registry, repository }) {
  return `${registry}/${repository}`;
}
__name(repositoryOf, "repositoryOf");

// src/registry/push/upload.ts
var STREAM = { "content-type": "application/octet-stream" };
var PATIENCE_MS = 12e4;
var Refused = class extends Error {
  static {
    __name(this, "Refused");
  }
  transient;
  waitMs;
  status;
  constructor(said, response) {
    super(said);
    this.status = response.status;
    this.transient = isTransient(response.status);
    this.waitMs = retryAfter(response.headers["retry-after"]);
  }
};
async function uploadBlob(reader, session, options, begun) {
  const met = [];
  let upload = begun;
  let chunked = options.chunk !== void 0;
  let { chunk } = options;
  let hopeless = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      upload ??= await beginUpload(session);
      options.onSent(upload.received);
      if (chunked || upload.received > 0) await sendChunks(reader, session, upload, { ...options, chunk });
      else await sendWhole(reader, session, upload, options);
      options.onSent(reader.blob.size);
      return;
    } catch (error) {
      const { said, waitMs, status, again } = judge(error, session);
      met.push(`${reader.blob.digest.slice(0, 19)}: ${said}`);
      if (!again && status !== 413) hopeless++;
      if (attempt >= TRIES || hopeless > 2) throw PUSH_FAILURES.unavailable(session.reference, met);
      chunked = status === 413 || !chunked;
      if (status === 413) chunk = smallerChunk(chunk ?? reader.blob.size);
      await session.pause(attempt, waitMs);
      upload = again && upload !== void 0 ? await resumable(session, upload, reader.blob.size) : void 0;
    }
  }
}
__name(uploadBlob, "uploadBlob");
function judge(error, session) {
  if (error instanceof Failure) throw error;
  if (!(error instanceof Refused)) {
    if (error.name === "AbortError") throw error;
    return { said: reason(error), again: true };
  }
  if (error.status === 404 && error.message.includes("NAME_UNKNOWN"))
    throw PUSH_FAILURES.missing(session.reference, error.message);
  const { message, waitMs, status, transient } = error;
  return { said: message, waitMs, status, again: transient };
}
__name(judge, "judge");
async function beginUpload(session) {
  const response = await session.send({ method: "POST", path: "blobs/uploads/", headers: { "content-length": "0" } });
  if (response.status !== 202) throw await refused("POST", response);
  return begunBy(response);
}
__name(beginUpload, "beginUpload");
async function begunBy(response) {
  await response.discard();
  const minimum = response.headers["oci-chunk-min-length"];
  const location = uploadLocation(response.headers.location, response.url);
  return { location, received: 0, ...minimum === void 0 ? {} : { minimum } };
}
__name(begunBy, "begunBy");
async function sendWhole(reader, session, { location }, { onSent }) {
  const { digest, size } = reader.blob;
  const response = await session.send({
    method: "PUT",
    path: withDigest(location, digest),
    headers: { ...STREAM, "content-length": String(size) },
    body: /* @__PURE__ */ __name(() => size === 0 ? new Uint8Array(0) : reader.whole(onSent), "body"),
    timeoutMs: PATIENCE_MS
  });
  await expectStored(response);
}
__name(sendWhole, "sendWhole");
async function sendChunks(reader, session, begun, { chunk, onSent }) {
  await reader.check();
  const { digest, size } = reader.blob;
  const step = chunkSize(session.reference.registry, chunk, begun.minimum);
  let { location } = begun;
  for (let start = begun.received; start < size; ) {
    const [from, end] = [start, Math.min(size, start + step)];
    const response = await session.send({
      method: "PATCH",
      path: location,
      headers: { ...STREAM, "content-length": String(end - from), "content-range": `${from}-${end - 1}` },
      body: /* @__PURE__ */ __name(() => reader.part(from, end, onSent), "body"),
      timeoutMs: PATIENCE_MS
    });
    if (response.status < 200 || response.status > 204) throw await refused("PATCH", response);
    await response.discard();
    location = uploadLocation(response.headers.location ?? location, response.url);
    start = end;
  }
  const headers = { ...STREAM, "content-length": "0" };
  await expectStored(
    await session.send({ method: "PUT", path: withDigest(location, digest), headers, timeoutMs: PATIENCE_MS })
  );
}
__name(sendChunks, "sendChunks");
async function expectStored(response) {
  if (response.status !== 201 && response.status !== 204) throw await refused("PUT", response);
  await response.discard();
}
__name(expectStored, "expectStored");
async function refused(method, response) {
  return new Refused(`${method} of an upload: the registry answers ${await describeAnswer(response)}`, response);
}
__name(refused, "refused");
async function resumable(session, upload, size) {
  try {
    const response = await session.send({ path: upload.location });
    await response.discard();
    const received = receivedBytes(response.headers.range);
    if (response.status !== 204 || received === void 0 || received > size || received <= upload.received)
      return void 0;
    return {
      ...upload,
      location: uploadLocation(response.headers.location ?? upload.location, response.url),
      received
    };
  } catch (error) {
    if (error instanceof Failure || error.name === "AbortError") throw error;
    return void 0;
  }
}
__name(resumable, "resumable");

// src/registry/push/blob-reader.ts
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
var BUFFER = 256 << 10;
function makeBuffers() {
  return [Buffer.allocUnsafeSlow(BUFFER), Buffer.allocUnsafeSlow(BUFFER), Buffer.allocUnsafeSlow(BUFFER)];
}
__name(makeBuffers, "makeBuffers");
var BlobReader = class {
  static {
    __name(this, "BlobReader");
  }
  blob;
  #layout;
  #file;
  #buffers;
  #checked;
  #reading = Promise.resolve();
  #stream = 0;
  constructor(layout, blob, buffers) {
    this.blob = blob;
    this.#layout = layout;
    this.#file = blobFile(layout, blob.digest);
    this.#buffers = buffers;
  }
  /** The whole blob, hashed on the way. Throws `layout-invalid` before the last byte is out when it is not what it is called. */
  async *whole(onSent) {
    const hash = createHash("sha256");
    const { size } = this.blob;
    let left = size;
    for await (const chunk of this.part(0, size, onSent)) {
      hash.update(chunk);
      left -= chunk.length;
      if (left === 0) this.#compare(`sha256:${hash.digest("hex")}`);
      yield chunk;
    }
  }
  /**
   * Bytes from `start` up to `end`, which is not among them. Each chunk is overwritten when the next but two is asked
   * for. A stream that is begun ends one that was left off, since they share the buffers.
   */
  async *part(start, end, onSent) {
    const stream = ++this.#stream;
    await this.#reading;
    const handle = await this.#open();
    try {
      let next = this.#read(handle, 0, start, end);
      for (let position = start, turn = 1; position < end; turn++) {
        const chunk = await next;
        position += chunk.length;
        if (stream !== this.#stream) throw new Error("the upload began again");
        if (position < end) next = this.#read(handle, turn, position, end);
        yield chunk;
        onSent(position);
      }
    } finally {
      await this.#reading;
      await handle.close();
    }
  }
  /** Makes sure that the file is what it is called, once, before parts of it go out. Throws `layout-invalid`. */
  check() {
    this.#checked ??= digestOfFile(this.#file).then(({ digest }) => this.#compare(digest));
    return this.#checked;
  }
  #compare(actual) {
    if (actual !== this.blob.digest) throw damaged(this.#layout, `has other bytes under ${this.blob.digest}`);
  }
  #read(handle, turn, position, end) {
    const buffer = this.#buffers[turn % this.#buffers.length];
    const reading = handle.read(buffer, 0, Math.min(buffer.length, end - position), position).then(({ bytesRead }) => {
      if (bytesRead === 0) throw damaged(this.#layout, `has only a part of ${this.blob.digest}`);
      return buffer.subarray(0, bytesRead);
    });
    this.#reading = reading.catch(() => {
    });
    return reading;
  }
  async #open() {
    try {
      return await open(this.#file, "r");
    } catch {
      throw damaged(this.#layout, `lacks the blob ${this.blob.digest}`);
    }
  }
};

// src/registry/push/blobs.ts
var CONCURRENCY = 4;
async function sendBlobs(wanted, session, options) {
  const limit = pLimit(CONCURRENCY);
  const free = [];
  const sent = /* @__PURE__ */ new Map();
  const total = wanted.reduce((sum, { blob }) => sum + blob.size, 0);
  const tell = /* @__PURE__ */ __name((blob, bytes2) => {
    sent.set(blob.digest, bytes2);
    options.onProgress(
      [...sent.values()].reduce((sum, one) => sum + one, 0),
      total
    );
  }, "tell");
  const stop = { failed: false };
  const fates = await allDone(
    wanted.map(
      (one) => limit(async () => {
        if (stop.failed) return "existing";
        const buffers = free.pop() ?? makeBuffers();
        try {
          const fate = await sendBlob(one, session, options, buffers, (bytes2) => tell(one.blob, bytes2));
          tell(one.blob, one.blob.size);
          return fate;
        } catch (error) {
          stop.failed = true;
          throw error;
        } finally {
          free.push(buffers);
        }
      })
    )
  );
  const count = /* @__PURE__ */ __name((fate) => fates.filter((each) => each === fate).length, "count");
  const bytes = wanted.reduce((sum, { blob }, index) => sum + (fates[index] === "uploaded" ? blob.size : 0), 0);
  return { uploaded: { count: count("uploaded"), bytes }, mounted: count("mounted"), existing: count("existing") };
}
__name(sendBlobs, "sendBlobs");
async function sendBlob({ blob, mountFrom }, session, { layout, chunk }, buffers, onSent) {
  if (await hasBlob(blob, session)) return "existing";
  let begun;
  for (const repository of mountFrom) {
    const answer = await mount(blob.digest, repository, session);
    if (answer === "mounted") return "mounted";
    begun = answer ?? begun;
    if (begun !== void 0) break;
  }
  const reader = new BlobReader(layout, blob, buffers);
  await uploadBlob(reader, session, { onSent, ...chunk === void 0 ? {} : { chunk } }, begun);
  return "uploaded";
}
__name(sendBlob, "sendBlob");
async function hasBlob({ digest, size }, session) {
  const statuses = [200, 400, 404, 405, 501];
  return session.request({ method: "HEAD", path: `blobs/${digest}`, statuses }, async (response) => {
    await response.discard();
    const length = response.headers["content-length"];
    return response.status === 200 && (length === void 0 || length === "0" || Number(length) === size);
  });
}
__name(hasBlob, "hasBlob");
async function mount(digest, from, session) {
  const query = new URLSearchParams({ mount: digest, from });
  const headers = { "content-length": "0" };
  try {
    const response = await session.send({ method: "POST", path: `blobs/uploads/?${query}`, headers, tentative: true });
    if (response.status === 202) return await begunBy(response);
    await response.discard();
    return response.status === 201 ? "mounted" : void 0;
  } catch {
    return void 0;
  }
}
__name(mount, "mount");

// src/registry/push/manifests.ts
function hasManifest({ digest, mediaType }, session) {
  const headers = { accept: `${mediaType}, ${ACCEPT}` };
  const statuses = [200, 400, 404, 405, 501];
  return session.request({ method: "HEAD", path: `manifests/${digest}`, headers, statuses }, async (response) => {
    await response.discard();
    return response.status === 200;
  });
}
__name(hasManifest, "hasManifest");
function digestHeld(path, session, mediaType) {
  const headers = { accept: mediaType === void 0 ? ACCEPT : `${mediaType}, ${ACCEPT}` };
  return session.request({ path: `manifests/${path}`, headers, statuses: [200, 404] }, async (response) => {
    if (response.status === 200) return digestOf(await readWhole(response));
    await response.discard();
    return void 0;
  });
}
__name(digestHeld, "digestHeld");
async function readWhole(response) {
  const bytes = await response.bytes(DOCUMENT_LIMIT);
  const announced = Number(response.headers["content-length"] ?? bytes.length);
  if (bytes.length < announced) throw new Error(`the answer was cut short: ${bytes.length} of ${announced} bytes`);
  return bytes;
}
__name(readWhole, "readWhole");
async function putManifest(document, session) {
  await put(document, document.digest, session);
  await readBack(document, document.digest, session);
}
__name(putManifest, "putManifest");
async function putTag(document, tag, session) {
  const refusal = await put(document, tag, session, [400, 405, 409, 412, 422]).catch((error) => {
    if (error instanceof Failure && error.code === "registry-denied") return error;
    throw error;
  });
  if (refusal === void 0) return readBack(document, tag, session);
  const held = await digestHeld(tag, session, document.mediaType);
  if (held === document.digest) return;
  throw typeof refusal === "string" ? tagImmutable({ ...session.reference, tag }, held, refusal) : refusal;
}
__name(putTag, "putTag");
function put({ mediaType, bytes }, path, session, refusals = []) {
  return session.request(
    {
      method: "PUT",
      path: `manifests/${path}`,
      headers: { "content-type": mediaType },
      body: /* @__PURE__ */ __name(() => bytes, "body"),
      statuses: [200, 201, 202, 204, ...refusals]
    },
    async (response) => {
      if (response.status >= 300) return describeAnswer(response);
      await response.discard();
      return void 0;
    }
  );
}
__name(put, "put");
async function readBack(document, path, session) {
  let held;
  for (let attempt = 1; attempt <= 3; attempt++) {
    held = await digestHeld(path, session, document.mediaType);
    if (held === document.digest) return;
    if (attempt < 3) await session.pause(attempt);
  }
  throw readBackMismatch(session.reference, path, held ?? "nothing");
}
__name(readBack, "readBack");

export {
  readLayoutImage,
  PUSH_FAILURES,
  uploadBlob,
  sendBlobs,
  hasBlob,
  hasManifest,
  digestHeld,
  putManifest,
  putTag
};
