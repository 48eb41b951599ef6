import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, Nt as Failure, Q as digestHex, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { F as parseJson, L as OCI_INDEX, M as invalid, P as parseDocument, R as OCI_LAYER, V as ociMediaType, j as DOCUMENT_LIMIT } from "./names-BO2WAwaj.mjs";
import { Ln as cleanPath, Rn as readTar, zn as FileSource } from "./body-D-Qc5rZc.mjs";
import { t as checkDigest } from "./blob-store-Cx7WDYOx.mjs";
import { t as FolderStore } from "./folder-store-XJIh_Qq_.mjs";
import { t as parseBaseConfig } from "./base-config-h_RJL_9B.mjs";
import { n as lacking, r as platformFit, t as openStored } from "./open-base-Cbidi_2s.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open, readFile, stat } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { createReadStream } = process.getBuiltinModule("node:fs");
const { dirname: dirname$1, join: join$1 } = process.getBuiltinModule("node:path/posix");
// src/registry/stores/archive.ts
const MAX_ENTRIES = 2e4;
async function openArchive(file, subject) {
	const entries = await listEntries(file, subject);
	const need = (path) => {
		const entry = find(entries, path);
		if (entry === void 0) throw invalid(subject, `lacks the file ${path}`, "The archive is incomplete; save it again.");
		return entry;
	};
	const stream = (entry) => entry.size === 0 ? none$1() : createReadStream(file, {
		start: entry.offset,
		end: entry.offset + entry.size - 1,
		highWaterMark: 1 << 18
	});
	return {
		has: (path) => find(entries, path) !== void 0,
		size: (path) => find(entries, path)?.size,
		open: (path) => stream(need(path)),
		read: async (path, limit) => {
			const entry = need(path);
			if (entry.size > limit) throw invalid(subject, `has ${entry.size} bytes as ${path}`);
			const chunks = [];
			for await (const chunk of stream(entry)) chunks.push(chunk);
			return Buffer.concat(chunks);
		}
	};
}
async function* none$1() {}
__name(none$1, "none");
async function listEntries(file, subject) {
	const handle = await open(file, "r");
	const entries = new Map();
	try {
		const { size } = await handle.stat();
		const start = await new FileSource(handle, size).read(4);
		if (start[0] === 31 && start[1] === 139) throw invalid(subject, "is compressed as a whole", `Uncompress it first: gunzip, or docker save without a pipe to gzip.`);
		for await (const entry of readTar(new FileSource(handle, size), MAX_ENTRIES)) entries.set(entry.path, entry);
	} catch (error) {
		if (!(error instanceof Error) || error.name === "Failure") throw error;
		throw invalid(subject, `is not a readable tar: ${error.message}`, "Save it again (docker save, skopeo copy, buildx --output type=oci).", error);
	} finally {
		await handle.close();
	}
	return entries;
}
function find(entries, path, depth = 0) {
	const entry = entries.get(cleanPath(path));
	if (entry === void 0 || entry.type === "file") return entry;
	if (depth > 5) return void 0;
	if (entry.type === "symlink") return find(entries, join$1(dirname$1(entry.path), entry.target), depth + 1);
	return entry.type === "hardlink" ? find(entries, entry.target, depth + 1) : void 0;
}
// src/registry/stores/archive-store.ts
var ArchiveStore = class {
	kind = "oci-archive";
	subject;
	#archive;
	constructor(subject, archive) {
		this.subject = subject;
		this.#archive = archive;
	}
	async document(_kind, { digest, size }) {
		const bytes = await this.#archive.read(blobPath(digest), Math.min(size, DOCUMENT_LIMIT));
		checkDigest(bytes, digest, this.subject, "The archive is damaged; save it again.");
		return bytes;
	}
	async prepare({ digest, size }) {
		const actual = this.#archive.size(blobPath(digest));
		if (actual === void 0) throw invalid(this.subject, `lacks the blob ${digest}`, "The archive is incomplete; save it again, with every platform that is built.");
		if (actual !== size) throw invalid(this.subject, `has ${actual} bytes as ${digest}, but ${size} are announced`);
	}
	async open({ digest }) {
		return this.#archive.open(blobPath(digest));
	}
};
function blobPath(digest) {
	return `blobs/sha256/${digestHex(digest)}`;
}
// src/registry/stores/layout-index.ts
const REF_NAME = "org.opencontainers.image.ref.name";
const CONTAINERD_NAME = "io.containerd.image.name";
function chooseFromLayout(indexBytes, pick, subject) {
	const index = parseDocument(indexBytes, subject);
	const entries = index.kind === "index" ? index.entries.filter(({ attached }) => !attached) : [];
	const chosen = entries.filter((entry) => matches(entry, pick));
	const [first] = chosen;
	if (first === void 0) throw none(subject, pick, entries);
	if (chosen.length === 1) return {
		kind: "entry",
		entry: first
	};
	if (new Set(chosen.map(({ descriptor }) => descriptor.digest)).size === 1) return {
		kind: "entry",
		entry: first
	};
	if (!isOneImage(chosen)) throw several(subject, chosen);
	const manifests = chosen.map(({ descriptor, platform }) => ({
		...descriptor,
		...platform === void 0 ? {} : { platform }
	}));
	const bytes = Buffer.from(JSON.stringify({
		schemaVersion: 2,
		mediaType: OCI_INDEX,
		manifests
	}));
	return {
		kind: "whole",
		root: chosen.length === entries.length ? {
			bytes,
			digest: digestOf(indexBytes)
		} : { bytes }
	};
}
function matches({ descriptor }, { tag, digest }) {
	if (digest !== void 0) return descriptor.digest === digest;
	return tag === void 0 || namesOf(descriptor.annotations).some((name) => name === tag || name.endsWith(`:${tag}`));
}
function namesOf(annotations) {
	return [annotations?.[REF_NAME], annotations?.[CONTAINERD_NAME]].filter((name) => name !== void 0);
}
function isOneImage(entries) {
	const names = new Set(entries.map(({ descriptor }) => descriptor.annotations?.[REF_NAME] ?? ""));
	const platforms = new Set(entries.map(({ platform }) => JSON.stringify([
		platform?.os,
		platform?.architecture,
		platform?.variant
	])));
	return entries.every(({ platform, descriptor }) => platform !== void 0 && ociMediaType(descriptor.mediaType) !== "application/vnd.oci.image.index.v1+json") && names.size === 1 && platforms.size === entries.length;
}
function list(entries) {
	return entries.map(({ descriptor }) => namesOf(descriptor.annotations)[0] ?? descriptor.digest).join(", ") || "none";
}
function none(subject, pick, entries) {
	return new Failure({
		code: "base-missing",
		message: `The base ${subject} holds no image ${pick.digest ?? (pick.tag === void 0 ? "at all" : `"${pick.tag}"`)}; it has: ${list(entries)}.`,
		fix: "Write one of them behind the path, as :tag or @sha256:...."
	});
}
function several(subject, entries) {
	return new Failure({
		code: "base-invalid",
		message: `The base ${subject} holds several images: ${list(entries)}.`,
		fix: "Say which one behind the path, as :tag or @sha256:...."
	});
}
// src/registry/base/docker-archive.ts
function chooseSaved(bytes, tag, subject) {
	const images = parseManifest(bytes, subject);
	const [first, second] = tag === void 0 ? images : images.filter(({ names }) => names.some((name) => name === tag || name.endsWith(`:${tag}`)));
	const names = images.map((image) => image.names[0] ?? image.config).join(", ") || "none";
	if (first !== void 0 && second === void 0) return first;
	throw new Failure({
		code: first === void 0 ? "base-missing" : "base-invalid",
		message: first === void 0 ? `The base ${subject} holds no image "${tag ?? ""}"; it has: ${names}.` : `The base ${subject} holds several images: ${names}.`,
		fix: "Say which one behind the path, as :tag."
	});
}
function parseManifest(bytes, subject) {
	let json;
	try {
		json = JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch (error) {
		throw invalid(subject, "has a manifest.json that is not JSON", void 0, error);
	}
	if (!Array.isArray(json)) throw invalid(subject, "has a manifest.json that is no list");
	return json.map((item) => {
		const { Config: config, RepoTags: names, Layers: layers } = item ?? {};
		if (typeof config !== "string" || !isTexts(layers)) throw invalid(subject, "has a manifest.json without Config or Layers");
		return {
			config,
			layers,
			names: isTexts(names) ? names : []
		};
	});
}
function isTexts(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
async function loadSaved(archive, saved, subject, wanted) {
	const bytes = await archive.read(saved.config, DOCUMENT_LIMIT);
	const parsed = parseBaseConfig(bytes, saved.layers.length, subject);
	if (platformFit(parsed.platform, wanted) === void 0) throw lacking(subject, wanted, [parsed.platform]);
	const layers = [];
	for (const [index, path] of saved.layers.entries()) layers.push(await describeLayer(archive, path, parsed.diffIds[index], subject));
	return {
		reference: subject,
		kind: "docker-archive",
		digest: digestOf(bytes),
		platform: parsed.platform,
		layers,
		config: parsed.config,
		history: parsed.history
	};
}
async function describeLayer(archive, path, diffId, subject) {
	const hash = createHash("sha256");
	let size = 0;
	let start;
	for await (const chunk of archive.open(path)) {
		start ??= Buffer.from(chunk.subarray(0, 4));
		hash.update(chunk);
		size += chunk.length;
	}
	const digest = `sha256:${hash.digest("hex")}`;
	const packing = packingOf(start ?? Buffer.alloc(0));
	if (packing === "" && digest !== diffId) throw invalid(subject, `has a layer ${path} whose digest ${digest} is not its diff_id`, "The archive is damaged; save it again.");
	return {
		descriptor: {
			mediaType: `${OCI_LAYER}${packing}`,
			digest,
			size
		},
		diffId,
		open: async () => archive.open(path)
	};
}
function packingOf(start) {
	if (start[0] === 31 && start[1] === 139) return "+gzip";
	return start.equals(Buffer.from([
		40,
		181,
		47,
		253
	])) ? "+zstd" : "";
}
// src/registry/base/local.ts
async function openLocalBase(text, path) {
	const { file, pick, directory } = await locate(text, path);
	if (directory) {
		const index = await readIndex(file, text);
		return openLayout(new FolderStore(text, file), index, pick);
	}
	const archive = await openArchive(file, text);
	if (archive.has("index.json") && archive.has("oci-layout")) {
		checkLayout(await archive.read("oci-layout", 4096), text);
		return openLayout(new ArchiveStore(text, archive), await archive.read("index.json", DOCUMENT_LIMIT), pick);
	}
	if (!archive.has("manifest.json")) throw invalid(text, "is a tar, but neither an OCI archive nor one of docker save");
	if (pick.digest !== void 0) throw invalid(text, "is a docker archive, whose images have no digests", "Say which one as :tag.");
	const saved = chooseSaved(await archive.read("manifest.json", DOCUMENT_LIMIT), pick.tag, text);
	return {
		reference: text,
		kind: "docker-archive",
		image: (platform) => loadSaved(archive, saved, text, platform)
	};
}
async function openLayout(store, index, pick) {
	const chosen = chooseFromLayout(index, pick, store.subject);
	const root = chosen.kind === "whole" ? chosen.root : {
		digest: chosen.entry.descriptor.digest,
		bytes: await store.document("manifest", chosen.entry.descriptor)
	};
	return openStored(store, root);
}
async function locate(text, path) {
	const at = path.lastIndexOf("@");
	const digest = path.slice(at + 1);
	const colon = path.lastIndexOf(":");
	const ways = [{
		file: path,
		pick: {}
	}];
	if (at > 0 && isDigest(digest)) ways.push({
		file: path.slice(0, at),
		pick: { digest }
	});
	else if (colon > 1) ways.push({
		file: path.slice(0, colon),
		pick: { tag: path.slice(colon + 1) }
	});
	for (const { file, pick } of ways) {
		const facts = await stat(file).catch(() => void 0);
		if (facts?.isDirectory() === true || facts?.isFile() === true) return {
			file,
			pick,
			directory: facts.isDirectory()
		};
	}
	throw new Failure({
		code: "base-missing",
		message: `Input base: there is no file or folder ${path} ("${text}").`,
		fix: "Name an OCI layout or an image archive; an image in a registry is written without ./ before it."
	});
}
async function readIndex(folder, subject) {
	const read = async (name, limit) => {
		const file = join(folder, name);
		try {
			if ((await stat(file)).size > limit) throw invalid(subject, `has a ${name} of more than ${limit} bytes`);
			return await readFile(file);
		} catch (error) {
			if (error instanceof Failure) throw error;
			throw invalid(subject, `is a folder without ${name}, so no OCI layout`, "Name the folder that holds oci-layout, index.json and blobs.", error);
		}
	};
	checkLayout(await read("oci-layout", 4096), subject);
	return read("index.json", DOCUMENT_LIMIT);
}
function checkLayout(bytes, subject) {
	const version = parseJson(bytes, subject).imageLayoutVersion;
	if (version !== "1.0.0") throw invalid(subject, `is an OCI layout of the version ${JSON.stringify(version)?.slice(0, 40)}, not 1.0.0`);
}
export { openLocalBase };
