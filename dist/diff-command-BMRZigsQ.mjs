import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { An as budgetUnits, Bn as StreamSource, C as openBase, Ct as compareReports, Gn as inspectBinary, In as unpackLayer, On as readLimited, Rn as readTar, St as baselineOf, an as causeSentence, bt as judgeBudgets, ct as openWorktree, in as shownSetting, ir as serializeReport, nr as parseReport, on as phraseText, ot as asMeasured, q as totalsOf, st as silentSession, tr as LARGEST_REPORT, vt as readNamedBaseline, xt as budgetFailure, yt as fetchAttachedReport } from "./body-D-Qc5rZc.mjs";
import { $ as digestOf, Et as isFolder, Nt as Failure, Y as formatPlatform, bt as writeFileWhole, gt as tellFailure, ht as TOOL_VERSION, i as build, r as openSession, x as isDirectorySource } from "./start-Cs8qjoYe.mjs";
import { _ as chooseUnicode, a as formatByteChange, f as fitText, h as visibleText, m as textWidth, o as formatBytes, s as formatCount } from "./first-C_cIOZ55.mjs";
import { t as textsInZip } from "./zip-text-B_zOqw8H.mjs";
import { n as measureBinary } from "./measure-CtWTJCGn.mjs";
import { r as _usingCtx } from "./binary-DxKJAy_c.mjs";
import { t as openGithubApi } from "./client-kG_LIVie.mjs";
const { basename, join, resolve } = process.getBuiltinModule("node:path");
const { mkdtemp, open, readFile, rename, stat } = process.getBuiltinModule("node:fs/promises");
const { Readable } = process.getBuiltinModule("node:stream");
const { createGunzip } = process.getBuiltinModule("node:zlib");
const { createReadStream, createWriteStream } = process.getBuiltinModule("node:fs");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
// src/report/terminal/diff-table.ts
const MOST_CAUSES = 12;
const MOST_PACKAGES = 10;
function diffTable(comparison, module, style) {
	const changed = comparison.binaries.filter(({ state }) => state === "changed");
	return [
		...sizeTable(comparison, style),
		...changed.flatMap((binary) => ["", ...whyLines(binary, module, style)]),
		...findingLines(comparison)
	].join("\n");
}
function sizeTable({ images, binaries }, { paint, unicode, columns }) {
	const cells = [...images.map(({ name, platform, compressed }) => ({
		name: `image ${name} ${platform}`,
		size: compressed
	})), ...binaries.map(({ name, platform, size }) => ({
		name: `${name} ${platform}`,
		size
	}))].map(({ name, size }) => [
		visibleText(name),
		size.before === void 0 ? "-" : formatBytes(size.before),
		size.after === void 0 ? "-" : formatBytes(size.after),
		size.before === void 0 ? "new" : size.after === void 0 ? "gone" : formatByteChange(size.change),
		percent(size)
	]);
	const head = [
		"",
		"BEFORE",
		"AFTER",
		"CHANGE",
		""
	];
	const widths = head.map((title, i) => Math.max(...[title, ...cells.map((row) => row[i] ?? "")].map(textWidth)));
	const line = (row) => row.map((cell, i) => {
		const gap = " ".repeat(Math.max(0, (widths[i] ?? 0) - textWidth(cell)));
		return i === 0 ? cell + gap : gap + cell;
	}).join("   ").trimEnd();
	return [paint("strong", line(head)), ...cells.map((row) => fitText(line(row), columns, unicode ? "…" : "..."))];
}
function percent({ before, change, after }) {
	if (before === void 0 || after === void 0 || before === 0 || change === 0) return "";
	const share = change / before * 100;
	return `${share > 0 ? "+" : share < 0 ? "−" : ""}${Math.abs(share).toFixed(1)}%`;
}
function whyLines(binary, module, style) {
	const { toolchain, settings, causes, packages, platform, name } = binary;
	const shown = causes.slice(0, causes.length === 13 ? 13 : MOST_CAUSES);
	const rest = causes.slice(shown.length);
	const more = rest.length === 0 ? [] : [`${column(sum(rest))}  in ${formatCount(rest.length, "smaller cause")}`];
	const clip = (text) => fitText(visibleText(text), style.columns, style.unicode ? "…" : "...");
	return [
		style.paint("strong", visibleText(`Why, ${name} ${platform}`)),
		...toolchain === void 0 ? [] : [clip(`${toolchain.from} became ${toolchain.to}`)],
		...settings.map(shownSetting).map(({ key, from, to }) => clip(`${key} was ${from ?? "not set"}, is ${to ?? "not set"}`)),
		...shown.map((cause) => clip(`${column(cause.bytes)}  ${sentence(cause, module)}`)),
		...more,
		...packageLines(packages, style, clip)
	];
}
function sentence(cause, module) {
	return phraseText(causeSentence(cause, module), (name) => name);
}
function packageLines(packages, { paint }, clip) {
	if (packages.length === 0) return [];
	const rest = packages.length - MOST_PACKAGES;
	const word = {
		new: " (new)",
		gone: " (gone)",
		renamed: " (renamed)",
		grew: "",
		shrank: ""
	};
	return [
		"",
		paint("strong", formatCount(packages.length, "package changed", "packages changed")),
		...packages.slice(0, MOST_PACKAGES).map(({ path, state, size }) => clip(`${column(size.change)}  ${path}${word[state]}`)),
		...rest > 0 ? [`and ${rest} more, with --json`] : []
	];
}
function findingLines({ findings }) {
	if (findings === void 0) return [];
	return ["", `Findings: ${findings.new.length} new, ${findings.gone.length} gone`];
}
function column(bytes) {
	const text = formatByteChange(bytes);
	return " ".repeat(Math.max(0, 9 - textWidth(text))) + text;
}
function sum(causes) {
	return causes.reduce((total, { bytes }) => total + bytes, 0);
}
// src/pipeline/compare/diff/built-subject.ts
async function buildSubject(subject, { configuration, session }, place, baseline) {
	const { runtime } = session;
	const folder = join(runtime.scratchDirectory, place);
	const step = runtime.progress.start("build", subject.kind === "source" ? subject.source : subject.name);
	const directory = resolve(runtime.workingDirectory, configuration.inputs.source);
	const worktree = subject.kind === "commit" ? await openWorktree(directory, subject.commit, join(folder, "tree"), runtime) : void 0;
	try {
		const file = join(folder, "baseline.json");
		if (baseline !== void 0) await writeFileWhole(file, serializeReport(baseline));
		const source = subject.kind === "source" ? subject.source : worktree?.folder ?? ".";
		const own = asMeasured(configuration, source, join(folder, "output"));
		const inputs = {
			...own.inputs,
			baseline: baseline === void 0 ? "none" : `file:${file}`
		};
		const workingDirectory = worktree?.folder ?? runtime.workingDirectory;
		const inner = await silentSession(session, runtime, {
			folder,
			workingDirectory
		});
		const { report } = await build({
			...own,
			inputs
		}, inner);
		step.done();
		return report;
	} catch (error) {
		step.fail("could not be built");
		throw error;
	} finally {
		await worktree?.remove();
	}
}
// src/report/bare-report.ts
function bareReport(binaries, images, { toolVersion, startedAt, host }) {
	const rows = binaries.map(bareBinary);
	const info = binaries.find(({ facts }) => facts.buildInfo !== void 0)?.facts.buildInfo;
	const version = info?.main?.version ?? "";
	const path = info?.main?.path ?? info?.path ?? binaries[0]?.name ?? images[0]?.name ?? "unknown";
	const released = /^v\d/.test(version);
	const made = images.map((image) => ({
		...image,
		indexSize: 0,
		layout: "image",
		refName: "",
		tags: [],
		rootfs: {}
	}));
	return {
		schemaVersion: 1,
		toolVersion,
		module: {
			path,
			workspace: false,
			vendored: false,
			...released ? { requested: {
				path,
				version
			} } : {}
		},
		revision: {
			version: version === "" ? "devel" : version,
			versionOrigin: "none",
			dirty: false
		},
		toolchain: {
			version: info?.goVersion ?? "unknown",
			requestedBy: "the binary"
		},
		inputs: [],
		platforms: [...new Set([...rows, ...images.flatMap(({ platforms }) => platforms)].map(({ platform }) => platform))],
		binaryOnly: [],
		binaries: rows,
		images: made,
		totals: totalsOf({
			binaries: rows,
			images: made
		}),
		run: {
			startedAt,
			durationMs: 0,
			host,
			toolchainOrigin: "path",
			tools: [],
			caches: [],
			notices: [],
			steps: []
		}
	};
}
const OF_FORMAT = {
	pe: "windows",
	macho: "darwin",
	wasm: "js",
	xcoff: "aix"
};
function platformOf({ buildInfo, format, architecture }) {
	const settings = new Map(buildInfo?.settings.map(({ key, value }) => [key, value]));
	const os = settings.get("GOOS") ?? OF_FORMAT[format] ?? "linux";
	const arch = settings.get("GOARCH") ?? architecture ?? "unknown";
	const arm = settings.get("GOARM")?.split(",")[0];
	const amd64 = settings.get("GOAMD64");
	return `${os}/${arch}${arch === "arm" && arm !== void 0 ? `/v${arm}` : amd64 !== void 0 && amd64 !== "v1" ? `/${amd64}` : ""}`;
}
function stemOf(binary) {
	return `${programName(binary)}_${platformOf(binary.facts).replaceAll("/", "_")}`;
}
function programName({ name, facts: { buildInfo } }) {
	const parts = (buildInfo?.path ?? name).split("/");
	return (/^v\d+$/.test(parts.at(-1) ?? "") ? parts.at(-2) : parts.at(-1)) ?? name;
}
function bareBinary({ name: file, facts, sizes }) {
	const { buildInfo, size, digest, format, linkage, stripped, goBuildId, gnuBuildId } = facts;
	const platform = platformOf(facts);
	const importPath = buildInfo?.path ?? file;
	const name = programName({
		name: file,
		facts
	});
	return {
		name,
		importPath,
		platform,
		stem: stemOf({
			name: file,
			facts
		}),
		file: `bin/${name}`,
		size,
		digest,
		format,
		linkage: {
			needed: linkage.needed,
			pie: linkage.pie,
			...linkage.static === void 0 ? {} : { static: linkage.static }
		},
		stripped,
		...buildInfo === void 0 ? {} : { goVersion: buildInfo.goVersion },
		...goBuildId === void 0 ? {} : { goBuildId },
		...gnuBuildId === void 0 ? {} : { gnuBuildId },
		settings: buildInfo?.settings ?? [],
		modules: (buildInfo?.deps ?? []).map(({ path, version, replace }) => ({
			path,
			version,
			...replace === void 0 ? {} : { replacedBy: {
				path: replace.path,
				version: replace.version
			} }
		})),
		build: {
			argv: [],
			environment: []
		},
		...sizes === void 0 ? {} : { sizes }
	};
}
// src/pipeline/compare/diff/binary-subject.ts
async function readBinary(file, name) {
	const facts = await inspectBinary(file, {
		paths: [],
		name
	});
	if (facts.size > 1073741824) return {
		name,
		facts
	};
	const { sizes } = await measureBinary(file, name, {}, { functions: false });
	return {
		name,
		facts,
		sizes
	};
}
const MAGIC = [
	/^\x7fELF/,
	/^MZ/,
	/^[\xce\xcf]\xfa\xed\xfe/,
	/^\xfe\xed\xfa[\xce\xcf]/,
	/^\0asm/,
	/^\x01\xf7/
];
function looksLikeProgram(start) {
	const text = start.subarray(0, 4).toString("latin1");
	return MAGIC.some((magic) => magic.test(text));
}
// src/pipeline/compare/diff/archive-subject.ts
const MAX_ENTRIES$1 = 1e5;
const LARGEST = 2 ** 31;
const CHUNK$1 = 1 << 20;
async function archiveKind(file) {
	try {
		var _usingCtx$2 = _usingCtx();
		const handle = _usingCtx$2.a(await open(file, "r"));
		const start = Buffer.alloc(512);
		await handle.read(start, 0, 512, 0);
		if (start.readUInt32LE(0) === 67324752) return "zip";
		if (start.readUInt16BE(0) === 8075) return "tar.gz";
		return start.toString("latin1", 257, 262) === "ustar" ? "tar" : void 0;
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
async function reportInZip(file) {
	if ((await stat(file)).size > 33554432) return void 0;
	const texts = await textsInZip(await readFile(file), ["report.json"], LARGEST_REPORT);
	return typeof texts === "string" ? void 0 : texts.get("report.json");
}
async function programInArchive(file, kind, runtime) {
	const folder = await mkdtemp(join(runtime.scratchDirectory, "archive-"));
	const best = {
		file: join(folder, "program"),
		name: "",
		size: 0
	};
	for await (const { name, size, content } of kind === "zip" ? zipFiles(file) : tarFiles(file, kind, runtime)) {
		if (size <= best.size || size > LARGEST) continue;
		const candidate = join(folder, "candidate");
		await pipeline(Readable.from(content()), createWriteStream(candidate), { signal: runtime.signal });
		if (!looksLikeProgram(await startOf$1(candidate))) continue;
		await rename(candidate, best.file);
		best.name = basename(name);
		best.size = size;
	}
	if (best.size > 0) return best;
	throw new Failure({
		code: "invalid-input",
		message: `"${file}" is an archive without a program in it.`,
		fix: "Name the archive of a release, an image archive, or the program itself."
	});
}
async function* tarFiles(file, kind, { signal }) {
	const raw = createReadStream(file, { signal });
	const source = new StreamSource(kind === "tar" ? raw : raw.pipe(createGunzip()));
	for await (const { path: name, type, size } of readTar(source, MAX_ENTRIES$1)) if (type === "file" && size > 0) yield {
		name,
		size,
		content: () => contentOf$1(source, size)
	};
}
async function* contentOf$1(source, size) {
	for (let left = size; left > 0;) {
		const chunk = await source.read(Math.min(left, CHUNK$1));
		if (chunk.length === 0) throw new Error("it is cut short");
		left -= chunk.length;
		yield chunk;
	}
}
__name(contentOf$1, "contentOf");
async function* zipFiles(file) {
	const { openPromise } = await import("./zip-open-6uw3RmxT.mjs");
	const archive = await openPromise(file, { lazyEntries: true });
	try {
		for await (const entry of archive.eachEntry()) {
			const { fileName: name, uncompressedSize: size } = entry;
			if (size === 0 || name.endsWith("/")) continue;
			const stream = await archive.openReadStreamPromise(entry);
			yield {
				name,
				size,
				content: () => stream
			};
			stream.destroy();
		}
	} finally {
		archive.close();
	}
}
async function startOf$1(file) {
	try {
		var _usingCtx3 = _usingCtx();
		const handle = _usingCtx3.a(await open(file, "r"));
		const start = Buffer.alloc(4);
		await handle.read(start, 0, 4, 0);
		return start;
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
__name(startOf$1, "startOf");
// src/pipeline/compare/diff/image-subject.ts
const MAX_ENTRIES = 1e6;
const LARGEST_BINARY = 2 ** 31;
const LEAST_BINARY = 2e5;
const CHUNK = 1 << 20;
async function readImage(base, platforms, runtime) {
	const read = [];
	let lacking;
	for (const platform of platforms) try {
		read.push(await readPlatform(await base.image(platform), runtime));
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "base-missing") throw error;
		lacking = error;
	}
	if (read.length === 0 && lacking !== void 0) throw lacking;
	const digest = base.digest ?? read[0]?.platform.manifest ?? digestOf(base.reference);
	return {
		image: {
			name: nameOf(base.reference),
			digest,
			platforms: read.map(({ platform }) => platform)
		},
		binaries: read.flatMap(({ binary }) => binary === void 0 ? [] : [binary])
	};
}
async function readPlatform(image, runtime) {
	const platform = formatPlatform(image.platform);
	const folder = await mkdtemp(join(runtime.scratchDirectory, "image-"));
	const layers = [];
	let found;
	for (const [index, layer] of image.layers.entries()) {
		const { unpackedSize, program } = await readLayer(layer, join(folder, String(index)), runtime.signal);
		if (program !== void 0 && program.facts.size >= (found?.binary.facts.size ?? 0)) found = {
			binary: program,
			layer: index
		};
		const { digest, size, mediaType } = layer.descriptor;
		layers.push({
			part: "base",
			digest,
			diffId: layer.diffId,
			size,
			unpackedSize,
			mediaType
		});
	}
	const binary = found?.binary;
	return {
		binary,
		platform: asPlatform$1(image, platform, layers.map((layer, index) => index === found?.layer ? {
			...layer,
			part: "binary"
		} : layer), binary)
	};
}
function asPlatform$1(image, platform, layers, binary) {
	const sum = (some, size) => some.reduce((total, layer) => total + size(layer), 0);
	const size = sum(layers, (layer) => layer.size);
	const base = sum(layers.filter(({ part }) => part === "base"), (layer) => layer.size);
	const manifest = image.digest ?? digestOf(layers.map(({ digest }) => digest).join());
	const name = image.config.labels?.["org.opencontainers.image.base.name"];
	return {
		platform,
		binaries: binary === void 0 ? [] : [stemOf(binary)],
		manifest,
		config: digestOf(JSON.stringify(image.config)),
		compressedSize: size,
		unpackedSize: sum(layers, (layer) => layer.unpackedSize),
		base: {
			reference: name ?? "everything but the program",
			size: base
		},
		appSize: size - base,
		layers
	};
}
__name(asPlatform$1, "asPlatform");
async function readLayer(layer, file, signal) {
	const unpacked = await unpackLayer(layer, signal);
	const source = new StreamSource(unpacked.content);
	let program;
	for await (const { path, type, size } of readTar(source, MAX_ENTRIES)) {
		const largest = program?.facts.size ?? LEAST_BINARY;
		if (type !== "file" || size <= largest || size > LARGEST_BINARY || /\.so(\.|$)/.test(path)) continue;
		const start = await source.read(4);
		if (!looksLikeProgram(start)) continue;
		await pipeline(Readable.from(contentOf(source, start, size)), createWriteStream(file), { signal });
		program = await readGoProgram(file, basename(path)) ?? program;
	}
	await source.drain();
	return {
		unpackedSize: unpacked.end().size,
		program
	};
}
async function readGoProgram(file, name) {
	try {
		const binary = await readBinary(file, name);
		return binary.facts.buildInfo === void 0 ? void 0 : binary;
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
async function* contentOf(source, start, size) {
	yield start;
	for (let left = size - start.length; left > 0;) {
		const chunk = await source.read(Math.min(left, CHUNK));
		if (chunk.length === 0) throw new Error("it is cut short");
		left -= chunk.length;
		yield chunk;
	}
}
function nameOf(reference) {
	return basename(reference.replace(/[:@][^/]*$/, "")) || "image";
}
// src/pipeline/compare/diff/release-subject.ts
const LARGEST_ASSET = 2 ** 30;
const NOT_PROGRAMS = /\.(sbom|json|txt|sig|pem|asc|sha\d+|md5|deb|rpm|apk|msi|pkg|yml|yaml|intoto\.jsonl|jsonl|proof)$|checksums|sha256/i;
async function openRelease({ repository, tag }, { configuration, session }, openFile) {
	const { runtime } = session;
	const name = repository ?? runtime.env.GITHUB_REPOSITORY ?? "";
	const api = openGithubApi({
		repository: name,
		token: configuration.inputs.githubToken
	}, runtime);
	try {
		const release = await (tag === "latest" ? api.request("GET /repos/{owner}/{repo}/releases/latest", {}) : api.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }));
		const report = release.assets.find((asset) => /(^|[._-])report\.json$/.test(asset.name));
		if (report !== void 0 && report.size <= 33554432) return parseReport((await assetBytes(report.id, LARGEST_REPORT, api)).toString("utf8"), `${name}@${tag}`);
		const program = release.assets.find((asset) => /linux/i.test(asset.name) && /amd64|x86_64|x64/i.test(asset.name) && !NOT_PROGRAMS.test(asset.name) && asset.size <= LARGEST_ASSET);
		if (program === void 0) throw withoutProgram(name, tag);
		const folder = await mkdtemp(join(runtime.scratchDirectory, "release-"));
		const destination = join(folder, "asset");
		await api.downloadFile("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: program.id }, {
			destination,
			limit: LARGEST_ASSET
		});
		return await openFile(destination, program.name);
	} finally {
		await api.close();
	}
}
async function assetBytes(id, limit, api) {
	return Buffer.from(await api.download("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, limit));
}
function withoutProgram(repository, tag) {
	return new Failure({
		code: "invalid-input",
		message: `The release ${repository}@${tag} has neither a report.json nor a program for linux/amd64.`,
		fix: "Download the asset that is meant and name the file."
	});
}
// src/pipeline/compare/diff/open-subject.ts
async function openSubject(text, context) {
	const { runtime } = context.session;
	const path = resolve(runtime.workingDirectory, text.replace(/^file:/, ""));
	if (await isFolder(path)) return openFolder(text, path, context);
	if (/^[^/@]+\.[^@]*@[^:]+$/.test(text) && !isDirectorySource(text)) return { build: {
		kind: "source",
		source: text
	} };
	return openNamed(await readNamedBaseline(text, resolve(runtime.workingDirectory, context.configuration.inputs.source), runtime, "diff"), text, context);
}
async function openNamed(named, text, context) {
	switch (named.kind) {
		case "none": throw new Failure({
			code: "invalid-input",
			message: "diff: \"none\" names nothing to compare.",
			fix: "Name two things."
		});
		case "file": return { report: await openFile(named.path, named.name, context) };
		case "image": return { report: await openImage(named.reference, context) };
		case "release": return { report: await openRelease(named, context, (file, name) => openFile(file, name, context)) };
		case "git-ref": return { build: {
			kind: "commit",
			commit: named.commit,
			name: text
		} };
	}
}
async function openFolder(text, path, context) {
	const has = async (name) => open(join(path, name)).then(async (handle) => {
		await handle.close();
		return true;
	}, () => false);
	if (await has("report.json")) return { report: await openFile(join(path, "report.json"), text, context) };
	if (await has("oci-layout")) return { report: await openImage(`oci-layout://${path}`, context) };
	return { build: {
		kind: "source",
		source: path
	} };
}
async function openFile(path, name, context) {
	const { runtime } = context.session;
	const start = await startOf(path, name);
	if (looksLikeProgram(start)) return bare([await readBinary(path, basename(name))], [], context);
	if (/^\s*\{/.test(start.toString("utf8"))) {
		const content = await readLimited(path, name);
		if (content !== void 0) return parseReport(content, name);
		throw new Failure({
			code: "invalid-input",
			message: `"${name}" is larger than any report.`,
			fix: "Name a report.json."
		});
	}
	const kind = await archiveKind(path);
	if (kind === void 0) throw new Failure({
		code: "invalid-input",
		message: `"${name}" is neither a report, a program nor an archive.`,
		fix: "Name a report.json, a program, an archive, an image, a release, MODULE@VERSION or a git ref."
	});
	if (kind === "zip") {
		const stored = await reportInZip(path);
		if (stored !== void 0) return parseReport(stored, name);
	}
	if (kind === "tar") try {
		return await openImage(path, context);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "base-invalid") throw error;
	}
	const program = await programInArchive(path, kind, runtime);
	return bare([await readBinary(program.file, program.name)], [], context);
}
async function openImage(reference, context) {
	const { session, configuration } = context;
	const { runtime, http } = session;
	const { insecureRegistries, platforms } = configuration.inputs;
	const attached = /^(oci-layout:|\/)/.test(reference) ? void 0 : await fetchAttachedReport(reference, http, runtime, { insecureRegistries });
	if (attached !== void 0) return parseReport(attached.text, reference);
	const { image, binaries } = await readImage(await openBase(reference, {
		...runtime,
		http,
		insecureRegistries
	}), platforms.map(asPlatform), runtime);
	return bare(binaries, [image], context);
}
function asPlatform(text) {
	const [os = "linux", architecture = "amd64", variant] = text.split("/");
	return {
		os,
		architecture,
		...variant === void 0 ? {} : { variant }
	};
}
function bare(binaries, images, { session: { runtime, startedAt } }) {
	const host = {
		os: runtime.host.platform,
		arch: runtime.host.arch,
		cpus: runtime.host.cpus,
		node: process.versions.node
	};
	return bareReport(binaries, images, {
		toolVersion: TOOL_VERSION,
		startedAt: startedAt.toISOString(),
		host
	});
}
async function startOf(path, name) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			const handle = _usingCtx$1.a(await open(path, "r"));
			const start = Buffer.alloc(64);
			const { bytesRead } = await handle.read(start, 0, 64, 0);
			return start.subarray(0, bytesRead);
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (cause) {
		throw new Failure({
			code: "invalid-input",
			message: `"${name}" does not exist, or cannot be read.`,
			fix: "Name a report.json, a program, an archive, an image, a release, MODULE@VERSION or a git ref.",
			cause
		});
	}
}
// src/pipeline/compare/diff/diff-command.ts
async function runDiffCommand(line, configuration, process, console, signal) {
	const [before, after, ...more] = line.operands;
	if (before === void 0 || after === void 0 || more.length > 0) throw new Failure({
		code: "invalid-input",
		message: `diff takes two things to compare, and ${line.operands.length} stand there.`,
		fix: "For example: diff v1.2.0 . or diff old/report.json new/report.json or diff acme/app@v1.2.0 ./app"
	});
	const units = budgetUnits(configuration);
	const session = await openSession({
		process,
		configuration,
		console,
		signal
	});
	try {
		const context = {
			configuration,
			session
		};
		const [older, newer] = await Promise.all([openSubject(before, context), openSubject(after, context)]);
		const left = await reportOf(older, context, "before");
		const right = await reportOf(newer, context, "after", left);
		const changes = ("build" in newer ? right.comparison : void 0) ?? compareReports(left, right, { imports: new Map() });
		const comparison = {
			...changes,
			baseline: baselineOf(left, {
				source: sourceOf(older),
				reference: before
			}),
			tried: [],
			budgets: judgeBudgets(units, right, changes, void 0)
		};
		console.finish();
		const unicode = chooseUnicode(process.env, process.platform);
		process.stdout.write(configuration.inputs.json ? `${JSON.stringify({
			before,
			after,
			...comparison
		}, null, 2)}\n` : `${diffTable(comparison, right.module.path, {
			columns: console.columns(),
			paint: console.paint,
			unicode
		})}\n`);
		const failure = budgetFailure(comparison, "none");
		return failure === void 0 ? 0 : tellFailure(failure, console, { unicode });
	} finally {
		await session.close();
	}
}
async function reportOf(subject, context, place, baseline) {
	return "report" in subject ? subject.report : buildSubject(subject.build, context, place, baseline);
}
function sourceOf(subject) {
	return "build" in subject && subject.build.kind === "commit" ? "git-ref" : "file";
}
export { runDiffCommand };
