import "./rolldown-runtime-FwyLars3.mjs";
// src/files/zip-text.ts
const MOST_ENTRIES = 1e3;
async function textsInZip(zip, names, limit) {
	const { fromBufferPromise } = await import("./zip-open-6uw3RmxT.mjs");
	const found = new Map();
	try {
		const archive = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), { lazyEntries: true });
		let entries = 0;
		for await (const entry of archive.eachEntry()) {
			if (++entries > MOST_ENTRIES) return "too-many-entries";
			if (!names.includes(entry.fileName) || found.has(entry.fileName)) continue;
			const text = await boundedText(await archive.openReadStreamPromise(entry), limit);
			if (text === void 0) return "too-large";
			found.set(entry.fileName, text);
		}
		return found;
	} catch {
		return "damaged";
	}
}
async function boundedText(stream, limit) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of stream) {
		bytes += chunk.length;
		if (bytes > limit) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
export { textsInZip as t };
