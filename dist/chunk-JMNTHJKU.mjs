import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isPrivateHost
} from "./chunk-5SRSONDN.mjs";
import {
  defaultCacheDirectory,
  openScratch
} from "./chunk-2OG7YFND.mjs";
import {
  isFolder,
  writeFileWhole
} from "./chunk-JCUUBEPG.mjs";
import {
  Failure
} from "./chunk-P6P5KWSE.mjs";
import {
  formatBytesOf,
  formatCount,
  formatDuration
} from "./chunk-4PH2I2U7.mjs";
import {
  fitText,
  outputLines,
  textWidth,
  visibleText,
  wrapText
} from "./chunk-JSDHIWSI.mjs";
import {
  __commonJS,
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = /* @__PURE__ */ __name(function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    }, "myers_32");
    var myers_x = /* @__PURE__ */ __name(function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    }, "myers_x");
    var distance2 = /* @__PURE__ */ __name(function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    }, "distance");
    exports.distance = distance2;
    var closest2 = /* @__PURE__ */ __name(function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    }, "closest");
    exports.closest = closest2;
  }
});

// src/terminal/choice.ts
function chooseMode(env, stream) {
  if (env.GITHUB_ACTIONS === "true") return "actions";
  if (stream.isTTY !== true || stream.columns === 0 || env.TERM === "dumb") return "plain";
  return isSet(env.CI) ? "plain" : "live";
}
__name(chooseMode, "chooseMode");
function chooseUnicode(env, platform) {
  if (env.GITHUB_ACTIONS === "true") return true;
  if (platform === "win32") return env.WT_SESSION !== void 0 || env.TERM_PROGRAM !== void 0;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return locale === "" ? platform === "darwin" : /utf-?8/i.test(locale);
}
__name(chooseUnicode, "chooseUnicode");
function chooseColor(env, stream) {
  if (env.GITHUB_ACTIONS === "true" || isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR !== void 0) return !["0", "false"].includes(env.FORCE_COLOR);
  return stream.isTTY === true && env.TERM !== "dumb";
}
__name(chooseColor, "chooseColor");
function chooseVerbose(env, verboseInput) {
  return verboseInput || env.RUNNER_DEBUG === "1";
}
__name(chooseVerbose, "chooseVerbose");
function isSet(value) {
  return value !== void 0 && value !== "" && value !== "false" && value !== "0";
}
__name(isSet, "isSet");

// src/report/failure-text.ts
var LAST_LINES = 20;
var MOST_LOCATIONS = 10;
function renderFailure(error, style) {
  const { columns, paint, unicode } = style;
  const failure = asFailure(error);
  const sign = unicode ? "✗ " : "x ";
  const [first = "", ...rest] = wrapText(visibleText(failure.message), columns - 2);
  const untold = failure.locations.filter(({ message }) => !(failure.details ?? "").includes(message));
  const where = untold.slice(0, MOST_LOCATIONS).map((location) => `  ${place(location)}`);
  const more = untold.length - MOST_LOCATIONS;
  const fix = failure.fix === void 0 ? [] : wrapText(visibleText(failure.fix), columns - 7);
  return [
    paint("bad", sign) + paint("strong", first),
    ...rest.map((line) => `  ${paint("strong", line)}`),
    ...where,
    ...more > 0 ? [`  and ${more} more`] : [],
    ...fix.map((line, index) => `  ${index === 0 ? paint("good", "fix") : "   "}  ${line}`),
    ...lastLines(failure.details, style),
    paint("faint", `  ${failure.code}, exit status ${failure.exitStatus}`)
  ].join("\n");
}
__name(renderFailure, "renderFailure");
function failureAnnotations(error) {
  const failure = asFailure(error);
  const title = `go-slim-image: ${failure.code}`;
  if (failure.locations.length === 0) {
    const message = failure.fix === void 0 ? failure.message : `${failure.message}
${failure.fix}`;
    return [{ level: "error", title, message }];
  }
  return failure.locations.slice(0, MOST_LOCATIONS).map((location) => ({ level: "error", title, ...location }));
}
__name(failureAnnotations, "failureAnnotations");
function failureJson(error) {
  const { code, message, fix, exitStatus, locations } = asFailure(error);
  return `${JSON.stringify({ error: { code, exitStatus, message, ...fix === void 0 ? {} : { fix }, locations } }, null, 2)}
`;
}
__name(failureJson, "failureJson");
function asFailure(error) {
  if (error instanceof Failure) return error;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return new Failure({
    code: "bug",
    message: `go-slim-image has a bug: ${message}`,
    fix: "Please report it with the lines below.",
    ...stack === void 0 ? {} : { details: stack },
    cause: error
  });
}
__name(asFailure, "asFailure");
function place({ file, line, column, message }) {
  const position = [file, line, column].filter((part) => part !== void 0).join(":");
  return visibleText(`${position}: ${message}`);
}
__name(place, "place");
function lastLines(details, { paint }) {
  const lines = outputLines(details ?? "");
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) return [];
  const shown = lines.slice(-LAST_LINES);
  const left = lines.length - shown.length;
  const head = left === 0 ? [] : [paint("faint", `  (${left} lines before these)`)];
  return ["", ...head, ...shown.map((line) => `  ${line}`), ""];
}
__name(lastLines, "lastLines");

// src/pipeline/interruption.ts
var Interruption = class extends Error {
  static {
    __name(this, "Interruption");
  }
  name = "Interruption";
  signal;
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
  /** 128 and the signal's number, as shells have it. */
  get exitStatus() {
    return this.signal === "SIGINT" ? 130 : 143;
  }
};
function watchInterruption(onSecond) {
  const controller = new AbortController();
  const stop = /* @__PURE__ */ __name((name) => {
    const reason = new Interruption(name);
    if (controller.signal.aborted && name === "SIGINT") onSecond(reason.exitStatus);
    controller.abort(reason);
  }, "stop");
  const onInterrupt = /* @__PURE__ */ __name(() => stop("SIGINT"), "onInterrupt");
  const onTerminate = /* @__PURE__ */ __name(() => stop("SIGTERM"), "onTerminate");
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onTerminate);
  return {
    signal: controller.signal,
    release: /* @__PURE__ */ __name(() => {
      process.off("SIGINT", onInterrupt);
      process.off("SIGTERM", onTerminate);
    }, "release")
  };
}
__name(watchInterruption, "watchInterruption");

// src/pipeline/ending.ts
function tellFailure(error, console, style) {
  const cause = interruptionIn(error);
  console.finish();
  if (cause !== void 0) {
    console.print(`stopped by ${cause.signal}: every child was ended, and the output folder is as it was`);
    return cause.exitStatus;
  }
  console.print(renderFailure(error, { columns: console.columns(), paint: console.paint, unicode: style.unicode }));
  for (const annotation of failureAnnotations(error)) console.annotate(annotation);
  style.json?.(console.hideSecrets(failureJson(error)));
  return error instanceof Failure ? error.exitStatus : 1;
}
__name(tellFailure, "tellFailure");
function interruptionIn(error) {
  for (let current = error, depth = 0; current instanceof Error && depth < 10; current = current.cause, depth++) {
    if (current instanceof Interruption) return current;
  }
  return void 0;
}
__name(interruptionIn, "interruptionIn");

// src/pipeline/session.ts
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { rootCertificates as rootCertificates2 } from "node:tls";

