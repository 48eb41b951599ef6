import { s as __toESM } from "./rolldown-runtime-FwyLars3.mjs";
import { a as flatHeaders, i as USER_AGENT, n as DISCARD_LIMIT, o as readAll, r as PATIENCE_MS, t as CONNECT_MS } from "./transport-5m49AA26.mjs";
import { C as require_connect, i as require_env_http_proxy_agent, r as require_api_request, t as require_api_connect, w as require_dispatcher } from "./api-connect-DBUbBUYd.mjs";
// src/http/undici.ts
var import_api_connect = __toESM(require_api_connect(), 1);
var import_api_request = __toESM(require_api_request(), 1);
var import_connect = __toESM(require_connect(), 1);
var import_dispatcher = __toESM(require_dispatcher(), 1);
var import_env_http_proxy_agent = __toESM(require_env_http_proxy_agent(), 1);
Object.assign(import_dispatcher.default.prototype, { connect: import_api_connect.default });
// src/http/proxied.ts
function proxiedTransport(proxies, ca) {
	const tls = () => ca === void 0 ? {} : { ca: [...ca] };
	const plain = (0, import_connect.default)({ timeout: CONNECT_MS });
	let secure;
	const dispatcher = new import_env_http_proxy_agent.default({
		connect: (options, callback) => {
			if (options.protocol !== "https:") return plain(options, callback);
			secure ??= (0, import_connect.default)({
				...tls(),
				timeout: CONNECT_MS
			});
			return secure(options, callback);
		},
		requestTls: tls(),
		proxyTls: tls(),
		...proxies
	});
	return {
		send: async (request, signal) => {
			const { origin, pathname, search } = new URL(request.url);
			const { timeoutMs: timeout = PATIENCE_MS } = request;
			const answer = await import_api_request.default.call(dispatcher, {
				origin,
				path: `${pathname}${search}`,
				method: request.method ?? "GET",
				headers: {
					"user-agent": USER_AGENT,
					...request.headers
				},
				body: request.body === void 0 ? null : request.body,
				signal,
				headersTimeout: timeout,
				bodyTimeout: timeout
			});
			return {
				status: answer.statusCode,
				headers: flatHeaders(answer.headers),
				url: request.url,
				body: answer.body,
				bytes: (limit) => readAll(answer.body, limit, request.url),
				text: async (limit) => Buffer.from(await readAll(answer.body, limit, request.url)).toString("utf8"),
				discard: async () => {
					await answer.body.dump({ limit: DISCARD_LIMIT });
				}
			};
		},
		close: () => dispatcher.destroy()
	};
}
export { proxiedTransport };
