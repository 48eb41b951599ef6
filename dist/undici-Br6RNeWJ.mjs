import { s as __toESM } from "./rolldown-runtime-BcUA5ExT.mjs";
import { C as require_connect, i as require_env_http_proxy_agent, r as require_api_request, t as require_api_connect, w as require_dispatcher } from "./api-connect-VKy2RDAJ.mjs";
// src/http/undici.ts
var import_api_connect = __toESM(require_api_connect(), 1);
var import_api_request = __toESM(require_api_request(), 1);
var import_connect = __toESM(require_connect(), 1);
var import_dispatcher = __toESM(require_dispatcher(), 1);
var import_env_http_proxy_agent = __toESM(require_env_http_proxy_agent(), 1);
Object.assign(import_dispatcher.default.prototype, { connect: import_api_connect.default });
var EnvHttpProxyAgent = import_env_http_proxy_agent.default;
var buildConnector = import_connect.default;
var sendRequest = import_api_request.default;
export { EnvHttpProxyAgent, buildConnector, sendRequest };
