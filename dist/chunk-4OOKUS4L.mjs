import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/referrers/fetch-report.ts
async function fetchAttachedReport(reference, http, runtime, options = {}) {
  const { findAttachedReport } = await import("./chunk-3SRUDZ27.mjs");
  return findAttachedReport(reference, { ...runtime, insecureRegistries: [], ...options, http });
}
__name(fetchAttachedReport, "fetchAttachedReport");

export {
  fetchAttachedReport
};
