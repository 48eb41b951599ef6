import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

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
import { getPriority, setPriority } from "node:os";

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
  giveWay(spawned, child.niceness ?? 0);
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
function giveWay({ pid }, niceness) {
  if (niceness === 0 || pid === void 0) return;
  try {
    setPriority(pid, Math.min(19, getPriority() + niceness));
  } catch {
  }
}
__name(giveWay, "giveWay");
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

export {
  childEnvironment,
  TextTail,
  runChild
};
