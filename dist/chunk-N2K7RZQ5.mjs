import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  createHttpClient
} from "./chunk-HNTREHZN.mjs";
import {
  reportOrigin
} from "./chunk-ROPRTTSP.mjs";
import {
  COMMENT_DEPTH,
  commentKey,
  commentMarker,
  fitText,
  formatAge,
  isCompared,
  readCommentMarker,
  reasons,
  reportArtifactName,
  sizeStory,
  worthTelling
} from "./chunk-ZJIUJDLR.mjs";
import {
  isDefaultBranchRun
} from "./chunk-4ZMECTVR.mjs";
import {
  codeBlock,
  codeSpan,
  folded,
  safeAddress
} from "./chunk-PENSBBB2.mjs";
import {
  download,
  reason
} from "./chunk-3S4Y4XHE.mjs";
import {
  isLoopbackHost
} from "./chunk-5SRSONDN.mjs";
import {
  writeFileWhole
} from "./chunk-TWB6WT6S.mjs";
import {
  FAILURES,
  Failure
} from "./chunk-TMB3XRUU.mjs";
import {
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/tell-pull-request.ts
import { join as join2 } from "node:path";

// src/github/artifact.ts
import { dirname } from "node:path";
function artifactsAvailable(env) {
  return (env.ACTIONS_RUNTIME_TOKEN ?? "") !== "" && (env.ACTIONS_RESULTS_URL ?? "") !== "";
}
__name(artifactsAvailable, "artifactsAvailable");
async function uploadArtifact(request, runtime) {
  const [first] = request.files;
  if (first === void 0) return void 0;
  if (!artifactsAvailable(runtime.env)) return told("this runner offers no artifact service", request, runtime);
  try {
    const { DefaultArtifactClient } = await import("./chunk-LX7ZO6X7.mjs");
    const options = request.retentionDays === void 0 ? {} : { retentionDays: request.retentionDays };
    const upload = new DefaultArtifactClient().uploadArtifact(
      request.name,
      [...request.files],
      dirname(first),
      options
    );
    const { id, size } = await upload;
    return id === void 0 ? told("the service gave it no number", request, runtime) : { id, size: size ?? 0 };
  } catch (error) {
    return told(error instanceof Error ? error.message : String(error), request, runtime);
  }
}
__name(uploadArtifact, "uploadArtifact");
function told(reason2, request, runtime) {
  runtime.log.notice({
    level: "notice",
    code: "artifact-not-uploaded",
    message: `The artifact ${request.name} was not uploaded: ${reason2.split("\n")[0]}..`
  });
  return void 0;
}
__name(told, "told");

// src/github/dependabot.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var LARGEST_WORKFLOW = 1 << 20;
function isDependabot(actor) {
  return actor === "dependabot[bot]";
}
__name(isDependabot, "isDependabot");
function secretsNamed(workflow) {
  const names = [
    ...workflow.matchAll(/\bsecrets\s*(?:\.\s*([A-Za-z_]\w{0,99})|\[\s*['"]([A-Za-z_]\w{0,99})['"]\s*\])/g)
  ];
  const found = names.map(([, dotted, quoted]) => (dotted ?? quoted ?? "").toUpperCase());
  return [...new Set(found)].filter((name) => name !== "GITHUB_TOKEN");
}
__name(secretsNamed, "secretsNamed");
async function workflowSecrets(env) {
  const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1];
  if (file === void 0 || env.GITHUB_WORKSPACE === void 0) return void 0;
  try {
    const path = join(env.GITHUB_WORKSPACE, file);
    if ((await stat(path)).size > LARGEST_WORKFLOW) return void 0;
    return { file, secrets: secretsNamed(await readFile(path, "utf8")) };
  } catch {
    return void 0;
  }
}
__name(workflowSecrets, "workflowSecrets");

// src/model/not-measured.ts
var LONGEST = 2e4;
function serializeNotMeasured({ message, details, ...rest }) {
  const cut = {
    message: message.slice(0, LONGEST),
    ...details === void 0 ? {} : { details: details.slice(-LONGEST) }
  };
  return `${JSON.stringify({ ...rest, ...cut }, null, 2)}
`;
}
__name(serializeNotMeasured, "serializeNotMeasured");
function parseNotMeasured(text, readOrigin) {
  if (text.length > 4 * LONGEST) return void 0;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return void 0;
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
__name(parseNotMeasured, "parseNotMeasured");

// src/model/comparison.ts
function baselineAge(baseline, startedAt) {
  return Math.max(0, Date.parse(startedAt) - Date.parse(baseline.createdAt));
}
__name(baselineAge, "baselineAge");

// src/report/comment/comment.ts
var COMMENT_LIMIT = 6e4;
function commentMarkdown(report, facts, limit = COMMENT_LIMIT) {
  const { first, head, folds } = sizeStory(report, COMMENT_DEPTH, facts.label);
  const foot = [footer(report, facts)];
  return withMarker({ first, head, folds: [...folds, ...notesFold(report)], foot }, facts.marker, limit);
}
__name(commentMarkdown, "commentMarkdown");
function withMarker(parts, marker, most) {
  const line = commentMarker(marker);
  const limit = { most: most - line.length - 1, length: /* @__PURE__ */ __name((text) => text.length, "length") };
  return `${fitText(parts, { open: false, limit })}${line}
`;
}
__name(withMarker, "withMarker");
function notesFold(report) {
  const notes = reasons(report);
  if (notes.length === 0) return [];
  const count = notes.join("\n").split("\n").length;
  return [{ title: count === 1 ? "1 note" : `${count} notes`, body: notes.join("\n") }];
}
__name(notesFold, "notesFold");
function footer(report, { marker, reportUrl: reportUrl2, foreign }) {
  const parts = [
    codeSpan(marker.head.slice(0, 7)) + against(report),
    `${codeSpan(report.toolchain.version)}${sameSurroundings(report)}`,
    reportLink(reportUrl2),
    ...foreign === true ? ["measured by the pull request’s own run"] : ["same input, same bytes: every byte is real"]
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
__name(footer, "footer");
function against(report) {
  if (!isCompared(report)) return "";
  const { baseline } = report.comparison;
  const name = codeSpan(baseline.commit?.slice(0, 7) ?? baseline.reference);
  const branch = baseline.ref?.replace(/^refs\/(heads|tags)\//, "");
  const facts = [
    ...branch === void 0 || branch === "" ? [] : [codeSpan(branch)],
    `${formatAge(baselineAge(baseline, report.run.startedAt))} old`,
    SOURCES[baseline.source]
  ];
  return ` against ${name} (${facts.join(", ")})`;
}
__name(against, "against");
var SOURCES = {
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
  const same = binaries.every(({ toolchain, settings }) => toolchain === void 0 && settings.length === 0);
  return same && binaries.length > 0 ? ", same flags" : "";
}
__name(sameSurroundings, "sameSurroundings");
function reportLink(url) {
  const address = url === void 0 ? void 0 : safeAddress(url);
  return address === void 0 ? "report.html" : `[report.html](<${address}>)`;
}
__name(reportLink, "reportLink");

// src/report/comment/failed.ts
var MOST_LINES = 20;
var LONGEST_OLD = 2e4;
function notMeasuredMarkdown(failure, facts, previous) {
  const commit = codeSpan(facts.marker.head.slice(0, 7));
  const what = failure.code === "compile-error" ? "does not compile" : "could not be built";
  const lines = (failure.details ?? "").split("\n").slice(-MOST_LINES).map(visibleText);
  const details = lines.join("").trim() === "" ? [] : [codeBlock(lines.map((line) => line.slice(0, 300)))];
  const old = previous === void 0 ? void 0 : lastMeasured(previous, facts.marker);
  return withMarker(
    {
      first: `**Not measured: ${commit} ${what}**: ${codeSpan(failure.message, 1e3)}`,
      // The old numbers stand before anything that a compiler wrote, so that they are found again without guessing.
      head: [...old === void 0 ? [] : [folded(`${TITLE}${old.commit}`, old.body, false)], ...details],
      folds: [],
      foot: [`<sub>${commit} · ${reportLink(facts.reportUrl).replace("report.html", "the run")}</sub>`]
    },
    facts.marker,
    COMMENT_LIMIT
  );
}
__name(notMeasuredMarkdown, "notMeasuredMarkdown");
var TITLE = "Last measured: ";
var KEPT = /^\*\*Not measured: [^\n]*\n\n<details><summary>Last measured: ([0-9a-f]{1,64})<\/summary>\n\n([\s\S]*?)\n\n<\/details>/;
function lastMeasured(previous, marker) {
  const text = previous.replaceAll("\r\n", "\n");
  const before = readCommentMarker(text);
  if (before === void 0 || before.key !== marker.key || text.length > COMMENT_LIMIT + 1e3) return void 0;
  if (text.startsWith("**Not measured")) {
    const [, commit2, body2] = KEPT.exec(text) ?? [];
    return commit2 === void 0 || body2 === void 0 ? void 0 : { commit: commit2, body: body2 };
  }
  const paragraphs = text.split("\n\n");
  const end = paragraphs.findIndex((paragraph) => /^(<details|<sub>|Left out,|<!--)/.test(paragraph));
  const body = paragraphs.slice(0, Math.max(0, end)).join("\n\n");
  const commit = before.head.slice(0, 7);
  return body === "" || commit === "" || body.length > LONGEST_OLD ? void 0 : { commit, body };
}
__name(lastMeasured, "lastMeasured");

// src/github/api/address.ts
function apiAddress(env) {
  const given = env.GITHUB_API_URL ?? "";
  if (given === "") return "https://api.github.com";
  const url = URL.canParse(given) ? new URL(given) : void 0;
  const trusted = url?.protocol === "https:" || url?.protocol === "http:" && isLoopbackHost(url.hostname);
  if (url === void 0 || !trusted || url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new Failure({
      code: "invalid-input",
      message: `GITHUB_API_URL is "${given}", which is no https address of an API.`,
      fix: "Set it to https://HOST/api/v3, or unset it for github.com."
    });
  }
  return url.href.replace(/\/+$/, "");
}
__name(apiAddress, "apiAddress");
function apiToken(input, env) {
  return [input, env.GITHUB_TOKEN, env.GH_TOKEN].find((token) => token !== void 0 && token !== "");
}
__name(apiToken, "apiToken");

// src/github/api/fetch.ts
var ANSWER_LIMIT = 64 << 20;
function fetchThrough(http) {
  return async (input, init) => {
    const url = String(input);
    const { body } = init ?? {};
    if (body !== void 0 && body !== null && typeof body !== "string") throw new TypeError("only text is sent");
    const answer = await http.request({
      url,
      method: init?.method ?? "GET",
      headers: init?.headers,
      ...typeof body === "string" ? { body } : {},
      ...init?.signal ? { signal: init.signal } : {}
    });
    const bytes = await answer.bytes(ANSWER_LIMIT);
    const empty = bytes.length === 0 || [204, 205, 304].includes(answer.status);
    const headers = Object.entries(answer.headers).filter(([name]) => !/^content-(length|encoding)$/.test(name));
    const response = new Response(empty ? null : new Uint8Array(bytes), { status: answer.status, headers });
    Object.defineProperty(response, "url", { value: answer.url });
    return response;
  };
}
__name(fetchThrough, "fetchThrough");

// src/github/api/permissions.ts
var NEEDED = [
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
__name(neededPermission, "neededPermission");

// src/github/api/github-failure.ts
var CODES = {
  "not-permitted": "github-denied",
  missing: "github-missing",
  conflict: "github-refused",
  "rate-limited": "github-unavailable",
  unavailable: "github-unavailable"
};
var GithubFailure = class extends Failure {
  static {
    __name(this, "GithubFailure");
  }
  problem;
  /** The HTTP status; undefined when no answer came. */
  status;
  /** The permission that the token lacks (`contents: write`); only of `not-permitted`. */
  permission;
  /** Codes of a 422 (`already_exists`, `custom`, ...). */
  reasons;
  constructor(facts) {
    super({ code: CODES[facts.problem], message: facts.message, fix: facts.fix, cause: facts.cause });
    this.problem = facts.problem;
    this.status = facts.status;
    this.permission = facts.permission;
    this.reasons = facts.reasons ?? [];
  }
};
function githubFailure(refusal, cause) {
  const { status } = refusal;
  const said = saidBy(refusal.data);
  const facts = { status, reasons: reasonsOf(refusal.data), cause };
  const told2 = `GitHub answers ${refusal.route} with ${status}${said === "" ? "" : `: ${said}`}`;
  if (isRateLimited(refusal, said)) {
    const fix2 = "Run again later; give a token of your own (github-token) if this job makes many calls.";
    return new GithubFailure({ ...facts, problem: "rate-limited", message: `${told2}.`, fix: fix2 });
  }
  if (status === 401) {
    const fix2 = "The token is wrong or has expired: check github-token or GITHUB_TOKEN.";
    return new GithubFailure({ ...facts, problem: "not-permitted", message: `${told2}.`, fix: fix2 });
  }
  const permission = neededPermission(refusal.route, textOf(refusal.headers["x-accepted-github-permissions"]));
  if (status === 403) {
    const fix2 = refusal.authenticated ? `Give the job "permissions: ${permission}"; a pull request from a fork never has it.` : `Give a token (github-token) with the permission ${permission}.`;
    return new GithubFailure({ ...facts, problem: "not-permitted", message: `${told2}.`, fix: fix2, permission });
  }
  if (status === 404 || status === 410) {
    const fix2 = `Check the name; a token that may not see it (${permission}) gets the same answer.`;
    return new GithubFailure({ ...facts, problem: "missing", message: `${told2}.`, fix: fix2 });
  }
  if (status < 500) {
    const fix2 = "What is asked for is not possible as it stands; see what GitHub says of it.";
    return new GithubFailure({ ...facts, problem: "conflict", message: `${told2}.`, fix: fix2 });
  }
  const fix = "Run again later; https://www.githubstatus.com tells of outages.";
  return new GithubFailure({ ...facts, problem: "unavailable", message: `${told2}.`, fix });
}
__name(githubFailure, "githubFailure");
function isRateLimited({ status, headers }, said) {
  if (status === 429) return true;
  if (status !== 403) return false;
  return textOf(headers["x-ratelimit-remaining"]) === "0" || headers["retry-after"] !== void 0 || /secondary rate limit|abuse detection/i.test(said);
}
__name(isRateLimited, "isRateLimited");
function textOf(value) {
  return value === void 0 ? void 0 : String(value);
}
__name(textOf, "textOf");
function saidBy(data) {
  if (typeof data !== "object" || data === null) return "";
  const { message } = data;
  const parts = [typeof message === "string" ? message : "", ...errorsOf(data).map(errorText)];
  return parts.filter((part) => part !== "").join("; ").replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").replace(/\.$/, "").slice(0, 300);
}
__name(saidBy, "saidBy");
function errorsOf(data) {
  const { errors } = data;
  return Array.isArray(errors) ? errors.filter((one) => typeof one === "string" || typeof one === "object") : [];
}
__name(errorsOf, "errorsOf");
function errorText(error) {
  if (typeof error === "string") return error;
  if (typeof error.message === "string") return error.message;
  return [error.resource, error.field, error.code].filter((part) => typeof part === "string").join(" ");
}
__name(errorText, "errorText");
function reasonsOf(data) {
  if (typeof data !== "object" || data === null) return [];
  return errorsOf(data).flatMap(
    (error) => typeof error === "object" && typeof error.code === "string" ? [error.code] : []
  );
}
__name(reasonsOf, "reasonsOf");

// src/github/api/limits.ts
import { setTimeout as sleep } from "node:timers/promises";
var PATIENCE = 300;
var TRIES = 3;
function throttleOptions(runtime, secondMs) {
  const wait = /* @__PURE__ */ __name((limit) => async (retryAfter, _options, _octokit, retryCount) => {
    if (retryCount >= TRIES || retryAfter > PATIENCE || runtime.signal.aborted) return false;
    runtime.log.info(`GitHub's ${limit} rate limit is reached: waiting ${retryAfter} s`);
    await sleep(retryAfter * secondMs, void 0, { signal: runtime.signal });
    return true;
  }, "wait");
  return {
    onRateLimit: wait("hourly"),
    onSecondaryRateLimit: wait("secondary"),
    // The plugin's own wait comes on top of ours.
    retryAfterBaseValue: 0,
    fallbackSecondaryRateRetryAfter: 60
  };
}
__name(throttleOptions, "throttleOptions");
function retryOptions(secondMs) {
  return {
    doNotRetry: [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451],
    retries: 3,
    retryAfterBaseValue: secondMs / 2
  };
}
__name(retryOptions, "retryOptions");

// src/github/api/connection.ts
async function connect(facts, runtime) {
  const { Octokit, retry, throttling } = await import("./chunk-O5J32DLL.mjs");
  const Client = Octokit.plugin(nameLimits, retry, throttling);
  const debug = /* @__PURE__ */ __name((message) => runtime.log.debug(message), "debug");
  const octokit = new Client({
    baseUrl: facts.address,
    userAgent: "go-slim-image",
    ...facts.token === void 0 ? {} : { auth: facts.token },
    log: { debug: /* @__PURE__ */ __name(() => void 0, "debug"), info: debug, warn: debug, error: debug },
    request: { fetch: fetchThrough(facts.http) },
    retry: retryOptions(facts.secondMs),
    throttle: { enabled: facts.throttle, ...throttleOptions(runtime, facts.secondMs) }
  });
  return { ...facts, octokit };
}
__name(connect, "connect");
function nameLimits(octokit) {
  octokit.hook.error("request", (error) => {
    const { status, response } = error;
    const spent = String(response?.headers["x-ratelimit-remaining"]) === "0";
    const limited = status === 429 || status === 403 && response?.headers["retry-after"] !== void 0;
    if (limited && !spent && !/secondary rate/i.test(error.message)) error.message += " (secondary rate limit)";
    throw error;
  });
}
__name(nameLimits, "nameLimits");
function requestFailure(error, route, authenticated) {
  const { status, response } = error;
  if (status !== void 0 && response !== void 0)
    return githubFailure({ route, status, headers: response.headers, data: response.data, authenticated }, error);
  return unreachable(route, error);
}
__name(requestFailure, "requestFailure");
function unreachable(route, error) {
  return new GithubFailure({
    problem: "unavailable",
    message: `GitHub could not be reached for ${route}: ${reason(error)}.`,
    fix: "Check the network, the proxy (HTTPS_PROXY) and GITHUB_API_URL, then run again.",
    cause: error
  });
}
__name(unreachable, "unreachable");

// src/github/api/download.ts
async function downloadBytes(connection, route, parameters, limit) {
  const { url, headers } = target(connection, route, parameters);
  let answer;
  try {
    answer = await connection.http.request({ url, headers });
  } catch (error) {
    throw unreachable(route, error);
  }
  if (answer.status === 200) {
    try {
      return await answer.bytes(limit);
    } catch (error) {
      throw unreachable(route, error);
    }
  }
  const data = await answer.text(1 << 20).catch(() => "");
  throw githubFailure({
    route,
    status: answer.status,
    headers: answer.headers,
    data: parsed(data),
    authenticated: connection.token !== void 0
  });
}
__name(downloadBytes, "downloadBytes");
async function downloadFile(connection, route, parameters, options, runtime) {
  const backoffMs = connection.secondMs;
  await download(connection.http, { ...target(connection, route, parameters), ...options, backoffMs }, runtime);
}
__name(downloadFile, "downloadFile");
function target(connection, route, parameters) {
  const { url } = connection.octokit.request.endpoint(route, { ...parameters, baseUrl: connection.address });
  const token = connection.token === void 0 ? {} : { authorization: `token ${connection.token}` };
  return { url, headers: { accept: "application/octet-stream", ...token } };
}
__name(target, "target");
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
__name(parsed, "parsed");

// src/github/api/routes.ts
function listIn(answer) {
  if (Array.isArray(answer)) return answer;
  return Object.values(answer ?? {}).find((value) => Array.isArray(value)) ?? [];
}
__name(listIn, "listIn");
function nextPage(link) {
  for (const [, address = "", parameters = ""] of (link ?? "").matchAll(/<([^>]*)>([^,]*)/g))
    if (/;\s*rel="?next"?\s*(;|$)/.test(parameters) && URL.canParse(address))
      return Object.fromEntries(new URL(address).searchParams);
  return void 0;
}
__name(nextPage, "nextPage");

// src/github/api/upload.ts
var ROUTE = "POST /repos/{owner}/{repo}/releases/{release_id}/assets";
async function uploadAsset(connection, upload) {
  const url = uploadAddress(upload.uploadUrl, connection.address);
  url.searchParams.set("name", upload.name);
  const token = connection.token === void 0 ? {} : { authorization: `token ${connection.token}` };
  const headers = {
    accept: "application/vnd.github+json",
    "content-type": upload.contentType,
    "content-length": String(upload.size),
    ...token
  };
  let answer;
  let text;
  try {
    const request = { url: url.href, method: "POST", headers, body: upload.content, redirects: 0 };
    answer = await connection.http.request({ ...request, timeoutMs: 6e5 });
    text = await answer.text(1 << 20);
  } catch (error) {
    throw unreachable(ROUTE, error);
  }
  const data = parsed2(text);
  if (answer.status === 201 && data !== void 0) return data;
  const { status, headers: answered } = answer;
  throw githubFailure({ route: ROUTE, status, headers: answered, data, authenticated: connection.token !== void 0 });
}
__name(uploadAsset, "uploadAsset");
function uploadAddress(template, apiAddress2) {
  const plain = template.replace(/\{[^}]*\}$/, "");
  const api = new URL(apiAddress2);
  const url = URL.canParse(plain) ? new URL(plain) : void 0;
  const hosts = [api.hostname, api.hostname.replace(/^api\./, "uploads.")];
  if (url !== void 0 && url.protocol === api.protocol && hosts.includes(url.hostname)) return url;
  throw new Failure({
    code: "github-unavailable",
    message: `The release names ${plain} for uploads, but the API is at ${apiAddress2}: the token does not go there.`,
    fix: "Check GITHUB_API_URL and what stands between here and GitHub."
  });
}
__name(uploadAddress, "uploadAddress");
function parsed2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
__name(parsed2, "parsed");

// src/github/api/viewer.ts
var ROUTE2 = "POST /graphql";
async function viewerOf({ octokit, token }, signal) {
  let answer;
  try {
    signal.throwIfAborted();
    answer = await octokit.graphql("{viewer{login}}", { request: { signal } });
  } catch (error) {
    signal.throwIfAborted();
    throw requestFailure(error, ROUTE2, token !== void 0);
  }
  const login = answer?.viewer?.login;
  if (typeof login === "string" && login !== "") return login;
  throw unreachable(ROUTE2, new Error("the answer names no viewer"));
}
__name(viewerOf, "viewerOf");

// src/github/api/client.ts
var PAGES = 1e3;
function openGithubApi(options, runtime) {
  const [owner = "", repo = ""] = splitRepository(options.repository);
  const token = apiToken(options.token, runtime.env);
  if (token !== void 0) runtime.log.mask(token);
  const http = createHttpClient(runtime, options.caFile === void 0 ? {} : { caFile: options.caFile });
  const address = apiAddress(runtime.env);
  const facts = { address, token, http, secondMs: options.secondMs ?? 1e3, throttle: options.throttle ?? true };
  let made;
  const connection = /* @__PURE__ */ __name(() => {
    made ??= connect(facts, runtime);
    return made;
  }, "connection");
  const call = /* @__PURE__ */ __name(async (route, parameters, again) => {
    const { octokit } = await connection();
    try {
      runtime.signal.throwIfAborted();
      const retries = again ?? !route.startsWith("POST ") ? {} : { retries: 0 };
      return await octokit.request(route, {
        owner,
        repo,
        ...parameters,
        request: { signal: runtime.signal, ...retries }
      });
    } catch (error) {
      runtime.signal.throwIfAborted();
      throw requestFailure(error, route, token !== void 0);
    }
  }, "call");
  async function* items(route, parameters) {
    let query = { per_page: 100 };
    for (let page = 0; page < PAGES; page++) {
      const { data, headers } = await call(route, { ...query, ...parameters, ...page === 0 ? {} : query });
      yield* listIn(data);
      const next = nextPage(headers.link);
      if (next === void 0) return;
      query = next;
    }
  }
  __name(items, "items");
  return {
    repository: options.repository,
    authenticated: token !== void 0,
    request: /* @__PURE__ */ __name(async (route, parameters, how) => (await call(route, parameters, how?.retry)).data, "request"),
    items,
    all: /* @__PURE__ */ __name(async (route, parameters) => {
      const found = [];
      for await (const item of items(route, parameters)) found.push(item);
      return found;
    }, "all"),
    viewer: /* @__PURE__ */ __name(async () => viewerOf(await connection(), runtime.signal), "viewer"),
    download: /* @__PURE__ */ __name(async (route, parameters, limit) => downloadBytes(await connection(), route, { owner, repo, ...parameters }, limit), "download"),
    downloadFile: /* @__PURE__ */ __name(async (route, parameters, how) => downloadFile(await connection(), route, { owner, repo, ...parameters }, how, runtime), "downloadFile"),
    upload: /* @__PURE__ */ __name(async (upload) => uploadAsset(await connection(), upload), "upload"),
    close: /* @__PURE__ */ __name(() => http.close(), "close")
  };
}
__name(openGithubApi, "openGithubApi");
function splitRepository(repository) {
  if (/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository)) return repository.split("/");
  throw new Failure({
    code: "invalid-input",
    message: `"${repository}" is no GitHub repository.`,
    fix: "Write it as owner/name; in Actions it is GITHUB_REPOSITORY."
  });
}
__name(splitRepository, "splitRepository");

// src/github/api/outcome.ts
async function whenFound(call) {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GithubFailure && error.problem === "missing") return void 0;
    throw error;
  }
}
__name(whenFound, "whenFound");

// src/github/comment/pull-request.ts
function pullRequestComments(api, number) {
  const conversation = { issue_number: number };
  return {
    author: /* @__PURE__ */ __name(() => api.viewer(), "author"),
    // Who may write comments may see the head; where it is not to be seen, runs are told apart by their numbers.
    head: /* @__PURE__ */ __name(async () => (await whenFound(api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number })))?.head.sha, "head"),
    list: /* @__PURE__ */ __name(async () => (await api.all("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", conversation)).map(
      ({ id, user, body }) => ({ id: Number(id), author: user?.login ?? "", body: body ?? "" })
    ), "list"),
    create: /* @__PURE__ */ __name((body) => api.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...conversation, body }), "create"),
    update: /* @__PURE__ */ __name((id, body) => whenFound(api.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id, body })), "update"),
    remove: /* @__PURE__ */ __name((id) => whenFound(api.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id })), "remove")
  };
}
__name(pullRequestComments, "pullRequestComments");

