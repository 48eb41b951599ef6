import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  signedPercent,
  sizeCell,
  unbrokenChange
} from "./chunk-AN2NNQIO.mjs";
import {
  causeHeadline,
  causeSentence,
  phraseText
} from "./chunk-KA7R74LC.mjs";
import {
  codeLink,
  codeSpan,
  folded
} from "./chunk-PENSBBB2.mjs";
import {
  scanWord,
  unbrokenBytes,
  verdictOf
} from "./chunk-P5PRITES.mjs";
import {
  describeCounts
} from "./chunk-6SMPMJH7.mjs";
import {
  formatBytes,
  formatCount
} from "./chunk-4PH2I2U7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/comment/rows.ts
function isCompared(report) {
  return report.comparison?.baseline !== void 0;
}
__name(isCompared, "isCompared");
function sizeRows(report) {
  const { images, binaries } = report.comparison;
  const holding = new Map(
    report.images.flatMap(
      ({ name, platforms }) => platforms.flatMap((each) => each.binaries.map((stem) => [stem, `${name} ${each.platform}`]))
    )
  );
  const byName = new Map(images.map((image) => [`${image.name} ${image.platform}`, image]));
  return binaries.map((binary) => {
    const { name, platform, stem } = binary;
    const image = byName.get(binary.state === "gone" ? `${name} ${platform}` : holding.get(stem) ?? "");
    return { name, platform, binary, ...image === void 0 ? {} : { image } };
  });
}
__name(sizeRows, "sizeRows");
function rowSize({ image, binary }) {
  return image?.compressed ?? binary.size;
}
__name(rowSize, "rowSize");
function worthTelling(report) {
  if (!isCompared(report)) return true;
  const { findings, budgets } = report.comparison;
  if ((findings?.new.length ?? 0) + (findings?.gone.length ?? 0) > 0) return true;
  if (budgets.some(({ state }) => state === "broken" || state === "overridden")) return true;
  return sizeRows(report).some(
    (row2) => [row2.binary, ...row2.image === void 0 ? [] : [row2.image]].some(
      (each) => each.state === "new" || each.state === "gone" || ("size" in each ? each.size : each.compressed).change !== 0
    )
  );
}
__name(worthTelling, "worthTelling");

