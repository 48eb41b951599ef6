import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  begun,
  deferred
} from "./chunk-7DFC5Y6Z.mjs";
import {
  runChild
} from "./chunk-HOLRWOQ2.mjs";
import {
  digestOfFile
} from "./chunk-44DNJ4E7.mjs";
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
  formatPlatform,
  platformFileSuffix
} from "./chunk-CDQW3QZ6.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/early-compile.ts
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

// src/compile/go-messages.ts
import { isAbsolute, posix, relative, resolve } from "node:path";
var PLACE = /^((?:[A-Za-z]:)?[^\s:][^:]*\.(?:go|s|S|c|h|cc|cpp|cxx|m|mod|work|sum|syso|swig)):(\d+)(?::(\d+))?: (.*)$/;
var MOST = 50;
function goMessages(text, workingDirectory, root) {
  const found = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const match = PLACE.exec(line);
    const last = found.at(-1);
    if (match === null) {
      if (open && last !== void 0 && /^\s+\S/.test(line))
        found[found.length - 1] = { ...last, message: `${last.message}
${line.trim()}` };
      else open = false;
      continue;
    }
    const file = insideRoot(match[1], workingDirectory, root);
    open = file !== void 0 && found.length < MOST;
    if (open && file !== void 0)
      found.push({
        file,
        line: Number(match[2]),
        ...match[3] === void 0 ? {} : { column: Number(match[3]) },
        message: match[4]
      });
  }
  return found;
}
__name(goMessages, "goMessages");
function insideRoot(path, workingDirectory, root) {
  const inside = relative(root, resolve(workingDirectory, path));
  if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return void 0;
  return inside.split(/[\\/]/).join(posix.sep);
}
__name(insideRoot, "insideRoot");

// src/compile/compile-failure.ts
function compileFailure(failed, folders, diagnose) {
  for (const { stderr, signal } of failed) {
    const other = machineFailure(stderr, signal) ?? diagnose?.(stderr);
    if (other !== void 0) return other;
  }
  const groups = groupByText(failed);
  const messages = uniqueMessages(
    groups.flatMap(({ text }) => goMessages(text, folders.workingDirectory, folders.root))
  );
  return new Failure({
    code: "compile-error",
    message: sentence(groups, messages),
    fix: "Correct the code; go build shows the same.",
    details: details(groups),
    locations: messages
  });
}
__name(compileFailure, "compileFailure");
function groupByText(failed) {
  const groups = /* @__PURE__ */ new Map();
  for (const { plan, stderr } of failed) {
    const text = withoutChatter(stderr);
    groups.set(text, [...groups.get(text) ?? [], plan]);
  }
  return [...groups].map(([text, plans]) => ({ text, plans }));
}
__name(groupByText, "groupByText");
function withoutChatter(stderr) {
  return stderr.split(/\r?\n/).filter((line) => !/^go: (downloading|extracting|finding|upgraded|added) /.test(line)).join("\n").trim();
}
__name(withoutChatter, "withoutChatter");
function details(groups) {
  const [only] = groups;
  if (groups.length === 1 && only !== void 0) return only.text;
  return groups.map(({ text, plans }) => `${platformsOf(plans)}:
${text}`).join("\n\n");
}
__name(details, "details");
function uniqueMessages(messages) {
  const byKey = new Map(
    messages.map((message) => [`${message.file}:${message.line}:${message.column}:${message.message}`, message])
  );
  return [...byKey.values()];
}
__name(uniqueMessages, "uniqueMessages");
function sentence(groups, messages) {
  const plans = groups.flatMap((group) => group.plans);
  const names = [...new Set(plans.map((plan) => plan.main.importPath))].join(", ");
  const [first] = messages;
  const where = first === void 0 ? "" : `: ${first.file}${first.line === void 0 ? "" : ` line ${first.line}`}, ${first.message.split("\n")[0].replace(/; to add it:$/, "")}`;
  return `${names} does not compile for ${platformsOf(plans)}${where}${where.endsWith(".") ? "" : "."}`;
}
__name(sentence, "sentence");
function platformsOf(plans) {
  const names = [...new Set(plans.map((plan) => formatPlatform(plan.platform)))];
  return names.length > 3 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more platforms` : names.join(" and ");
}
__name(platformsOf, "platformsOf");
function machineFailure(stderr, signal) {
  if (/no space left on device|disk quota exceeded|not enough space on the disk/i.test(stderr)) {
    return new Failure({
      code: "disk-full",
      message: "The disk became full while Go compiled.",
      fix: "Free some space, or put Go’s caches (GOCACHE, GOMODCACHE) and ours (--cache-dir) on another disk.",
      details: withoutChatter(stderr)
    });
  }
  if (signal === "SIGKILL" || /: signal: killed$|cannot allocate memory|out of memory/m.test(stderr)) {
    return new Failure({
      code: "machine-fault",
      message: "A compiler or linker was killed, most likely because the memory was full.",
      fix: "Compile fewer platforms beside each other with jobs: 1, or use a machine with more memory.",
      details: withoutChatter(stderr)
    });
  }
  return void 0;
}
__name(machineFailure, "machineFailure");

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
async function compileAll(request, runtime) {
  const folder = await claimBuildFolder(request.source, runtime);
  const started = performance.now();
  const stop = new AbortController();
  let grace;
  const stopped = { ...runtime, signal: AbortSignal.any([runtime.signal, stop.signal]) };
  const failed = [];
  const done = /* @__PURE__ */ new Map();
  const one = /* @__PURE__ */ __name(async (plan) => {
    const outcome = await compileOne(plan, request, folder, stopped);
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
    await runLanes(lanes(request.binaries), request.jobs === 0 ? runtime.host.cpus : request.jobs, one);
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
async function runLanes(all, jobs, one) {
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
  const results = await Promise.allSettled(Array.from({ length: Math.max(1, Math.min(jobs, all.length)) }, work));
  const errors = results.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
  const first = errors.find((error) => !(error instanceof Stopped)) ?? errors[0];
  if (first !== void 0) throw first;
}
__name(runLanes, "runLanes");
async function compileOne(plan, request, folder, runtime) {
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
      cwd: request.source.packageDirectory
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

// src/pipeline/early-compile.ts
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

// src/pipeline/annotation-root.ts
import { isAbsolute as isAbsolute2, relative as relative2 } from "node:path";
function annotationRoot(module, workingDirectory) {
  const inside = relative2(workingDirectory, module);
  return inside.startsWith("..") || isAbsolute2(inside) ? module : workingDirectory;
}
__name(annotationRoot, "annotationRoot");

export {
  annotationRoot,
  binaryLabel,
  imageLabel,
  buildArguments,
  buildEnvironment,
  compileAll,
  beginEarly,
  rememberCommands
};
