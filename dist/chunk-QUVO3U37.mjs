import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  commentMarkdown,
  notMeasuredMarkdown,
  overrideLabel,
  parseNotMeasured,
  postComment,
  tellReportFile,
  writtenWords
} from "./chunk-XH3I6ENW.mjs";
import {
  openSession
} from "./chunk-PIX6USHO.mjs";
import "./chunk-P25QMXAW.mjs";
import "./chunk-HLHMXQL3.mjs";
import {
  reportMarkdown,
  reportSummary
} from "./chunk-UW4PCV2V.mjs";
import {
  worthTelling
} from "./chunk-5W6LC4AK.mjs";
import "./chunk-5PRN4FLH.mjs";
import "./chunk-MQ3DH7UX.mjs";
import "./chunk-B733UMV6.mjs";
import {
  openGithubApi
} from "./chunk-DFASV6EO.mjs";
import "./chunk-77EBUBVH.mjs";
import {
  whenFound
} from "./chunk-WYRCUZPG.mjs";
import {
  LARGEST_REPORT,
  parseReport,
  readOrigin,
  serializeReport
} from "./chunk-FPK6BUUC.mjs";
import "./chunk-PXSO2IPW.mjs";
import {
  readGithubContext
} from "./chunk-YFSRHQRP.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import "./chunk-GEQT62IR.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-VP7IJAZY.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/report-command.ts
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/github/triggering-run.ts
var MOST_ARTIFACTS = 50;
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
__name(readRun, "readRun");
async function reportArtifacts(api, run, name) {
  const found = /* @__PURE__ */ new Map();
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
  for await (const one of api.items(route, { run_id: run })) {
    if (one.expired || one.name !== name && !one.name.startsWith(`${name}-`)) continue;
    const known = found.get(one.name);
    if (known === void 0 || known.id < one.id)
      found.set(one.name, { id: one.id, name: one.name, size: one.size_in_bytes });
    if (found.size >= MOST_ARTIFACTS) break;
  }
  return [...found.values()];
}
__name(reportArtifacts, "reportArtifacts");
async function artifactZip(api, id, limit) {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  return api.download(route, { artifact_id: id, archive_format: "zip" }, limit);
}
__name(artifactZip, "artifactZip");
async function falseClaim(api, run, { repository, runId, pullRequest }) {
  if (!sameName(repository, api.repository)) return `it names the repository ${repository}`;
  if (runId !== run.id) return `it names the run ${runId}`;
  if (pullRequest === void 0) return "it names no pull request";
  const { number, headSha } = pullRequest;
  if (headSha !== run.headSha) return `it names the head ${headSha}, and the run's is ${run.headSha}`;
  const pull = await whenFound(api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number }));
  if (pull === void 0) return `there is no pull request ${number}`;
  const own = sameName(pull.head.repo?.full_name ?? "", run.headRepository) && pull.head.ref === run.headBranch;
  return own ? void 0 : `pull request ${number} is not of the branch that the run was about`;
}
__name(falseClaim, "falseClaim");
function sameName(a, b) {
  return a !== "" && a.toLowerCase() === b.toLowerCase();
}
__name(sameName, "sameName");

// src/files/zip-text.ts
var MOST_ENTRIES = 1e3;
async function textsInZip(zip, names, limit) {
  const { fromBufferPromise } = await import("./chunk-6VSLOAYN.mjs");
  const found = /* @__PURE__ */ new Map();
  try {
    const archive = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
      lazyEntries: true
    });
    let entries = 0;
    for await (const entry of archive.eachEntry()) {
      if (++entries > MOST_ENTRIES) return "too-many-entries";
      if (!names.includes(entry.fileName) || found.has(entry.fileName)) continue;
      const text = await boundedText(await archive.openReadStreamPromise(entry), limit);
      if (text === void 0) return "too-large";
      found.set(entry.fileName, text);
    }
    return found;
  } catch {
    return "damaged";
  }
}
__name(textsInZip, "textsInZip");
async function boundedText(stream, limit) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > limit) return void 0;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
__name(boundedText, "boundedText");

// src/pipeline/stored-report.ts
var LARGEST_ZIP = 96 << 20;
async function readStoredZip(zip, name) {
  const texts = await textsInZip(zip, ["report.json", "not-measured.json"], LARGEST_REPORT);
  if (typeof texts === "string") {
    const what = { damaged: "is no whole zip", "too-many-entries": "has too many files", "too-large": "is too large" };
    throw refused(`The artifact ${name} ${what[texts]}`);
  }
  const report = texts.get("report.json");
  if (report !== void 0) return storedReport(parseReport(report, `report.json of the artifact ${name}`), name);
  const failure = parseNotMeasured(texts.get("not-measured.json") ?? "", readOrigin);
  if (failure === void 0) throw refused(`The artifact ${name} has no report.json`);
  return { kind: "not-measured", failure, origin: failure.origin };
}
__name(readStoredZip, "readStoredZip");
function storedReport(report, name) {
  const { origin } = report.run;
  if (origin === void 0) throw refused(`${name} does not say which run it is from`);
  return { kind: "report", report, origin };
}
__name(storedReport, "storedReport");
function refused(message) {
  return new Failure({
    code: "report-refused",
    message: `${message}.`,
    fix: "Look at what stored it. Reports come from the build of a pull request, by the same version of this action."
  });
}
__name(refused, "refused");

