import "./rolldown-runtime-FwyLars3.mjs";
import { H as allDone, I as ACCEPT, L as OCI_INDEX, j as DOCUMENT_LIMIT, z as OCI_MANIFEST } from "./names-BO2WAwaj.mjs";
import { $ as digestOf, Q as digestHex, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { n as EMPTY_TYPE } from "./artifact-types-pIREYuhC.mjs";
// src/registry/referrers/referrers-index.ts
const MOST = 1e3;
function referrersTag(subject) {
	return `sha256-${digestHex(subject)}`;
}
function parseReferrers(bytes) {
	const json = JSON.parse(Buffer.from(bytes).toString("utf8"));
	if (json?.schemaVersion === 2 && (json.manifests === null || json.manifests === void 0)) return [];
	if (!Array.isArray(json?.manifests)) throw new Error("the list of referrers is not an image index");
	return json.manifests.slice(0, MOST).flatMap(parseReferrer);
}
function parseReferrer(value) {
	const { mediaType, digest, size, artifactType, annotations } = value ?? {};
	if (typeof digest !== "string" || !isDigest(digest) || !Number.isSafeInteger(size) || size < 0) return [];
	return [{
		mediaType: typeof mediaType === "string" ? mediaType : OCI_MANIFEST,
		digest,
		size,
		...typeof artifactType === "string" ? { artifactType } : {},
		...isStrings(annotations) ? { annotations } : {}
	}];
}
function clarifyReferrer(referrer, manifest) {
	let json;
	try {
		json = JSON.parse(Buffer.from(manifest).toString("utf8"));
	} catch {
		return referrer;
	}
	const { artifactType, annotations } = json ?? {};
	return {
		...referrer,
		...typeof artifactType === "string" ? { artifactType } : {},
		...isStrings(annotations) ? { annotations } : {}
	};
}
function isStrings(value) {
	return typeof value === "object" && value !== null && Object.values(value).every((item) => typeof item === "string");
}
function mergeReferrers(before, added) {
	const known = new Set(before.map(({ digest }) => digest));
	const manifests = [...before, ...added.filter(({ digest }) => !known.has(digest))];
	return JSON.stringify({
		schemaVersion: 2,
		mediaType: OCI_INDEX,
		manifests
	});
}
// src/registry/referrers/list-referrers.ts
const MOST_ASKED = 50;
async function listReferrers(session, subject) {
	const listed = await session.request({
		path: `referrers/${subject}`,
		statuses: [
			200,
			400,
			404,
			405,
			501
		]
	}, (response) => readIndex(response));
	if (listed !== void 0) return {
		native: true,
		referrers: await clarified(listed, session)
	};
	return {
		native: false,
		referrers: await listTagged(session, subject)
	};
}
async function listTagged(session, subject) {
	const request = {
		path: `manifests/${referrersTag(subject)}`,
		headers: { accept: ACCEPT },
		statuses: [200, 404]
	};
	return await session.request(request, (response) => readIndex(response)) ?? [];
}
function clarified(listed, session) {
	const unclear = ({ artifactType = EMPTY_TYPE }) => artifactType === EMPTY_TYPE;
	const asked = new Set(listed.filter(unclear).slice(0, MOST_ASKED));
	return allDone(listed.map(async (referrer) => {
		if (!asked.has(referrer)) return referrer;
		const request = {
			path: `manifests/${referrer.digest}`,
			headers: { accept: ACCEPT },
			statuses: [200, 404]
		};
		const bytes = await session.request(request, (response) => response.bytes(DOCUMENT_LIMIT));
		return digestOf(bytes) === referrer.digest ? clarifyReferrer(referrer, bytes) : referrer;
	}));
}
async function readIndex(response) {
	if (response.status === 200) return parseReferrers(await response.bytes(DOCUMENT_LIMIT));
	await response.discard();
}
export { referrersTag as a, mergeReferrers as i, listTagged as n, clarifyReferrer as r, listReferrers as t };
