import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  buildCommand,
  linkageWords,
  reportMarkdown
} from "./chunk-QZ2GHV4K.mjs";
import {
  bytes,
  changeBytes,
  changeNote,
  code,
  commas,
  documentHtml,
  facts,
  fold,
  isShort,
  k,
  mapBlocksMarkup,
  mapSection,
  packagesSection,
  perBinary,
  platformSwitch,
  preparePageMap,
  rendered,
  section,
  sharedSection,
  shortDigest,
  table,
  text,
  whole
} from "./chunk-OWBU6RZ3.mjs";
import {
  baselineAge
} from "./chunk-P25QMXAW.mjs";
import {
  sizeLine
} from "./chunk-2ZU2EYDT.mjs";
import {
  formatAge,
  unbrokenChange
} from "./chunk-AN2NNQIO.mjs";
import {
  SUMS_NAME,
  sumsText
} from "./chunk-D56ENCGJ.mjs";
import {
  serializeReport
} from "./chunk-F2WF2GVL.mjs";
import {
  digestHex,
  digestOf
} from "./chunk-5ADMWMEE.mjs";
import {
  stepTitle,
  stepsSpan
} from "./chunk-M4FVIRCB.mjs";
import {
  causeSentence
} from "./chunk-KA7R74LC.mjs";
import {
  safeAddress
} from "./chunk-PENSBBB2.mjs";
import {
  scanWord,
  verdictOf
} from "./chunk-P5PRITES.mjs";
import {
  describeCounts,
  findingsOf,
  scansOf,
  sumCounts
} from "./chunk-6SMPMJH7.mjs";
import {
  INPUT_NAMES,
  inputDefinition,
  propertyOf
} from "./chunk-BRIMCV5B.mjs";
import {
  formatByteChange,
  formatBytes,
  formatCount,
  formatDuration
} from "./chunk-4PH2I2U7.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/report/write-report.ts
import { join } from "node:path";

// src/report/html/budgets.ts
var BUDGET_STATES = {
  broken: { word: "broken", sign: "✗", tone: "bad" },
  overridden: { word: "overridden", sign: "!", tone: "doubtful" },
  "not-measured": { word: "not measured", sign: "!", tone: "doubtful" },
  kept: { word: "kept", sign: "✓", tone: "good" }
};
var WORST_FIRST = ["broken", "overridden", "not-measured", "kept"];
function tellingBudget(budgets, platform) {
  const left = /* @__PURE__ */ __name(({ allowed, actual = 0 }) => (allowed - actual) / Math.max(1, allowed), "left");
  return budgets.filter((budget) => platform === void 0 || budget.platform === platform).sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) || left(a) - left(b))[0];
}
__name(tellingBudget, "tellingBudget");
function leftWords({ allowed, actual, reason }) {
  if (actual === void 0) return text(reason ?? "nothing to measure");
  const left = allowed - actual;
  return `${formatBytes(Math.abs(left))} ${left < 0 ? "over" : "left"}`.replaceAll(" ", " ");
}
__name(leftWords, "leftWords");
function budgetsSection(report) {
  const budgets = report.comparison?.budgets ?? [];
  if (budgets.length === 0) return [];
  const columns = [
    { title: "Budget" },
    { title: "On", spare: true },
    { title: "Allowed", kind: "number" },
    { title: "Is", kind: "number" },
    { title: "Verdict" }
  ];
  return [section("budgets", "Budgets", table(columns, budgets.map(row)))];
}
__name(budgetsSection, "budgetsSection");
function row(budget) {
  const { of, name, platform, limit, written, allowed, actual, state, override, reason } = budget;
  const { word, sign, tone } = BUDGET_STATES[state];
  return [
    [`${limit === "growth" ? "Growth" : "Size"} of ${of} `, code(name)],
    whole(platform),
    [limit === "growth" ? "+" : "", bytes(allowed), k("span", { class: "note" }, text(written))],
    actual === void 0 ? "–" : limit === "growth" ? changeBytes(actual) : bytes(actual),
    [
      k("b", { class: tone }, `${sign} ${word}`),
      k(
        "span",
        { class: "note" },
        override === void 0 ? leftWords(budget) : ["by ", text(override.by), ", label ", code(override.label)]
      ),
      reason === void 0 || actual === void 0 ? null : k("span", { class: "note" }, text(reason))
    ]
  ];
}
__name(row, "row");