// src/report/comment/fit.ts
function fitText(parts, { open, limit }) {
  const { first, head, folds, foot } = parts;
  for (let kept = folds.length; kept >= 0; kept--) {
    const shown = folds.slice(0, kept).map(({ title, body }) => folded(title, body, open));
    const cut = folds.slice(kept).map(({ title }) => title);
    const text = join([first, ...head, ...shown, ...cutNotice(cut), ...foot]);
    if (limit.length(text) <= limit.most) return text;
  }
  for (let kept = head.length - 1; kept >= 0; kept--) {
    const text = join([first, ...head.slice(0, kept), ...cutNotice(["the rest"]), ...foot]);
    if (limit.length(text) <= limit.most) return text;
  }
  return join([first, ...foot]);
}
__name(fitText, "fitText");
function cutNotice(cut) {
  if (cut.length === 0) return [];
  return [`Left out, since it would be too long here: ${cut.join("; ")}. All of it is in report.html.`];
}
__name(cutNotice, "cutNotice");
function join(paragraphs) {
  return `${paragraphs.join("\n\n")}
`;
}
__name(join, "join");

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
__name(defaultStringLength, "defaultStringLength");
function markdownTable(table2, options) {
  const settings = options || {};
  const align = (settings.align || []).concat();
  const stringLength = settings.stringLength || defaultStringLength;
  const alignments = [];
  const cellMatrix = [];
  const sizeMatrix = [];
  const longestCellByColumn = [];
  let mostCellsPerRow = 0;
  let rowIndex = -1;
  while (++rowIndex < table2.length) {
    const row3 = [];
    const sizes2 = [];
    let columnIndex2 = -1;
    if (table2[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table2[rowIndex].length;
    }
    while (++columnIndex2 < table2[rowIndex].length) {
      const cell = serialize(table2[rowIndex][columnIndex2]);
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
  const left2 = report.binaries.length - rows.length;
  const image = report.images.length > 0;
  const header = ["Platform", ...image ? ["Image, pulled"] : [], "Binary"];
  const table2 = markdownTable([header, ...rows], { align: ["l", "r", "r"], alignDelimiters: false, padding: true });
  return left2 > 0 ? `${table2}

and ${left2} more in report.html` : table2;
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

// src/report/comment/budgets.ts
function worstBudget(budgets) {
  const broken = budgets.filter(({ state, actual }) => state === "broken" && actual !== void 0);
  return broken.reduce(
    (worst, each) => worst === void 0 || overrun(each) > overrun(worst) ? each : worst,
    void 0
  );
}
__name(worstBudget, "worstBudget");
function overrun({ actual = 0, allowed }) {
  return actual / Math.max(1, allowed);
}
__name(overrun, "overrun");
function budgetFigures(budget) {
  const { of, name, platform, limit, actual = 0, before, after } = budget;
  const what = of === "image" ? "" : of === "binary" ? "binary " : `module ${codeSpan(name)} `;
  if (limit === "size") return `${what}${unbrokenBytes(actual)} on ${platform}, ${allowedWords(budget)} allowed`;
  const share = signedPercent((after ?? 0) - (before ?? 0), before);
  return `${what}${unbrokenChange(actual)}${share === void 0 ? "" : ` (${share})`} on ${platform}, ${allowedWords(budget)} allowed`;
}
__name(budgetFigures, "budgetFigures");
function allowedWords({ written, limit }) {
  const words = written.trim().replace(/^\+/, "");
  const shown = /^[\d., ]{1,20}[%A-Za-z]{0,5}$/.test(words) ? words.replaceAll(" ", " ") : codeSpan(written);
  return limit === "growth" ? `+${shown}` : shown;
}
__name(allowedWords, "allowedWords");
function budgetAdvice(budget, cause, label) {
  const { actual = 0, allowed } = budget;
  const over = unbrokenBytes(actual - allowed);
  const { place } = cause ?? {};
  const line = place?.line === void 0 ? "" : `:${place.line}`;
  const undo = place === void 0 ? [] : [`Undo ${codeSpan(`${place.file}${line}`)}${cause?.alone === true ? ", which alone imports it" : ""}`];
  const allow = [
    ...label === void 0 ? [] : [`the label ${codeSpan(label)} (your name is recorded)`],
    `${codeSpan(settingThatFits(budget))} in ${codeSpan(".go-slim-image.yml")}`
  ].join(", or ");
  const what = undo.length === 0 ? `Allow it by ${allow}.` : `${undo.join("")}, or allow it by ${allow}.`;
  return `${over} over. ${what}`;
}
__name(budgetAdvice, "budgetAdvice");
function settingThatFits({ of, name, limit, written, actual = 0, before = 0 }) {
  const subject = of === "module" ? `${name}=` : of === "binary" ? "binary=" : "";
  const share = limit === "growth" && written.includes("%") && before > 0;
  return `max-${limit}: ${subject}${share ? `${Math.ceil(actual / before * 100)}%` : roundUp(actual)}`;
}
__name(settingThatFits, "settingThatFits");
function roundUp(bytes) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, bytes))) - 1);
  return formatBytes(Math.ceil(bytes / step) * step);
}
__name(roundUp, "roundUp");
function budgetLine(budgets) {
  const kept = budgets.filter(({ state }) => state === "kept");
  const broken = budgets.filter(({ state }) => state === "broken");
  const parts = [
    ...keptWords(kept),
    ...broken.length > 1 ? [`${broken.length} budgets broken`] : [],
    ...budgets.filter(({ state }) => state === "overridden").slice(0, 3).map((budget) => `Budget broken (${budgetFigures(budget)}), allowed ${overrideWords(budget)}`),
    ...notMeasured(budgets)
  ];
  return parts.map((part) => `${part}.`).join(" ");
}
__name(budgetLine, "budgetLine");
function keptWords(kept) {
  const tightest = kept.reduce(
    (worst, each) => worst === void 0 || overrun(each) > overrun(worst) ? each : worst,
    void 0
  );
  if (tightest === void 0) return [];
  const { actual = 0, allowed } = tightest;
  const left2 = `${unbrokenBytes(allowed - actual)} left`;
  const figures = budgetFigures(tightest).replace(/ allowed$/, "");
  return kept.length === 1 ? [`Budget kept: ${figures} allowed, ${left2}`] : [`${kept.length} budgets kept, tightest: ${figures} allowed, ${left2}`];
}
__name(keptWords, "keptWords");
function overrideWords({ override }) {
  return override === void 0 ? "by a label" : `by ${codeSpan(override.by)} with the label ${codeSpan(override.label)}`;
}
__name(overrideWords, "overrideWords");
function notMeasured(budgets) {
  const without = budgets.filter(({ state }) => state === "not-measured");
  const [first] = without;
  if (first === void 0) return [];
  const why = first.reason === void 0 ? "" : ` (${codeSpan(first.reason, 300)})`;
  return [`${without.length === 1 ? "One budget was" : `${without.length} budgets were`} not measured${why}`];
}
__name(notMeasured, "notMeasured");

