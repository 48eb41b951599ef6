import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/comparison.ts
function baselineAge(baseline, startedAt) {
  return Math.max(0, Date.parse(startedAt) - Date.parse(baseline.createdAt));
}
__name(baselineAge, "baselineAge");

export {
  baselineAge
};
