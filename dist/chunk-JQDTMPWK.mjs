import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/compress/libdeflate.ts
import { readFileSync } from "node:fs";

// src/image/compress/assets.ts
var bundled = !import.meta.url.endsWith(".ts");
var LIBDEFLATE_WASM = new URL("./libdeflate.wasm", import.meta.url);
var COMPRESS_WORKER = new URL(bundled ? "./compress-worker.mjs" : "./worker.ts", import.meta.url);

// src/image/compress/libdeflate.ts
function compileLibdeflate() {
  return new WebAssembly.Module(readFileSync(LIBDEFLATE_WASM));
}
__name(compileLibdeflate, "compileLibdeflate");
async function loadLibdeflate(compiled) {
  const instance = await WebAssembly.instantiate(compiled, {});
  const wasm = instance.exports;
  wasm._initialize();
  let compressor = 0;
  let compressorLevel = 0;
  return (chunk, level) => {
    if (level !== compressorLevel) {
      if (compressor !== 0) wasm.libdeflate_free_compressor(compressor);
      compressor = allocated(wasm.libdeflate_alloc_compressor(level));
      compressorLevel = level;
    }
    return member(wasm, compressor, chunk);
  };
}
__name(loadLibdeflate, "loadLibdeflate");
function member(wasm, compressor, chunk) {
  const room = wasm.libdeflate_gzip_compress_bound(compressor, chunk.length);
  const input = allocated(wasm.malloc(chunk.length + room));
  const output = input + chunk.length;
  try {
    new Uint8Array(wasm.memory.buffer).set(chunk, input);
    const size = wasm.libdeflate_gzip_compress(compressor, input, chunk.length, output, room);
    if (size === 0) throw new Error("libdeflate found no room for its output");
    const compressed = new Uint8Array(wasm.memory.buffer, output, size);
    if (size > chunk.buffer.byteLength) return compressed.slice();
    const member2 = new Uint8Array(chunk.buffer, 0, size);
    member2.set(compressed);
    return member2;
  } finally {
    wasm.free(input);
  }
}
__name(member, "member");
function allocated(address) {
  if (address === 0) throw new Error("libdeflate got no memory");
  return address;
}
__name(allocated, "allocated");

export {
  COMPRESS_WORKER,
  compileLibdeflate,
  loadLibdeflate
};
