import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseReference
} from "./chunk-4WIUH4ZI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/base/base-text.ts
import { isAbsolute, resolve } from "node:path";
function parseBaseText(text, workingDirectory, platform) {
  if (text === "scratch") return { kind: "scratch" };
  const layout = /^oci-layout:\/\/(.+)$/.exec(text)?.[1];
  const windows = platform === "win32" && /^(?:\.{0,2}\\|[A-Za-z]:[\\/])/.test(text);
  if (layout !== void 0 || windows || text === "." || text === ".." || /^\.{0,2}\//.test(text) || isAbsolute(text)) {
    return { kind: "local", path: resolve(workingDirectory, layout ?? text) };
  }
  return { kind: "registry", reference: parseReference(text) };
}
__name(parseBaseText, "parseBaseText");

export {
  parseBaseText
};
