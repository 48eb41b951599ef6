import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  compileFailure
} from "./chunk-AZHEVD3O.mjs";
import {
  begun,
  deferred
} from "./chunk-NTMDVGFJ.mjs";
import {
  formatPlatform,
  platformFileSuffix
} from "./chunk-CDQW3QZ6.mjs";
import {
  digestOfFile
} from "./chunk-5ADMWMEE.mjs";
import {
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  DOCKERFILE,
  inputDefinition,
  propertyOf
} from "./chunk-BRIMCV5B.mjs";
import {
  asWriteFailure,
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/plan/engine-choice.ts
var SWITCHES = [
  "file",
  "target",
  "bake-file",
  "build-args",
  "build-contexts",
  "secrets",
  "secret-files",
  "ssh",
  "call",
  "builder",
  "driver",
  "endpoint",
  "append"
];
var HARMLESS = ["context", "cache-from", "cache-to"];
var ANY_SOLVE = [
  "secrets",
  "secret-files",
  "secret-envs",
  "ssh",
  "add-hosts",
  "no-cache",
  "pull",
  "network",
  "shm-size",
  "ulimit",
  "cgroup-parent",
  "allow",
  "go-image"
];
var OURS = [
  "base",
  "packages",
  "combine",
  "ldflags",
  "build-tags",
  "gcflags",
  "asmflags",
  "ca-certificates",
  "extra-ca-certificates",
  "timezones",
  "timezone",
  "passwd",
  "tmp",
  "nsswitch",
  "include",
  "user",
  "entrypoint",
  "cmd",
  "image-env",
  "expose",
  "volumes",
  "workdir",
  "stop-signal",
  "healthcheck",
  "measure-savings"
];
function chooseEngine(configuration) {
  const { inputs } = configuration;
  const set = /* @__PURE__ */ __name((name) => isSet(inputs, name), "set");
  const switching = [...SWITCHES.filter(set), ...inputs.compile === "buildkit" ? ["compile"] : []];
  const unused = HARMLESS.filter(set);
  if (inputs.engine === "embedded" || inputs.engine === "auto" && switching.length === 0) {
    refuse(BUILDX_ONLY.filter(set), inputs.engine === "embedded" ? "engine: embedded" : "the embedded engine");
    return { engine: "embedded", unused };
  }
  const dockerfile = DOCKERFILE_ONLY.filter(set);
  if (inputs.compile === "buildkit") {
    refuse(dockerfile, "compile: buildkit, which writes a Dockerfile of its own");
    return { engine: "buildx", way: "buildkit", unused: unused.filter((name) => name === "context") };
  }
  if (set("bake-file") || set("targets")) {
    refuse([...OURS.filter(set), ...BUILD_ONLY.filter(set)], "a bake file, whose targets say it themselves");
    return { engine: "buildx", way: "bake", unused: [] };
  }
  if (dockerfile.length + ANY_SOLVE.filter(set).length > 0) {
    const withOurs = configuration.origins.compile !== void 0;
    if (!withOurs) refuse(OURS.filter(set), "a Dockerfile, which says it itself");
    return { engine: "buildx", way: "dockerfile", withOurs, unused: [] };
  }
  return { engine: "buildx", way: "host", unused: unused.filter((name) => name === "context") };
}
__name(chooseEngine, "chooseEngine");
function compilesHere(choice) {
  if (choice.engine === "embedded" || choice.way === "host") return true;
  return choice.way === "dockerfile" && choice.withOurs;
}
__name(compilesHere, "compilesHere");
var DOCKERFILE_NAMES = Object.keys(DOCKERFILE);
var BAKE_NAMES = ["bake-file", "targets", "set"];
var DOCKERFILE_ONLY = DOCKERFILE_NAMES.filter(
  (name) => !ANY_SOLVE.includes(name) && name !== "context"
);
var BUILD_ONLY = ["file", "target", "build-args", "build-contexts"];
var BUILDX_ONLY = [
  ...DOCKERFILE_NAMES.filter((name) => name !== "context"),
  "compile",
  "builder",
  "driver",
  "driver-opts",
  "endpoint",
  "node-platforms",
  "append",
  "buildkitd-config",
  "buildkitd-config-inline",
  "buildkitd-flags",
  "builder-keep",
  "until",
  "provenance",
  "attests"
];
function isSet(inputs, name) {
  const value = inputs[propertyOf(name)];
  if (Array.isArray(value)) return value.length > 0;
  return String(value ?? "") !== inputDefinition(name).default;
}
__name(isSet, "isSet");
function refuse(names, what) {
  const [name] = names;
  if (name === void 0) return;
  const bake = BAKE_NAMES.includes(name);
  throw new Failure({
    code: "invalid-input",
    message: `${name} is set, but means nothing to ${what}.`,
    fix: OURS.includes(name) ? `Leave ${name} out, or say compile: host, which gives your Dockerfile the image that the inputs describe.` : `Leave ${name} out, or choose what it belongs to: engine: buildx${bake && name !== "bake-file" ? " with bake-file" : ""}.`
  });
}
__name(refuse, "refuse");

// src/pipeline/build/early-compile.ts
import { readFile as readFile3 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/compile/build-folder.ts
import { createHash } from "node:crypto";
import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
var STALE_MS = 6 * 60 * 60 * 1e3;
function buildKey(source) {
  const { requested } = source;
  const name = requested === void 0 ? `directory ${source.packageDirectory}` : `module ${requested.path}@${requested.version}`;
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}
__name(buildKey, "buildKey");
async function claimBuildFolder(source, runtime) {
  const shared = join(runtime.cacheDirectory, "build", buildKey(source));
  try {
    await makeFolder(shared);
    const lock = join(shared, ".lock");
    const path = await takeLock(lock) ? shared : join(runtime.scratchDirectory, "build", buildKey(source));
    const temporary = join(path, ".tmp");
    await rm(temporary, { recursive: true, force: true });
    await makeFolder(temporary);
    await chmod(path, 493);
    return { path, temporary, release: /* @__PURE__ */ __name(() => release(temporary, path === shared ? lock : void 0), "release") };
  } catch (error) {
    throw asWriteFailure(error, shared);
  }
}
__name(claimBuildFolder, "claimBuildFolder");
async function release(temporary, lock) {
  await rm(temporary, { recursive: true, force: true });
  if (lock !== void 0) await rm(lock, { force: true });
}
__name(release, "release");
async function takeLock(lock) {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(lock, `${process.pid}
`, { flag: "wx" });
      return true;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (await isHeld(lock)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}
__name(takeLock, "takeLock");
async function isHeld(lock) {
  try {
    if (Date.now() - (await stat(lock)).mtimeMs > STALE_MS) return false;
    const holder = Number(await readFile(lock, "utf8"));
    if (!Number.isInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
__name(isHeld, "isHeld");

// src/compile/compile-all.ts
import { stat as stat3 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/model/part-label.ts
function binaryLabel(plan, all) {
  const several = all.some(({ main }) => main.importPath !== plan.main.importPath);
  return several ? plan.stem : formatPlatform(plan.platform);
}
__name(binaryLabel, "binaryLabel");
function imageLabel(name, platform, several) {
  return several ? `${name}_${platformFileSuffix(platform)}` : formatPlatform(platform);
}
__name(imageLabel, "imageLabel");

// src/compile/earlier-binary.ts
import { readFile as readFile2, rm as rm2, stat as stat2, utimes, writeFile as writeFile2 } from "node:fs/promises";
async function earlierBinary(file) {
  const [record, facts] = await Promise.all([readRecord(file), stat2(file).catch(() => void 0)]);
  if (facts === void 0) return { file };
  if (record !== void 0 && facts.isFile() && facts.size === record.size && facts.mtimeMs === record.mtimeMs && facts.ino === record.inode) {
    return { file, record };
  }
  await rm2(file, { recursive: true, force: true });
  return { file };
}
__name(earlierBinary, "earlierBinary");
async function settle(earlier, host) {
  const { file, record } = earlier;
  const facts = await stat2(file);
  const digest = host.platform === "win32" ? (await digestOfFile(file)).digest : void 0;
  const same = record !== void 0 && record.size === facts.size && record.inode === facts.ino && record.digest === digest;
  if (same) {
    const time = record.mtimeMs / 1e3;
    await utimes(file, time, time);
  }
  const now = await stat2(file);
  const fresh = {
    size: now.size,
    mtimeMs: now.mtimeMs,
    inode: now.ino,
    ...digest === void 0 ? {} : { digest }
  };
  await writeFile2(recordOf(file), JSON.stringify(fresh));
  return { unchanged: same, size: now.size };
}
__name(settle, "settle");
function recordOf(file) {
  return `${file}.json`;
}
__name(recordOf, "recordOf");
async function readRecord(file) {
  try {
    const parsed = JSON.parse(await readFile2(recordOf(file), "utf8"));
    return parsed ?? void 0;
  } catch {
    return void 0;
  }
}
__name(readRecord, "readRecord");

// src/compile/go-build.ts
var OUTPUT_MARKER = "{output}";
function buildArguments(argv, file) {
  return argv.map((argument) => {
    if (argument === OUTPUT_MARKER) return file;
    return argument === `-o=${OUTPUT_MARKER}` ? `-o=${file}` : argument;
  });
}
__name(buildArguments, "buildArguments");
function buildEnvironment(base, plan, temporary) {
  const own = Object.fromEntries(plan.environment.map(({ name, value }) => [name, value]));
  return { ...base, ...own, ...temporary === void 0 ? {} : { GOTMPDIR: temporary } };
}
__name(buildEnvironment, "buildEnvironment");

// src/compile/compile-all.ts
var LEAST_GRACE_MS = 3e3;
var GIVE_WAY = 5;
async function compileAll(request, runtime) {
  const folder = await claimBuildFolder(request.source, runtime);
  const started = performance.now();
  const stop = new AbortController();
  let grace;
  const stopped = { ...runtime, signal: AbortSignal.any([runtime.signal, stop.signal]) };
  const failed = [];
  const done = /* @__PURE__ */ new Map();
  const byPlatform = lanes(request.binaries);
  const beside = Math.max(1, Math.min(request.jobs === 0 ? runtime.host.cpus : request.jobs, byPlatform.length));
  let starting = beside;
  const onStarted = /* @__PURE__ */ __name(() => {
    if (--starting === 0) request.onStarted?.();
  }, "onStarted");
  const one = /* @__PURE__ */ __name(async (plan) => {
    const niceness = byPlatform[0]?.includes(plan) === true ? 0 : GIVE_WAY;
    const outcome = await compileOne(plan, niceness, { ...request, onStarted }, folder, stopped);
    if ("stderr" in outcome) {
      failed.push(outcome);
      grace ??= setTimeout(
        () => stop.abort(new Stopped()),
        Math.max(LEAST_GRACE_MS, (performance.now() - started) / 2)
      );
      throw new Stopped();
    }
    done.set(plan, outcome);
    request.onCompiled?.(outcome);
  }, "one");
  try {
    await runLanes(byPlatform, beside, one);
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (failed.length === 0 || !(error instanceof Stopped)) throw error;
    const ordered = request.binaries.flatMap((plan) => failed.filter((build) => build.plan === plan));
    throw compileFailure(
      ordered,
      { workingDirectory: request.source.packageDirectory, root: request.root },
      request.diagnose
    );
  } finally {
    clearTimeout(grace);
    await folder.release();
  }
  return request.binaries.map((plan) => done.get(plan));
}
__name(compileAll, "compileAll");
var Stopped = class extends Error {
  static {
    __name(this, "Stopped");
  }
  name = "Stopped";
};
function lanes(binaries) {
  const byPlatform = /* @__PURE__ */ new Map();
  for (const plan of binaries) {
    const key = formatPlatform(plan.platform);
    byPlatform.set(key, [...byPlatform.get(key) ?? [], plan]);
  }
  return [...byPlatform.values()];
}
__name(lanes, "lanes");
async function runLanes(all, beside, one) {
  const waiting = [...all];
  let broken = false;
  const work = /* @__PURE__ */ __name(async () => {
    for (let lane = waiting.shift(); lane !== void 0 && !broken; lane = waiting.shift()) {
      for (const item of lane) {
        if (broken) return;
        await one(item).catch((error) => {
          broken = true;
          throw error;
        });
      }
    }
  }, "work");
  const results = await Promise.allSettled(Array.from({ length: beside }, work));
  const errors = results.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
  const first = errors.find((error) => !(error instanceof Stopped)) ?? errors[0];
  if (first !== void 0) throw first;
}
__name(runLanes, "runLanes");
async function compileOne(plan, niceness, request, folder, runtime) {
  const step = runtime.progress.start("compile", binaryLabel(plan, request.binaries));
  const file = join2(folder.path, plan.stem);
  const ownTemporary = (request.go.env.GOTMPDIR ?? "") === "";
  const env = buildEnvironment(request.go.env, plan, ownTemporary ? folder.temporary : void 0);
  try {
    const earlier = await earlierBinary(file);
    const child = {
      command: request.go.command,
      args: buildArguments(plan.argv, file),
      env,
      cwd: request.source.packageDirectory,
      niceness
    };
    const running = runChild({ ...child, onStderrLine: /* @__PURE__ */ __name((line) => showDownload(line, step), "onStderrLine") }, runtime);
    request.onStarted?.();
    const result = await running;
    if (result.startError !== void 0) throw notStarted(request.go.command, result.startError);
    if (result.exitCode !== 0) {
      step.fail("go build failed");
      return { plan, stderr: result.stderr, signal: result.signal };
    }
    const { unchanged, size } = await settle(earlier, runtime.host);
    const { mtimeMs } = await stat3(file);
    step.done(unchanged ? "unchanged" : void 0);
    return {
      plan,
      file,
      size,
      mtimeMs,
      unchanged,
      linkable: ownTemporary && runtime.host.platform !== "win32",
      elapsedMs: result.elapsedMs
    };
  } catch (error) {
    step.fail(error instanceof Stopped || runtime.signal.aborted ? "stopped" : "could not be compiled");
    throw error;
  }
}
__name(compileOne, "compileOne");
function showDownload(line, step) {
  const match = /^go: downloading (\S+)/.exec(line);
  if (match !== null) step.update({ detail: `downloading ${match[1]}` });
}
__name(showDownload, "showDownload");
function notStarted(command, error) {
  return new Failure({
    code: "go-missing",
    message: `The go command ${command} cannot be started (${error.code ?? error.message}).`,
    fix: "Repair that installation of Go, or name another version with go-version.",
    cause: error
  });
}
__name(notStarted, "notStarted");

// src/pipeline/build/early-compile.ts
async function beginEarly(workbench, options, runtime) {
  const { source, go, found } = workbench;
  const last = await recall(fileOf(source, runtime));
  if (last === void 0 || last.go !== found.toolchain.version) return void 0;
  const controller = new AbortController();
  const there = [];
  let listener = /* @__PURE__ */ __name((binary) => void there.push(binary), "listener");
  let diagnosis;
  const request = {
    ...options,
    source,
    go,
    binaries: last.binaries,
    onCompiled: /* @__PURE__ */ __name((binary) => listener(binary), "onCompiled"),
    diagnose: /* @__PURE__ */ __name((stderr) => diagnosis?.(stderr), "diagnose")
  };
  const signal = AbortSignal.any([runtime.signal, controller.signal]);
  const started = deferred();
  const running = begun(
    compileAll(
      { ...request, onStarted: /* @__PURE__ */ __name(() => started.resolve(), "onStarted") },
      { ...runtime, signal, progress: tolerant(runtime.progress, controller.signal) }
    )
  );
  await Promise.race([started.promise, running.catch(() => void 0)]);
  return {
    fits: /* @__PURE__ */ __name((plan) => JSON.stringify(plan.binaries) === JSON.stringify(last.binaries), "fits"),
    take: /* @__PURE__ */ __name((onCompiled, diagnose) => {
      diagnosis = diagnose;
      listener = onCompiled;
      for (const binary of there) onCompiled(binary);
      return running;
    }, "take"),
    cancel: /* @__PURE__ */ __name(async () => {
      controller.abort(new Error("the plan has changed"));
      await running.catch(() => void 0);
    }, "cancel")
  };
}
__name(beginEarly, "beginEarly");
async function rememberCommands({ source, toolchain, binaries }, runtime) {
  const last = { go: toolchain.version, binaries };
  await writeFileWhole(fileOf(source, runtime), JSON.stringify(last)).catch(() => void 0);
}
__name(rememberCommands, "rememberCommands");
function fileOf(source, { cacheDirectory }) {
  return join3(cacheDirectory, "commands", `${buildKey(source)}.json`);
}
__name(fileOf, "fileOf");
async function recall(file) {
  try {
    const last = JSON.parse(await readFile3(file, "utf8"));
    return typeof last.go === "string" && Array.isArray(last.binaries) ? last : void 0;
  } catch {
    return void 0;
  }
}
__name(recall, "recall");
function tolerant(progress, cancelled) {
  return {
    start: /* @__PURE__ */ __name((step, platform) => {
      const running = progress.start(step, platform);
      return {
        ...running,
        fail: /* @__PURE__ */ __name((reason) => cancelled.aborted ? running.skip("the plan has changed") : running.fail(reason), "fail")
      };
    }, "start")
  };
}
__name(tolerant, "tolerant");

export {
  chooseEngine,
  compilesHere,
  binaryLabel,
  imageLabel,
  buildArguments,
  buildEnvironment,
  compileAll,
  beginEarly,
  rememberCommands
};
