import "./rolldown-runtime-FwyLars3.mjs";
const { createHash } = process.getBuiltinModule("node:crypto");
const zlib = process.getBuiltinModule("node:zlib");
const { createReadStream } = process.getBuiltinModule("node:fs");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
// src/verify/archive-members.ts
const LIMIT = 4 * 2 ** 30;
const MOST_MEMBERS = 1e4;
async function archiveMembers(file, tap) {
	return file.endsWith(".zip") ? zipMembers(file, tap) : tarMembers(createReadStream(file), file.endsWith(".gz") ? "gzip" : "plain", tap);
}
function canRead(compression) {
	return compression !== "zstd" || typeof zlib.createZstdDecompress === "function";
}
async function tarMembers(source, compression, tap) {
	const { extract } = await import("./tar-extract-DQ7prN_G.mjs");
	const entries = extract();
	const unpacked = compression === "gzip" ? zlib.createGunzip() : compression === "zstd" ? zlib.createZstdDecompress() : void 0;
	const reading = unpacked === void 0 ? pipeline(source, entries) : pipeline(source, unpacked, entries);
	const members = collector(tap);
	const walking = (async () => {
		for await (const entry of entries) if (entry.header.type === "file") await members.add(entry.header.name, entry);
		else entry.resume();
	})();
	await Promise.all([reading, walking]);
	return members.found;
}
async function zipMembers(file, tap) {
	const { openPromise } = await import("./zip-open-6uw3RmxT.mjs");
	const zip = await openPromise(file, { autoClose: false });
	const members = collector(tap);
	try {
		for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) await members.add(entry.fileName, await zip.openReadStreamPromise(entry));
	} finally {
		zip.close();
	}
	return members.found;
}
function collector(tap) {
	const found = new Map();
	let total = 0;
	return {
		found,
		add: async (path, content) => {
			if (found.has(path)) throw new Error(`it holds ${path} twice`);
			if (found.size === MOST_MEMBERS) throw new Error(`it holds more than ${MOST_MEMBERS} files`);
			const hash = createHash("sha256");
			const also = tap?.(path);
			let size = 0;
			for await (const chunk of content) {
				size += chunk.length;
				total += chunk.length;
				if (total > LIMIT) throw new Error(`it holds more than ${LIMIT} bytes`);
				hash.update(chunk);
				await also?.(chunk);
			}
			found.set(path, {
				digest: `sha256:${hash.digest("hex")}`,
				size
			});
		}
	};
}
export { canRead as n, tarMembers as r, archiveMembers as t };
