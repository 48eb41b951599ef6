import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { Q as digestHex, et as digestOfFile } from "./start-Cs8qjoYe.mjs";
import { Cn as parseSums, bn as SUMS_NAME } from "./body-D-Qc5rZc.mjs";
import { n as canRead, r as tarMembers, t as archiveMembers } from "./archive-members-_7kRNKtT.mjs";
import { n as ok, r as skipped, t as off } from "./check-Ciigo803.mjs";
import { n as verifyBinary } from "./verify-binary-CO6YlEjN.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open, readFile, rm, stat } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { createReadStream } = process.getBuiltinModule("node:fs");
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
// src/verify/sbom/content.ts
function cycloneDxContent(document) {
	if (!isObject$1(document) || document.bomFormat !== "CycloneDX") return "is no CycloneDX document";
	const { specVersion, metadata } = document;
	if (typeof specVersion !== "string" || !/^1\.[4-7]$/.test(specVersion)) return "has no specVersion from 1.4 to 1.7";
	if (document.serialNumber !== void 0 && !isUrnUuid(document.serialNumber)) return "has a serialNumber that is no urn:uuid";
	const components = listOf$1(document.components);
	if (components === void 0) return "has no list of components";
	const subject = isObject$1(metadata) && isObject$1(metadata.component) ? [metadata.component] : [];
	const references = new Set();
	for (const [index, component] of [...subject, ...components].entries()) {
		if (typeof component.name !== "string" || typeof component.type !== "string") return `has a component ${index + 1} without name or type`;
		const reference = component["bom-ref"];
		if (reference !== void 0 && typeof reference !== "string") return `has a component ${index + 1} whose bom-ref is no text`;
		if (reference !== void 0 && references.has(reference)) return `has two components with the bom-ref ${reference}`;
		references.add(reference);
	}
	const wrong = wrongDependency(document.dependencies, references);
	if (wrong !== void 0) return wrong;
	const hashes = [...subject, ...components].flatMap((component) => listOf$1(component.hashes) ?? []);
	return {
		version: specVersion,
		digests: new Set(hashes.filter(({ alg }) => alg === "SHA-256").map(({ content }) => String(content))),
		modules: modulesOf(components.map(({ purl }) => purl))
	};
}
function wrongDependency(dependencies, references) {
	const seen = new Set();
	for (const { ref, dependsOn = [] } of listOf$1(dependencies) ?? []) {
		if (!Array.isArray(dependsOn)) return "has a dependency whose dependsOn is no list";
		for (const reference of [ref, ...dependsOn]) {
			if (typeof reference !== "string") return "has a dependency on what is no text";
			if (!references.has(reference)) return `has a dependency on ${reference}, which is no component`;
		}
		const entry = [ref, ...dependsOn].join("\n");
		if (seen.has(entry)) return `has the dependency of ${String(ref)} twice`;
		seen.add(entry);
	}
}
function spdxContent(document) {
	if (!isObject$1(document) || typeof document.spdxVersion !== "string") return "is no SPDX document";
	const version = /^SPDX-(2\.[23])$/.exec(document.spdxVersion)?.[1];
	if (version === void 0) return `is ${document.spdxVersion}, not SPDX-2.2 or 2.3`;
	for (const name of [
		"SPDXID",
		"name",
		"documentNamespace",
		"dataLicense"
	]) if (typeof document[name] !== "string") return `has no ${name}`;
	const { creationInfo } = document;
	if (!isObject$1(creationInfo) || typeof creationInfo.created !== "string" || !Array.isArray(creationInfo.creators)) return "does not say by whom and when it was made (creationInfo)";
	const packages = listOf$1(document.packages);
	if (packages === void 0) return "has no list of packages";
	const ids = new Set([document.SPDXID]);
	for (const item of [...packages, ...listOf$1(document.files) ?? []]) {
		if (typeof item.SPDXID !== "string" || !/^SPDXRef-[0-9A-Za-z.-]+$/.test(item.SPDXID)) return "has an element without SPDXID";
		if (ids.has(item.SPDXID)) return `has two elements ${item.SPDXID}`;
		ids.add(item.SPDXID);
	}
	for (const { spdxElementId, relatedSpdxElement } of listOf$1(document.relationships) ?? []) for (const id of [spdxElementId, relatedSpdxElement]) if (!ids.has(id) && id !== "NOASSERTION" && id !== "NONE") return `relates ${typeof id === "string" ? id : "something"}, which it does not have`;
	const sums = [...packages, ...listOf$1(document.files) ?? []].flatMap((item) => listOf$1(item.checksums) ?? []);
	const references = packages.flatMap((item) => listOf$1(item.externalRefs) ?? []);
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
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
__name(isObject$1, "isObject");
function listOf$1(value) {
	return Array.isArray(value) && value.every(isObject$1) ? value : void 0;
}
__name(listOf$1, "listOf");
// src/verify/sbom/shape.ts
const ANYTHING = { kind: "anything" };
const TEXT = { kind: "text" };
const BOOLEAN = { kind: "boolean" };
const WHOLE_NUMBER = {
	kind: "whole number",
	least: Number.MIN_SAFE_INTEGER
};
const textLike = (like) => ({
	kind: "text",
	like
});
const oneOf = (words) => ({
	kind: "one of",
	words: new Set(words.split(/\s+/))
});
const listOf = (of, least = 0) => ({
	kind: "list",
	of,
	least,
	different: false
});
const setOf = (of) => ({
	kind: "list",
	of,
	least: 0,
	different: true
});
const object = (required, parts) => ({
	kind: "object",
	required: required.split(" ").filter((name) => name !== ""),
	parts
});
const each = (names, shape) => Object.fromEntries(names.split(/\s+/).map((name) => [name, shape]));
function whatIsWrong(document, shape) {
	const open = [{
		value: document,
		shape,
		path: ""
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const found = lookAt(next);
		if (typeof found === "string") return found;
		for (let index = found.length - 1; index >= 0; index--) open.push(found[index]);
	}
}
function lookAt({ value, shape, path }) {
	const has = (what) => `has ${path || "a document"} that is ${what}`;
	switch (shape.kind) {
		case "anything": return [];
		case "text":
			if (typeof value !== "string") return has("no text");
			return shape.like === void 0 || shape.like.test(value) ? [] : has(`not as it must be: ${shown(value)}`);
		case "one of": return typeof value === "string" && shape.words.has(value) ? [] : has(`not one of those there are: ${shown(value)}`);
		case "boolean": return typeof value === "boolean" ? [] : has("neither true nor false");
		case "whole number": return Number.isInteger(value) && value >= shape.least ? [] : has("no such number");
		case "list": return Array.isArray(value) ? items(value, shape, path) : has("no list");
		case "object": return isObject(value) ? parts(value, shape, path) : has("no object");
		default:
			if (Array.isArray(value)) return items(value, {
				...shape,
				least: 0,
				different: false
			}, path);
			return isObject(value) ? parts(value, shape.object, path) : has("neither object nor list");
	}
}
function items(value, shape, path) {
	if (value.length < shape.least) return `has ${path} without anything in it`;
	const places = value.map((item, index) => ({
		value: item,
		shape: shape.of,
		path: `${path}[${index}]`
	}));
	const seen = new Set();
	for (const [index, item] of shape.different ? value.entries() : []) {
		if (seen.has(item)) return `has ${path}[${index}] a second time`;
		seen.add(item);
	}
	return places;
}
function parts(value, shape, path) {
	const at = (name) => path === "" ? name : `${path}.${name}`;
	for (const name of shape.required) if (!Object.hasOwn(value, name)) return `lacks ${at(name)}`;
	const { either } = shape;
	if (either !== void 0 && either.filter((name) => Object.hasOwn(value, name)).length !== 1) return `has ${path} without exactly one of ${either.join(", ")}`;
	const places = [];
	for (const [name, part] of Object.entries(value)) {
		const known = Object.hasOwn(shape.parts, name) ? shape.parts[name] : void 0;
		if (known === void 0 && shape.open) continue;
		if (known === void 0) return `has ${path === "" ? "" : `${path} with `}${shown(name)}, which is no part of it`;
		places.push({
			value: part,
			shape: known,
			path: at(name)
		});
	}
	return places;
}
function shown(value) {
	const text = typeof value === "string" ? value : typeof value;
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/verify/sbom/cyclonedx-shape.ts
const REFERENCE = textLike(/./s);
const DATE_TIME = textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i);
const EMAIL = textLike(/^[^\s@]+@[^\s@]+$/);
const HASHES = listOf(object("alg content", {
	alg: oneOf(`MD5 SHA-1 SHA-256 SHA-384 SHA-512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3
      Streebog-256 Streebog-512`),
	content: textLike(/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i)
}));
const PROPERTIES = listOf(object("name", each("name value", TEXT)));
const EXTERNAL_REFERENCES = listOf(object("url type", {
	url: TEXT,
	comment: TEXT,
	type: oneOf(`vcs issue-tracker website advisories bom mailing-list social chat documentation support source-distribution
      distribution distribution-intake license build-meta build-system release-notes security-contact model-card log
      configuration evidence formulation attestation threat-model adversary-model risk-assessment
      vulnerability-assertion exploitability-statement pentest-report static-analysis-report dynamic-analysis-report
      runtime-analysis-report component-analysis-report maturity-report certification-report codified-infrastructure
      quality-metrics poam electronic-signature digital-signature rfc-9116 other patent patent-family patent-assertion
      citation`),
	hashes: HASHES,
	properties: PROPERTIES
}));
const ACKNOWLEDGEMENT = oneOf("declared concluded");
const LICENSES = listOf({
	...object("", {
		license: {
			...object("", {
				"bom-ref": REFERENCE,
				id: textLike(/^[0-9A-Za-z.+-]+$/),
				name: TEXT,
				acknowledgement: ACKNOWLEDGEMENT,
				text: object("content", {
					contentType: TEXT,
					encoding: oneOf("base64"),
					content: TEXT
				}),
				url: TEXT,
				licensing: ANYTHING,
				properties: PROPERTIES
			}),
			either: ["id", "name"]
		},
		expression: TEXT,
		acknowledgement: ACKNOWLEDGEMENT,
		"bom-ref": REFERENCE,
		...each("expressionDetails licensing properties", ANYTHING)
	}),
	either: ["license", "expression"]
});
const PERSON = object("", {
	"bom-ref": REFERENCE,
	...each("name phone", TEXT),
	email: EMAIL
});
const ORGANISATION = object("", {
	"bom-ref": REFERENCE,
	name: TEXT,
	address: ANYTHING,
	url: listOf(TEXT),
	contact: listOf(PERSON)
});
const AGGREGATE = oneOf(`complete incomplete incomplete_first_party_only incomplete_first_party_proprietary_only
  incomplete_first_party_opensource_only incomplete_third_party_only incomplete_third_party_proprietary_only
  incomplete_third_party_opensource_only unknown not_specified`);
const COMPONENT_PARTS = {
	type: oneOf(`application framework library container platform operating-system device device-driver firmware file
    machine-learning-model data cryptographic-asset`),
	"mime-type": textLike(/^[-+a-z0-9.]+\/[-+a-z0-9.]+$/),
	"bom-ref": REFERENCE,
	...each("author publisher group name description copyright cpe purl versionRange", TEXT),
	version: textLike(/^.{0,1024}$/s),
	...each("supplier manufacturer", ORGANISATION),
	authors: listOf(PERSON),
	scope: oneOf("required optional excluded"),
	hashes: HASHES,
	licenses: LICENSES,
	...each("omniborId swhid", listOf(TEXT)),
	...each("modified isExternal", BOOLEAN),
	externalReferences: EXTERNAL_REFERENCES,
	properties: PROPERTIES,
	...each("swid pedigree evidence releaseNotes modelCard data cryptoProperties patentAssertions signature", ANYTHING),
	tags: listOf(TEXT)
};
const COMPONENT = object("type name", COMPONENT_PARTS);
const COMPONENTS = listOf(COMPONENT);
COMPONENT_PARTS.components = COMPONENTS;
const TOOL = object("", {
	...each("vendor name version", TEXT),
	hashes: HASHES,
	externalReferences: EXTERNAL_REFERENCES
});
const CYCLONEDX = object("bomFormat specVersion", {
	$schema: TEXT,
	bomFormat: oneOf("CycloneDX"),
	specVersion: TEXT,
	serialNumber: textLike(/^urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
	version: {
		kind: "whole number",
		least: 1
	},
	metadata: object("", {
		timestamp: DATE_TIME,
		lifecycles: ANYTHING,
		tools: {
			kind: "object or list",
			object: object("", {
				components: COMPONENTS,
				services: ANYTHING
			}),
			of: TOOL
		},
		...each("manufacturer manufacture supplier", ORGANISATION),
		authors: listOf(PERSON),
		component: COMPONENT,
		licenses: LICENSES,
		properties: PROPERTIES,
		distributionConstraints: ANYTHING
	}),
	components: COMPONENTS,
	services: listOf({
		...object("name", { name: TEXT }),
		open: true
	}),
	externalReferences: EXTERNAL_REFERENCES,
	dependencies: listOf(object("ref", {
		ref: REFERENCE,
		dependsOn: setOf(REFERENCE),
		provides: setOf(REFERENCE)
	})),
	compositions: listOf({
		...object("aggregate", { aggregate: AGGREGATE }),
		open: true
	}),
	...each("vulnerabilities annotations formulation citations", listOf(ANYTHING)),
	...each("declarations definitions signature", ANYTHING),
	properties: PROPERTIES
});
// src/verify/sbom/spdx-shape.ts
const CHECKSUM = object("algorithm checksumValue", {
	algorithm: oneOf(`ADLER32 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 MD2 MD4 MD5 MD6 SHA1 SHA224 SHA256 SHA384 SHA512 SHA3-256
    SHA3-384 SHA3-512`),
	checksumValue: TEXT
});
const ANNOTATIONS = listOf(object("annotationDate annotationType annotator comment", {
	...each("annotationDate annotator comment", TEXT),
	annotationType: oneOf("OTHER REVIEW")
}));
const ELEMENT = {
	...each("SPDXID comment copyrightText licenseComments licenseConcluded", TEXT),
	attributionTexts: listOf(TEXT),
	annotations: ANNOTATIONS
};
const PACKAGE = object("SPDXID downloadLocation name", {
	...ELEMENT,
	...each("name downloadLocation homepage description licenseDeclared originator packageFileName sourceInfo summary", TEXT),
	...each("supplier versionInfo builtDate releaseDate validUntilDate", TEXT),
	...each("hasFiles licenseInfoFromFiles", listOf(TEXT)),
	checksums: listOf(CHECKSUM),
	externalRefs: listOf(object("referenceCategory referenceLocator referenceType", {
		...each("comment referenceLocator referenceType", TEXT),
		referenceCategory: oneOf("OTHER PERSISTENT-ID PERSISTENT_ID SECURITY PACKAGE-MANAGER PACKAGE_MANAGER")
	})),
	filesAnalyzed: BOOLEAN,
	packageVerificationCode: object("packageVerificationCodeValue", {
		packageVerificationCodeExcludedFiles: listOf(TEXT),
		packageVerificationCodeValue: TEXT
	}),
	primaryPackagePurpose: oneOf("APPLICATION ARCHIVE CONTAINER DEVICE FILE FIRMWARE FRAMEWORK INSTALL LIBRARY OPERATING_SYSTEM OTHER SOURCE")
});
const FILE = object("SPDXID checksums fileName", {
	...ELEMENT,
	...each("fileName noticeText", TEXT),
	...each("fileContributors fileDependencies licenseInfoInFiles", listOf(TEXT)),
	artifactOfs: listOf({ kind: "anything" }),
	checksums: listOf(CHECKSUM, 1),
	fileTypes: listOf(oneOf("APPLICATION ARCHIVE AUDIO BINARY DOCUMENTATION IMAGE OTHER SOURCE SPDX TEXT VIDEO"))
});
const POINTER = object("reference", {
	reference: TEXT,
	...each("offset lineNumber", WHOLE_NUMBER)
});
const SNIPPET = object("SPDXID name ranges snippetFromFile", {
	...ELEMENT,
	...each("name snippetFromFile", TEXT),
	licenseInfoInSnippets: listOf(TEXT),
	ranges: listOf(object("endPointer startPointer", each("endPointer startPointer", POINTER)), 1)
});
const RELATIONSHIP = object("spdxElementId relatedSpdxElement relationshipType", {
	...each("spdxElementId relatedSpdxElement comment", TEXT),
	relationshipType: oneOf(`AMENDS ANCESTOR_OF BUILD_DEPENDENCY_OF BUILD_TOOL_OF CONTAINED_BY CONTAINS COPY_OF DATA_FILE_OF
    DEPENDENCY_MANIFEST_OF DEPENDENCY_OF DEPENDS_ON DESCENDANT_OF DESCRIBED_BY DESCRIBES DEV_DEPENDENCY_OF DEV_TOOL_OF
    DISTRIBUTION_ARTIFACT DOCUMENTATION_OF DYNAMIC_LINK EXAMPLE_OF EXPANDED_FROM_ARCHIVE FILE_ADDED FILE_DELETED
    FILE_MODIFIED GENERATED_FROM GENERATES HAS_PREREQUISITE METAFILE_OF OPTIONAL_COMPONENT_OF OPTIONAL_DEPENDENCY_OF
    OTHER PACKAGE_OF PATCH_APPLIED PATCH_FOR PREREQUISITE_FOR PROVIDED_DEPENDENCY_OF REQUIREMENT_DESCRIPTION_FOR
    RUNTIME_DEPENDENCY_OF SPECIFICATION_FOR STATIC_LINK TEST_CASE_OF TEST_DEPENDENCY_OF TEST_OF TEST_TOOL_OF VARIANT_OF`)
});
const SPDX = object("SPDXID creationInfo dataLicense name spdxVersion documentNamespace", {
	...each("SPDXID comment dataLicense name spdxVersion documentNamespace", TEXT),
	annotations: ANNOTATIONS,
	creationInfo: object("created creators", {
		...each("comment licenseListVersion", TEXT),
		created: textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
		creators: listOf(TEXT, 1)
	}),
	documentDescribes: listOf(TEXT),
	externalDocumentRefs: listOf(object("checksum externalDocumentId spdxDocument", {
		...each("externalDocumentId spdxDocument", TEXT),
		checksum: CHECKSUM
	})),
	hasExtractedLicensingInfos: listOf(object("extractedText licenseId", {
		...each("comment extractedText licenseId name", TEXT),
		crossRefs: listOf(object("url", {
			...each("isLive isValid isWayBackLink", BOOLEAN),
			...each("match timestamp url", TEXT),
			order: WHOLE_NUMBER
		})),
		seeAlsos: listOf(TEXT)
	})),
	revieweds: listOf(object("reviewDate", each("comment reviewDate reviewer", TEXT))),
	packages: listOf(PACKAGE),
	files: listOf(FILE),
	snippets: listOf(SNIPPET),
	relationships: listOf(RELATIONSHIP)
});
// src/verify/sbom/verify-sbom.ts
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
	const [content, shape] = kind === "spdx" ? [spdxContent(document), SPDX] : [cycloneDxContent(document), CYCLONEDX];
	return typeof content === "string" ? content : whatIsWrong(document, shape) ?? content;
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
