import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  digestOf
} from "./chunk-5ADMWMEE.mjs";
import {
  COMPRESS_WORKER,
  compileLibdeflate,
  loadLibdeflate
} from "./chunk-JQDTMPWK.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/compress/pool.ts
import { Worker } from "node:worker_threads";
var MOST_WORKERS = 4;
var IN_PROCESS_BYTES = 1 << 20;
function createCompressorPool(options) {
  let compiled;
  const libdeflate = /* @__PURE__ */ __name(() => {
    compiled ??= compileLibdeflate();
    return compiled;
  }, "libdeflate");
  const threads = new Threads(Math.max(1, Math.min(options.cpus, MOST_WORKERS)), libdeflate);
  let local;
  const onAbort = /* @__PURE__ */ __name(() => void threads.close(options.signal.reason), "onAbort");
  options.signal.addEventListener("abort", onAbort, { once: true });
  return {
    parallel: threads.most,
    async compress(chunk, level) {
      options.signal.throwIfAborted();
      if (chunk.length > IN_PROCESS_BYTES) return await threads.run({ chunk, level });
      local ??= loadLibdeflate(libdeflate());
      return (await local)(chunk, level);
    },
    async close() {
      options.signal.removeEventListener("abort", onAbort);
      await threads.close(new Error("The compressor was closed."));
    }
  };
}
__name(createCompressorPool, "createCompressorPool");
var Threads = class {
  static {
    __name(this, "Threads");
  }
  most;
  #libdeflate;
  #workers = /* @__PURE__ */ new Map();
  #queue = [];
  #closed;
  constructor(most, libdeflate) {
    this.most = most;
    this.#libdeflate = libdeflate;
  }
  run(request) {
    return new Promise((resolve, reject) => {
      if (this.#closed !== void 0) {
        reject(this.#closed.reason);
        return;
      }
      this.#queue.push({ ...request, resolve, reject });
      const idle = [...this.#workers].find(([, job]) => job === void 0)?.[0];
      if (idle !== void 0) this.#next(idle);
      else if (this.#workers.size < this.most) this.#next(this.#start());
    });
  }
  async close(reason) {
    this.#closed ??= { reason };
    for (const job of this.#queue.splice(0)) job.reject(reason);
    const workers = [...this.#workers];
    this.#workers.clear();
    for (const [, job] of workers) job?.reject(reason);
    await Promise.all(workers.map(([worker]) => worker.terminate()));
  }
  #start() {
    const worker = new Worker(COMPRESS_WORKER, {
      execArgv: [],
      env: {},
      name: "compress",
      workerData: this.#libdeflate(),
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 }
    });
    worker.on("message", (member) => {
      const job = this.#workers.get(worker);
      this.#workers.set(worker, void 0);
      this.#next(worker);
      job?.resolve(member);
    });
    worker.on("error", (error) => this.#fail(worker, error));
    worker.on("exit", () => this.#fail(worker, new Error("A compressing thread ended too early.")));
    this.#workers.set(worker, void 0);
    return worker;
  }
  #next(worker) {
    const job = this.#queue.shift();
    if (job === void 0) {
      worker.unref();
      return;
    }
    this.#workers.set(worker, job);
    worker.ref();
    worker.postMessage({ chunk: job.chunk, level: job.level }, [job.chunk.buffer]);
  }
  #fail(worker, error) {
    if (this.#closed !== void 0 || !this.#workers.has(worker)) return;
    this.#workers.get(worker)?.reject(error);
    this.#workers.delete(worker);
    if (this.#workers.size > 0) return;
    for (const job of this.#queue.splice(0)) job.reject(error);
  }
};

// src/image/compress/gzip.ts
var CHUNK_SIZE = 2 << 20;
var GZIP_VERSION = "libdeflate-1.26-2m";
async function* gzipStream(input, level, pool, memory) {
  const spare = [];
  const pending = [];
  const chunks = [];
  const make = /* @__PURE__ */ __name(async (content) => {
    if (memory === void 0) return pool.compress(content, level);
    const chunk = digestOf(content);
    chunks.push(chunk);
    const known = await memory.recall(chunk);
    if (known === void 0) return pool.compress(content, level);
    if (content.buffer.byteLength === CHUNK_SIZE) spare.push(content.buffer);
    return known;
  }, "make");
  const oldest = /* @__PURE__ */ __name(async function* () {
    const member = await pending.shift();
    if (member === void 0) return;
    const chunk = chunks.shift();
    if (chunk !== void 0) memory?.note({ chunk, digest: digestOf(member), size: member.length });
    yield member;
    if (member.buffer.byteLength === CHUNK_SIZE) spare.push(member.buffer);
  }, "oldest");
  try {
    for await (const chunk of chunked(input, CHUNK_SIZE, spare)) {
      pending.push(watched(make(chunk)));
      if (pending.length > pool.parallel) yield* oldest();
    }
    while (pending.length > 0) yield* oldest();
  } finally {
    await Promise.allSettled(pending);
  }
}
__name(gzipStream, "gzipStream");
function watched(promise) {
  promise.catch(() => void 0);
  return promise;
}
__name(watched, "watched");
async function* chunked(input, size, spare = []) {
  const fresh = /* @__PURE__ */ __name(() => new Uint8Array(spare.pop() ?? new ArrayBuffer(size)), "fresh");
  let chunk = fresh();
  let filled = 0;
  for await (let piece of input) {
    while (piece.length > 0) {
      const taken = piece.subarray(0, size - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      piece = piece.subarray(taken.length);
      if (filled < size) continue;
      yield chunk;
      chunk = fresh();
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
__name(chunked, "chunked");

// src/image/compress/zstd.ts
import { once } from "node:events";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";
var MOST_WINDOW_LOG = 23;
function zstdAvailable() {
  return typeof zlib.createZstdCompress === "function";
}
__name(zstdAvailable, "zstdAvailable");
function zstdVersion() {
  return `zstd-${process.versions.zstd ?? "none"}-w${MOST_WINDOW_LOG}`;
}
__name(zstdVersion, "zstdVersion");
function requireZstd() {
  if (zstdAvailable()) return;
  throw new Failure({
    code: "unsupported-here",
    message: `The compression "zstd" needs Node 22.15 or later, and this is Node ${process.versions.node}.`,
    fix: 'Use a newer Node, or the compression "gzip".'
  });
}
__name(requireZstd, "requireZstd");
async function* zstdStream(input, level, size) {
  requireZstd();
  const { constants } = zlib;
  const params = {
    [constants.ZSTD_c_compressionLevel]: level,
    [constants.ZSTD_c_checksumFlag]: 1,
    [constants.ZSTD_c_contentSizeFlag]: 1
  };
  if (level > 19)
    params[constants.ZSTD_c_windowLog] = Math.min(MOST_WINDOW_LOG, Math.max(10, Math.ceil(Math.log2(size))));
  const compress = zlib.createZstdCompress({ params, pledgedSrcSize: size });
  const source = Readable.from(copies(input), { objectMode: true, highWaterMark: 1 });
  source.on("error", (error) => compress.destroy(error));
  try {
    yield* source.pipe(compress);
  } finally {
    source.destroy();
    compress.destroy();
    if (!compress.closed) await once(compress, "close").catch(() => void 0);
  }
}
__name(zstdStream, "zstdStream");
async function* copies(input) {
  for await (const piece of input) yield Buffer.from(piece);
}
__name(copies, "copies");

// src/image/compress/compress.ts
var LEVELS = { gzip: [1, 12], zstd: [1, 22], uncompressed: [0, 22] };
var MEDIA_TYPE = {
  gzip: "application/vnd.oci.image.layer.v1.tar+gzip",
  zstd: "application/vnd.oci.image.layer.v1.tar+zstd",
  uncompressed: "application/vnd.oci.image.layer.v1.tar"
};
function layerMediaType(compression) {
  return MEDIA_TYPE[compression.format];
}
__name(layerMediaType, "layerMediaType");
function compressionKey({ format, level }) {
  if (format === "uncompressed") return format;
  return `${format}-${level}-${format === "gzip" ? GZIP_VERSION : zstdVersion()}`;
}
__name(compressionKey, "compressionKey");
function checkCompression({ format, level }) {
  const [least, most] = LEVELS[format];
  if (format === "zstd") requireZstd();
  if (format === "uncompressed" || Number.isInteger(level) && level >= least && level <= most) return;
  throw new Failure({
    code: "invalid-input",
    message: `The compression level ${level} is not one of ${format}'s, which are ${least} to ${most}.`,
    fix: `Choose a level from ${least} to ${most}.`
  });
}
__name(checkCompression, "checkCompression");
function compressStream(tar, compression, size, pool, memory) {
  if (compression.format === "gzip") return gzipStream(tar, compression.level, pool, memory);
  if (compression.format === "zstd") return zstdStream(tar, compression.level, size);
  return tar;
}
__name(compressStream, "compressStream");

// src/image/tar/stream.ts
import { open } from "node:fs/promises";

// src/image/tar/fields.ts
var BLOCK = 512;
var FIELD = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  typeflag: [156, 1],
  linkname: [157, 100],
  magic: [257, 8],
  devmajor: [329, 8],
  devminor: [337, 8],
  prefix: [345, 155]
};
function fitsOctal(value, width) {
  return value >= 0 && value < 8 ** (width - 1);
}
__name(fitsOctal, "fitsOctal");
function putOctal(block, field, value) {
  const [offset, width] = field;
  const fitting = fitsOctal(value, width) ? value : 0;
  block.write(`${fitting.toString(8).padStart(width - 1, "0")}\0`, offset, "latin1");
}
__name(putOctal, "putOctal");
function putText(block, field, text) {
  const [offset, width] = field;
  const bytes = Buffer.from(text);
  bytes.copy(block, offset, 0, width);
  if (bytes.length > width && block[offset + width - 1] === 47) cutTrailingSlash(block, offset, width);
}
__name(putText, "putText");
function cutTrailingSlash(block, offset, width) {
  let end = width - 1;
  while (end > 0 && block[offset + end - 1] === 47) end--;
  block[offset + end] = 0;
}
__name(cutTrailingSlash, "cutTrailingSlash");
function seal(block) {
  block.write("ustar\x0000", FIELD.magic[0], "latin1");
  block.fill(" ", FIELD.checksum[0], FIELD.checksum[0] + FIELD.checksum[1], "latin1");
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, FIELD.checksum[0], "latin1");
  return block;
}
__name(seal, "seal");
function paddingAfter(size) {
  return (BLOCK - size % BLOCK) % BLOCK;
}
__name(paddingAfter, "paddingAfter");

// src/image/tar/header.ts
import { posix } from "node:path";
var TYPEFLAG = { file: "0", directory: "5", symlink: "2" };
function contentSize(entry) {
  if (entry.type !== "file" || entry.content === void 0) return 0;
  return "bytes" in entry.content ? entry.content.bytes.length : entry.content.size;
}
__name(contentSize, "contentSize");
function tarHeader(entry) {
  const name = entry.type === "directory" ? `${entry.path}/` : entry.path;
  const target = entry.type === "symlink" ? entry.target ?? "" : "";
  const size = contentSize(entry);
  const split = splitName(name);
  const records = paxRecords(entry, { name, target, size, splits: split !== void 0 });
  const pax = paxNeeded(records, split !== void 0);
  const block = Buffer.alloc(BLOCK);
  putText(block, FIELD.name, pax ? ascii(name) : split?.suffix ?? name);
  putOctal(block, FIELD.mode, entry.mode);
  putOctal(block, FIELD.uid, entry.uid);
  putOctal(block, FIELD.gid, entry.gid);
  putOctal(block, FIELD.size, size);
  putOctal(block, FIELD.mtime, entry.mtime);
  putText(block, FIELD.typeflag, TYPEFLAG[entry.type]);
  putText(block, FIELD.linkname, pax ? ascii(target) : target);
  putOctal(block, FIELD.devmajor, 0);
  putOctal(block, FIELD.devminor, 0);
  if (!pax && split !== void 0) putText(block, FIELD.prefix, split.prefix);
  seal(block);
  return pax ? Buffer.concat([paxHeader(name, records), block]) : block;
}
__name(tarHeader, "tarHeader");
function splitName(name) {
  const [, nameWidth] = FIELD.name;
  const [, prefixWidth] = FIELD.prefix;
  if (name.length <= nameWidth || !isAscii(name)) return void 0;
  let end = name.length;
  if (end > prefixWidth + 1) end = prefixWidth + 1;
  else if (name.endsWith("/")) end--;
  const cut = name.slice(0, end).lastIndexOf("/");
  const suffix = name.slice(cut + 1);
  if (cut <= 0 || suffix.length > nameWidth || suffix.length === 0) return void 0;
  return { prefix: name.slice(0, cut), suffix };
}
__name(splitName, "splitName");
function paxRecords(entry, facts) {
  const records = /* @__PURE__ */ new Map();
  if (exceedsField(facts.name)) records.set("path", facts.name);
  if (exceedsField(facts.target)) records.set("linkpath", facts.target);
  if (!fitsOctal(entry.uid, FIELD.uid[1])) records.set("uid", String(entry.uid));
  if (!fitsOctal(entry.gid, FIELD.gid[1])) records.set("gid", String(entry.gid));
  if (!fitsOctal(facts.size, FIELD.size[1])) records.set("size", String(facts.size));
  if (!fitsOctal(entry.mtime, FIELD.mtime[1])) records.set("mtime", String(entry.mtime));
  return records;
}
__name(paxRecords, "paxRecords");
function exceedsField(text) {
  return !isAscii(text) || text.length > FIELD.name[1];
}
__name(exceedsField, "exceedsField");
function paxNeeded(records, splits) {
  return records.size > (splits && records.has("path") ? 1 : 0);
}
__name(paxNeeded, "paxNeeded");
function paxHeader(name, records) {
  const lines = [...records.keys()].sort().map((key) => paxRecord(key, records.get(key) ?? ""));
  const data = Buffer.from(lines.join(""));
  const slash = name.lastIndexOf("/") + 1;
  const extended = ascii(posix.join(name.slice(0, slash), "PaxHeaders.0", name.slice(slash)));
  const block = Buffer.alloc(BLOCK);
  putText(block, FIELD.name, extended.slice(0, FIELD.name[1]).replace(/\/+$/, ""));
  for (const field of [FIELD.mode, FIELD.uid, FIELD.gid, FIELD.mtime]) putOctal(block, field, 0);
  putOctal(block, FIELD.size, data.length);
  putText(block, FIELD.typeflag, "x");
  return Buffer.concat([seal(block), data, Buffer.alloc(paddingAfter(data.length))]);
}
__name(paxHeader, "paxHeader");
function paxRecord(key, value) {
  const rest = Buffer.byteLength(key) + Buffer.byteLength(value) + 3;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return `${length} ${key}=${value}
`;
}
__name(paxRecord, "paxRecord");
function isAscii(text) {
  return Buffer.byteLength(text) === text.length;
}
__name(isAscii, "isAscii");
function ascii(text) {
  return text.replace(new RegExp("\\P{ASCII}", "gu"), "");
}
__name(ascii, "ascii");

// src/image/tar/stream.ts
var READ_SIZE = 1 << 20;
function tarSize(ordered) {
  let size = 2 * BLOCK;
  for (const entry of ordered) {
    const content = contentSize(entry);
    size += tarHeader(entry).length + content + paddingAfter(content);
  }
  return size;
}
__name(tarSize, "tarSize");
async function* tarStream(ordered, signal) {
  for (const entry of ordered) {
    signal?.throwIfAborted();
    yield tarHeader(entry);
    if (entry.type === "file" && entry.content !== void 0) {
      if ("bytes" in entry.content) yield entry.content.bytes;
      else yield* fileContent(entry.content.file, entry.content.size, signal);
    }
    const padding = paddingAfter(contentSize(entry));
    if (padding > 0) yield Buffer.alloc(padding);
  }
  yield Buffer.alloc(2 * BLOCK);
}
__name(tarStream, "tarStream");
async function* fileContent(file, size, signal) {
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(Math.min(READ_SIZE, size + 1));
    let done = 0;
    for (; ; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      done += bytesRead;
      if (bytesRead === 0 || done > size) break;
      yield buffer.subarray(0, bytesRead);
    }
    if (done !== size) throw changed(file, size);
  } finally {
    await handle.close();
  }
}
__name(fileContent, "fileContent");
function changed(file, size) {
  return new Failure({
    code: "machine-fault",
    message: `${file} changed while it was put into a layer: it no longer has ${size} bytes.`,
    fix: "Run again while nothing else writes to that file."
  });
}
__name(changed, "changed");

export {
  CHUNK_SIZE,
  zstdAvailable,
  requireZstd,
  layerMediaType,
  compressionKey,
  checkCompression,
  compressStream,
  createCompressorPool,
  tarSize,
  tarStream
};
