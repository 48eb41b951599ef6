import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/verify/signatures/trust.ts
import { readFile } from "node:fs/promises";
var LARGEST = 16 << 20;
async function readTrustedRoots(path) {
  const text = await readFile(path, "utf8").catch((cause) => {
    throw invalid(path, "cannot be read", cause);
  });
  if (text.length > LARGEST) throw invalid(path, "is too large");
  const parse = /* @__PURE__ */ __name((part) => {
    try {
      return JSON.parse(part);
    } catch (cause) {
      throw invalid(path, "is not JSON", cause);
    }
  }, "parse");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const whole = lines.length > 0 && lines.every((line) => line.startsWith("{") && line.trimEnd().endsWith("}"));
  const roots = whole ? lines.map(parse) : [parse(text)];
  if (roots.every((root) => typeof root === "object" && root !== null)) return roots;
  throw invalid(path, "holds no trusted root");
}
__name(readTrustedRoots, "readTrustedRoots");
function invalid(path, what, cause) {
  return new Failure({
    code: "invalid-input",
    message: `trusted-root: ${path} ${what}.`,
    fix: "Write it with: gh attestation trusted-root > trusted_root.jsonl",
    cause
  });
}
__name(invalid, "invalid");
function wantedIdentity(input, address) {
  if (input !== "") {
    try {
      return new RegExp(`^(?:${input})$`);
    } catch (cause) {
      throw new Failure({
        code: "invalid-input",
        message: `certificate-identity: "${input}" is no regular expression.`,
        fix: "For example: https://github\\.com/acme/app/\\.github/workflows/release\\.yml@refs/tags/.*",
        cause
      });
    }
  }
  return new RegExp(`^${address.replace(/[.+?^${}()|[\]\\*]/g, "\\$&")}/\\.github/workflows/[^@]+@.+$`);
}
__name(wantedIdentity, "wantedIdentity");

export {
  readTrustedRoots,
  wantedIdentity
};