// src/github/comment/decide.ts
function ownComments(comments, author, key) {
  return comments.flatMap((comment) => {
    const marker = comment.author === author ? readCommentMarker(comment.body) : void 0;
    return marker?.key === key ? [{ ...comment, marker }] : [];
  }).sort((a, b) => a.id - b.id);
}
__name(ownComments, "ownComments");
function standing(own, head) {
  return [...own].sort((a, b) => compareAge(b.marker, a.marker, head) || a.id - b.id)[0];
}
__name(standing, "standing");
function decide(draft, own, head, wish) {
  if (wish === "never") return { do: "nothing", why: "unwanted" };
  const current = standing(own, head);
  const outdated = head !== void 0 && draft.marker.head !== head;
  if (current === void 0) {
    if (outdated) return { do: "nothing", why: "outdated" };
    return wish === "always" || draft.changed ? { do: "create", body: draft.body() } : { do: "nothing", why: "unwanted" };
  }
  if (outdated) return { do: "nothing", why: "outdated", id: current.id };
  if (compareAge(current.marker, draft.marker, head) > 0) return { do: "nothing", why: "newer", id: current.id };
  if (draft.once === true && compareAge(current.marker, draft.marker, head) === 0)
    return { do: "nothing", why: "unchanged", id: current.id };
  const body = draft.body(current.body);
  if (sameText(current.body, body)) return { do: "nothing", why: "unchanged", id: current.id };
  return { do: "update", id: current.id, body };
}
__name(decide, "decide");
function compareAge(a, b, head) {
  return Number(a.head === head) - Number(b.head === head) || a.run - b.run || a.attempt - b.attempt;
}
__name(compareAge, "compareAge");
function sameText(a, b) {
  const plain = /* @__PURE__ */ __name((text) => text.replaceAll("\r\n", "\n").trim(), "plain");
  return plain(a) === plain(b);
}
__name(sameText, "sameText");

