import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatByteChange,
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/comment/size-words.ts
var NO_BREAK = " ";
function unbrokenChange(bytes) {
  return formatByteChange(bytes).replaceAll(" ", NO_BREAK);
}
__name(unbrokenChange, "unbrokenChange");
function percentOf(bytes, before) {
  if (before === void 0 || before === 0) return void 0;
  const share = Math.abs(bytes) / before * 100;
  if (share === 0) return "0%";
  if (share < 0.05) return "under 0.1%";
  return `${share < 9.95 ? share.toFixed(1) : Math.round(share)}%`;
}
__name(percentOf, "percentOf");
function signedPercent(bytes, before) {
  const share = percentOf(bytes, before);
  if (share === void 0 || bytes === 0) return share;
  return share.startsWith("under") ? share : `${bytes > 0 ? "+" : "−"}${share}`;
}
__name(signedPercent, "signedPercent");
function arrowPercent(bytes, before) {
  const share = percentOf(bytes, before);
  const sign = bytes > 0 ? "▲" : "▼";
  return share === void 0 ? sign : `${sign}${NO_BREAK}${share.replaceAll(" ", NO_BREAK)}`;
}
__name(arrowPercent, "arrowPercent");
function sizeCell(sizes, { bold }) {
  const present = sizes.filter(({ before, after }) => (after ?? before) !== void 0);
  if (present.length === 0) return "–";
  if (present.every(({ after }) => after === void 0)) {
    return `gone<br>was ${range(present.map(({ before = 0 }) => before))}`;
  }
  const now = range(present.map(({ after = 0 }) => after));
  if (present.every(({ before }) => before === void 0)) return `${now}<br>new`;
  if (present.every(({ change }) => change === 0)) return `${now}<br>±0`;
  const changes = range(
    present.map(({ change }) => change),
    unbrokenChange
  );
  const widest = present.reduce((a, b) => Math.abs(b.change) > Math.abs(a.change) ? b : a);
  const text = `${changes}${bold ? ` ${arrowPercent(widest.change, widest.before)}` : ""}`.replaceAll(" ", NO_BREAK);
  return `${now}<br>${bold ? `**${text}**` : text}`;
}
__name(sizeCell, "sizeCell");
function range(values, format = unbroken) {
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  if (low === high) return low;
  const unit = /\u00a0\S+$/.exec(high)?.[0] ?? "";
  return `${unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low}${NO_BREAK}to${NO_BREAK}${high}`;
}
__name(range, "range");
function unbroken(bytes) {
  return formatBytes(bytes).replaceAll(" ", NO_BREAK);
}
__name(unbroken, "unbroken");
function formatAge(ms) {
  const minutes = Math.round(ms / 6e4);
  if (minutes < 1) return "under a minute";
  if (minutes < 90) return `${minutes}${NO_BREAK}min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours}${NO_BREAK}h` : `${Math.round(hours / 24)}${NO_BREAK}days`;
}
__name(formatAge, "formatAge");

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
  const points = [...report.history ?? [], historyPoint(report)];
  const own = points.flatMap((point) => {
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

// src/report/phrase.ts
function named(name) {
  return { name };
}
__name(named, "named");
function phraseText(phrase, show) {
  return phrase.map((piece) => typeof piece === "string" ? piece : show(piece.name)).join("");
}
__name(phraseText, "phraseText");
function joinPhrases(phrases, between) {
  return phrases.flatMap((phrase, index) => index === 0 ? phrase : [between, ...phrase]);
}
__name(joinPhrases, "joinPhrases");
function versionPiece(version) {
  return /^v?\d{1,6}(\.\d{1,6}){1,3}$/.test(version) ? version.replace(/^v/, "") : named(version);
}
__name(versionPiece, "versionPiece");

// src/report/cause-words.ts
var MOST_LINKS = 5;
function causeSentence(cause, module) {
  const { bytes, subject } = cause;
  const grew = bytes >= 0;
  switch (cause.kind) {
    case "module-new":
      return [...subjectAt(cause, cause.to), ", new", ...through(cause, module), ...besides(cause)];
    case "module-gone":
      return [...subjectAt(cause, cause.from), " is gone"];
    case "module-moved":
      return [...moved(cause), ...required(cause), ...besides(cause)];
    case "module-renamed":
      return [named(cause.renamedFrom ?? ""), " became ", ...subjectAt(cause, cause.to), ...required(cause)];
    case "package-new":
      return [named(subject ?? ""), " is linked for the first time", ...through(cause, module)];
    case "package-gone":
      return [named(subject ?? ""), " is no longer linked"];
    case "own-code":
      return ["your code", ...mostIn(cause, module)];
    case "reach":
      return [
        grew ? "more is used of what did not change" : "less is used of what did not change",
        ...mostIn(cause, module)
      ];
    case "dead-code":
      return deadCode(cause, module);
    case "toolchain":
      return ["Go ", ...fromTo(cause), ": packages whose source did not change", ...mostIn(cause, module)];
    case "flags":
      return ["other build settings", ...list(cause)];
    case "embedded-file":
      return ["embedded file ", named(subject ?? "")];
    case "debug-data":
      return [grew ? "symbols and debug data came in" : "symbols and debug data went", ...list(cause)];
    case "data":
      return ["variables, tables and text (owners inferred)", ...mostIn(cause, module)];
    case "padding":
      return ["gaps between functions and sections", ...list(cause)];
    case "tables":
      return ["Go’s tables for that code", ...tableList(cause)];
    case "not-explained":
      return ["not explained"];
  }
}
__name(causeSentence, "causeSentence");
function causeHeadline(cause, module) {
  if (cause.kind === "module-new") {
    const chain = shortChain(cause, module);
    const by = chain.length > 2 ? chain[1] : chain[0];
    return [named(cause.subject ?? ""), " is new", ...by === void 0 ? [] : [", through ", by]];
  }
  if (cause.kind === "module-moved") return moved(cause);
  if (cause.kind === "toolchain") return ["Go ", ...fromTo(cause)];
  if (cause.kind === "tables") return ["Go’s tables"];
  if (cause.kind === "package-new") return [named(cause.subject ?? ""), " is linked for the first time"];
  return causeSentence({ ...cause, parts: cause.parts.slice(0, 1) }, module);
}
__name(causeHeadline, "causeHeadline");
function subjectAt({ subject }, version) {
  return [named(subject ?? ""), ...version === void 0 || version === "" ? [] : [" ", versionPiece(version)]];
}
__name(subjectAt, "subjectAt");
function moved(cause) {
  return [named(cause.subject ?? ""), " ", ...fromTo(cause)];
}
__name(moved, "moved");
function fromTo({ from, to }) {
  return [versionPiece(from ?? "?"), " → ", versionPiece(to ?? "?")];
}
__name(fromTo, "fromTo");
function required({ requiredBy }) {
  return requiredBy === void 0 ? [] : [", required by ", named(requiredBy)];
}
__name(required, "required");
function besides({ besides: other }) {
  return other === void 0 ? [] : ["; beside ", named(other)];
}
__name(besides, "besides");
function through(cause, module) {
  const { place } = cause;
  const chain = shortChain(cause, module);
  const line = place?.line === void 0 ? "" : `:${place.line}`;
  const links = place === void 0 ? chain : [named(`${place.file}${line}`), ...chain.slice(1)];
  return links.length === 0 ? [] : [
    ": ",
    ...joinPhrases(
      links.map((link) => [link]),
      " → "
    )
  ];
}
__name(through, "through");
function shortChain({ chain = [] }, module) {
  const links = chain.map((path) => named(within(path, module)));
  const left = links.length - MOST_LINKS;
  return left <= 0 ? links : [...links.slice(0, 2), `${left} more`, ...links.slice(-(MOST_LINKS - 2))];
}
__name(shortChain, "shortChain");
function within(path, module) {
  return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : path;
}
__name(within, "within");
function mostIn({ parts }, module) {
  const [first] = parts;
  if (first === void 0) return [];
  return [parts.length === 1 ? ", in " : ", most in ", named(within(first.name, module))];
}
__name(mostIn, "mostIn");
function deadCode(cause, module) {
  const { trail = [] } = cause;
  const lost = cause.bytes >= 0 ? "the linker can no longer drop unused methods" : "the linker drops unused methods again";
  const links = trail.slice(0, MOST_LINKS).map((name) => [named(within(name, module))]);
  return [lost, ...links.length === 0 ? mostIn(cause, module) : [": ", ...joinPhrases(links, " → ")]];
}
__name(deadCode, "deadCode");
function list({ parts }) {
  const shown = parts.slice(0, 3).map(({ name, bytes }) => [named(name), ...bytes === 0 ? [] : [` ${unbroken2(formatBytes(bytes))}`]]);
  return shown.length === 0 ? [] : [": ", ...joinPhrases(shown, ", ")];
}
__name(list, "list");
var TABLE_WORDS = {
  headers: "headers",
  alignment: "padding",
  "code-padding": "padding of code",
  "code-shared": "shared code",
  "code-c": "C code",
  pclntab: "lines and names",
  types: "types",
  strings: "texts",
  data: "data",
  embedded: "embedded files",
  relocations: "relocations",
  unwind: "unwinding",
  "build-info": "build info",
  dynamic: "dynamic linking",
  signature: "signature",
  resources: "resources",
  runtime: "runtime data",
  unattributed: "unknown data"
};
function tableList({ parts }) {
  const shown = parts.slice(0, 3).map(({ name, bytes }) => {
    const words = Object.hasOwn(TABLE_WORDS, name) ? TABLE_WORDS[name] : void 0;
    return [words ?? named(name), ` ${unbroken2(formatByteChange(bytes))}`];
  });
  return shown.length === 0 ? [] : [": ", ...joinPhrases(shown, ", ")];
}
__name(tableList, "tableList");
function unbroken2(text) {
  return text.replaceAll(" ", " ");
}
__name(unbroken2, "unbroken");

export {
  unbrokenChange,
  signedPercent,
  sizeCell,
  formatAge,
  historyAfter,
  sizeLine,
  sparkline,
  phraseText,
  causeSentence,
  causeHeadline
};