// src/report/html/causes.ts
var OPEN_CAUSES = 12;
var MOST_CAUSES = 50;
var MOST_PARTS = 8;
function causesSection(report) {
  const changes = report.comparison?.binaries ?? [];
  const parts = perBinary(report, (binary) => {
    const change = changes.find(({ stem }) => stem === binary.stem);
    return change === void 0 || change.causes.length === 0 ? void 0 : causesPart(report, binary, change);
  });
  return parts.length === 0 ? [] : [section("causes", "What changed, and why", ...parts)];
}
__name(causesSection, "causesSection");
function causesPart(report, binary, change) {
  const { causes } = change;
  const open = causes.length <= OPEN_CAUSES + 2 ? causes.length : OPEN_CAUSES;
  const folded = causes.slice(open, MOST_CAUSES).map((cause) => causeLine(cause, report.module.path, false));
  const rest = causes.slice(Math.max(open, MOST_CAUSES));
  const bytes2 = rest.reduce((sum, cause) => sum + cause.bytes, 0);
  const last = k("li", null, changeBytes(bytes2), k("div", null, `${rest.length} causes that are smaller still`));
  return k(
    "div",
    null,
    surroundings(report, binary, change),
    k(
      "ul",
      { class: "causes" },
      causes.slice(0, open).map((cause) => causeLine(cause, report.module.path, true))
    ),
    open === causes.length ? null : fold(
      `${causes.length - open} smaller causes`,
      k("ul", { class: "causes" }, folded, rest.length === 0 ? null : last)
    ),
    k("p", { class: "note" }, "The lines add up to ", changeBytes(change.size.change), ", to the byte.")
  );
}
__name(causesPart, "causesPart");
function causeLine(cause, module, inside) {
  const { bytes: bytes2, parts, inferred } = cause;
  const details = inside ? parts.filter(({ name }) => name !== cause.subject).slice(0, MOST_PARTS) : [];
  return k(
    "li",
    null,
    changeBytes(bytes2),
    k(
      "div",
      null,
      capitalised(phraseMarkup(causeSentence(cause, module))),
      inferred === void 0 || inferred === 0 ? null : k("span", { class: "note" }, ` (${unbrokenChange(inferred)} of it inferred)`),
      details.length < 2 ? null : fold(
        "Where",
        k(
          "ul",
          { class: "parts" },
          details.map(({ name, bytes: part }) => k("li", null, changeBytes(part), " ", code(name)))
        )
      )
    )
  );
}
__name(causeLine, "causeLine");
function phraseMarkup(phrase) {
  return phrase.map((piece) => typeof piece === "string" ? piece : code(piece.name));
}
__name(phraseMarkup, "phraseMarkup");
function capitalised(children) {
  const [first, ...rest] = children;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : children;
}
__name(capitalised, "capitalised");
function surroundings(report, binary, { toolchain, settings, causes }) {
  const share = /* @__PURE__ */ __name((kind) => {
    const of = causes.filter((cause) => cause.kind === kind);
    return of.length === 0 ? [] : [": ", changeBytes(of.reduce((sum, { bytes: bytes2 }) => sum + bytes2, 0)), " of the binary"];
  }, "share");
  const image = report.images.find(({ platforms }) => platforms.some(({ binaries }) => binaries.includes(binary.stem)));
  const moved = report.comparison?.images.find(
    ({ name, platform, baseMoved }) => baseMoved !== void 0 && name === image?.name && platform === binary.platform
  );
  const lines = [
    ...toolchain === void 0 ? [] : [["Another Go, ", code(toolchain.from), " → ", code(toolchain.to), ...share("toolchain")]],
    ...settings.map(({ key, from, to }, index) => [
      "Another setting, ",
      code(key),
      ": ",
      from === void 0 ? "unset" : code(from),
      " → ",
      to === void 0 ? "unset" : code(to),
      // Settings have one share together.
      ...index === settings.length - 1 ? share("flags") : []
    ]),
    ...moved?.baseMoved === void 0 ? [] : [
      [
        "Another base, ",
        code(moved.baseMoved.from.reference),
        " → ",
        code(moved.baseMoved.to.reference),
        ": ",
        changeBytes(moved.base.change),
        " of the image"
      ]
    ]
  ];
  return lines.length === 0 ? null : k(
    "ul",
    { class: "around" },
    lines.map((line) => k("li", null, ...line))
  );
}
__name(surroundings, "surroundings");

// src/report/html/findings.ts
function findingsSection(report) {
  const findings = findingsOf(report);
  if (findings.length === 0) return section("findings", "Findings", k("p", null, nothing(report)), ...tried(report));
  const where = platformsOf(report);
  const rows = findings.map((finding) => row2(finding, where.get(keyOf(finding)) ?? [], report.platforms.length));
  const columns = [
    { title: "Severity", kind: "short" },
    { title: "Finding" },
    { title: "In" },
    { title: "On", spare: true }
  ];
  return section("findings", "Findings", table(columns, rows), ...tried(report));
}
__name(findingsSection, "findingsSection");
function nothing(report) {
  const { scan } = verdictOf(report);
  return scan === "none" ? "No known vulnerability in any binary." : `No findings to show: ${scan}.`;
}
__name(nothing, "nothing");
function row2(finding, platforms, all) {
  const { id, url, severity, module, installed, fixed, title, suppressed } = finding;
  const href = url === void 0 ? void 0 : safeAddress(url);
  const name = href === void 0 ? code(id) : k("a", { class: isShort(id) ? "whole" : "long", href, rel: "noreferrer" }, text(id));
  const note = suppressed === void 0 ? title : `ignored by ${suppressed.by}${suppressed.reason === void 0 ? "" : `: ${suppressed.reason}`}`;
  return [
    k(
      "span",
      { class: `severity ${suppressed === void 0 ? severity.toLowerCase() : "ignored"}` },
      severity.toLowerCase()
    ),
    [name, note === void 0 ? "" : k("span", { class: "note" }, text(note))],
    [
      code(module),
      k(
        "span",
        { class: "note" },
        text(installed),
        fixed.length === 0 ? ", no fix yet" : [", fixed in ", ...commas(fixed.map(text))]
      )
    ],
    platforms.length === all ? whole("all platforms") : commas(platforms.map(whole))
  ];
}
__name(row2, "row");
function keyOf({ id, module, installed }) {
  return JSON.stringify([id, module, installed]);
}
__name(keyOf, "keyOf");
function platformsOf(report) {
  const where = /* @__PURE__ */ new Map();
  for (const platform of report.platforms) {
    for (const finding of findingsOf(report, platform)) {
      where.set(keyOf(finding), [...where.get(keyOf(finding)) ?? [], platform]);
    }
  }
  return where;
}
__name(platformsOf, "platformsOf");
function tried(report) {
  const sources = /* @__PURE__ */ new Map();
  for (const { outcome } of scansOf(report)) {
    if (outcome.kind === "database-unavailable")
      for (const { source, answer } of outcome.tried) sources.set(source, answer);
  }
  if (sources.size === 0) return [];
  return [
    k(
      "ul",
      null,
      [...sources].map(([source, answer]) => k("li", null, code(source), `: ${text(answer)}`))
    )
  ];
}
__name(tried, "tried");

