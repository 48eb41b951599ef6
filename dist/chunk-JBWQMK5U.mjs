import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  overrideLabel
} from "./chunk-K63QX3NX.mjs";
import {
  writeSummary
} from "./chunk-ZH2IYADF.mjs";
import {
  reportOrigin
} from "./chunk-4KF22PAF.mjs";
import {
  commentKey,
  commentMarker,
  readCommentMarker,
  reportArtifactName
} from "./chunk-2BYUCMDD.mjs";
import {
  openGithubApi
} from "./chunk-E2UURR4M.mjs";
import {
  whenFound
} from "./chunk-WYRCUZPG.mjs";
import {
  GithubFailure
} from "./chunk-PXSO2IPW.mjs";
import {
  baselineAge
} from "./chunk-P25QMXAW.mjs";
import {
  COMMENT_DEPTH,
  fitText,
  isCompared,
  reasons,
  sizeStory,
  worthTelling
} from "./chunk-2ZU2EYDT.mjs";
import {
  formatAge
} from "./chunk-AN2NNQIO.mjs";
import {
  isDefaultBranchRun
} from "./chunk-GCLM63FG.mjs";
import {
  codeBlock,
  codeSpan,
  folded,
  safeAddress
} from "./chunk-PENSBBB2.mjs";
import {
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  FAILURES,
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/tell-pull-request.ts
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
    const { id, size } = await send(request, dirname(first));
    return id === void 0 ? told("the service gave it no number", request, runtime) : { id, size: size ?? 0 };
  } catch (error) {
    return told(reasonOf(error), request, runtime);
  }
}
__name(uploadArtifact, "uploadArtifact");
async function send(request, folder) {
  const { DefaultArtifactClient } = await import("./chunk-KEZQM3HN.mjs");
  const client = new DefaultArtifactClient();
  const options = request.retentionDays === void 0 ? {} : { retentionDays: request.retentionDays };
  const upload = /* @__PURE__ */ __name(() => client.uploadArtifact(request.name, [...request.files], folder, options), "upload");
  try {
    return await upload();
  } catch (error) {
    if (request.replace !== true || !isTaken(error)) throw error;
    await client.deleteArtifact(request.name);
    return upload();
  }
}
__name(send, "send");
function isTaken(error) {
  return /\b409\b|already exists/.test(reasonOf(error));
}
__name(isTaken, "isTaken");
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}
__name(reasonOf, "reasonOf");
function told(reason, request, runtime) {
  const [line = ""] = reason.split("\n");
  const advice = isTaken(reason) ? " Give each job of a run a comment-key of its own." : "";
  runtime.log.notice({
    level: "notice",
    code: "artifact-not-uploaded",
    message: `The artifact ${request.name} was not uploaded: ${line.replace(/\.+$/, "")}.${advice}`
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
  const details = detailsBlock(failure);
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
function failureSummary(failure, fix) {
  const what = failure.code === "compile-error" ? "It does not compile" : "Nothing was built";
  const advice = fix === void 0 ? [] : [`What to do: ${codeSpan(fix, 1e3)}`];
  return `${[`**${what}**: ${codeSpan(failure.message, 1e3)}`, ...detailsBlock(failure), ...advice].join("\n\n")}
`;
}
__name(failureSummary, "failureSummary");
function detailsBlock({ details = "" }) {
  const lines = details.split("\n").slice(-MOST_LINES).map(visibleText);
  return lines.join("").trim() === "" ? [] : [codeBlock(lines.map((line) => line.slice(0, 300)))];
}
__name(detailsBlock, "detailsBlock");
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

// src/pipeline/publish/post-comment.ts
var COMMENT_PERMISSION = "pull-requests: write";
async function postComment(draft, place, runtime) {
  const { repository, token, caFile, number, wish } = place;
  const api = openGithubApi({ repository, token, ...caFile === "" ? {} : { caFile } }, runtime);
  try {
    return { kind: "answered", written: await writeComment(draft, wish, pullRequestComments(api, number)) };
  } catch (error) {
    if (!(error instanceof GithubFailure)) throw error;
    return { kind: error.problem === "not-permitted" ? "not-permitted" : "failed", failure: error };
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

// src/pipeline/publish/tell-pull-request.ts
var EVENTS = ["pull_request", "pull_request_target"];
async function tellReport(report, output, teller) {
  const { inputs, github } = teller;
  const files = ["report.html", "report.json"].map((file) => join2(output, file));
  const wanted = inputs.uploadReport ?? (EVENTS.includes(github.event) || isBaselineRun(github));
  const artifact = wanted ? await store(files, teller) : void 0;
  await tell(teller, draftOf(report, artifact, teller), async () => artifact ?? await store(files, teller));
}
__name(tellReport, "tellReport");
function draftOf(report, artifact, { github, inputs }) {
  return (marker) => ({
    marker,
    changed: worthTelling(report),
    body: /* @__PURE__ */ __name(() => commentMarkdown(report, { marker, reportUrl: reportUrl(github, artifact), ...overrideLabel(inputs) }), "body")
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
  if (!(error instanceof Failure)) return;
  const { code, message, details, fix } = error;
  const failure = { code, message, ...details === void 0 ? {} : { details } };
  if (inputs.summary) await writeSummary(failureSummary(failure, fix));
  if (origin?.pullRequest === void 0) return;
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
async function store(files, { inputs, github, runtime }) {
  const name = reportArtifactName(inputs.artifactName, commentKey(inputs));
  return uploadArtifact({ name, files, replace: (github.runAttempt ?? 1) > 1 }, runtime);
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
  const lacks = `${what}: the token lacks the permission ${COMMENT_PERMISSION}.`;
  if (isDependabot(github.actor)) return `${lacks} ${await dependabotWords(runtime)}${stored}`;
  if (fork) return `${lacks} A pull request from a fork never has it.${stored}`;
  return `${lacks} Give the job "permissions: ${COMMENT_PERMISSION}".${stored}`;
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
  postComment,
  writtenWords,
  tellReport,
  tellReportFile,
  tellNotMeasured
};
