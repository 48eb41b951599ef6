import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  buildxEnvironment
} from "./chunk-ERGVRESG.mjs";
import {
  require_semver
} from "./chunk-DFRZJ6L2.mjs";
import {
  TextTail,
  runChild
} from "./chunk-HOLRWOQ2.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/builder/limits.ts
var import_semver = __toESM(require_semver(), 1);
var SNAPSHOTTER = "org.mobyproject.buildkit.worker.snapshotter";
var NAMED_CONTEXTS = "0.10.0";
function limitsOf({ driver, nodes }) {
  const store = driver !== "docker" || nodes.every(({ labels }) => labels[SNAPSHOTTER] !== void 0);
  return {
    ociExport: store,
    severalPlatforms: store,
    cacheExport: store,
    attestations: store,
    namedContexts: nodes.every(({ version }) => hasNamedContexts(version)),
    wholeExport: nodes.length < 2
  };
}
__name(limitsOf, "limitsOf");
function hasNamedContexts(version) {
  const parsed = import_semver.default.coerce(version);
  if (parsed === null) return true;
  return parsed.major === 0 ? import_semver.default.gte(parsed, NAMED_CONTEXTS) : parsed.major >= 23;
}
__name(hasNamedContexts, "hasNamedContexts");
function missing({ limits }, wants) {
  return [
    ...wants.platforms.length > 1 && !limits.severalPlatforms ? ["build several platforms at once"] : [],
    ...wants.ociExport && !limits.ociExport ? ["export an OCI layout"] : [],
    ...wants.namedContexts && !limits.namedContexts ? ["take named contexts"] : [],
    ...wants.cacheExport && !limits.cacheExport ? ["export a cache"] : [],
    ...wants.attestations && !limits.attestations ? ["make attestations"] : []
  ];
}
__name(missing, "missing");
function requireAble(builder, wants) {
  const lacks = missing(builder, wants);
  if (lacks.length === 0) return;
  const version = builder.nodes[0]?.version;
  const list = lacks.length === 1 ? lacks[0] : `${lacks.slice(0, -1).join(", ")} or ${lacks.at(-1)}`;
  throw new Failure({
    code: "builder-limited",
    message: `The builder ${builder.name} (driver ${builder.driver}${version === void 0 ? "" : `, ${version}`}) cannot ${list}.`,
    fix: "Turn on Docker's containerd image store, name another builder, or say driver: docker-container, which makes one for this run."
  });
}
__name(requireAble, "requireAble");

// src/engine/buildx/run/build-steps.ts
var KEPT_LOG = 64 << 10;
function openBuildSteps(progress, label) {
  const vertices = /* @__PURE__ */ new Map();
  const running = /* @__PURE__ */ new Map();
  const ended = /* @__PURE__ */ new Set();
  const logs = /* @__PURE__ */ new Map();
  const warnings = [];
  const shown = /* @__PURE__ */ __name((name) => label === void 0 ? readable(name) : `${label} ${readable(name)}`, "shown");
  const show = /* @__PURE__ */ __name((vertex2) => {
    if (vertex2.startedMs === void 0 || isInternal(vertex2.name) || ended.has(vertex2.digest)) return;
    const step = running.get(vertex2.digest) ?? progress.start("buildkit", shown(vertex2.name));
    running.set(vertex2.digest, step);
    if (vertex2.error !== void 0) {
      if (isCancelled(vertex2.error)) step.skip("stopped");
      else step.fail(vertex2.error);
    } else if (vertex2.completedMs !== void 0) step.done(vertex2.cached ? "cached" : void 0);
    else return;
    ended.add(vertex2.digest);
    running.delete(vertex2.digest);
  }, "show");
  const move = /* @__PURE__ */ __name(({ vertex: vertex2, done, total }) => {
    if (total > 0) running.get(vertex2)?.update({ done, total, unit: "bytes" });
  }, "move");
  const write = /* @__PURE__ */ __name(({ vertex: vertex2, text: text2 }) => {
    const tail = logs.get(vertex2) ?? new TextTail(KEPT_LOG);
    logs.set(vertex2, tail);
    tail.push(Buffer.from(text2));
    running.get(vertex2)?.update({ detail: text2.trimEnd() });
  }, "write");
  return {
    take(status) {
      for (const vertex2 of status.vertices) {
        const before = vertices.get(vertex2.digest);
        vertices.set(vertex2.digest, before?.error === void 0 ? vertex2 : { ...vertex2, error: before.error });
        if (vertex2.completedMs === void 0) show(vertex2);
      }
      for (const transfer2 of status.transfers) move(transfer2);
      for (const log of status.logs) write(log);
      for (const vertex2 of status.vertices) if (vertex2.completedMs !== void 0) show(vertex2);
      warnings.push(...status.warnings);
    },
    vertices: /* @__PURE__ */ __name(() => [...vertices.values()], "vertices"),
    warnings: /* @__PURE__ */ __name(() => warnings, "warnings"),
    log: /* @__PURE__ */ __name((vertex2) => logs.get(vertex2)?.text() ?? "", "log"),
    close(reason) {
      for (const step of running.values()) {
        if (reason === void 0) step.done();
        else step.skip(reason);
      }
      running.clear();
    }
  };
}
__name(openBuildSteps, "openBuildSteps");
function readable(name) {
  return name.replaceAll(/@sha256:[0-9a-f]{64}/g, "").replaceAll("docker.io/library/", "");
}
__name(readable, "readable");
function isInternal(name) {
  return /^\[internal\]|^\[auth\]|^resolve image config for/.test(name);
}
__name(isInternal, "isInternal");
function isCancelled(error) {
  return /context canceled|operation was canceled/i.test(error);
}
__name(isCancelled, "isCancelled");

