import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  attribute,
  sizeOf
} from "./chunk-6AMI4G5N.mjs";
import {
  memorySource,
  readBuildInfo,
  readLayout
} from "./chunk-JYMIGAIB.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __callDispose,
  __name,
  __using
} from "./chunk-E35EZZSK.mjs";

// src/size/measure.ts
import { open } from "node:fs/promises";
var LARGEST_BINARY = 1 << 30;
async function measureBinary(file, name) {
  const bytes = await readWhole(file, name);
  const source = memorySource(bytes, name);
  const layout = await readLayout(source);
  const info = (await readBuildInfo(source, layout))?.info;
  const attribution = attribute({ bytes, layout, info });
  return { sizes: sizeOf(attribution, layout, info), functions: attribution.list };
}
__name(measureBinary, "measureBinary");
async function readWhole(file, name) {
  var _stack = [];
  try {
    const handle = __using(_stack, await open(file, "r").catch((cause) => {
      throw unreadable(name, "cannot be read", cause);
    }), true);
    const facts = await handle.stat();
    if (!facts.isFile()) throw unreadable(name, "is not a file");
    if (facts.size > LARGEST_BINARY) {
      throw new Failure({
        code: "binary-refused",
        message: `${name} has ${facts.size} bytes, and binaries are attributed up to 1 GiB.`,
        fix: "Name a program that Go linked."
      });
    }
    return handle.readFile();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
__name(readWhole, "readWhole");
function unreadable(name, what, cause) {
  return new Failure({ code: "invalid-input", message: `${name} ${what}.`, fix: "Name a Go binary.", cause });
}
__name(unreadable, "unreadable");

export {
  measureBinary
};
