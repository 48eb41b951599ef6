import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  LARGEST_REPORT
} from "./chunk-F2WF2GVL.mjs";
import {
  isFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __callDispose,
  __name,
  __using
} from "./chunk-E35EZZSK.mjs";

// src/baseline/file.ts
import { open } from "node:fs/promises";
import { join } from "node:path";
function filePlace(path, name) {
  return {
    source: "file",
    name,
    look: /* @__PURE__ */ __name(async () => {
      const file = await isFolder(path) ? join(path, "report.json") : path;
      return { reference: name, text: await readLimited(file, name) };
    }, "look")
  };
}
__name(filePlace, "filePlace");
async function readLimited(file, name) {
  try {
    var _stack = [];
    try {
      const handle = __using(_stack, await open(file, "r"), true);
      const { size } = await handle.stat();
      return size > LARGEST_REPORT ? void 0 : await handle.readFile("utf8");
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (cause) {
    const missing = ["ENOENT", "ENOTDIR"].includes(cause.code ?? "");
    throw new Failure({
      code: "invalid-input",
      message: `baseline: "${name}" ${missing ? "does not exist" : "cannot be read"}.`,
      fix: "Name a report.json, or an output folder that holds one.",
      cause
    });
  }
}
__name(readLimited, "readLimited");

export {
  filePlace,
  readLimited
};
