import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  mirrorReferences
} from "./chunk-VFEDFT6P.mjs";
import {
  mismatch
} from "./chunk-7BH3IZBB.mjs";
import {
  PULL_FAILURES,
  openSession
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
  digestHex,
  digestOf,
  digestOfFile,
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  writeFileWhole,
  writeWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/mirrors/mirrored-session.ts
var TRIES = 2;
function openMirroredSession(reference, context) {
  const own = openSession(reference, context);
  const places = mirrorReferences(reference, context.mirrors ?? []);
  if (places.length === 0) return own;
  const purpose = { actions: "pull", failures: PULL_FAILURES, tries: TRIES };
  const mirrors = places.map((place) => ({ session: openSession(place, context, purpose), asked: true }));
  return {
    ...own,
    request: /* @__PURE__ */ __name(async (request, consume) => {
      for (const mirror of mirrors.filter(({ asked }) => asked)) {
        try {
          return await mirror.session.request(request, consume);
        } catch (error) {
          context.signal.throwIfAborted();
          if (!(error instanceof Failure)) throw error;
          mirror.asked = error.code === "base-missing";
          context.log.debug(`mirror ${mirror.session.reference.registry}: ${error.message}`);
        }
      }
      return own.request(request, consume);
    }, "request")
  };
}
__name(openMirroredSession, "openMirroredSession");

// src/registry/base/blob-cache.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
var BlobCache = class {
  static {
    __name(this, "BlobCache");
  }
  #folder;
  constructor(cacheDirectory) {
    this.#folder = join(cacheDirectory, "bases");
  }
  #path(digest) {
    return join(this.#folder, "sha256", digestHex(digest));
  }
  /** A small blob's bytes, checked; absent when it is not there, damaged or longer than `limit`. */
  async read(digest, limit) {
    try {
      const path = this.#path(digest);
      if ((await stat(path)).size > limit) return void 0;
      const bytes = await readFile(path);
      if (digestOf(bytes) === digest) return bytes;
      await rm(path, { force: true });
    } catch {
    }
    return void 0;
  }
  async write(digest, bytes) {
    await writeFileWhole(this.#path(digest), bytes);
  }
  /** Whether a blob of this size is there; not whether it is whole. */
  async has(digest, size) {
    try {
      return (await stat(this.#path(digest))).size === size;
    } catch {
      return false;
    }
  }
  /** Streams a blob after hashing it; absent when it is not there or damaged (it is dropped then). */
  async open(digest) {
    const path = this.#path(digest);
    try {
      if ((await digestOfFile(path)).digest !== digest) {
        await rm(path, { force: true });
        return void 0;
      }
      const now = /* @__PURE__ */ new Date();
      await utimes(path, now, now).catch(() => {
      });
    } catch {
      return void 0;
    }
    return createReadStream(path, { highWaterMark: 1 << 18 });
  }
  /** Stores a stream that must have this digest; `check` gets what it really was, and throws if that is wrong. */
  async store(digest, content, limit, check) {
    await writeWhole(this.#path(digest), async (temporary) => {
      const hash = createHash("sha256");
      let size = 0;
      const file = await open(temporary, "w", 420);
      try {
        for await (const chunk of content) {
          size += chunk.length;
          hash.update(chunk);
          if (size > limit) break;
          await file.writeFile(chunk);
        }
      } finally {
        await file.close();
      }
      check({ digest: `sha256:${hash.digest("hex")}`, size });
    });
  }
  /** The digest that a tag had when it was last asked for. */
  async lastDigest(reference) {
    const text = await readFile(this.#tagPath(reference), "utf8").catch(() => "");
    const digest = text.trim();
    return isDigest(digest) ? digest : void 0;
  }
  async rememberDigest(reference, digest) {
    await writeFileWhole(this.#tagPath(reference), `${digest}
`);
  }
  #tagPath(reference) {
    return join(this.#folder, "tags", digestHex(digestOf(reference)));
  }
};

// src/registry/base/registry-store.ts
var FIX = "Run again; if it stays so, a proxy or the registry changes what it delivers.";
var RegistryStore = class {
  static {
    __name(this, "RegistryStore");
  }
  kind = "registry";
  subject;
  #reference;
  #session;
  #cache;
  #pending = /* @__PURE__ */ new Map();
  constructor(subject, reference, context) {
    this.subject = subject;
    this.#reference = reference;
    this.#session = openMirroredSession(reference, context);
    this.#cache = new BlobCache(context.cacheDirectory);
  }
  /**
   * What the reference names now. With a digest that is in the cache nothing is sent; a tag that is known costs a HEAD,
   * which Docker Hub does not count as a pull.
   */
  async root() {
    const { digest, tag = "latest" } = this.#reference;
    if (digest !== void 0)
      return { digest, bytes: await this.document("manifest", { digest, size: DOCUMENT_LIMIT }) };
    const name = formatReference(this.#reference);
    const known = await this.#cache.lastDigest(name);
    const kept = known === void 0 ? void 0 : await this.#cache.read(known, DOCUMENT_LIMIT);
    if (known !== void 0 && kept !== void 0 && await this.#head(tag) === known)
      return { digest: known, bytes: kept };
    const bytes = await this.#getManifest(tag, void 0);
    const actual = digestOf(bytes);
    await this.#cache.write(actual, bytes);
    await this.#cache.rememberDigest(name, actual);
    return { digest: actual, bytes };
  }
  async document(kind, { digest, size }) {
    const limit = Math.min(size, DOCUMENT_LIMIT);
    const kept = await this.#cache.read(digest, limit);
    if (kept !== void 0) return kept;
    const bytes = kind === "manifest" ? await this.#getManifest(digest, digest) : await this.#getConfig(digest, limit);
    await this.#cache.write(digest, bytes);
    return bytes;
  }
  async prepare(descriptor) {
    if (await this.#cache.has(descriptor.digest, descriptor.size)) return;
    await this.#fetchLayer(descriptor);
  }
  async open(descriptor) {
    await this.#pending.get(descriptor.digest);
    const kept = await this.#cache.open(descriptor.digest);
    if (kept !== void 0) return kept;
    await this.#fetchLayer(descriptor);
    const fetched = await this.#cache.open(descriptor.digest);
    if (fetched === void 0) throw new Error(`the cache lost ${descriptor.digest} at once`);
    return fetched;
  }
  #fetchLayer(descriptor) {
    const { digest, size } = descriptor;
    const running = this.#pending.get(digest);
    if (running !== void 0) return running;
    const fetched = this.#session.request(
      { path: `blobs/${digest}` },
      (response) => this.#cache.store(digest, response.body, size, (actual) => {
        if (actual.size < size) throw new Error(`${digest} was cut short: ${actual.size} of ${size} bytes`);
        if (actual.size > size)
          throw mismatch(`A layer of ${this.subject} is longer than its ${size} bytes`, digest, FIX);
        if (actual.digest !== digest)
          throw mismatch(`A layer of ${this.subject} has the digest ${actual.digest}`, digest, FIX);
      })
    ).finally(() => this.#pending.delete(digest));
    this.#pending.set(digest, fetched);
    return fetched;
  }
  /** The digest a server claims for a tag, so far as it does. */
  async #head(tag) {
    const request = {
      method: "HEAD",
      path: `manifests/${tag}`,
      headers: { accept: ACCEPT },
      statuses: [200, 400, 405, 501]
    };
    return this.#session.request(request, async (response) => {
      await response.discard();
      const digest = response.headers["docker-content-digest"] ?? "";
      return response.status === 200 && isDigest(digest) ? digest : void 0;
    });
  }
  #getManifest(path, expected) {
    return this.#session.request({ path: `manifests/${path}`, headers: { accept: ACCEPT } }, async (response) => {
      const bytes = await readWhole(response, DOCUMENT_LIMIT);
      const claimed = response.headers["docker-content-digest"] ?? "";
      const wanted = expected ?? (isDigest(claimed) ? claimed : void 0);
      if (wanted !== void 0 && digestOf(bytes) !== wanted) {
        throw mismatch(`The manifest ${path} of ${this.subject} has the digest ${digestOf(bytes)}`, wanted, FIX);
      }
      return bytes;
    });
  }
  #getConfig(digest, limit) {
    return this.#session.request({ path: `blobs/${digest}` }, async (response) => {
      const bytes = await readWhole(response, limit);
      if (digestOf(bytes) !== digest)
        throw mismatch(`The config of ${this.subject} has the digest ${digestOf(bytes)}`, digest, FIX);
      return bytes;
    });
  }
};
async function readWhole(response, limit) {
  const bytes = await response.bytes(limit);
  const announced = Number(response.headers["content-length"] ?? bytes.length);
  if (bytes.length < announced) throw new Error(`the answer was cut short: ${bytes.length} of ${announced} bytes`);
  return bytes;
}
__name(readWhole, "readWhole");

export {
  RegistryStore
};
