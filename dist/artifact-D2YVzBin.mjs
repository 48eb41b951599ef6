import "./rolldown-runtime-FwyLars3.mjs";
import { t as textsInZip } from "./zip-text-B_zOqw8H.mjs";
import { n as whenPermitted, t as whenFound } from "./outcome-mlHtY9d4.mjs";
import { tr as LARGEST_REPORT } from "./body-D-Qc5rZc.mjs";
// src/baseline/artifact.ts
const LARGEST_ZIP = 96 << 20;
const MOST_LISTED = 500;
function artifactPlace(request, api, log) {
	const { branch, defaultBranch } = request;
	return {
		source: "artifact",
		name: `the artifact of ${branch}`,
		look: async () => {
			if (!api.authenticated) return { nothing: "there is no token to ask for artifacts with" };
			if (branch !== defaultBranch) return { nothing: `${branch} is not the default branch (${defaultBranch}), whose runs alone are trusted` };
			const outcome = await whenPermitted(fromRuns(request, api));
			if (outcome.permitted) return outcome.value;
			const message = `The last run's report is no baseline: the job lacks the permission ${outcome.permission}.`;
			log.notice({
				level: "notice",
				code: "baseline-permission",
				message
			});
			return { nothing: `the token may not read artifacts (${outcome.permission})` };
		}
	};
}
async function fromRuns(request, api) {
	const listed = await listArtifacts(request, api);
	const exact = listed.filter(({ sha }) => sha === request.commit);
	for (const { id, runId, sha } of [...exact, ...listed.filter((one) => !exact.includes(one))]) {
		if (!await isTrusted(runId, request, api)) continue;
		const bytes = await whenFound(api.download("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
			artifact_id: id,
			archive_format: "zip"
		}, LARGEST_ZIP));
		if (bytes === void 0) continue;
		const reference = `run ${runId}`;
		const texts = await textsInZip(bytes, ["report.json"], LARGEST_REPORT);
		const text = texts === "too-large" ? void 0 : typeof texts === "string" ? "" : texts.get("report.json") ?? "";
		return {
			reference,
			ref: request.branch,
			text,
			mustBe: { commit: sha }
		};
	}
	return { nothing: `no run of ${request.branch} by push has the artifact ${request.artifact}` };
}
async function listArtifacts({ artifact, branch }, api) {
	const found = [];
	let seen = 0;
	for await (const one of api.items("GET /repos/{owner}/{repo}/actions/artifacts", { name: artifact })) {
		const run = one.workflow_run;
		const own = run?.repository_id !== void 0 && run.repository_id === run.head_repository_id;
		if (run?.id !== void 0 && own && run.head_branch === branch && !one.expired && one.size_in_bytes <= LARGEST_ZIP) found.push({
			id: one.id,
			runId: run.id,
			sha: run.head_sha ?? ""
		});
		if (++seen >= MOST_LISTED || found.length >= 20) break;
	}
	return found;
}
async function isTrusted(runId, { branch }, api) {
	const run = await whenFound(api.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }));
	return run?.event === "push" && run.head_branch === branch && run.head_repository?.full_name.toLowerCase() === api.repository.toLowerCase();
}
export { artifactPlace };
