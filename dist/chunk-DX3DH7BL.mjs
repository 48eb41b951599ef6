import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  compareGoVersions,
  formatGoVersion,
  goFileName,
  goInToolCache,
  goOnPath,
  isProgram,
  parseGoVersion,
  parseWantedGo,
  satisfies
} from "./chunk-UKQKF6OY.mjs";
import {
  fileIdentity,
  remembered
} from "./chunk-52U4US5E.mjs";
import {
  childEnvironment,
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/toolchain/find-toolchain.ts
import { posix, win32 } from "node:path";

// src/toolchain/go-settings.ts
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var PASSED_GO_VARIABLES = [
  "GOPROXY",
  "GOPRIVATE",
  "GONOPROXY",
  "GONOSUMDB",
  "GOSUMDB",
  "GOINSECURE",
  "GOVCS",
  "GOAUTH",
  "GOMODCACHE",
  "GOCACHE",
  "GOPATH",
  "GOTMPDIR",
  "GOCACHEPROG",
  "GOWORK"
];
var PASSED_OTHERS = [
  "NETRC",
  "SSH_AUTH_SOCK",
  "SSH_ASKPASS",
  "GIT_SSH",
  "GIT_SSH_COMMAND",
  "GIT_ASKPASS",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_SSL_CAINFO",
  "GIT_SSL_NO_VERIFY",
  "GIT_ALLOW_PROTOCOL",
  "GIT_PROXY_COMMAND"
];
function gitConfigurationVariables(ambient) {
  return Object.keys(ambient).filter((name) => /^GIT_CONFIG_(COUNT|KEY_\d+|VALUE_\d+)$/.test(name));
}
__name(gitConfigurationVariables, "gitConfigurationVariables");
function probeEnvironment(ambient, goToolchain) {
  return childEnvironment(ambient, {
    pass: [...PASSED_GO_VARIABLES, ...PASSED_OTHERS, ...gitConfigurationVariables(ambient), "GOENV", "GOTOOLCHAIN"],
    // GOFLAGS is set empty because `go env -w GOFLAGS=...` could break the question itself.
    set: { GOFLAGS: "", ...goToolchain === void 0 ? {} : { GOTOOLCHAIN: goToolchain } }
  });
}
__name(probeEnvironment, "probeEnvironment");
async function askGo(command, directory, goToolchain, runtime) {
  const ask = /* @__PURE__ */ __name(() => askNow(command, directory, goToolchain, runtime), "ask");
  if (goToolchain !== "local" || runtime.cacheDirectory === void 0) return ask();
  const deciding = Object.entries(runtime.env).filter(([name]) => DECIDING.test(name)).sort(([a], [b]) => a < b ? -1 : 1);
  const key = ["go env", await fileIdentity(command), directory, deciding];
  const witnessed = /* @__PURE__ */ __name(async () => {
    const probe = await ask();
    return { probe, witnesses: await witnessesOf(probe, directory) };
  }, "witnessed");
  const holds = /* @__PURE__ */ __name(async ({ probe, witnesses }) => probe.ok && (await witnessesOf(probe, directory)).join("\n") === witnesses.join("\n"), "holds");
  return (await remembered(runtime.cacheDirectory, key, witnessed, holds)).probe;
}
__name(askGo, "askGo");
var DECIDING = /^(GO|CGO_|GCC|CC$|CXX$|AR$|FC$|PKG_CONFIG|HOME$|USERPROFILE$|XDG_|APPDATA$|LOCALAPPDATA$|PATH$|Path$)/;
async function witnessesOf(probe, directory) {
  if (!probe.ok) return [];
  const { GOENV = "", GOROOT = "" } = probe.settings;
  const parents = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    parents.push(folder);
    if (dirname(folder) === folder) break;
  }
  const files = [
    GOENV,
    join(GOROOT, "go.env"),
    join(GOROOT, "VERSION"),
    ...parents.flatMap((folder) => [join(folder, "go.mod"), join(folder, "go.work")])
  ];
  return Promise.all(files.filter((file) => file !== "").map(fileIdentity));
}
__name(witnessesOf, "witnessesOf");
async function askNow(command, directory, goToolchain, runtime) {
  const result2 = await runGo(command, ["env", "-json"], directory, goToolchain, runtime);
  if (result2.exitCode !== 0) return { ok: false, said: result2.stderr.trim() };
  const settings = JSON.parse(result2.stdout);
  return {
    ok: true,
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === "string"))
  };
}
__name(askNow, "askNow");
async function versionLines(command, file, directory, runtime) {
  const content = await readFile(file.path, "utf8").catch(() => void 0);
  const ask = /* @__PURE__ */ __name(() => askVersionLines(command, file, directory, runtime), "ask");
  if (content === void 0 || runtime.cacheDirectory === void 0) return await ask() ?? void 0;
  const key = ["version lines", await fileIdentity(command), file.kind, content];
  return await remembered(runtime.cacheDirectory, key, ask, async (lines) => lines !== null) ?? void 0;
}
__name(versionLines, "versionLines");
async function askVersionLines(command, file, directory, runtime) {
  const args = [file.kind === "go.mod" ? "mod" : "work", "edit", "-json", file.path];
  const result2 = await runGo(command, args, directory, "local", runtime);
  if (result2.exitCode !== 0) return null;
  const { Go, Toolchain } = JSON.parse(result2.stdout);
  return { ...Go === void 0 ? {} : { go: Go }, ...Toolchain === void 0 ? {} : { toolchain: Toolchain } };
}
__name(askVersionLines, "askVersionLines");
async function knownReleases(command, directory, runtime) {
  const result2 = await runGo(
    command,
    ["list", "-m", "-versions", "-f", '{{join .Versions " "}}', "go"],
    directory,
    "local",
    runtime,
    {
      GOWORK: "off"
    }
  );
  return result2.exitCode === 0 ? result2.stdout.trim().split(/\s+/) : [];
}
__name(knownReleases, "knownReleases");
async function runGo(command, args, directory, goToolchain, runtime, further = {}) {
  const env = { ...probeEnvironment(runtime.env, goToolchain), ...further };
  const result2 = await runChild({ command, args, env, cwd: directory }, runtime);
  if (result2.startError === void 0) return result2;
  throw new Failure({
    code: "go-missing",
    message: `The go command ${command} cannot be started (${result2.startError.code ?? result2.startError.message}).`,
    fix: "Repair that installation, or take it out of PATH: without any Go one is fetched.",
    cause: result2.startError
  });
}
__name(runGo, "runGo");
async function writtenSettings(settings) {
  const file = settings.GOENV;
  if (file === void 0 || file === "" || file === "off") return /* @__PURE__ */ new Map();
  const text = await readFile(file, "utf8").catch(() => "");
  return parseSettingsFile(text);
}
__name(writtenSettings, "writtenSettings");
function parseSettingsFile(text) {
  const found = /* @__PURE__ */ new Map();
  for (const line of text.split("\n")) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*?)\r?$/.exec(line);
    if (match !== null) found.set(match[1], match[2]);
  }
  return found;
}
__name(parseSettingsFile, "parseSettingsFile");