// src/github/comment/write.ts
var MOST_WRITES = 3;
async function writeComment(draft, wish, comments) {
  if (wish === "never") return { done: "nothing", why: "unwanted" };
  const author = await comments.author();
  let done;
  for (let writes = 0; ; writes++) {
    const [all, head] = await Promise.all([comments.list(), comments.head()]);
    const own = ownComments(all, author, draft.marker.key);
    const decision = decide(draft, own, head, wish);
    if (decision.do === "nothing" || writes === MOST_WRITES) {
      const stays = standing(own, head);
      if (done === void 0 && decision.do === "nothing") return { ...nothing(decision), done: "nothing" };
      return { done: done ?? "updated", id: stays?.id ?? 0, removed: await removeOthers(own, stays, comments) };
    }
    if (decision.do === "create") await comments.create(decision.body);
    else await comments.update(decision.id, decision.body);
    done ??= decision.do === "create" ? "created" : "updated";
  }
}
__name(writeComment, "writeComment");
function nothing({ why, id }) {
  return { why, ...id === void 0 ? {} : { id } };
}
__name(nothing, "nothing");
async function removeOthers(own, stays, comments) {
  const others = own.filter(({ id }) => id !== stays?.id);
  for (const { id } of others) await comments.remove(id);
  return others.length;
}
__name(removeOthers, "removeOthers");

