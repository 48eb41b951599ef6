const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
// src/image/compress/assets.ts
const bundled = !import.meta.url.endsWith(".ts");
new URL("./libdeflate.wasm", import.meta.url);
new URL(bundled ? "./compress-worker.mjs" : "./worker.ts", import.meta.url);
// src/image/compress/libdeflate.ts
async function loadLibdeflate(compiled) {
	const wasm = (await WebAssembly.instantiate(compiled, {})).exports;
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
		const member = new Uint8Array(chunk.buffer, 0, size);
		member.set(compressed);
		return member;
	} finally {
		wasm.free(input);
	}
}
function allocated(address) {
	if (address === 0) throw new Error("libdeflate got no memory");
	return address;
}
// src/image/compress/worker.ts
const gzipMember = loadLibdeflate(workerData);
parentPort?.on("message", async ({ chunk, level }) => {
	const compressed = (await gzipMember)(chunk, level);
	parentPort?.postMessage(compressed, [compressed.buffer]);
});
export {};
