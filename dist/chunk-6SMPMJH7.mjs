import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
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

export {
  countFindings,
  reportScan,
  scansOf,
  findingsOf,
  sumCounts,
  describeCounts
};
