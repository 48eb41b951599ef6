import "./rolldown-runtime-FwyLars3.mjs";
import { n as whenPermitted, t as whenFound } from "./outcome-mlHtY9d4.mjs";
import { H as allDone, q as pLimit } from "./names-BO2WAwaj.mjs";
import { Sn as isPlainPath } from "./body-D-Qc5rZc.mjs";
import { t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
import { t as findRelease } from "./find-release-Bz7IzUmk.mjs";
import { Nt as Failure, Q as digestHex, et as digestOfFile } from "./start-Cs8qjoYe.mjs";
import { n as ok, r as skipped, t as off } from "./check-Ciigo803.mjs";
import { a as verifyBundle, i as predicateType, n as verifyFolder, r as isAbout, t as trustIn } from "./verify-folder-BgZMZhNL.mjs";
const { join } = process.getBuiltinModule("node:path");
const { mkdir } = process.getBuiltinModule("node:fs/promises");
// src/github/release/fetch-release.ts
const LARGEST_ASSET = 2 ** 31;
const MOST_ASSETS = 1e3;
async function fetchAssets(api, release, folder, onProgress) {
	const assets = release.assets.filter(({ state }) => state === "uploaded").slice(0, MOST_ASSETS);
	const limit = pLimit(3);
	let done = 0;
	const fetchOne = async (asset) => {
		if (!isPlainPath(asset.name) || asset.name.includes("/")) throw strangeName(release, asset.name);
		await api.downloadFile("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id }, {
			destination: join(folder, asset.name),
			limit: Math.min(LARGEST_ASSET, Math.max(asset.size, 1))
		});
		onProgress(++done, assets.length);
	};
	await allDone(assets.map((asset) => limit(() => fetchOne(asset))));
}
function strangeName(release, name) {
	return new GithubFailure({
		problem: "unavailable",
		message: `The release ${release.tag_name} names a file ${JSON.stringify(name).slice(0, 100)}.`,
		fix: "GitHub gives no such names: check GITHUB_API_URL."
	});
}
// src/verify/signatures/attestation-check.ts
async function attestationChecks(bundles, about, sha256, trust) {
	if (bundles.length === 0) return [skipped("attestation", about, "has none")];
	if (trust === void 0) return [skipped("attestation", about, `has ${bundles.length}, not looked at without trusted-root`)];
	return Promise.all(bundles.map((bundle) => attestationCheck(bundle, about, sha256, trust)));
}
async function attestationCheck(bundle, about, sha256, trust) {
	try {
		const { identity, statement } = await verifyBundle(bundle, void 0, trust);
		if (statement === void 0) return off("attestation", about, "carries no statement");
		if (!isAbout(statement, sha256)) return off("attestation", about, `is about other bytes than sha256:${sha256}`);
		return ok("attestation", about, `${predicateType(statement)} by ${identity}`);
	} catch (error) {
		return off("attestation", about, `does not hold: ${error.message}`);
	}
}
// src/pipeline/verify/verify-release.ts
async function verifyRelease(api, tag, options, session) {
	const step = session.runtime.progress.start("release");
	const folder = join(options.scratch, "release");
	await mkdir(folder, { recursive: true });
	try {
		const release = await findRelease(api, tag);
		if (release === void 0) throw missing(api, tag);
		await fetchAssets(api, release, folder, (done, total) => step.update({
			done,
			total,
			unit: "items"
		}));
		step.done(`${release.assets.length} files`);
		const subject = `release ${tag} of ${api.repository}`;
		const repository = `${session.runtime.env.GITHUB_SERVER_URL || "https://github.com"}/${api.repository}`;
		const { checks } = await verifyFolder(folder, subject, {
			...options,
			repository
		});
		const attested = await attestationsOf(api, release, folder, trustIn(repository, options.signing));
		return {
			subject,
			release: release.html_url,
			checks: [
				...releaseChecks(release),
				...await serverChecks(release, folder),
				...checks,
				...attested
			]
		};
	} catch (error) {
		step.fail("failed");
		throw error;
	}
}
function missing(api, tag) {
	return new Failure({
		code: "github-missing",
		message: `${api.repository} has no release ${tag}.`,
		fix: api.authenticated ? "Check the tag." : "Check the tag; a draft or a private repository needs a token (GITHUB_TOKEN)."
	});
}
function releaseChecks(release) {
	const about = release.tag_name;
	if (release.draft) return [skipped("release", about, "is a draft, which anybody who may write can change")];
	if (release.immutable === true) return [ok("release", about, "is published and immutable")];
	return [ok("release", about, "is published; immutable releases are off, so its files could be replaced")];
}
async function serverChecks(release, folder) {
	const checks = [];
	for (const { name, state, digest } of release.assets) {
		if (state !== "uploaded") {
			checks.push(off("release", name, `is not whole (${state})`));
			continue;
		}
		const { digest: found } = await digestOfFile(join(folder, name));
		if (typeof digest !== "string") checks.push(skipped("digest", name, "this server keeps no digests"));
		else checks.push(found === digest ? ok("digest", name, found) : off("digest", name, `is ${found}, but GitHub says ${digest}`));
	}
	return checks;
}
async function attestationsOf(api, release, folder, trust) {
	const programs = release.assets.filter(({ name, state }) => state === "uploaded" && !/\.json$|^SHA256SUMS/.test(name));
	const checks = [];
	for (const { name } of programs) {
		const { digest } = await digestOfFile(join(folder, name));
		const outcome = await whenPermitted(whenFound(api.request("GET /repos/{owner}/{repo}/attestations/{subject_digest}", {
			subject_digest: digest,
			per_page: 100
		})));
		if (!outcome.permitted) return [...checks, skipped("attestation", name, `needs ${outcome.permission}`)];
		const bundles = (outcome.value?.attestations ?? []).map(({ bundle }) => bundle).filter((bundle) => bundle !== void 0);
		checks.push(...await attestationChecks(bundles, name, digestHex(digest), trust));
	}
	return checks;
}
export { verifyRelease };
