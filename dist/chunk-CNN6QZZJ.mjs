import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  runBuildx
} from "./chunk-2RKVFTVX.mjs";
import "./chunk-Q6LHEN2O.mjs";
import "./chunk-GMCBDCBL.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/cache/disk-usage.ts
var UNITS = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
var ANSWER_MS = 2e4;
async function cacheSize(builder, runtime) {
  const argv = ["du", "--builder", builder.name, "--format", "json"];
  try {
    return readDiskUsage((await runBuildx({ argv, timeoutMs: ANSWER_MS }, builder.buildx, runtime)).stdout);
  } catch (error) {
    runtime.signal.throwIfAborted();
    runtime.log.debug(`the builder's cache could not be measured: ${error.message}`);
    return void 0;
  }
}
__name(cacheSize, "cacheSize");
function readDiskUsage(text) {
  let total = 0;
  for (const line of text.split("\n").filter((part) => part.startsWith("{"))) {
    const { Size } = JSON.parse(line);
    const [, digits = "", unit = ""] = /^([\d.]+)\s*([kMGT]?B)$/.exec(String(Size)) ?? [];
    const factor = UNITS[unit.toUpperCase()];
    if (factor === void 0 || Number.isNaN(Number(digits))) return void 0;
    total += Number(digits) * factor;
  }
  return Math.round(total);
}
__name(readDiskUsage, "readDiskUsage");
function pruneArguments(builder, { keep, until }) {
  if (keep !== "" && !/^\d+(?:\.\d+)?\s?(?:[kmgt]i?)?b?$/i.test(keep)) throw invalid("builder-keep", keep, "20GB");
  if (until !== "" && !/^(?:\d+(?:\.\d+)?(?:s|m|h))+$/.test(until)) throw invalid("until", until, "168h");
  return [
    ...["prune", "--builder", builder, "--force"],
    ...keep === "" ? [] : ["--max-used-space", keep],
    ...until === "" ? [] : ["--filter", `until=${until}`]
  ];
}
__name(pruneArguments, "pruneArguments");
async function pruneCache(builder, wish, runtime) {
  const step = runtime.progress.start("prune");
  try {
    await runBuildx({ argv: pruneArguments(builder.name, wish) }, builder.buildx, runtime);
    step.done();
  } catch (error) {
    step.skip("not done");
    if (!(error instanceof Failure)) throw error;
    const message = `The cache of the builder ${builder.name} could not be pruned: ${error.message}`;
    runtime.log.notice({ level: "warning", code: "builder-prune", message });
  }
}
__name(pruneCache, "pruneCache");
function invalid(input, value, example) {
  return new Failure({
    code: "invalid-input",
    message: `${input}: "${value}" is not valid.`,
    fix: `Write for example ${example}.`
  });
}
__name(invalid, "invalid");
export {
  cacheSize,
  pruneArguments,
  pruneCache,
  readDiskUsage
};
