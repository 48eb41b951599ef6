import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/digest.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
var PATTERN = /^sha256:[0-9a-f]{64}$/;
function isDigest(value) {
  return PATTERN.test(value);
}
__name(isDigest, "isDigest");
function digestOf(content) {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
__name(digestOf, "digestOf");
function digestHex(digest) {
  return digest.slice("sha256:".length);
}
__name(digestHex, "digestHex");
async function digestOfFile(path) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, size };
}
__name(digestOfFile, "digestOfFile");

export {
  isDigest,
  digestOf,
  digestHex,
  digestOfFile
};
