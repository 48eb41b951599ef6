import "./rolldown-runtime-FwyLars3.mjs";
import { M as invalid, P as parseDocument, q as pLimit } from "./names-BO2WAwaj.mjs";
import { t as parseBaseConfig } from "./base-config-h_RJL_9B.mjs";
import { Nt as Failure, Y as formatPlatform } from "./start-Cs8qjoYe.mjs";
// src/registry/base/platform-match.ts
function platformFit(offered, wanted) {
	if (offered.os !== wanted.os || offered.architecture !== wanted.architecture) return void 0;
	const have = variantLevel(offered);
	const want = variantLevel(wanted);
	if (have === void 0 || want === void 0) {
		if (offered.variant === wanted.variant) return Number.MAX_SAFE_INTEGER;
		return offered.variant === void 0 ? 0 : void 0;
	}
	return have <= (want >= 900 && have < 900 ? want - 95 : want) ? have : void 0;
}
function variantLevel({ architecture, variant }) {
	switch (architecture) {
		case "amd64": return Number(/^v([1-4])$/.exec(variant ?? "v1")?.[1] ?? NaN) || void 0;
		case "arm": return Number(/^v?([5-8])$/.exec(variant ?? "v7")?.[1] ?? NaN) || void 0;
		case "arm64": {
			const [, major, minor] = /^v?([89])(?:\.([0-9]))?$/.exec(variant ?? "v8") ?? [];
			return major === void 0 ? void 0 : (major === "9" ? 900 : 800) + Number(minor ?? 0);
		}
		default: return;
	}
}
function selectPlatform(offers, wanted) {
	let best;
	let bestFit = -1;
	for (const offer of offers) {
		const fit = offer.platform === void 0 ? void 0 : platformFit(offer.platform, wanted);
		if (fit !== void 0 && fit > bestFit) [best, bestFit] = [offer, fit];
	}
	return best;
}
// src/registry/base/select.ts
const MAX_DEPTH = 3;
const MAX_DOCUMENTS = 50;
async function openSelection(store, root) {
	const document = parseDocument(root.bytes, store.subject);
	if (document.kind === "manifest") return {
		platforms: [],
		manifest: async () => ({ manifest: document })
	};
	const entries = (await collect(store, document.entries)).filter(({ attached }) => !attached);
	const platforms = entries.map(({ platform }) => platform).filter((platform) => platform !== void 0);
	return {
		platforms,
		manifest: async (wanted) => {
			const [only] = entries;
			const chosen = selectPlatform(entries, wanted) ?? (entries.length === 1 && only?.platform === void 0 ? only : void 0);
			if (chosen === void 0) throw lacking(store.subject, wanted, platforms);
			return {
				manifest: await readManifest(store, chosen.descriptor),
				...chosen.platform === void 0 ? {} : { platform: chosen.platform }
			};
		}
	};
}
async function collect(store, entries) {
	const seen = new Set();
	const walk = async (level, depth) => {
		const found = [];
		for (const entry of level) {
			const { digest, mediaType } = entry.descriptor;
			if (mediaType !== "application/vnd.oci.image.index.v1+json") {
				found.push(entry);
				continue;
			}
			if (seen.has(digest)) continue;
			seen.add(digest);
			if (depth >= MAX_DEPTH || seen.size > MAX_DOCUMENTS) throw invalid(store.subject, "has indexes nested too deep");
			const inner = parseDocument(await store.document("manifest", entry.descriptor), store.subject);
			if (inner.kind === "index") found.push(...await walk(inner.entries, depth + 1));
		}
		return found;
	};
	return walk(entries, 0);
}
async function readManifest(store, descriptor) {
	const document = parseDocument(await store.document("manifest", descriptor), store.subject);
	if (document.kind !== "manifest") throw invalid(store.subject, `calls ${descriptor.digest} an image, but it is an index`);
	return document;
}
function lacking(subject, wanted, there) {
	const names = [...new Set(there.map(formatPlatform))].sort();
	return new Failure({
		code: "base-missing",
		message: `The base ${subject} has no image for ${formatPlatform(wanted)}; it has ${names.length === 0 ? "none at all" : names.join(", ")}.`,
		fix: `Take ${formatPlatform(wanted)} out of platforms, or choose a base that has it (scratch fits every platform).`
	});
}
// src/registry/base/load.ts
const CONCURRENCY = 3;
async function loadBase(store, root, selection, wanted) {
	const { manifest, platform: listed } = await selection.manifest(wanted);
	const parsed = parseBaseConfig(await store.document("config", manifest.config), manifest.layers.length, store.subject);
	const { os, architecture } = parsed.platform;
	const platform = listed ?? parsed.platform;
	if (os !== wanted.os || architecture !== wanted.architecture || platformFit(platform, wanted) === void 0) throw lacking(store.subject, wanted, [listed === void 0 ? platform : parsed.platform]);
	const layers = manifest.layers.map((descriptor, index) => {
		const diffId = parsed.diffIds[index];
		if (diffId === void 0) throw new Error("layers and diff_ids were counted before");
		return {
			descriptor,
			diffId,
			open: () => store.open(descriptor)
		};
	});
	const limit = pLimit(CONCURRENCY);
	await Promise.all(manifest.layers.map((descriptor) => limit(() => store.prepare(descriptor))));
	return {
		reference: store.subject,
		kind: store.kind,
		...root.digest === void 0 ? {} : { digest: root.digest },
		platform,
		layers,
		config: parsed.config,
		history: parsed.history,
		...parsed.osVersion === void 0 ? {} : { osVersion: parsed.osVersion },
		...parsed.osFeatures === void 0 ? {} : { osFeatures: parsed.osFeatures }
	};
}
// src/registry/base/open-base.ts
async function openStored(store, root) {
	const selection = await openSelection(store, root);
	return {
		reference: store.subject,
		kind: store.kind,
		...root.digest === void 0 ? {} : { digest: root.digest },
		image: (platform) => loadBase(store, root, selection, platform)
	};
}
export { lacking as n, platformFit as r, openStored as t };
