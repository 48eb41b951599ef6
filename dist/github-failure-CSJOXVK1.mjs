import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/github/api/permissions.ts
const NEEDED = [
	[/^(POST|PATCH|DELETE) .*\/issues\/(comments|\{issue_number\}\/comments)/, "pull-requests: write"],
	[/^GET .*\/issues\//, "pull-requests: read"],
	[/^(POST|PATCH) .*\/issues/, "issues: write"],
	[/^GET .*\/issues/, "issues: read"],
	[/^(POST|PATCH|PUT) .*\/pulls/, "pull-requests: write"],
	[/\/pulls/, "pull-requests: read"],
	[/^(POST|PATCH) .*\/check-runs/, "checks: write"],
	[/^(POST) .*\/code-scanning\//, "security-events: write"],
	[/\/code-scanning\//, "security-events: read"],
	[/^POST .*\/attestations/, "attestations: write"],
	[/\/attestations/, "attestations: read"],
	[/\/immutable-releases/, "administration: read"],
	[/^GET .*\/actions\//, "actions: read"],
	[/\/actions\//, "actions: write"],
	[/^(POST|PATCH|PUT|DELETE) /, "contents: write"],
	[/^GET .*/, "contents: read"]
];
function neededPermission(route, accepted) {
	const [choice = ""] = (accepted ?? "").split(";");
	const named = choice.split(",").map((part) => /^\s*([a-z_]{1,40})=(read|write|admin)\s*$/.exec(part)).filter((match) => match !== null).map(([, name = "", level = ""]) => `${name.replaceAll("_", "-")}: ${level}`);
	if (named.length > 0) return named.join(", ");
	return NEEDED.find(([pattern]) => pattern.test(route))?.[1] ?? "contents: read";
}
// src/github/api/github-failure.ts
const CODES = {
	"not-permitted": "github-denied",
	missing: "github-missing",
	conflict: "github-refused",
	"rate-limited": "github-unavailable",
	unavailable: "github-unavailable"
};
var GithubFailure = class extends Failure {
	problem;
	status;
	permission;
	reasons;
	retryAfter;
	constructor(facts) {
		super({
			code: CODES[facts.problem],
			message: facts.message,
			fix: facts.fix,
			cause: facts.cause
		});
		this.problem = facts.problem;
		this.status = facts.status;
		this.permission = facts.permission;
		this.reasons = facts.reasons ?? [];
		this.retryAfter = facts.retryAfter;
	}
};
function githubFailure(refusal, cause) {
	const { status } = refusal;
	const said = saidBy(refusal.data);
	const facts = {
		status,
		reasons: reasonsOf(refusal.data),
		cause
	};
	const told = `GitHub answers ${refusal.route} with ${status}${said === "" ? "" : `: ${said}`}`;
	if (isRateLimited(refusal, said)) {
		const fix = "Run again later; give a token of your own (github-token) if this job makes many calls.";
		const seconds = Number(refusal.headers["retry-after"] ?? NaN);
		const wait = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
		return new GithubFailure({
			...facts,
			...wait,
			problem: "rate-limited",
			message: `${told}.`,
			fix
		});
	}
	if (status === 401) {
		const fix = "The token is wrong or has expired: check github-token or GITHUB_TOKEN.";
		return new GithubFailure({
			...facts,
			problem: "not-permitted",
			message: `${told}.`,
			fix
		});
	}
	const permission = neededPermission(refusal.route, textOf(refusal.headers["x-accepted-github-permissions"]));
	if (status === 403) {
		const fix = refusal.authenticated ? `Give the job "permissions: ${permission}"; a pull request from a fork never has it.` : `Give a token (github-token) with the permission ${permission}.`;
		return new GithubFailure({
			...facts,
			problem: "not-permitted",
			message: `${told}.`,
			fix,
			permission
		});
	}
	if (status === 404 || status === 410) {
		const fix = `Check the name; a token that may not see it (${permission}) gets the same answer.`;
		return new GithubFailure({
			...facts,
			problem: "missing",
			message: `${told}.`,
			fix
		});
	}
	if (status < 500) {
		const fix = "What is asked for is not possible as it stands; see what GitHub says of it.";
		return new GithubFailure({
			...facts,
			problem: "conflict",
			message: `${told}.`,
			fix
		});
	}
	const fix = "Run again later; https://www.githubstatus.com tells of outages.";
	return new GithubFailure({
		...facts,
		problem: "unavailable",
		message: `${told}.`,
		fix
	});
}
function isRateLimited({ status, headers }, said) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return textOf(headers["x-ratelimit-remaining"]) === "0" || headers["retry-after"] !== void 0 || /secondary rate limit|abuse detection/i.test(said);
}
function textOf(value) {
	return value === void 0 ? void 0 : String(value);
}
function saidBy(data) {
	if (typeof data !== "object" || data === null) return "";
	const { message } = data;
	return [typeof message === "string" ? message : "", ...errorsOf(data).map(errorText)].filter((part) => part !== "").join("; ").replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").replace(/\.$/, "").slice(0, 300);
}
function errorsOf(data) {
	const { errors } = data;
	return Array.isArray(errors) ? errors.filter((one) => typeof one === "string" || typeof one === "object") : [];
}
function errorText(error) {
	if (typeof error === "string") return error;
	if (typeof error.message === "string") return error.message;
	return [
		error.resource,
		error.field,
		error.code
	].filter((part) => typeof part === "string").join(" ");
}
function reasonsOf(data) {
	if (typeof data !== "object" || data === null) return [];
	return errorsOf(data).flatMap((error) => typeof error === "object" && typeof error.code === "string" ? [error.code] : []);
}
export { githubFailure as n, GithubFailure as t };
