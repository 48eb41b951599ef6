import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/files/folder.ts
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
async function makeFolder(path) {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    if (error.code === "EEXIST" && await isFolder(path)) return;
    throw error;
  }
}
__name(makeFolder, "makeFolder");
async function isFolder(path) {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  );
}
__name(isFolder, "isFolder");

export {
  makeFolder,
  isFolder
};
