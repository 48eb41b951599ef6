import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  SUMMARY_DEPTH,
  fitText,
  markdownTable,
  provenance,
  reasons,
  sizeStory
} from "./chunk-2ZU2EYDT.mjs";
import {
  stepTitle,
  stepsSpan
} from "./chunk-M4FVIRCB.mjs";
import {
  pushedBlock
} from "./chunk-GO3ZQLNJ.mjs";
import {
  codeBlock,
  codeLink,
  codeSpan
} from "./chunk-PENSBBB2.mjs";
import {
  unbrokenBytes,
  verdictOf
} from "./chunk-P5PRITES.mjs";
import {
  describeCounts,
  findingsOf
} from "./chunk-6SMPMJH7.mjs";
import {
  formatByteChange,
  formatDuration
} from "./chunk-4PH2I2U7.mjs";
import {
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/binary-words.ts
function buildCommand({ build }) {
  const environment = build.environment.map(({ name, value }) => `${name}=${quoted(value)}`);
  return visibleText([...environment, "go", ...build.argv.map(quoted)].join(" "));
}
__name(buildCommand, "buildCommand");
function linkageWords({ linkage, stripped, savings }) {
  const linked = linkage.static === void 0 ? "with the system’s libraries" : linkage.static ? "static" : `dynamic${linkage.interpreter === void 0 ? "" : ", needs a loader"}`;
  const saved = /* @__PURE__ */ __name((what, bytes) => bytes === void 0 ? [] : [`${what} ${formatByteChange(-bytes)}`], "saved");
  return [
    linked,
    ...linkage.pie ? ["PIE"] : [],
    stripped ? "stripped" : "with symbols",
    ...saved("stripping", savings?.stripping),
    ...saved("cgo off", savings?.cgoOff)
  ];
}
__name(linkageWords, "linkageWords");
function quoted(word) {
  return /^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
__name(quoted, "quoted");

// src/report/markdown-blocks.ts
var STYLE = { alignDelimiters: false };
function findingsBlock(findings) {
  const rows = findings.map(({ severity, id, module, installed, fixed, url, suppressed }) => {
    const word = suppressed === void 0 ? severity.toLowerCase() : `ignored: ${codeSpan(suppressed.reason ?? suppressed.by)}`;
    const fix = fixed.length === 0 ? "no fix yet" : codeSpan(fixed.join(", "));
    return [`${codeLink(id, url)}<br>${word}`, `${codeSpan(module)}<br>${codeSpan(installed)}`, fix];
  });
  return markdownTable([["Finding", "In", "Fixed in"], ...rows], STYLE);
}
__name(findingsBlock, "findingsBlock");
function imageBlock(report) {
  return report.images.map(imageText).join("\n\n");
}
__name(imageBlock, "imageBlock");
function imageText(image) {
  const rows = image.platforms.flatMap(
    ({ platform, layers }) => layers.map(({ part, digest, size, unpackedSize }) => [
      `${platform}<br>${PARTS[part]}`,
      `${unbrokenBytes(size)}<br>${unbrokenBytes(unpackedSize)} unpacked`,
      codeSpan(digest.slice(0, "sha256:".length + 12))
    ])
  );
  const { certificates, zones, timezone } = image.rootfs;
  const files = [
    ...certificates === void 0 ? [] : [`${certificates.count} CA certificates`],
    ...zones === void 0 ? [] : [`${zones.count} time zones${zones.release === void 0 ? "" : ` of ${codeSpan(zones.release)}`}`],
    ...timezone === void 0 ? [] : [`TZ ${codeSpan(timezone)}`]
  ];
  const base = image.platforms[0]?.base.reference ?? "scratch";
  const about = [`${codeSpan(image.name)} ${codeSpan(image.digest)}`, `Base ${codeSpan(base)}`, ...files].join("; ");
  return `${about}

${markdownTable([["Layer", "Size", "Digest"], ...rows], { ...STYLE, align: ["l", "r", "l"] })}`;
}
__name(imageText, "imageText");
var PARTS = { base: "base", rootfs: "root files", binary: "binary" };
function buildBlock(report) {
  const rows = report.binaries.map((binary) => [
    codeSpan(binary.file),
    linkageWords(binary).join(", "),
    `${binary.sbom === void 0 ? "–" : binary.sbom.packages}`
  ]);
  const table = markdownTable([["Binary", "Linked", "Packages"], ...rows], { ...STYLE, align: ["l", "l", "r"] });
  const [first] = report.binaries;
  if (first === void 0) return table;
  return `${table}

${first.platform} was built with

${codeBlock([buildCommand(first)])}`;
}
__name(buildBlock, "buildBlock");
var CELLS = 40;
function stepsBlock(report) {
  const { steps } = report.run;
  const span = stepsSpan(steps);
  const names = steps.map((step) => visibleText(stepTitle(step)));
  const width = Math.max(...names.map((name) => name.length));
  const lines = steps.map(({ startMs, endMs, state }, index) => {
    const from = Math.min(CELLS - 1, Math.floor(startMs / span * CELLS));
    const to = Math.max(from + 1, Math.round(endMs / span * CELLS));
    const bar = `${" ".repeat(from)}${"█".repeat(to - from)}`.padEnd(CELLS);
    const word = state === "done" ? "" : ` ${state}`;
    return `${(names[index] ?? "").padEnd(width)} ${bar} ${formatDuration(endMs - startMs).padStart(7)}${word}`;
  });
  return codeBlock(lines);
}
__name(stepsBlock, "stepsBlock");

// src/report/markdown.ts
var SUMMARY_LIMIT = 9e5;
function reportMarkdown(report) {
  return join(report, false, Number.POSITIVE_INFINITY);
}
__name(reportMarkdown, "reportMarkdown");
function reportSummary(report, limit = SUMMARY_LIMIT, label) {
  return join(report, true, limit, label);
}
__name(reportSummary, "reportSummary");
function join(report, open, most, label) {
  const { first, head, folds } = sizeStory(report, SUMMARY_DEPTH, label);
  return fitText(
    {
      first,
      head: [...head, ...reasons(report), ...pushedBlock(report)],
      folds: [...folds, ...foldsOf(report)],
      foot: [provenance(report)]
    },
    { open, limit: { most, length: /* @__PURE__ */ __name((text) => Buffer.byteLength(text), "length") } }
  );
}
__name(join, "join");
function foldsOf(report) {
  const findings = findingsOf(report);
  const steps = report.run.steps.length;
  const folds = [
    findings.length === 0 ? void 0 : { title: `Findings: ${describeCounts(report.totals.findings)}`, body: findingsBlock(findings) },
    report.images.length === 0 ? void 0 : { title: imageTitle(report), body: imageBlock(report) },
    { title: `Binaries and how they were built`, body: buildBlock(report) },
    steps === 0 ? void 0 : { title: `Steps and times`, body: stepsBlock(report) }
  ];
  return folds.filter((fold) => fold !== void 0);
}
__name(foldsOf, "foldsOf");
function imageTitle(report) {
  const layers = verdictOf(report).sizes.length;
  return `Layers of ${report.images.length === 1 ? "the image" : `${report.images.length} images`}${layers === 0 ? "" : ", base apart"}`;
}
__name(imageTitle, "imageTitle");

export {
  buildCommand,
  linkageWords,
  SUMMARY_LIMIT,
  reportMarkdown,
  reportSummary
};
