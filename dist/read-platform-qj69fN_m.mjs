import "./rolldown-runtime-FwyLars3.mjs";
import { a as parsePlatforms } from "./body-D-Qc5rZc.mjs";
// src/pipeline/merge/read-platform.ts
function readPlatform(text) {
	const [os = "", architecture = "", variant] = text.split("/");
	return variant === void 0 ? {
		os,
		architecture
	} : {
		os,
		architecture,
		variant
	};
}
function expectedPlatforms(texts) {
	const targets = texts.map((text) => {
		const [GOOS = "", GOARCH = ""] = text.trim().toLowerCase().split("/");
		return {
			GOOS,
			GOARCH,
			CgoSupported: false,
			FirstClass: false
		};
	});
	return parsePlatforms(texts, targets.filter(({ GOOS, GOARCH }) => /^[a-z0-9]+$/.test(GOOS) && /^[a-z0-9]+$/.test(GOARCH)));
}
export { readPlatform as n, expectedPlatforms as t };
