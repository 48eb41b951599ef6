import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/verify/check.ts
var ok = /* @__PURE__ */ __name((what, about, found) => ({ what, about, state: "ok", found }), "ok");
var off = /* @__PURE__ */ __name((what, about, found) => ({ what, about, state: "off", found }), "off");
var skipped = /* @__PURE__ */ __name((what, about, found) => ({
  what,
  about,
  state: "skipped",
  found
}), "skipped");
function whatIsOff({ checks }) {
  return checks.filter(({ state }) => state === "off");
}
__name(whatIsOff, "whatIsOff");

export {
  ok,
  off,
  skipped,
  whatIsOff
};
