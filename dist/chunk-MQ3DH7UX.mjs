import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatByteChange
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

export {
  buildCommand,
  linkageWords
};
