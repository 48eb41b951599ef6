import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatByteChange,
  formatBytes,
  formatCount
} from "./chunk-4PH2I2U7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

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
      return [...subjectAt(cause, cause.to), ", new", ...along(cause), ...through(cause, module), ...besides(cause)];
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
      return ["Go ", ...goVersions(cause), ": packages whose source did not change", ...mostIn(cause, module)];
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
  if (cause.kind === "toolchain") return ["Go ", ...goVersions(cause)];
  if (cause.kind === "tables") return ["Go’s tables"];
  if (cause.kind === "package-new") return [named(cause.subject ?? ""), " is linked for the first time"];
  if (cause.kind === "dead-code") {
    const { trail = [] } = cause;
    const foreign = trail.find((name) => !/^main\.|\.\.inittask$/.test(name) && !name.startsWith(module));
    const culprit = foreign ?? trail[0];
    return [deadCodeWords(cause), ...culprit === void 0 ? [] : [", because of ", named(culprit)]];
  }
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
function goVersions({ from = "?", to = "?" }) {
  return [versionPiece(from.replace(/^go/, "")), " → ", versionPiece(to.replace(/^go/, ""))];
}
__name(goVersions, "goVersions");
function fromTo({ from, to }) {
  return [versionPiece(from ?? "?"), " → ", versionPiece(to ?? "?")];
}
__name(fromTo, "fromTo");
function required({ requiredBy }) {
  return requiredBy === void 0 ? [] : [", required by ", named(requiredBy)];
}
__name(required, "required");
function along({ brings = [] }) {
  return brings.length === 0 ? [] : [`, with ${formatCount(brings.length, "module")} that nothing else needs`];
}
__name(along, "along");
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
  const links = trail.slice(0, MOST_LINKS).map((name) => [named(within(name, module))]);
  return [deadCodeWords(cause), ...links.length === 0 ? mostIn(cause, module) : [": ", ...joinPhrases(links, " → ")]];
}
__name(deadCode, "deadCode");
function deadCodeWords({ bytes }) {
  return bytes >= 0 ? "the linker can no longer drop unused methods" : "the linker drops unused methods again";
}
__name(deadCodeWords, "deadCodeWords");
function list({ parts }) {
  const shown = parts.slice(0, 3).map(({ name, bytes }) => [named(name), ...bytes === 0 ? [] : [` ${unbroken(formatBytes(bytes))}`]]);
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
    return [words ?? named(name), ` ${unbroken(formatByteChange(bytes))}`];
  });
  return shown.length === 0 ? [] : [": ", ...joinPhrases(shown, ", ")];
}
__name(tableList, "tableList");
function unbroken(text) {
  return text.replaceAll(" ", " ");
}
__name(unbroken, "unbroken");

export {
  phraseText,
  causeSentence,
  causeHeadline
};