// src/toolchain/too-old.ts
function tooOld(facts) {
  const local = facts.heldBy === "GOTOOLCHAIN=local";
  return new Failure({
    code: "go-too-old",
    message: local ? `${facts.requestedBy} asks for Go ${facts.wanted}, but ${facts.command} is ${facts.running}, and GOTOOLCHAIN=local forbids fetching another.` : `${facts.requestedBy} asks for Go ${facts.wanted}, but ${facts.heldBy} chooses ${facts.running}.`,
    fix: local ? `Set go-version to ${facts.wanted} here, or GOTOOLCHAIN=auto; if actions/setup-go set GOTOOLCHAIN=local, give its go-version or go-version-file that version.` : `Raise it to ${facts.wanted} or newer, or leave it out so that go.mod decides.`
  });
}
__name(tooOld, "tooOld");
var NETWORK = /dial tcp|i\/o timeout|connection re(set|fused)|no such host|TLS handshake|certificate|EOF|: 5\d\d |: 429 |proxyconnect|context deadline/;
function cannotFetch(wanted, requestedBy, said) {
  const offline = NETWORK.test(said) && !/\b40[34]\b|\b410\b|not available/.test(said);
  if (offline) {
    return new Failure({
      code: "module-proxy-failed",
      message: `Go ${wanted}, which ${requestedBy} asks for, could not be fetched.`,
      fix: "Check GOPROXY, HTTPS_PROXY and the network, or install that Go beforehand (actions/setup-go).",
      details: said
    });
  }
  return new Failure({
    code: "go-too-old",
    message: `${requestedBy} asks for Go ${wanted}, which this machine does not have and which could not be fetched.`,
    fix: "Correct the version if there is no such release; else install it beforehand, or let GOPROXY and GOTOOLCHAIN=auto fetch it.",
    details: said
  });
}
__name(cannotFetch, "cannotFetch");

