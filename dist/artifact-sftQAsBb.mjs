import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf } from "./start-Cs8qjoYe.mjs";
import { z as OCI_MANIFEST } from "./names-BO2WAwaj.mjs";
import { n as EMPTY_TYPE } from "./artifact-types-pIREYuhC.mjs";
// src/registry/referrers/artifact.ts
const EMPTY_CONFIG = Buffer.from("{}");
function artifactManifest(artifact) {
	const { artifactType, title, bytes, subject } = artifact;
	const config = {
		mediaType: EMPTY_TYPE,
		digest: digestOf(EMPTY_CONFIG),
		size: EMPTY_CONFIG.length
	};
	const layer = {
		mediaType: artifactType,
		digest: digestOf(bytes),
		size: bytes.length,
		annotations: { "org.opencontainers.image.title": title }
	};
	const { mediaType, digest, size } = subject;
	const json = {
		schemaVersion: 2,
		mediaType: OCI_MANIFEST,
		artifactType,
		config,
		layers: [layer],
		subject: {
			mediaType,
			digest,
			size
		},
		annotations: annotationsOf(artifact)
	};
	const manifest = Buffer.from(JSON.stringify(json));
	return {
		mediaType: OCI_MANIFEST,
		digest: digestOf(manifest),
		bytes: manifest,
		blobs: [config, layer],
		manifests: []
	};
}
function asReferrer({ digest, bytes }, artifact) {
	return {
		mediaType: OCI_MANIFEST,
		digest,
		size: bytes.length,
		artifactType: artifact.artifactType,
		annotations: annotationsOf(artifact)
	};
}
const CREATED = "org.opencontainers.image.created";
function annotationsOf({ title, created }) {
	return {
		"org.opencontainers.image.title": title,
		...created === void 0 ? {} : { [CREATED]: created }
	};
}
function lackingArtifacts(artifacts, there) {
	const titleOf = (referrer) => referrer.annotations?.["org.opencontainers.image.title"] ?? "";
	return artifacts.filter(({ artifactType, title, renews }) => renews === true || !there.some((referrer) => referrer.artifactType === artifactType && (titleOf(referrer) === "" || titleOf(referrer) === title)));
}
function bySubject(artifacts) {
	const groups = new Map();
	for (const artifact of artifacts) {
		const { digest } = artifact.subject;
		groups.set(digest, [...groups.get(digest) ?? [], artifact]);
	}
	return groups;
}
export { bySubject as a, asReferrer as i, EMPTY_CONFIG as n, lackingArtifacts as o, artifactManifest as r, CREATED as t };