// src/model/history.ts
var MOST_HISTORY = 30;

// src/report/history.ts
function historyPoint(report) {
  const platforms = report.images.flatMap((image) => image.platforms);
  const sizes = report.binaries.map(({ name, platform, stem, size }) => {
    const image = platforms.find(({ binaries }) => binaries.includes(stem))?.compressedSize;
    return { name, platform, binary: size, ...image === void 0 ? {} : { image } };
  });
  const { commit, version } = report.revision;
  return { ...commit === void 0 ? {} : { commit }, version, createdAt: report.run.startedAt, sizes };
}
__name(historyPoint, "historyPoint");
function historyAfter(baseline) {
  const before = baseline.history ?? [];
  const point = historyPoint(baseline);
  const last = before.at(-1);
  const kept = last !== void 0 && last.commit !== void 0 && last.commit === point.commit ? before.slice(0, -1) : before;
  return [...kept, point].slice(-MOST_HISTORY);
}
__name(historyAfter, "historyAfter");
function sizeLine(report, name, platform) {
  const points2 = [...report.history ?? [], historyPoint(report)];
  const own = points2.flatMap((point) => {
    const size = point.sizes.find((each) => each.name === name && each.platform === platform);
    return size === void 0 ? [] : [{ point, size }];
  });
  const kind = own.at(-1)?.size.image === void 0 ? "binary" : "image";
  return {
    kind,
    points: own.flatMap(({ point: { commit, version }, size }) => {
      const bytes = size[kind];
      return bytes === void 0 ? [] : [{ bytes, version, ...commit === void 0 ? {} : { commit } }];
    })
  };
}
__name(sizeLine, "sizeLine");
var BARS = "▁▂▃▄▅▆▇█";
function sparkline(values) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return values.map((value) => BARS[span === 0 ? 0 : Math.round((value - low) / span * (BARS.length - 1))]).join("");
}
__name(sparkline, "sparkline");

