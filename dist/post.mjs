import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  keptForPost
} from "./chunk-YFOTFBEM.mjs";
import "./chunk-23UM77Z2.mjs";
import "./chunk-DLEQC2NN.mjs";
import {
  openConsole,
  thisProcess
} from "./chunk-3HD4GVOP.mjs";
import "./chunk-AYAXJQIC.mjs";
import "./chunk-U6SQUDXY.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/modes/post-command.ts
import { isAbsolute } from "node:path";
async function runPost(process2) {
  const made = readMade(keptForPost("builder", process2.env));
  if (made === void 0) return 0;
  const console = openConsole(process2, { action: true, quiet: false, verbose: process2.env.INPUT_VERBOSE === "true" });
  const { removeBuilder } = await import("./chunk-KHFSMT3R.mjs");
  const host = { platform: process2.platform, arch: process2.arch, cpus: 1 };
  const signal = new AbortController().signal;
  const left = await removeBuilder(made, { env: process2.env, signal, log: console.log, host });
  if (left === void 0) console.print(`removed the builder ${made.name}`);
  else {
    const message = `The builder ${made.name} could not be removed: ${left.split("\n").at(-1)}`;
    console.log.notice({ level: "warning", code: "builder-left", message });
  }
  console.finish();
  return 0;
}
__name(runPost, "runPost");
function readMade(text) {
  try {
    const { name, driver, folder, command } = JSON.parse(text ?? "{}");
    const whole = [name, driver, folder, command].every((value) => typeof value === "string" && value !== "");
    if (!whole || !isAbsolute(folder) || !isAbsolute(command)) return void 0;
    return { name, driver, folder, command };
  } catch {
    return void 0;
  }
}
__name(readMade, "readMade");

// src/entry/post.ts
process.exitCode = await runPost(thisProcess);
