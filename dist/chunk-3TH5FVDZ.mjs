import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  buildCommand,
  codeBlock,
  codeLink,
  codeSpan,
  folded,
  linkageWords
} from "./chunk-DIBZSWWE.mjs";
import {
  describeCounts,
  findingsOf,
  scanWord,
  stepTitle,
  stepsSpan,
  unbrokenBytes,
  verdictOf
} from "./chunk-5SEPAQQ7.mjs";
import {
  formatDuration
} from "./chunk-4PH2I2U7.mjs";
import {
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
__name(defaultStringLength, "defaultStringLength");
function markdownTable(table, options) {
  const settings = options || {};
  const align = (settings.align || []).concat();
  const stringLength = settings.stringLength || defaultStringLength;
  const alignments = [];
  const cellMatrix = [];
  const sizeMatrix = [];
  const longestCellByColumn = [];
  let mostCellsPerRow = 0;
  let rowIndex = -1;
  while (++rowIndex < table.length) {
    const row3 = [];
    const sizes2 = [];
    let columnIndex2 = -1;
    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length;
    }
    while (++columnIndex2 < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell);
        sizes2[columnIndex2] = size;
        if (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) {
          longestCellByColumn[columnIndex2] = size;
        }
      }
      row3.push(cell);
    }
    cellMatrix[rowIndex] = row3;
    sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align === "object" && "length" in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex]);
    }
  } else {
    const code = toAlignment(align);
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code;
    }
  }
  columnIndex = -1;
  const row2 = [];
  const sizes = [];
  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex];
    let before = "";
    let after = "";
    if (code === 99) {
      before = ":";
      after = ":";
    } else if (code === 108) {
      before = ":";
    } else if (code === 114) {
      after = ":";
    }
    let size = settings.alignDelimiters === false ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    );
    const cell = before + "-".repeat(size) + after;
    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length;
      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size;
      }
      sizes[columnIndex] = size;
    }
    row2[columnIndex] = cell;
  }
  cellMatrix.splice(1, 0, row2);
  sizeMatrix.splice(1, 0, sizes);
  rowIndex = -1;
  const lines = [];
  while (++rowIndex < cellMatrix.length) {
    const row3 = cellMatrix[rowIndex];
    const sizes2 = sizeMatrix[rowIndex];
    const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    const line = [];
    while (++columnIndex < cellsInRow) {
      const cell = row3[columnIndex] || "";
      let before = "";
      let after = "";
      if (settings.alignDelimiters !== false) {
        const size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0);
        const code = alignments[columnIndex];
        if (code === 114) {
          before = " ".repeat(size);
        } else if (code === 99) {
          const half = size / 2;
          if (size % 2) {
            before = " ".repeat(half + 0.5);
            after = " ".repeat(half - 0.5);
          } else {
            before = " ".repeat(half);
            after = before;
          }
        } else {
          after = " ".repeat(size);
        }
      }
      if (settings.delimiterStart !== false && !columnIndex) {
        line.push("|");
      }
      if (settings.padding !== false && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) {
        line.push(" ");
      }
      if (settings.alignDelimiters !== false) {
        line.push(before);
      }
      line.push(cell);
      if (settings.alignDelimiters !== false) {
        line.push(after);
      }
      if (settings.padding !== false) {
        line.push(" ");
      }
      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push("|");
      }
    }
    lines.push(
      settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join("")
    );
  }
  return lines.join("\n");
}
__name(markdownTable, "markdownTable");
function serialize(value) {
  return value === null || value === void 0 ? "" : String(value);
}
__name(serialize, "serialize");
function toAlignment(value) {
  const code = typeof value === "string" ? value.codePointAt(0) : 0;
  return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
__name(toAlignment, "toAlignment");

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

// src/report/markdown-head.ts
var MOST_ROWS = 60;
var LONGEST_SENTENCE = 1e3;
function headline(report) {
  const { sizes, sizeKind, scan, tone } = verdictOf(report);
  const [first, ...rest] = sizes;
  const gate = tone === "bad" ? "**Gate failed.** " : "";
  if (first === void 0) return `${gate}**Nothing was built.** Findings: ${scan}`;
  const verb = sizeKind === "image" ? "pulled" : "binary";
  const others = rest.length === 0 ? "" : rest.length <= 2 ? rest.map(({ platform, bytes }) => `, ${unbrokenBytes(bytes)} on ${platform}`).join("") : `, ${unbrokenBytes(Math.min(...rest.map(({ bytes }) => bytes)))} to ${unbrokenBytes(Math.max(...rest.map(({ bytes }) => bytes)))} on ${rest.length} more platforms`;
  return `${gate}**${unbrokenBytes(first.bytes)} ${verb} on ${first.platform}**${others}. Findings: ${scan}`;
}
__name(headline, "headline");
function platformTable(report) {
  const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
  const rows = report.binaries.slice(0, MOST_ROWS).map((binary) => row(report, binary, several));
  const left = report.binaries.length - rows.length;
  const image = report.images.length > 0;
  const header = ["Platform", ...image ? ["Image, pulled"] : [], "Binary"];
  const table = markdownTable([header, ...rows], { align: ["l", "r", "r"], alignDelimiters: false, padding: true });
  return left > 0 ? `${table}

and ${left} more in report.html` : table;
}
__name(platformTable, "platformTable");
function row(report, binary, several) {
  const platform = report.images.flatMap(({ platforms }) => platforms).find(({ binaries }) => binaries.includes(binary.stem));
  const name = several ? `${codeSpan(binary.name)} ` : "";
  const scan = platform?.scan ?? binary.scan;
  const under = scan === void 0 || scanWord(scan) === "none" ? "" : `<br>findings: ${scanWord(scan)}`;
  const pulled = platform === void 0 ? "–" : unbrokenBytes(platform.compressedSize);
  return [
    `${name}${binary.platform}${under}`,
    ...report.images.length > 0 ? [pulled] : [],
    unbrokenBytes(binary.size)
  ];
}
__name(row, "row");
function reasons(report) {
  const without = /* @__PURE__ */ new Map();
  for (const { platform, reason } of report.binaryOnly) without.set(reason, [...without.get(reason) ?? [], platform]);
  const lines = [
    ...[...without].map(
      ([reason, platforms]) => `- Binary only, ${platforms.join(", ")}: ${codeSpan(reason, LONGEST_SENTENCE)}`
    ),
    ...report.run.notices.map(
      ({ level, code, message }) => `- ${level === "warning" ? "**Warning**" : "Note"} (${codeSpan(code)}): ${codeSpan(message, LONGEST_SENTENCE)}`
    ),
    ...triedSources(report)
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}
__name(reasons, "reasons");
function triedSources(report) {
  const tried = report.binaries.flatMap(
    ({ scan }) => scan?.outcome.kind === "database-unavailable" ? scan.outcome.tried : []
  );
  const unique = new Map(tried.map(({ source, answer }) => [source, answer]));
  return [...unique].map(
    ([source, answer]) => `- Vulnerability data from ${codeSpan(source)}: ${codeSpan(answer, LONGEST_SENTENCE)}`
  );
}
__name(triedSources, "triedSources");
function provenance(report) {
  const { module, revision, toolchain, toolVersion } = report;
  const commit = revision.commit === void 0 ? [] : [codeSpan(revision.commit.slice(0, 7))];
  const parts = [
    `${codeSpan(module.path)} ${codeSpan(revision.version)}`,
    ...commit,
    ...revision.dirty ? ["with uncommitted changes"] : [],
    codeSpan(toolchain.version),
    `go-slim-image ${codeSpan(toolVersion)}`
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
__name(provenance, "provenance");

// src/report/markdown.ts
var SUMMARY_LIMIT = 9e5;
function reportMarkdown(report) {
  return join(report, false, Number.POSITIVE_INFINITY);
}
__name(reportMarkdown, "reportMarkdown");
function reportSummary(report, limit = SUMMARY_LIMIT) {
  return join(report, true, limit);
}
__name(reportSummary, "reportSummary");
function join(report, open, limit) {
  const head = [headline(report), platformTable(report), ...reasons(report)];
  const foot = provenance(report);
  const blocks = blocksOf(report);
  let kept = blocks.length;
  let text = "";
  do {
    const cut = blocks.slice(kept).map(({ title }) => title);
    const notice = cut.length === 0 ? [] : [`Left out, since it would be too long here: ${cut.join("; ")}. All of it is in report.html.`];
    const shown = blocks.slice(0, kept).map(({ title, body }) => folded(title, body, open));
    text = `${[...head, ...shown, ...notice, foot].join("\n\n")}
`;
    kept--;
  } while (Buffer.byteLength(text) > limit && kept >= 0);
  return Buffer.byteLength(text) <= limit ? text : `${headline(report)}

${foot}
`;
}
__name(join, "join");
function blocksOf(report) {
  const findings = findingsOf(report);
  const steps = report.run.steps.length;
  const blocks = [
    findings.length === 0 ? void 0 : { title: `Findings: ${describeCounts(report.totals.findings)}`, body: findingsBlock(findings) },
    report.images.length === 0 ? void 0 : { title: imageTitle(report), body: imageBlock(report) },
    { title: `Binaries and how they were built`, body: buildBlock(report) },
    steps === 0 ? void 0 : { title: `Steps and times`, body: stepsBlock(report) }
  ];
  return blocks.filter((block) => block !== void 0);
}
__name(blocksOf, "blocksOf");
function imageTitle(report) {
  const layers = verdictOf(report).sizes.length;
  return `Layers of ${report.images.length === 1 ? "the image" : `${report.images.length} images`}${layers === 0 ? "" : ", base apart"}`;
}
__name(imageTitle, "imageTitle");

export {
  reportMarkdown,
  reportSummary
};