// src/report/comment/folds.ts
var STYLE = { alignDelimiters: false, align: ["l", "r", "r"] };
function packageFold(binary, most) {
  const { packages, packageCount } = binary;
  if (packages.length === 0) return [];
  const rows = packages.slice(0, most).map(({ path, state, renamedFrom, size }) => [
    `${codeSpan(path)}${stateWord(state, renamedFrom)}`,
    unbrokenChange(size.change),
    nowCell(size)
  ]);
  const title = `${packages.length} of ${formatCount(packageCount, "package")} changed`;
  return [{ title, body: `${table(["Package", "Change", "Now"], rows)}${left(packages.length - rows.length)}` }];
}
__name(packageFold, "packageFold");
function moduleFold(binary, most) {
  const { modules } = binary;
  if (modules.length === 0) return [];
  const rows = modules.slice(0, most).map(({ path, state, renamedFrom, from, to, size }) => {
    const versions = [from, to].filter((version) => version !== void 0 && version !== "");
    const shown = state === "changed" ? versions.slice(-1) : versions;
    const words = shown.map((version) => codeSpan(version ?? "")).join(" → ");
    return [
      `${codeSpan(path)}${words === "" ? "" : `<br>${words}`}${stateWord(state, renamedFrom)}`,
      unbrokenChange(size.change),
      nowCell(size)
    ];
  });
  const body = `${table(["Module", "Change", "Now"], rows)}${left(modules.length - rows.length)}`;
  return [{ title: `${formatCount(modules.length, "module")} changed`, body }];
}
__name(moduleFold, "moduleFold");
function stateWord(state, renamedFrom) {
  if (renamedFrom !== void 0) return `<br>was ${codeSpan(renamedFrom)}`;
  return state === "new" || state === "gone" ? `<br>${state}` : "";
}
__name(stateWord, "stateWord");
function nowCell({ after }) {
  return after === void 0 ? "–" : unbrokenBytes(after);
}
__name(nowCell, "nowCell");
function findingsFold(added, gone, most) {
  if (added.length + gone.length === 0) return [];
  const row2 = /* @__PURE__ */ __name((word) => (finding) => [
    `${codeLink(finding.id, finding.url)}<br>${word}, ${finding.severity.toLowerCase()}${finding.suppressed === void 0 ? "" : ", ignored"}`,
    `${codeSpan(finding.module)}<br>${codeSpan(finding.installed)}`,
    finding.fixed.length === 0 ? "no fix yet" : codeSpan(finding.fixed.join(", "))
  ], "row");
  const rows = [...added.map(row2("new")), ...gone.map(row2("gone"))];
  const body = `${markdownTable([["Finding", "In", "Fixed in"], ...rows.slice(0, most)], { alignDelimiters: false })}${left(rows.length - most)}`;
  return [{ title: `Findings: ${added.length} new, ${gone.length} gone`, body }];
}
__name(findingsFold, "findingsFold");
var PARTS = { base: "base", rootfs: "root files", binary: "binary" };
function layerFold(images, most) {
  const shown = images.filter(({ state }) => state === "new" || state === "changed");
  if (shown.length === 0) return [];
  const several = new Set(images.map(({ name }) => name)).size > 1;
  const rows = shown.flatMap(
    ({ name, platform, layers }) => layers.map(({ part, state, compressed }) => [
      `${several ? `${codeSpan(name)} ` : ""}${platform}<br>${PARTS[part]}`,
      state === "same" ? "±0" : state === "changed" ? unbrokenChange(compressed.change) : state,
      nowCell(compressed)
    ])
  );
  const updates = shown.flatMap(
    ({ name, platform, update }) => update === void 0 ? [] : [
      `- ${several ? `${codeSpan(name)} ` : ""}${platform}: a host that has the baseline downloads ${unbrokenBytes(update.download)} and reuses ${update.reusedLayers} of ${formatCount(update.layers, "layer")} (${unbrokenBytes(update.reused)})`
    ]
  );
  const list = updates.length === 0 ? "" : `

${updates.slice(0, most).join("\n")}`;
  const body = `${table(["Layer", "Change", "Now"], rows.slice(0, most))}${left(rows.length - most)}${list}`;
  return [{ title: "Layers, base apart", body }];
}
__name(layerFold, "layerFold");
function historyFold(report, name, platform, most) {
  const { kind, points: points2 } = sizeLine(report, name, platform);
  const [first] = points2;
  const last = points2.at(-1);
  if (first === void 0 || last === void 0 || points2.length < 3) return [];
  const steps = points2.flatMap(({ bytes, commit, version }, index) => {
    const before = points2[index - 1]?.bytes;
    if (before === void 0 || bytes === before) return [];
    const who = index === points2.length - 1 ? "this one" : codeSpan(commit?.slice(0, 7) ?? version);
    return [[who, unbrokenChange(bytes - before), unbrokenBytes(bytes)]];
  });
  const ends = `${unbrokenBytes(first.bytes)} → ${unbrokenBytes(last.bytes)}`;
  const line = `Last ${points2.length} builds ${sparkline(points2.map(({ bytes }) => bytes))} ${ends}`;
  const what = `${kind === "image" ? "Image as pulled" : "Binary"}, ${platform}.`;
  const body = steps.length === 0 ? `${what} No build changed it.` : `${what} Builds that changed it, the latest first:

${table(["Commit", "Change", "Size"], steps.reverse().slice(0, most))}`;
  return [{ title: line, body }];
}
__name(historyFold, "historyFold");
function tagFold(report, most) {
  const tags = new Map(report.binaries.flatMap(({ shrinkingTags = [] }) => shrinkingTags.map((tag) => [tag.tag, tag])));
  if (tags.size === 0) return [];
  const rows = [...tags.values()].slice(0, most).map(
    ({ tag, packages, files }) => `- ${codeSpan(tag)} leaves ${formatCount(files.length, "file")} out, of ${packages.slice(0, 3).map((path) => codeSpan(path)).join(", ")}`
  );
  return [{ title: `Build tags that would shrink it: ${tags.size}`, body: rows.join("\n") }];
}
__name(tagFold, "tagFold");
function table(header, rows) {
  return markdownTable([header, ...rows], STYLE);
}
__name(table, "table");
function left(count) {
  return count > 0 ? `

and ${count} more in report.html` : "";
}
__name(left, "left");

