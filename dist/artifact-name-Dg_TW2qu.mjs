import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, Dt as makeFolder, Nt as Failure, Q as digestHex, X as platformFileSuffix, Y as formatPlatform } from "./start-Cs8qjoYe.mjs";
import { ht as isCommentKey } from "./body-D-Qc5rZc.mjs";
import { t as artifactsAvailable } from "./artifact-DHmzbNSs.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readdir } = process.getBuiltinModule("node:fs/promises");
// src/github/run-artifacts.ts
async function storeArtifact(request, { env }) {
	const client = await openClient(env);
	const { name, files, root, ...options } = request;
	try {
		const { size = 0 } = await client.uploadArtifact(name, [...files], root, options);
		return { bytes: size };
	} catch (error) {
		if (/\b409\b|already exists/i.test(wordsOf(error))) return "taken";
		throw unavailable(`The artifact ${name} could not be stored`, error);
	}
}
async function listOwnArtifacts({ env }) {
	const client = await openClient(env);
	try {
		const { artifacts } = await client.listArtifacts();
		return artifacts.map(({ id, name, size, digest }) => ({
			id,
			name,
			size,
			...digest === void 0 || digest === "" ? {} : { digest }
		}));
	} catch (error) {
		throw unavailable("The artifacts of this run cannot be listed", error);
	}
}
async function fetchOwnArtifact({ id, name, digest }, folder, { env }) {
	const client = await openClient(env);
	await makeFolder(folder);
	const checked = digest === void 0 ? {} : { expectedHash: digest };
	const { digestMismatch } = await client.downloadArtifact(id, {
		path: folder,
		skipDecompress: true,
		...checked
	}).catch((error) => {
		throw unavailable(`The artifact ${name} cannot be fetched`, error);
	});
	if (digestMismatch === true) throw new Failure({
		code: "digest-mismatch",
		message: `The artifact ${name} came with other bytes than ${digest}.`,
		fix: "Run this job again."
	});
	const [file] = await readdir(folder);
	if (file === void 0) throw unavailable(`The artifact ${name} came without a file`, void 0);
	return join(folder, file);
}
async function openClient(env) {
	if (!artifactsAvailable(env)) throw unavailable("This runner offers no artifact service", void 0);
	const { DefaultArtifactClient } = await import("./artifact-C_uvFTDd.mjs");
	return new DefaultArtifactClient();
}
function wordsOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function unavailable(message, cause) {
	const said = cause === void 0 ? "" : `: ${wordsOf(cause).split("\n")[0]?.replace(/\.+$/, "")}`;
	return new Failure({
		code: "artifacts-unavailable",
		message: `${message}${said}.`,
		fix: "Legs and merge hand files over as artifacts of one run of GitHub Actions; elsewhere name folders or digests in legs.",
		cause
	});
}
// src/merge/artifact-name.ts
const PREFIX = "go-slim-image-leg";
const LONGEST = 200;
function legArtifactName({ key, platforms, attempt }) {
	return `${PREFIX}+${key}+${platforms}+${attempt}`;
}
function parseLegArtifactName(name) {
	const [, key = "", platforms = "", attempt = ""] = /^go-slim-image-leg\+([^+]{1,64})\+([0-9a-z_.+]{1,200})\+([1-9][0-9]{0,8})$/.exec(name) ?? [];
	return isCommentKey(key) ? {
		key,
		platforms,
		attempt: Number(attempt)
	} : void 0;
}
function platformsInName(platforms) {
	const names = platforms.map(platformFileSuffix).sort();
	const joined = names.join("+");
	if (joined.length <= LONGEST) return joined;
	return `${names.length}_platforms_${digestHex(digestOf(platforms.map(formatPlatform).sort().join())).slice(0, 16)}`;
}
export { listOwnArtifacts as a, fetchOwnArtifact as i, parseLegArtifactName as n, storeArtifact as o, platformsInName as r, legArtifactName as t };