// src/pipeline/post-comment.ts
async function postComment(draft, place, runtime) {
  const { repository, token, caFile, number, wish } = place;
  const api = openGithubApi({ repository, token, ...caFile === "" ? {} : { caFile } }, runtime);
  try {
    return { kind: "answered", written: await writeComment(draft, wish, pullRequestComments(api, number)) };
  } catch (error) {
    if (!(error instanceof GithubFailure)) throw error;
    return error.problem === "not-permitted" ? { kind: "not-permitted", permission: error.permission ?? "pull-requests: write", failure: error } : { kind: "failed", failure: error };
  } finally {
    await api.close();
  }
}
__name(postComment, "postComment");
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
__name(writtenWords, "writtenWords");

// src/pipeline/tell-pull-request.ts
var EVENTS = ["pull_request", "pull_request_target"];
async function tellReport(report, output, teller) {
  const { inputs, github } = teller;
  const files = ["report.html", "report.json"].map((file) => join2(output, file));
  const wanted = inputs.uploadReport ?? (EVENTS.includes(github.event) || isBaselineRun(github));
  const artifact = wanted ? await store(files, teller) : void 0;
  await tell(teller, draftOf(report, artifact, teller), async () => artifact ?? await store(files, teller));
}
__name(tellReport, "tellReport");
function draftOf(report, artifact, { github }) {
  return (marker) => ({
    marker,
    changed: worthTelling(report),
    body: /* @__PURE__ */ __name(() => commentMarkdown(report, { marker, reportUrl: reportUrl(github, artifact) }), "body")
  });
}
__name(draftOf, "draftOf");
async function tellReportFile(report, teller) {
  await tell(teller, draftOf(report, void 0, teller), async () => void 0);
}
__name(tellReportFile, "tellReportFile");
async function tellNotMeasured(error, teller) {
  const { inputs, github, runtime } = teller;
  const origin = reportOrigin(github, inputs);
  if (!(error instanceof Failure) || origin?.pullRequest === void 0) return;
  const { code, message, details } = error;
  const failure = { code, message, ...details === void 0 ? {} : { details } };
  const file = join2(runtime.scratchDirectory, "not-measured", "not-measured.json");
  await tell(
    teller,
    (marker) => ({
      marker,
      changed: false,
      body: /* @__PURE__ */ __name((previous) => notMeasuredMarkdown(failure, { marker, reportUrl: reportUrl(github, void 0) }, previous), "body")
    }),
    async () => {
      await writeFileWhole(file, serializeNotMeasured({ schemaVersion: 1, origin, ...failure }));
      return store([file], teller);
    }
  );
}
__name(tellNotMeasured, "tellNotMeasured");
function isBaselineRun(github) {
  return github.event === "push" && isDefaultBranchRun(github);
}
__name(isBaselineRun, "isBaselineRun");
async function store(files, { inputs, runtime }) {
  return uploadArtifact({ name: reportArtifactName(inputs.artifactName, commentKey(inputs)), files }, runtime);
}
__name(store, "store");
function reportUrl({ serverUrl, repository, runId }, artifact) {
  const run = `${serverUrl}/${repository}/actions/runs/${runId ?? 0}`;
  return artifact === void 0 ? run : `${run}/artifacts/${artifact.id}`;
}
__name(reportUrl, "reportUrl");
async function tell(teller, draft, keep) {
  const { inputs, github, runtime } = teller;
  const { pullRequest, runId = 0, runAttempt = 1 } = github;
  if (inputs.comment === "never" || pullRequest === void 0 || !EVENTS.includes(github.event)) return;
  const marker = { key: commentKey(inputs), head: pullRequest.headSha, run: runId, attempt: runAttempt };
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
__name(tell, "tell");
async function whyNot(posted, { number, fork }, kept, { inputs, github, runtime }) {
  const what = `The comment on pull request ${number} was not written`;
  const name = reportArtifactName(inputs.artifactName, commentKey(inputs));
  const stored = kept ? ` The report is stored as the artifact ${name}; a workflow on workflow_run with "mode: report" posts it (docs/pull-requests.md).` : "";
  if (posted.kind === "failed") return `${what}: ${posted.failure.message}${stored}`;
  const lacks = `${what}: the token lacks the permission ${posted.permission}.`;
  if (isDependabot(github.actor)) return `${lacks} ${await dependabotWords(runtime)}${stored}`;
  if (fork) return `${lacks} A pull request from a fork never has it.${stored}`;
  return `${lacks} Give the job "permissions: ${posted.permission}".${stored}`;
}
__name(whyNot, "whyNot");
async function dependabotWords({ env }) {
  const named = await workflowSecrets(env);
  const secrets = named === void 0 || named.secrets.length === 0 ? "" : ` Of the secrets that ${named.file} names (${named.secrets.join(", ")}) it has only those that are stored as Dependabot secrets, too.`;
  return `Runs that Dependabot starts have a token that only reads, unless the workflow's "permissions" say otherwise.${secrets}`;
}
__name(dependabotWords, "dependabotWords");

export {
  parseNotMeasured,
  commentMarkdown,
  notMeasuredMarkdown,
  openGithubApi,
  whenFound,
  postComment,
  writtenWords,
  tellReport,
  tellReportFile,
  tellNotMeasured
};