// src/report/html/history.ts
var WIDTH = 1e3;
var HEIGHT = 180;
var LEFT = 80;
var RIGHT = 90;
var TOP = 18;
var BOTTOM = 26;
function historySection(report) {
  const parts = perBinary(report, (binary) => historyPart(report, binary));
  return parts.length === 0 ? [] : [section("history", "Over the last builds", ...parts)];
}
__name(historySection, "historySection");
function historyPart(report, { name, platform }) {
  const line = sizeLine(report, name, platform);
  if (line.points.length < 2) return void 0;
  const rows = line.points.map(({ bytes: size, commit, version }, index) => {
    const before = line.points[index - 1]?.bytes;
    return [
      index === line.points.length - 1 ? `${text(version)} (this build)` : text(version),
      commit === void 0 ? "–" : code(commit.slice(0, 7)),
      bytes(size),
      before === void 0 ? "–" : changeBytes(size - before)
    ];
  });
  const columns = [
    { title: "Version" },
    { title: "Commit" },
    { title: "Size", kind: "number" },
    { title: "Change", kind: "number" }
  ];
  const what = line.kind === "image" ? "Image, as pulled" : "Binary";
  return k(
    "div",
    null,
    chart(line),
    k("p", { class: "note" }, `${what}, ${text(platform)}; the scale does not begin at zero.`),
    fold(`All ${rows.length} builds`, table(columns, rows.reverse()))
  );
}
__name(historyPart, "historyPart");
function chart({ points, kind }) {
  const sizes = points.map((point) => point.bytes);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const span = Math.max(high - low, high * 0.01, 1);
  const x = /* @__PURE__ */ __name((index) => LEFT + index * (WIDTH - LEFT - RIGHT) / Math.max(1, points.length - 1), "x");
  const y = /* @__PURE__ */ __name((size) => TOP + (high - size) / span * (HEIGHT - TOP - BOTTOM), "y");
  const place = /* @__PURE__ */ __name((index, size) => `${x(index).toFixed(1)},${y(size).toFixed(1)}`, "place");
  const last = points.length - 1;
  const now = sizes[last] ?? 0;
  return k(
    "svg",
    { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": summaryOf(points, kind) },
    [.../* @__PURE__ */ new Set([high, low])].map((size) => [
      k("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: y(size), y2: y(size) }),
      k("text", { x: LEFT - 8, y: y(size) + 4, "text-anchor": "end" }, formatBytes(size))
    ]),
    k("polyline", { class: "line", points: sizes.map((size, index) => place(index, size)).join(" ") }),
    points.map(
      ({ bytes: size, commit, version }, index) => k(
        "circle",
        { cx: x(index).toFixed(1), cy: y(size).toFixed(1), r: index === last ? 5 : 3.5 },
        k("title", null, `${commit === void 0 ? text(version) : commit.slice(0, 7)}: ${formatBytes(size)}`)
      )
    ),
    steps(points).map(
      ({ index, size, label }) => k(
        "text",
        { x: x(index).toFixed(1), y: HEIGHT - 6, "text-anchor": "middle" },
        label,
        k("title", null, String(size))
      )
    ),
    k("text", { class: "now", x: x(last) + 10, y: y(now) + 4 }, formatBytes(now))
  );
}
__name(chart, "chart");
function steps(points) {
  return points.map(({ bytes: size, commit, version }, index) => ({
    index,
    size,
    change: index === 0 ? 0 : size - (points[index - 1]?.bytes ?? size),
    label: commit?.slice(0, 7) ?? text(version)
  })).filter(({ change, size }) => Math.abs(change) > size * 2e-3).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, 4).filter(
    (step, i, all) => all.slice(0, i).every((other) => Math.abs(other.index - step.index) > points.length / 12)
  );
}
__name(steps, "steps");
function summaryOf(points, kind) {
  const [first, last] = [points[0]?.bytes ?? 0, points.at(-1)?.bytes ?? 0];
  const what = kind === "image" ? "Image size" : "Binary size";
  return `${what} over ${points.length} builds: from ${formatBytes(first)} to ${formatBytes(last)}, ${formatByteChange(last - first)}`;
}
__name(summaryOf, "summaryOf");

// src/report/html/layers.ts
var NAMES = { base: "Base", rootfs: "Root files", binary: "Binary" };
function layersSection(report) {
  if (report.images.length === 0) return [];
  const platforms = report.images.flatMap((image) => image.platforms);
  const largest = Math.max(1, ...platforms.map(layersSize));
  const parts = ["base", "rootfs", "binary"].filter(
    (part) => platforms.some(({ layers }) => layers.some((layer) => layer.part === part))
  );
  return [
    section(
      "layers",
      report.images.length === 1 ? "What is in the image" : "What is in the images",
      legend(parts),
      ...report.images.map((image) => imagePart(image, largest, report.images.length > 1))
    )
  ];
}
__name(layersSection, "layersSection");
function legend(parts) {
  return k(
    "p",
    { class: "legend" },
    parts.map((part) => k("span", null, k("i", { class: `part ${part}` }), NAMES[part])),
    k("span", null, "compressed bytes, all bars to one scale")
  );
}
__name(legend, "legend");
function imagePart(image, largest, named) {
  const base = image.platforms[0]?.base;
  return k(
    "div",
    { class: "image" },
    named ? k("h3", null, text(image.name)) : null,
    k(
      "div",
      { class: "bars" },
      image.platforms.map((platform) => bar(platform, largest))
    ),
    k(
      "p",
      { class: "note" },
      "On ",
      code(base?.reference ?? "scratch"),
      ", ",
      ...rootfsWords(image),
      ". Index ",
      shortDigest(image.digest),
      "."
    ),
    image.tags.length === 0 ? null : k("p", { class: "note" }, "Tags: ", ...commas(image.tags.map(code))),
    fold("Every layer with its digest", layerTable(image))
  );
}
__name(imagePart, "imagePart");
function bar(platform, largest) {
  const { layers, base, appSize, compressedSize } = platform;
  return k(
    "div",
    { class: "bar-row" },
    k("span", { class: "bar-name" }, text(platform.platform)),
    k(
      "span",
      { class: "bar", "aria-hidden": "true" },
      layers.filter(({ size }) => size > 0).map(({ part, size }) => k("i", { class: `part ${part}`, style: { width: percent(size, largest) } }))
    ),
    k(
      "span",
      { class: "bar-text" },
      ...base.size === 0 ? [bytes(compressedSize)] : [bytes(appSize), " on ", bytes(base.size), " of base"]
    )
  );
}
__name(bar, "bar");
function layersSize({ layers }) {
  return layers.reduce((sum, { size }) => sum + size, 0);
}
__name(layersSize, "layersSize");
function percent(part, whole2) {
  return `${(100 * part / whole2).toFixed(2)}%`;
}
__name(percent, "percent");
function rootfsWords({ rootfs: { certificates, zones, timezone } }) {
  const words = [
    ...certificates === void 0 ? [] : [`${certificates.count} CA certificates`],
    ...zones === void 0 ? [] : [`${zones.count} time zones${zones.release === void 0 ? "" : ` (${text(zones.release)})`}`],
    ...timezone === void 0 ? [] : [`TZ is ${text(timezone)}`]
  ];
  return words.length === 0 ? ["nothing beside the binary"] : ["with ", words.join(", ")];
}
__name(rootfsWords, "rootfsWords");
function layerTable(image) {
  const rows = image.platforms.flatMap(
    ({ platform, layers }) => layers.map(({ part, size, unpackedSize, digest, diffId }) => [
      whole(platform),
      NAMES[part],
      bytes(size),
      bytes(unpackedSize),
      shortDigest(digest),
      shortDigest(diffId)
    ])
  );
  return table(
    [
      { title: "Platform" },
      { title: "Layer" },
      { title: "Size", kind: "number" },
      { title: "Unpacked", kind: "number", spare: true },
      { title: "Digest", spare: true },
      { title: "Diff ID", spare: true }
    ],
    rows
  );
}
__name(layerTable, "layerTable");

// src/report/html/modules.ts
var OPEN_ROWS = 12;
var MOST_ROWS = 3e3;
function modulesTable(report, search) {
  const rows = moduleRows(report);
  if (rows.length === 0) return [];
  const sized = rows.some(({ size }) => size > 0);
  const findings = /* @__PURE__ */ new Map();
  for (const { module, installed, suppressed } of findingsOf(report)) {
    const key = `${module}@${installed}`;
    if (suppressed === void 0) findings.set(key, (findings.get(key) ?? 0) + 1);
  }
  const all = report.platforms.length;
  const columns = [
    { title: "Module" },
    { title: "Version" },
    ...sized ? [{ title: "Largest", kind: "number" }] : [],
    { title: "Findings", spare: true },
    { title: "On", spare: true }
  ];
  const cells = rows.slice(0, MOST_ROWS).map(({ path, version, platforms, size }) => {
    const count = findings.get(`${path}@${version}`) ?? 0;
    return [
      code(path),
      text(version),
      ...sized ? [size === 0 ? "–" : bytes(size)] : [],
      count === 0 ? "none" : k("b", { class: "bad" }, String(count)),
      platforms.size === all ? "all" : text([...platforms].join(", "))
    ];
  });
  const list = [
    search ? k(
      "p",
      { class: "filter", hidden: true },
      k("label", null, "Search ", k("input", { type: "search", "data-filter": "modules", autocomplete: "off" })),
      " ",
      k("span", { id: "modules-count", role: "status", class: "note" })
    ) : null,
    table(columns, cells, "modules")
  ];
  return [rows.length > OPEN_ROWS ? fold(`${rows.length} modules`, ...list) : k("div", null, ...list)];
}
__name(modulesTable, "modulesTable");
function moduleRows(report) {
  const rows = /* @__PURE__ */ new Map();
  for (const { modules, platform, sizes } of report.binaries) {
    const bytesOf = new Map(sizes?.modules.map(({ path, size }) => [path, size]));
    for (const { path, version, replacedBy } of modules) {
      const shown = replacedBy === void 0 ? version : replacedBy.version || "a local folder";
      const key = `${path}@${shown}`;
      const row4 = rows.get(key) ?? { path, version: shown, platforms: /* @__PURE__ */ new Set(), size: 0 };
      row4.platforms.add(platform);
      row4.size = Math.max(row4.size, bytesOf.get(path) ?? 0);
      rows.set(key, row4);
    }
  }
  return [...rows.values()].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
}
__name(moduleRows, "moduleRows");

// src/report/html/measured.ts
var MOST_ROWS2 = 12;
function sbomSection(report, search) {
  const subjects = [
    ...report.binaries.map(({ file, sbom }) => ({ name: file, sbom })),
    ...report.images.flatMap(
      ({ name, platforms }) => platforms.map(({ platform, sbom }) => ({ name: `${name} ${platform}`, sbom }))
    )
  ];
  const rows = subjects.flatMap(
    ({ name, sbom }) => sbom === void 0 ? [] : [[code(name), String(sbom.packages), fileLinks(sbom)]]
  );
  if (rows.length === 0) return [];
  const columns = [{ title: "Of" }, { title: "Packages", kind: "number" }, { title: "Files" }];
  const files = table(columns, rows);
  const shown = rows.length > MOST_ROWS2 ? fold(`${rows.length} binaries and images`, files) : files;
  return [section("sbom", "Software bills of materials", shown, ...modulesTable(report, search))];
}
__name(sbomSection, "sbomSection");
function fileLinks({ cyclonedx, spdx }) {
  const link = /* @__PURE__ */ __name((label, file) => file === void 0 ? [] : [k("a", { href: file.split("/").map(encodePart).join("/") }, label)], "link");
  return commas([...link("CycloneDX", cyclonedx), ...link("SPDX", spdx)]);
}
__name(fileLinks, "fileLinks");
function encodePart(part) {
  return encodeURIComponent(Buffer.from(part).toString());
}
__name(encodePart, "encodePart");
function noticesSection(report) {
  const { notices } = report.run;
  if (notices.length === 0) return [];
  return [
    section(
      "notices",
      "Worth knowing",
      k(
        "ul",
        null,
        notices.map(
          ({ level, code: name, message, file, line }) => k(
            "li",
            null,
            k(
              "span",
              { class: level === "warning" ? "doubtful" : "note" },
              level === "warning" ? "! warning " : "note "
            ),
            text(message),
            k(
              "span",
              { class: "note" },
              ` ${text([name, [file, line].filter((part) => part !== void 0).join(":")].filter((part) => part !== "").join(", "))}`
            )
          )
        )
      )
    )
  ];
}
__name(noticesSection, "noticesSection");
function howSection(report) {
  const { run, toolchain, toolVersion } = report;
  const { host, tools, database, caches } = run;
  return section(
    "how",
    "How it was made and measured",
    facts([
      [
        "When",
        k(
          "time",
          { dateTime: text(run.startedAt) },
          text(run.startedAt.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC"))
        )
      ],
      ["Go", [code(toolchain.version), `, asked for by ${text(toolchain.requestedBy)}, from ${run.toolchainOrigin}`]],
      ["Machine", text(`${host.os}/${host.arch}, ${host.cpus} processors, Node ${host.node}`)],
      ["go-slim-image", text(toolVersion)],
      ...tools.map((tool) => [
        tool.name,
        [
          text(
            `${tool.version}, from ${tool.origin}, ${tool.verified ? "checked" : "not checked"} against a pinned digest; `
          ),
          shortDigest(`sha256:${tool.sha256}`)
        ]
      ]),
      ...database === void 0 ? [] : [
        [
          "Vulnerability data",
          text(
            `${database.source} of ${database.updatedAt}${database.stale ? ", from the cache because no source answered" : ""}`
          )
        ]
      ],
      ...caches.map((cache) => [`Cache ${text(cache.name)}`, cacheWords(cache)]),
      ...report.inputs.map(({ name, value }) => [`Input ${text(name)}`, code(value)])
    ]),
    k(
      "p",
      { class: "note" },
      "Image sizes are what a client pulls: config and layers, compressed. 1 MB is 1,000,000 bytes; titles give exact bytes."
    ),
    fold("Every binary and the command that made it", ...report.binaries.map(binaryPart))
  );
}
__name(howSection, "howSection");
function cacheWords({ restored, saved }) {
  const words = /* @__PURE__ */ __name((verb, moved) => moved === void 0 ? [] : [`${verb} ${formatBytes(moved.bytes)} in ${formatDuration(moved.ms)}`], "words");
  const all = [...words("restored", restored), ...words("saved", saved)];
  return all.length === 0 ? "nothing restored or saved" : all.join(", ");
}
__name(cacheWords, "cacheWords");
function binaryPart(binary) {
  return k(
    "div",
    { class: "binary-part" },
    k("h3", null, code(binary.file), " ", bytes(binary.size)),
    k(
      "p",
      { class: "note" },
      `${linkageWords(binary).join(", ")}; ${binary.modules.length} modules; `,
      shortDigest(binary.digest)
    ),
    k("p", { class: "command" }, code(buildCommand(binary)))
  );
}
__name(binaryPart, "binaryPart");

// src/report/html/platforms.ts
function platformsSection(report) {
  const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
  const images = report.images.length > 0;
  const columns = [
    { title: "Platform" },
    ...images ? [
      { title: "Image", kind: "number" },
      { title: "Unpacked", kind: "number", spare: true }
    ] : [],
    { title: "Binary", kind: "number" },
    { title: "Linked", spare: true },
    { title: "Packages", kind: "number", spare: true },
    { title: "Findings" }
  ];
  const rows = report.binaries.map((binary) => row3(report, binary, several, images));
  return section("platforms", "Platforms", table(columns, rows), ...without(report));
}
__name(platformsSection, "platformsSection");
function row3(report, binary, several, images) {
  const platform = report.images.flatMap((image) => image.platforms).find(({ binaries }) => binaries.includes(binary.stem));
  const packages = platform?.sbom?.packages ?? binary.sbom?.packages;
  const scan = platform?.scan ?? binary.scan;
  const word = scanWord(scan);
  const tone = word === "none" ? "good" : scan?.outcome.kind === "gate-failed" ? "bad" : "doubtful";
  return [
    several ? [code(binary.name), " ", whole(binary.platform)] : whole(binary.platform),
    ...images ? [
      platform === void 0 ? "–" : bytes(platform.compressedSize),
      platform === void 0 ? "–" : bytes(platform.unpackedSize)
    ] : [],
    bytes(binary.size),
    linkageWords({ ...binary, savings: {} }).join(", "),
    packages === void 0 ? "–" : String(packages),
    k("span", { class: tone }, word)
  ];
}
__name(row3, "row");
function without(report) {
  const reasons = /* @__PURE__ */ new Map();
  for (const { platform, reason } of report.binaryOnly) {
    reasons.set(reason, [...reasons.get(reason) ?? [], platform]);
  }
  return [...reasons].map(
    ([reason, platforms]) => k("p", { class: "note" }, `Binary only, ${text(platforms.join(", "))}: ${text(reason)}`)
  );
}
__name(without, "without");

// src/report/html/timeline.ts
var OPEN_ROWS2 = 40;
var WORDS = { done: "", skipped: "skipped", failed: "failed" };
function timelineSection(report) {
  const { steps: steps2, durationMs } = report.run;
  if (steps2.length === 0) return [];
  const drawing = timeline(steps2);
  const total = k(
    "p",
    { class: "note" },
    `${formatDuration(durationMs)} in all, ${formatDuration(sumOf(steps2))} of steps`
  );
  return [
    section(
      "steps",
      "What ran beside what",
      steps2.length > OPEN_ROWS2 ? fold(`${steps2.length} steps`, drawing) : drawing,
      total
    )
  ];
}
__name(timelineSection, "timelineSection");
function timeline(steps2) {
  const span = stepsSpan(steps2);
  const ticks = ticksOf(span);
  const left = /* @__PURE__ */ __name((ms) => `${(100 * ms / span).toFixed(2)}%`, "left");
  const lines = ticks.map((ms) => k("i", { class: "tick", style: { left: left(ms) } }));
  const row4 = /* @__PURE__ */ __name((step) => k(
    "tr",
    null,
    k("th", { scope: "row" }, text(stepTitle(step))),
    k(
      "td",
      { class: "track" },
      k(
        "span",
        { "aria-hidden": "true" },
        lines,
        k("i", {
          class: `run ${step.state}`,
          style: { left: left(step.startMs), width: left(Math.max(1, step.endMs - step.startMs)) }
        })
      )
    ),
    k("td", { class: "number" }, formatDuration(step.endMs - step.startMs)),
    k("td", { class: "spare note" }, text([WORDS[step.state], firstLine(step)].filter(Boolean).join(": ")))
  ), "row");
  const axis = k(
    "span",
    { class: "axis", "aria-hidden": "true" },
    ticks.map((ms) => k("i", { class: ms > 0.94 * span ? "last" : "", style: { left: left(ms) } }, formatDuration(ms)))
  );
  const head = ["Step", [k("span", { class: "hidden" }, "Time line"), axis], "Time", "What"];
  return k(
    "table",
    { class: "timeline" },
    k(
      "thead",
      null,
      k(
        "tr",
        null,
        head.map((title, i) => k("th", { scope: "col", class: HEAD_CLASSES[i] }, title))
      )
    ),
    k("tbody", null, steps2.map(row4))
  );
}
__name(timeline, "timeline");
var HEAD_CLASSES = ["", "track", "number", "spare"];
function ticksOf(span) {
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? span;
  const ticks = [];
  for (let ms = 0; ms <= span; ms += step) ticks.push(ms);
  return ticks;
}
__name(ticksOf, "ticksOf");
function firstLine({ detail }) {
  return (detail ?? "").split("\n")[0] ?? "";
}
__name(firstLine, "firstLine");
function sumOf(steps2) {
  return steps2.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
__name(sumOf, "sumOf");

// src/report/html/verdict-strip.ts
var SIGNS = { good: "✓", doubtful: "!", bad: "✗" };
function pageHeader(report, control) {
  const { module, revision, toolchain, comparison, run } = report;
  const name = report.images[0]?.name ?? report.binaries[0]?.name ?? module.path;
  const about = [
    text(revision.version),
    ...revision.commit === void 0 ? [] : [text(revision.commit.slice(0, 7))],
    ...revision.dirty ? ["uncommitted changes"] : [],
    text(toolchain.version)
  ];
  const baseline = comparison?.baseline;
  const against = baseline === void 0 ? [] : [
    " · against ",
    code(baseline.commit?.slice(0, 7) ?? baseline.version),
    text(
      ` (${[baseline.ref, `${formatAge(baselineAge(baseline, run.startedAt))} old`, baseline.source].filter((part) => part !== void 0).join(", ")})`
    )
  ];
  return k(
    "header",
    null,
    k("h1", null, text(name)),
    k("p", null, code(module.path), ` ${about.join(" · ")}`, ...against),
    control
  );
}
__name(pageHeader, "pageHeader");
function verdictStrips(report, stems) {
  const [first, ...others] = stems;
  if (first === void 0) return [strip(report)];
  return [
    k("div", { "data-of": first }, strip(report, first)),
    ...others.map((stem) => k("div", { "data-of": stem, hidden: true }, strip(report, stem)))
  ];
}
__name(verdictStrips, "verdictStrips");
function strip(report, stem) {
  const binary = report.binaries.find((candidate) => candidate.stem === stem) ?? report.binaries[0];
  const { tone, scan, sizeKind } = verdictOf(report);
  const budget = tellingBudget(report.comparison?.budgets ?? [], binary?.platform);
  return k(
    "section",
    { class: "strip", "aria-label": "Verdict" },
    sizeCell(report, binary),
    ...sizeKind === "image" ? [binaryCell(report, binary)] : [],
    budget === void 0 ? packagesCell(report) : budgetCell(budget),
    findingsCell(report, tone, scan)
  );
}
__name(strip, "strip");
function sizeCell(report, binary) {
  const { sizes, sizeKind } = verdictOf(report);
  const chosen = sizes.find(({ platform }) => platform === binary?.platform) ?? sizes[0];
  if (chosen === void 0) return cell("Nothing was built", "–", "", "main");
  const name = report.images[0]?.name;
  const change = sizeKind === "image" ? report.comparison?.images.find((one) => one.platform === chosen.platform && one.name === name)?.compressed : report.comparison?.binaries.find(({ stem }) => stem === binary?.stem)?.size;
  const note = change === void 0 ? otherSizes(sizes.filter((one) => one !== chosen)) : changeNote(change);
  const kind = sizeKind === "image" ? "Image, as pulled" : "Binary";
  return cell(`${kind}, ${text(chosen.platform)}`, bytes(chosen.bytes), note, "main");
}
__name(sizeCell, "sizeCell");
function otherSizes(sizes) {
  if (sizes.length === 0) return "the only platform";
  if (sizes.length <= 2) {
    return sizes.flatMap(({ platform, bytes: size }, i) => [i === 0 ? "" : ", ", bytes(size), ` ${text(platform)}`]);
  }
  const all = sizes.map((size) => size.bytes);
  return [bytes(Math.min(...all)), " to ", bytes(Math.max(...all)), ` on ${sizes.length} more platforms`];
}
__name(otherSizes, "otherSizes");
function binaryCell(report, binary) {
  if (binary === void 0) return cell("Binary", "–", "");
  const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem)?.size;
  const saved = binary.savings?.stripping;
  const note = change !== void 0 ? changeNote(change) : saved !== void 0 && saved > 0 ? [bytes(saved), " saved by stripping"] : `${binary.linkage.static === true ? "static" : "dynamic"}, ${binary.stripped ? "stripped" : "with symbols"}`;
  return cell(`Binary, ${text(binary.platform)}`, bytes(binary.size), note);
}
__name(binaryCell, "binaryCell");
function budgetCell(budget) {
  const { word, sign, tone } = BUDGET_STATES[budget.state];
  const label = `Budget, ${budget.limit === "growth" ? "+" : ""}${text(budget.written)} of ${budget.of}`;
  return cell(label, k("span", { class: tone }, `${sign} ${word}`), leftWords(budget));
}
__name(budgetCell, "budgetCell");
function packagesCell(report) {
  const counts = [
    ...report.images.flatMap((image) => image.platforms.map(({ sbom }) => sbom?.packages)),
    ...report.binaries.map(({ sbom }) => sbom?.packages)
  ].filter((count) => count !== void 0);
  if (counts.length === 0) return cell("Packages", "–", "no SBOM");
  return cell("Packages", String(Math.max(...counts)), "in the SBOM");
}
__name(packagesCell, "packagesCell");
function findingsCell(report, tone, scan) {
  const total = sumCounts(report.totals.findings);
  const unknown = total === 0 && scan !== describeCounts(report.totals.findings);
  const word = k(
    "span",
    { class: unknown ? "doubtful" : tone },
    `${SIGNS[unknown && tone === "good" ? "doubtful" : tone]} `
  );
  const value = unknown ? [word, "unknown"] : [word, total === 0 ? "none" : String(total)];
  const change = report.comparison?.findings;
  const news = change === void 0 ? "" : `; ${change.new.length} new, ${change.gone.length} gone`;
  const note = total === 0 && !unknown ? `in ${formatCount(report.binaries.length, "binary", "binaries")}${news}` : (
    // A number and its word stay together.
    `${scan}${news}`.replaceAll(/(\d) (?=[a-z])/g, "$1 ")
  );
  return cell("Findings", value, note);
}
__name(findingsCell, "findingsCell");
function cell(label, value, note, kind = "") {
  return k(
    "div",
    { class: `cell ${kind}`.trim() },
    k("p", { class: "label" }, label),
    k("p", { class: "value" }, value),
    k("p", { class: "note" }, note)
  );
}
__name(cell, "cell");

// src/report/html/page.ts
function reportHtml(report) {
  const { above, below } = pageParts(report, []);
  return documentHtml(titleOf(report), [above, below], "");
}
__name(reportHtml, "reportHtml");
async function reportPage(report, evidence) {
  const stems = report.binaries.filter(({ sizes }) => sizes !== void 0).map(({ stem }) => stem);
  if (stems.length === 0) return reportHtml(report);
  const { above, below } = pageParts(report, stems);
  const map = await preparePageMap(report, evidence, above.length + below.length);
  if (map === void 0) return reportHtml(report);
  const end = rendered(true, ...mapBlocksMarkup(map));
  return documentHtml(titleOf(report), [above, rendered(true, mapSection(map)), below], end, map.script);
}
__name(reportPage, "reportPage");
function titleOf(report) {
  return `${report.images[0]?.name ?? report.module.path} ${report.revision.version}`;
}
__name(titleOf, "titleOf");
function pageParts(report, stems) {
  const scripted = stems.length > 0;
  return {
    above: rendered(
      scripted,
      pageHeader(report, platformSwitch(report, stems)),
      ...verdictStrips(report, stems),
      ...causesSection(report)
    ),
    below: rendered(
      scripted,
      ...packagesSection(report),
      ...sharedSection(report),
      ...budgetsSection(report),
      platformsSection(report),
      ...noticesSection(report),
      ...layersSection(report),
      findingsSection(report),
      ...sbomSection(report, scripted),
      ...timelineSection(report),
      ...historySection(report),
      howSection(report)
    )
  };
}
__name(pageParts, "pageParts");

// src/pipeline/build/sums.ts
function sha256Sums(binaries) {
  return sumsText(binaries.map((binary) => ({ path: binary.plan.output, sha256: digestHex(binary.facts.digest) })));
}
__name(sha256Sums, "sha256Sums");

// src/pipeline/report/write-report.ts
var PLACES = /* @__PURE__ */ new Set([
  "source",
  "output",
  "cache-dir",
  "config",
  "syft-path",
  "trivy-path",
  "ca-file",
  "mode",
  "subject",
  "image",
  "html",
  "layout",
  "buildx-path",
  "metadata-file",
  "builder",
  "endpoint",
  "append",
  "buildkitd-config",
  "context"
]);
var SECRETS = /* @__PURE__ */ new Set([
  "github-token",
  "secrets",
  "secret-files",
  "secret-envs",
  "ssh",
  "build-args",
  "buildkitd-config-inline"
]);
var MANNERS = /* @__PURE__ */ new Set([
  "json",
  "quiet",
  "verbose",
  "summary",
  "upload-report",
  "artifact-name",
  "comment",
  "comment-key",
  "cache",
  "cache-save",
  "jobs"
]);
function givenInputs(configuration) {
  return INPUT_NAMES.filter(
    (name) => configuration.origins[name] !== void 0 && !PLACES.has(name) && !MANNERS.has(name) && !SECRETS.has(name)
  ).map((name) => ({ name, value: asText(configuration.inputs[propertyOf(name)], name) })).filter(({ name, value }) => value !== inputDefinition(name).default);
}
__name(givenInputs, "givenInputs");
function asText(value, name) {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.join(inputDefinition(name).kind === "list" ? "," : "\n");
}
__name(asText, "asText");
async function writeReport(report, binaries, staging, evidence) {
  await writeFileWhole(join(staging, "SHA256SUMS"), sha256Sums(binaries));
  await writeReadings(report, staging, evidence);
}
__name(writeReport, "writeReport");
async function writeReadings(report, staging, evidence) {
  await Promise.all([
    writeFileWhole(join(staging, "report.md"), reportMarkdown(report)),
    writeFileWhole(join(staging, "report.html"), await reportPage(report, evidence))
  ]);
  const json = serializeReport(report);
  if (report.release !== void 0) await writeReleaseRecords(report.release, json, staging);
  await writeFileWhole(join(staging, "report.json"), json);
}
__name(writeReadings, "writeReadings");
async function writeReleaseRecords(release, json, staging) {
  const folder = join(staging, release.folder);
  const sums = [
    ...release.assets.map(({ name, digest }) => ({ path: name, sha256: digestHex(digest) })),
    { path: "report.json", sha256: digestHex(digestOf(json)) }
  ];
  await writeFileWhole(join(folder, "report.json"), json);
  await writeFileWhole(join(folder, SUMS_NAME), sumsText(sums));
}
__name(writeReleaseRecords, "writeReleaseRecords");

export {
  givenInputs,
  writeReport,
  writeReadings
};
