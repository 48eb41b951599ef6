import "./rolldown-runtime-FwyLars3.mjs";
import { F as parseJson, H as allDone, M as invalid, N as parseDescriptor, P as parseDocument } from "./names-BO2WAwaj.mjs";
import { Nt as Failure, Y as formatPlatform, tt as isDigest, vt as copyFileWhole } from "./start-Cs8qjoYe.mjs";
import { i as isCacheFailure, o as withoutCaches } from "./arguments-r1kZ-PBe.mjs";
import { Hn as MEDIA, Jn as putBlob, Un as indexJson, qn as blobPath } from "./body-D-Qc5rZc.mjs";
import { t as parseBaseConfig } from "./base-config-h_RJL_9B.mjs";
import { t as FolderStore } from "./folder-store-XJIh_Qq_.mjs";
import { t as runBuildx } from "./run-buildx-uLuuFL6E.mjs";
import { t as csv } from "./secrets-CMjfkMef.mjs";
const { dirname, join } = process.getBuiltinModule("node:path");
const { link, mkdir, readFile, stat } = process.getBuiltinModule("node:fs/promises");
// src/engine/buildx/join/join-layouts.ts
async function joinLayouts(layouts, into) {
	const manifests = layouts.flatMap((layout) => layout.manifests);
	const attestations = layouts.flatMap((layout) => layout.attestations);
	refuseTwice(manifests.map(({ platform }) => platform));
	for (const layout of layouts) for (const blob of blobsOf(layout)) await takeBlob(layout.folder, into, blob);
	const [only] = layouts;
	if (layouts.length === 1 && only?.index !== void 0) return {
		index: only.index,
		manifests,
		attestations
	};
	return {
		index: await putBlob(into, MEDIA.index, indexJson([...manifests.map(({ descriptor, platform }) => ({
			...descriptor,
			platform
		})), ...attestations.map(({ manifest }) => manifest)], {})),
		manifests,
		attestations
	};
}
function blobsOf({ index, manifests, attestations }) {
	const all = [
		...index === void 0 ? [] : [index],
		...manifests.flatMap(({ descriptor, config, layers }) => [
			descriptor,
			config,
			...layers
		]),
		...attestations.flatMap(({ manifest, blobs }) => [manifest, ...blobs])
	];
	return [...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values()];
}
async function takeBlob(from, into, { digest }) {
	const [source, target] = [blobPath(from, digest), blobPath(into, digest)];
	await mkdir(dirname(target), { recursive: true });
	try {
		await link(source, target);
	} catch (error) {
		if (error.code === "EEXIST") return;
		await copyFileWhole(source, target);
	}
}
function refuseTwice(platforms) {
	const names = platforms.map(formatPlatform);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice === void 0) return;
	throw new Failure({
		code: "buildx-failed",
		message: `BuildKit built ${twice} twice.`,
		fix: `Name ${twice} once in platforms.`
	});
}
// src/engine/buildx/join/read-layout.ts
const UNKNOWN = {
	os: "unknown",
	architecture: "unknown"
};
const MOST_STATEMENTS = 100;
const OF_THE_LAYOUT = [
	"io.containerd.image.name",
	"org.opencontainers.image.created",
	"org.opencontainers.image.ref.name"
];
async function readBuiltLayout(folder) {
	const store = new FolderStore("that BuildKit wrote", folder);
	try {
		const root = await soleImage(folder, store.subject);
		if (root.descriptor.mediaType !== "application/vnd.oci.image.index.v1+json") return {
			folder,
			manifests: [await readManifest(store, withoutNames(root))],
			attestations: []
		};
		const bytes = await store.document("manifest", root.descriptor);
		const document = parseDocument(bytes, store.subject);
		const entries = document.kind === "index" ? document.entries : [];
		const { mediaType, digest, size } = root.descriptor;
		return {
			folder,
			index: {
				mediaType,
				digest,
				size
			},
			manifests: await Promise.all(entries.filter(({ attached }) => !attached).map((entry) => readManifest(store, entry))),
			attestations: await Promise.all(entries.filter(({ attached }) => attached).map((entry) => readAttestation(store, entry)))
		};
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "base-invalid") throw error;
		throw new Failure({
			code: "buildx-failed",
			message: `The image ${error.message.replace(/^The base /, "")}`,
			fix: "Build again; if it stays so, the builder’s BuildKit is older or newer than what is understood here (0.12 to 0.32).",
			cause: error
		});
	}
}
function withoutNames({ descriptor, ...entry }) {
	const { annotations, ...rest } = descriptor;
	const kept = Object.entries(annotations ?? {}).filter(([name]) => !OF_THE_LAYOUT.includes(name));
	return {
		...entry,
		descriptor: {
			...rest,
			...kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) }
		}
	};
}
async function soleImage(folder, subject) {
	const file = join(folder, "index.json");
	const size = await stat(file).then(({ size: bytes }) => bytes, () => 0);
	if (size === 0 || size > 8388608) throw notWritten(folder);
	const document = parseDocument(await readFile(file), subject);
	const entries = document.kind === "index" ? document.entries : [];
	const distinct = new Map(entries.map((entry) => [entry.descriptor.digest, entry]));
	const [first] = distinct.values();
	if (first === void 0 || distinct.size > 1) throw notWritten(folder);
	return first;
}
function notWritten(folder) {
	return new Failure({
		code: "buildx-failed",
		message: `buildx ended well, but wrote no image to ${folder}.`,
		fix: "Look whether the builder’s driver can write an OCI layout (the plain docker driver cannot)."
	});
}
async function readManifest(store, entry) {
	const document = parseDocument(await store.document("manifest", entry.descriptor), store.subject);
	if (document.kind !== "manifest") throw new Error("an index inside of BuildKit’s index");
	const { config, layers } = document;
	const bytes = await store.document("config", config);
	const facts = parseBaseConfig(bytes, layers.length, store.subject);
	for (const layer of layers) await store.prepare(layer);
	const { mediaType, digest, size, annotations } = entry.descriptor;
	return {
		platform: entry.platform ?? facts.platform,
		descriptor: {
			mediaType,
			digest,
			size,
			...annotations === void 0 ? {} : { annotations }
		},
		config,
		layers,
		facts,
		command: commandOf(parseJson(bytes, store.subject).config)
	};
}
function commandOf(config) {
	const { Entrypoint, Cmd } = config ?? {};
	return [Entrypoint, Cmd].flatMap((list) => Array.isArray(list) ? list : []).filter((word) => typeof word === "string");
}
async function readAttestation(store, entry) {
	const { subject } = store;
	const json = parseJson(await store.document("manifest", entry.descriptor), subject);
	const statements = (Array.isArray(json.layers) ? json.layers.slice(0, MOST_STATEMENTS) : []).map((layer) => parseDescriptor(layer, subject));
	const blobs = [parseDescriptor(json.config, subject), ...statements];
	for (const blob of blobs) await store.prepare(blob);
	const about = entry.descriptor.annotations?.["vnd.docker.reference.digest"] ?? "";
	if (!isDigest(about)) throw invalid(subject, `holds a manifest ${entry.descriptor.digest} that is neither an image nor about one`);
	return {
		manifest: {
			...entry.descriptor,
			platform: entry.platform ?? UNKNOWN
		},
		about,
		blobs,
		predicates: statements.flatMap(({ annotations }) => annotations?.["in-toto.io/predicate-type"] ?? [])
	};
}
// src/engine/buildx/dockerfile/build-image.ts
async function buildImage(build, builder, layout, runtime) {
	const split = !builder.limits.wholeExport && build.platforms.length > 1;
	const parts = split ? build.platforms.map((platform) => [platform]) : [build.platforms];
	const folders = parts.map((_, index) => join(runtime.scratchDirectory, "buildkit", build.name, String(index)));
	const results = await allDone(parts.map((platforms, index) => {
		const outputs = [ownOutput(folders[index] ?? "", build.attributes), ...split ? [] : build.outputs];
		const cacheTo = index === parts.length - 1 ? build.cacheTo : [];
		const { metadataFile, ...rest } = build;
		const metadata = split || metadataFile === void 0 ? {} : { metadataFile };
		return call(build, {
			...rest,
			...metadata,
			platforms,
			outputs,
			cacheTo
		}, builder, runtime);
	}));
	if (split && (build.outputs.length > 0 || build.metadataFile !== void 0)) {
		const outputs = build.outputs.length > 0 ? build.outputs : ["type=cacheonly"];
		await call(build, {
			...build,
			outputs,
			cacheTo: []
		}, builder, runtime);
	}
	const warnings = distinct(results.flatMap((result) => result.warnings));
	refuseForeignBase(warnings, build.name);
	return {
		...await joinLayouts(await Promise.all(folders.map(readBuiltLayout)), layout),
		warnings
	};
}
function ownOutput(folder, attributes) {
	return csv([
		"type=oci",
		`dest=${folder}`,
		"tar=false",
		...attributes
	]);
}
async function call(build, invocation, builder, runtime) {
	const cached = invocation.cacheFrom.length + invocation.cacheTo.length > 0;
	const run = (one) => runBuildx(build.call(one), builder.buildx, runtime);
	const warn = (what) => runtime.log.notice({
		level: "warning",
		code: "build-cache",
		message: `${build.name}: ${what}`
	});
	const result = await run(invocation).catch((error) => {
		if (!cached || !isCacheFailure(error)) throw error;
		const said = (error.details ?? error.message).trim().split("\n").at(-1) ?? "";
		warn(`a cache in cache-from or cache-to stopped the build, which is done again without it: ${said}`);
		return run(withoutCaches(invocation));
	});
	for (const vertex of result.vertices) {
		if (vertex.error === void 0 || !/^(importing|exporting) cache/.test(vertex.name)) continue;
		warn(`${vertex.name} failed, and the build went on without it: ${vertex.error}`);
	}
	return result;
}
function distinct(warnings) {
	return [...new Map(warnings.map((warning) => [`${warning.short} ${warning.file} ${warning.line}`, warning])).values()];
}
function refuseForeignBase(warnings, name) {
	const foreign = warnings.find(({ short }) => short.startsWith("InvalidBaseImagePlatform"));
	if (foreign === void 0) return;
	const { short, line, file } = foreign;
	const said = short.replace(/^InvalidBaseImagePlatform: /, "").replace(/ \(line \d+\)$/, "");
	throw new Failure({
		code: "base-architecture",
		message: `${name}: ${said}${line === void 0 ? "" : ` (line ${line})`}. The image would not run.`,
		fix: "Choose a base that is made for each platform, or say FROM --platform=... where another one is meant.",
		locations: file === void 0 ? [] : [{
			file,
			...line === void 0 ? {} : { line },
			message: said
		}]
	});
}
export { ownOutput as n, buildImage as t };
