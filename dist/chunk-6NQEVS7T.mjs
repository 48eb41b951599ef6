import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  readLimited
} from "./chunk-ULQ6S4W3.mjs";
import {
  functionsFile
} from "./chunk-553U3C27.mjs";
import {
  LARGEST_REPORT,
  parseReport,
  serializeReport
} from "./chunk-F2WF2GVL.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/report/page-evidence.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/baseline/cache.ts
import { createHash } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
function cachePlace(key, cacheDirectory, shared) {
  const { commit } = key;
  const reference = commit.slice(0, 12);
  return {
    source: "cache",
    name: "the cache",
    look: /* @__PURE__ */ __name(async () => {
      const file = join(cacheDirectory, "reports", `${nameOf(key)}.json`);
      if (await stat(file).catch(() => void 0) !== void 0) {
        return { reference, text: await readLimited(file, reference), mustBe: { commit } };
      }
      const text = shared === void 0 ? void 0 : await fetchShared(key, shared);
      return text === void 0 ? { nothing: `the cache has no report of ${reference}` } : { reference, text, mustBe: { commit, ...shared === void 0 ? {} : { ref: shared.ref } } };
    }, "look")
  };
}
__name(cachePlace, "cachePlace");
async function keepReport(report, cacheDirectory) {
  const { commit, dirty } = report.revision;
  if (commit === void 0 || dirty) return;
  const file = join(cacheDirectory, "reports", `${nameOf(cacheKey(report, commit))}.json`);
  await writeFileWhole(file, textOf(report));
}
__name(keepReport, "keepReport");
async function shareReport(report, { service, staging }) {
  const { commit, dirty } = report.revision;
  if (commit === void 0 || dirty) return;
  const key = cacheKey(report, commit);
  const folder = folderOf(staging);
  try {
    await writeFileWhole(join(folder, "report.json"), textOf(report));
    await service.save(folder, entryOf(key));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
__name(shareReport, "shareReport");
async function fetchShared(key, { service, staging }) {
  const folder = folderOf(staging);
  try {
    await rm(folder, { recursive: true, force: true });
    await makeFolder(folder);
    const found = await service.restore(folder, entryOf(key), []);
    return found === void 0 ? void 0 : await readFile(join(folder, "report.json"), "utf8");
  } catch {
    return void 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
__name(fetchShared, "fetchShared");
function cacheKey(report, commit) {
  const names = [...new Set(report.binaries.map(({ name }) => name))];
  return { module: report.module.path, commit, platforms: report.platforms, names };
}
__name(cacheKey, "cacheKey");
function textOf({ comparison: _, ...own }) {
  return serializeReport(own);
}
__name(textOf, "textOf");
function nameOf({ module, commit, platforms, names }) {
  const what = createHash("sha256").update(JSON.stringify([module, platforms, [...names].sort()])).digest("hex");
  return `${commit}-${what.slice(0, 16)}`;
}
__name(nameOf, "nameOf");
function entryOf(key) {
  return `go-slim-image-report-v1-${nameOf(key)}`;
}
__name(entryOf, "entryOf");
function folderOf(staging) {
  return join(staging, "report");
}
__name(folderOf, "folderOf");

// src/baseline/read-candidate.ts
function readCandidate({ text, reference, mustBe }, module) {
  if (text === void 0 || Buffer.byteLength(text) > LARGEST_REPORT) {
    return { refusal: "baseline-too-large", answer: `${reference} is larger than ${LARGEST_REPORT >> 20} MiB` };
  }
  const version = versionIn(text);
  if (version === void 0) return { refusal: "baseline-damaged", answer: `${reference} is not JSON, or was cut off` };
  if (version !== 1) {
    const which = typeof version === "number" ? `schemaVersion ${version}` : "no schemaVersion";
    return { refusal: "baseline-version", answer: `${reference} has ${which}, and this go-slim-image reads version 1` };
  }
  try {
    const report = parseReport(text, reference);
    return refusedFor(report, reference, module, mustBe) ?? report;
  } catch (error) {
    if (error instanceof Failure) return { refusal: "baseline-damaged", answer: error.message };
    throw error;
  }
}
__name(readCandidate, "readCandidate");
function versionIn(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : null;
  } catch {
    return void 0;
  }
}
__name(versionIn, "versionIn");
function refusedFor({ module: { path }, revision, run }, reference, module, mustBe) {
  if (module !== void 0 && path !== module) {
    return { refusal: "baseline-other-module", answer: `${reference} is about ${path}, not ${module}` };
  }
  if (mustBe?.commit !== void 0 && revision.commit !== mustBe.commit) {
    const answer = `${reference} is of ${revision.commit?.slice(0, 12) ?? "no commit"}, not of ${mustBe.commit.slice(0, 12)}`;
    return { refusal: "baseline-other-commit", answer };
  }
  if (mustBe?.ref !== void 0 && run.origin !== void 0 && run.origin.ref !== mustBe.ref) {
    return { refusal: "baseline-other-commit", answer: `${reference} is of ${run.origin.ref}, not of ${mustBe.ref}` };
  }
  return void 0;
}
__name(refusedFor, "refusedFor");

// src/pipeline/report/page-evidence.ts
var LARGEST_LIST = 2e8;
function pageEvidence(output, cacheDirectory, before) {
  return {
    functions: /* @__PURE__ */ __name((binary, earlier) => readFunctions(earlier ? functionsFile(cacheDirectory, binary.digest) : listOf(binary, output)), "functions"),
    ...before === void 0 ? {} : { before: before.binaries },
    memory: memoryIn(join2(cacheDirectory, "maps"))
  };
}
__name(pageEvidence, "pageEvidence");
function listOf({ stem }, output) {
  return join2(output, "size", `${stem}.json`);
}
__name(listOf, "listOf");
async function readFunctions(file) {
  try {
    const text = await readFile2(file);
    if (text.length > LARGEST_LIST) return void 0;
    const { packages, package: owners, name, code } = JSON.parse(text.toString());
    const whole = [packages, owners, name, code].every(Array.isArray) && owners?.length === name?.length && name?.length === code?.length;
    if (!whole || packages === void 0 || owners === void 0 || name === void 0 || code === void 0)
      return void 0;
    return { packages, package: owners, name, code };
  } catch {
    return void 0;
  }
}
__name(readFunctions, "readFunctions");
function memoryIn(folder) {
  const fileOf = /* @__PURE__ */ __name((key) => join2(folder, `${key}.json`), "fileOf");
  return {
    recall: /* @__PURE__ */ __name((key) => readFile2(fileOf(key), "utf8").catch(() => void 0), "recall"),
    // The next run draws again.
    keep: /* @__PURE__ */ __name((key, text) => writeFileWhole(fileOf(key), text).catch(() => void 0), "keep")
  };
}
__name(memoryIn, "memoryIn");
async function keptBaseline(report, cacheDirectory) {
  const commit = report.comparison?.baseline?.commit;
  if (commit === void 0) return void 0;
  try {
    const answer = await cachePlace(cacheKey(report, commit), cacheDirectory).look();
    const found = "nothing" in answer ? void 0 : readCandidate(answer, report.module.path);
    return found === void 0 || "refusal" in found ? void 0 : found;
  } catch {
    return void 0;
  }
}
__name(keptBaseline, "keptBaseline");

export {
  cachePlace,
  keepReport,
  shareReport,
  readCandidate,
  pageEvidence,
  keptBaseline
};
