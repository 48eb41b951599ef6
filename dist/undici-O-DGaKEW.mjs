import { s as __toESM } from "./rolldown-runtime-CFn8OqaE.mjs";
import { i as require_env_http_proxy_agent, r as require_api_request, t as require_api_connect, w as require_dispatcher } from "./api-connect-AGLqxJdQ.mjs";
// src/http/undici.ts
var import_api_connect = __toESM(require_api_connect(), 1);
var import_api_request = __toESM(require_api_request(), 1);
var import_dispatcher = __toESM(require_dispatcher(), 1);
var import_env_http_proxy_agent = __toESM(require_env_http_proxy_agent(), 1);
Object.assign(import_dispatcher.default.prototype, { connect: import_api_connect.default });
var EnvHttpProxyAgent = import_env_http_proxy_agent.default;
var sendRequest = import_api_request.default;
export { EnvHttpProxyAgent, sendRequest };
