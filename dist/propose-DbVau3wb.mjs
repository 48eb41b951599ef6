import { s as __toESM } from "./rolldown-runtime-FwyLars3.mjs";
import { t as openGithubApi } from "./client-kG_LIVie.mjs";
import { t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
import { t as whenFound } from "./outcome-mlHtY9d4.mjs";
import { Nt as Failure, f as askGo, u as goEnvironment } from "./start-Cs8qjoYe.mjs";
import { X as rebuildReasons, ar as require_semver, at as runGo, rt as readGoMod } from "./body-D-Qc5rZc.mjs";
import { t as checkMarkdown } from "./summary--wOlNWpl.mjs";
import { v as parseReference } from "./names-BO2WAwaj.mjs";
import { t as remoteRepository } from "./remote-repository-Dy4-k5HK.mjs";
import { r as goHere } from "./ask-go-mU5D89ut.mjs";
const { join, posix, resolve } = process.getBuiltinModule("node:path");
const { mkdtemp, readFile, rm, writeFile } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
// src/github/propose/issue.ts
async function keepIssue(api, { key, title, body }) {
	const marker = `<!-- go-slim-image rebuild-check key=${key} -->`;
	const author = await api.viewer();
	const text = `${body ?? ""}\n\n${marker}`;
	let told;
	for await (const issue of api.items("GET /repos/{owner}/{repo}/issues", {
		state: "all",
		creator: author
	})) {
		if (issue.user?.login !== author || issue.pull_request !== void 0 || lastLine(issue.body) !== marker) continue;
		const { number, html_url: url, state } = issue;
		if (state === "open") {
			if (body === void 0) {
				await api.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
					issue_number: number,
					state: "closed"
				});
				return {
					done: "closed",
					number,
					url
				};
			}
			if (same(issue.body, text) && issue.title === title) return {
				done: "unchanged",
				number,
				url
			};
			await api.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
				issue_number: number,
				title,
				body: text
			});
			return {
				done: "updated",
				number,
				url
			};
		}
		if (body !== void 0 && same(issue.body, text)) told ??= {
			done: "unchanged",
			number,
			url
		};
	}
	if (body === void 0 || told !== void 0) return told;
	const made = await api.request("POST /repos/{owner}/{repo}/issues", {
		title,
		body: text
	});
	return {
		done: "opened",
		number: made.number,
		url: made.html_url
	};
}
function lastLine(body) {
	return (body ?? "").trimEnd().split(/\r\n|\n|\r/).at(-1)?.trim();
}
function same(a, b) {
	const plain = (text) => text.replace(/\r\n?/g, "\n").trim();
	return plain(a ?? "") === plain(b);
}
// src/github/propose/pull-request.ts
async function earlierProposal(api, branch) {
	const head = `${api.repository.split("/")[0]}:${branch}`;
	for await (const pull of api.items("GET /repos/{owner}/{repo}/pulls", {
		state: "all",
		head
	})) if (pull.head.ref === branch && pull.head.repo?.full_name === api.repository) return {
		done: "unchanged",
		number: pull.number,
		url: pull.html_url
	};
}
async function proposeChange(api, draft) {
	const { branch, base, title, body } = draft;
	await makeBranch(api, branch, (await api.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${base}` })).object.sha);
	for (const file of draft.files) await commitFile(api, branch, file, title);
	const made = await api.request("POST /repos/{owner}/{repo}/pulls", {
		head: branch,
		base,
		title,
		body
	});
	return {
		done: "opened",
		number: made.number,
		url: made.html_url
	};
}
async function makeBranch(api, branch, sha) {
	try {
		await api.request("POST /repos/{owner}/{repo}/git/refs", {
			ref: `refs/heads/${branch}`,
			sha
		});
	} catch (error) {
		const there = await whenFound(api.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${branch}` })).catch(() => void 0);
		if (!(error instanceof GithubFailure) || there === void 0) throw error;
	}
}
async function commitFile(api, branch, { path, content }, message) {
	const before = await readFileAt(api, path, branch);
	if (before?.content === content) return;
	await api.request("PUT /repos/{owner}/{repo}/contents/{path}", {
		path,
		branch,
		message: `${message} (${path.split("/").at(-1)})`,
		content: Buffer.from(content).toString("base64"),
		...before === void 0 ? {} : { sha: before.sha }
	});
}
async function readFileAt(api, path, ref) {
	const found = await whenFound(api.request("GET /repos/{owner}/{repo}/contents/{path}", {
		path,
		ref
	}));
	if (found === void 0 || Array.isArray(found) || found.type !== "file" || typeof found.content !== "string") return void 0;
	return {
		sha: found.sha,
		content: Buffer.from(found.content, "base64").toString("utf8")
	};
}
// src/rebuild/changes.ts
var import_semver = __toESM(require_semver(), 1);
const MODULE = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+(\/[\w.~!-]+)*$/i;
function sourceChanges(reasons) {
	let go;
	const modules = new Map();
	for (const { kind, subject, now } of reasons) {
		const version = (now ?? "").replace(/^(go|v)/, "");
		if (import_semver.default.valid(version) === null) continue;
		if (kind === "go" || isFinding(kind) && subject === "stdlib") go = newest(go, version);
		else if (isFinding(kind) && MODULE.test(subject)) modules.set(subject, newest(modules.get(subject), version));
	}
	if (go === void 0 && modules.size === 0) return void 0;
	return {
		...go === void 0 ? {} : { toolchain: `go${go}` },
		modules: [...modules].sort(([a], [b]) => a < b ? -1 : 1).map(([path, version]) => ({
			path,
			version: `v${version}`
		}))
	};
}
function isFinding(kind) {
	return kind === "finding" || kind === "fix";
}
function newest(a, b) {
	return a !== void 0 && import_semver.default.gt(a, b) ? a : b;
}
function changesTitle({ toolchain, modules }) {
	const parts = [...toolchain === void 0 ? [] : [`Go to ${toolchain.slice(2)}`], ...modules.map(({ path, version }) => `${path} to ${version}`)];
	const more = parts.length > 2 ? ` and ${parts.length - 1} more` : parts.length === 2 ? ` and ${parts[1]}` : "";
	return `Raise ${parts[0]}${more}`;
}
// src/pipeline/rebuild/raise-modules.ts
async function raiseModules(request, runtime) {
	const { files, changes, command, module } = request;
	const folder = await mkdtemp(join(runtime.scratchDirectory, "raise-"));
	const [goMod, goSum] = [join(folder, "go.mod"), join(folder, "go.sum")];
	try {
		await writeFile(goMod, files.goMod);
		if (files.goSum !== void 0) await writeFile(goSum, files.goSum);
		const probe = await askGo(command, runtime.scratchDirectory, "local", runtime);
		const { env } = await goEnvironment(runtime.env, probe.ok ? probe.settings : {});
		const go = {
			command,
			env: {
				...env,
				GOWORK: "off"
			}
		};
		const found = await readGoMod(goMod, {
			command,
			env
		}, folder, runtime);
		if (module !== void 0 && found.Module?.Path !== module) throw anotherModule(found.Module?.Path ?? "", module);
		const run = async (args) => {
			const local = await runGo(go, args, { cwd: folder }, runtime);
			const result = /requires go >=/.test(local.stderr) ? await runGo(go, args, {
				cwd: folder,
				env: { GOTOOLCHAIN: "auto" }
			}, runtime) : local;
			if (result.exitCode !== 0) throw refused(args, result.stderr);
		};
		const wanted = changes.modules.map(({ path, version }) => `${path}@${version}`);
		if (wanted.length > 0) await run(["get", ...wanted]);
		if (changes.toolchain !== void 0) await run([
			"mod",
			"edit",
			`-toolchain=${changes.toolchain}`
		]);
		const sum = await readFile(goSum, "utf8").catch(() => void 0);
		return {
			goMod: await readFile(goMod, "utf8"),
			...sum === void 0 ? {} : { goSum: sum }
		};
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
function anotherModule(found, wanted) {
	return new Failure({
		code: "invalid-input",
		message: `The go.mod in source is that of ${found}, but the image was built from ${wanted}.`,
		fix: "Name the folder of its module in source, as seen from the repository’s root."
	});
}
function refused(args, said) {
	return new Failure({
		code: "module-proxy-failed",
		message: `go ${args.join(" ")} does not work for this go.mod.`,
		fix: "Raise it by hand, where the whole module is at hand: local replacements are not there for this.",
		details: said.trim()
	});
}
// src/pipeline/rebuild/propose.ts
const PERMISSIONS = {
	issue: "issues: write",
	"pull-request": "contents: write and pull-requests: write"
};
async function propose(request, session) {
	const { inputs } = request;
	const { open } = inputs;
	if (open === "nothing") return void 0;
	const { runtime } = session;
	const step = runtime.progress.start(open === "issue" ? "issue" : "pull request");
	const api = await openApi(inputs, session);
	try {
		const made = await (open === "issue" ? proposeIssue(request, api) : proposePull(request, api, session));
		if (made === void 0 || typeof made === "string") step.skip(made ?? "nothing to tell");
		else step.done(made.text);
		return typeof made === "string" ? void 0 : made;
	} catch (error) {
		step.fail(error.message);
		if (!(error instanceof GithubFailure) || error.problem !== "not-permitted") throw error;
		const message = `open: ${open} needs ${PERMISSIONS[open]}, which this token does not have: ${error.message}`;
		runtime.log.notice({
			level: "warning",
			code: "proposal-not-permitted",
			message
		});
		return;
	} finally {
		await api.close();
	}
}
async function openApi(inputs, { runtime }) {
	const { env, workingDirectory } = runtime;
	const named = env.GITHUB_REPOSITORY ?? "";
	const repository = named === "" ? await remoteRepository(runtime) : named;
	const caFile = inputs.caFile === "" ? {} : { caFile: resolve(workingDirectory, inputs.caFile) };
	return openGithubApi({
		repository,
		token: inputs.githubToken,
		...caFile
	}, runtime);
}
async function proposeIssue({ check }, api) {
	const { registry, repository, tag = "" } = parseReference(check.reference, "subject");
	const key = hashOf(`${registry}/${repository}:${tag}`);
	const body = rebuildReasons(check).length === 0 ? void 0 : checkMarkdown(check);
	const kept = await keepIssue(api, {
		key,
		title: `${repository.slice(0, 200)} should be built again`,
		body
	});
	return kept === void 0 ? void 0 : {
		text: `issue ${kept.number} ${kept.done}`,
		url: kept.url
	};
}
async function proposePull({ check, module, inputs }, api, session) {
	const changes = sourceChanges(rebuildReasons(check));
	if (changes === void 0) return "nothing in go.mod would change the answer";
	const { runtime } = session;
	const branch = `go-slim-image/raise-${hashOf(JSON.stringify(changes))}`;
	const earlier = await earlierProposal(api, branch);
	if (earlier !== void 0) return {
		text: `pull request ${earlier.number} is there already`,
		url: earlier.url
	};
	const go = await goHere(runtime)();
	if (go === void 0) return "there is no go command here to raise it with";
	const { default_branch: base } = await api.request("GET /repos/{owner}/{repo}", {});
	const files = await changedFiles({
		api,
		base,
		changes,
		folder: inputs.source,
		command: go.command,
		module
	}, session);
	if (files.length === 0) return `${base} has it already: build it`;
	const body = `${checkMarkdown(check)}\nMade by go-slim-image: \`go mod edit\` and \`go get\`, and nothing was built. Look at what the tests say.`;
	const made = await proposeChange(api, {
		branch,
		base,
		title: changesTitle(changes),
		body,
		files
	});
	return {
		text: `pull request ${made.number} opened`,
		url: made.url
	};
}
async function changedFiles({ api, base, changes, folder, command, module }, { runtime }) {
	const inRepository = (name) => posix.normalize(posix.join(folder.replaceAll("\\", "/"), name));
	const [modPath, sumPath] = [inRepository("go.mod"), inRepository("go.sum")];
	if (/^(\.\.)?\//.test(modPath)) throw noGoMod(folder, base);
	const [goMod, goSum] = [await readFileAt(api, modPath, base), await readFileAt(api, sumPath, base)];
	if (goMod === void 0) throw noGoMod(folder, base);
	const raised = await raiseModules({
		files: {
			goMod: goMod.content,
			...goSum === void 0 ? {} : { goSum: goSum.content }
		},
		changes: changes.modules.length > 0 && await readFileAt(api, inRepository("vendor/modules.txt"), base) ? {
			...changes,
			modules: []
		} : changes,
		command,
		...module === void 0 ? {} : { module }
	}, runtime);
	return [...raised.goMod === goMod.content ? [] : [{
		path: modPath,
		content: raised.goMod
	}], ...raised.goSum === void 0 || raised.goSum === goSum?.content ? [] : [{
		path: sumPath,
		content: raised.goSum
	}]];
}
function noGoMod(folder, base) {
	return new Failure({
		code: "invalid-input",
		message: `source: there is no go.mod in "${folder}" on ${base}.`,
		fix: "Name the folder of the module in source, as seen from the repository’s root."
	});
}
function hashOf(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
export { propose };
