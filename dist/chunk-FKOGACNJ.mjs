import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isPlainPath
} from "./chunk-D56ENCGJ.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/release/documents.ts
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
var DOCUMENTS = /^(licen[cs]e|readme|changelog)(?![a-z])/i;
var LICENCE = /^licen[cs]e(?![a-z])/i;
var MOST_DOCUMENTS = 50;
var LARGEST_DOCUMENT = 10 << 20;
async function archiveDocuments(patterns, folder, root) {
  if (patterns.length === 1 && patterns[0] === "none") return [];
  if (patterns.length > 0) return (await Promise.all(patterns.map((pattern) => matching(pattern, folder)))).flat();
  const own = await filesIn(folder, DOCUMENTS);
  const licensed = own.some(({ path }) => LICENCE.test(path));
  return licensed || folder === root ? own : [...own, ...await filesIn(root, LICENCE)];
}
__name(archiveDocuments, "archiveDocuments");
async function matching(pattern, folder) {
  const plain = pattern.replace(/^\.\//, "");
  const found = isPlainPath(plain) ? await filesIn(join(folder, dirname(plain)), wildcard(basename(plain))) : [];
  if (found.length > 0) return found.map((entry) => ({ ...entry, path: posix.join(posix.dirname(plain), entry.path) }));
  throw new Failure({
    code: "invalid-input",
    message: `archive-files: "${pattern}" matches no file of the module.`,
    fix: "Name files below the module’s folder; * stands for any letters of a file’s name."
  });
}
__name(matching, "matching");
function wildcard(name) {
  const parts = name.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
__name(wildcard, "wildcard");
async function filesIn(folder, pattern) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && pattern.test(entry.name)).map(({ name }) => name);
  const found = [];
  for (const name of names.sort().slice(0, MOST_DOCUMENTS)) {
    const file = join(folder, name);
    const { size } = await stat(file);
    if (size <= LARGEST_DOCUMENT) found.push({ path: name, mode: 420, file, size });
  }
  return found;
}
__name(filesIn, "filesIn");
export {
  archiveDocuments
};
