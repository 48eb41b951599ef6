import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/compare/override-label.ts
function overrideLabel({ budgetLabel }) {
  return budgetLabel === "" || budgetLabel === "none" ? {} : { label: budgetLabel };
}
__name(overrideLabel, "overrideLabel");

export {
  overrideLabel
};