// src/http/client.ts
import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
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
async function loadUndici() {
  return (await import("./chunk-TXK5HFKK.mjs")).default;
}
__name(loadUndici, "loadUndici");
async function createDispatcher(env, caFile) {
  const { EnvHttpProxyAgent } = await loadUndici();
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
  const { request: undiciRequest } = await loadUndici();
  const timeout = request.timeoutMs ?? 3e4;
  const answer = await undiciRequest(request.url, {
    dispatcher,
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

// src/terminal/console.ts
import { randomUUID } from "node:crypto";
import { stripVTControlCharacters } from "node:util";

// src/terminal/view.ts
var WIDEST = 80;

// src/terminal/wording.ts
var STATE_TONES = { running: "busy", done: "good", skipped: "faint", failed: "bad" };
function stepName(state) {
  return visibleText(state.platform === void 0 ? state.step : `${state.step} ${state.platform}`);
}
__name(stepName, "stepName");
function stepDetail(state) {
  return visibleText((state.detail ?? "").split(/\r?\n/)[0] ?? "");
}
__name(stepDetail, "stepDetail");
function stepProgress(state) {
  const { done, total, unit } = state;
  const detail = stepDetail(state);
  if (done === void 0 || total === void 0 || total <= 0) return detail;
  const part = Math.min(done, total);
  const amount = unit === "items" ? `${part} of ${total}` : formatBytesOf(part, total);
  return detail === "" ? amount : `${amount}, ${detail}`;
}
__name(stepProgress, "stepProgress");
function stepTime(state, now) {
  return formatDuration((state.endMs ?? now) - state.startMs);
}
__name(stepTime, "stepTime");
function stepLine(state, signs, paint) {
  const detail = stepDetail(state);
  const name = stepName(state);
  if (state.state === "running") return `${paint("faint", signs.started)} ${name}`;
  const sign = paint(STATE_TONES[state.state], signs[state.state]);
  const time = state.endMs === void 0 ? "" : paint("faint", ` (${stepTime(state, state.endMs)})`);
  return `${sign} ${name}${detail === "" ? "" : `: ${detail}`}${time}`;
}
__name(stepLine, "stepLine");
function noticeText(notice) {
  const { file, line } = notice;
  const place2 = file === void 0 ? "" : ` (${file}${line === void 0 ? "" : `:${line}`})`;
  return `${notice.level === "warning" ? "warning" : "note"}: ${outputLines(notice.message).join(" ")}${visibleText(place2)}`;
}
__name(noticeText, "noticeText");

// src/terminal/plain-view.ts
var STILL_RUNNING_MS = 15e3;
function createPlainView(options, write) {
  const running = /* @__PURE__ */ new Map();
  const { signs, paint, quiet, verbose } = options;
  const wrapped = /* @__PURE__ */ __name((line) => wrapText(line, WIDEST, " ".repeat(signs.done.length + 1)), "wrapped");
  if (!quiet && options.title !== void 0) write([paint("strong", options.title)]);
  const timer = setInterval(() => {
    if (!quiet && running.size > 0) write(wrapped(stillRunning([...running.values()], options)));
  }, STILL_RUNNING_MS);
  timer.unref();
  return {
    step(change, state, number) {
      if (change === "ended") running.delete(number);
      else running.set(number, state);
      if (!quiet && change !== "updated") write(wrapped(stepLine(state, signs, paint)));
    },
    expect: /* @__PURE__ */ __name(() => {
    }, "expect"),
    say(level, message) {
      if (quiet || level === "debug" && !verbose) return;
      const lines = outputLines(message);
      write(level === "debug" ? lines.map((line) => paint("faint", line)) : lines.flatMap(wrapped));
    },
    notice(notice) {
      if (!quiet) write(wrapText(noticeText(notice), WIDEST, "  ").map((line) => paint("doubtful", line)));
    },
    annotate: /* @__PURE__ */ __name(() => {
    }, "annotate"),
    hidden: /* @__PURE__ */ __name(() => {
    }, "hidden"),
    print: /* @__PURE__ */ __name((text) => write(text.split("\n")), "print"),
    finish: /* @__PURE__ */ __name(() => clearInterval(timer), "finish")
  };
}
__name(createPlainView, "createPlainView");
function stillRunning(states, options) {
  const now = options.elapsed();
  const shown = states.slice(0, 8).map((state) => `${stepName(state)} (${stepTime(state, now)})`);
  const rest = states.length > 8 ? `, ${states.length - 8} more` : "";
  return `${options.signs.started} still running: ${shown.join(", ")}${rest}`;
}
__name(stillRunning, "stillRunning");

// src/terminal/workflow-command.ts
function workflowCommand(name, properties, message) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${[name, pairs.join(",")].filter((part) => part !== "").join(" ")}::${escapeData(message)}`;
}
__name(workflowCommand, "workflowCommand");
function annotationCommand(annotation) {
  const { file, line, column, title } = annotation;
  const properties = {
    ...title === void 0 ? {} : { title: visibleText(title) },
    ...file === void 0 ? {} : { file: visibleText(file) },
    ...line === void 0 ? {} : { line },
    ...column === void 0 ? {} : { col: column }
  };
  return workflowCommand(annotation.level, properties, outputLines(annotation.message).join("\n"));
}
__name(annotationCommand, "annotationCommand");
function looksLikeCommand(line) {
  return /^\s*::/.test(line) || line.includes("##[");
}
__name(looksLikeCommand, "looksLikeCommand");
function fencedLines(lines, token) {
  if (!lines.some(looksLikeCommand)) return [...lines];
  const end = token();
  return [`::stop-commands::${end}`, ...lines, `::${end}::`];
}
__name(fencedLines, "fencedLines");
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
__name(escapeData, "escapeData");
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
__name(escapeProperty, "escapeProperty");

// src/terminal/actions-view.ts
function createActionsView(options, write, writeRaw) {
  const running = /* @__PURE__ */ new Map();
  const lines = /* @__PURE__ */ new Map();
  const failed = [];
  const { signs, paint, quiet, verbose, token } = options;
  const fenced = /* @__PURE__ */ __name((text) => write(fencedLines(text, token)), "fenced");
  if (!quiet && options.title !== void 0) fenced([options.title]);
  const timer = setInterval(() => {
    if (!quiet && running.size > 0) fenced([stillRunning([...running.values()], options)]);
  }, STILL_RUNNING_MS);
  timer.unref();
  return {
    step(change, state, number) {
      if (change !== "ended") {
        running.set(number, state);
        if (change === "updated") keepDetail(lines, number, state);
        return;
      }
      running.delete(number);
      const group = closingGroup(state, lines.get(number) ?? [], stepLine(state, signs, paint), token);
      if (state.state === "failed") failed.push(...group);
      else if (!quiet) write(group);
    },
    expect: /* @__PURE__ */ __name(() => {
    }, "expect"),
    say(level, message) {
      if (level === "debug") {
        if (verbose && !quiet) fenced(outputLines(message).map((line) => `debug: ${line}`));
      } else if (!quiet) fenced(outputLines(message));
    },
    notice: /* @__PURE__ */ __name((notice) => write([noticeCommand(notice)]), "notice"),
    annotate: /* @__PURE__ */ __name((annotation) => write([annotationCommand(annotation)]), "annotate"),
    hidden: /* @__PURE__ */ __name((secrets) => writeRaw(secrets.map((secret) => workflowCommand("add-mask", {}, secret))), "hidden"),
    print: /* @__PURE__ */ __name((text) => fenced(text.split("\n")), "print"),
    finish() {
      clearInterval(timer);
      fenced(failed.splice(0));
    }
  };
}
__name(createActionsView, "createActionsView");
function keepDetail(lines, number, state) {
  const kept = lines.get(number) ?? [];
  const fresh = outputLines(state.detail ?? "").filter((line) => line !== "" && !kept.includes(line));
  if (fresh.length > 0) lines.set(number, [...kept, ...fresh]);
}
__name(keepDetail, "keepDetail");
function closingGroup(state, kept, title, token) {
  const [, ...more] = outputLines(state.detail ?? "");
  const inner = [...kept, ...more].filter((line) => line !== "" && !title.includes(line));
  if (state.state === "failed") return [title, ...inner];
  if (inner.length === 0) return fencedLines([title], token);
  return [workflowCommand("group", {}, title), ...fencedLines(inner, token), "::endgroup::"];
}
__name(closingGroup, "closingGroup");
function noticeCommand(notice) {
  const { level, code, message, file, line } = notice;
  return annotationCommand({
    level,
    title: `go-slim-image: ${code}`,
    message,
    ...file === void 0 ? {} : { file },
    ...line === void 0 ? {} : { line }
  });
}
__name(noticeCommand, "noticeCommand");

// src/terminal/cursor.ts
var HIDE = "\x1B[?25l";
var SHOW = "\x1B[?25h";
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
function createCursor(stream) {
  let hidden = false;
  const restore = /* @__PURE__ */ __name(() => {
    if (!hidden) return;
    hidden = false;
    process.removeListener("exit", restore);
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
    stream.write(SHOW);
  }, "restore");
  const onSignal = /* @__PURE__ */ __name((signal) => {
    const alone = process.listenerCount(signal) === 1;
    if (!alone) return;
    restore();
    process.kill(process.pid, signal);
  }, "onSignal");
  return {
    hide() {
      if (hidden) return;
      hidden = true;
      process.on("exit", restore);
      for (const signal of SIGNALS) process.prependListener(signal, onSignal);
      stream.write(HIDE);
    },
    restore
  };
}
__name(createCursor, "createCursor");

// src/terminal/live-style.ts
var SPINNER_MS = 80;
function spinner(signs, now) {
  return signs.spinner[Math.floor(now / SPINNER_MS) % signs.spinner.length] ?? signs.started;
}
__name(spinner, "spinner");

// src/terminal/render-content.ts
var LISTED = 8;
var BAR_CELLS = 12;
var BAR_FROM = 40;
function renderContent(parts2, room, style) {
  const [only] = parts2;
  if (parts2.length === 1 && only !== void 0) return single(only, room, style);
  const list = parts2.length <= LISTED ? listed(parts2, style) : void 0;
  if (list !== void 0 && textWidth(list) <= room) return list;
  return fitText(counted(parts2, style), room, style.signs.cut);
}
__name(renderContent, "renderContent");
function single(part, room, style) {
  const name = part.platform === void 0 ? "" : visibleText(part.platform);
  if (part.state !== "running") {
    return fitText([name, stepDetail(part)].filter((text2) => text2 !== "").join(": "), room, style.signs.cut);
  }
  const bar = room < BAR_FROM || name !== "" ? "" : progressBar(part, style);
  const text = [name, stepProgress(part)].filter((piece) => piece !== "").join(": ");
  return bar + fitText(text, room - textWidth(bar), style.signs.cut);
}
__name(single, "single");
function progressBar(part, { signs, paint }) {
  const { done, total } = part;
  if (done === void 0 || total === void 0 || total <= 0) return "";
  const cells = Math.round(Math.min(done, total) / total * BAR_CELLS);
  return `${paint("busy", signs.barDone.repeat(cells))}${paint("faint", signs.barRest.repeat(BAR_CELLS - cells))} `;
}
__name(progressBar, "progressBar");
function listed(parts2, { signs, paint, now, columns }) {
  const times = columns >= 60;
  return parts2.map((part) => {
    const running = part.state === "running";
    const sign = paint(STATE_TONES[part.state], part.state === "running" ? spinner(signs, now) : signs[part.state]);
    const after = running ? runningAmount(part) : times ? ` ${stepTime(part, now)}` : "";
    return `${sign} ${visibleText(part.platform ?? "")}${after}`;
  }).join("   ");
}
__name(listed, "listed");
function runningAmount(part) {
  const { done, total } = part;
  return done === void 0 || total === void 0 || total <= 0 ? "" : ` ${Math.floor(100 * Math.min(done, total) / total)}%`;
}
__name(runningAmount, "runningAmount");
function counted(parts2, { now }) {
  const running = parts2.filter(({ state }) => state === "running");
  const failed = parts2.filter(({ state }) => state === "failed");
  const failures = failed.length === 0 ? "" : `${failed.length} failed, `;
  if (running.length > 0) {
    const names = running.map(({ platform }) => visibleText(platform ?? ""));
    return `${failures}${parts2.length - running.length} of ${parts2.length}, now ${names.join(", ")}`;
  }
  const [longest] = [...parts2].sort((a, b) => (b.endMs ?? now) - b.startMs - ((a.endMs ?? now) - a.startMs));
  const tail = longest === void 0 ? "" : `, longest ${visibleText(longest.platform ?? "")} ${stepTime(longest, now)}`;
  const what = parts2.every(({ platform }) => platform?.includes("/") === true) ? "platform" : "file";
  return `${failures}${formatCount(parts2.length, what)}${tail}`;
}
__name(counted, "counted");

// src/terminal/render-live.ts
var TIMES_FROM = 60;
var NAME_WIDTH = 9;
function renderLive(state, style) {
  const width = Math.max(12, Math.min(style.columns, WIDEST));
  const rows = rowsOf(state).map(
    ({ name, parts: parts2, needs }) => parts2.length === 0 ? waitingRow(name, needs, state, width, style) : stepRow(name, parts2, width, style)
  );
  const title = state.title === void 0 ? [] : [style.paint("strong", fitText(visibleText(state.title), width, style.signs.cut))];
  return [...title, ...rows];
}
__name(renderLive, "renderLive");
function rowsOf({ steps, expected }) {
  const coming = expected.map(({ step }) => step);
  const first = steps.findIndex(({ step }) => coming.includes(step));
  const before = first === -1 ? steps : steps.slice(0, first);
  const names = new Set([...before, ...expected, ...steps].map(({ step }) => step));
  return [...names].map((name) => ({
    name,
    parts: steps.filter(({ step }) => step === name),
    needs: expected.find(({ step }) => step === name)?.needs ?? []
  }));
}
__name(rowsOf, "rowsOf");
function stateOfAll(parts2) {
  const has = /* @__PURE__ */ __name((state) => parts2.some((part) => part.state === state), "has");
  if (has("running")) return "running";
  if (has("failed")) return "failed";
  return has("done") ? "done" : "skipped";
}
__name(stateOfAll, "stateOfAll");
function stepRow(name, parts2, width, style) {
  const { signs, paint, now } = style;
  const state = stateOfAll(parts2);
  const start = Math.min(...parts2.map(({ startMs }) => startMs));
  const end = Math.max(...parts2.map(({ endMs }) => endMs ?? now));
  const time = width < TIMES_FROM ? "" : formatDuration(end - start);
  const sign = state === "running" ? spinner(signs, now) : signs[state];
  const head = `${paint(STATE_TONES[state], sign)} ${label(name, signs)} `;
  const room = width - textWidth(head) - (time === "" ? 0 : time.length + 2);
  const content = renderContent(parts2, room, style);
  if (time === "") return (head + content).trimEnd();
  const gap = " ".repeat(Math.max(0, room - textWidth(content)) + 2);
  return head + content + gap + paint("faint", time);
}
__name(stepRow, "stepRow");
function waitingRow(name, needs, state, width, style) {
  const { signs, paint } = style;
  const open = needs.filter((need) => {
    const parts2 = state.steps.filter(({ step }) => step === need);
    return parts2.length === 0 || stateOfAll(parts2) === "running";
  });
  const why = open.length === 0 ? "" : `waits for ${open.join(", ")}`;
  return paint("faint", fitText(`${signs.waiting} ${label(name, signs)} ${why}`.trimEnd(), width, signs.cut));
}
__name(waitingRow, "waitingRow");
function label(name, signs) {
  const text = fitText(visibleText(name), NAME_WIDTH, signs.cut);
  return text + " ".repeat(NAME_WIDTH - textWidth(text));
}
__name(label, "label");

// src/terminal/live-view.ts
var FRAME_MS = 80;
function createLiveView(options, stream, hide) {
  const { signs, paint, quiet, verbose } = options;
  const steps = [];
  let expected = [];
  let drawing;
  let over = false;
  const cursor = createCursor(stream);
  const frame = /* @__PURE__ */ __name(() => {
    const state = { ...options.title === void 0 ? {} : { title: options.title }, steps, expected };
    return hide(renderLive(state, { columns: options.columns(), now: options.elapsed(), signs, paint }).join("\n"));
  }, "frame");
  const draw = /* @__PURE__ */ __name(() => {
    if (!over && !quiet && steps.length > 0) drawing?.(frame());
  }, "draw");
  const above = /* @__PURE__ */ __name((lines) => {
    drawing?.clear();
    stream.write(`${hide(lines.join("\n"))}
`);
    draw();
  }, "above");
  const timer = setInterval(draw, FRAME_MS);
  timer.unref();
  if (!quiet) {
    void loadDrawing(stream).then((loaded) => {
      if (over) return;
      cursor.hide();
      drawing = loaded;
      draw();
    });
  }
  return {
    step(_change, state, number) {
      steps[number] = state;
    },
    expect(coming) {
      expected = coming;
    },
    say(level, message) {
      if (quiet || level === "debug" && !verbose) return;
      const lines = outputLines(message).flatMap((line) => wrapText(line, options.columns(), "  "));
      above(level === "debug" ? lines.map((line) => paint("faint", line)) : lines);
    },
    notice(notice) {
      if (!quiet) above(wrapText(noticeText(notice), WIDEST, "  ").map((line) => paint("doubtful", line)));
    },
    annotate: /* @__PURE__ */ __name(() => {
    }, "annotate"),
    hidden: /* @__PURE__ */ __name(() => {
    }, "hidden"),
    print: /* @__PURE__ */ __name((text) => above(text.split("\n")), "print"),
    finish() {
      if (over) return;
      clearInterval(timer);
      expected = expected.filter(({ step }) => steps.some((state) => state.step === step));
      if (!quiet && steps.length > 0) {
        if (drawing === void 0) stream.write(`${frame()}
`);
        else drawing(frame());
      }
      over = true;
      drawing?.done();
      drawing = void 0;
      cursor.restore();
    }
  };
}
__name(createLiveView, "createLiveView");
async function loadDrawing(stream) {
  const { createLogUpdate } = await import("./chunk-K4YDZRC4.mjs");
  return createLogUpdate(stream, { showCursor: true });
}
__name(loadDrawing, "loadDrawing");

// src/terminal/masks.ts
var SHORTEST_LINE = 4;
var Masks = class {
  static {
    __name(this, "Masks");
  }
  #secrets = [];
  /** Remembers a secret, each of its lines, and how it reads inside an address. Answers those that are new. */
  add(secret) {
    const whole = secret.trim();
    const lines = whole.split(/\r?\n/).map((line) => line.trim());
    const parts2 = lines.length === 1 ? lines : lines.filter((line) => line.length >= SHORTEST_LINE);
    const forms = [...parts2, ...parts2.map(encoded)].filter((form) => form !== "");
    const added = [...new Set(forms)].filter((form) => !this.#secrets.includes(form));
    this.#secrets = [...this.#secrets, ...added].sort((a, b) => b.length - a.length);
    return added;
  }
  hide(text) {
    return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
  }
};
function encoded(line) {
  return encodeURIComponent(Buffer.from(line).toString());
}
__name(encoded, "encoded");

// src/terminal/paint.ts
import { styleText } from "node:util";

// src/model/tone.ts
var plainPaint = /* @__PURE__ */ __name((_tone, text) => text, "plainPaint");

// src/terminal/paint.ts
var FORMATS = {
  strong: "bold",
  faint: "dim",
  good: "green",
  bad: "red",
  doubtful: "yellow",
  busy: "cyan"
};
function createPaint(color) {
  if (!color) return plainPaint;
  return (tone, text) => text === "" ? "" : styleText(FORMATS[tone], text, { validateStream: false });
}
__name(createPaint, "createPaint");

// src/terminal/signs.ts
var UNICODE = {
  done: "✓",
  failed: "✗",
  skipped: "–",
  waiting: "·",
  started: "▸",
  warning: "!",
  spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"],
  barDone: "━",
  barRest: "─",
  cut: "…"
};
var ASCII = {
  done: "ok",
  failed: "x ",
  skipped: "- ",
  waiting: "  ",
  started: "..",
  warning: "! ",
  spinner: [". ", "..", " .", "  "],
  barDone: "#",
  barRest: ".",
  cut: "..."
};
function signsFor(unicode) {
  return unicode ? UNICODE : ASCII;
}
__name(signsFor, "signsFor");

// src/terminal/steps.ts
var StepBook = class {
  static {
    __name(this, "StepBook");
  }
  #states = [];
  #elapsed;
  #listener;
  /** `elapsed` answers the milliseconds since the run's start. */
  constructor(elapsed, listener) {
    this.#elapsed = elapsed;
    this.#listener = listener;
  }
  get states() {
    return this.#states;
  }
  start(step, platform) {
    const number = this.#states.length;
    this.#set(number, "started", {
      step,
      ...platform === void 0 ? {} : { platform },
      startMs: this.#elapsed(),
      state: "running"
    });
    return {
      update: /* @__PURE__ */ __name((update) => this.#change(number, "updated", update), "update"),
      done: /* @__PURE__ */ __name((detail) => this.#end(number, "done", detail), "done"),
      skip: /* @__PURE__ */ __name((reason) => this.#end(number, "skipped", reason), "skip"),
      fail: /* @__PURE__ */ __name((reason) => this.#end(number, "failed", reason), "fail")
    };
  }
  /** For the report. A step that still runs, such as the one that writes the report, is told up to now. */
  records() {
    const now = this.#elapsed();
    return this.#states.map((state) => ({
      step: state.step,
      ...state.platform === void 0 ? {} : { platform: state.platform },
      startMs: Math.round(state.startMs),
      endMs: Math.round(state.endMs ?? now),
      state: state.state === "running" ? "done" : state.state,
      ...state.detail === void 0 ? {} : { detail: state.detail }
    }));
  }
  #end(number, state, detail) {
    const endMs = this.#elapsed();
    this.#change(number, "ended", { state, endMs, ...detail === void 0 ? {} : { detail } });
  }
  #change(number, change, values) {
    const before = this.#states[number];
    if (before?.state !== "running") return;
    this.#set(number, change, { ...before, ...values });
  }
  #set(number, change, state) {
    this.#states[number] = state;
    this.#listener(change, state, number);
  }
};

// src/terminal/console.ts
function createConsole(options) {
  const started = options.now();
  const elapsed = /* @__PURE__ */ __name(() => options.now() - started, "elapsed");
  const masks = new Masks();
  const paint = createPaint(options.color);
  const columns = /* @__PURE__ */ __name(() => Math.min(options.stream.columns || WIDEST, WIDEST), "columns");
  const view = createView(options, { paint, elapsed, columns, masks });
  const book = new StepBook(elapsed, view.step);
  const notices = [];
  const log = {
    debug: /* @__PURE__ */ __name((message) => view.say("debug", message), "debug"),
    info: /* @__PURE__ */ __name((message) => view.say("info", message), "info"),
    notice(notice) {
      const safe = { ...notice, message: masks.hide(notice.message) };
      notices.push(safe);
      view.notice(safe);
    },
    mask: /* @__PURE__ */ __name((secret) => view.hidden(masks.add(secret)), "mask")
  };
  return {
    log,
    progress: book,
    paint,
    columns,
    expect: /* @__PURE__ */ __name((steps) => view.expect(steps), "expect"),
    steps: /* @__PURE__ */ __name(() => book.records().map((record) => hideSecrets(record, masks)), "steps"),
    notices: /* @__PURE__ */ __name(() => [...notices], "notices"),
    print: /* @__PURE__ */ __name((text) => view.print(text), "print"),
    annotate: /* @__PURE__ */ __name((annotation) => view.annotate(annotation), "annotate"),
    hideSecrets: /* @__PURE__ */ __name((text) => masks.hide(text), "hideSecrets"),
    finish: /* @__PURE__ */ __name(() => view.finish(), "finish")
  };
}
__name(createConsole, "createConsole");
function createView(options, shared) {
  const { mode, stream, color } = options;
  const { masks, ...rest } = shared;
  const viewOptions = {
    ...rest,
    ...options.title === void 0 ? {} : { title: options.title },
    signs: signsFor(options.unicode),
    verbose: options.verbose,
    quiet: options.quiet,
    token: options.token ?? randomUUID
  };
  const writeRaw = /* @__PURE__ */ __name((lines) => {
    if (lines.length === 0) return;
    const text = `${lines.join("\n")}
`;
    stream.write(color ? text : stripVTControlCharacters(text));
  }, "writeRaw");
  const write = /* @__PURE__ */ __name((lines) => writeRaw(lines.map((line) => masks.hide(line))), "write");
  if (mode === "live") return createLiveView(viewOptions, stream, (text) => masks.hide(text));
  return mode === "plain" ? createPlainView(viewOptions, write) : createActionsView(viewOptions, write, writeRaw);
}
__name(createView, "createView");
function hideSecrets(record, masks) {
  const { step, platform, detail } = record;
  return {
    ...record,
    step: masks.hide(step),
    ...platform === void 0 ? {} : { platform: masks.hide(platform) },
    ...detail === void 0 ? {} : { detail: masks.hide(detail) }
  };
}
__name(hideSecrets, "hideSecrets");

// src/pipeline/session.ts
function openConsole(process2, way) {
  const stream = way.action ? process2.stdout : process2.stderr;
  return createConsole({
    mode: chooseMode(process2.env, stream),
    stream,
    ...way.title === void 0 ? {} : { title: way.title },
    unicode: chooseUnicode(process2.env, process2.platform),
    color: chooseColor(process2.env, stream),
    verbose: chooseVerbose(process2.env, way.verbose),
    quiet: way.quiet,
    now: /* @__PURE__ */ __name(() => performance.now(), "now")
  });
}
__name(openConsole, "openConsole");
async function withAuthorities(process2, caFile, scratch) {
  const extra = [caFile, process2.env.NODE_EXTRA_CA_CERTS ?? ""].filter((file) => file !== "");
  if (extra.length === 0) return process2.env;
  const own = process2.env.SSL_CERT_FILE;
  const given = await Promise.all(
    [...own === void 0 ? [] : [own], ...extra].map(
      (file) => readAuthorities(resolve(process2.workingDirectory, file))
    )
  );
  const bundle = join(scratch, "authorities.pem");
  await writeFileWhole(bundle, [...own === void 0 ? rootCertificates2 : [], ...given].join("\n"));
  return { ...process2.env, SSL_CERT_FILE: bundle };
}
__name(withAuthorities, "withAuthorities");
async function readAuthorities(file) {
  return readFile(file, "utf8").catch((cause) => {
    throw new Failure({
      code: "certificate-invalid",
      message: `The certificate file ${file} cannot be read.`,
      fix: "Name a readable PEM file in ca-file, NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.",
      cause
    });
  });
}
__name(readAuthorities, "readAuthorities");
async function openSession(options) {
  const { process: process2, configuration, console } = options;
  const { inputs } = configuration;
  const host = { platform: process2.platform, arch: process2.arch, cpus: availableParallelism() };
  const scratch = await openScratch(process2.env);
  const cache = inputs.cacheDir === "" ? defaultCacheDirectory(process2.env, host) : resolve(process2.workingDirectory, inputs.cacheDir);
  const runtime = {
    env: await withAuthorities(process2, inputs.caFile, scratch.path),
    signal: options.signal,
    log: console.log,
    progress: console.progress,
    host,
    workingDirectory: process2.workingDirectory,
    cacheDirectory: cache,
    scratchDirectory: scratch.path
  };
  const caFile = inputs.caFile === "" ? {} : { caFile: resolve(process2.workingDirectory, inputs.caFile) };
  const http = createHttpClient(runtime, caFile);
  return {
    runtime,
    console,
    http,
    startedAt: /* @__PURE__ */ new Date(),
    close: /* @__PURE__ */ __name(async () => {
      console.finish();
      await http.close();
      await scratch.remove();
    }, "close")
  };
}
__name(openSession, "openSession");

// src/config/configuration.ts
import { isAbsolute, join as join2, resolve as resolve2 } from "node:path";

// src/config/file.ts
import { readFile as readFile2 } from "node:fs/promises";

// src/config/input-table.ts
var INPUT_GROUPS = [
  "What is built",
  "Compile",
  "Image",
  "SBOM and scan",
  "Go, tools and caches",
  "Output"
];
var INPUTS = {
  mode: {
    kind: "choice",
    choices: ["build"],
    default: "build",
    group: "What is built",
    where: "action",
    doc: "What to do."
  },
  source: {
    kind: "string",
    default: ".",
    group: "What is built",
    where: "action",
    perImage: true,
    doc: "Folder of the Go module, or `MODULE@VERSION` for any Go command that `go install` could fetch."
  },
  packages: {
    kind: "list",
    default: "",
    group: "What is built",
    perImage: true,
    doc: "Main packages to build, as `go build` takes them, relative to the source: `./cmd/api` or `./cmd/...` for all below. Default: the root package if it is a command, else every command in `./cmd/*`."
  },
  platforms: {
    kind: "list",
    default: "linux/amd64,linux/arm64",
    group: "What is built",
    perImage: true,
    doc: "Platforms, with variant if wanted: `linux/arm/v7`, `linux/amd64/v3`, `windows/amd64`. Everything in `go tool dist list` can be built; linux goes into the image."
  },
  image: {
    kind: "list",
    default: "",
    group: "What is built",
    doc: "Of the `images:` in the configuration file, only these."
  },
  combine: {
    kind: "boolean",
    default: "false",
    group: "What is built",
    perImage: true,
    doc: "With several commands: one image that holds all binaries instead of one image each. The first command is the entrypoint."
  },
  config: {
    kind: "string",
    default: "",
    group: "What is built",
    doc: "Configuration file. Default: `.go-slim-image.yml` in the source folder or the working directory, if there is one."
  },
  version: {
    kind: "string",
    default: "",
    group: "What is built",
    doc: "Version of the program. Default: the tag that is built, else what `git describe` says."
  },
  "dry-run": {
    kind: "boolean",
    default: "false",
    group: "What is built",
    doc: "Print the plan and stop: every command, every Go variable that is not default and where it came from. With `--json` as JSON."
  },
  ldflags: {
    kind: "string",
    default: "-s -w",
    group: "Compile",
    perImage: true,
    doc: "Linker flags. `{{.Version}}`, `{{.Tag}}`, `{{.Commit}}`, `{{.ShortCommit}}`, `{{.Date}}`, `{{.CommitDate}}`, `{{.CommitTimestamp}}`, `{{.Os}}`, `{{.Arch}}` and `{{.Env.NAME}}` (of `env`) are filled in."
  },
  "build-tags": {
    kind: "list",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Go build tags (`go build -tags`)."
  },
  gcflags: {
    kind: "string",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Compiler flags, as `go build -gcflags` takes them; the same templates."
  },
  asmflags: {
    kind: "string",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Assembler flags, as `go build -asmflags` takes them; the same templates."
  },
  env: {
    kind: "lines",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Environment of the compiler, `NAME=value` a line: `CGO_ENABLED=1`, `GOEXPERIMENT=jsonv2`, `CC=zig cc`. Wins over what is ambient."
  },
  buildvcs: {
    kind: "boolean",
    default: "false",
    group: "Compile",
    perImage: true,
    doc: "Let Go stamp commit and time into the binary. Off, so that unchanged code gives an unchanged binary; the commit is in labels and SBOM."
  },
  trimpath: {
    kind: "boolean",
    default: "true",
    group: "Compile",
    perImage: true,
    doc: "Leave paths of the build machine out of the binary."
  },
  goamd64: { kind: "string", default: "", group: "Compile", doc: "GOAMD64 for `linux/amd64` without a variant." },
  goarm64: { kind: "string", default: "", group: "Compile", doc: "GOARM64 for `arm64` without a variant." },
  goarm: { kind: "string", default: "", group: "Compile", doc: "GOARM for `arm` without a variant." },
  "measure-savings": {
    kind: "boolean",
    default: "false",
    group: "Compile",
    doc: "Link once more without `-s -w` and once with cgo, and say what leaving them out saved."
  },
  jobs: {
    kind: "integer",
    range: [0, 1024],
    default: "0",
    group: "Compile",
    doc: "Platforms compiled beside each other; 0 means as many as there are processors."
  },
  engine: {
    kind: "choice",
    choices: ["auto", "embedded"],
    default: "auto",
    group: "Image",
    doc: "What assembles the image."
  },
  "image-name": {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Name of the image and, with one command, of its binary. Default: what `go install` would call it."
  },
  base: {
    kind: "string",
    default: "scratch",
    group: "Image",
    perImage: true,
    doc: "Base image: `scratch`, a reference (`gcr.io/distroless/static-debian13:nonroot`, best with a digest), or a local OCI layout or archive (`./base`, `./base.tar`)."
  },
  tags: {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "References that the image gets, such as `ghcr.io/acme/app:1.2.3`. (Build tags of Go are `build-tags`.)"
  },
  "ca-certificates": {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Put Mozilla's certificate authorities in. Default: true on `scratch`, false on other bases."
  },
  "extra-ca-certificates": {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "PEM files of further certificate authorities to trust inside the image."
  },
  timezones: {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "`all`, `none` or a list of zones (`Europe/Berlin,Asia/Tokyo`), from the Go toolchain. Default: all on `scratch`, none on other bases."
  },
  timezone: {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Local time zone of the program: sets TZ and puts that zone in."
  },
  passwd: {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Write `/etc/passwd` and `/etc/group`. Default: true on `scratch`."
  },
  tmp: {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Make a writable `/tmp`. Default: true on `scratch`."
  },
  nsswitch: {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Write `/etc/nsswitch.conf` so that hosts files count. Default: true on `scratch`."
  },
  include: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Further files, `src:dest[:mode]` a line: `config/app.yml:/etc/app.yml:0644`. Paths start at the module."
  },
  user: {
    kind: "string",
    default: "65532:65532",
    group: "Image",
    perImage: true,
    doc: "User and group of the program, as numbers."
  },
  entrypoint: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Entrypoint, one argument a line or a JSON array. Default: the binary."
  },
  cmd: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Default arguments, one a line or a JSON array."
  },
  "image-env": {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Environment in the image, `NAME=value` a line."
  },
  expose: {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Ports that the program listens on: `8080`, `8080/tcp`, `53/udp`."
  },
  volumes: { kind: "list", default: "", group: "Image", perImage: true, doc: "Paths that are mount points." },
  workdir: {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Working directory. Default: `/`, or the base’s."
  },
  "stop-signal": {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Signal that stops the container, such as SIGINT."
  },
  healthcheck: {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: 'Command as a JSON array or `NONE`, followed by options if wanted: `["/app","-check"] interval=10s timeout=2s start-period=5s retries=3`.'
  },
  labels: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Labels, `key=value` a line, beside the `org.opencontainers.image.*` set that is filled from git and go.mod. An empty value takes a label away."
  },
  annotations: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Annotations of index and manifests, `key=value` a line; `index:` or `manifest:` before the key chooses one."
  },
  compression: {
    kind: "choice",
    choices: ["gzip", "zstd", "uncompressed"],
    default: "gzip",
    group: "Image",
    perImage: true,
    doc: "Compression of our layers. zstd is smaller; everything that pulls must know it."
  },
  "compression-level": {
    kind: "integer",
    range: [0, 22],
    default: "0",
    group: "Image",
    perImage: true,
    doc: "gzip 1 to 12, zstd 1 to 22; 0 means the default, gzip 6 or zstd 9."
  },
  outputs: {
    kind: "lines",
    default: "",
    group: "Image",
    doc: "Further forms of the image, one a line: `type=oci,dest=app.oci.tar`, `type=docker,dest=app.tar,platform=linux/arm64`."
  },
  load: {
    kind: "boolean",
    default: "false",
    group: "Image",
    doc: "Load the image of this machine's platform into the local Docker or Podman."
  },
  "source-date-epoch": {
    kind: "string",
    default: "",
    group: "Image",
    doc: "Seconds since 1970 for all times in layers and configuration. Default: 0 in layers, the commit’s time in the configuration; the variable SOURCE_DATE_EPOCH is obeyed."
  },
  "insecure-registries": {
    kind: "list",
    default: "",
    group: "Image",
    doc: "Registries (host or host:port) that may be spoken to in plain HTTP. Loopback always may."
  },
  sbom: {
    kind: "boolean",
    default: "true",
    group: "SBOM and scan",
    doc: "Make CycloneDX 1.6 and SPDX 2.3 SBOMs for each platform with Syft."
  },
  scan: { kind: "boolean", default: "true", group: "SBOM and scan", doc: "Look for known vulnerabilities with Trivy." },
  severity: {
    kind: "list",
    default: "UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL",
    group: "SBOM and scan",
    doc: "Severities that the gate counts. The report lists all."
  },
  "unknown-severity": {
    kind: "choice",
    choices: ["UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
    default: "UNKNOWN",
    group: "SBOM and scan",
    doc: "What a finding of unknown severity counts as."
  },
  "exit-code": {
    kind: "integer",
    range: [0, 255],
    default: "0",
    group: "SBOM and scan",
    doc: "Other than 0 arms the gate: findings of `severity` fail the run, with exit status 3 whatever the number."
  },
  "ignore-unfixed": {
    kind: "boolean",
    default: "false",
    group: "SBOM and scan",
    doc: "Findings without a fixed version do not count."
  },
  trivyignores: {
    kind: "list",
    default: "",
    group: "SBOM and scan",
    doc: "Ignore files, plain or YAML. Default: `.trivyignore` and `.trivyignore.yaml` of the module, if there."
  },
  timeout: { kind: "string", default: "5m", group: "SBOM and scan", doc: "Time for one scan: `90s`, `5m`." },
  database: {
    kind: "list",
    default: "mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2",
    group: "SBOM and scan",
    doc: "Vulnerability database: references tried in order, or a Trivy cache folder, a `db.tar.gz` or an OCI layout."
  },
  "database-unavailable": {
    kind: "choice",
    choices: ["fail", "warn"],
    default: "fail",
    group: "SBOM and scan",
    doc: "With the gate armed and no database to be had: fail with status 4, or only warn."
  },
  "go-version": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Go to build with, `1.26.8` or `1.26`. Default: `go-version-file`, GOTOOLCHAIN, else what go.mod asks for."
  },
  "go-version-file": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "File that names the Go version: go.mod, go.work, `.go-version` or `.tool-versions`."
  },
  "go-download-url": {
    kind: "string",
    default: "https://go.dev/dl/mod",
    group: "Go, tools and caches",
    doc: "Where Go itself comes from when there is none on the machine and GOPROXY is not set."
  },
  "syft-path": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Syft program to use, whatever its version."
  },
  "trivy-path": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Trivy program to use, whatever its version."
  },
  "tools-mirror": {
    kind: "string",
    default: "https://github.com",
    group: "Go, tools and caches",
    doc: "Base address of tool releases, for mirrors: `/OWNER/REPO/releases/download/...` is appended."
  },
  "ca-file": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "PEM file of certificate authorities for our own requests."
  },
  cache: {
    kind: "boolean",
    default: "true",
    group: "Go, tools and caches",
    doc: "In Actions: restore and save Go’s module and build caches, layers, tools and databases."
  },
  "cache-save": {
    kind: "choice",
    choices: ["default-branch", "always", "never"],
    default: "default-branch",
    group: "Go, tools and caches",
    doc: "When caches are saved."
  },
  "cache-dir": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Our own cache of layers, tools and databases. Default: the user’s cache folder."
  },
  "prune-age": {
    kind: "integer",
    range: [0, 3650],
    default: "30",
    group: "Go, tools and caches",
    where: "cli",
    doc: "`cache prune` drops what was not used for so many days."
  },
  "prune-size": {
    kind: "integer",
    range: [0, 1e6],
    default: "0",
    group: "Go, tools and caches",
    where: "cli",
    doc: "`cache prune` drops the longest unused until no more than so many megabytes are left; 0 means no such bound."
  },
  output: {
    kind: "string",
    default: "",
    group: "Output",
    doc: "Output folder. Default: `./go-slim-image.out`, in Actions `$RUNNER_TEMP/go-slim-image`."
  },
  "upload-report": {
    kind: "boolean",
    default: "false",
    group: "Output",
    where: "action",
    doc: "Upload report.html and report.json as an artifact."
  },
  "artifact-name": {
    kind: "string",
    default: "go-slim-image-report",
    group: "Output",
    where: "action",
    doc: "Name of that artifact."
  },
  summary: { kind: "boolean", default: "true", group: "Output", where: "action", doc: "Write the job summary." },
  json: {
    kind: "boolean",
    default: "false",
    group: "Output",
    where: "cli",
    doc: "Print report.json and nothing else on standard output."
  },
  quiet: { kind: "boolean", default: "false", group: "Output", where: "cli", doc: "Say only how it ended." },
  verbose: {
    kind: "boolean",
    default: "false",
    group: "Output",
    doc: "Show each child’s arguments, environment, exit status and time."
  }
};
var INPUT_NAMES = Object.keys(INPUTS);
function inputDefinition(name) {
  return INPUTS[name];
}
__name(inputDefinition, "inputDefinition");

// src/config/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearest(word, known) {
  if (known.length === 0) return void 0;
  const lower = word.toLowerCase();
  const prefix = known.find((candidate) => lower.length >= 3 && candidate.toLowerCase().startsWith(lower));
  const best = prefix ?? (0, import_fastest_levenshtein.closest)(lower, known.map((candidate) => candidate.toLowerCase()));
  const found = known.find((candidate) => candidate.toLowerCase() === best.toLowerCase());
  if (prefix !== void 0) return prefix;
  return found !== void 0 && (0, import_fastest_levenshtein.distance)(lower, found.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3)) ? found : void 0;
}
__name(nearest, "nearest");

// src/config/file.ts
var CONFIG_FILE = ".go-slim-image.yml";
var LIMIT_BYTES = 1 << 20;
var NOT_IN_FILE = ["config", "mode", "json", "quiet", "verbose", "image"];
async function readConfigFile(path, mustExist) {
  let text;
  try {
    text = await readFile2(path, "utf8");
  } catch (error) {
    if (!mustExist && isMissing(error)) return void 0;
    throw new Failure({
      code: "config-file-invalid",
      message: `The configuration file ${path} cannot be read.`,
      fix: "Name an existing file in config.",
      cause: error
    });
  }
  return parseConfigFile(path, text);
}
__name(readConfigFile, "readConfigFile");
function isMissing(error) {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes(error.code ?? "");
}
__name(isMissing, "isMissing");
async function parseConfigFile(path, text) {
  if (Buffer.byteLength(text) > LIMIT_BYTES) throw invalid(path, `it is larger than ${LIMIT_BYTES} bytes`);
  const { parseDocument } = await import("./chunk-T2W3HC7Y.mjs");
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== void 0) throw invalid(path, fault.message, fault.linePos?.[0].line);
  let content;
  try {
    content = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    throw invalid(path, error.message);
  }
  if (content === null || content === void 0) return { path, inputs: /* @__PURE__ */ new Map(), images: [] };
  if (typeof content !== "object" || Array.isArray(content)) throw invalid(path, "it must be a map of inputs");
  const { images, ...rest } = content;
  return {
    path,
    inputs: readKeys(path, rest, (name) => !NOT_IN_FILE.includes(name), ["images"]),
    images: readImages(path, images)
  };
}
__name(parseConfigFile, "parseConfigFile");
function readImages(path, images) {
  if (images === void 0 || images === null) return [];
  if (!Array.isArray(images)) throw invalid(path, '"images" must be a list of maps with a name each');
  const seen = /* @__PURE__ */ new Set();
  return images.map((entry, index) => {
    const { name, ...rest } = typeof entry === "object" && entry !== null ? entry : {};
    if (typeof name !== "string" || !/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name))
      throw invalid(path, `images[${index}] needs a name of lower-case letters, digits and single . _ -`);
    if (seen.has(name)) throw invalid(path, `the image "${name}" stands there twice`);
    seen.add(name);
    return { name, inputs: readKeys(path, rest, (key) => inputDefinition(key).perImage === true, ["name"]) };
  });
}
__name(readImages, "readImages");
function readKeys(path, map, allowed, further) {
  const known = INPUT_NAMES.filter(allowed);
  const found = /* @__PURE__ */ new Map();
  for (const [key, value] of Object.entries(map)) {
    const name = known.find((candidate) => candidate === key);
    if (name === void 0) {
      const near = nearest(key, [...known, ...further]);
      throw invalid(path, `the key "${key}" is not known here${near === void 0 ? "" : `; did you mean "${near}"?`}`);
    }
    found.set(name, asRaw(path, key, value));
  }
  return found;
}
__name(readKeys, "readKeys");
function asRaw(path, key, value) {
  if (isScalar(value) || value === null) return value;
  if (Array.isArray(value) && value.every(isScalar)) return value;
  if (typeof value === "object" && Object.values(value).every(isScalar)) return value;
  throw invalid(path, `the value of "${key}" must be a single value, a list or a map of single values`);
}
__name(asRaw, "asRaw");
function isScalar(value) {
  return ["string", "number", "boolean"].includes(typeof value);
}
__name(isScalar, "isScalar");
function invalid(path, what, line) {
  return new Failure({
    code: "config-file-invalid",
    message: `${path}${line === void 0 ? "" : `:${line}`}: ${what}.`,
    fix: "Correct the configuration file; docs/inputs.md lists its keys.",
    locations: [{ file: path, ...line === void 0 ? {} : { line }, message: what }]
  });
}
__name(invalid, "invalid");

