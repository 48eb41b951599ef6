import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  describeCounts,
  scansOf,
  sumCounts
} from "./chunk-6SMPMJH7.mjs";
import {
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

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
  verdictOf,
  scanWord,
  unbrokenBytes
};
