import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  digestHex
} from "./chunk-5ADMWMEE.mjs";
import {
  copyFileWhole,
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/size/store.ts
import { readFile, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
var VERSION = 1;
async function recallSizes(cacheDirectory, digest, size, target) {
  const { record, list } = placesOf(cacheDirectory, digest);
  try {
    const kept = JSON.parse(await readFile(record, "utf8"));
    if (kept.version !== VERSION || sumOf(kept.sizes) !== size) throw new Error("not to be believed");
    await copyFileWhole(list, target);
    const now = /* @__PURE__ */ new Date();
    await Promise.all([record, list].map((file) => utimes(file, now, now).catch(() => void 0)));
    return kept.sizes;
  } catch {
    await Promise.all([record, list].map((file) => rm(file, { force: true }).catch(() => void 0)));
    return void 0;
  }
}
__name(recallSizes, "recallSizes");
async function keepSizes(cacheDirectory, digest, sizes, detail) {
  const { record, list } = placesOf(cacheDirectory, digest);
  try {
    await copyFileWhole(detail, list);
    await writeFileWhole(record, JSON.stringify({ version: VERSION, sizes }));
  } catch {
  }
}
__name(keepSizes, "keepSizes");
function functionsFile(cacheDirectory, digest) {
  return placesOf(cacheDirectory, digest).list;
}
__name(functionsFile, "functionsFile");
function placesOf(cacheDirectory, digest) {
  const stem = join(cacheDirectory, "sizes", digestHex(digest));
  return { record: `${stem}.json`, list: `${stem}.functions.json` };
}
__name(placesOf, "placesOf");
function sumOf({ packages, shared }) {
  return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}
__name(sumOf, "sumOf");

export {
  recallSizes,
  keepSizes,
  functionsFile
};