// src/config/inputs.ts
function propertyOf(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
__name(propertyOf, "propertyOf");

// src/config/read-value.ts
function readValue(name, raw) {
  const definition = inputDefinition(name);
  switch (definition.kind) {
    case "string":
      return asText(name, raw);
    case "boolean":
      return asBoolean(name, definition, asText(name, raw));
    case "integer":
      return asInteger(name, definition, asText(name, raw));
    case "choice":
      return asChoice(name, definition, asText(name, raw));
    case "list":
      return parts(raw, /[,\n]/);
    case "lines":
      return parts(raw, /\n/);
  }
}
__name(readValue, "readValue");
function asText(name, raw) {
  if (raw === null) return "";
  if (typeof raw === "object") {
    if (Array.isArray(raw)) return raw.join(" ");
    throw invalid2(name, JSON.stringify(raw), "a single value is wanted, not a map");
  }
  return String(raw).trim();
}
__name(asText, "asText");
function asBoolean(name, definition, text) {
  if (text === "") return definition.default === "" ? void 0 : definition.default === "true";
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw invalid2(name, text, "it must be true or false");
}
__name(asBoolean, "asBoolean");
function asInteger(name, definition, text) {
  const [low, high] = definition.range ?? [0, Number.MAX_SAFE_INTEGER];
  const value = Number(text === "" ? definition.default : text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw invalid2(name, text, `it must be a whole number from ${low} to ${high}`);
  return value;
}
__name(asInteger, "asInteger");
function asChoice(name, definition, text) {
  const choices = definition.choices ?? [];
  if (text === "") return definition.default;
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found !== void 0) return found;
  const near = nearest(text, choices);
  throw invalid2(
    name,
    text,
    `it must be one of ${choices.join(", ")}${near === void 0 ? "" : `; did you mean ${near}?`}`
  );
}
__name(asChoice, "asChoice");
function parts(raw, separator) {
  if (raw === null) return [];
  if (Array.isArray(raw)) return raw.map(String);
  if (typeof raw === "object") return Object.entries(raw).map(([key, value]) => `${key}=${value}`);
  return String(raw).split(separator).map((part) => part.trim()).filter((part) => part !== "");
}
__name(parts, "parts");
function invalid2(name, value, wanted) {
  return new Failure({
    code: "invalid-input",
    message: `${name}: "${value}" is not valid: ${wanted}.`,
    fix: `Correct the value of ${name}.`
  });
}
__name(invalid2, "invalid");

// src/config/configuration.ts
async function loadConfiguration(given) {
  const file = await findConfigFile(given);
  const sides = [
    ["flag", given.flags],
    ["environment", given.environment],
    ["file", file?.inputs ?? /* @__PURE__ */ new Map()]
  ];
  const inputs = {};
  const origins = {};
  for (const name of INPUT_NAMES) {
    const side = sides.find(([, values]) => values.has(name));
    inputs[propertyOf(name)] = readValue(name, side?.[1].get(name) ?? inputDefinition(name).default);
    if (side !== void 0) origins[name] = side[0];
  }
  const all = inputs;
  return {
    inputs: all,
    origins,
    images: selectImages(readImages2(file), all.image),
    ...file === void 0 ? {} : { file: file.path }
  };
}
__name(loadConfiguration, "loadConfiguration");
function inputsOf(configuration, image) {
  const merged = { ...configuration.inputs, imageName: image.name };
  for (const name of INPUT_NAMES) {
    const property = propertyOf(name);
    const origin = configuration.origins[name];
    const value = image.inputs[property];
    if (value !== void 0 && origin !== "flag" && origin !== "environment") merged[property] = value;
  }
  return merged;
}
__name(inputsOf, "inputsOf");
async function findConfigFile(given) {
  const named = given.flags.get("config") ?? given.environment.get("config");
  if (named !== void 0) return readConfigFile(resolve2(given.workingDirectory, String(named)), true);
  const source = String(given.flags.get("source") ?? given.environment.get("source") ?? ".");
  if (source.includes("@") && !await isFolder(resolve2(given.workingDirectory, source))) return void 0;
  const folder = isAbsolute(source) ? source : join2(given.workingDirectory, source);
  return await readConfigFile(join2(folder, CONFIG_FILE), false) ?? await readConfigFile(join2(given.workingDirectory, CONFIG_FILE), false);
}
__name(findConfigFile, "findConfigFile");
function readImages2(file) {
  return (file?.images ?? []).map(({ name, inputs }) => {
    const read = {};
    for (const [input, raw] of inputs) read[propertyOf(input)] = readValue(input, raw);
    return { name, inputs: read };
  });
}
__name(readImages2, "readImages");
function selectImages(images, wanted) {
  if (wanted.length === 0) return images;
  return wanted.map((name) => {
    const found = images.find((image) => image.name === name);
    if (found !== void 0) return found;
    const names = images.map((image) => image.name);
    const near = nearest(name, names);
    throw new Failure({
      code: "invalid-input",
      message: `image: "${name}" is not among the images of ${CONFIG_FILE}${names.length === 0 ? ", which names none" : ` (${names.join(", ")})`}.`,
      fix: near === void 0 ? `Name an image that stands under images: in ${CONFIG_FILE}.` : `Did you mean ${near}?`
    });
  });
}
__name(selectImages, "selectImages");

// src/pipeline/version.ts
var TOOL_VERSION = "1.0.0";

export {
  INPUT_GROUPS,
  INPUT_NAMES,
  inputDefinition,
  require_mod,
  nearest,
  parseConfigFile,
  propertyOf,
  readValue,
  loadConfiguration,
  inputsOf,
  chooseUnicode,
  watchInterruption,
  tellFailure,
  openConsole,
  openSession,
  TOOL_VERSION
};
