import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  bytes,
  code,
  documentHtml,
  fold,
  k,
  largestPackages,
  mapBlocksMarkup,
  mapOf,
  mapSection,
  rendered,
  section,
  sharedRows,
  table,
  text
} from "./chunk-OWBU6RZ3.mjs";
import "./chunk-AN2NNQIO.mjs";
import {
  formatCount
} from "./chunk-4PH2I2U7.mjs";
import "./chunk-VTRS7H4C.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/html/size-page.ts
var MOST_ROWS = 300;
async function sizePage({ name, platform = "", total, size, detail }) {
  const after = { total, size, ...detail === void 0 ? {} : { detail } };
  const subject = { stem: "binary", name, platform, after, renamed: /* @__PURE__ */ new Map() };
  const above = rendered(true, header({ name, platform, total, size }));
  const below = rendered(
    true,
    section("packages", "Largest packages", largestPackages(size, MOST_ROWS), sharedRows(size)),
    modulesPart(size),
    ...embeddedPart(size),
    sectionsPart(size)
  );
  const map = await mapOf([subject], above.length + below.length);
  const end = rendered(true, ...mapBlocksMarkup(map));
  return documentHtml(name, [above, rendered(true, mapSection(map)), below], end, map.script);
}
__name(sizePage, "sizePage");
function header({ name, platform, total, size }) {
  const about = [platform, size.goVersion, formatCount(size.functions.count, "function")].filter(Boolean).join(" · ");
  const lost = size.deadCodeElimination === "lost" ? k("p", { class: "doubtful" }, "! Reflection keeps every exported method: the linker cannot drop unused ones.") : null;
  return k(
    "div",
    null,
    k("header", null, k("h1", null, text(name)), k("p", null, bytes(total), ` · ${text(about)}`)),
    lost,
    size.notices.map((notice) => k("p", { class: "doubtful" }, `! ${text(notice)}`))
  );
}
__name(header, "header");
function modulesPart({ modules }) {
  const columns = [
    { title: "Module" },
    { title: "Version" },
    { title: "Packages", kind: "number", spare: true },
    { title: "Size", kind: "number" }
  ];
  const rows = modules.slice(0, MOST_ROWS).map(({ path, version, packages, size }) => [
    path === "std" ? "standard library" : code(path),
    version === void 0 ? "–" : text(version),
    String(packages),
    bytes(size)
  ]);
  return section("modules-part", "Modules", fold(formatCount(modules.length, "module"), table(columns, rows)));
}
__name(modulesPart, "modulesPart");
function embeddedPart({ embedded }) {
  if (embedded.length === 0) return [];
  const rows = embedded.slice(0, MOST_ROWS).map(({ name, package: owner, size }) => [code(name), owner === void 0 ? "–" : code(owner), bytes(size)]);
  const columns = [{ title: "File" }, { title: "Package", spare: true }, { title: "Size", kind: "number" }];
  return [section("embedded", "Embedded files", fold(formatCount(embedded.length, "file"), table(columns, rows)))];
}
__name(embeddedPart, "embeddedPart");
function sectionsPart({ sections }) {
  const rows = sections.slice(0, MOST_ROWS).map(({ name, size }) => [code(name), bytes(size)]);
  const columns = [{ title: "Section" }, { title: "Size", kind: "number" }];
  return section(
    "sections",
    "Sections of the file",
    fold(formatCount(sections.length, "section"), table(columns, rows))
  );
}
__name(sectionsPart, "sectionsPart");
export {
  sizePage
};
