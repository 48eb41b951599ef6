import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  invalidInput
} from "./chunk-66CZNIGI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/epoch.ts
var LAST = 253402300799;
function parseEpoch(input, ambient) {
  const [name, text] = input === "" ? ["SOURCE_DATE_EPOCH", ambient ?? ""] : ["source-date-epoch", input];
  if (text === "") return void 0;
  if (/^\d{1,12}$/.test(text) && Number(text) <= LAST) return Number(text);
  throw invalidInput(name, text, "whole seconds since 1970 are wanted", "Use for example: git log -1 --format=%ct");
}
__name(parseEpoch, "parseEpoch");

export {
  parseEpoch
};
