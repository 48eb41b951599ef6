import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import {
  formatBytes,
  formatCount
} from "./chunk-4PH2I2U7.mjs";
import {
  measureBinary
} from "./chunk-TCQW353D.mjs";
import "./chunk-6AMI4G5N.mjs";
import "./chunk-JYMIGAIB.mjs";
import {
  SHARED_ROWS
} from "./chunk-VTRS7H4C.mjs";
import {
  fitText,
  textWidth,
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/modes/size-command.ts
import { basename, resolve } from "node:path";

// src/report/size-table.ts
var MOST_MODULES = 15;
var MOST_PACKAGES = 20;
var NUMBER = 9;
var NAME_AT_LEAST = 36;
var NUMBERS = [
  { title: "SIZE", of: /* @__PURE__ */ __name((row) => row.size, "of") },
  { title: "CODE", of: /* @__PURE__ */ __name((row) => row.code, "of") },
  { title: "PCLNTAB", of: /* @__PURE__ */ __name((row) => row.pclntab, "of") },
  { title: "TYPES", of: /* @__PURE__ */ __name((row) => row.types, "of") },
  { title: "DATA", of: /* @__PURE__ */ __name((row) => row.data + row.embedded + row.inferred, "of") }
];
function sizeTable(sizes, file, style) {
  const total = totalOf(sizes);
  const { modules, packages, shared } = sizes;
  return [
    headline(sizes, file, total, style),
    "",
    ...rows("MODULE", modules, MOST_MODULES, (row) => moduleName(row), total, style),
    "",
    ...rows("PACKAGE", packages, MOST_PACKAGES, ({ name }) => name, total, style),
    "",
    style.paint("strong", "NO ONE PACKAGE"),
    ...shared.map(({ row, size }) => line([[formatBytes(size), share(size, total)], SHARED_ROWS[row]], style)),
    ...sizes.notices.map((notice) => `
${visibleText(notice)}`)
  ].join("\n");
}
__name(sizeTable, "sizeTable");
function totalOf({ packages, shared }) {
  return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}
__name(totalOf, "totalOf");
function headline(sizes, file, total, style) {
  const facts = [
    formatBytes(total),
    ...sizes.goVersion === void 0 ? [] : [sizes.goVersion],
    formatCount(sizes.functions.count, "function"),
    ...sizes.embedded.length === 0 ? [] : [formatCount(sizes.embedded.length, "embedded file")],
    ...sizes.deadCodeElimination === "lost" ? ["all methods kept for reflection"] : []
  ];
  return fitText(visibleText(`${file}: ${facts.join(", ")}`), style.columns, mark(style));
}
__name(headline, "headline");
function rows(title, all, most, name, total, style) {
  const shown = all.filter(({ size }) => size > 0);
  const columns = fittingColumns(style.columns);
  const head = line([[...columns.map((column) => column.title), "SHARE"], title], style);
  const left = shown.length - most;
  const rest = shown.slice(most).reduce((sum, { size }) => sum + size, 0);
  return [
    style.paint("strong", head),
    ...shown.slice(0, most).map(
      (row) => line([[...columns.map(({ of }) => formatBytes(of(row))), share(row.size, total)], name(row)], style)
    ),
    ...left > 0 ? [`and ${left} more with ${formatBytes(rest)}`] : []
  ];
}
__name(rows, "rows");
function fittingColumns(columns) {
  const room = Math.floor((columns - NAME_AT_LEAST) / (NUMBER + 1)) - 1;
  return NUMBERS.slice(0, Math.max(1, room));
}
__name(fittingColumns, "fittingColumns");
function line([numbers, name], style) {
  const cells = numbers.map((cell) => " ".repeat(Math.max(0, NUMBER - textWidth(cell))) + cell).join(" ");
  const shown = visibleText(name);
  const room = Math.max(NUMBER, style.columns - cells.length - 2);
  if (textWidth(shown) <= room) return `${cells}  ${shown}`;
  if (!shown.includes("/")) return `${cells}  ${fitText(shown, room, mark(style))}`;
  const reversed = fitText([...shown].reverse().join(""), room, mark(style));
  return `${cells}  ${[...reversed].reverse().join("")}`;
}
__name(line, "line");
function share(size, total) {
  return total === 0 ? "-" : `${(100 * size / total).toFixed(1)}%`;
}
__name(share, "share");
function moduleName({ path, version }) {
  return version === void 0 ? path : `${path} ${version}`;
}
__name(moduleName, "moduleName");
function mark({ unicode }) {
  return unicode ? "…" : "...";
}
__name(mark, "mark");

// src/pipeline/modes/size-command.ts
async function runSize({ configuration, process, console }) {
  const { binary, html, json } = configuration.inputs;
  if (binary === "") {
    throw new Failure({
      code: "invalid-input",
      message: "size needs to be told which binary.",
      fix: "Name a Go binary: size ./app."
    });
  }
  const { sizes, functions } = await measureBinary(resolve(process.workingDirectory, binary), binary);
  if (html !== "") {
    const { sizePage } = await import("./chunk-NV26KDHC.mjs");
    const total = [...sizes.packages, ...sizes.shared].reduce((sum, { size }) => sum + size, 0);
    const page = await sizePage({ name: basename(binary), total, size: sizes, detail: functions });
    await writeFileWhole(resolve(process.workingDirectory, html), page);
  }
  console.finish();
  if (json) process.stdout.write(`${JSON.stringify(inReadingOrder(sizes), null, 2)}
`);
  else {
    const unicode = chooseUnicode(process.env, process.platform);
    process.stdout.write(
      `${sizeTable(sizes, binary, { columns: console.columns(), paint: console.paint, unicode })}
`
    );
  }
  return 0;
}
__name(runSize, "runSize");
function inReadingOrder({ packages, modules, sections, shared, embedded, ...facts }) {
  return { packages, modules, sections, shared, embedded, ...facts };
}
__name(inReadingOrder, "inReadingOrder");
export {
  runSize
};
