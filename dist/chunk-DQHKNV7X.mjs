import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isDigest
} from "./chunk-KESV6KOO.mjs";
import {
  writeWhole
} from "./chunk-QK73E67C.mjs";
import {
  Failure
} from "./chunk-P6P5KWSE.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/reference.ts
var COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
var LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
var HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
var TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
function parseReference(text, input = "base") {
  const refuse = /* @__PURE__ */ __name((why, fix) => {
    throw invalidReference(input, text, why, fix);
  }, "refuse");
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
  if (scheme !== void 0)
    refuse(`a reference has no ${scheme}`, `Write ${text.slice(scheme.length) || "host/name:tag"}.`);
  const [named = "", digest, more] = text.split("@");
  if (more !== void 0) refuse("it has two @");
  if (digest !== void 0 && !isDigest(digest))
    refuse(`"${digest}" is not a digest (sha256: and 64 lower-case hexadecimal digits)`);
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? void 0 : named.slice(colon + 1);
  if (tag !== void 0 && !TAG.test(tag))
    refuse(`"${tag}" is not a tag (letters, digits, "_", "." and "-", at most 128)`);
  const { registry, repository } = splitName(name, refuse);
  return {
    registry,
    repository,
    ...tag === void 0 ? digest === void 0 ? { tag: "latest" } : {} : { tag },
    ...digest === void 0 ? {} : { digest }
  };
}
__name(parseReference, "parseReference");
function splitName(name, refuse) {
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  const hasHost = slash > 0 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
  const host = hasHost ? first : "docker.io";
  const path = hasHost ? name.slice(slash + 1) : name;
  if (!HOST.test(host)) refuse(`"${host}" is not a host`);
  if (path !== path.toLowerCase()) refuse("a repository is written in lower case", `Write ${name.toLowerCase()}.`);
  const wrong = path.split("/").find((component) => !COMPONENT.test(component));
  if (wrong !== void 0)
    refuse(wrong === "" ? "a part of its path is empty" : `"${wrong}" cannot be part of a repository's name`);
  if (/^[0-9a-f]{64}$/.test(name)) refuse("64 hexadecimal digits are an image id, not a name");
  const registry = host === "index.docker.io" ? "docker.io" : host;
  const repository = registry === "docker.io" && !path.includes("/") ? `library/${path}` : path;
  if (registry.length + repository.length + 1 > 255) refuse("it is longer than 255 characters");
  return { registry, repository };
}
__name(splitName, "splitName");
function invalidReference(input, text, why, fix) {
  return new Failure({
    code: "base-invalid",
    message: `Input ${input}: "${text}" is not an image reference: ${why}.`,
    fix: fix ?? "Write host/name:tag or host/name@sha256:..., for example gcr.io/distroless/static-debian13:nonroot."
  });
}
__name(invalidReference, "invalidReference");
function formatReference(reference) {
  const { registry, repository, tag, digest } = reference;
  return `${registry}/${repository}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
}
__name(formatReference, "formatReference");
function apiHost(registry) {
  return registry === "docker.io" ? "registry-1.docker.io" : registry;
}
__name(apiHost, "apiHost");

// src/http/download.ts
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
async function download(client, file, runtime) {
  const met = [];
  const tries = file.tries ?? 4;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const answer = await tryOnce(client, file);
    if (answer === void 0) return;
    runtime.signal.throwIfAborted();
    met.push(answer.said);
    if (!answer.again) break;
    if (attempt < tries)
      await sleep(answer.waitMs ?? (file.backoffMs ?? 1e3) * 2 ** (attempt - 1), void 0, {
        signal: runtime.signal
      });
  }
  throw new Failure({
    code: "download-failed",
    message: `${file.url} could not be downloaded: ${met[met.length - 1]}.`,
    fix: "Check the address, the proxy (HTTPS_PROXY) and the network, then run again.",
    details: met.map((said, index) => `try ${index + 1}: ${said}`).join("\n")
  });
}
__name(download, "download");
async function tryOnce(client, file) {
  let response;
  try {
    response = await client.request({
      url: file.url,
      ...file.headers === void 0 ? {} : { headers: file.headers }
    });
  } catch (error) {
    return { said: reason(error), again: true };
  }
  if (response.status !== 200) {
    await response.discard();
    const waitMs = retryAfter(response.headers["retry-after"]);
    const again = response.status === 408 || response.status === 429 || response.status >= 500;
    return { said: `the server answers ${response.status}`, again, ...waitMs === void 0 ? {} : { waitMs } };
  }
  try {
    await writeWhole(file.destination, (temporary) => store(response, file, temporary));
    return void 0;
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { said: reason(error), again: true };
  }
}
__name(tryOnce, "tryOnce");
async function store(response, file, temporary) {
  const announced = response.headers["content-length"];
  const total = announced === void 0 ? void 0 : Number(announced);
  const hash = createHash("sha256");
  let done = 0;
  const handle = await open(temporary, "w", 420);
  try {
    for await (const chunk of response.body) {
      done += chunk.length;
      if (done > file.limit)
        throw new Failure({
          code: "download-failed",
          message: `${file.url} is larger than ${file.limit} bytes.`,
          fix: "This is not the file that was expected; check the address."
        });
      hash.update(chunk);
      await handle.writeFile(chunk);
      file.onProgress?.(done, total);
    }
  } finally {
    await handle.close();
  }
  if (total !== void 0 && done !== total) throw new Error(`the download was cut short: ${done} of ${total} bytes`);
  const digest = hash.digest("hex");
  if (file.sha256 !== void 0 && digest !== file.sha256) {
    await rm(temporary, { force: true });
    throw new Failure({
      code: "digest-mismatch",
      message: `${file.url} has the digest sha256:${digest}, but sha256:${file.sha256} is pinned; the file was deleted.`,
      fix: "Do not use this file. If a mirror is configured, check what it serves."
    });
  }
}
__name(store, "store");
function retryAfter(value, now = Date.now()) {
  if (value === void 0) return void 0;
  const wait = /^\d+$/.test(value) ? Number(value) * 1e3 : Date.parse(value) - now;
  return Number.isNaN(wait) ? void 0 : Math.min(Math.max(wait, 0), 12e4);
}
__name(retryAfter, "retryAfter");
function reason(error) {
  const { cause } = error;
  if (cause instanceof Error) return reason(cause);
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  const { code, message } = error;
  return message === void 0 || message === "" ? code ?? String(error) : message;
}
__name(reason, "reason");

// src/process/environment.ts
var COMMON = [
  "PATH",
  "Path",
  "HOME",
  "USER",
  "LOGNAME",
  "USERPROFILE",
  "HOMEDRIVE",
  "HOMEPATH",
  "APPDATA",
  "LOCALAPPDATA",
  "PROGRAMDATA",
  "ProgramFiles",
  "ProgramFiles(x86)",
  "SystemRoot",
  "SYSTEMROOT",
  "windir",
  "ComSpec",
  "PATHEXT",
  "TMPDIR",
  "TEMP",
  "TMP",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "XDG_CACHE_HOME",
  "XDG_CONFIG_HOME",
  "XDG_RUNTIME_DIR",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "ALL_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "all_proxy",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "NODE_EXTRA_CA_CERTS"
];
var SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH|_KEY$|PROXY$)/i;
function childEnvironment(ambient, options = {}) {
  const result = {};
  for (const name of [...COMMON, ...options.pass ?? []]) {
    const value = ambient[name];
    if (value !== void 0) result[name] = value;
  }
  for (const [name, value] of Object.entries(options.set ?? {})) {
    if (value === void 0) delete result[name];
    else result[name] = value;
  }
  return result;
}
__name(childEnvironment, "childEnvironment");
function describeEnvironment(env) {
  const common = new Set(COMMON);
  const shown = Object.entries(env).filter(([name, value]) => value !== void 0 && !common.has(name)).map(([name, value]) => `${name}=${SECRET.test(name) ? "***" : value}`);
  return shown.length === 0 ? "no further variables" : shown.join(" ");
}
__name(describeEnvironment, "describeEnvironment");

// src/process/run.ts
import { spawn } from "node:child_process";
import { once } from "node:events";

// src/process/lines.ts
import { StringDecoder } from "node:string_decoder";
var LineSplitter = class {
  static {
    __name(this, "LineSplitter");
  }
  #decoder = new StringDecoder("utf8");
  #onLine;
  #rest = "";
  constructor(onLine) {
    this.#onLine = onLine;
  }
  push(chunk) {
    const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#onLine(line);
  }
  /** Hands out what stands behind the last line end. */
  end() {
    const last = this.#rest + this.#decoder.end();
    this.#rest = "";
    if (last !== "") this.#onLine(last);
  }
};

// src/process/living.ts
var living = /* @__PURE__ */ new Set();
function killAll() {
  for (const kill of living) kill();
}
__name(killAll, "killAll");
function endWithProcess(kill) {
  if (living.size === 0) process.on("exit", killAll);
  living.add(kill);
  return () => {
    living.delete(kill);
    if (living.size === 0) process.off("exit", killAll);
  };
}
__name(endWithProcess, "endWithProcess");

// src/process/tail.ts
var TextTail = class {
  static {
    __name(this, "TextTail");
  }
  #limit;
  #chunks = [];
  #size = 0;
  /** `limit` in bytes. */
  constructor(limit) {
    this.#limit = limit;
  }
  push(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > 2 * this.#limit) this.#trim();
  }
  /** The kept bytes as text. */
  text() {
    this.#trim();
    return Buffer.concat(this.#chunks).toString("utf8");
  }
  #trim() {
    if (this.#size <= this.#limit) return;
    const kept = Buffer.concat(this.#chunks).subarray(-this.#limit);
    this.#chunks = [kept];
    this.#size = kept.length;
  }
};

// src/process/run.ts
var GRACE_MS = 3e3;
async function runChild(child, runtime) {
  runtime.signal.throwIfAborted();
  const started = performance.now();
  const grouped = runtime.host.platform !== "win32";
  const spawned = spawn(child.command, child.args, {
    cwd: child.cwd,
    env: child.env,
    detached: grouped,
    windowsHide: true,
    stdio: [child.stdin === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
  });
  const stdout = collect(spawned.stdout, child.keepStdout ?? 64 << 20, child.onStdoutLine);
  const stderr = collect(spawned.stderr, child.keepStderr ?? 1 << 20, child.onStderrLine);
  const ending = endOf(spawned);
  feed(spawned, child.stdin);
  const stop = stopper(spawned, grouped);
  const release = endWithProcess(() => stop("SIGKILL"));
  let timedOut = false;
  const timer = child.timeoutMs === void 0 ? void 0 : setTimeout(() => {
    timedOut = true;
    stop("SIGKILL");
  }, child.timeoutMs);
  const onAbort = /* @__PURE__ */ __name(() => stop("SIGTERM"), "onAbort");
  runtime.signal.addEventListener("abort", onAbort, { once: true });
  const ended = await ending;
  clearTimeout(timer);
  release();
  runtime.signal.removeEventListener("abort", onAbort);
  const elapsedMs = performance.now() - started;
  runtime.log.debug(
    `ran ${[child.command, ...child.args].join(" ")}
  in ${child.cwd ?? "."}, with ${describeEnvironment(child.env)}
  exit ${ended.exitCode ?? ended.signal ?? "not started"} after ${Math.round(elapsedMs)} ms`
  );
  runtime.signal.throwIfAborted();
  return { ...ended, stdout: stdout(), stderr: stderr(), elapsedMs, timedOut };
}
__name(runChild, "runChild");
function collect(stream, keep, onLine) {
  const tail = new TextTail(keep);
  const lines = onLine === void 0 ? void 0 : new LineSplitter(onLine);
  stream?.on("data", (chunk) => {
    tail.push(chunk);
    lines?.push(chunk);
  });
  stream?.on("end", () => lines?.end());
  return () => tail.text();
}
__name(collect, "collect");
function feed(spawned, stdin) {
  if (stdin === void 0 || spawned.stdin === null) return;
  spawned.stdin.on("error", () => {
  });
  spawned.stdin.end(stdin);
}
__name(feed, "feed");
async function endOf(spawned) {
  try {
    const [exitCode, signal] = await once(spawned, "close");
    return { exitCode, signal };
  } catch (error) {
    return { exitCode: null, signal: null, startError: error };
  }
}
__name(endOf, "endOf");
function stopper(spawned, grouped) {
  const send = /* @__PURE__ */ __name((signal) => {
    if (spawned.pid === void 0) return;
    try {
      if (grouped) process.kill(-spawned.pid, signal);
      else spawned.kill(signal);
    } catch {
    }
  }, "send");
  return (signal) => {
    send(signal);
    if (signal !== "SIGKILL") setTimeout(() => send("SIGKILL"), GRACE_MS).unref();
  };
}
__name(stopper, "stopper");

// src/http/private-address.ts
import { BlockList, isIP } from "node:net";
var PRIVATE = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16]
]) {
  PRIVATE.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [
  ["::1", 128],
  ["::", 128],
  ["fc00::", 7],
  ["fe80::", 10]
])
  PRIVATE.addSubnet(network, bits, "ipv6");
function isPrivateHost(hostname) {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  const family = isIP(host);
  if (family === 0) return false;
  return PRIVATE.check(host, family === 6 ? "ipv6" : "ipv4");
}
__name(isPrivateHost, "isPrivateHost");
function isLoopbackHost(hostname) {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
__name(isLoopbackHost, "isLoopbackHost");

export {
  childEnvironment,
  runChild,
  parseReference,
  formatReference,
  apiHost,
  download,
  retryAfter,
  reason,
  isPrivateHost,
  isLoopbackHost
};
