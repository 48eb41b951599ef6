import "./rolldown-runtime-FwyLars3.mjs";
import { Dt as makeFolder, Nt as Failure, X as platformFileSuffix, Y as formatPlatform, _t as asWriteFailure } from "./start-Cs8qjoYe.mjs";
import { q as pLimit } from "./names-BO2WAwaj.mjs";
import { Bn as StreamSource, In as unpackLayer, Rn as readTar, Vn as FileTree, qn as blobPath } from "./body-D-Qc5rZc.mjs";
import { r as _usingCtx } from "./binary-DxKJAy_c.mjs";
const { basename, dirname, join } = process.getBuiltinModule("node:path");
const { open } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { createReadStream } = process.getBuiltinModule("node:fs");
// src/engine/buildx/join/file-owners.ts
const OPAQUE = ".wh..wh..opq";
const WHITEOUT = ".wh.";
function programsOf(layers) {
	const there = new Map();
	for (const [index, { entries, programs }] of layers.entries()) {
		for (const { path } of entries) {
			const cut = path.lastIndexOf("/") + 1;
			const [folder, name] = [path.slice(0, cut), path.slice(cut)];
			if (name === OPAQUE) removeBelow(there, folder, index);
			else if (name.startsWith(WHITEOUT)) remove(there, folder + name.slice(4), index);
		}
		for (const { path, type } of entries) if (type !== "directory") remove(there, path, index);
		for (const path of programs) there.set(path, index);
	}
	return [...there].map(([path, layer]) => ({
		path,
		layer
	})).sort((a, b) => a.path < b.path ? -1 : 1);
}
function remove(there, path, before) {
	const layer = there.get(path);
	if (layer !== void 0 && layer < before) there.delete(path);
	removeBelow(there, `${path}/`, before);
}
function removeBelow(there, folder, before) {
	if (there.size === 0) return;
	for (const [path, layer] of there) if (layer < before && path.startsWith(folder)) there.delete(path);
}
// src/engine/buildx/join/scan-layer.ts
const MAX_ENTRIES = 1e6;
const LARGEST_PROGRAM = 2 ** 31;
const MAGIC = Buffer.from("ÿ Go buildinf:", "latin1");
const STEP = 1 << 18;
const SMALLEST_PROGRAM = 64;
async function scanLayer(layer, signal) {
	const entries = [];
	const programs = [];
	const elf = [];
	return {
		entries,
		programs,
		elf,
		unpackedSize: await walk(layer, signal, async (entry, source) => {
			entries.push(entry);
			if (entry.type !== "file" || entry.size < SMALLEST_PROGRAM) return;
			const start = Buffer.from(await source.read(20));
			if (start.length < 20) throw new Error("it is cut short");
			const isElf = start.readUInt32BE(0) === 2135247942;
			if (isElf) elf.push({
				path: entry.path,
				machine: start[5] === 2 ? start.readUInt16BE(18) : start.readUInt16LE(18)
			});
			if ((isElf || start.readUInt16BE(0) === 19802) && await hasGoMark(entry, start, source)) programs.push(entry.path);
		})
	};
}
async function extractFiles(layer, files, signal) {
	await walk(layer, signal, async (entry, source) => {
		const file = entry.type === "file" ? files.get(entry.path) : void 0;
		if (file !== void 0) await writeEntry(entry, source, file);
	});
}
async function walk(layer, signal, visit) {
	const { descriptor, diffId, file } = layer;
	const hash = createHash("sha256");
	async function* compressed() {
		for await (const chunk of createReadStream(file, { highWaterMark: STEP })) {
			hash.update(chunk);
			yield chunk;
		}
	}
	try {
		const unpacked = await unpackLayer({
			descriptor,
			diffId,
			open: async () => compressed()
		}, signal);
		const source = new StreamSource(unpacked.content);
		for await (const entry of readTar(source, MAX_ENTRIES)) await visit(entry, source);
		await source.drain();
		const { size, diffId: found } = unpacked.end();
		const digest = `sha256:${hash.digest("hex")}`;
		if (found !== diffId || digest !== descriptor.digest) throw unlike(descriptor.digest, `${digest} (unpacked ${found})`);
		return size;
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof Failure || error.code !== void 0) throw error;
		throw new Failure({
			code: "buildx-failed",
			message: `The layer ${descriptor.digest} that BuildKit wrote cannot be read: ${error.message}.`,
			fix: "Build again; if it stays so, prune the builder’s cache (docker buildx prune).",
			cause: error
		});
	}
}
function unlike(expected, found) {
	return new Failure({
		code: "digest-mismatch",
		message: `The layer ${expected} that BuildKit wrote is really ${found}.`,
		fix: "Build again; if it stays so, look at the disk of this machine and of the builder."
	});
}
async function hasGoMark(entry, start, source) {
	if (entry.size > LARGEST_PROGRAM) return false;
	let before = start;
	for (let left = entry.size - start.length; left > 0;) {
		const chunk = await source.read(Math.min(left, STEP));
		if (chunk.length === 0) throw new Error("it is cut short");
		left -= chunk.length;
		const window = Buffer.concat([before, chunk]);
		if (window.includes(MAGIC)) return true;
		before = window.subarray(-MAGIC.length + 1);
	}
	return false;
}
async function writeEntry(entry, source, file) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			await makeFolder(dirname(file));
			const handle = _usingCtx$1.a(await open(file, "w", 493));
			for (let left = entry.size; left > 0;) {
				const chunk = await source.read(Math.min(left, STEP));
				if (chunk.length === 0) throw new Error("it is cut short");
				left -= chunk.length;
				await handle.writeFile(chunk);
			}
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		throw asWriteFailure(error, file);
	}
}
// src/engine/buildx/join/find-programs.ts
const AT_ONCE = 2;
const MOST_PROGRAMS = 500;
function openLayerScans(layout, signal) {
	const limit = pLimit(AT_ONCE);
	const known = new Map();
	const scanOnce = (layer) => {
		const { digest } = layer.descriptor;
		const found = known.get(digest) ?? limit(() => scanLayer(layer, signal));
		known.set(digest, found);
		return found;
	};
	return {
		async scan(manifest) {
			const layers = await Promise.all(layerBlobs(layout, manifest).map(scanOnce));
			const programs = programsOf(layers);
			if (programs.length > MOST_PROGRAMS) throw new Failure({
				code: "buildx-failed",
				message: `The image holds ${programs.length} Go programs, more than ${MOST_PROGRAMS}.`,
				fix: "Copy what is needed into a last stage of its own (FROM scratch, COPY --from=...)."
			});
			let tree;
			const has = (path) => {
				tree ??= layers.reduce((all, { entries }) => {
					all.apply(entries);
					return all;
				}, new FileTree());
				return tree.find(path) !== void 0;
			};
			return {
				manifest,
				layers,
				programs,
				has
			};
		},
		async extract({ manifest, programs }, fileOf) {
			for (const [index, layer] of layerBlobs(layout, manifest).entries()) {
				const wanted = programs.filter((program) => program.layer === index);
				if (wanted.length === 0) continue;
				await extractFiles(layer, new Map(wanted.map((program) => [program.path, fileOf(program)])), signal);
			}
		}
	};
}
function layerBlobs(layout, { layers, facts }) {
	return layers.map((descriptor, index) => {
		const diffId = facts.diffIds[index];
		if (diffId === void 0) throw new Error("layers and diff_ids were counted before");
		return {
			file: blobPath(layout, descriptor.digest),
			descriptor,
			diffId
		};
	});
}
// src/engine/buildx/join/machine.ts
const MACHINES = {
	"386": [3],
	amd64: [62, 3],
	arm: [40],
	arm64: [183, 40],
	loong64: [258],
	mips: [8],
	mips64: [8],
	mips64le: [8],
	mipsle: [8],
	ppc64: [21],
	ppc64le: [21],
	riscv64: [243],
	s390x: [22]
};
function refuseForeignPrograms(elf, platform, image) {
	const runs = MACHINES[platform.architecture];
	const [first] = elf;
	if (platform.os !== "linux" || runs === void 0 || first === void 0) return;
	if (elf.some(({ machine }) => runs.includes(machine))) return;
	const name = Object.keys(MACHINES).find((architecture) => MACHINES[architecture]?.[0] === first.machine);
	const others = elf.length === 1 ? "" : ` and ${elf.length - 1} more`;
	throw new Failure({
		code: "base-architecture",
		message: `The image ${image} is called ${formatPlatform(platform)}, but /${first.path}${others} in it ${elf.length === 1 ? "is" : "are"} for ${name ?? `machine ${first.machine}`}. It would not run.`,
		fix: "Choose a base that is made for each platform, and compile for TARGETARCH in the Dockerfile."
	});
}
// src/engine/buildx/join/assembled.ts
async function lookInto(image, names, runtime) {
	const scans = openLayerScans(names.layout, runtime.signal);
	const platforms = [];
	for (const manifest of image.manifests) {
		const step = runtime.progress.start("image", `${names.image} ${platformFileSuffix(manifest.platform)}`);
		const scanned = await scans.scan(manifest);
		const elf = scanned.layers.flatMap((layer) => layer.elf);
		const started = elf.filter(({ path }) => isStarted(path, entrypointOf(scanned.manifest)));
		refuseForeignPrograms(started.length === 0 ? elf : started, manifest.platform, names.image);
		const folder = join(runtime.scratchDirectory, "found", names.image, platformFileSuffix(manifest.platform));
		const fileOf = ({ path }) => join(folder, String(scanned.programs.findIndex((one) => one.path === path)));
		await scans.extract(scanned, fileOf);
		step.done();
		platforms.push(describe(scanned, fileOf, names.origin));
	}
	return {
		assembled: {
			name: names.image,
			layout: names.layout,
			index: image.index,
			refName: names.image,
			platforms: platforms.map((platform) => platform.assembled),
			attestations: image.attestations
		},
		platforms
	};
}
function describe(scanned, fileOf, origin) {
	const { manifest, programs, has } = scanned;
	const started = entrypointOf(manifest);
	const extracted = programs.map((program) => ({
		...program,
		file: fileOf(program),
		entrypoint: isStarted(program.path, started)
	}));
	const ordered = [...extracted.filter((one) => one.entrypoint), ...extracted.filter((one) => !one.entrypoint)];
	const { mediaType, digest, size } = manifest.descriptor;
	return {
		assembled: {
			platform: manifest.platform,
			manifest: {
				mediaType,
				digest,
				size
			},
			config: manifest.config,
			layers: layersOf(scanned),
			base: { reference: origin }
		},
		programs: ordered,
		has
	};
}
function layersOf({ manifest, layers, programs }) {
	const said = manifest.facts.history.filter((entry) => entry.empty_layer !== true);
	return manifest.layers.map((descriptor, index) => {
		const diffId = manifest.facts.diffIds[index];
		if (diffId === void 0) throw new Error("layers and diff_ids were counted before");
		return {
			descriptor,
			diffId,
			unpackedSize: layers[index]?.unpackedSize ?? 0,
			part: programs.some((program) => program.layer === index) ? "binary" : "rootfs",
			createdBy: said[index]?.created_by ?? ""
		};
	});
}
function entrypointOf({ command }) {
	const [program = "", flag, script = ""] = command;
	return flag === "-c" && /(?:^|\/)(?:ba|da|a)?sh$/.test(program) ? script.replace(/^\s*exec\s+/, "").split(/\s+/)[0] ?? "" : program;
}
function isStarted(path, command) {
	return command.startsWith("/") ? command.slice(1) === path : command !== "" && basename(path) === basename(command);
}
export { lookInto as t };
