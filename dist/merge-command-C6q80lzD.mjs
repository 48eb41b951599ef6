import "./rolldown-runtime-FwyLars3.mjs";
import { Dt as makeFolder, Et as isFolder, Nt as Failure, St as inputsOf, Y as formatPlatform, Z as samePlatform, o as readScanChoice, r as openSession, st as readGithubContext, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { t as parseExports } from "./export-list-DwMws_kN.mjs";
import { B as databaseUnavailable, D as judgeInputs, Dt as pushBuilt, Et as releaseWish, Fn as finishLayout, Hn as MEDIA, Jn as putBlob, K as reportOrigin, M as judge, P as suppressUnfixed, Q as openComparison, Sn as isPlainPath, Un as indexJson, W as finishReport, bn as SUMS_NAME, c as openOutput, en as countFindings, ft as commentKey, ir as serializeReport, j as gateFailure, jt as givenInputs, l as handOver, nn as scansOf, nr as parseReport, q as totalsOf, tr as LARGEST_REPORT, xn as binarySums, yn as LARGEST_SUMS, yt as fetchAttachedReport } from "./body-D-Qc5rZc.mjs";
import { B as layerCompression, H as allDone, a as templateValues, f as choosePush, j as DOCUMENT_LIMIT, p as registryInputs, r as imageNames, t as tagFacts, v as parseReference } from "./names-BO2WAwaj.mjs";
import { i as damagedLeg, n as takeLeg, r as parseManifest, t as readManifest } from "./take-leg--gjznrFc.mjs";
import { t as blobFile } from "./leg-contents-B-TlnBbs.mjs";
import { t as LEG_INPUTS } from "./as-leg-D6U5K-sn.mjs";
import { n as readPlatform$1, t as expectedPlatforms } from "./read-platform-qj69fN_m.mjs";
import { a as SPDX_TYPE, i as SCAN_TYPE, t as CYCLONEDX_TYPE } from "./artifact-types-pIREYuhC.mjs";
import { r as clarifyReferrer, t as listReferrers } from "./list-referrers-CUGbx88G.mjs";
import { n as readManifest$1, t as readAttached } from "./read-attached-Be4310n6.mjs";
import { t as openSession$1 } from "./session-CuqHfR-8.mjs";
import { t as RegistryStore } from "./registry-store-xi624nCW.mjs";
import { r as tarMembers } from "./archive-members-_7kRNKtT.mjs";
import { a as listOwnArtifacts, i as fetchOwnArtifact, n as parseLegArtifactName, r as platformsInName } from "./artifact-name-Dg_TW2qu.mjs";
const { isDeepStrictEqual } = process.getBuiltinModule("node:util");
const { join, resolve, sep } = process.getBuiltinModule("node:path");
const { open, readFile, realpath, rm, stat } = process.getBuiltinModule("node:fs/promises");
const { Readable } = process.getBuiltinModule("node:stream");
const { createReadStream } = process.getBuiltinModule("node:fs");
// src/merge/check-legs.ts
function checkPlatforms(legs, expected) {
	const brought = legs.flatMap((leg) => leg.report.platforms.map((platform) => ({
		platform,
		leg
	})));
	for (const { platform, leg } of brought) {
		const first = brought.find((one) => one.platform === platform)?.leg;
		if (first !== void 0 && first !== leg) throw doubled(platform, first.files.name, leg.files.name);
	}
	const there = brought.map(({ platform }) => platform);
	const missing = expected.filter((platform) => !there.includes(platform));
	const foreign = there.filter((platform) => !expected.includes(platform));
	if (missing.length > 0) throw missingLegs(missing, foreign, there);
	const [one] = foreign;
	if (one !== void 0) throw new Failure({
		code: "invalid-input",
		message: `platforms: a leg brought ${foreign.join(", ")}, which ${foreign.length === 1 ? "is" : "are"} not among ${expected.join(", ")}.`,
		fix: `Name all platforms of the matrix: platforms: ${[...expected, ...foreign].join(",")}`
	});
}
function doubled(platform, first, second) {
	return new Failure({
		code: "leg-doubled",
		message: `Two legs brought ${platform}: ${first} and ${second}.`,
		fix: "Build each platform in one leg; where a run has several matrices, give legs and merge of each a comment-key."
	});
}
function missingLegs(missing, foreign, there) {
	const found = there.length === 0 ? "no leg was found" : `the legs brought ${there.join(", ")}`;
	return new Failure({
		code: "leg-missing",
		message: `No leg brought ${missing.join(", ")}: ${found}.`,
		fix: foreign.length > 0 ? `If these are all that there should be: platforms: ${there.join(",")}` : there.length === 0 ? "Set leg: true in the jobs of the matrix, and let this job need them." : "Look at the job of that leg; if there is none any more, take the platform out of platforms."
	});
}
function refuseDifferent(legs) {
	const [first, ...others] = legs;
	if (first === void 0) return;
	for (const other of others) for (const [what, of] of SAME) {
		const [a, b] = [of(first.report), of(other.report)];
		if (a !== b) throw different(what, {
			leg: first,
			value: a
		}, {
			leg: other,
			value: b
		});
	}
	const [image, ...images] = legs.filter(({ report }) => report.images.length > 0);
	const names = ({ report }) => report.images.map(({ name }) => name).join(", ");
	for (const other of images) if (image !== void 0 && names(image) !== names(other)) throw different("set of images", {
		leg: image,
		value: names(image)
	}, {
		leg: other,
		value: names(other)
	});
}
const SAME = [
	["version of go-slim-image", ({ toolVersion }) => toolVersion],
	["module", ({ module }) => module.path],
	["commit", ({ revision }) => revision.commit ?? "none"],
	["version", ({ revision }) => revision.version],
	["state of the work tree", ({ revision }) => revision.dirty ? "changed" : "as committed"],
	["Go", ({ toolchain }) => toolchain.version]
];
function different(what, a, b) {
	return new Failure({
		code: "legs-differ",
		message: `The legs are not of one build, as their ${what} differs: ${a.value} in ${a.leg.files.name}, ${b.value} in ${b.leg.files.name}.`,
		fix: "Give all legs the same checkout and the same inputs but platforms, best in .go-slim-image.yml."
	});
}
// src/merge/join-index.ts
const KNOWN = new Set([
	"mediaType",
	"digest",
	"size",
	"annotations",
	"platform"
]);
function parseIndex(bytes) {
	let json;
	try {
		json = JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return;
	}
	const { schemaVersion, manifests, annotations = {} } = fields(json);
	if (schemaVersion !== 2 || !Array.isArray(manifests) || !isTexts(annotations)) return void 0;
	const entries = manifests.map(parseEntry);
	return entries.includes(void 0) ? void 0 : {
		entries,
		annotations
	};
}
function parseEntry(value) {
	const all = fields(value);
	const { mediaType, digest, size, annotations, platform } = all;
	if (Object.keys(all).some((name) => !KNOWN.has(name))) return void 0;
	if (typeof mediaType !== "string" || typeof digest !== "string" || !isDigest(digest)) return void 0;
	if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
	if (annotations !== void 0 && !isTexts(annotations)) return void 0;
	const read = platform === void 0 ? void 0 : parsePlatform(fields(platform));
	if (platform !== void 0 && read === void 0) return void 0;
	return {
		mediaType,
		digest,
		size,
		...annotations === void 0 ? {} : { annotations },
		...read === void 0 ? {} : { platform: read }
	};
}
function parsePlatform(value) {
	const { os, architecture, variant, "os.version": osVersion, "os.features": osFeatures, ...rest } = value;
	if (typeof os !== "string" || typeof architecture !== "string" || Object.keys(rest).length > 0) return void 0;
	const features = Array.isArray(osFeatures) && osFeatures.every((one) => typeof one === "string") ? osFeatures : void 0;
	return {
		os,
		architecture,
		...typeof variant === "string" ? { variant } : {},
		...typeof osVersion === "string" ? { osVersion } : {},
		...features === void 0 ? {} : { osFeatures: features }
	};
}
function joinIndexes(indexes, order) {
	const [first] = indexes;
	if (first === void 0 || indexes.some((one) => !isDeepStrictEqual(one.annotations, first.annotations))) return void 0;
	const all = indexes.flatMap(({ entries }) => entries);
	const place = ({ digest }) => order.indexOf(digest);
	const platforms = all.filter((entry) => place(entry) >= 0).sort((a, b) => place(a) - place(b));
	const others = all.filter((entry) => place(entry) < 0);
	return {
		entries: [...platforms, ...others],
		annotations: first.annotations
	};
}
function fields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function isTexts(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === "string");
}
// src/merge/join-images.ts
async function joinImages(legs, platforms, formatted, staging) {
	const names = [...new Set(legs.flatMap(({ report }) => report.images.map(({ name }) => name)))];
	const joined = [];
	for (const name of names) {
		const parts = [];
		for (const leg of legs) {
			const image = leg.report.images.find((one) => one.name === name);
			if (image !== void 0) parts.push({
				leg,
				image,
				index: await readIndex(leg, image, staging)
			});
		}
		joined.push(await joinImage(parts, platforms, formatted, staging));
	}
	return joined;
}
async function joinImage(parts, platforms, formatted, staging) {
	const [first] = parts;
	if (first === void 0) throw new Error("an image has a leg");
	const assembled = [];
	const reported = [];
	for (const platform of platforms) for (const part of parts) {
		const told = part.image.platforms.find((one) => one.platform === formatted(platform));
		if (told === void 0) continue;
		reported.push(told);
		assembled.push(await readPlatform(told, platform, part, staging));
	}
	const index = await writeIndex(parts, reported.map(({ manifest }) => manifest), staging);
	const attestations = [];
	for (const { leg, image, index: own } of parts) for (const { manifest, about, predicates } of image.attestations ?? []) {
		const { config, layers } = await readManifest(staging, manifest, leg);
		const entry = own.entries.find(({ digest }) => digest === manifest);
		if (entry !== void 0) attestations.push({
			manifest: entry,
			about,
			predicates,
			blobs: [config, ...layers]
		});
	}
	const { name, refName } = first.image;
	const told = parts.flatMap(({ image }) => image.attestations ?? []);
	const { attestations: _, ...image } = first.image;
	return {
		assembled: {
			name,
			layout: join(staging, "image"),
			index,
			refName,
			platforms: assembled,
			attestations
		},
		reported: {
			...image,
			digest: index.digest,
			indexSize: index.size,
			platforms: reported,
			...told.length === 0 ? {} : { attestations: told }
		}
	};
}
async function writeIndex(parts, order, staging) {
	const [first, ...others] = parts;
	if (first === void 0) throw new Error("an image has a leg");
	if (others.length === 0) return {
		mediaType: MEDIA.index,
		digest: first.image.digest,
		size: first.image.indexSize
	};
	const joined = joinIndexes(parts.map(({ index }) => index), order);
	if (joined === void 0) {
		const said = (part) => ({
			leg: part.leg,
			value: JSON.stringify(part.index.annotations)
		});
		const other = others.find((one) => said(one).value !== said(first).value) ?? first;
		throw different(`annotations of the image ${first.image.name}`, said(first), said(other));
	}
	return putBlob(join(staging, "image"), MEDIA.index, indexJson(joined.entries, joined.annotations));
}
async function readIndex(leg, image, staging) {
	const index = parseIndex(await readFile(join(staging, blobFile(image.digest))));
	if (index === void 0) throw damagedLeg(leg.files, `has no image index under ${image.digest}`);
	const named = [...image.platforms.map(({ manifest }) => manifest), ...(image.attestations ?? []).map(({ manifest }) => manifest)];
	const found = index.entries.map(({ digest }) => digest);
	if (found.length !== named.length || named.some((digest) => !found.includes(digest))) throw damagedLeg(leg.files, `has another set of platforms in the index of ${image.name} than in its report`);
	return index;
}
async function readPlatform(told, platform, { leg, image, index }, staging) {
	const entry = index.entries.find(({ digest }) => digest === told.manifest);
	const found = entry.platform;
	if (found === void 0 || !samePlatform({
		...platform,
		...withoutVariant
	}, {
		...found,
		...withoutVariant
	})) throw damagedLeg(leg.files, `lists ${told.manifest} of ${image.name} for another platform than ${told.platform}`);
	const manifest = await readManifest(staging, told.manifest, leg);
	const layers = manifest.layers.map(({ digest }) => digest).join();
	if (manifest.config.digest !== told.config || layers !== told.layers.map(({ digest }) => digest).join()) throw damagedLeg(leg.files, `has other layers in ${told.manifest} than in its report`);
	const { reference, digest } = told.base;
	return {
		platform,
		manifest: {
			mediaType: entry.mediaType,
			digest: entry.digest,
			size: entry.size
		},
		config: manifest.config,
		layers: told.layers.map((layer, at) => ({
			descriptor: manifest.layers[at],
			diffId: layer.diffId,
			unpackedSize: layer.unpackedSize,
			part: layer.part,
			createdBy: ""
		})),
		base: digest === void 0 ? { reference } : {
			reference,
			digest
		},
		binaries: told.binaries
	};
}
const withoutVariant = { variant: "" };
// src/merge/join-reports.ts
function joinReports(legs, facts) {
	const reports = legs.map(({ report }) => report);
	const [first] = reports;
	if (first === void 0) throw new Error("a merge has a leg");
	const { platforms, images } = facts;
	const place = ({ platform }) => platforms.indexOf(platform);
	const commands = [...new Set(reports.flatMap(({ binaries }) => binaries.map(commandOf)))];
	const command = (binary) => commands.indexOf(commandOf(binary));
	const binaries = reports.flatMap((report) => report.binaries).sort((a, b) => command(a) - command(b) || place(a) - place(b));
	const released = reports.flatMap(({ release }) => release === void 0 ? [] : [release]);
	const [release] = released;
	const { comparison: _comparison, history: _history, release: _release, ...same } = first;
	return {
		...same,
		inputs: joinInputs(reports, facts),
		platforms,
		binaryOnly: reports.flatMap(({ binaryOnly }) => binaryOnly).sort((a, b) => place(a) - place(b)),
		binaries,
		images,
		totals: totalsOf({
			binaries,
			images
		}),
		...release === void 0 ? {} : { release: {
			folder: release.folder,
			assets: released.flatMap(({ assets }) => assets).sort((a, b) => a.name < b.name ? -1 : 1)
		} },
		run: joinRuns(legs, facts.run)
	};
}
function commandOf({ importPath, name }) {
	return `${importPath} ${name}`;
}
function joinInputs(reports, { inputs, ofLegs }) {
	const joined = new Map();
	const told = reports.flatMap((report) => report.inputs).filter(({ name }) => !ofLegs.has(name));
	for (const input of [...told, ...inputs]) joined.set(input.name, input);
	return [...joined.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}
function joinRuns(legs, own) {
	const runs = legs.map(({ report }) => report.run);
	const tools = new Map(runs.flatMap((run) => run.tools).map((tool) => [`${tool.name} ${tool.version}`, tool]));
	const database = runs.flatMap((run) => run.database === void 0 ? [] : [run.database]).sort((a, b) => a.updatedAt < b.updatedAt ? -1 : 1)[0];
	const notices = new Map();
	for (const notice of [...runs.flatMap((run) => run.notices), ...own.notices]) notices.set(`${notice.code} ${notice.message}`, notice);
	const [first] = runs;
	return {
		...own,
		toolchainOrigin: first?.toolchainOrigin ?? own.toolchainOrigin,
		tools: [...tools.values()],
		...database === void 0 ? {} : { database },
		notices: [...notices.values()]
	};
}
// src/pipeline/merge/judge-legs.ts
function judgeLegs(report, { gate }, tolerant) {
	const judged = (scan) => {
		const findings = suppressUnfixed(scan.findings, gate);
		const known = [
			"clean",
			"below-gate",
			"gate-failed"
		].includes(scan.outcome.kind);
		return {
			...scan,
			findings,
			counts: countFindings(findings),
			...known ? { outcome: judge(findings, gate) } : {}
		};
	};
	const of = (subject) => subject.scan === void 0 ? subject : {
		...subject,
		scan: judged(subject.scan)
	};
	const binaries = report.binaries.map(of);
	const images = report.images.map((image) => ({
		...image,
		platforms: image.platforms.map(of)
	}));
	const all = {
		...report,
		binaries,
		images,
		totals: totalsOf({
			binaries,
			images
		})
	};
	const scans = scansOf(all);
	const failure = gateFailure(scans.map(({ findings }) => findings), gate) ?? (gate.armed ? withoutVerdict(scans, tolerant) : void 0);
	return {
		report: all,
		...failure === void 0 ? {} : { failure }
	};
}
function withoutVerdict(scans, tolerant) {
	for (const { outcome } of scans) {
		if (outcome.kind === "database-unavailable" && !tolerant) return databaseUnavailable(outcome.tried);
		if (outcome.kind === "tool-unavailable") return new Failure({
			code: "tool-unavailable",
			message: `A leg could not scan: ${outcome.reason}`,
			fix: "Run that leg again."
		});
	}
}
// src/pipeline/merge/merged-plan.ts
function mergedPlan(report, platforms, directory) {
	const { module, revision, binaries, images } = report;
	return {
		source: {
			kind: "directory",
			directory,
			packageDirectory: directory
		},
		module: {
			path: module.path,
			vendored: module.vendored,
			goMod: "",
			...module.goVersion === void 0 ? {} : { goVersion: module.goVersion }
		},
		revision,
		platforms,
		binaries: binaries.map(({ importPath, name, platform, stem, file, build }) => ({
			main: {
				importPath,
				directory: "",
				binaryName: name
			},
			platform: readPlatform$1(platform),
			stem,
			output: file,
			argv: build.argv,
			environment: build.environment
		})),
		images: images.map(({ tags }) => ({ tags }))
	};
}
// src/merge/folder-files.ts
async function folderFiles(folder, name) {
	const root = await realpath(folder);
	return {
		name,
		async open(path) {
			if (!isPlainPath(path)) return void 0;
			const file = await realpath(join(root, path)).catch(() => void 0);
			if (file?.startsWith(`${root}${sep}`) !== true || !(await stat(file)).isFile()) return void 0;
			return createReadStream(file, { highWaterMark: 1 << 18 });
		},
		close: async () => void 0
	};
}
// src/merge/read-file.ts
async function readLegFile(files, path, limit) {
	const content = await files.open(path);
	if (content === void 0) return void 0;
	const chunks = [];
	let size = 0;
	for await (const chunk of content) {
		size += chunk.length;
		if (size > limit) throw damagedLeg(files, `has a ${path} of more than ${limit} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
// src/merge/read-leg.ts
const LAYOUT = "image";
const RELEASE = "release";
async function readLeg(files) {
	const text = await readLegFile(files, "report.json", LARGEST_REPORT);
	if (text === void 0) throw damagedLeg(files, "has no report.json, so it is not what a build made");
	const report = parsed(text.toString("utf8"), files);
	checkPaths(report, files);
	if (report.binaries.length === 0) throw damagedLeg(files, "has no binaries");
	const sums = await readLegFile(files, SUMS_NAME, LARGEST_SUMS);
	if (sums?.toString("utf8") !== binarySums(report.binaries)) throw damagedLeg(files, `has ${sums === void 0 ? "no" : "another"} SHA256SUMS than its report.json`);
	return {
		files,
		report
	};
}
function parsed(text, files) {
	try {
		return parseReport(text);
	} catch (error) {
		if (error instanceof Failure) throw damagedLeg(files, `cannot be read: ${error.message.replace(/\.$/, "")}`, error);
		throw error;
	}
}
function checkPaths({ binaries, images, release }, files) {
	const within = (folder, path) => {
		if (path !== void 0 && !(isPlainPath(path) && path.startsWith(`${folder}/`))) throw damagedLeg(files, `names ${JSON.stringify(path.slice(0, 200))}, which is not below ${folder}`);
	};
	for (const { file, stem, sbom, scan } of binaries) {
		within("bin", file);
		within("size", `size/${stem}.json`);
		within("sbom", sbom?.cyclonedx);
		within("sbom", sbom?.spdx);
		within("scan", scan?.file);
	}
	for (const { layout, platforms } of images) {
		if (layout !== LAYOUT) throw damagedLeg(files, `has an image outside of ${LAYOUT}`);
		for (const { sbom, scan } of platforms) {
			within("sbom", sbom?.cyclonedx);
			within("sbom", sbom?.spdx);
			within("scan", scan?.file);
		}
	}
	if (release === void 0) return;
	if (release.folder !== RELEASE) throw damagedLeg(files, `has release files outside of ${RELEASE}`);
	for (const { name } of release.assets) {
		within(RELEASE, `${RELEASE}/${name}`);
		if (name.includes("/")) throw damagedLeg(files, `has a release file in a folder`);
	}
}
// src/pipeline/merge/registry-blobs.ts
function registryContext(inputs, { runtime, http }) {
	return {
		...runtime,
		...registryInputs(inputs, http),
		mirrors: [],
		cacheDirectory: join(runtime.scratchDirectory, "registry")
	};
}
function openRepository(reference, inputs, session) {
	return new RegistryStore(reference, parseReference(reference, "legs"), registryContext(inputs, session));
}
function withPushedLayers(leg, inputs, session) {
	const layers = new Map();
	for (const { image: name, repository, digest } of leg.report.run.push ?? []) {
		let opened;
		const store = () => {
			opened ??= openRepository(`${repository}@${digest}`, inputs, session);
			return opened;
		};
		const image = leg.report.images.find((one) => one.name === name);
		for (const { digest: blob, size, mediaType } of image?.platforms.flatMap((one) => one.layers) ?? []) if (!layers.has(blobFile(blob))) layers.set(blobFile(blob), {
			store,
			layer: {
				digest: blob,
				size,
				mediaType
			}
		});
	}
	if (layers.size === 0) return leg;
	const { files } = leg;
	return {
		...leg,
		files: {
			...files,
			open: async (path) => {
				const own = await files.open(path);
				const pushed = layers.get(path);
				return own ?? (pushed === void 0 ? void 0 : pushed.store().open(pushed.layer));
			}
		}
	};
}
// src/pipeline/merge/attached-documents.ts
async function attachedDocuments(text, report, inputs, session) {
	const named = namedDocuments(report);
	const manifests = [...new Set(named.map(({ manifest }) => manifest))];
	const registry = openSession$1(parseReference(text, "legs"), registryContext(inputs, session));
	const found = new Map();
	await allDone(manifests.map(async (manifest) => {
		const wanted = named.filter((each) => each.manifest === manifest);
		const { referrers } = await listReferrers(registry, manifest);
		const kinds = new Set(wanted.map(({ artifactType }) => artifactType));
		const ofKind = referrers.filter(({ artifactType = "" }) => kinds.has(artifactType));
		const attached = await allDone(ofKind.map((referrer) => withTitle(registry, referrer)));
		for (const one of wanted) {
			const title = one.path.slice(one.path.lastIndexOf("/") + 1);
			const referrer = attached.find((each) => each.artifactType === one.artifactType && titleOf(each) === title);
			if (referrer !== void 0) found.set(one.path, async () => Buffer.from(await readAttached(registry, referrer)));
		}
	}));
	return found;
}
function titleOf({ annotations }) {
	return annotations?.["org.opencontainers.image.title"];
}
async function withTitle(registry, referrer) {
	if (titleOf(referrer) !== void 0) return referrer;
	return clarifyReferrer(referrer, await readManifest$1(registry, referrer.digest, referrer.digest));
}
function namedDocuments({ binaries, images }) {
	return images.flatMap((image) => image.platforms).flatMap(({ manifest, binaries: stems, sbom, scan }) => {
		const inside = binaries.filter(({ stem }) => stems.includes(stem));
		return [{
			sbom,
			scan
		}, ...inside].flatMap((subject) => documentsAbout(subject, manifest));
	});
}
function documentsAbout({ sbom, scan }, manifest) {
	return [
		[CYCLONEDX_TYPE, sbom?.cyclonedx],
		[SPDX_TYPE, sbom?.spdx],
		[SCAN_TYPE, scan?.file]
	].flatMap(([artifactType, path]) => path === void 0 ? [] : [{
		path,
		artifactType,
		manifest
	}]);
}
function withDocuments(report, documents) {
	const { release: _release, ...rest } = report;
	const kept = (subject) => {
		const { sbom, scan, ...others } = subject;
		return {
			...others,
			...keptSbom(sbom, documents),
			...keptScan(scan, documents)
		};
	};
	return {
		...rest,
		binaries: report.binaries.map(kept),
		images: report.images.map((image) => ({
			...image,
			layout: "image",
			platforms: image.platforms.map(kept)
		}))
	};
}
function keptSbom(sbom, documents) {
	if (sbom === void 0) return {};
	const { cyclonedx, spdx, packages } = sbom;
	const files = {
		...cyclonedx === void 0 || !documents.has(cyclonedx) ? {} : { cyclonedx },
		...spdx === void 0 || !documents.has(spdx) ? {} : { spdx }
	};
	return Object.keys(files).length === 0 ? {} : { sbom: {
		...files,
		packages
	} };
}
function keptScan(scan, documents) {
	if (scan === void 0) return {};
	const { file, ...verdict } = scan;
	return { scan: file === void 0 || !documents.has(file) ? verdict : {
		...verdict,
		file
	} };
}
function missingDocuments(report, documents) {
	return [...new Set(namedDocuments(report).map(({ path }) => path))].filter((path) => !documents.has(path));
}
// src/pipeline/merge/image-programs.ts
function programsOfImage(report, store, { runtime }) {
	const [image] = report.images;
	const folder = join(runtime.scratchDirectory, "programs", image?.digest.slice(7) ?? "");
	let unpacked;
	const unpack = async () => {
		await makeFolder(folder);
		const found = new Map();
		const layers = (image?.platforms ?? []).flatMap((platform) => platform.layers.filter(({ part }) => part === "binary"));
		for (const [at, layer] of layers.entries()) {
			const packed = layerCompression(layer.mediaType);
			const source = Readable.from(await store.open(layer));
			const written = new Map();
			const members = await tarMembers(source, packed === "none" || packed === void 0 ? "plain" : packed, (path) => {
				const target = { file: join(folder, `${at}-${written.size}`) };
				written.set(path, target);
				return async (chunk) => {
					target.handle ??= await open(target.file, "wx", 384);
					await target.handle.writeFile(chunk);
				};
			}).finally(() => Promise.all([...written.values()].map(({ handle }) => handle?.close())));
			for (const [path, { digest }] of members) {
				const target = written.get(path);
				if (target !== void 0) found.set(digest, target.file);
			}
		}
		return found;
	};
	return {
		async open(path) {
			const binary = report.binaries.find(({ file }) => file === path);
			if (binary === void 0) return void 0;
			unpacked ??= unpack();
			const file = (await unpacked).get(binary.digest);
			return file === void 0 ? void 0 : createReadStream(file, { highWaterMark: 1 << 18 });
		},
		close: () => rm(folder, {
			recursive: true,
			force: true
		})
	};
}
// src/pipeline/merge/registry-files.ts
function registryFiles(name, report, { store, documents, programs }) {
	const [image] = report.images;
	const platforms = image?.platforms ?? [];
	const byPath = (digests) => new Map(digests.map((digest) => [blobFile(digest), digest]));
	const configs = byPath(platforms.map(({ config }) => config));
	const attested = byPath(image?.attestations?.map(({ manifest }) => manifest) ?? []);
	const manifests = byPath([...image === void 0 ? [] : [image.digest], ...platforms.map((one) => one.manifest)]);
	const layers = new Map(platforms.flatMap((one) => one.layers.map((layer) => [blobFile(layer.digest), layer])));
	const made = new Map([["report.json", serializeReport(report)], [SUMS_NAME, binarySums(report.binaries)]]);
	const document = (kind, digest) => store.document(kind, {
		digest,
		size: DOCUMENT_LIMIT
	});
	return {
		name,
		async open(path) {
			const text = made.get(path);
			if (text !== void 0) return once(Buffer.from(text));
			const config = configs.get(path);
			if (config !== void 0) return once(await document("config", config));
			const manifest = manifests.get(path) ?? attested.get(path);
			if (manifest !== void 0) {
				const bytes = await document("manifest", manifest);
				const parts = attested.has(path) ? parseManifest(bytes) : void 0;
				for (const blob of parts === void 0 ? [] : [parts.config, ...parts.layers]) layers.set(blobFile(blob.digest), blob);
				return once(bytes);
			}
			const layer = layers.get(path);
			if (layer !== void 0) return store.open(layer);
			const attached = documents.get(path);
			if (attached !== void 0) return once(await attached());
			return programs.open(path);
		},
		close: () => programs.close()
	};
}
async function* once(bytes) {
	yield bytes;
}
// src/pipeline/merge/registry-leg.ts
async function registryLeg(text, inputs, session) {
	const { digest } = parseReference(text, "legs");
	const { runtime, http } = session;
	const { insecureRegistries, githubToken } = inputs;
	const attached = await fetchAttachedReport(text, http, runtime, {
		insecureRegistries,
		...githubToken === "" ? {} : { githubToken }
	});
	if (attached === void 0) throw new Failure({
		code: "invalid-input",
		message: `legs: ${text} has no report attached, so nobody knows what it is made of.`,
		fix: "Push the leg with push-by-digest: true and attach: report, or hand it over as an artifact with leg: true."
	});
	const files = { name: text };
	const told = parseReport(attached.text, `the report attached to ${text}`);
	const documents = await attachedDocuments(text, told, inputs, session);
	const report = withDocuments(told, documents);
	const [image] = report.images;
	if (image === void 0 || report.images.length !== 1 || image.digest !== digest) throw damagedLeg(files, "is not the one image that its attached report tells of");
	const inside = new Set(image.platforms.flatMap(({ binaries }) => binaries));
	const outside = report.binaries.filter(({ stem }) => !inside.has(stem)).map(({ platform }) => platform);
	if (outside.length > 0) throw damagedLeg(files, `was built for ${outside.join(", ")}, too, which no image holds: hand it over as an artifact`);
	const missing = missingDocuments(told, documents);
	if (missing.length > 0) runtime.log.notice(withoutSome(text, missing));
	const store = openRepository(text, inputs, session);
	return readLeg(registryFiles(text, report, {
		store,
		documents,
		programs: programsOfImage(report, store, session)
	}));
}
function withoutSome(text, missing) {
	const [first = ""] = missing;
	return {
		level: "notice",
		code: "leg-documents",
		message: `${text} has not all of its SBOMs and scans attached: ${missing.length === 1 ? first : `${first} and ${missing.length - 1} more`} will be missing from what is merged. Build that leg with attach: report,sbom,scan, or hand it over as an artifact (leg: true).`
	};
}
// src/pipeline/merge/given-legs.ts
async function givenLegs(inputs, session) {
	const legs = [];
	for (const text of inputs.legs) {
		const folder = resolve(session.runtime.workingDirectory, text);
		if (await isFolder(folder)) legs.push(await readLeg(await folderFiles(folder, text)));
		else if (isByDigest(text)) legs.push(await registryLeg(text, inputs, session));
		else throw new Failure({
			code: "source-missing",
			message: `legs: there is no folder ${text}.`,
			fix: "Name output folders of builds, or images by digest: ghcr.io/acme/app@sha256:..."
		});
	}
	return legs;
}
function isByDigest(text) {
	return /^[^@\s]+@sha256:[0-9a-f]{64}$/.test(text);
}
// src/pipeline/merge/refuse-unreleased.ts
function refuseUnreleased(legs, configuration, github) {
	const made = legs.find(({ report }) => report.release !== void 0);
	const bare = legs.find(({ report }) => report.release === void 0);
	if (made !== void 0 && bare !== void 0) throw different("release files", {
		leg: made,
		value: "some"
	}, {
		leg: bare,
		value: "none"
	});
	const [first] = legs;
	if (first === void 0 || made !== void 0) return;
	if (releaseWish(configuration, github, first.report.revision).publish === void 0) return;
	throw new Failure({
		code: "invalid-input",
		message: "release: the legs made no files for a release.",
		fix: isByDigest(first.files.name) ? "Archives are in no registry: hand the legs over as artifacts (leg: true), or as folders." : "Give the legs the same release and archive inputs as the merge, best in .go-slim-image.yml."
	});
}
// src/pipeline/merge/fill-merged.ts
async function fillMerged(legs, platforms, context) {
	const { output, configuration, github, session } = context;
	const { staging } = output;
	const { runtime } = session;
	const scan = readScanChoice(configuration.inputs);
	refuseUnreleased(legs, configuration, github);
	const images = await takeImages(legs, platforms, context);
	const joined = () => joinReports(legs, {
		platforms: platforms.map(formatPlatform),
		images: images.map(({ reported }) => reported),
		inputs: givenInputs(configuration),
		ofLegs: LEG_INPUTS,
		run: runOf(context)
	});
	const tolerant = configuration.inputs.databaseUnavailable === "warn";
	const planned = { plan: mergedPlan(joined(), platforms, runtime.workingDirectory) };
	const comparison = await openComparison({
		configuration,
		session,
		github,
		planned
	}, runtime);
	const make = () => judgeLegs(joined(), scan, tolerant);
	const made = {
		images: images.map(({ assembled }) => assembled),
		rootfs: new Map()
	};
	return {
		...await finishReport({
			make,
			comparison,
			staging
		}, runtime),
		made
	};
}
async function takeImages(legs, platforms, { output: { staging }, names, session: { runtime } }) {
	const step = runtime.progress.start("merge");
	try {
		for (const [done, leg] of legs.entries()) {
			step.update({
				done,
				total: legs.length,
				unit: "items",
				detail: leg.report.platforms.join(", ")
			});
			await takeLeg(leg, staging);
		}
		const tagsOf = (name) => names.find((one) => one.name === name)?.tags ?? [];
		const images = (await joinImages(legs, platforms, formatPlatform, staging)).map(({ assembled, reported }) => ({
			assembled,
			reported: {
				...reported,
				tags: tagsOf(reported.name)
			}
		}));
		if (images.length > 0) await finishLayout(join(staging, "image"), images.map(({ assembled }) => ({
			image: assembled,
			tags: tagsOf(assembled.name)
		})));
		step.done(images.map(({ assembled }) => assembled.index.digest.slice(0, 19)).join(", "));
		return images;
	} catch (error) {
		step.fail("could not be done");
		throw error;
	}
}
function runOf({ configuration, github, session: { runtime, console, startedAt } }) {
	const origin = reportOrigin(github, configuration.inputs);
	return {
		startedAt: startedAt.toISOString(),
		durationMs: Date.now() - startedAt.getTime(),
		host: {
			os: runtime.host.platform,
			arch: runtime.host.arch,
			cpus: runtime.host.cpus,
			node: process.versions.node
		},
		toolchainOrigin: "path",
		tools: [],
		caches: [],
		notices: console.notices(),
		steps: console.steps(),
		...origin === void 0 ? {} : { origin }
	};
}
// src/pipeline/merge/image-names.ts
function mergedNames({ images, revision }, configuration, github, startedAt) {
	const facts = tagFacts(github, revision, startedAt);
	const values = templateValues({
		revision,
		env: []
	}, {
		os: "",
		architecture: ""
	});
	const names = images.map(({ name, tags }) => {
		const own = configuredImage(name, configuration);
		const inputs = own === void 0 ? configuration.inputs : inputsOf(configuration, own);
		if (inputs.tags.length === 0 && inputs.repositories.length === 0) return {
			name,
			tags,
			repositories: tags
		};
		return {
			name,
			...imageNames(inputs, {
				...values,
				Name: name
			}, facts)
		};
	});
	const all = names.flatMap(({ tags }) => tags);
	const twice = all.find((tag, at) => all.indexOf(tag) !== at);
	if (twice === void 0) return names;
	throw new Failure({
		code: "invalid-input",
		message: `tags: ${twice} would be ${names.filter(({ tags }) => tags.includes(twice)).map(({ name }) => name).join(" and ")}.`,
		fix: "Write {{.Name}} into tags or repositories."
	});
}
function configuredImage(name, { images }) {
	return images.filter((image) => name === image.name || name.startsWith(`${image.name}-`)).sort((a, b) => b.name.length - a.name.length)[0];
}
// src/merge/zip-files.ts
const MOST_ENTRIES = 2e4;
async function zipFiles(file, name) {
	const { openPromise } = await import("./zip-open-6uw3RmxT.mjs");
	const archive = await openPromise(file, {
		autoClose: false,
		lazyEntries: true
	}).catch((error) => {
		throw damagedLeg({ name }, "is no whole zip", error);
	});
	const entries = new Map();
	try {
		for await (const entry of archive.eachEntry()) {
			if (entries.has(entry.fileName)) throw damagedLeg({ name }, `has ${entry.fileName.slice(0, 200)} twice`);
			if (entries.size === MOST_ENTRIES) throw damagedLeg({ name }, `has more than ${MOST_ENTRIES} files`);
			entries.set(entry.fileName, entry);
		}
	} catch (error) {
		archive.close();
		throw error instanceof Error && error.name === "Failure" ? error : damagedLeg({ name }, "is no whole zip", error);
	}
	return {
		name,
		async open(path) {
			const entry = isPlainPath(path) ? entries.get(path) : void 0;
			if (entry === void 0) return void 0;
			return await archive.openReadStreamPromise(entry).catch((error) => {
				throw damagedLeg({ name }, `has a ${path} that cannot be unpacked`, error);
			});
		},
		close: async () => archive.close()
	};
}
// src/pipeline/merge/artifact-legs.ts
async function artifactLegs(key, github, runtime) {
	const legs = [];
	for (const artifact of newestOf(await listOwnArtifacts(runtime), key)) {
		const folder = join(runtime.scratchDirectory, "legs", String(artifact.id));
		const files = await zipFiles(await fetchOwnArtifact(artifact, folder, runtime), `the artifact ${artifact.name}`);
		const closing = async () => {
			await files.close();
			await rm(folder, {
				recursive: true,
				force: true
			});
		};
		const leg = await readLeg({
			...files,
			close: closing
		});
		checkOrigin(leg, artifact, github);
		legs.push(leg);
	}
	return legs;
}
function newestOf(artifacts, key) {
	const newest = new Map();
	for (const artifact of artifacts) {
		const named = parseLegArtifactName(artifact.name);
		if (named === void 0 || named.key !== key) continue;
		const known = newest.get(named.platforms);
		if ((named.attempt - (known?.attempt ?? 0) || artifact.id - (known?.artifact.id ?? 0)) > 0) newest.set(named.platforms, {
			artifact,
			attempt: named.attempt
		});
	}
	return [...newest].sort(([a], [b]) => a < b ? -1 : 1).map(([, { artifact }]) => artifact);
}
function checkOrigin({ files, report }, { name }, github) {
	const named = parseLegArtifactName(name);
	if (platformsInName(report.platforms.map(readPlatform$1)) !== named?.platforms) throw damagedLeg(files, `holds ${report.platforms.join(", ")}, which is not what its name says`);
	const { origin } = report.run;
	const { repository, runId } = github ?? {};
	if (origin === void 0 || origin.repository !== repository || origin.runId !== (runId ?? 0)) throw damagedLeg(files, `is of run ${origin?.runId ?? "unknown"} and not of this one`);
	if (origin.runAttempt !== named.attempt) throw damagedLeg(files, `is not of attempt ${named.attempt}`);
}
// src/pipeline/merge/open-legs.ts
async function openLegs(inputs, github, session) {
	if (inputs.legs.length > 0 || github !== void 0) return (inputs.legs.length > 0 ? await givenLegs(inputs, session) : await artifactLegs(commentKey(inputs), github, session.runtime)).map((leg) => withPushedLayers(leg, inputs, session));
	throw new Failure({
		code: "invalid-input",
		message: "merge needs to be told what to join.",
		fix: "Name the output folders of the legs: merge leg-amd64 leg-arm64 --platforms linux/amd64,linux/arm64"
	});
}
async function closeLegs(legs) {
	await allDone(legs.map(({ files }) => files.close().catch(() => void 0)));
}
// src/pipeline/merge/merge-legs.ts
async function mergeLegs(given, session) {
	const { runtime } = session;
	const github = await readGithubContext(runtime.env);
	const configuration = github === void 0 ? given : await judgeInputs(given, github, runtime);
	const { inputs } = configuration;
	const platforms = expectedPlatforms(platformTexts(configuration));
	const exports = parseExports(inputs.outputs);
	const engine = inputs.load ? await (await import("./load-BJm9MiiC.mjs")).findContainerEngine(runtime) : void 0;
	const legs = await findLegs(platforms, configuration, github, session);
	try {
		const images = [...new Map(legs.flatMap(({ report }) => report.images).map((one) => [one.name, one])).values()];
		const [{ report }] = legs;
		const names = mergedNames({
			images,
			revision: report.revision
		}, configuration, github, session.startedAt);
		const pushing = choosePush(inputs, names, github);
		if (pushing.kind === "skipped") runtime.log.notice(pushing.notice);
		const folders = inputs.legs.filter((leg) => !isByDigest(leg)).map((leg) => resolve(runtime.workingDirectory, leg));
		const output = await openOutput(inputs, folders, runtime);
		const filled = await filling(output, async () => {
			const made = await fillMerged(legs, platforms, {
				output,
				names,
				configuration,
				github,
				session
			});
			await handOver(made, { images: names }, {
				exports,
				engine
			}, output, runtime);
			return made;
		});
		return {
			...await pushBuilt(pushing, filled, {
				images: names,
				output: output.path
			}, {
				configuration,
				session
			}),
			output: output.path,
			planned: { plan: { revision: report.revision } }
		};
	} finally {
		await closeLegs(legs);
	}
}
async function filling(output, fill) {
	try {
		return await fill();
	} catch (error) {
		await output.discard();
		throw error;
	}
}
function platformTexts(configuration) {
	const { images, inputs } = configuration;
	const texts = images.length === 0 ? [inputs] : images.map((image) => inputsOf(configuration, image));
	return [...new Set(texts.flatMap(({ platforms }) => platforms))];
}
async function findLegs(platforms, { inputs }, github, session) {
	const step = session.runtime.progress.start("legs");
	let legs = [];
	try {
		legs = await openLegs(inputs, github, session);
		checkPlatforms(legs, platforms.map(formatPlatform));
		refuseDifferent(legs);
		step.done(legs.length === 1 ? "1 leg" : `${legs.length} legs`);
		return legs;
	} catch (error) {
		await closeLegs(legs);
		step.fail("are not what was expected");
		throw error;
	}
}
// src/pipeline/merge/merge-command.ts
async function runMerge(run) {
	const { configuration, process, way } = run;
	const session = await openSession(run);
	try {
		if (way === "command-line") {
			const built = await mergeLegs(configuration, session);
			const { tellBuilt } = await import("./tell-built-BqOcCL4R.mjs");
			return await tellBuilt(built, configuration, process, session);
		}
		const { openTeller, tellFailed } = await import("./action-build-DalWa_UD.mjs");
		const teller = await openTeller(configuration, session);
		const built = await mergeLegs(configuration, session).catch(async (error) => {
			await tellFailed(error, session, teller);
			throw error;
		});
		const { handOut } = await import("./hand-out-DdsbAFw0.mjs");
		await handOut(built, {
			configuration,
			session,
			process,
			teller,
			outputs: async () => ({})
		});
		return 0;
	} finally {
		await session.close();
	}
}
export { runMerge };
