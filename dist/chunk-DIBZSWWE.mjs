import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatByteChange
} from "./chunk-4PH2I2U7.mjs";
import {
  cutText,
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

// src/report/markdown-text.ts
var LONGEST = 120;
function codeSpan(text, longest = LONGEST) {
  const shown = cutText(visibleText(text), longest).replaceAll("|", "\\|");
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
  buildCommand,
  linkageWords,
  codeSpan,
  codeLink,
  safeAddress,
  codeBlock,
  folded
};