// src/toolchain/candidate.ts
async function inspect(command, origin, request, goToolchain, runtime) {
  const probe = await askGo(command, request.directory, goToolchain, runtime);
  const version = probe.ok ? parseGoVersion(probe.settings.GOVERSION ?? "") : void 0;
  if (probe.ok && version !== void 0) return { command, origin, settings: probe.settings, version };
  throw new Failure({
    code: "go-missing",
    message: `The go command ${command} does not say its version and settings (go env -json).`,
    fix: "Install Go 1.21 or newer, or take that one out of PATH: without any Go one is fetched.",
    details: probe.ok ? `GOVERSION=${probe.settings.GOVERSION ?? ""}` : probe.said
  });
}
__name(inspect, "inspect");
async function fromToolCache(wanted, request, runtime) {
  const found = (await goInToolCache(runtime)).filter(({ version }) => satisfies(version, wanted));
  const chosen = wanted.kind === "minimum" ? found.at(-1) : found[0];
  return chosen === void 0 ? void 0 : inspect(chosen.command, "tool-cache", request, "local", runtime);
}
__name(fromToolCache, "fromToolCache");
async function fetched(wanted, own, request, runtime) {
  const release = wanted.kind === "line" ? await newestOf(wanted, own, request, runtime) : formatGoVersion(wanted.version);
  return switched(own, `go${release}`, request, wanted.requestedBy, runtime, release);
}
__name(fetched, "fetched");
async function newestOf(wanted, own, request, runtime) {
  const all = (await knownReleases(own.command, own.settings.GOROOT ?? request.directory, runtime)).map(parseGoVersion).filter((version) => version !== void 0);
  const fitting = all.filter((version) => version.patch !== void 0 && satisfies(version, wanted)).sort(compareGoVersions);
  const newest = fitting.at(-1);
  if (newest !== void 0) return formatGoVersion(newest);
  throw cannotFetch(
    formatGoVersion(wanted.version),
    wanted.requestedBy,
    all.length === 0 ? "dial tcp: the module proxy does not list the releases of Go" : "not available: no release of that line"
  );
}
__name(newestOf, "newestOf");
async function switched(own, goToolchain, request, requestedBy, runtime, wanted) {
  const step = runtime.progress.start("toolchain");
  step.update({ detail: `go ${wanted}` });
  const probe = await askGo(own.command, request.directory, goToolchain, runtime);
  const version = probe.ok ? parseGoVersion(probe.settings.GOVERSION ?? "") : void 0;
  if (!probe.ok || version === void 0) {
    step.fail(`go ${wanted} cannot be had`);
    throw cannotFetch(wanted, requestedBy, probe.ok ? "" : probe.said);
  }
  step.done(probe.settings.GOVERSION);
  const other = compareGoVersions(version, own.version) !== 0;
  return { command: own.command, origin: other ? "gotoolchain" : own.origin, settings: probe.settings, version };
}
__name(switched, "switched");

// src/toolchain/version-file.ts
import { readFile as readFile2 } from "node:fs/promises";
import { basename, isAbsolute, resolve } from "node:path";
async function readVersionFile(name, directory) {
  const path = isAbsolute(name) ? name : resolve(directory, name);
  let text;
  try {
    text = await readFile2(path, "utf8");
  } catch (error) {
    throw new Failure({
      code: "invalid-input",
      message: `go-version-file: ${path} cannot be read.`,
      fix: "Name an existing go.mod, go.work, .go-version or .tool-versions, relative to the working directory.",
      cause: error
    });
  }
  if (name.endsWith(".mod")) return { kind: "go.mod", path };
  if (name.endsWith(".work")) return { kind: "go.work", path };
  const version = versionInText(basename(path), text);
  if (version === void 0) {
    throw new Failure({
      code: "invalid-input",
      message: `go-version-file: ${path} names no Go version.`,
      fix: 'Write the version on a line of its own (.go-version) or as "golang 1.26.8" (.tool-versions).'
    });
  }
  return { kind: "text", wanted: parseWantedGo(version, `go-version-file ${name}`) };
}
__name(readVersionFile, "readVersionFile");
function versionInText(fileName, text) {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, "").trim()).filter((line) => line !== "");
  if (!fileName.endsWith("tool-versions")) return lines[0];
  for (const line of lines) {
    const [tool, version] = line.split(/\s+/);
    if ((tool === "golang" || tool === "go") && version !== void 0) return version;
  }
  return void 0;
}
__name(versionInText, "versionInText");

