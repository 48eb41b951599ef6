import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  layerCompression
} from "./chunk-4T4UK4YA.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/base/unpack.ts
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";
var UNPACKED_LIMIT = 64 * 2 ** 30;
async function unpackLayer(layer, signal) {
  const source = await layer.open();
  const hash = createHash("sha256");
  let size = 0;
  const decoder = createDecoder(layer);
  async function* content() {
    for await (const chunk of decoder === void 0 ? source : decode(source, decoder)) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > UNPACKED_LIMIT) throw new Error(`it has more than ${UNPACKED_LIMIT} bytes`);
      hash.update(chunk);
      yield chunk;
    }
  }
  __name(content, "content");
  return { content: content(), end: /* @__PURE__ */ __name(() => ({ size, diffId: `sha256:${hash.digest("hex")}` }), "end") };
}
__name(unpackLayer, "unpackLayer");
function decode(source, decoder) {
  const input = Readable.from(source, { objectMode: false });
  input.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => input.destroy());
  return input.pipe(decoder);
}
__name(decode, "decode");
function createDecoder(layer) {
  const compression = layerCompression(layer.descriptor.mediaType);
  if (compression === "gzip") return zlib.createGunzip({ chunkSize: 1 << 18 });
  if (compression !== "zstd") return void 0;
  if (typeof zlib.createZstdDecompress !== "function") {
    throw new Failure({
      code: "unsupported-here",
      message: `The base's layer ${layer.descriptor.digest} is compressed with zstd, which Node.js ${process.versions.node} cannot read.`,
      fix: "Run go-slim-image with Node.js 22.15 or newer, or choose a base with gzip layers."
    });
  }
  return zlib.createZstdDecompress();
}
__name(createDecoder, "createDecoder");

export {
  unpackLayer
};
