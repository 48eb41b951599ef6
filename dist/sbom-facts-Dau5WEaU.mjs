import "./rolldown-runtime-FwyLars3.mjs";
// src/rebuild/sbom-facts.ts
const STANDARD_LIBRARY = /^pkg:golang\/stdlib@v?(\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)/;
function packageUrls(document) {
	const found = new Set();
	for (const entry of entriesOf(document)) {
		if (typeof entry.purl === "string") found.add(entry.purl);
		for (const reference of listOf(entry.externalRefs)) if (reference.referenceType === "purl" && typeof reference.referenceLocator === "string") found.add(reference.referenceLocator);
	}
	return [...found].sort();
}
function listedGoVersions(document) {
	return packageUrls(document).flatMap((purl) => {
		const version = STANDARD_LIBRARY.exec(purl)?.[1];
		return version === void 0 ? [] : [`go${version}`];
	});
}
function entriesOf(document) {
	let json;
	try {
		json = JSON.parse(document);
	} catch {
		return [];
	}
	const { components, packages } = isFields(json) ? json : {};
	return [...listOf(components), ...listOf(packages)];
}
function listOf(value) {
	return Array.isArray(value) ? value.filter(isFields) : [];
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { packageUrls as n, listedGoVersions as t };
