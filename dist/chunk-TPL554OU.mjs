import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isPrivateHost
} from "./chunk-5SRSONDN.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/http/client.ts
import { readFileSync } from "node:fs";
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
function createHttpClient(runtime, options = {}) {
  let dispatcher;
  const ready = /* @__PURE__ */ __name(() => {
    dispatcher ??= createDispatcher(runtime.env, options.caFile);
    return dispatcher;
  }, "ready");
  return {
    request: /* @__PURE__ */ __name(async (request) => follow(request, await ready(), runtime.signal), "request"),
    close: /* @__PURE__ */ __name(async () => {
      await dispatcher?.then((made) => made.destroy()).catch(() => void 0);
    }, "close")
  };
}
__name(createHttpClient, "createHttpClient");
async function createDispatcher(env, caFile) {
  const { EnvHttpProxyAgent } = await import("./chunk-RF4B3P4I.mjs");
  const { rootCertificates } = await import("node:tls");
  const own = [caFile, env.NODE_EXTRA_CA_CERTS].filter((file) => file !== void 0 && file !== "");
  const ca = own.length === 0 ? void 0 : [...rootCertificates, ...own.map((file) => readCertificates(file))];
  const tls = ca === void 0 ? {} : { ca };
  return new EnvHttpProxyAgent({
    connect: { ...tls, timeout: 1e4 },
    requestTls: tls,
    proxyTls: tls,
    ...proxies(env)
  });
}
__name(createDispatcher, "createDispatcher");
function proxies(env) {
  const httpProxy = env.http_proxy ?? env.HTTP_PROXY;
  const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
  const noProxy = env.no_proxy ?? env.NO_PROXY;
  return { httpProxy: httpProxy ?? "", httpsProxy: httpsProxy ?? "", noProxy: noProxy ?? "" };
}
__name(proxies, "proxies");
function readCertificates(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Failure({
      code: "certificate-invalid",
      message: `The certificate file ${file} cannot be read.`,
      fix: "Name a readable PEM file in ca-file or NODE_EXTRA_CA_CERTS.",
      cause: error
    });
  }
}
__name(readCertificates, "readCertificates");
async function follow(request, dispatcher, signal) {
  let { url } = request;
  let headers = { ...request.headers };
  for (let left = request.redirects ?? 5; ; left--) {
    const response = await send({ ...request, url, headers }, dispatcher, signal);
    const location = response.headers.location;
    if (!REDIRECTS.has(response.status) || location === void 0 || (request.redirects ?? 5) === 0) return response;
    await response.discard();
    if (left === 0) throw new Error(`${request.url} redirects too often`);
    const next = new URL(location, url);
    refuseUntrusted(new URL(request.url), next);
    if (next.host !== new URL(url).host) headers = withoutCredentials(headers);
    url = next.href;
  }
}
__name(follow, "follow");
function refuseUntrusted(first, next) {
  if (first.protocol === "https:" && next.protocol !== "https:")
    throw new Error(`${first.host} redirects to plain ${next.protocol}//${next.host}`);
  if (isPrivateHost(next.hostname) && next.hostname !== first.hostname)
    throw new Error(`${first.host} redirects to the private address ${next.host}`);
}
__name(refuseUntrusted, "refuseUntrusted");
function withoutCredentials(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie|proxy-authorization)$/i.test(name))
  );
}
__name(withoutCredentials, "withoutCredentials");
async function send(request, dispatcher, signal) {
  const { sendRequest } = await import("./chunk-RF4B3P4I.mjs");
  const timeout = request.timeoutMs ?? 3e4;
  const { origin, pathname, search } = new URL(request.url);
  const answer = await sendRequest.call(dispatcher, {
    origin,
    path: `${pathname}${search}`,
    method: request.method ?? "GET",
    headers: { "user-agent": "go-slim-image", ...request.headers },
    body: request.body === void 0 ? null : request.body,
    signal: request.signal === void 0 ? signal : AbortSignal.any([signal, request.signal]),
    headersTimeout: timeout,
    bodyTimeout: timeout
  });
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(", ") : value ?? ""
    ])
  );
  return {
    status: answer.statusCode,
    headers,
    url: request.url,
    body: answer.body,
    bytes: /* @__PURE__ */ __name((limit) => readAll(answer.body, limit, request.url), "bytes"),
    text: /* @__PURE__ */ __name(async (limit) => Buffer.from(await readAll(answer.body, limit, request.url)).toString("utf8"), "text"),
    discard: /* @__PURE__ */ __name(async () => {
      await answer.body.dump({ limit: 1 << 16 });
    }, "discard")
  };
}
__name(send, "send");
async function readAll(body, limit, url) {
  const chunks = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new Error(`${url} answers more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
__name(readAll, "readAll");

export {
  createHttpClient
};
