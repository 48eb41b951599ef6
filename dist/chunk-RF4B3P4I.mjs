import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_api_connect,
  require_api_request,
  require_dispatcher,
  require_env_http_proxy_agent
} from "./chunk-5MVUW4MJ.mjs";
import {
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/http/undici.ts
var import_api_connect = __toESM(require_api_connect(), 1);
var import_api_request = __toESM(require_api_request(), 1);
var import_dispatcher = __toESM(require_dispatcher(), 1);
var import_env_http_proxy_agent = __toESM(require_env_http_proxy_agent(), 1);
Object.assign(import_dispatcher.default.prototype, { connect: import_api_connect.default });
var export_EnvHttpProxyAgent = import_env_http_proxy_agent.default;
var export_sendRequest = import_api_request.default;
export {
  export_EnvHttpProxyAgent as EnvHttpProxyAgent,
  export_sendRequest as sendRequest
};
