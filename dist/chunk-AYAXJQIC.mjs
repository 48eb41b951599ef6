import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/terminal/choice.ts
function chooseMode(env, stream) {
  if (env.GITHUB_ACTIONS === "true") return "actions";
  if (stream.isTTY !== true || stream.columns === 0 || env.TERM === "dumb") return "plain";
  return isSet(env.CI) ? "plain" : "live";
}
__name(chooseMode, "chooseMode");
function chooseUnicode(env, platform) {
  if (env.GITHUB_ACTIONS === "true") return true;
  if (platform === "win32") return env.WT_SESSION !== void 0 || env.TERM_PROGRAM !== void 0;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return locale === "" ? platform === "darwin" : /utf-?8/i.test(locale);
}
__name(chooseUnicode, "chooseUnicode");
function chooseColor(env, stream) {
  if (env.GITHUB_ACTIONS === "true" || isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR !== void 0) return !["0", "false"].includes(env.FORCE_COLOR);
  return stream.isTTY === true && env.TERM !== "dumb";
}
__name(chooseColor, "chooseColor");
function chooseVerbose(env, verboseInput) {
  return verboseInput || env.RUNNER_DEBUG === "1";
}
__name(chooseVerbose, "chooseVerbose");
function isSet(value) {
  return value !== void 0 && value !== "" && value !== "false" && value !== "0";
}
__name(isSet, "isSet");

export {
  chooseMode,
  chooseUnicode,
  chooseColor,
  chooseVerbose
};
