import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, r as openSession, st as readGithubContext } from "./start-Cs8qjoYe.mjs";
import { Ft as reportMarkdown, It as reportSummary, Vt as worthTelling, ir as serializeReport, nr as parseReport, rr as readOrigin, tr as LARGEST_REPORT } from "./body-D-Qc5rZc.mjs";
import { t as openGithubApi } from "./client-kG_LIVie.mjs";
import { t as whenFound } from "./outcome-mlHtY9d4.mjs";
import { a as postComment, c as commentMarkdown, i as parseNotMeasured, o as writtenWords, r as tellReportFile, s as notMeasuredMarkdown } from "./tell-pull-request-tPk0kSDp.mjs";
import { t as overrideLabel } from "./override-label-CODEu1t8.mjs";
import { t as textsInZip } from "./zip-text-B_zOqw8H.mjs";
const { resolve } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
// src/github/triggering-run.ts
const MOST_ARTIFACTS = 50;
async function readRun(api, id) {
	const run = await whenFound(api.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: id }));
	if (run === void 0 || !sameName(run.repository.full_name, api.repository)) return void 0;
	return {
		id,
		attempt: run.run_attempt ?? 1,
		event: run.event,
		headSha: run.head_sha,
		headBranch: run.head_branch ?? "",
		headRepository: run.head_repository?.full_name ?? ""
	};
}
async function reportArtifacts(api, run, name) {
	const found = new Map();
	for await (const one of api.items("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", { run_id: run })) {
		if (one.expired || one.name !== name && !one.name.startsWith(`${name}-`)) continue;
		const known = found.get(one.name);
		if (known === void 0 || known.id < one.id) found.set(one.name, {
			id: one.id,
			name: one.name,
			size: one.size_in_bytes
		});
		if (found.size >= MOST_ARTIFACTS) break;
	}
	return [...found.values()];
}
async function artifactZip(api, id, limit) {
	return api.download("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
		artifact_id: id,
		archive_format: "zip"
	}, limit);
}
async function falseClaim(api, run, { repository, runId, pullRequest }) {
	if (!sameName(repository, api.repository)) return `it names the repository ${repository}`;
	if (runId !== run.id) return `it names the run ${runId}`;
	if (pullRequest === void 0) return "it names no pull request";
	const { number, headSha } = pullRequest;
	if (headSha !== run.headSha) return `it names the head ${headSha}, and the run's is ${run.headSha}`;
	const pull = await whenFound(api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number }));
	if (pull === void 0) return `there is no pull request ${number}`;
	return sameName(pull.head.repo?.full_name ?? "", run.headRepository) && pull.head.ref === run.headBranch ? void 0 : `pull request ${number} is not of the branch that the run was about`;
}
function sameName(a, b) {
	return a !== "" && a.toLowerCase() === b.toLowerCase();
}
// src/pipeline/publish/stored-report.ts
const LARGEST_ZIP = 96 << 20;
async function readStoredZip(zip, name) {
	const texts = await textsInZip(zip, ["report.json", "not-measured.json"], LARGEST_REPORT);
	if (typeof texts === "string") throw refused(`The artifact ${name} ${{
		damaged: "is no whole zip",
		"too-many-entries": "has too many files",
		"too-large": "is too large"
	}[texts]}`);
	const report = texts.get("report.json");
	if (report !== void 0) return storedReport(parseReport(report, `report.json of the artifact ${name}`), name);
	const failure = parseNotMeasured(texts.get("not-measured.json") ?? "", readOrigin);
	if (failure === void 0) throw refused(`The artifact ${name} has no report.json`);
	return {
		kind: "not-measured",
		failure,
		origin: failure.origin
	};
}
function storedReport(report, name) {
	const { origin } = report.run;
	if (origin === void 0) throw refused(`${name} does not say which run it is from`);
	return {
		kind: "report",
		report,
		origin
	};
}
function refused(message) {
	return new Failure({
		code: "report-refused",
		message: `${message}.`,
		fix: "Look at what stored it. Reports come from the build of a pull request, by the same version of this action."
	});
}
// src/pipeline/publish/post-foreign.ts
async function postForeignReports(teller) {
	const { inputs, github, runtime } = teller;
	const { workflowRun } = github;
	if (workflowRun === void 0) throw new Failure({
		code: "invalid-input",
		message: `mode: report looks for the run that the event is about, and ${github.event || "this event"} is about none.`,
		fix: "Use it in a workflow on workflow_run, or name a file with the input report."
	});
	const ca = inputs.caFile === "" ? {} : { caFile: inputs.caFile };
	const api = openGithubApi({
		repository: github.repository,
		token: inputs.githubToken,
		...ca
	}, runtime);
	try {
		const run = await readRun(api, workflowRun.id);
		if (run === void 0) throw refused(`GitHub knows no run ${workflowRun.id} of ${github.repository}`);
		if (run.event !== "pull_request") return nothing(teller, `run ${run.id} was of ${run.event}, not of a pull request`);
		const artifacts = await reportArtifacts(api, run.id, inputs.artifactName);
		if (artifacts.length === 0) return nothing(teller, `run ${run.id} has stored no artifact ${inputs.artifactName}`);
		const told = [];
		for (const { id, name, size } of artifacts) {
			if (size > 100663296) throw refused(`The artifact ${name} is larger than 96 MiB`);
			const stored = await readStoredZip(await artifactZip(api, id, LARGEST_ZIP), name);
			await post(stored, {
				run,
				name,
				artifact: id
			}, api, teller);
			if (stored.kind === "report") told.push(stored.report);
		}
		return told;
	} finally {
		await api.close();
	}
}
async function post(stored, { run, name, artifact }, api, { inputs, github, runtime }) {
	const wrong = await falseClaim(api, run, stored.origin);
	if (wrong !== void 0) throw refused(`The artifact ${name} is not what it says it is: ${wrong}`);
	const number = stored.origin.pullRequest?.number ?? 0;
	const { commentKey: key, leg } = stored.origin;
	const told = leg === void 0 ? {} : { leg };
	const marker = {
		key,
		head: run.headSha,
		run: run.id,
		attempt: run.attempt,
		...told
	};
	const reportUrl = `${github.serverUrl}/${github.repository}/actions/runs/${run.id}/artifacts/${artifact}`;
	const draft = {
		marker,
		once: true,
		changed: stored.kind === "report" && worthTelling(stored.report),
		body: (previous) => stored.kind === "report" ? commentMarkdown(stored.report, {
			marker,
			reportUrl,
			foreign: run.headRepository !== github.repository,
			...overrideLabel(inputs)
		}) : notMeasuredMarkdown(stored.failure, {
			marker,
			reportUrl
		}, previous)
	};
	const { githubToken: token, caFile, comment: wish } = inputs;
	const posted = await postComment(draft, {
		repository: github.repository,
		number,
		token,
		caFile,
		wish
	}, runtime);
	if (posted.kind !== "answered") throw posted.failure;
	runtime.log.info(writtenWords(posted.written, number));
}
function nothing({ runtime }, why) {
	runtime.log.notice({
		level: "notice",
		code: "nothing-to-report",
		message: `There is nothing to post: ${why}.`
	});
	return [];
}
// src/pipeline/modes/report-command.ts
async function runReport(run) {
	const session = await openSession(run);
	const { inputs } = run.configuration;
	try {
		if (run.way === "command-line") {
			const report = await readReport(inputs.report, session);
			session.console.finish();
			run.process.stdout.write(inputs.json ? serializeReport(report) : reportMarkdown(report));
			return 0;
		}
		const github = await readGithubContext(session.runtime.env);
		if (github === void 0) throw noContext();
		const teller = {
			inputs,
			github,
			runtime: session.runtime
		};
		const reports = inputs.report === "" ? await postForeignReports(teller) : [await readReport(inputs.report, session)];
		if (inputs.report !== "") for (const report of reports) await tellReportFile(report, teller);
		session.console.finish();
		if (inputs.summary) await writeSummaries(reports);
		return 0;
	} finally {
		await session.close();
	}
}
async function readReport(name, { runtime }) {
	if (name === "") throw new Failure({
		code: "invalid-input",
		message: "report needs to be told which.",
		fix: "Name a report.json, such as go-slim-image.out/report.json."
	});
	const file = resolve(runtime.workingDirectory, name);
	const facts = await stat(file).catch(() => void 0);
	if (facts?.isFile() !== true || facts.size > 33554432) {
		const what = facts?.isFile() === true ? `is larger than ${LARGEST_REPORT >> 20} MiB` : "is no file";
		throw new Failure({
			code: "invalid-input",
			message: `report: "${name}" ${what}.`,
			fix: "Name the report.json of a build."
		});
	}
	return parseReport(await readFile(file, "utf8"), name);
}
async function writeSummaries(reports) {
	const { writeSummary } = await import("./hand-out-Cebn3fbH.mjs");
	for (const report of reports) await writeSummary(reportSummary(report, 9e5 / reports.length));
}
function noContext() {
	return new Failure({
		code: "invalid-input",
		message: "mode: report has no event to look at.",
		fix: "Run it in a workflow of GitHub Actions on workflow_run, or name a file with the input report."
	});
}
export { runReport };
