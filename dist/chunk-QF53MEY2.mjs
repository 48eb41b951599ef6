import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  withoutCredentials
} from "./chunk-MOEY4EGK.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/plan-json.ts
function planJson(plan, shared = []) {
  const shown = /* @__PURE__ */ __name((entry) => ({
    ...entry,
    value: withoutCredentials(entry.name, entry.value)
  }), "shown");
  const binaries = plan.binaries.map((binary) => ({ ...binary, environment: binary.environment.map(shown) }));
  return `${JSON.stringify({ ...plan, binaries, environment: shared.map(shown) }, null, 2)}
`;
}
__name(planJson, "planJson");
export {
  planJson
};