// src/engine/buildx/run/rawjson.ts
function parseSolveStatus(line) {
  if (!line.startsWith("{")) return void 0;
  const value = record(json(line));
  const lists = ["vertexes", "statuses", "logs", "warnings"].filter((name) => Array.isArray(value[name]));
  if (lists.length === 0) return void 0;
  return {
    vertices: items(value.vertexes).flatMap(vertex),
    transfers: items(value.statuses).flatMap(transfer),
    logs: items(value.logs).map((log) => ({ vertex: text(log.vertex), text: decoded(log.data) })),
    warnings: items(value.warnings).map(warning)
  };
}
__name(parseSolveStatus, "parseSolveStatus");
function vertex(value) {
  const digest = text(value.digest);
  if (digest === "") return [];
  const started = time(value.started);
  const completed = time(value.completed);
  const error = text(value.error);
  const inputs = Array.isArray(value.inputs) ? value.inputs.map(text) : [];
  return [
    {
      digest,
      name: text(value.name),
      inputs,
      cached: value.cached === true,
      ...started === void 0 ? {} : { startedMs: started },
      ...completed === void 0 ? {} : { completedMs: completed },
      ...error === "" ? {} : { error }
    }
  ];
}
__name(vertex, "vertex");
function transfer(value) {
  const { current, total } = value;
  if (typeof current !== "number") return [];
  return [
    {
      id: text(value.id),
      vertex: text(value.vertex),
      done: current,
      total: typeof total === "number" ? total : 0,
      completed: time(value.completed) !== void 0
    }
  ];
}
__name(transfer, "transfer");
function warning(value) {
  const url = text(value.url);
  const file = text(record(value.sourceInfo).filename);
  const [range] = items(value.range);
  const line = record(range?.start).line;
  return {
    short: decoded(value.short),
    detail: Array.isArray(value.detail) ? value.detail.map(decoded) : [],
    ...url === "" ? {} : { url },
    ...file === "" ? {} : { file },
    ...typeof line === "number" && line > 0 ? { line } : {}
  };
}
__name(warning, "warning");
function json(line) {
  try {
    return JSON.parse(line);
  } catch {
    return void 0;
  }
}
__name(json, "json");
function record(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
__name(record, "record");
function items(value) {
  return Array.isArray(value) ? value.map(record) : [];
}
__name(items, "items");
function text(value) {
  return typeof value === "string" ? value : "";
}
__name(text, "text");
function decoded(value) {
  return Buffer.from(text(value), "base64").toString("utf8");
}
__name(decoded, "decoded");
function time(value) {
  const milliseconds = Date.parse(text(value));
  return Number.isNaN(milliseconds) ? void 0 : milliseconds;
}
__name(time, "time");

// src/engine/buildx/run/read-failure.ts
function readFailure({ call, child, stderr, steps }) {
  const said = lastError(stderr);
  const vertex2 = failedVertex(steps.vertices());
  const log = vertex2 === void 0 ? "" : steps.log(vertex2.digest);
  const location = excerptLocation(stderr, call.file);
  const details = [log, excerpt(stderr), said].filter((part) => part !== "").join("\n");
  const how = child.timedOut ? "took too long" : `ended with ${child.exitCode ?? child.signal ?? child.startError?.code}`;
  if (location !== void 0) {
    return new Failure({
      code: "dockerfile-failed",
      message: `${location.file}, line ${location.line ?? "?"}: ${vertex2?.name ?? "the build"} failed.`,
      fix: "Correct the step; its own output stands below.",
      details,
      locations: [{ ...location, message: said }]
    });
  }
  return new Failure({
    code: "buildx-failed",
    message: `buildx ${call.argv[0] ?? ""} ${how}.`,
    fix: "Look at what it said, below.",
    details: details === "" ? stderr : details
  });
}
__name(readFailure, "readFailure");
function failedVertex(vertices) {
  return vertices.find(({ error }) => error !== void 0 && !isCancelled(error));
}
__name(failedVertex, "failedVertex");
function lastError(stderr) {
  const lines = stderr.trimEnd().split("\n");
  const at = lines.findLastIndex((line) => line.startsWith("ERROR: "));
  return at === -1 ? "" : lines.slice(at).join("\n").slice("ERROR: ".length);
}
__name(lastError, "lastError");
var RULE = /^-{10,}$/;
function excerpt(stderr) {
  const lines = stderr.split("\n");
  const first = lines.findIndex((line, index) => RULE.test(line) && /^\S.*:\d+$/.test(lines[index - 1] ?? ""));
  if (first === -1) return "";
  const last = lines.findIndex((line, index) => index > first && RULE.test(line));
  return lines.slice(first - 1, last === -1 ? void 0 : last + 1).join("\n");
}
__name(excerpt, "excerpt");
function excerptLocation(stderr, file) {
  const text2 = excerpt(stderr);
  const [, name, start] = /^(\S.*):(\d+)\n/.exec(text2) ?? [];
  if (name === void 0) return void 0;
  const marked = /^ *(\d+) \| >>> /m.exec(text2)?.[1];
  return { file: file ?? name, line: Number(marked ?? start) };
}
__name(excerptLocation, "excerptLocation");

// src/engine/buildx/run/run-buildx.ts
var BUILDS = ["build", "bake", "prune", "imagetools"];
var KEPT_TEXT = 256 << 10;
async function runBuildx(call, buildx, runtime, exitCodes = [0]) {
  const steps = openBuildSteps(runtime.progress, call.label);
  const text2 = new TextTail(KEPT_TEXT);
  const progress = BUILDS.slice(0, 2).includes(call.argv[0] ?? "") ? ["--progress=rawjson"] : [];
  const [command = "", ...rest] = call.argv;
  try {
    const child = await runChild(
      {
        command: buildx.command,
        args: [command, ...progress, ...rest],
        env: buildxEnvironment(runtime.env, buildx.env, call.env),
        ...call.cwd === void 0 ? { cwd: runtime.workingDirectory } : { cwd: call.cwd },
        ...call.stdin === void 0 ? {} : { stdin: call.stdin },
        ...call.timeoutMs === void 0 ? {} : { timeoutMs: call.timeoutMs },
        keepStderr: 4096,
        onStderrLine: /* @__PURE__ */ __name((line) => {
          const status = parseSolveStatus(line);
          if (status !== void 0) return steps.take(status);
          text2.push(Buffer.from(`${line}
`));
          call.onText?.(line);
        }, "onStderrLine")
      },
      runtime
    );
    const stderr = text2.text();
    if (child.exitCode === null || !exitCodes.includes(child.exitCode)) {
      throw readFailure({ call, buildx, child, stderr, steps });
    }
    steps.close();
    const { stdout, elapsedMs } = child;
    return { stdout, stderr, vertices: steps.vertices(), warnings: steps.warnings(), elapsedMs };
  } finally {
    steps.close("stopped");
  }
}
__name(runBuildx, "runBuildx");

export {
  limitsOf,
  requireAble,
  lastError,
  runBuildx
};
