import { i as __name, s as __toESM } from "./rolldown-runtime-FwyLars3.mjs";
import { Cn as parseSums, Et as releaseWish, ar as require_semver, bn as SUMS_NAME, ir as serializeReport, nr as parseReport } from "./body-D-Qc5rZc.mjs";
import { t as openGithubApi } from "./client-kG_LIVie.mjs";
import { n as whenPermitted } from "./outcome-mlHtY9d4.mjs";
import { Nt as Failure, Q as digestHex, et as digestOfFile, st as readGithubContext } from "./start-Cs8qjoYe.mjs";
import { t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
import { i as withAllAssets, n as immutableReleases, r as openRelease } from "./find-release-Bz7IzUmk.mjs";
import { H as allDone, q as pLimit } from "./names-BO2WAwaj.mjs";
const { join, resolve } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
const { createReadStream } = process.getBuiltinModule("node:fs");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/github/release/compare-assets.ts
var import_semver = __toESM(require_semver(), 1);
async function compareAssets(api, release, assets, runtime) {
	const kept = [];
	const missing = [];
	const remove = [];
	for (const asset of assets) {
		const there = release.assets.find(({ name }) => name === asset.name);
		if (there !== void 0 && await isSame(api, release, asset, there)) {
			kept.push(asset.name);
			continue;
		}
		missing.push(asset);
		if (there === void 0) continue;
		if (there.state === "uploaded" && !await mayReplace(api, release, there)) throw differs(release, asset, there);
		runtime.log.info(`${asset.name} of the draft is replaced`);
		remove.push(there.id);
	}
	const names = new Set(assets.map(({ name }) => name));
	return {
		kept,
		missing,
		remove,
		strange: release.assets.filter(({ name }) => !names.has(name)).map(({ name }) => name)
	};
}
async function isSame(api, release, asset, there) {
	if (there.state !== "uploaded") return false;
	if (there.digest === asset.digest) return true;
	const silent = typeof there.digest !== "string" && there.size === asset.size;
	const mayMeanTheSame = !release.draft && asset.sameMeaning !== void 0;
	if (!silent && !mayMeanTheSame) return false;
	const bytes = await api.download("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: there.id }, Math.max(there.size, asset.size));
	const { digestOf } = await import("./digest-BAiMWJZi.mjs");
	return digestOf(bytes) === asset.digest || mayMeanTheSame && asset.sameMeaning?.(bytes) === true;
}
async function mayReplace(api, release, there) {
	if (!release.draft) return false;
	if (release.body?.includes("<!-- made by go-slim-image -->") === true) return true;
	return there.uploader?.login !== void 0 && there.uploader.login === await api.viewer();
}
function differs(release, asset, there) {
	const where = release.draft ? `the draft of ${release.tag_name}` : `the published release ${release.tag_name}`;
	return new GithubFailure({
		problem: "conflict",
		message: `${asset.name} is in ${where} already, as ${there.digest ?? `${there.size} bytes`} and not as ${asset.digest}.`,
		fix: release.draft ? "Somebody else put it there: delete it in the draft, or choose another archive-name." : "What is published is never replaced: release a new version."
	});
}
// src/github/release/upload-assets.ts
const AT_A_TIME = 3;
const TRIES = 4;
async function uploadAssets(assets, context) {
	const limit = pLimit(AT_A_TIME);
	await allDone(assets.map((asset) => limit(() => uploadOne(asset, context))));
}
async function uploadOne(asset, context) {
	for (let attempt = 1;; attempt++) {
		context.runtime.signal.throwIfAborted();
		try {
			requireStored(asset, await send$1(asset, context));
			context.onUploaded(asset.name);
			return;
		} catch (error) {
			if (!isWorthAnotherTry(error) || attempt === TRIES) throw error;
			context.runtime.log.info(`${asset.name} was not stored (${error.message}) and is sent again`);
			await setTimeout(context.backoffMs * 2 ** (attempt - 1), void 0, { signal: context.runtime.signal });
			if (await isThereNow(asset, context)) {
				context.onUploaded(asset.name);
				return;
			}
		}
	}
}
function send$1(asset, { api, release }) {
	return api.upload({
		uploadUrl: release.upload_url,
		name: asset.name,
		content: createReadStream(asset.file, { highWaterMark: 1 << 18 }),
		size: asset.size,
		contentType: contentType(asset.name)
	});
}
__name(send$1, "send");
function isWorthAnotherTry(error) {
	if (!(error instanceof GithubFailure)) return false;
	return ["unavailable", "rate-limited"].includes(error.problem) || error.reasons.includes("already_exists");
}
async function isThereNow(asset, { api, release }) {
	const { assets } = await withAllAssets(api, release);
	const left = assets.find(({ name }) => name === asset.name);
	if (left === void 0) return false;
	if (left.state === "uploaded" && left.digest === asset.digest) return true;
	await removeAsset(api, left.id);
	return false;
}
async function removeAsset(api, id) {
	try {
		await api.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id });
	} catch (error) {
		if (!(error instanceof GithubFailure) || error.problem !== "missing") throw error;
	}
}
function requireStored(sent, stored) {
	const wrong = stored.name !== sent.name ? `under the name ${stored.name}` : stored.state !== "uploaded" ? `in the state ${stored.state}` : stored.size !== sent.size ? `with ${stored.size} of ${sent.size} bytes` : typeof stored.digest === "string" && stored.digest !== sent.digest ? `as ${stored.digest}, not ${sent.digest}` : void 0;
	if (wrong === void 0) return;
	throw new GithubFailure({
		problem: stored.name === sent.name ? "unavailable" : "conflict",
		message: `GitHub stored ${sent.name} ${wrong}.`,
		fix: "Run again: what does not fit is replaced while the release is a draft."
	});
}
function contentType(name) {
	if (name.endsWith(".tar.gz")) return "application/gzip";
	if (name.endsWith(".zip")) return "application/zip";
	if (name.endsWith(".json")) return "application/json";
	return name === "SHA256SUMS" ? "text/plain" : "application/octet-stream";
}
// src/github/release/publish.ts
async function publishRelease(api, request, assets, runtime, options = {}) {
	const immutable = await immutableReleases(api);
	const release = await openRelease(api, request);
	const work = await compareAssets(api, release, assets, runtime);
	refuseFrozen(release, work.missing, immutable);
	if (work.strange.length > 0) noticeStrange(release, work.strange, runtime);
	for (const id of work.remove) await removeAsset(api, id);
	const uploaded = [];
	const onUploaded = (name) => {
		uploaded.push(name);
		options.onProgress?.(uploaded.length, work.missing.length, name);
	};
	await uploadAssets(work.missing, {
		api,
		release,
		runtime,
		backoffMs: options.backoffMs ?? 1e3,
		onUploaded
	});
	const complete = await withAllAssets(api, release);
	for (const asset of assets) requireThere(asset, complete, work.kept);
	await options.beforePublishing?.(complete, work.kept);
	runtime.signal.throwIfAborted();
	const last = release.draft && !request.draft ? await publish(api, complete, request) : complete;
	return {
		id: last.id,
		url: last.html_url,
		tag: last.tag_name,
		draft: last.draft,
		...last.immutable === void 0 ? {} : { immutable: last.immutable },
		uploaded,
		kept: work.kept
	};
}
async function publish(api, release, request) {
	return api.request("PATCH /repos/{owner}/{repo}/releases/{release_id}", {
		release_id: release.id,
		draft: false,
		make_latest: request.prerelease ? "false" : request.makeLatest
	});
}
function refuseFrozen(release, missing, immutable) {
	const frozen = release.immutable ?? (immutable === true && !release.draft);
	const [first] = missing;
	if (!frozen || release.draft || first === void 0) return;
	throw new GithubFailure({
		problem: "conflict",
		message: `The release ${release.tag_name} is published and immutable, and lacks ${first.name}.`,
		fix: "Nothing can be added to it: release a new version. Make the release as a draft, or let this tool make it."
	});
}
function requireThere(asset, release, kept) {
	const there = release.assets.find(({ name }) => name === asset.name);
	if (there !== void 0) {
		if (!kept.includes(asset.name)) requireStored(asset, there);
		return;
	}
	throw new GithubFailure({
		problem: "unavailable",
		message: `${asset.name} was sent to the release ${release.tag_name} and is not there.`,
		fix: "Run again; it is taken up where it stopped."
	});
}
function noticeStrange(release, names, { log }) {
	log.notice({
		level: "notice",
		code: "release-strange-assets",
		message: `The release ${release.tag_name} also holds ${names.join(", ")}, which SHA256SUMS does not name.`
	});
}
// src/github/attest/attest.ts
const CYCLONEDX = "https://cyclonedx.org/bom";
function attestingNeeds(env) {
	const server = env.GITHUB_SERVER_URL || "https://github.com";
	if (!/^https:\/\/(github\.com|[a-z0-9-]+\.ghe\.com)$/.test(server)) return `a server that keeps attestations, not ${server}`;
	if (!env.ACTIONS_ID_TOKEN_REQUEST_URL || !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return "id-token: write";
}
async function attestAll(request, api, sigstore) {
	const { attest, attestProvenance } = await import("./lib-DcUyizRi.mjs");
	const common = {
		token: "",
		skipWrite: true,
		...sigstore === void 0 ? {} : { sigstore }
	};
	const subject = ({ name, sha256 }) => ({
		name,
		digest: { sha256 }
	});
	const makers = [() => attestProvenance({
		...common,
		subjects: request.provenance.map(subject)
	}), ...request.sboms.map((sbom) => () => attest({
		...common,
		subjects: [subject(sbom.subject)],
		predicateType: CYCLONEDX,
		predicate: sbom.document
	}))];
	for (const make of makers) {
		const { bundle } = await make().catch((cause) => {
			throw unavailable(cause);
		});
		await api.request("POST /repos/{owner}/{repo}/attestations", { bundle }, { retry: true });
	}
	return makers.length;
}
function unavailable(cause) {
	return new GithubFailure({
		problem: "unavailable",
		message: `No attestation could be signed: ${cause instanceof Error ? cause.message : String(cause)}.`,
		fix: "Run again; https://status.sigstore.dev tells of outages. attest: false does without.",
		cause
	});
}
// src/pipeline/publish/attest-release.ts
async function attestRelease(context, api, runtime) {
	if (context.wish === false) return;
	const lacking = attestingNeeds(runtime.env);
	if (lacking !== void 0) {
		if (context.wish === true) throw cannot(lacking);
		tell(`this needs ${lacking}${lacking.includes(":") ? " and attestations: write" : ""}`, "notice", runtime);
		return;
	}
	const step = runtime.progress.start("attest");
	try {
		step.done(`${await attestAll(await requestOf(context), api)} attestations`);
	} catch (error) {
		if (context.wish === true || !(error instanceof GithubFailure)) {
			step.fail("failed");
			throw error;
		}
		const lack = error.problem === "not-permitted" ? `this needs ${error.permission ?? "attestations: write"}` : void 0;
		step.skip(lack ?? "could not be signed");
		tell(lack ?? error.message, lack === void 0 ? "warning" : "notice", runtime);
	}
}
async function requestOf({ output, report }) {
	const { folder = "", assets = [] } = report.release ?? {};
	const programs = assets.filter(({ kind }) => kind === "archive" || kind === "binary");
	const subject = ({ name, digest }) => ({
		name,
		sha256: digestHex(digest)
	});
	const images = report.run.push === void 0 ? [] : report.images.map(({ name, digest }) => ({
		name,
		sha256: digestHex(digest)
	}));
	const sboms = [];
	for (const { name, stem } of assets.filter(({ kind }) => kind === "cyclonedx")) {
		const about = programs.find((program) => program.stem === stem);
		const document = JSON.parse(await readFile(join(output, folder, name), "utf8"));
		if (about !== void 0) sboms.push({
			subject: subject(about),
			document
		});
	}
	return {
		provenance: [...programs.map(subject), ...images],
		sboms
	};
}
function tell(reason, level, { log }) {
	log.notice({
		level,
		code: "not-attested",
		message: `Nothing was attested: ${reason.replace(/\.$/, "")}. With attest: false nothing is tried.`
	});
}
function cannot(lacking) {
	return new Failure({
		code: "github-denied",
		message: `attest: true, but the job lacks ${lacking}.`,
		fix: "Give the job \"permissions: id-token: write\" and \"attestations: write\"."
	});
}
// src/pipeline/publish/release-meaning.ts
function sameReportBut(report) {
	return (published) => {
		try {
			const theirs = parseReport(Buffer.from(published).toString("utf8"));
			return serializeReport({
				...theirs,
				run: report.run
			}) === serializeReport(report);
		} catch {
			return false;
		}
	};
}
function sameSumsBut(text) {
	const rest = (sums) => {
		const parsed = parseSums(sums);
		if (typeof parsed === "string") return void 0;
		return JSON.stringify(parsed.filter(({ path }) => path !== "report.json"));
	};
	const ours = rest(text);
	return (published) => ours !== void 0 && rest(Buffer.from(published).toString("utf8")) === ours;
}
// src/pipeline/publish/publish-release.ts
async function releaseBuilt(built, configuration, session) {
	if (built.failure !== void 0 || built.report.release === void 0) return void 0;
	const { runtime } = session;
	const github = await readGithubContext(runtime.env);
	const { publish } = releaseWish(configuration, github, built.planned.plan.revision);
	if (publish === void 0) return void 0;
	const { inputs } = configuration;
	const repository = repositoryOf(github, built.report, runtime);
	const caFile = inputs.caFile === "" ? {} : { caFile: resolve(runtime.workingDirectory, inputs.caFile) };
	const api = openGithubApi({
		repository,
		token: inputs.githubToken,
		...caFile
	}, runtime);
	const step = runtime.progress.start("release");
	try {
		const request = await releaseRequest(publish.tag, inputs, built.report, github, runtime);
		const outcome = await whenPermitted(send(api, request, {
			built,
			attest: inputs.attest
		}, runtime, (detail) => step.update({ detail })));
		if (outcome.permitted) {
			step.done(`${outcome.value.draft ? "draft of " : ""}${outcome.value.tag}, ${outcome.value.url}`);
			return outcome.value;
		}
		if (publish.asked) throw outcome.failure;
		step.skip(tellNotPermitted(publish.tag, outcome, runtime));
		return;
	} catch (error) {
		step.fail("failed");
		throw error;
	} finally {
		await api.close();
	}
}
async function send(api, request, { built, attest }, runtime, tell) {
	const { checkReleased } = await import("./check-released-B4AwuSK4.mjs");
	const { output, report } = built;
	return publishRelease(api, request, await localAssets(built), runtime, {
		onProgress: (done, total, name) => tell(`${done} of ${total} files, ${name}`),
		beforePublishing: async (release, kept) => {
			await checkReleased(release, {
				output,
				report,
				kept,
				scratch: runtime.scratchDirectory
			});
			if (release.draft) await attestRelease({
				output,
				report,
				wish: attest
			}, api, runtime);
		}
	});
}
async function localAssets({ output, report }) {
	if (report.release === void 0) return [];
	const folder = join(output, report.release.folder);
	const plain = report.release.assets.map(({ name, size, digest }) => ({
		name,
		size,
		digest,
		file: join(folder, name)
	}));
	const record = async (name, sameMeaning) => {
		const file = join(folder, name);
		return {
			name,
			file,
			...await digestOfFile(file),
			sameMeaning
		};
	};
	return [
		...plain,
		await record("report.json", sameReportBut(report)),
		await record(SUMS_NAME, sameSumsBut(await readFile(join(folder, SUMS_NAME), "utf8")))
	];
}
async function releaseRequest(tag, inputs, { revision }, github, { workingDirectory }) {
	const commit = github?.sha || revision.commit;
	const notes = inputs.releaseNotes === "" ? void 0 : await readNotes(resolve(workingDirectory, inputs.releaseNotes));
	const { releasePrerelease: prerelease, releaseMakeLatest: makeLatest } = inputs;
	return {
		tag,
		name: inputs.releaseName === "" ? tag : inputs.releaseName,
		prerelease: prerelease === "auto" ? import_semver.default.prerelease(revision.version) !== null : prerelease === "true",
		draft: inputs.releaseDraft,
		makeLatest: makeLatest === "auto" ? "legacy" : makeLatest,
		...commit === void 0 ? {} : { commit },
		...notes === void 0 ? {} : { notes }
	};
}
const LONGEST_NOTES = 12e4;
async function readNotes(file) {
	const size = await stat(file).then((found) => found.size, () => void 0);
	if (size !== void 0 && size <= LONGEST_NOTES) return readFile(file, "utf8");
	throw new Failure({
		code: "invalid-input",
		message: `release-notes: ${file} ${size === void 0 ? "cannot be read" : `has ${size} bytes, and a release takes ${LONGEST_NOTES}`}.`,
		fix: "Name a Markdown file, relative to the working directory."
	});
}
function repositoryOf(github, { revision }, { env }) {
	const named = github?.repository || env.GITHUB_REPOSITORY || "";
	if (named !== "") return named;
	const [, found] = /^https:\/\/[^/]+\/([\w.-]+\/[\w.-]+?)(\.git)?\/?$/.exec(revision.sourceUrl ?? "") ?? [];
	if (found !== void 0) return found;
	throw new Failure({
		code: "invalid-input",
		message: "release: true, but the repository on GitHub is not known.",
		fix: "Set GITHUB_REPOSITORY=owner/name, or a remote called origin."
	});
}
function tellNotPermitted(tag, { permission }, { log }) {
	log.notice({
		level: "notice",
		code: "release-not-permitted",
		message: `No release ${tag} was made: the job lacks "permissions: ${permission}". With release: false nothing is tried.`
	});
	return `needs ${permission}`;
}
export { releaseBuilt };
