import { readFileSync } from 'node:fs';
import { LIBDEFLATE_WASM } from './assets.ts';

/**
 * Compresses one chunk to one gzip member (RFC 1952) of its own. The member lies in the chunk's memory, from its start,
 * and replaces the chunk; where it does not fit (random bytes grow a little) it has memory of its own.
 */
export type GzipMember = (chunk: Uint8Array<ArrayBuffer>, level: number) => Uint8Array<ArrayBuffer>;

/** The part of the WebAssembly interface that is used here; the types of Node alone do not have it. */
declare const WebAssembly: {
  instantiate(code: CompiledLibdeflate, imports: object): Promise<{ readonly exports: unknown }>;
  readonly Module: new (code: Uint8Array) => CompiledLibdeflate;
};

/** libdeflate, compiled; threads that are handed the same one share its machine code, and with it the optimising. */
export type CompiledLibdeflate = object;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(bytes: number): number;
  free(address: number): void;
  libdeflate_alloc_compressor(level: number): number;
  libdeflate_free_compressor(compressor: number): void;
  libdeflate_gzip_compress(compressor: number, input: number, size: number, output: number, room: number): number;
  libdeflate_gzip_compress_bound(compressor: number, size: number): number;
}

/** Compiles libdeflate: about 2 ms. */
export function compileLibdeflate(): CompiledLibdeflate {
  return new WebAssembly.Module(readFileSync(LIBDEFLATE_WASM));
}

/**
 * Makes libdeflate ready. Levels are 1 to 12, and the same chunk and level give the same bytes on every processor,
 * operating system and Node version: it is one WebAssembly program without imports, floating point or threads.
 * The member's header says mtime 0 and operating system 255 (unknown), RFC 1952 section 2.3.1.
 */
export async function loadLibdeflate(compiled: CompiledLibdeflate): Promise<GzipMember> {
  const instance = await WebAssembly.instantiate(compiled, {});
  const wasm = instance.exports as Exports;
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

function member(wasm: Exports, compressor: number, chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const room = wasm.libdeflate_gzip_compress_bound(compressor, chunk.length);
  const input = allocated(wasm.malloc(chunk.length + room));
  const output = input + chunk.length;
  try {
    // The memory's buffer is another one after each growth, so it is asked for only now.
    new Uint8Array(wasm.memory.buffer).set(chunk, input);
    const size = wasm.libdeflate_gzip_compress(compressor, input, chunk.length, output, room);
    if (size === 0) throw new Error('libdeflate found no room for its output');
    const compressed = new Uint8Array(wasm.memory.buffer, output, size);
    if (size > chunk.buffer.byteLength) return compressed.slice();
    const member = new Uint8Array(chunk.buffer, 0, size);
    member.set(compressed);
    return member;
  } finally {
    wasm.free(input);
  }
}

function allocated(address: number): number {
  if (address === 0) throw new Error('libdeflate got no memory');
  return address;
}
