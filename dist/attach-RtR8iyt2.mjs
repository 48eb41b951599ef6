import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf } from "./start-Cs8qjoYe.mjs";
import { L as OCI_INDEX } from "./names-BO2WAwaj.mjs";
import { a as hasBlob, i as putTag, r as putManifest, s as uploadBlob } from "./manifests-CUj8DbAi.mjs";
import { a as bySubject, i as asReferrer, n as EMPTY_CONFIG, o as lackingArtifacts, r as artifactManifest } from "./artifact-sftQAsBb.mjs";
import { a as referrersTag, i as mergeReferrers, n as listTagged, t as listReferrers } from "./list-referrers-CUGbx88G.mjs";
// src/registry/push/blob-source.ts
var BytesSource = class {
	blob;
	#bytes;
	constructor(bytes) {
		this.#bytes = bytes;
		this.blob = {
			digest: digestOf(bytes),
			size: bytes.length
		};
	}
	whole(onSent) {
		return this.part(0, this.#bytes.length, onSent);
	}
	async *part(start, end, onSent) {
		yield this.#bytes.subarray(start, end);
		onSent(end);
	}
	async check() {}
};
// src/registry/referrers/attach.ts
const MERGES = 5;
async function attachArtifacts(artifacts, session) {
	const attached = [];
	for (const [subject, group] of bySubject(artifacts)) {
		const { native, referrers } = await listReferrers(session, subject);
		const added = [];
		for (const artifact of lackingArtifacts(group, referrers)) {
			const manifest = artifactManifest(artifact);
			for (const bytes of [EMPTY_CONFIG, artifact.bytes]) await ensureBlob(bytes, session);
			await putManifest(manifest, session);
			added.push(asReferrer(manifest, artifact));
			attached.push({
				artifactType: artifact.artifactType,
				subject,
				digest: manifest.digest
			});
		}
		if (!native && added.length > 0) await writeTag(subject, added, session);
	}
	return attached;
}
async function ensureBlob(bytes, session) {
	const source = new BytesSource(bytes);
	if (!await hasBlob(source.blob, session)) await uploadBlob(source, session, { onSent: () => void 0 });
}
async function writeTag(subject, added, session) {
	const tag = referrersTag(subject);
	for (let attempt = 1; attempt <= MERGES; attempt++) {
		const before = await listTagged(session, subject);
		if (holdsAll(before, added)) return;
		const bytes = Buffer.from(mergeReferrers(before, added));
		await putTag({
			mediaType: OCI_INDEX,
			digest: digestOf(bytes),
			bytes,
			blobs: [],
			manifests: []
		}, tag, session).catch((error) => {
			if (error.code !== "digest-mismatch") throw error;
		});
		if (holdsAll(await listTagged(session, subject), added)) return;
		await session.pause(attempt);
	}
	throw new Error(`other jobs keep writing the list of what refers to ${subject}`);
}
function holdsAll(list, wanted) {
	return wanted.every(({ digest }) => list.some((referrer) => referrer.digest === digest));
}
export { attachArtifacts };
