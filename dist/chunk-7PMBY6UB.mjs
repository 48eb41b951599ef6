import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  git
} from "./chunk-Q4BVXTAH.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/changed-files.ts
var HASH = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
var NOTHING = /^0+$/;
function comparisonOf(eventName, event) {
  const at = /* @__PURE__ */ __name((...path) => {
    let value = event;
    for (const key of path)
      value = typeof value === "object" && value !== null ? value[key] : void 0;
    return typeof value === "string" && HASH.test(value) && !NOTHING.test(value) ? value : "";
  }, "at");
  const pull = eventName === "pull_request" || eventName === "pull_request_target";
  const base = pull ? at("pull_request", "base", "sha") : eventName === "merge_group" ? at("merge_group", "base_sha") : eventName === "push" ? at("before") : "";
  return base === "" ? void 0 : { base, sinceFork: pull };
}
__name(comparisonOf, "comparisonOf");
async function changedFiles(directory, comparison, context) {
  const range = comparison.sinceFork ? [`${comparison.base}...HEAD`] : [comparison.base, "HEAD"];
  const text = await git(
    directory,
    ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", ...range, "--"],
    context
  );
  return text?.split("\0").filter((file) => file !== "");
}
__name(changedFiles, "changedFiles");
async function repositoryPrefix(directory, context) {
  const text = await git(directory, ["rev-parse", "--show-prefix"], context);
  return text?.replace(/\n$/, "");
}
__name(repositoryPrefix, "repositoryPrefix");

export {
  comparisonOf,
  changedFiles,
  repositoryPrefix
};
