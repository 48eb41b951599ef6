import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  RUNNERS,
  actionInputs
} from "./chunk-V76T7XLW.mjs";
import {
  loadConfiguration
} from "./chunk-23SYV3QO.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/modes/action-mode.ts
async function runActionMode(process, console, signal) {
  const workingDirectory = process.env.GITHUB_WORKSPACE ?? process.workingDirectory;
  const configuration = await loadConfiguration({
    flags: /* @__PURE__ */ new Map(),
    environment: actionInputs(process.env),
    workingDirectory,
    env: process.env
  });
  const inWorkspace = { ...process, workingDirectory };
  return RUNNERS[configuration.inputs.mode]({ configuration, process: inWorkspace, console, signal, way: "action" });
}
__name(runActionMode, "runActionMode");
export {
  runActionMode
};
