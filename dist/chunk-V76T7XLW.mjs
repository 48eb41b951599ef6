import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  nearest
} from "./chunk-YR4MZYJI.mjs";
import {
  INPUT_NAMES,
  inputDefinition
} from "./chunk-BRIMCV5B.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/config/environment.ts
function actionInputs(env) {
  const found = /* @__PURE__ */ new Map();
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith("INPUT_") || value === void 0 || value === "") continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    if (!isInput(name) || inputDefinition(name).where === "cli") throw unknown(name);
    found.set(name, value);
  }
  return found;
}
__name(actionInputs, "actionInputs");
function prefixedInputs(env) {
  const found = /* @__PURE__ */ new Map();
  for (const name of INPUT_NAMES) {
    const value = env[`GO_SLIM_IMAGE_${name.toUpperCase().replaceAll("-", "_")}`];
    if (value !== void 0 && value !== "") found.set(name, value);
  }
  return found;
}
__name(prefixedInputs, "prefixedInputs");
function isInput(name) {
  return INPUT_NAMES.includes(name);
}
__name(isInput, "isInput");
function unknown(name) {
  const near = nearest(
    name,
    INPUT_NAMES.filter((known) => inputDefinition(known).where !== "cli")
  );
  return new Failure({
    code: "unknown-input",
    message: `The input "${name}" is not known.`,
    fix: near === void 0 ? "See docs/inputs.md for all inputs." : `Did you mean "${near}"? See docs/inputs.md for all inputs.`
  });
}
__name(unknown, "unknown");

// src/pipeline/modes/modes.ts
var RUNNERS = {
  build: /* @__PURE__ */ __name(async (run) => run.way === "action" ? (await import("./chunk-CYAYI5UQ.mjs")).runActionBuild(run) : (await import("./chunk-ACCHCFHX.mjs")).runBuildCommand(run), "build"),
  push: /* @__PURE__ */ __name(async (run) => (await import("./chunk-P4OUNEFC.mjs")).runPush(run), "push"),
  report: /* @__PURE__ */ __name(async (run) => (await import("./chunk-6QPHRYBH.mjs")).runReport(run), "report"),
  size: /* @__PURE__ */ __name(async (run) => (await import("./chunk-YUFSSOSH.mjs")).runSize(run), "size"),
  verify: /* @__PURE__ */ __name(async (run) => (await import("./chunk-TG7OOJO6.mjs")).runVerify(run), "verify")
};

export {
  actionInputs,
  prefixedInputs,
  RUNNERS
};
