import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, tt as isDigest } from "./start-B5DA5UHY.mjs";
import { A as DOCUMENT_LIMIT, F as ACCEPT, P as parseJson, j as invalid, v as parseReference } from "./names-D9v5UJXK.mjs";
import { t as openSession } from "./session-NageiCaI.mjs";
import { t as listReferrers } from "./list-referrers-Jw-lqTHj.mjs";
import { r as REPORT_TYPE } from "./artifact-types-pIREYuhC.mjs";
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
// src/registry/referrers/find-report.ts
async function findAttachedReport(text, context) {
	const reference = parseReference(text, "reference");
	const session = openSession(reference, context);
	const image = digestOf(await readManifest(session, reference.digest ?? reference.tag ?? "latest", reference.digest));
	const report = await attachedReport(session, image);
	return report === void 0 ? void 0 : {
		image,
		text: report
	};
}
function createdOf({ annotations }) {
	return annotations?.["org.opencontainers.image.created"] ?? "";
}
async function attachedReport(session, image) {
	const referrer = [...(await listReferrers(session, image)).referrers.filter(({ artifactType }) => artifactType === REPORT_TYPE)].sort((a, b) => createdOf(a) < createdOf(b) ? -1 : 1).at(-1);
	return referrer === void 0 ? void 0 : readAttached(session, referrer);
}
export { readManifest as i, findAttachedReport as n, readAttached as r, attachedReport as t };