// src/toolchain/wanted.ts
function moduleWish(lines, file) {
  const required = lines?.go === void 0 ? void 0 : parseGoVersion(lines.go);
  const toolchain = lines?.toolchain === void 0 ? void 0 : parseGoVersion(lines.toolchain);
  if (required === void 0 && toolchain === void 0) return void 0;
  const byToolchain = toolchain !== void 0 && (required === void 0 || compareGoVersions(toolchain, required) > 0);
  const version = byToolchain ? toolchain : required;
  const preferred = { kind: "minimum", version, requestedBy: `${file} ${byToolchain ? "toolchain" : "go"}` };
  return required === void 0 ? { preferred } : { required, preferred };
}
__name(moduleWish, "moduleWish");
function toolchainMode(env) {
  const value = env.GOTOOLCHAIN ?? "";
  if (value === "" || value === "auto") return { kind: "module" };
  if (value === "local") return { kind: "local" };
  if (/^go\d+\.\d+(\.\d+|(beta|rc)\d+)?$/.test(value)) {
    const { version } = parseWantedGo(value, "GOTOOLCHAIN");
    return { kind: "exact", wanted: { kind: "exact", version, requestedBy: "GOTOOLCHAIN" } };
  }
  return { kind: "go-decides" };
}
__name(toolchainMode, "toolchainMode");

// src/toolchain/find-toolchain.ts
async function findToolchain(request, runtime, http) {
  const file = request.goVersion === "" && request.goVersionFile !== "" ? await readVersionFile(request.goVersionFile, runtime.workingDirectory) : void 0;
  const start = await firstGo(request, runtime, http);
  const [own, linesOfModule] = await Promise.all([
    inspect(start.command, start.origin, request, "local", runtime),
    request.goMod === void 0 ? void 0 : versionLines(start.command, { kind: "go.mod", path: request.goMod }, request.directory, runtime)
  ]);
  const lines = request.goLineOnly === true && linesOfModule?.go !== void 0 ? { go: linesOfModule.go } : linesOfModule;
  const wish = await wishOf(own, lines, request, runtime);
  const explicit = await explicitWish(request, file, own, runtime);
  if (explicit !== void 0) return byWish(explicit, own, wish, request, runtime);
  const mode = toolchainMode(runtime.env);
  if (mode.kind === "exact") return byWish(mode.wanted, own, wish, request, runtime);
  if (mode.kind === "go-decides") {
    const requestedBy = `GOTOOLCHAIN=${runtime.env.GOTOOLCHAIN}`;
    const version = wish?.preferred.version ?? own.version;
    return result(
      await switched(own, void 0, request, requestedBy, runtime, formatGoVersion(version)),
      requestedBy,
      runtime
    );
  }
  return byModule(own, wish, mode.kind === "local", request, runtime);
}
__name(findToolchain, "findToolchain");
async function firstGo(request, runtime, http) {
  const onPath = await goOnPath(runtime);
  if (onPath !== void 0) return { command: onPath, origin: "path" };
  const [cached] = await goInToolCache(runtime);
  if (cached !== void 0) return { command: cached.command, origin: "tool-cache" };
  const { installPinnedGo } = await import("./chunk-SOB47WIE.mjs");
  return { command: await installPinnedGo(request.goDownloadUrl, runtime, http), origin: "download" };
}
__name(firstGo, "firstGo");
async function wishOf(own, linesOfModule, request, runtime) {
  const work = own.settings.GOWORK ?? "";
  if (work === "" || work === "off") return moduleWish(linesOfModule, "go.mod");
  const lines = await versionLines(own.command, { kind: "go.work", path: work }, request.directory, runtime);
  return moduleWish(lines, "go.work");
}
__name(wishOf, "wishOf");
async function explicitWish(request, file, own, runtime) {
  if (request.goVersion !== "") return parseWantedGo(request.goVersion, "go-version");
  if (file === void 0) return void 0;
  if (file.kind === "text") return file.wanted;
  const wish = moduleWish(await versionLines(own.command, file, request.directory, runtime), file.kind);
  if (wish !== void 0) return { ...wish.preferred, requestedBy: `go-version-file ${request.goVersionFile}` };
  throw new Failure({
    code: "invalid-input",
    message: `go-version-file: ${file.path} names no Go version.`,
    fix: "Add a go line to it (go mod edit -go=1.26.0), or use go-version."
  });
}
__name(explicitWish, "explicitWish");
async function byWish(wanted, own, module, request, runtime) {
  const chosen = satisfies(own.version, wanted) ? own : await fromToolCache(wanted, request, runtime) ?? await fetched(wanted, own, request, runtime);
  if (module?.required !== void 0 && compareGoVersions(chosen.version, module.required) < 0) {
    throw tooOld({
      running: chosen.settings.GOVERSION ?? "",
      command: chosen.command,
      wanted: formatGoVersion(module.required),
      requestedBy: module.preferred.requestedBy.replace(/ .*/, ""),
      heldBy: wanted.requestedBy
    });
  }
  return result(chosen, wanted.requestedBy, runtime);
}
__name(byWish, "byWish");
async function byModule(own, wish, local, request, runtime) {
  if (wish === void 0) return result(own, origins[own.origin], runtime);
  if (satisfies(own.version, wish.preferred))
    return result(own, own.origin === "path" ? "PATH" : origins[own.origin], runtime);
  const wanted = formatGoVersion(wish.preferred.version);
  if (!local) {
    const cached = await fromToolCache(wish.preferred, request, runtime);
    if (cached !== void 0) return result(cached, wish.preferred.requestedBy, runtime);
  }
  const other = local ? own : await switched(own, void 0, request, wish.preferred.requestedBy, runtime, wanted);
  if (wish.required === void 0 || compareGoVersions(other.version, wish.required) >= 0)
    return result(other, other === own ? origins[own.origin] : wish.preferred.requestedBy, runtime);
  throw tooOld({
    running: own.settings.GOVERSION ?? "",
    command: own.command,
    wanted: formatGoVersion(wish.required),
    requestedBy: wish.preferred.requestedBy.replace(/ .*/, ""),
    heldBy: "GOTOOLCHAIN=local"
  });
}
__name(byModule, "byModule");
var origins = {
  path: "PATH",
  "tool-cache": "the tool cache",
  gotoolchain: "GOTOOLCHAIN",
  download: "go-slim-image",
  image: "the image"
};
async function result(chosen, requestedBy, runtime) {
  const goroot = chosen.settings.GOROOT ?? "";
  const paths = runtime.host.platform === "win32" ? win32 : posix;
  const inside = paths.join(goroot, "bin", goFileName(runtime.host));
  const command = goroot !== "" && await isProgram(inside, runtime.host) ? inside : chosen.command;
  const version = (chosen.settings.GOVERSION ?? "").split(" ")[0];
  return { toolchain: { version, command, goroot, origin: chosen.origin, requestedBy }, settings: chosen.settings };
}
__name(result, "result");

