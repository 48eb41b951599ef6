import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/module-query.ts
var REF_PATTERN = /^[0-9A-Za-z._+/-]+$/;
var PATH_PATTERN = /^[0-9A-Za-z][0-9A-Za-z._~-]*(\/[0-9A-Za-z._~-]+)*$/;
var EXACT_VERSION = /^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+incompatible)?$/;
function parseModuleQuery(source) {
  const at = source.lastIndexOf("@");
  if (at <= 0 || /^(\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(source)) return void 0;
  const path = source.slice(0, at).replace(/\/+$/, "");
  const version = source.slice(at + 1);
  if (!PATH_PATTERN.test(path) || !path.includes(".") || path.split("/").some((part) => /^\.+$/.test(part))) {
    throw invalid(source, `"${path}" is not a module path`);
  }
  if (!REF_PATTERN.test(version) || version.startsWith("-")) throw invalid(source, `"${version}" is not a version`);
  return { path, version };
}
__name(parseModuleQuery, "parseModuleQuery");
function candidateModules(path) {
  const parts = path.split("/");
  const least = ["github.com", "gitlab.com", "bitbucket.org"].includes(parts[0] ?? "") ? 3 : 1;
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/")).filter((candidate, index) => index === 0 || candidate.split("/").length >= least);
}
__name(candidateModules, "candidateModules");
function invalid(source, why) {
  return new Failure({
    code: "invalid-input",
    message: `source: "${source}" is not valid: ${why}.`,
    fix: "Write MODULE@VERSION as go install takes it (github.com/acme/app/cmd/app@v1.2.3), or ./ before a folder whose name holds an @."
  });
}
__name(invalid, "invalid");

export {
  REF_PATTERN,
  EXACT_VERSION,
  parseModuleQuery,
  candidateModules
};
