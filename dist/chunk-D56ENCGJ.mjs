import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/sums.ts
var LARGEST_SUMS = 1 << 20;
var SUMS_NAME = "SHA256SUMS";
function sumsText(sums) {
  return [...sums].sort((a, b) => a.path < b.path ? -1 : 1).map(({ sha256, path }) => `${sha256} *${path}
`).join("");
}
__name(sumsText, "sumsText");
function parseSums(text) {
  if (text.length > LARGEST_SUMS) return `is longer than ${LARGEST_SUMS} bytes`;
  const sums = [];
  const lines = text.split("\n");
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const [, sha256 = "", path = ""] = /^([0-9a-f]{64}) \*(.+)$/.exec(line) ?? [];
    if (path === "") return `has no sum in line ${index + 1}`;
    if (!isPlainPath(path)) return `names a file outside of its folder in line ${index + 1}`;
    sums.push({ sha256, path });
  }
  if (sums.length === 0) return "holds no sums";
  if (new Set(sums.map(({ path }) => path)).size !== sums.length) return "names a file twice";
  return sumsText(sums) === text ? sums : "is not sorted, or its last line has no end";
}
__name(parseSums, "parseSums");
function isPlainPath(path) {
  return path.length <= 4096 && /^[^\\:\u0000-\u001f]+$/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
__name(isPlainPath, "isPlainPath");

export {
  SUMS_NAME,
  sumsText,
  parseSums,
  isPlainPath
};