// src/report/comment/headline.ts
function comparedHeadline(report) {
  const rows = sizeRows(report);
  const gate = verdictOf(report).tone === "bad" ? "**Gate failed.** " : "";
  const findings = newFindings(report);
  const broken = worstBudget(report.comparison.budgets);
  if (broken !== void 0) {
    const row3 = rows.find(
      ({ name, platform, image }) => platform === broken.platform && (broken.of === "module" || name === broken.name || image?.name === broken.name)
    );
    const cause2 = causeOf(row3?.binary, report.module.path, broken.of === "module" ? broken.name : void 0);
    const text = `${gate}**Budget broken: ${budgetFigures(broken)}**${because(report, cause2)}${findings}`;
    return { text, ...binaryAndCause(row3, cause2) };
  }
  const row2 = largest(rows);
  if (row2 === void 0) return { text: `${gate}${unchanged(rows)}${findings}` };
  const { change, before } = rowSize(row2);
  const share = signedPercent(change, before);
  const cause = causeOf(row2.binary, report.module.path);
  const figures = `${unbrokenChange(change)}${share === void 0 ? "" : ` (${share})`} on ${where(row2, rows)}`;
  const why = baseIsCause(row2) ? `: the base ${codeSpan(row2.image?.baseMoved?.to.reference ?? "")} moved` : because(report, cause);
  return { text: `${gate}**${figures}**${why}${cameAndWent(rows)}${findings}`, ...binaryAndCause(row2, cause) };
}
__name(comparedHeadline, "comparedHeadline");
function binaryAndCause(row2, cause) {
  return { ...row2 === void 0 ? {} : { binary: row2.binary }, ...cause === void 0 ? {} : { cause } };
}
__name(binaryAndCause, "binaryAndCause");
function largest(rows) {
  const changed = rows.filter((row2) => isOnBothSides(row2) && rowSize(row2).change !== 0);
  return changed.reduce(
    (most, row2) => most === void 0 || Math.abs(rowSize(row2).change) > Math.abs(rowSize(most).change) ? row2 : most,
    void 0
  );
}
__name(largest, "largest");
function isOnBothSides(row2) {
  const { before, after } = rowSize(row2);
  return before !== void 0 && after !== void 0;
}
__name(isOnBothSides, "isOnBothSides");
function causeOf(binary, main, module) {
  if (binary === void 0) return void 0;
  const { causes, size } = binary;
  const sign = Math.sign(size.change);
  const telling = causes.filter(({ kind, bytes }) => kind !== "not-explained" && Math.sign(bytes) === sign);
  if (module !== void 0) return telling.find(({ subject }) => subject === module);
  const people = telling.filter(({ kind }) => !["data", "tables", "padding"].includes(kind));
  const candidates = people.length > 0 ? people : telling;
  const weight = /* @__PURE__ */ __name((cause) => candidates.reduce(
    (sum, other) => broughtBy(other, candidates, main) === cause ? sum + Math.abs(other.bytes) : sum,
    0
  ), "weight");
  return [...candidates].sort((a, b) => weight(b) - weight(a))[0];
}
__name(causeOf, "causeOf");
function broughtBy(cause, causes, main) {
  const entry = cause.chain?.find((path) => path !== main && !path.startsWith(`${main}/`));
  if (entry === void 0) return cause;
  const modules = causes.filter(({ kind }) => kind === "module-new" || kind === "module-moved");
  return modules.find(({ subject = "" }) => entry === subject || entry.startsWith(`${subject}/`)) ?? cause;
}
__name(broughtBy, "broughtBy");
function because(report, cause) {
  if (cause === void 0) return "";
  return `: ${phraseText(causeHeadline(cause, report.module.path), codeSpan)}`;
}
__name(because, "because");
function baseIsCause({ image }) {
  if (image?.baseMoved === void 0) return false;
  return Math.abs(image.base.change) > Math.abs(image.app.change);
}
__name(baseIsCause, "baseIsCause");
function where({ name, platform }, rows) {
  const several = new Set(rows.map((row2) => row2.name)).size > 1;
  return several ? `${platform} (${codeSpan(name)})` : platform;
}
__name(where, "where");
function unchanged(rows) {
  const both = rows.filter(isOnBothSides);
  if (both.length === 0) return `**Nothing in common with the baseline**${cameAndWent(rows)}`;
  const images = both.filter(({ image }) => image !== void 0);
  const count = new Set(both.map(({ platform }) => platform)).size;
  const identical = both.every(({ image, binary }) => (image ?? binary).state === "same");
  const what = images.length === both.length ? "images" : images.length === 0 ? "binaries" : "images and binaries";
  const sizes = [...new Set(both.map((row2) => unbrokenBytes(rowSize(row2).after ?? 0)))];
  const pulled = sizes.length > 3 ? "" : ` (${sizes.join(" and ")}${images.length === both.length ? " pulled" : ""})`;
  const words = identical ? `${what} byte-identical` : `${what} of the same size, with other bytes`;
  return `**No size change** on ${count === 1 ? "1 platform" : `${count} platforms`}: ${words}${pulled}${cameAndWent(rows)}`;
}
__name(unchanged, "unchanged");
function cameAndWent(rows) {
  const of = /* @__PURE__ */ __name((side) => rows.filter((row2) => rowSize(row2)[side] === void 0).map((row2) => where(row2, rows)), "of");
  const told = /* @__PURE__ */ __name((names, word) => names.length === 0 ? "" : `; ${names.length > 3 ? `${names.length} platforms are` : `${names.join(", ")} is`} ${word}`, "told");
  return `${told(of("before"), "new")}${told(of("after"), "gone")}`;
}
__name(cameAndWent, "cameAndWent");
function newFindings({ comparison: { findings } }) {
  const count = findings?.new.filter(({ suppressed }) => suppressed === void 0).length ?? 0;
  if (count === 0) return "";
  const worst = findings?.new.find(({ suppressed }) => suppressed === void 0);
  const about = worst === void 0 ? "" : `: ${codeSpan(worst.id)} (${worst.severity.toLowerCase()}) in ${codeSpan(worst.module)}`;
  return `. **${count === 1 ? "1 new finding" : `${count} new findings`}**${about}`;
}
__name(newFindings, "newFindings");

