import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/github/context.ts
import { readFile, stat } from "node:fs/promises";

// src/github/event-fields.ts
function fieldsOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
__name(fieldsOf, "fieldsOf");
function at(fields, path) {
  let value = fields;
  for (const name of path) value = Object.hasOwn(fieldsOf(value), name) ? fieldsOf(value)[name] : void 0;
  return value;
}
__name(at, "at");
function textAt(fields, ...path) {
  const value = at(fields, path);
  return typeof value === "string" ? value : void 0;
}
__name(textAt, "textAt");
function numberAt(fields, ...path) {
  const value = at(fields, path);
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
}
__name(numberAt, "numberAt");

// src/github/context.ts
var EVENT_LIMIT = 26 << 20;
async function readGithubContext(env) {
  if (env.GITHUB_ACTIONS !== "true") return void 0;
  return githubContext(env, await readEvent(env.GITHUB_EVENT_PATH));
}
__name(readGithubContext, "readGithubContext");
async function readEvent(path) {
  if (path === void 0 || path === "") return {};
  try {
    if ((await stat(path)).size > EVENT_LIMIT) return {};
    return fieldsOf(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return {};
  }
}
__name(readEvent, "readEvent");
function githubContext(env, event) {
  const repository = matching(env.GITHUB_REPOSITORY, /^[\w.-]+\/[\w.-]+$/);
  const runId = Number(env.GITHUB_RUN_ID);
  const runAttempt = Number(env.GITHUB_RUN_ATTEMPT);
  const actor = matching(env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR, /^[\w.-]+(\[bot\])?$/);
  const workflowRun = workflowRunOf(event);
  const defaultBranch = ref(textAt(event, "repository", "default_branch"));
  const pullRequest = pullRequestOf(event);
  const release = releaseOf(event);
  const base = baseOf(env, event, pullRequest);
  return {
    event: matching(env.GITHUB_EVENT_NAME, /^[a-z_]+$/),
    repository,
    ref: ref(env.GITHUB_REF) ?? "",
    sha: sha(env.GITHUB_SHA),
    serverUrl: env.GITHUB_SERVER_URL ?? "https://github.com",
    ...Number.isSafeInteger(runId) && runId > 0 ? { runId } : {},
    ...Number.isSafeInteger(runAttempt) && runAttempt > 0 ? { runAttempt } : {},
    ...actor === "" ? {} : { actor },
    ...workflowRun === void 0 ? {} : { workflowRun },
    ...defaultBranch === void 0 ? {} : { defaultBranch },
    ...pullRequest === void 0 ? {} : { pullRequest },
    ...base === void 0 ? {} : { base },
    ...release === void 0 ? {} : { release }
  };
}
__name(githubContext, "githubContext");
function pullRequestOf(event) {
  const number = numberAt(event, "pull_request", "number");
  if (number === void 0) return void 0;
  const head = textAt(event, "pull_request", "head", "repo", "full_name");
  const base = textAt(event, "pull_request", "base", "repo", "full_name") ?? textAt(event, "repository", "full_name");
  return {
    number,
    headSha: sha(textAt(event, "pull_request", "head", "sha")),
    baseSha: sha(textAt(event, "pull_request", "base", "sha")),
    baseRef: ref(textAt(event, "pull_request", "base", "ref")) ?? "",
    fork: head === void 0 || base === void 0 || head.toLowerCase() !== base.toLowerCase()
  };
}
__name(pullRequestOf, "pullRequestOf");
function workflowRunOf(event) {
  const id = numberAt(event, "workflow_run", "id");
  if (id === void 0) return void 0;
  return {
    id,
    attempt: numberAt(event, "workflow_run", "run_attempt") ?? 1,
    event: matching(textAt(event, "workflow_run", "event"), /^[a-z_]+$/),
    headSha: sha(textAt(event, "workflow_run", "head_sha"))
  };
}
__name(workflowRunOf, "workflowRunOf");
function baseOf(env, event, pull) {
  const [hash, name] = pull !== void 0 ? [pull.baseSha, pull.baseRef] : env.GITHUB_EVENT_NAME === "merge_group" ? [textAt(event, "merge_group", "base_sha"), textAt(event, "merge_group", "base_ref")] : env.GITHUB_EVENT_NAME === "push" ? [textAt(event, "before"), env.GITHUB_REF] : [];
  const commit = sha(hash);
  const branch = (ref(name) ?? "").replace(/^refs\/heads\//, "");
  return commit === "" || /^0+$/.test(commit) || branch === "" || branch.startsWith("refs/") ? void 0 : { commit, branch };
}
__name(baseOf, "baseOf");
function releaseOf(event) {
  const id = numberAt(event, "release", "id");
  const tag = ref(textAt(event, "release", "tag_name"));
  if (id === void 0 || tag === void 0) return void 0;
  return { id, tag, draft: fieldsOf(event.release).draft === true };
}
__name(releaseOf, "releaseOf");
function matching(text, pattern) {
  return text !== void 0 && text.length <= 255 && pattern.test(text) ? text : "";
}
__name(matching, "matching");
function sha(text) {
  return matching(text, /^([0-9a-f]{40}|[0-9a-f]{64})$/);
}
__name(sha, "sha");
function ref(text) {
  const found = matching(text, /^[0-9A-Za-z._+/-]+$/);
  return found === "" ? void 0 : found;
}
__name(ref, "ref");
function isReleaseRun(context) {
  return context.event === "release" || context.ref.startsWith("refs/tags/");
}
__name(isReleaseRun, "isReleaseRun");
function isDefaultBranchRun(context) {
  const trusted = ["push", "schedule", "workflow_dispatch", "repository_dispatch"].includes(context.event);
  return trusted && context.defaultBranch !== void 0 && context.ref === `refs/heads/${context.defaultBranch}`;
}
__name(isDefaultBranchRun, "isDefaultBranchRun");

export {
  readGithubContext,
  githubContext,
  isReleaseRun,
  isDefaultBranchRun
};
