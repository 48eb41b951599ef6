import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/files/write.ts
import { randomBytes } from "node:crypto";
import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
function temporaryBeside(path) {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
}
__name(temporaryBeside, "temporaryBeside");
async function writeWhole(path, produce) {
  const temporary = temporaryBeside(path);
  try {
    await makeFolder(dirname(path));
    await produce(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true, recursive: true }).catch(() => void 0);
    throw asWriteFailure(error, path);
  }
}
__name(writeWhole, "writeWhole");
async function writeFileWhole(path, content, mode = 420) {
  await writeWhole(path, (temporary) => writeFile(temporary, content, { mode }));
}
__name(writeFileWhole, "writeFileWhole");
async function copyFileWhole(from, to) {
  const { COPYFILE_FICLONE } = (await import("node:fs")).constants;
  await writeWhole(to, (temporary) => copyFile(from, temporary, COPYFILE_FICLONE));
}
__name(copyFileWhole, "copyFileWhole");
var FULL = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
function diskFull(what, cause) {
  return new Failure({
    code: "disk-full",
    message: `The disk is full: ${what}.`,
    fix: "Free some space, or choose another disk with --output, --cache-dir or, for temporary files, TMPDIR.",
    cause
  });
}
__name(diskFull, "diskFull");
function asDiskFull(error) {
  const { code, path } = error ?? {};
  if (error instanceof Failure || code === void 0 || !FULL.has(code)) return void 0;
  return diskFull(`${path ?? "a file"} could not be written (${code})`, error);
}
__name(asDiskFull, "asDiskFull");
var UNWRITABLE = /* @__PURE__ */ new Set(["ENOENT", "EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG"]);
function asWriteFailure(error, path) {
  if (error instanceof Failure) return error;
  const code = error?.code;
  if (code !== void 0 && FULL.has(code)) return diskFull(`${path} could not be written (${code})`, error);
  if (code !== void 0 && UNWRITABLE.has(code)) {
    return new Failure({
      code: "output-unwritable",
      message: `${path} cannot be written (${code}).`,
      fix: "Choose a folder that this user may write with --output (or --cache-dir for the cache).",
      cause: error
    });
  }
  return error;
}
__name(asWriteFailure, "asWriteFailure");

export {
  temporaryBeside,
  writeWhole,
  writeFileWhole,
  copyFileWhole,
  asDiskFull,
  asWriteFailure
};
