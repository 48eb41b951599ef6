import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  saveState
} from "./chunk-23UM77Z2.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/github/post-state.ts
function keepForPost(name, value, env) {
  if ((env.GITHUB_STATE ?? "") === "") return false;
  saveState(name, value);
  return true;
}
__name(keepForPost, "keepForPost");
function keptForPost(name, env) {
  const value = env[`STATE_${name}`];
  return value === void 0 || value === "" ? void 0 : value;
}
__name(keptForPost, "keptForPost");

export {
  keepForPost,
  keptForPost
};