// src/report/comment/table.ts
var MOST_OWN_ROWS = 3;
var EQUAL_POINTS = 0.5;
var MOST_NAMES = 6;
function sizeTable(rows, options) {
  const images = rows.some(({ image }) => image !== void 0);
  const several = new Set(rows.map(({ name }) => name)).size > 1;
  const groups = options.shared ? grouped(rows) : rows.map((row2) => [row2]);
  const lines = groups.slice(0, options.most).map((group) => {
    const binaries = group.map(({ binary }) => binary.size);
    return [
      `${several ? `${codeSpan(group[0]?.name ?? "")} ` : ""}${platformNames(group)}`,
      ...images ? [
        sizeCell(
          group.flatMap(({ image }) => image === void 0 ? [] : [image.compressed]),
          { bold: true }
        )
      ] : [],
      sizeCell(binaries, { bold: !images })
    ];
  });
  const header = ["Platform", ...images ? ["Image, pulled"] : [], "Binary"];
  const table2 = markdownTable([header, ...lines], { align: ["l", "r", "r"], alignDelimiters: false });
  const left2 = groups.length - lines.length;
  return left2 > 0 ? `${table2}

and ${left2} more in report.html` : table2;
}
__name(sizeTable, "sizeTable");
function platformNames(group) {
  const names = group.map(({ platform }) => platform);
  const left2 = names.length - MOST_NAMES;
  return left2 > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${left2} more` : names.join(", ");
}
__name(platformNames, "platformNames");
function grouped(rows) {
  const groups = [];
  for (const row2 of rows) {
    const own = rows.filter(({ name }) => name === row2.name).length <= MOST_OWN_ROWS;
    const group = own ? void 0 : groups.find(([first]) => first !== void 0 && alike(first, row2));
    if (group === void 0) groups.push([row2]);
    else group.push(row2);
  }
  return groups;
}
__name(grouped, "grouped");
function alike(a, b) {
  if (a.name !== b.name || a.image === void 0 !== (b.image === void 0)) return false;
  const [left2, right] = [points(a), points(b)];
  if (left2 === void 0 || right === void 0) return left2 === right && kindOf(a) === kindOf(b);
  return Math.abs(left2 - right) <= EQUAL_POINTS && rowSize(a).change === 0 === (rowSize(b).change === 0);
}
__name(alike, "alike");
function points(row2) {
  const { before, after, change } = rowSize(row2);
  return before === void 0 || after === void 0 || before === 0 ? void 0 : change / before * 100;
}
__name(points, "points");
function kindOf({ binary }) {
  return binary.state;
}
__name(kindOf, "kindOf");

// src/report/comment/why.ts
function surroundings(report, binary) {
  const { toolchain, settings, causes } = binary;
  const share = /* @__PURE__ */ __name((kind) => {
    const bytes = causes.filter((cause) => cause.kind === kind).reduce((sum, cause) => sum + cause.bytes, 0);
    return bytes === 0 ? "" : `: ${unbrokenChange(bytes)} of the binary`;
  }, "share");
  const lines = toolchain === void 0 ? [] : [`Another Go, ${codeSpan(toolchain.from)} → ${codeSpan(toolchain.to)}${share("toolchain")}.`];
  if (settings.length > 0) {
    const shown = settings.slice(0, 4).map(
      ({ key, from, to }) => `${codeSpan(key)} ${from === void 0 ? "unset" : codeSpan(from)} → ${to === void 0 ? "unset" : codeSpan(to)}`
    );
    const more = settings.length > 4 ? ` and ${settings.length - 4} more` : "";
    lines.push(`Other build settings, ${shown.join(", ")}${more}${share("flags")}.`);
  }
  return [...lines, ...bases(report)];
}
__name(surroundings, "surroundings");
function bases({ comparison: { images } }) {
  const moved = images.filter(({ baseMoved }) => baseMoved !== void 0);
  const [first] = moved;
  if (first?.baseMoved === void 0) return [];
  const { from, to } = first.baseMoved;
  const same = from.reference === to.reference;
  const names = same ? `${codeSpan(to.reference)} has other content` : `${codeSpan(from.reference)} → ${codeSpan(to.reference)}`;
  return [`Another base, ${names}: ${unbrokenChange(first.base.change)} of the image.`];
}
__name(bases, "bases");
var LAST = ["data", "tables", "padding", "not-explained"];
function causeList(binary, report, most) {
  const causes = [...binary.causes].sort((a, b) => Number(LAST.includes(a.kind)) - Number(LAST.includes(b.kind)));
  const shown = causes.slice(0, causes.length === most + 1 ? most + 1 : most);
  const rest = causes.slice(shown.length);
  const lines = shown.map(
    (cause) => `- **${unbrokenChange(cause.bytes)}** ${phraseText(causeSentence(cause, report.module.path), codeSpan)}`
  );
  if (rest.length > 0) {
    const bytes = rest.reduce((sum, cause) => sum + cause.bytes, 0);
    lines.push(`- **${unbrokenChange(bytes)}** in ${rest.length} smaller causes`);
  }
  return lines.join("\n");
}
__name(causeList, "causeList");
function whyBlock(binary, report, most) {
  if (binary.causes.length === 0) return [];
  const several = new Set(report.binaries.map(({ name: name2 }) => name2)).size > 1;
  const name = several ? `${codeSpan(binary.name)}, ` : "";
  return [`**Why** (binary, ${name}${binary.platform})

${causeList(binary, report, most)}`];
}
__name(whyBlock, "whyBlock");
function largestModules(report) {
  const [binary] = report.binaries;
  const modules = binary?.sizes?.modules.slice(0, 5) ?? [];
  if (binary === void 0 || modules.length === 0) return [];
  const lines = modules.map(({ path, size, kind }) => {
    const name = path === "std" ? "the standard library" : codeSpan(path);
    return `- **${unbrokenBytes(size)}** ${name}${kind === "own" ? ", your code" : ""}`;
  });
  return [`**Largest modules** (binary, ${binary.platform})

${lines.join("\n")}`];
}
__name(largestModules, "largestModules");

// src/report/comment/story.ts
var COMMENT_DEPTH = { shared: true, rows: 20, causes: 6, foldedRows: 25 };
var SUMMARY_DEPTH = { shared: false, rows: 200, causes: 100, foldedRows: 2e3 };
function sizeStory(report, depth, label) {
  return isCompared(report) ? comparedStory(report, depth, label) : firstStory(report, depth);
}
__name(sizeStory, "sizeStory");
function comparedStory(report, depth, label) {
  const { comparison } = report;
  const rows = sizeRows(report);
  const verdict = comparedHeadline(report);
  const broken = worstBudget(comparison.budgets);
  const told = verdict.binary ?? comparison.binaries.find(({ state }) => state === "changed");
  const advice = broken === void 0 ? [] : [budgetAdvice(broken, verdict.cause, label)];
  const around = told === void 0 ? [] : surroundings(report, told);
  const verdicts = [budgetLine(comparison.budgets), findingsLine(report)].filter((line) => line !== "").join(" ");
  return {
    first: verdict.text,
    head: [
      ...advice,
      sizeTable(rows, { shared: depth.shared, most: depth.rows }),
      ...around.length === 0 ? [] : [around.join("<br>")],
      ...told === void 0 ? [] : whyBlock(told, report, depth.causes),
      ...verdicts === "" ? [] : [verdicts]
    ],
    folds: comparedFolds(report, told, depth)
  };
}
__name(comparedStory, "comparedStory");
function comparedFolds(report, told, { foldedRows, causes }) {
  const { findings, images, binaries } = report.comparison;
  const first = report.binaries[0];
  const line = told ?? binaries.find(({ state }) => state !== "gone");
  return [
    ...findingsFold(findings?.new ?? [], findings?.gone ?? [], foldedRows),
    ...told === void 0 ? [] : [...moduleFold(told, foldedRows), ...packageFold(told, foldedRows)],
    ...otherCauses(report, told, causes),
    ...historyFold(report, line?.name ?? first?.name ?? "", line?.platform ?? first?.platform ?? "", foldedRows),
    ...layerFold(images, foldedRows),
    ...tagFold(report, foldedRows)
  ];
}
__name(comparedFolds, "comparedFolds");
function otherCauses(report, told, most) {
  const others = report.comparison.binaries.filter((binary) => binary !== told && binary.causes.length > 0);
  if (others.length === 0) return [];
  const several = new Set(others.map(({ name }) => name)).size > 1;
  const parts = others.slice(0, 10).map(
    (binary) => `${several ? `${codeSpan(binary.name)} ` : ""}${binary.platform}

${causeList(binary, report, most)}`
  );
  const left2 = others.length - parts.length;
  const more = left2 > 0 ? [`and ${formatCount(left2, "more binary", "more binaries")} in report.html`] : [];
  const title = others.length === 1 ? "Why, other platform" : `Why, ${others.length} other binaries`;
  return [{ title, body: [...parts, ...more].join("\n\n") }];
}
__name(otherCauses, "otherCauses");
function findingsLine(report) {
  const { findings } = report.comparison;
  if (findings === void 0) return "";
  const total = describeCounts(report.totals.findings);
  const why = findings.databaseMoved && findings.new.length > 0 ? ", with newer vulnerability data" : "";
  return `Findings: ${findings.new.length} new, ${findings.gone.length} gone${why}${total === "none" ? "" : `; now ${total}`}.`;
}
__name(findingsLine, "findingsLine");
function firstStory(report, depth) {
  const { comparison } = report;
  if (comparison === void 0)
    return { first: headline(report), head: [platformTable(report)], folds: tagFold(report, depth.foldedRows) };
  const branch = report.run.origin?.pullRequest?.baseRef;
  const next = branch === void 0 || branch === "" ? "" : ` The next push to ${codeSpan(branch)} stores the baseline.`;
  const budgets = budgetLine(comparison.budgets);
  const broken = worstBudget(comparison.budgets);
  return {
    first: `${broken === void 0 ? "" : "**Budget broken.** "}${headline(report)}. First measurement, nothing to compare with.${next}`,
    head: [platformTable(report), ...largestModules(report), ...budgets === "" ? [] : [budgets]],
    folds: [...triedFold(report), ...tagFold(report, depth.foldedRows)]
  };
}
__name(firstStory, "firstStory");
function triedFold({ comparison }) {
  const tried = comparison?.tried ?? [];
  if (tried.length === 0) return [];
  const lines = tried.slice(0, 20).map(({ source, answer }) => `- ${source}: ${codeSpan(answer, 300)}`);
  return [{ title: "Where a baseline was looked for", body: lines.join("\n") }];
}
__name(triedFold, "triedFold");

export {
  fitText,
  markdownTable,
  reasons,
  provenance,
  historyAfter,
  sizeLine,
  isCompared,
  worthTelling,
  COMMENT_DEPTH,
  SUMMARY_DEPTH,
  sizeStory
};
