import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
import {
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/findings.ts
function countFindings(findings) {
  const counts = { UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };
  for (const { severity, suppressed } of findings) if (suppressed === void 0) counts[severity]++;
  return counts;
}
__name(countFindings, "countFindings");
function sortFindings(findings) {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || compareText(a.module, b.module) || compareText(a.id, b.id) || compareText(a.installed, b.installed)
  );
}
__name(sortFindings, "sortFindings");
function uniqueFindings(findings) {
  const unique = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = JSON.stringify([finding.id, finding.module, finding.installed]);
    const known = unique.get(key);
    if (known === void 0 || known.suppressed !== void 0) unique.set(key, finding);
  }
  return sortFindings([...unique.values()]);
}
__name(uniqueFindings, "uniqueFindings");
function reportScan(outcome, findings, file) {
  return {
    outcome,
    ...file === void 0 ? {} : { file },
    counts: countFindings(findings),
    findings: sortFindings(findings)
  };
}
__name(reportScan, "reportScan");
function scansOf(report, platform) {
  const subjects = [...report.binaries, ...report.images.flatMap((image) => image.platforms)];
  return subjects.filter((subject) => platform === void 0 || subject.platform === platform).flatMap(({ scan }) => scan === void 0 ? [] : [scan]);
}
__name(scansOf, "scansOf");
function findingsOf(report, platform) {
  return uniqueFindings(scansOf(report, platform).flatMap(({ findings }) => findings));
}
__name(findingsOf, "findingsOf");
function sumCounts(counts) {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
__name(sumCounts, "sumCounts");
function describeCounts(counts) {
  const parts = [...SEVERITIES].reverse().filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity.toLowerCase()}`);
  return parts.length === 0 ? "none" : parts.join(", ");
}
__name(describeCounts, "describeCounts");
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
__name(compareText, "compareText");

// src/report/verdict.ts
function verdictOf(report) {
  const [image] = report.images;
  const name = report.binaries[0]?.name;
  const sizes = image === void 0 ? report.binaries.filter((binary) => binary.name === name).map(({ platform, size }) => ({ platform, bytes: size })) : image.platforms.map(({ platform, compressedSize }) => ({ platform, bytes: compressedSize }));
  return { ...scanVerdict(report), sizes, sizeKind: image === void 0 ? "binary" : "image" };
}
__name(verdictOf, "verdictOf");
function scanWord(scan) {
  if (scan === void 0) return "not scanned";
  const unknown = UNKNOWN_WORDS[scan.outcome.kind];
  if (unknown !== void 0) return unknown;
  const total = sumCounts(scan.counts);
  const { CRITICAL, HIGH } = scan.counts;
  const worst = CRITICAL > 0 ? ` (${CRITICAL} critical)` : HIGH > 0 ? ` (${HIGH} high)` : "";
  return total === 0 ? "none" : `${total}${worst}`;
}
__name(scanWord, "scanWord");
var UNKNOWN_WORDS = {
  "database-unavailable": "no database",
  "tool-unavailable": "no scanner",
  skipped: "not scanned"
};
function scanVerdict(report) {
  const scans = scansOf(report);
  const outcomes = scans.map(({ outcome }) => outcome);
  const counts = describeCounts(report.totals.findings);
  const failed = outcomes.some(({ kind }) => kind === "gate-failed");
  if (failed) return { tone: "bad", scan: `${counts}: the gate says no` };
  const missing = outcomes.filter(({ kind }) => kind === "database-unavailable" || kind === "tool-unavailable");
  if (missing.length > 0) {
    const what = missing.some(({ kind }) => kind === "tool-unavailable") ? "no scanner" : "no vulnerability data";
    if (missing.length === scans.length) return { tone: "doubtful", scan: `not scanned: ${what} to be had` };
    return {
      tone: "doubtful",
      scan: `${missing.length} of ${scans.length} not scanned: ${what} to be had; else ${counts}`
    };
  }
  if (outcomes.every(({ kind }) => kind === "skipped")) return { tone: "good", scan: "not scanned" };
  return { tone: sumCounts(report.totals.findings) > 0 ? "doubtful" : "good", scan: counts };
}
__name(scanVerdict, "scanVerdict");
function unbrokenBytes(bytes) {
  return formatBytes(bytes).replaceAll(" ", " ");
}
__name(unbrokenBytes, "unbrokenBytes");

export {
  countFindings,
  reportScan,
  scansOf,
  findingsOf,
  sumCounts,
  describeCounts,
  verdictOf,
  scanWord,
  unbrokenBytes
};