// src/pipeline/post-foreign.ts
async function postForeignReports(teller) {
  const { inputs, github, runtime } = teller;
  const { workflowRun } = github;
  if (workflowRun === void 0) {
    throw new Failure({
      code: "invalid-input",
      message: `mode: report looks for the run that the event is about, and ${github.event || "this event"} is about none.`,
      fix: "Use it in a workflow on workflow_run, or name a file with the input report."
    });
  }
  const ca = inputs.caFile === "" ? {} : { caFile: inputs.caFile };
  const api = openGithubApi({ repository: github.repository, token: inputs.githubToken, ...ca }, runtime);
  try {
    const run = await readRun(api, workflowRun.id);
    if (run === void 0) throw refused(`GitHub knows no run ${workflowRun.id} of ${github.repository}`);
    if (run.event !== "pull_request")
      return nothing(teller, `run ${run.id} was of ${run.event}, not of a pull request`);
    const artifacts = await reportArtifacts(api, run.id, inputs.artifactName);
    if (artifacts.length === 0) return nothing(teller, `run ${run.id} has stored no artifact ${inputs.artifactName}`);
    const told = [];
    for (const { id, name, size } of artifacts) {
      if (size > LARGEST_ZIP) throw refused(`The artifact ${name} is larger than ${LARGEST_ZIP >> 20} MiB`);
      const stored = await readStoredZip(await artifactZip(api, id, LARGEST_ZIP), name);
      await post(stored, { run, name, artifact: id }, api, teller);
      if (stored.kind === "report") told.push(stored.report);
    }
    return told;
  } finally {
    await api.close();
  }
}
__name(postForeignReports, "postForeignReports");
async function post(stored, { run, name, artifact }, api, { inputs, github, runtime }) {
  const wrong = await falseClaim(api, run, stored.origin);
  if (wrong !== void 0) throw refused(`The artifact ${name} is not what it says it is: ${wrong}`);
  const number = stored.origin.pullRequest?.number ?? 0;
  const marker = { key: stored.origin.commentKey, head: run.headSha, run: run.id, attempt: run.attempt };
  const reportUrl = `${github.serverUrl}/${github.repository}/actions/runs/${run.id}/artifacts/${artifact}`;
  const draft = {
    marker,
    once: true,
    changed: stored.kind === "report" && worthTelling(stored.report),
    body: /* @__PURE__ */ __name((previous) => stored.kind === "report" ? commentMarkdown(stored.report, {
      marker,
      reportUrl,
      foreign: run.headRepository !== github.repository,
      ...overrideLabel(inputs)
    }) : notMeasuredMarkdown(stored.failure, { marker, reportUrl }, previous), "body")
  };
  const { githubToken: token, caFile, comment: wish } = inputs;
  const posted = await postComment(draft, { repository: github.repository, number, token, caFile, wish }, runtime);
  if (posted.kind !== "answered") throw posted.failure;
  runtime.log.info(writtenWords(posted.written, number));
}
__name(post, "post");
function nothing({ runtime }, why) {
  runtime.log.notice({ level: "notice", code: "nothing-to-report", message: `There is nothing to post: ${why}.` });
  return [];
}
__name(nothing, "nothing");

// src/pipeline/report-command.ts
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
    const teller = { inputs, github, runtime: session.runtime };
    const reports = inputs.report === "" ? await postForeignReports(teller) : [await readReport(inputs.report, session)];
    if (inputs.report !== "") for (const report of reports) await tellReportFile(report, teller);
    session.console.finish();
    if (inputs.summary) await writeSummaries(reports);
    return 0;
  } finally {
    await session.close();
  }
}
__name(runReport, "runReport");
async function readReport(name, { runtime }) {
  if (name === "") {
    throw new Failure({
      code: "invalid-input",
      message: "report needs to be told which.",
      fix: "Name a report.json, such as go-slim-image.out/report.json."
    });
  }
  const file = resolve(runtime.workingDirectory, name);
  const facts = await stat(file).catch(() => void 0);
  if (facts?.isFile() !== true || facts.size > LARGEST_REPORT) {
    const what = facts?.isFile() === true ? `is larger than ${LARGEST_REPORT >> 20} MiB` : "is no file";
    throw new Failure({
      code: "invalid-input",
      message: `report: "${name}" ${what}.`,
      fix: "Name the report.json of a build."
    });
  }
  return parseReport(await readFile(file, "utf8"), name);
}
__name(readReport, "readReport");
async function writeSummaries(reports) {
  const { writeSummary } = await import("./chunk-6A4MC52Q.mjs");
  for (const report of reports) await writeSummary(reportSummary(report, 9e5 / reports.length));
}
__name(writeSummaries, "writeSummaries");
function noContext() {
  return new Failure({
    code: "invalid-input",
    message: "mode: report has no event to look at.",
    fix: "Run it in a workflow of GitHub Actions on workflow_run, or name a file with the input report."
  });
}
__name(noContext, "noContext");
export {
  runReport
};
