import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
import {
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import {
  cutText,
  visibleText
} from "./chunk-JSDHIWSI.mjs";
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

// src/report/markdown-text.ts
var LONGEST = 120;
function codeSpan(text, longest = LONGEST) {
  const shown = cutText(visibleText(text), longest).replaceAll("\\|", "\\u007c").replaceAll("|", "\\|");
  if (shown.trim() === "") return "`(empty)`";
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const space = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}
__name(codeSpan, "codeSpan");
function codeLink(text, address) {
  const href = address === void 0 ? void 0 : safeAddress(address);
  return href === void 0 ? codeSpan(text) : `[${codeSpan(text)}](<${href}>)`;
}
__name(codeLink, "codeLink");
function safeAddress(address) {
  if (address.length > 2e3 || !URL.canParse(address)) return void 0;
  const url = new URL(address);
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return void 0;
  if (/(^|\.)github\.com$/.test(url.hostname) && /\/(issues|pull|discussions)\//.test(url.pathname)) return void 0;
  return url.href.replace(/[|<>`\\[\]()*_~ ]/g, (character) => encodeCharacter(character));
}
__name(safeAddress, "safeAddress");
function encodeCharacter(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
__name(encodeCharacter, "encodeCharacter");
function codeBlock(lines) {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(Math.max(2, ...runs) + 1);
  return [`${fence}text`, ...lines, fence].join("\n");
}
__name(codeBlock, "codeBlock");
function folded(title, body, open) {
  return `<details${open ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;
}
__name(folded, "folded");

export {
  countFindings,
  reportScan,
  scansOf,
  findingsOf,
  sumCounts,
  describeCounts,
  codeSpan,
  codeLink,
  safeAddress,
  codeBlock,
  folded,
  verdictOf,
  scanWord,
  unbrokenBytes
};
