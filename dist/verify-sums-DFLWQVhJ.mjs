import "./rolldown-runtime-BcUA5ExT.mjs";
import { Q as digestHex, et as digestOfFile } from "./start-BXmDageT.mjs";
import { hn as SUMS_NAME, vn as parseSums } from "./body-CeNbMDTm.mjs";
import { n as canRead, r as tarMembers, t as archiveMembers } from "./archive-members-CNLrktaR.mjs";
import { n as ok, r as skipped, t as off } from "./check-C6894R2A.mjs";
import { n as verifyBinary } from "./verify-binary-70atsjaP.mjs";
import { join } from "node:path";
import { open, readFile, rm, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
// src/verify/layout-binaries.ts
async function verifyLayouts(output, report) {
	const checks = [];
	for (const image of report.images) {
		const layout = join(output, image.layout);
		checks.push(await blobCheck(layout, image.digest, `${image.name} index`));
		for (const platform of image.platforms) checks.push(...await platformChecks(layout, image.name, platform, report));
	}
	return checks;
}
async function platformChecks(layout, name, platform, report) {
	const about = `${name} ${platform.platform}`;
	const checks = [await blobCheck(layout, platform.manifest, `${about} manifest`), await blobCheck(layout, platform.config, `${about} config`)];
	const inside = new Set();
	let unread = false;
	for (const layer of platform.layers) {
		checks.push(await blobCheck(layout, layer.digest, `${about} layer`));
		if (layer.part === "base") continue;
		if (!canRead(compressionOf(layer))) unread = true;
		else for (const digest of await digestsIn(layout, layer).catch(() => [])) inside.add(digest);
	}
	for (const stem of platform.binaries) {
		const wanted = report.binaries.find((binary) => binary.stem === stem)?.digest;
		if (wanted !== void 0 && inside.has(wanted)) checks.push(ok("image", about, `holds ${stem} as ${wanted}`));
		else if (unread) checks.push(skipped("image", about, "its layers are zstd, which needs Node 22.15"));
		else checks.push(off("image", about, `does not hold ${stem} as ${wanted ?? "the report has it"}`));
	}
	return checks;
}
async function digestsIn(layout, layer) {
	const source = createReadStream(blobPath(layout, layer.digest));
	return [...(await tarMembers(source, compressionOf(layer))).values()].map(({ digest }) => digest);
}
function compressionOf({ mediaType }) {
	return mediaType.endsWith("gzip") ? "gzip" : mediaType.endsWith("zstd") ? "zstd" : "plain";
}
async function blobCheck(layout, digest, about) {
	const found = await digestOfFile(blobPath(layout, digest)).catch(() => void 0);
	if (found === void 0) return off("digest", about, `${digest} is missing`);
	return found.digest === digest ? ok("digest", about, digest) : off("digest", about, `is ${found.digest}, not ${digest}`);
}
function blobPath(layout, digest) {
	return join(layout, "blobs", "sha256", digestHex(digest));
}
// src/verify/sbom-content.ts
function cycloneDxContent(document) {
	if (!isObject(document) || document.bomFormat !== "CycloneDX") return "is no CycloneDX document";
	const { specVersion, metadata } = document;
	if (typeof specVersion !== "string" || !/^1\.[4-7]$/.test(specVersion)) return "has no specVersion from 1.4 to 1.7";
	if (document.serialNumber !== void 0 && !isUrnUuid(document.serialNumber)) return "has a serialNumber that is no urn:uuid";
	const components = listOf(document.components);
	if (components === void 0) return "has no list of components";
	const subject = isObject(metadata) && isObject(metadata.component) ? [metadata.component] : [];
	const references = new Set();
	for (const [index, component] of [...subject, ...components].entries()) {
		if (typeof component.name !== "string" || typeof component.type !== "string") return `has a component ${index + 1} without name or type`;
		const reference = component["bom-ref"];
		if (reference !== void 0 && references.has(reference)) return `has two components with the bom-ref ${String(reference)}`;
		references.add(reference);
	}
	for (const dependency of listOf(document.dependencies) ?? []) for (const reference of [dependency.ref, ...dependency.dependsOn ?? []]) if (!references.has(reference)) return `has a dependency on ${String(reference)}, which is no component`;
	const hashes = [...subject, ...components].flatMap((component) => listOf(component.hashes) ?? []);
	return {
		version: specVersion,
		digests: new Set(hashes.filter(({ alg }) => alg === "SHA-256").map(({ content }) => String(content))),
		modules: modulesOf(components.map(({ purl }) => purl))
	};
}
function spdxContent(document) {
	if (!isObject(document) || typeof document.spdxVersion !== "string") return "is no SPDX document";
	const version = /^SPDX-(2\.[23])$/.exec(document.spdxVersion)?.[1];
	if (version === void 0) return `is ${document.spdxVersion}, not SPDX-2.2 or 2.3`;
	for (const name of [
		"SPDXID",
		"name",
		"documentNamespace",
		"dataLicense"
	]) if (typeof document[name] !== "string") return `has no ${name}`;
	const { creationInfo } = document;
	if (!isObject(creationInfo) || typeof creationInfo.created !== "string" || !Array.isArray(creationInfo.creators)) return "does not say by whom and when it was made (creationInfo)";
	const packages = listOf(document.packages);
	if (packages === void 0) return "has no list of packages";
	const ids = new Set([document.SPDXID]);
	for (const item of [...packages, ...listOf(document.files) ?? []]) {
		if (typeof item.SPDXID !== "string" || !/^SPDXRef-[0-9A-Za-z.-]+$/.test(item.SPDXID)) return "has an element without SPDXID";
		if (ids.has(item.SPDXID)) return `has two elements ${item.SPDXID}`;
		ids.add(item.SPDXID);
	}
	for (const { spdxElementId, relatedSpdxElement } of listOf(document.relationships) ?? []) for (const id of [spdxElementId, relatedSpdxElement]) if (!ids.has(id) && id !== "NOASSERTION" && id !== "NONE") return `relates ${String(id)}, which it does not have`;
	const sums = [...packages, ...listOf(document.files) ?? []].flatMap((item) => listOf(item.checksums) ?? []);
	const references = packages.flatMap((item) => listOf(item.externalRefs) ?? []);
	return {
		version,
		digests: new Set(sums.filter(({ algorithm }) => algorithm === "SHA256").map(({ checksumValue }) => String(checksumValue))),
		modules: modulesOf(references.filter(({ referenceType }) => referenceType === "purl").map(({ referenceLocator }) => referenceLocator))
	};
}
function modulesOf(purls) {
	const modules = new Map();
	for (const purl of purls) {
		const [, path, version] = /^pkg:golang\/([^@?#]+)(?:@([^?#]+))?/.exec(typeof purl === "string" ? purl : "") ?? [];
		if (path !== void 0) modules.set(decode(path), decode(version ?? ""));
	}
	return modules;
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function isUrnUuid(value) {
	return typeof value === "string" && /^urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
	return Array.isArray(value) && value.every(isObject) ? value : void 0;
}
// src/verify/sbom-parts.ts
const part = (required, parts = {}) => ({
	required,
	parts
});
const HASH = part(["alg", "content"]);
const LINK = part(["url", "type"], { hashes: HASH });
const COMPONENT_PARTS = {
	hashes: HASH,
	externalReferences: LINK,
	licenses: part([], { license: part([]) })
};
const COMPONENT = part(["type", "name"], COMPONENT_PARTS);
COMPONENT_PARTS.components = COMPONENT;
const CYCLONEDX = part(["bomFormat", "specVersion"], {
	metadata: part([], { component: COMPONENT }),
	components: COMPONENT,
	services: part(["name"]),
	dependencies: part(["ref"]),
	externalReferences: LINK,
	compositions: part(["aggregate"])
});
const CHECKSUM = part(["algorithm", "checksumValue"]);
const ANNOTATION = part([
	"annotationDate",
	"annotationType",
	"annotator",
	"comment"
]);
const SPDX = part([
	"SPDXID",
	"creationInfo",
	"dataLicense",
	"name",
	"spdxVersion",
	"documentNamespace"
], {
	creationInfo: part(["created", "creators"]),
	packages: part([
		"SPDXID",
		"downloadLocation",
		"name"
	], {
		checksums: CHECKSUM,
		annotations: ANNOTATION,
		externalRefs: part([
			"referenceCategory",
			"referenceLocator",
			"referenceType"
		]),
		packageVerificationCode: part(["packageVerificationCodeValue"])
	}),
	files: part([
		"SPDXID",
		"checksums",
		"fileName"
	], {
		checksums: CHECKSUM,
		annotations: ANNOTATION
	}),
	relationships: part([
		"spdxElementId",
		"relatedSpdxElement",
		"relationshipType"
	]),
	annotations: ANNOTATION,
	hasExtractedLicensingInfos: part(["extractedText", "licenseId"]),
	externalDocumentRefs: part([
		"checksum",
		"externalDocumentId",
		"spdxDocument"
	], { checksum: CHECKSUM })
});
function missingPart(document, kind) {
	const open = [[
		document,
		kind === "spdx" ? SPDX : CYCLONEDX,
		""
	]];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const [value, { required, parts }, path] = next;
		if (Array.isArray(value)) {
			for (let index = value.length - 1; index >= 0; index--) open.push([
				value[index],
				{
					required,
					parts
				},
				`${path}[${index}]`
			]);
			continue;
		}
		if (typeof value !== "object" || value === null) return `has ${path || "something"} that is no object`;
		const found = value;
		const at = (name) => path === "" ? name : `${path}.${name}`;
		for (const name of required) if (found[name] === void 0 || found[name] === null) return `lacks ${at(name)}`;
		for (const [name, below] of Object.entries(parts).reverse()) if (found[name] !== void 0) open.push([
			found[name],
			below,
			at(name)
		]);
	}
}
// src/verify/verify-sbom.ts
const LARGEST = 256 << 20;
async function verifySbom(file, about, kind, binary, facts) {
	const size = await stat(file).then((found) => found.size, () => void 0);
	if (size === void 0 || size > LARGEST) return [off("SBOM", about, size === void 0 ? "is missing" : "is too large")];
	const content = readContent(await readFile(file, "utf8"), kind);
	if (typeof content === "string") return [off("SBOM", about, content)];
	return [
		ok("SBOM", about, `${kind === "spdx" ? "SPDX" : "CycloneDX"} ${content.version}`),
		digestCheck(content, about, binary),
		...facts === void 0 ? [] : [modulesCheck(content, about, facts)]
	];
}
function readContent(text, kind) {
	let document;
	try {
		document = JSON.parse(text);
	} catch {
		return "is not JSON";
	}
	const content = kind === "spdx" ? spdxContent(document) : cycloneDxContent(document);
	return typeof content === "string" ? content : missingPart(document, kind) ?? content;
}
function digestCheck(content, about, binary) {
	const hex = binary.digest.slice(7);
	return content.digests.has(hex) ? ok("SBOM", about, `tells of ${binary.digest}`) : off("SBOM", about, `does not name ${binary.digest}, the binary ${binary.stem}`);
}
function modulesCheck(content, about, { buildInfo }) {
	if (buildInfo === void 0) return off("SBOM", about, "tells of a binary without build info");
	const inside = new Map(buildInfo.deps.map(({ replace, ...own }) => [(replace ?? own).path, (replace ?? own).version]));
	for (const [path, version] of inside) {
		const told = content.modules.get(path);
		if (told === void 0 && !path.startsWith(".") && !path.startsWith("/")) return off("SBOM", about, `does not name the module ${path}`);
		if (told !== void 0 && told !== version && version !== "" && version !== "(devel)") return off("SBOM", about, `names ${path} ${told}, but the binary holds ${version}`);
	}
	for (const path of content.modules.keys()) if (!inside.has(path) && path !== "stdlib" && path !== buildInfo.main?.path && !isOfMain(path, buildInfo.path)) return off("SBOM", about, `names ${path}, which the binary does not hold`);
	return ok("SBOM", about, `${content.modules.size} modules, as in the build info`);
}
function isOfMain(path, mainPackage) {
	return mainPackage === path || mainPackage.startsWith(`${path}/`);
}
// src/verify/verify-release-files.ts
async function verifyReleaseFiles(folder, report, scratch, whole) {
	const assets = (report.release?.assets ?? []).filter(({ name }) => whole.has(name));
	const checks = [];
	const facts = new Map();
	for (const asset of assets.filter(({ kind }) => kind === "archive" || kind === "binary")) {
		const binary = report.binaries.find(({ stem }) => stem === asset.stem);
		if (binary === void 0) {
			checks.push(off("report", asset.name, `is said to hold ${asset.stem}, which the report does not know`));
			continue;
		}
		const verified = await verifyProgram(folder, asset, binary, report, scratch);
		checks.push(...verified.checks);
		if (verified.facts !== void 0) facts.set(asset.stem, verified.facts);
	}
	for (const asset of assets) {
		const binary = report.binaries.find(({ stem }) => stem === asset.stem);
		if ((asset.kind === "cyclonedx" || asset.kind === "spdx") && binary !== void 0) checks.push(...await verifySbom(join(folder, asset.name), asset.name, asset.kind, binary, facts.get(asset.stem)));
	}
	return checks;
}
async function verifyProgram(folder, asset, binary, report, scratch) {
	const file = join(folder, asset.name);
	if (asset.kind === "binary") return verifyBinary(file, asset.name, binary, report);
	const about = `${asset.name}: ${asset.member ?? ""}`;
	const program = join(scratch, "program");
	try {
		if (await unpackTo(program, file, asset.member ?? "") === void 0) return { checks: [off("binary", about, "is not in the archive")] };
		const verified = await verifyBinary(program, about, binary, report);
		return {
			...verified,
			checks: [ok("name", asset.name, `holds ${asset.member}`), ...verified.checks]
		};
	} catch (error) {
		return { checks: [off("binary", about, `cannot be read: ${error.message}`)] };
	} finally {
		await rm(program, { force: true });
	}
}
async function unpackTo(destination, archive, member) {
	const handle = await open(destination, "w", 384);
	try {
		const tap = (path) => path === member ? (chunk) => handle.writeFile(chunk) : void 0;
		return (await archiveMembers(archive, tap)).get(member);
	} finally {
		await handle.close();
	}
}
// src/verify/digest-file.ts
async function digestFile(path) {
	const hash = createHash("sha256");
	let size = 0;
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
			hash.update(chunk);
			size += chunk.length;
		}
	} catch (error) {
		if ([
			"ENOENT",
			"EISDIR",
			"ENOTDIR"
		].includes(error.code ?? "")) return void 0;
		throw error;
	}
	return {
		sha256: hash.digest("hex"),
		size
	};
}
// src/verify/verify-sums.ts
async function verifySums(folder, present) {
	const text = await readFile(join(folder, SUMS_NAME), "utf8").catch(() => void 0);
	if (text === void 0) return {
		checks: [off("sum", SUMS_NAME, "is missing")],
		digests: new Map()
	};
	const sums = parseSums(text);
	if (typeof sums === "string") return {
		checks: [off("sum", SUMS_NAME, sums)],
		digests: new Map()
	};
	const digests = new Map();
	const checks = [];
	for (const { path, sha256 } of sums) {
		const found = await digestFile(join(folder, path));
		if (found?.sha256 === sha256) digests.set(path, sha256);
		checks.push(found === void 0 ? off("sum", path, "is missing") : found.sha256 === sha256 ? ok("sum", path, `sha256:${sha256}`) : off("sum", path, `is sha256:${found.sha256}, but ${SUMS_NAME} says sha256:${sha256}`));
	}
	for (const path of present) if (!sums.some((sum) => sum.path === path)) checks.push(off("sum", path, `is not in ${SUMS_NAME}`));
	return {
		checks,
		digests
	};
}
export { verifyLayouts as i, verifyReleaseFiles as n, verifySbom as r, verifySums as t };
