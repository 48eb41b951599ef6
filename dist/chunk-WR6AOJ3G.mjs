import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseModuleQuery
} from "./chunk-TERPKJ34.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/locate.ts
import { realpath, stat } from "node:fs/promises";
import { dirname, join as join2, resolve } from "node:path";

// src/source/find-modules.ts
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var SKIPPED = /* @__PURE__ */ new Set(["vendor", "node_modules", "testdata"]);
var LIMITS = { depth: 6, folders: 5e3, found: 20 };
async function findModulesBelow(directory) {
  const found = [];
  let level = [""];
  let visited = 0;
  for (let depth = 0; depth <= LIMITS.depth && level.length > 0; depth++) {
    const next = [];
    for (const folder of level) {
      if (visited++ >= LIMITS.folders || found.length >= LIMITS.found) return found;
      const { hasModule, folders } = await look(directory, folder);
      if (hasModule && folder !== "") found.push(folder);
      next.push(...folders);
    }
    level = next;
  }
  return found;
}
__name(findModulesBelow, "findModulesBelow");
async function look(directory, folder) {
  const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !/^[._]/.test(entry.name)).map((entry) => folder === "" ? entry.name : `${folder}/${entry.name}`).sort();
  return { hasModule: entries.some((entry) => entry.name === "go.mod" && entry.isFile()), folders };
}
__name(look, "look");

// src/source/locate.ts
function isDirectorySource(source) {
  return parseModuleQuery(source) === void 0;
}
__name(isDirectorySource, "isDirectorySource");
async function locateSource(source, context) {
  const query = await namedFolder(source, context) ? void 0 : parseModuleQuery(source);
  if (query !== void 0) {
    const { fetchModule } = await import("./chunk-HWMRMCF5.mjs");
    return fetchModule(query, await context.go(), context);
  }
  return locateDirectory(source, context);
}
__name(locateSource, "locateSource");
async function namedFolder(source, context) {
  return (await stat(resolve(context.workingDirectory, source)).catch(() => void 0))?.isDirectory() ?? false;
}
__name(namedFolder, "namedFolder");
async function locateDirectory(source, context) {
  const asked = resolve(context.workingDirectory, source);
  const status = await stat(asked).catch(() => void 0);
  if (status === void 0) {
    throw new Failure({
      code: "source-missing",
      message: `source: "${source}" does not exist (looked for ${asked}).`,
      fix: "Name a folder of a Go module, or MODULE@VERSION for one that the module proxy has."
    });
  }
  if (!status.isDirectory()) {
    throw new Failure({
      code: "source-missing",
      message: `source: "${source}" is a file, not a folder.`,
      fix: "Name the folder of the Go module, and choose its commands with packages."
    });
  }
  const packageDirectory = await realpath(asked);
  const directory = await moduleAbove(packageDirectory);
  if (directory === void 0) throw await noModule(source, packageDirectory);
  return { kind: "directory", directory, packageDirectory };
}
__name(locateDirectory, "locateDirectory");
async function moduleAbove(folder) {
  for (let current = folder; ; current = dirname(current)) {
    const goMod = await stat(join2(current, "go.mod")).catch(() => void 0);
    if (goMod?.isFile() === true) return current;
    if (dirname(current) === current) return void 0;
  }
}
__name(moduleAbove, "moduleAbove");
async function noModule(source, folder) {
  const below = await findModulesBelow(folder);
  const shown = source === "." ? "this folder" : `"${source}"`;
  if (below.length === 0) {
    return new Failure({
      code: "no-module",
      message: `source: there is no go.mod in ${shown}, above it or below it (${folder}).`,
      fix: "Name the folder that holds go.mod, or make one with: go mod init example.com/app"
    });
  }
  const base = source.replace(/[/\\]+$/, "");
  const named = below.map((path) => base === "." ? `./${path}` : `${base}/${path}`);
  return new Failure({
    code: "no-module",
    message: `source: there is no go.mod in ${shown} or above it; modules below it: ${named.join(", ")}.`,
    fix: `Name one of them: build ${named[0]}`
  });
}
__name(noModule, "noModule");

export {
  isDirectorySource,
  locateSource
};
