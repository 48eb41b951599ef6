import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/base/byte-source.ts
var FileSource = class {
  static {
    __name(this, "FileSource");
  }
  position = 0;
  #file;
  #size;
  #window = Buffer.alloc(0);
  #windowStart = 0;
  constructor(file, size) {
    this.#file = file;
    this.#size = size;
  }
  async read(length) {
    const inside = this.position - this.#windowStart;
    if (inside < 0 || inside + length > this.#window.length) await this.#fill(length);
    const start = this.position - this.#windowStart;
    const bytes = this.#window.subarray(start, start + length);
    this.position += bytes.length;
    return bytes;
  }
  async skip(length) {
    if (this.position + length > this.#size) throw new Error("it is cut short");
    this.position += length;
  }
  async #fill(length) {
    const window = Buffer.alloc(Math.max(length, 1 << 16));
    let filled = 0;
    while (filled < window.length) {
      const { bytesRead } = await this.#file.read(window, filled, window.length - filled, this.position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    this.#window = window.subarray(0, filled);
    this.#windowStart = this.position;
  }
};
var StreamSource = class {
  static {
    __name(this, "StreamSource");
  }
  position = 0;
  #chunks;
  #rest = Buffer.alloc(0);
  constructor(chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }
  async read(length) {
    const parts = [];
    let missing = length;
    while (missing > 0 && (this.#rest.length > 0 || await this.#next())) {
      const part = this.#rest.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    this.position += length - missing;
    const [only] = parts;
    return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts);
  }
  async skip(length) {
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !await this.#next()) throw new Error("it is cut short");
      const step = Math.min(missing, this.#rest.length);
      this.#rest = this.#rest.subarray(step);
      missing -= step;
    }
    this.position += length;
  }
  /** Reads to the end, so that whoever hashes the stream has seen all of it. */
  async drain() {
    this.position += this.#rest.length;
    this.#rest = Buffer.alloc(0);
    while (await this.#next()) {
      this.position += this.#rest.length;
      this.#rest = Buffer.alloc(0);
    }
  }
  async #next() {
    for (; ; ) {
      const { done, value } = await this.#chunks.next();
      if (done === true) return false;
      if (value.length === 0) continue;
      this.#rest = Buffer.from(value.buffer, value.byteOffset, value.length);
      return true;
    }
  }
};

// src/registry/base/tar-header.ts
var BLOCK = 512;
function parseTarHeader(block) {
  if (block.length < BLOCK) throw new Error("it is cut short");
  if (block.every((byte) => byte === 0)) return void 0;
  if (octal(block, 148, 8) !== checksum(block)) throw new Error("a header has a wrong checksum");
  const name = text(block, 0, 100);
  const ustar = block.toString("latin1", 257, 263) === "ustar\0";
  const prefix = ustar ? text(block, 345, 155) : "";
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    size: octal(block, 124, 12),
    type: block[156] === 0 ? "0" : String.fromCharCode(block[156] ?? 48),
    linkName: text(block, 157, 100)
  };
}
__name(parseTarHeader, "parseTarHeader");
function parsePax(content) {
  const records = /* @__PURE__ */ new Map();
  let position = 0;
  while (position < content.length) {
    const space = content.indexOf(32, position);
    const length = Number(content.toString("latin1", position, space));
    if (space < 0 || !Number.isInteger(length) || length < 5 || position + length > content.length)
      throw new Error("a pax header is damaged");
    const record = content.toString("utf8", space + 1, position + length - 1);
    const equals = record.indexOf("=");
    if (equals < 1) throw new Error("a pax header is damaged");
    records.set(record.slice(0, equals), record.slice(equals + 1));
    position += length;
  }
  return records;
}
__name(parsePax, "parsePax");
function text(block, start, length) {
  const end = block.indexOf(0, start);
  return block.toString("utf8", start, end < 0 || end > start + length ? start + length : end);
}
__name(text, "text");
function octal(block, start, length) {
  const first = block[start] ?? 0;
  if ((first & 128) !== 0) {
    let value = first & 127;
    for (let index = start + 1; index < start + length; index++) value = value * 256 + (block[index] ?? 0);
    if (!Number.isSafeInteger(value)) throw new Error("a header holds a number that is too large");
    return value;
  }
  const digits = block.toString("latin1", start, start + length).replace(/[\0 ]+$/, "").trim();
  if (digits === "") return 0;
  if (!/^[0-7]+$/.test(digits)) throw new Error("a header holds a number that is none");
  return Number.parseInt(digits, 8);
}
__name(octal, "octal");
function checksum(block) {
  let sum = 8 * 32;
  for (let index = 0; index < BLOCK; index++) if (index < 148 || index >= 156) sum += block[index] ?? 0;
  return sum;
}
__name(checksum, "checksum");

// src/registry/base/tar-entries.ts
var BLOCK2 = 512;
var META_LIMIT = 1 << 20;
var TYPES = {
  "0": "file",
  "7": "file",
  "1": "hardlink",
  "2": "symlink",
  "5": "directory"
};
async function* readTar(source, maxEntries) {
  let pax = /* @__PURE__ */ new Map();
  let longName;
  let longLink;
  for (let count = 0; ; count++) {
    if (count > maxEntries * 3) throw new Error(`it has more than ${maxEntries} entries`);
    const block = await source.read(BLOCK2);
    const header = block.length === 0 ? void 0 : parseTarHeader(block);
    if (header === void 0) return;
    if ("xLK".includes(header.type)) {
      const content = await readMeta(source, header);
      if (header.type === "x") pax = parsePax(content);
      else if (header.type === "L") longName = content.toString("utf8").replace(/\0[\s\S]*$/, "");
      else longLink = content.toString("utf8").replace(/\0[\s\S]*$/, "");
      continue;
    }
    if (header.type === "g") {
      await source.skip(padded(header.size));
      continue;
    }
    const entry = describe(header, source.position, pax, longName, longLink);
    yield entry;
    await source.skip(entry.offset + padded(entry.size) - source.position);
    pax = /* @__PURE__ */ new Map();
    longName = void 0;
    longLink = void 0;
  }
}
__name(readTar, "readTar");
function describe(header, offset, pax, longName, longLink) {
  const name = pax.get("path") ?? longName ?? header.name;
  const size = pax.has("size") ? Number(pax.get("size")) : header.size;
  if (!Number.isSafeInteger(size) || size < 0) throw new Error("a pax header gives no valid size");
  const type = header.type === "0" && name.endsWith("/") ? "directory" : TYPES[header.type] ?? "other";
  const hasContent = type === "file" || type === "other";
  return {
    path: cleanPath(name),
    type,
    size: hasContent ? size : 0,
    offset,
    target: pax.get("linkpath") ?? longLink ?? header.linkName
  };
}
__name(describe, "describe");
async function readMeta(source, header) {
  if (header.size > META_LIMIT) throw new Error(`a header has ${header.size} bytes`);
  const content = Buffer.from(await source.read(header.size));
  if (content.length < header.size) throw new Error("it is cut short");
  await source.skip(padded(header.size) - header.size);
  return content;
}
__name(readMeta, "readMeta");
function padded(size) {
  return Math.ceil(size / BLOCK2) * BLOCK2;
}
__name(padded, "padded");
function cleanPath(name) {
  const parts = [];
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
__name(cleanPath, "cleanPath");

export {
  FileSource,
  StreamSource,
  readTar,
  cleanPath
};
