import "./rolldown-runtime-FwyLars3.mjs";
import { Mt as FAILURES, Nt as Failure, at as isDefaultBranchRun, bt as writeFileWhole } from "./start-Cs8qjoYe.mjs";
import { n as uploadArtifact } from "./artifact-DHmzbNSs.mjs";
import { r as writeSummary } from "./hand-out-CPcXHNB_.mjs";
import { Bt as isCompared, Ht as reasons, K as reportOrigin, Rt as COMMENT_DEPTH, Ut as fitText, Vt as worthTelling, Wt as baselineAge, _t as reportArtifactName, ft as commentKey, gt as readCommentMarker, mt as commentMarker, pt as legOf, sn as formatAge, zt as sizeStory } from "./body-D-Qc5rZc.mjs";
import { A as safeAddress, E as codeBlock, O as codeSpan, k as folded } from "./names-BO2WAwaj.mjs";
import { h as visibleText } from "./first-C_cIOZ55.mjs";
import { t as overrideLabel } from "./override-label-CODEu1t8.mjs";
import { n as outlastLimit, t as openGithubApi } from "./client-kG_LIVie.mjs";
import { t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
import { t as whenFound } from "./outcome-mlHtY9d4.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/report/comment/comment.ts
const COMMENT_LIMIT = 6e4;
function commentMarkdown(report, facts, limit = COMMENT_LIMIT) {
	const { first, head, folds } = sizeStory(report, COMMENT_DEPTH, facts.label);
	const foot = [footer(report, facts)];
	return withMarker({
		first,
		head,
		folds: [...folds, ...notesFold(report)],
		foot
	}, facts.marker, limit);
}
function withMarker(parts, marker, most) {
	const line = commentMarker(marker);
	const limit = {
		most: most - line.length - 1,
		length: (text) => text.length
	};
	return `${fitText(parts, {
		open: false,
		limit
	})}${line}\n`;
}
function notesFold(report) {
	const notes = reasons(report);
	if (notes.length === 0) return [];
	const count = notes.join("\n").split("\n").length;
	return [{
		title: count === 1 ? "1 note" : `${count} notes`,
		body: notes.join("\n")
	}];
}
function footer(report, { marker, reportUrl, foreign }) {
	return `<sub>${[
		codeSpan(marker.head.slice(0, 7)) + against(report),
		`${codeSpan(report.toolchain.version)}${sameSurroundings(report)}`,
		reportLink(reportUrl),
		...foreign === true ? ["measured by the pull request’s own run"] : ["same input, same bytes: every byte is real"]
	].join(" · ")}</sub>`;
}
function against(report) {
	if (!isCompared(report)) return "";
	const { baseline } = report.comparison;
	const name = codeSpan(baseline.commit?.slice(0, 7) ?? baseline.reference);
	const branch = baseline.ref?.replace(/^refs\/(heads|tags)\//, "");
	return ` against ${name} (${[
		...branch === void 0 || branch === "" ? [] : [codeSpan(branch)],
		`${formatAge(baselineAge(baseline, report.run.startedAt))} old`,
		SOURCES[baseline.source]
	].join(", ")})`;
}
const SOURCES = {
	file: "file",
	image: "image",
	release: "release",
	"git-ref": "built from the ref",
	attached: "attached to the image",
	artifact: "artifact",
	cache: "cache",
	build: "built from the merge base"
};
function sameSurroundings(report) {
	if (!isCompared(report)) return "";
	const { binaries } = report.comparison;
	return binaries.every(({ toolchain, settings }) => toolchain === void 0 && settings.length === 0) && binaries.length > 0 ? ", same flags" : "";
}
function reportLink(url) {
	const address = url === void 0 ? void 0 : safeAddress(url);
	return address === void 0 ? "report.html" : `[report.html](<${address}>)`;
}
// src/report/comment/failed.ts
const LONGEST_OLD = 2e4;
function notMeasuredMarkdown(failure, facts, previous) {
	const commit = codeSpan(facts.marker.head.slice(0, 7));
	const what = failure.code === "compile-error" ? "does not compile" : "could not be built";
	const details = detailsBlock(failure);
	const old = previous === void 0 ? void 0 : lastMeasured(previous, facts.marker);
	return withMarker({
		first: `**Not measured: ${commit} ${what}**: ${codeSpan(failure.message, 1e3)}`,
		head: [...old === void 0 ? [] : [folded(`${TITLE}${old.commit}`, old.body, false)], ...details],
		folds: [],
		foot: [`<sub>${commit} · ${reportLink(facts.reportUrl).replace("report.html", "the run")}</sub>`]
	}, facts.marker, COMMENT_LIMIT);
}
function failureSummary(failure, fix) {
	const what = failure.code === "compile-error" ? "It does not compile" : "Nothing was built";
	const advice = fix === void 0 ? [] : [`What to do: ${codeSpan(fix, 1e3)}`];
	return `${[
		`**${what}**: ${codeSpan(failure.message, 1e3)}`,
		...detailsBlock(failure),
		...advice
	].join("\n\n")}\n`;
}
function detailsBlock({ details = "" }) {
	const lines = details.split("\n").slice(-20).map(visibleText);
	return lines.join("").trim() === "" ? [] : [codeBlock(lines.map((line) => line.slice(0, 300)))];
}
const TITLE = "Last measured: ";
const KEPT = /^\*\*Not measured: [^\n]*\n\n<details><summary>Last measured: ([0-9a-f]{1,64})<\/summary>\n\n([\s\S]*?)\n\n<\/details>/;
function lastMeasured(previous, marker) {
	const text = previous.replaceAll("\r\n", "\n");
	const before = readCommentMarker(text);
	if (before === void 0 || before.key !== marker.key || text.length > 61e3) return void 0;
	if (text.startsWith("**Not measured")) {
		const [, commit, body] = KEPT.exec(text) ?? [];
		return commit === void 0 || body === void 0 ? void 0 : {
			commit,
			body
		};
	}
	const paragraphs = text.split("\n\n");
	const end = paragraphs.findIndex((paragraph) => /^(<details|<sub>|Left out,|<!--)/.test(paragraph));
	const body = paragraphs.slice(0, Math.max(0, end)).join("\n\n");
	const commit = before.head.slice(0, 7);
	return body === "" || commit === "" || body.length > LONGEST_OLD ? void 0 : {
		commit,
		body
	};
}
// src/github/comment/pull-request.ts
const ON_ITS_WAY = 1500;
function pullRequestComments(api, number, runtime) {
	const conversation = { issue_number: number };
	return {
		author: () => api.viewer(),
		head: async () => (await whenFound(api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number })))?.head.sha,
		list: async () => (await api.all("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", conversation)).map(({ id, user, body }) => ({
			id: Number(id),
			author: user?.login ?? "",
			body: body ?? ""
		})),
		create: (body) => api.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...conversation,
			body
		}, { patient: false }),
		update: (id, body) => whenFound(api.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
			comment_id: id,
			body
		}, { patient: false })),
		remove: (id) => whenFound(api.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id })),
		outlast: outlastLimit(runtime),
		settle: () => setTimeout(ON_ITS_WAY, void 0, { signal: runtime.signal })
	};
}
// src/github/comment/decide.ts
function ownComments(comments, author, key) {
	return comments.flatMap((comment) => {
		const marker = comment.author === author ? readCommentMarker(comment.body) : void 0;
		return marker?.key === key ? [{
			...comment,
			marker
		}] : [];
	}).sort((a, b) => a.id - b.id);
}
function ofLeg(own, { leg, head }) {
	const mine = own.filter(({ marker }) => marker.leg === leg);
	return mine.length > 0 ? mine : own.filter(({ marker }) => marker.head !== head);
}
function standing(own, head) {
	return [...own].sort((a, b) => compareAge(b.marker, a.marker, head) || a.id - b.id)[0];
}
function decide(draft, own, head, wish) {
	if (wish === "never") return {
		do: "nothing",
		why: "unwanted"
	};
	const current = standing(own, head);
	const outdated = head !== void 0 && draft.marker.head !== head;
	if (current === void 0) {
		if (outdated) return {
			do: "nothing",
			why: "outdated"
		};
		return wish === "always" || draft.changed ? {
			do: "create",
			body: draft.body()
		} : {
			do: "nothing",
			why: "unwanted"
		};
	}
	if (outdated) return {
		do: "nothing",
		why: "outdated",
		id: current.id
	};
	if (compareAge(current.marker, draft.marker, head) > 0) return {
		do: "nothing",
		why: "newer",
		id: current.id
	};
	if (draft.once === true && compareAge(current.marker, draft.marker, head) === 0) return {
		do: "nothing",
		why: "unchanged",
		id: current.id
	};
	const body = draft.body(current.body);
	if (sameText(current.body, body)) return {
		do: "nothing",
		why: "unchanged",
		id: current.id
	};
	return {
		do: "update",
		id: current.id,
		body
	};
}
function compareAge(a, b, head) {
	return Number(a.head === head) - Number(b.head === head) || a.run - b.run || a.attempt - b.attempt;
}
function sameText(a, b) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trim();
	return plain(a) === plain(b);
}
// src/github/comment/write.ts
const MOST_WRITES = 3;
async function writeComment(draft, wish, comments) {
	if (wish === "never") return {
		done: "nothing",
		why: "unwanted"
	};
	const author = await comments.author();
	let done;
	for (let writes = 0;; writes++) {
		const [all, head] = await Promise.all([comments.list(), comments.head()]);
		const own = ofLeg(ownComments(all, author, draft.marker.key), draft.marker);
		const decision = decide(draft, own, head, wish);
		if (decision.do === "nothing" || writes === MOST_WRITES) {
			const stays = standing(own, head);
			if (done === void 0 && decision.do === "nothing") return {
				...nothing(decision),
				done: "nothing"
			};
			return {
				done: done ?? "updated",
				id: stays?.id ?? 0,
				removed: await removeOthers(own, stays, comments)
			};
		}
		if (!await carriedOut(decision, comments)) continue;
		done ??= decision.do === "create" ? "created" : "updated";
		await comments.settle();
	}
}
async function carriedOut(decision, comments) {
	try {
		if (decision.do === "create") await comments.create(decision.body);
		else await comments.update(decision.id, decision.body);
		return true;
	} catch (error) {
		if (await comments.outlast(error)) return false;
		throw error;
	}
}
function nothing({ why, id }) {
	return {
		why,
		...id === void 0 ? {} : { id }
	};
}
async function removeOthers(own, stays, comments) {
	const others = own.filter(({ id }) => id !== stays?.id);
	for (const { id } of others) await comments.remove(id);
	return others.length;
}
// src/pipeline/publish/post-comment.ts
const COMMENT_PERMISSION = "pull-requests: write";
async function postComment(draft, place, runtime) {
	const { repository, token, caFile, number, wish } = place;
	const api = openGithubApi({
		repository,
		token,
		...caFile === "" ? {} : { caFile }
	}, runtime);
	try {
		return {
			kind: "answered",
			written: await writeComment(draft, wish, pullRequestComments(api, number, runtime))
		};
	} catch (error) {
		if (!(error instanceof GithubFailure)) throw error;
		return {
			kind: error.problem === "not-permitted" ? "not-permitted" : "failed",
			failure: error
		};
	} finally {
		await api.close();
	}
}
function writtenWords(written, number) {
	const where = `pull request ${number}`;
	if (written.done !== "nothing") {
		const others = written.removed === 0 ? "" : `, ${written.removed} of our own that were older removed`;
		return `comment on ${where} ${written.done}${others}`;
	}
	return {
		unwanted: `no comment on ${where}: there is nothing new to tell`,
		unchanged: `the comment on ${where} says it already`,
		newer: `the comment on ${where} is from a later run and stays`,
		outdated: `no comment on ${where}: its head has moved on, and the run of that commit tells`
	}[written.why];
}
// src/model/not-measured.ts
const LONGEST = 2e4;
function serializeNotMeasured({ message, details, ...rest }) {
	const cut = {
		message: message.slice(0, LONGEST),
		...details === void 0 ? {} : { details: details.slice(-2e4) }
	};
	return `${JSON.stringify({
		...rest,
		...cut
	}, null, 2)}\n`;
}
function parseNotMeasured(text, readOrigin) {
	if (text.length > 4 * LONGEST) return void 0;
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	if (typeof value !== "object" || value === null) return void 0;
	const { schemaVersion, origin, code, message, details } = value;
	const read = readOrigin(origin);
	const known = typeof code === "string" && Object.hasOwn(FAILURES, code);
	if (schemaVersion !== 1 || read === void 0 || !known || typeof message !== "string") return void 0;
	return {
		schemaVersion,
		origin: read,
		code,
		message,
		...typeof details === "string" ? { details } : {}
	};
}
// src/github/dependabot.ts
const LARGEST_WORKFLOW = 1 << 20;
function isDependabot(actor) {
	return actor === "dependabot[bot]";
}
function secretsNamed(workflow) {
	const found = [...workflow.matchAll(/\bsecrets\s*(?:\.\s*([A-Za-z_]\w{0,99})|\[\s*['"]([A-Za-z_]\w{0,99})['"]\s*\])/g)].map(([, dotted, quoted]) => (dotted ?? quoted ?? "").toUpperCase());
	return [...new Set(found)].filter((name) => name !== "GITHUB_TOKEN");
}
async function workflowSecrets(env) {
	const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1];
	if (file === void 0 || env.GITHUB_WORKSPACE === void 0) return void 0;
	try {
		const path = join(env.GITHUB_WORKSPACE, file);
		if ((await stat(path)).size > LARGEST_WORKFLOW) return void 0;
		return {
			file,
			secrets: secretsNamed(await readFile(path, "utf8"))
		};
	} catch {
		return;
	}
}
// src/pipeline/publish/tell-pull-request.ts
const EVENTS = ["pull_request", "pull_request_target"];
async function tellReport(report, output, teller) {
	const { inputs, github } = teller;
	const files = ["report.html", "report.json"].map((file) => join(output, file));
	const artifact = inputs.uploadReport ?? (EVENTS.includes(github.event) || isBaselineRun(github)) ? await store(files, teller) : void 0;
	await tell(teller, draftOf(report, artifact, teller), async () => artifact ?? await store(files, teller));
}
function draftOf(report, artifact, { github, inputs }) {
	return (marker) => ({
		marker,
		changed: worthTelling(report),
		body: () => commentMarkdown(report, {
			marker,
			reportUrl: reportUrl(github, artifact),
			...overrideLabel(inputs)
		})
	});
}
async function tellReportFile(report, teller) {
	await tell(teller, draftOf(report, void 0, teller), async () => void 0);
}
async function tellNotMeasured(error, teller) {
	const { inputs, github, runtime } = teller;
	const origin = reportOrigin(github, inputs);
	if (!(error instanceof Failure)) return;
	const { code, message, details, fix } = error;
	const failure = {
		code,
		message,
		...details === void 0 ? {} : { details }
	};
	if (inputs.summary) await writeSummary(failureSummary(failure, fix));
	if (origin?.pullRequest === void 0) return;
	const file = join(runtime.scratchDirectory, "not-measured", "not-measured.json");
	await tell(teller, (marker) => ({
		marker,
		changed: false,
		body: (previous) => notMeasuredMarkdown(failure, {
			marker,
			reportUrl: reportUrl(github, void 0)
		}, previous)
	}), async () => {
		await writeFileWhole(file, serializeNotMeasured({
			schemaVersion: 1,
			origin,
			...failure
		}));
		return store([file], teller);
	});
}
function isBaselineRun(github) {
	return github.event === "push" && isDefaultBranchRun(github);
}
async function store(files, { inputs, github, runtime }) {
	const name = reportArtifactName(inputs.artifactName, commentKey(inputs));
	return uploadArtifact({
		name,
		files,
		replace: (github.runAttempt ?? 1) > 1
	}, runtime);
}
function reportUrl({ serverUrl, repository, runId }, artifact) {
	const run = `${serverUrl}/${repository}/actions/runs/${runId ?? 0}`;
	return artifact === void 0 ? run : `${run}/artifacts/${artifact.id}`;
}
async function tell(teller, draft, keep) {
	const { inputs, github, runtime } = teller;
	const { pullRequest, runId = 0, runAttempt = 1 } = github;
	if (inputs.comment === "never" || pullRequest === void 0 || !EVENTS.includes(github.event)) return;
	const marker = {
		key: commentKey(inputs),
		head: pullRequest.headSha,
		run: runId,
		attempt: runAttempt,
		leg: legOf(inputs, github.job ?? "")
	};
	const place = {
		repository: github.repository,
		number: pullRequest.number,
		token: inputs.githubToken,
		caFile: inputs.caFile,
		wish: inputs.comment
	};
	const posted = await postComment(draft(marker), place, runtime);
	if (posted.kind === "answered") {
		runtime.log.info(writtenWords(posted.written, pullRequest.number));
		return;
	}
	const kept = await keep();
	runtime.log.notice({
		level: posted.kind === "failed" ? "warning" : "notice",
		code: posted.kind === "failed" ? "comment-failed" : "comment-not-permitted",
		message: await whyNot(posted, pullRequest, kept !== void 0, teller)
	});
}
async function whyNot(posted, { number, fork }, kept, { inputs, github, runtime }) {
	const what = `The comment on pull request ${number} was not written`;
	const name = reportArtifactName(inputs.artifactName, commentKey(inputs));
	const stored = kept ? ` The report is stored as the artifact ${name}; a workflow on workflow_run with "mode: report" posts it (docs/pull-requests.md).` : "";
	if (posted.kind === "failed") return `${what}: ${posted.failure.message}${stored}`;
	const lacks = `${what}: the token lacks the permission ${COMMENT_PERMISSION}.`;
	if (isDependabot(github.actor)) return `${lacks} ${await dependabotWords(runtime)}${stored}`;
	if (fork) return `${lacks} A pull request from a fork never has it.${stored}`;
	return `${lacks} Give the job "permissions: ${COMMENT_PERMISSION}".${stored}`;
}
async function dependabotWords({ env }) {
	const named = await workflowSecrets(env);
	return `Runs that Dependabot starts have a token that only reads, unless the workflow's "permissions" say otherwise.${named === void 0 || named.secrets.length === 0 ? "" : ` Of the secrets that ${named.file} names (${named.secrets.join(", ")}) it has only those that are stored as Dependabot secrets, too.`}`;
}
export { postComment as a, commentMarkdown as c, parseNotMeasured as i, tellReport as n, writtenWords as o, tellReportFile as r, notMeasuredMarkdown as s, tellNotMeasured as t };
