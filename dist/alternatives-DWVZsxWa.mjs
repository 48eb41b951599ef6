import "./rolldown-runtime-FwyLars3.mjs";
import { q as pLimit } from "./names-BO2WAwaj.mjs";
import { Q as digestHex, nt as readRecord, rt as writeRecord } from "./start-Cs8qjoYe.mjs";
import { Kn as decompressorOf, Qn as zstdAvailable, Xn as compressStream, Yn as createCompressorPool, Zn as compressionKey, qn as blobPath } from "./body-D-Qc5rZc.mjs";
const { join } = process.getBuiltinModule("node:path");
const { createReadStream } = process.getBuiltinModule("node:fs");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
// src/image/layer/alternatives.ts
const LEVELS = {
	gzip: [
		1,
		6,
		9,
		12
	],
	zstd: [
		1,
		3,
		9,
		19
	]
};
const AT_ONCE = 2;
async function measureAlternatives(layer, request) {
	const wanted = Object.keys(LEVELS).filter((format) => format !== "zstd" || zstdAvailable()).flatMap((format) => LEVELS[format].map((level) => ({
		format,
		level
	}))).filter(({ format, level }) => format !== request.compression?.format || level !== request.compression.level);
	const known = await recalled(layer, request.cache);
	const pool = createCompressorPool({
		cpus: request.cpus,
		signal: request.signal
	});
	const limit = pLimit(AT_ONCE);
	try {
		const sizes = await Promise.all(wanted.map((one) => limit(async () => known.get(compressionKey(one)) ?? await sizeOf(layer, one, request, pool))));
		const found = wanted.flatMap((one, index) => {
			const size = sizes[index];
			return size === void 0 ? [] : [{
				...one,
				size
			}];
		});
		await remember(layer, found, known, request.cache);
		return found;
	} finally {
		await pool.close();
	}
}
async function sizeOf({ descriptor, unpackedSize }, compression, { layout, signal }, pool) {
	const decompress = decompressorOf(descriptor.mediaType);
	if (decompress === void 0) return void 0;
	const blob = createReadStream(blobPath(layout, descriptor.digest), { highWaterMark: 1 << 20 });
	let size = 0;
	const count = async (content) => {
		for await (const piece of compressStream(content, compression, unpackedSize, pool)) size += piece.length;
	};
	await pipeline(blob, decompress, count, { signal });
	return size;
}
async function recalled({ diffId }, cache) {
	const kept = cache === void 0 ? void 0 : await readRecord(recordPath(cache, diffId));
	return new Map(Object.entries(kept ?? {}).filter((pair) => Number.isSafeInteger(pair[1])));
}
async function remember({ diffId }, found, known, cache) {
	if (cache === void 0) return;
	for (const one of found) known.set(compressionKey(one), one.size);
	await writeRecord(recordPath(cache, diffId), Object.fromEntries(known));
}
function recordPath(cache, diffId) {
	return join(cache.directory, "layers", "levels", `${digestHex(diffId)}.json`);
}
export { measureAlternatives };