// src/toolchain/checksum-notices.ts
function checksumNotices(settings, ambient) {
  const notices = [];
  const off = switchedOff(settings);
  if (off !== void 0 && (settings.GOPRIVATE ?? "") === "") {
    notices.push({
      level: "warning",
      code: "checksum-database-off",
      message: `${off} switches Go's checksum database off for every module, so what the proxy serves is not verified on first use. Name your private modules in GOPRIVATE instead, for example GOPRIVATE=github.com/acme/*.`
    });
  }
  if (/(^|\s)--?insecure\b/.test(ambient.GOFLAGS ?? "")) {
    notices.push({
      level: "warning",
      code: "insecure-flag",
      message: "GOFLAGS holds -insecure, which Go does not know any more; name the hosts in GOINSECURE instead."
    });
  }
  return notices;
}
__name(checksumNotices, "checksumNotices");
function switchedOff(settings) {
  if (settings.GOSUMDB === "off") return "GOSUMDB=off";
  for (const name of ["GONOSUMDB", "GOINSECURE"]) {
    const patterns = (settings[name] ?? "").split(",").map((pattern) => pattern.trim());
    if (patterns.some((pattern) => /^\*(\/\*)*$|^\*\.\*$/.test(pattern))) return `${name}=${settings[name]}`;
  }
  return void 0;
}
__name(switchedOff, "switchedOff");

