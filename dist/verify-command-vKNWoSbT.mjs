import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, r as openSession } from "./start-Cs8qjoYe.mjs";
import { _ as chooseUnicode } from "./first-C_cIOZ55.mjs";
import { i as whatIsOff, n as ok, t as off } from "./check-Ciigo803.mjs";
import { n as verificationTable } from "./table-BxoYl4JS.mjs";
import { t as openGithubApi } from "./client-kG_LIVie.mjs";
import { t as remoteRepository } from "./remote-repository-Dy4-k5HK.mjs";
import { r as _usingCtx } from "./binary-DxKJAy_c.mjs";
const { join, relative, resolve } = process.getBuiltinModule("node:path");
const { mkdtemp, stat } = process.getBuiltinModule("node:fs/promises");
// src/verify/subject.ts
const TAG = "[0-9A-Za-z._+/-]{1,255}";
const REPOSITORY = "[\\w.-]{1,100}/[\\w.-]{1,100}";
function parseSubject(text) {
	const address = new RegExp(`^https://[^/]+/(${REPOSITORY})/releases/tag/(${TAG})/?$`).exec(text);
	if (address !== null) return {
		kind: "release",
		repository: address[1] ?? "",
		tag: decodeURIComponent(address[2] ?? "")
	};
	const named = new RegExp(`^(${REPOSITORY})@(${TAG})$`).exec(text);
	if (named !== null) return {
		kind: "release",
		repository: named[1] ?? "",
		tag: named[2] ?? ""
	};
	if (isBuildId(text)) return {
		kind: "build",
		id: text
	};
	if (/^([0-9A-Za-z._-]+\/)*v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(text)) return {
		kind: "release",
		tag: text
	};
	return /^[\w-]+$/.test(text) ? { kind: "nothing" } : {
		kind: "image",
		reference: text
	};
}
function isBuildId(text) {
	return /^[0-9A-Za-z_-]{20}(\/[0-9A-Za-z_-]{20}){3}$/.test(text) || /^[0-9a-f]{40}$/.test(text) || /^(sha256:)?[0-9a-f]{64}$/.test(text);
}
// src/pipeline/verify/verify-subject.ts
async function verifySubject(inputs, session) {
	try {
		var _usingCtx$1 = _usingCtx();
		const { subject } = inputs;
		const { runtime } = session;
		if (subject === "") throw nothingNamed();
		const options = await folderOptions(inputs, session);
		const path = resolve(runtime.workingDirectory, subject);
		const found = await stat(path).catch(() => void 0);
		if (found?.isDirectory() === true) {
			const { verifyFolder } = await import("./verify-folder-CBpBdwOi.mjs");
			return verifyFolder(path, shownPath(path, subject, runtime.workingDirectory), options);
		}
		if (found?.isFile() === true) return verifyFile(path, inputs, session);
		const wanted = parseSubject(subject);
		if (wanted.kind === "nothing") throw nothingOfThatName(subject);
		if (wanted.kind === "image") {
			const { verifyImage } = await import("./verify-image-Bdvne9lU.mjs");
			return verifyImage(wanted.reference, inputs, options, session);
		}
		const opened = _usingCtx$1.a(await openApi(wanted.kind === "release" ? wanted.repository : void 0, inputs, session));
		if (wanted.kind === "release") {
			const { verifyRelease } = await import("./verify-release-DudiKU-f.mjs");
			return verifyRelease(opened.api, wanted.tag, options, session);
		}
		const { nameRelease } = await import("./verify-build-BcEc3laW.mjs");
		const { identityOf } = await import("./name-release-CgOfLVrR.mjs");
		const named = await nameRelease(opened.api, identityOf(wanted.id), session);
		const about = `build ${wanted.id}`;
		if (named === void 0) return {
			subject: about,
			checks: [off("release", wanted.id, unknownIn(opened.api))]
		};
		const { release, binary } = named;
		return {
			subject: about,
			release: release.html_url,
			checks: [ok("release", release.tag_name, `holds it: ${binary.name} for ${binary.platform}, ${binary.digest}`)]
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
function shownPath(path, written, workingDirectory) {
	const shown = relative(workingDirectory, path) || ".";
	return shown.startsWith("..") ? written : shown;
}
function nothingOfThatName(subject) {
	return new Failure({
		code: "invalid-input",
		message: `subject: there is no file or folder ${JSON.stringify(subject)} here.`,
		fix: `Check the name; for an image of Docker Hub's own library write docker.io/library/${subject}.`
	});
}
async function folderOptions(inputs, { runtime, startedAt }) {
	const { maxAge, trustedRoot, certificateIdentity: identity, certificateOidcIssuer: issuer } = inputs;
	const common = {
		scratch: await mkdtemp(join(runtime.scratchDirectory, "verify-")),
		now: startedAt,
		maxAge
	};
	if (trustedRoot === "") return common;
	const { readTrustedRoots } = await import("./trust-CJFpdGNe.mjs");
	const roots = await readTrustedRoots(resolve(runtime.workingDirectory, trustedRoot));
	return {
		...common,
		signing: {
			roots,
			identity,
			issuer
		}
	};
}
async function verifyFile(path, inputs, session) {
	try {
		var _usingCtx3 = _usingCtx();
		const [{ inspectBinary }, { verifyBinary }, { nameRelease }] = await Promise.all([
			import("./inspect-CITMvrKy.mjs"),
			import("./verify-binary-B4o7ZUGo.mjs"),
			import("./verify-build-BcEc3laW.mjs")
		]);
		const name = shownPath(path, inputs.subject, session.runtime.workingDirectory);
		const { digest, buildInfo } = await inspectBinary(path, {
			paths: [],
			name
		});
		const [, repository] = /^github\.com\/([\w.-]+\/[\w.-]+)/.exec(buildInfo?.main?.path ?? buildInfo?.path ?? "") ?? [];
		const opened = _usingCtx3.a(await openApi(repository, inputs, session));
		const named = await nameRelease(opened.api, { digest }, session);
		if (named === void 0) return {
			subject: name,
			checks: [off("release", name, unknownIn(opened.api))]
		};
		const { release, report, binary } = named;
		const { checks } = await verifyBinary(path, name, binary, report);
		const from = ok("release", release.tag_name, `${opened.api.repository} released it as ${binary.name} for ${binary.platform}`);
		return {
			subject: name,
			release: release.html_url,
			checks: [from, ...checks]
		};
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
function unknownIn(api) {
	return `is in none of the last hundred releases of ${api.repository}`;
}
async function openApi(named, inputs, { runtime }) {
	const { env, workingDirectory } = runtime;
	const repository = [named, env.GITHUB_REPOSITORY].find((one) => one !== void 0 && one !== "");
	const caFile = inputs.caFile === "" ? {} : { caFile: resolve(workingDirectory, inputs.caFile) };
	const found = repository ?? await remoteRepository(runtime);
	const api = openGithubApi({
		repository: found,
		token: inputs.githubToken,
		...caFile
	}, runtime);
	return {
		api,
		[Symbol.asyncDispose]: () => api.close()
	};
}
function nothingNamed() {
	return new Failure({
		code: "invalid-input",
		message: "verify was not told what to verify.",
		fix: "Name a release (v1.2.3, OWNER/REPO@v1.2.3), an image, an output folder, a binary or a build id; in a workflow with subject."
	});
}
// src/pipeline/verify/verify-command.ts
async function runVerify(run) {
	const session = await openSession(run);
	try {
		const verification = await verifySubject(run.configuration.inputs, session);
		session.console.finish();
		const { console } = session;
		const unicode = chooseUnicode(run.process.env, run.process.platform);
		if (run.configuration.inputs.json) run.process.stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
		console.print(verificationTable(verification, {
			columns: console.columns(),
			paint: console.paint,
			unicode
		}));
		if (run.way === "action") await handOut(verification, run.configuration.inputs.summary);
		refuseWhatIsOff(verification);
		return 0;
	} finally {
		await session.close();
	}
}
async function handOut(verification, summary) {
	const [{ setOutputs, writeSummary }, { verificationMarkdown, verificationOutputs }] = await Promise.all([import("./hand-out-Cebn3fbH.mjs"), import("./summary-CHVombdi.mjs")]);
	setOutputs(verificationOutputs(verification));
	if (summary) await writeSummary(verificationMarkdown(verification));
}
function refuseWhatIsOff(verification) {
	const [first, ...more] = whatIsOff(verification);
	if (first === void 0) return;
	const rest = more.length === 0 ? "" : `, and ${more.length} more`;
	throw new Failure({
		code: "verification-failed",
		message: `${verification.subject} is not what it says: ${first.about} ${first.found}${rest}.`,
		fix: "Do not use it. Fetch it again; if it stays so, ask who made it."
	});
}
export { runVerify };
