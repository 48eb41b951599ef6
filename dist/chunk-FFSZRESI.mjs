import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_undici
} from "./chunk-ZBLWKPOL.mjs";
import {
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/http/undici.ts
var import_undici = __toESM(require_undici(), 1);
var export_EnvHttpProxyAgent = import_undici.EnvHttpProxyAgent;
var export_request = import_undici.request;
export {
  export_EnvHttpProxyAgent as EnvHttpProxyAgent,
  export_request as request
};
