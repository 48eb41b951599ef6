import "./rolldown-runtime-FwyLars3.mjs";
import { H as allDone, I as ACCEPT, j as DOCUMENT_LIMIT, u as parseBaseText } from "./names-BO2WAwaj.mjs";
import { $ as digestOf, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { n as movedBase, o as noAnswer, t as answer } from "./judge-BY6pHrn0.mjs";
import { t as openMirroredSession } from "./mirrored-session-BO66aU5O.mjs";
// src/registry/base/current-digest.ts
async function currentDigest(reference, expected, context) {
	const session = openMirroredSession(reference, context);
	const path = `manifests/${reference.tag ?? "latest"}`;
	const headers = { accept: ACCEPT };
	if (await session.request({
		method: "HEAD",
		path,
		headers,
		statuses: [
			200,
			400,
			405,
			501
		]
	}, async (response) => {
		await response.discard();
		const digest = response.headers["docker-content-digest"] ?? "";
		return response.status === 200 && isDigest(digest) ? digest : void 0;
	}) === expected) return expected;
	return session.request({
		path,
		headers
	}, async (response) => digestOf(await response.bytes(DOCUMENT_LIMIT)));
}
// src/pipeline/rebuild/ask-base.ts
async function askBase({ bases, origin }, context) {
	if (bases.length === 0) return noAnswer("base", "not-asked", origin === "report" ? "stands on nothing (scratch)" : "does not say what it stands on");
	const asked = await allDone(bases.map((base) => askOne(base, context)));
	const reasons = asked.filter((one) => typeof one !== "string");
	const told = asked.filter((one) => typeof one === "string");
	return answer("base", reasons, told.join("; "));
}
async function askOne(base, context) {
	const parsed = parseBaseText(base.reference, context.workingDirectory, context.host.platform);
	if (parsed.kind !== "registry") return `${base.reference} is a file`;
	const { reference } = parsed;
	if (reference.digest !== void 0) return `${base.reference} cannot move: it is pinned by digest`;
	const { digest } = base;
	if (digest === void 0 || !isDigest(digest)) return `it is not known which ${base.reference} it was`;
	const now = await currentDigest(reference, digest, context);
	return movedBase(base, now) ?? `${base.reference} is still ${digest.slice(0, 19)}`;
}
export { askBase };
