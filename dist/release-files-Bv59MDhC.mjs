import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, et as digestOfFile, vt as copyFileWhole, xt as writeWhole } from "./start-Cs8qjoYe.mjs";
import { Wn as orderEntries, Xn as compressStream, Yn as createCompressorPool, h as tarStream, m as tarSize } from "./body-D-Qc5rZc.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open, readFile } = process.getBuiltinModule("node:fs/promises");
// src/release/asset-name.ts
function assetName(wanted) {
	const name = wanted.replace(/[^0-9A-Za-z._-]+/g, ".").replace(/^\.+|\.+$/g, "");
	if (name !== "" && name.length <= 200) return name;
	throw new Failure({
		code: "invalid-input",
		message: `archive-name: "${wanted}" makes no name for a file of a release.`,
		fix: "Use letters, digits, points, underscores and hyphens, at most 200 of them."
	});
}
function requireDifferentNames(names) {
	const seen = new Set();
	for (const name of names) {
		if (seen.has(name.toLowerCase())) throw new Failure({
			code: "invalid-input",
			message: `archive-name: two files of the release would be called ${name}.`,
			fix: "Put {{.Os}}, {{.Arch}}, {{.Variant}} and, with several commands, {{.Binary}} into it."
		});
		seen.add(name.toLowerCase());
	}
}
// src/release/tar-gz.ts
const LEVEL$1 = 9;
function tarGzStream(entries, epoch, pool, signal) {
	const ordered = orderEntries(entries.map((entry) => asFile(entry, epoch)));
	return compressStream(tarStream(ordered, signal), {
		format: "gzip",
		level: LEVEL$1
	}, tarSize(ordered), pool);
}
function asFile({ path, mode, file, size }, mtime) {
	return {
		path,
		type: "file",
		mode,
		uid: 0,
		gid: 0,
		mtime,
		content: {
			file,
			size
		}
	};
}
// src/release/zip.ts
const LEVEL = 9;
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;
const FLAGS = 2048;
const VERSION_NEEDED = 20;
const MADE_BY = 788;
async function* zipStream(entries, epoch, pool) {
	const directory = [];
	let offset = 0;
	for (const entry of [...entries].sort((a, b) => a.path < b.path ? -1 : 1)) {
		const { data, crc, size } = await deflate(await readFile(entry.file), pool);
		const common = commonFields({
			epoch,
			crc,
			size,
			stored: data.length,
			name: entry.path
		});
		const name = Buffer.from(entry.path);
		const extra = extendedTimestamp(epoch);
		directory.push(Buffer.concat([
			directoryStart(),
			common,
			directoryEnd(entry.mode, offset),
			name,
			extra
		]));
		const local = Buffer.concat([
			localStart(),
			common,
			name,
			extra
		]);
		yield local;
		yield data;
		offset += local.length + data.length;
	}
	const central = Buffer.concat(directory);
	yield central;
	yield endRecord(directory.length, central.length, offset);
}
async function deflate(content, pool) {
	const size = content.length;
	const chunk = new Uint8Array(size);
	chunk.set(content);
	const member = Buffer.from(await pool.compress(chunk, LEVEL));
	return {
		data: member.subarray(GZIP_HEADER, member.length - GZIP_TRAILER),
		crc: member.readUInt32LE(member.length - GZIP_TRAILER),
		size
	};
}
function commonFields({ epoch, crc, size, stored, name }) {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(VERSION_NEEDED, 0);
	fields.writeUInt16LE(FLAGS, 2);
	fields.writeUInt16LE(8, 4);
	const { date, time } = dosTime(epoch);
	fields.writeUInt16LE(time, 6);
	fields.writeUInt16LE(date, 8);
	fields.writeUInt32LE(crc, 10);
	fields.writeUInt32LE(stored, 14);
	fields.writeUInt32LE(size, 18);
	fields.writeUInt16LE(Buffer.byteLength(name), 22);
	fields.writeUInt16LE(extendedTimestamp(epoch).length, 24);
	return fields;
}
function localStart() {
	return Buffer.from("PK", "latin1");
}
function directoryStart() {
	const start = Buffer.alloc(6);
	start.write("PK", "latin1");
	start.writeUInt16LE(MADE_BY, 4);
	return start;
}
function directoryEnd(mode, offset) {
	const end = Buffer.alloc(14);
	end.writeUInt32LE((32768 | mode) << 16 >>> 0, 6);
	end.writeUInt32LE(offset, 10);
	return end;
}
function endRecord(count, size, offset) {
	const end = Buffer.alloc(22);
	end.write("PK", "latin1");
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return end;
}
function extendedTimestamp(epoch) {
	const extra = Buffer.alloc(9);
	extra.writeUInt16LE(21589, 0);
	extra.writeUInt16LE(5, 2);
	extra.writeUInt8(1, 4);
	extra.writeInt32LE(Math.min(epoch, 2147483647), 5);
	return extra;
}
function dosTime(epoch) {
	const at = new Date(Math.max(epoch, Date.UTC(1980, 0, 1) / 1e3) * 1e3);
	return {
		date: at.getUTCFullYear() - 1980 << 9 | at.getUTCMonth() + 1 << 5 | at.getUTCDate(),
		time: at.getUTCHours() << 11 | at.getUTCMinutes() << 5 | at.getUTCSeconds() >> 1
	};
}
// src/release/release-files.ts
const RELEASE_FOLDER = "release";
async function writeReleaseFiles(request, runtime) {
	const step = runtime.progress.start("archive");
	const pool = createCompressorPool({
		cpus: runtime.host.cpus,
		signal: runtime.signal
	});
	try {
		const planned = request.binaries.flatMap((binary) => filesOf(binary, request));
		requireDifferentNames(planned.map(({ name }) => name));
		const assets = [];
		for (const [index, { write, ...asset }] of planned.entries()) {
			step.update({
				done: index,
				total: planned.length,
				unit: "items",
				detail: asset.name
			});
			const path = join(request.output, RELEASE_FOLDER, asset.name);
			await write(path, {
				pool,
				signal: runtime.signal
			});
			assets.push({
				...asset,
				...await digestOfFile(path)
			});
		}
		step.done(`${assets.length} files`);
		return {
			folder: RELEASE_FOLDER,
			assets: assets.sort((a, b) => a.name < b.name ? -1 : 1)
		};
	} catch (error) {
		step.fail("failed");
		throw error;
	} finally {
		await pool.close();
	}
}
function filesOf(binary, request) {
	const { stem } = binary.plan;
	const name = assetName(request.nameOf(binary));
	const sbom = request.sboms.get(stem);
	const copied = (kind, ending) => {
		const file = sbom?.[kind];
		if (file === void 0) return [];
		return [{
			name: `${name}${ending}`,
			kind,
			stem,
			write: (path) => copyFileWhole(join(request.output, file), path)
		}];
	};
	return [
		binaryFile(binary, name, request),
		...copied("cyclonedx", ".cdx.json"),
		...copied("spdx", ".spdx.json")
	];
}
function binaryFile(binary, name, request) {
	const { stem, main, platform } = binary.plan;
	const windows = platform.os === "windows";
	const ending = windows ? ".exe" : "";
	const kind = request.format === "binary" ? "binary" : "archive";
	if (kind === "binary") return {
		name: `${name}${ending}`,
		kind,
		stem,
		write: (path) => copyFileWhole(binary.file, path)
	};
	const format = windows ? "zip" : request.format;
	const folder = request.wrap ? `${name}/` : "";
	const member = `${folder}${main.binaryName}${ending}`;
	const entries = [{
		path: member,
		mode: 493,
		file: binary.file,
		size: binary.facts.size
	}, ...request.documents.map((entry) => ({
		...entry,
		path: `${folder}${entry.path}`
	}))];
	const write = (path, { pool, signal }) => writeStream(path, format === "zip" ? zipStream(entries, request.epoch, pool) : tarGzStream(entries, request.epoch, pool, signal));
	return {
		name: `${name}.${format}`,
		kind,
		stem,
		member,
		write
	};
}
async function writeStream(path, content) {
	await writeWhole(path, async (temporary) => {
		const handle = await open(temporary, "w", 420);
		try {
			for await (const piece of content) await handle.writeFile(piece);
		} finally {
			await handle.close();
		}
	});
}
export { RELEASE_FOLDER, writeReleaseFiles };