// src/toolchain/overridden.ts
var BY_PLATFORM = "the platform decides it; use platforms";
var BY_ENV_INPUT = "it must not change the build unseen; use the input env";
var BENDING = {
  GOOS: BY_PLATFORM,
  GOARCH: BY_PLATFORM,
  GOAMD64: "use platforms (linux/amd64/v3) or goamd64",
  GOARM64: "use platforms (linux/arm64/v9.0) or goarm64",
  GOARM: "use platforms (linux/arm/v7) or goarm",
  GO386: BY_PLATFORM,
  GOMIPS: BY_PLATFORM,
  GOMIPS64: BY_PLATFORM,
  GOPPC64: BY_PLATFORM,
  GORISCV64: BY_PLATFORM,
  GOWASM: BY_ENV_INPUT,
  GOFLAGS: "use the inputs ldflags, build-tags, gcflags, trimpath, buildvcs",
  GOEXPERIMENT: BY_ENV_INPUT,
  GOFIPS140: BY_ENV_INPUT,
  GODEBUG: BY_ENV_INPUT,
  GO111MODULE: "modules are always on",
  GOROOT: "the toolchain that was found knows its own",
  GOGCCFLAGS: BY_ENV_INPUT,
  GCCGO: BY_ENV_INPUT,
  AR: BY_ENV_INPUT,
  CC: BY_ENV_INPUT,
  CXX: BY_ENV_INPUT,
  FC: BY_ENV_INPUT,
  PKG_CONFIG: BY_ENV_INPUT,
  PKG_CONFIG_PATH: BY_ENV_INPUT,
  CGO_ENABLED: "it is 0 unless the input env says CGO_ENABLED=1",
  CGO_CFLAGS: BY_ENV_INPUT,
  CGO_CPPFLAGS: BY_ENV_INPUT,
  CGO_CXXFLAGS: BY_ENV_INPUT,
  CGO_FFLAGS: BY_ENV_INPUT,
  CGO_LDFLAGS: BY_ENV_INPUT,
  CGO_CFLAGS_ALLOW: BY_ENV_INPUT,
  CGO_LDFLAGS_ALLOW: BY_ENV_INPUT
};
var FLAGS = [
  [/(^|\s)--?mod=vendor/, "a vendor folder is used by Go of its own accord (-mod=vendor)"],
  [/(^|\s)--?modfile=/, "-modfile is not supported; build with the go.mod of the module"],
  [/(^|\s)--?tags=/, "use build-tags"],
  [/(^|\s)--?insecure/, "use GOINSECURE"]
];
function overriddenVariables(ambient, written) {
  const found = [];
  for (const [name, why] of Object.entries(BENDING)) {
    const inEnvironment = ambient[name];
    const value = inEnvironment ?? written.get(name);
    if (value === void 0 || value === "" || name === "GOFLAGS" && harmlessFlags(value) === value.trim()) continue;
    const origin = inEnvironment === void 0 ? "go env -w" : "environment";
    found.push({ name, value, origin, why: name === "GOFLAGS" ? whyFlags(value, why) : why });
  }
  return found.sort((a, b) => a.name < b.name ? -1 : 1);
}
__name(overriddenVariables, "overriddenVariables");
function harmlessFlags(value) {
  return value.split(/\s+/).find((flag) => /^--?modcacherw$/.test(flag)) ?? "";
}
__name(harmlessFlags, "harmlessFlags");
function whyFlags(value, why) {
  const hints = FLAGS.filter(([pattern]) => pattern.test(value)).map(([, hint]) => hint);
  return hints.length === 0 ? why : hints.join("; ");
}
__name(whyFlags, "whyFlags");

// src/toolchain/go-environment.ts
async function goEnvironment(ambient, settings) {
  const written = await writtenSettings(settings);
  const set = {};
  for (const name of PASSED_GO_VARIABLES) {
    const value = name === "GOWORK" ? ambient.GOWORK ?? written.get("GOWORK") : settings[name];
    set[name] = value === void 0 || value === "" ? void 0 : value;
  }
  const flags = harmlessFlags(ambient.GOFLAGS ?? written.get("GOFLAGS") ?? "");
  const env = childEnvironment(ambient, {
    pass: [...PASSED_OTHERS, ...gitConfigurationVariables(ambient)],
    set: { ...set, GOFLAGS: flags === "" ? void 0 : flags, GOENV: "off", GOTOOLCHAIN: "local" }
  });
  return {
    env,
    overridden: overriddenVariables(ambient, written),
    notices: checksumNotices(settings, ambient),
    moduleCache: settings.GOMODCACHE ?? "",
    buildCache: settings.GOCACHE ?? ""
  };
}
__name(goEnvironment, "goEnvironment");

export {
  findToolchain,
  goEnvironment
};
