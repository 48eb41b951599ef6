import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { F as parseJson, I as ACCEPT, M as invalid, j as DOCUMENT_LIMIT } from "./names-BO2WAwaj.mjs";
// src/registry/referrers/read-attached.ts
const DOCUMENT_BYTES = 64 << 20;
function readManifest(session, path, expected) {
	return session.request({
		path: `manifests/${path}`,
		headers: { accept: ACCEPT }
	}, async (response) => {
		const bytes = await response.bytes(DOCUMENT_LIMIT);
		if (expected !== void 0 && digestOf(bytes) !== expected) throw new Error(`${path} came with other bytes`);
		return bytes;
	});
}
async function readAttached(session, referrer) {
	const { digest, size } = artifactLayer(await readManifest(session, referrer.digest, referrer.digest), session.reference.repository);
	return session.request({ path: `blobs/${digest}` }, async (response) => {
		const bytes = await response.bytes(size);
		if (digestOf(bytes) !== digest) throw new Error(`${digest} came with other bytes`);
		return Buffer.from(bytes).toString("utf8");
	});
}
function artifactLayer(bytes, repository) {
	const { layers } = parseJson(bytes, repository);
	const [layer] = Array.isArray(layers) ? layers : [];
	const { digest, size } = layer ?? {};
	if (typeof digest !== "string" || !isDigest(digest) || typeof size !== "number" || size > DOCUMENT_BYTES) throw invalid(repository, "has an attached document that cannot be read");
	return {
		digest,
		size
	};
}
export { readManifest as n, readAttached as t };
