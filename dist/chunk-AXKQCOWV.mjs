import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  begun,
  once
} from "./chunk-NTMDVGFJ.mjs";
import {
  download,
  reason
} from "./chunk-BKCV5CUF.mjs";
import {
  require_semver
} from "./chunk-5T5HP6XE.mjs";
import {
  digestHex,
  digestOfFile
} from "./chunk-5ADMWMEE.mjs";
import {
  childEnvironment,
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  asWriteFailure,
  temporaryBeside,
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  isFolder,
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/tools/acquire.ts
var import_semver = __toESM(require_semver(), 1);
import { isAbsolute as isAbsolute2, resolve } from "node:path";

// src/tools/installed.ts
import { access, constants, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

// src/tools/pins.ts
var RELEASE_HOST = "https://github.com";
var PINS = {
  syft: {
    name: "syft",
    version: "1.51.0",
    repository: "anchore/syft",
    assets: {
      "linux-x64": {
        file: "syft_1.51.0_linux_amd64.tar.gz",
        sha256: "2a2e837a2c8d59ec9af5472ee22d3b04ee463c4e44476ecf993fd1e5ab6ebc7f"
      },
      "linux-arm64": {
        file: "syft_1.51.0_linux_arm64.tar.gz",
        sha256: "6c0466811541ea03add5213a60a1562f0851e4c0b0ecfdee1a694a9455285900"
      },
      "darwin-x64": {
        file: "syft_1.51.0_darwin_amd64.tar.gz",
        sha256: "cddf9a044145caf0a1a3194d00d1dd51a1666f4814f2919cdb4768a0c062ad95"
      },
      "darwin-arm64": {
        file: "syft_1.51.0_darwin_arm64.tar.gz",
        sha256: "4f37f4c7fefce0a68e4cf71ba3f5f9829a99e65d89b29f7ee41b8c2c10ea8c59"
      },
      "win32-x64": {
        file: "syft_1.51.0_windows_amd64.zip",
        sha256: "fc5ffaeffb993576ece9c791da5a688fb2c8969a1479bbfe58583672c64da336"
      }
    },
    package: "github.com/anchore/syft/cmd/syft",
    module: "github.com/anchore/syft",
    versionSymbol: "main.version",
    buildEnvironment: {}
  },
  trivy: {
    name: "trivy",
    version: "0.74.0",
    repository: "aquasecurity/trivy",
    assets: {
      "linux-x64": {
        file: "trivy_0.74.0_Linux-64bit.tar.gz",
        sha256: "2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a"
      },
      "linux-arm64": {
        file: "trivy_0.74.0_Linux-ARM64.tar.gz",
        sha256: "b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5"
      },
      "darwin-x64": {
        file: "trivy_0.74.0_macOS-64bit.tar.gz",
        sha256: "472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485"
      },
      "darwin-arm64": {
        file: "trivy_0.74.0_macOS-ARM64.tar.gz",
        sha256: "1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11"
      },
      "win32-x64": {
        file: "trivy_0.74.0_windows-64bit.zip",
        sha256: "94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842"
      }
    },
    package: "github.com/aquasecurity/trivy/cmd/trivy",
    module: "github.com/aquasecurity/trivy",
    versionSymbol: "github.com/aquasecurity/trivy/pkg/version/app.ver",
    buildEnvironment: { GOEXPERIMENT: "jsonv2" }
  },
  buildx: {
    name: "buildx",
    version: "0.36.1",
    repository: "docker/buildx",
    // Its releases hold the program itself and no archive. Other machines build it from its modules.
    assets: {
      "linux-x64": {
        file: "buildx-v0.36.1.linux-amd64",
        sha256: "48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778"
      },
      "linux-arm64": {
        file: "buildx-v0.36.1.linux-arm64",
        sha256: "5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569"
      }
    },
    package: "github.com/docker/buildx/cmd/buildx",
    module: "github.com/docker/buildx",
    versionSymbol: "github.com/docker/buildx/version.Version",
    buildEnvironment: {},
    versionArguments: ["version"],
    alsoCalled: ["docker-buildx"]
  }
};
function pinnedAsset(pin, host) {
  return pin.assets[`${host.platform}-${host.arch}`];
}
__name(pinnedAsset, "pinnedAsset");
function assetUrl(pin, asset, base = RELEASE_HOST) {
  return `${base.replace(/\/+$/, "")}/${pin.repository}/releases/download/v${pin.version}/${asset.file}`;
}
__name(assetUrl, "assetUrl");
function programName(name, host) {
  return host.platform === "win32" ? `${name}.exe` : name;
}
__name(programName, "programName");

// src/tools/installed.ts
async function isProgram(path) {
  try {
    if (!(await stat(path)).isFile()) return false;
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
__name(isProgram, "isProgram");
async function programsOnPath(name, env, host) {
  const path = env.PATH ?? env.Path ?? "";
  const found = [];
  for (const folder of path.split(host.platform === "win32" ? ";" : delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, programName(name, host));
    if (!found.includes(candidate) && await isProgram(candidate)) found.push(candidate);
  }
  return found;
}
__name(programsOnPath, "programsOnPath");
function toolFolder(pin, runtime) {
  return join(runtime.cacheDirectory, "tools", pin.name, pin.version, `${runtime.host.platform}-${runtime.host.arch}`);
}
__name(toolFolder, "toolFolder");
async function isInstalled(pin, runtime) {
  const folder = toolFolder(pin, runtime);
  return await isProgram(join(folder, programName(pin.name, runtime.host))) && await readRecord(folder) !== void 0;
}
__name(isInstalled, "isInstalled");
async function installedProgram(pin, runtime) {
  const folder = toolFolder(pin, runtime);
  const command = join(folder, programName(pin.name, runtime.host));
  if (!await isProgram(command)) return void 0;
  const record = await readRecord(folder);
  const { digest } = await digestOfFile(command);
  if (record !== void 0 && record.sha256 === digestHex(digest)) return { command, ...record };
  runtime.log.notice({
    level: "warning",
    code: "tool-cache-damaged",
    message: `${command} is not the file that was installed (${digest}, recorded ${record?.sha256 ?? "nothing"}): it is fetched again.`
  });
  await rm(folder, { recursive: true, force: true });
  return void 0;
}
__name(installedProgram, "installedProgram");
async function installProgram(pin, origin, produce, runtime) {
  const folder = toolFolder(pin, runtime);
  const temporary = temporaryBeside(folder);
  const name = programName(pin.name, runtime.host);
  try {
    await makeFolder(temporary);
    await produce(join(temporary, name), temporary);
    const sha256 = digestHex((await digestOfFile(join(temporary, name))).digest);
    await writeFile(join(temporary, RECORD), `${JSON.stringify({ schema: 1, sha256, origin })}
`);
    const program = { command: join(folder, name), sha256, origin };
    return await moveInto(temporary, folder) ? program : await installedProgram(pin, runtime) ?? failInstall(folder);
  } catch (error) {
    throw asWriteFailure(error, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
__name(installProgram, "installProgram");
async function moveInto(temporary, folder) {
  try {
    await rename(temporary, folder);
    return true;
  } catch (error) {
    const { code } = error;
    if (code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" || code === "EACCES") && await isFolder(folder))
      return false;
    throw error;
  }
}
__name(moveInto, "moveInto");
function failInstall(folder) {
  throw new Error(`${folder} was taken by something that is no tool`);
}
__name(failInstall, "failInstall");
var RECORD = "installed.json";
async function readRecord(folder) {
  try {
    const value = JSON.parse(await readFile(join(folder, RECORD), "utf8"));
    const { schema, sha256, origin } = value;
    if (schema !== 1 || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return void 0;
    return origin === "release" || origin === "source" ? { sha256, origin } : void 0;
  } catch {
    return void 0;
  }
}
__name(readRecord, "readRecord");
async function runnerToolCacheProgram(pin, runtime) {
  const root = runtime.env.RUNNER_TOOL_CACHE;
  if (root === void 0 || root === "") return void 0;
  const folder = join(root, pin.name, pin.version);
  const marks = await readdir(folder).catch(() => []);
  if (!marks.includes(`${runtime.host.arch}.complete`)) return void 0;
  const program = programName(pin.name, runtime.host);
  for (const candidate of [join(folder, runtime.host.arch, program), join(folder, runtime.host.arch, "bin", program)]) {
    if (await isProgram(candidate)) return candidate;
  }
  return void 0;
}
__name(runnerToolCacheProgram, "runnerToolCacheProgram");

// src/tools/program-version.ts
var VERSION = /(?<![\w.])v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\b/;
async function programVersion(pin, command, go, runtime) {
  const env = childEnvironment(runtime.env, { set: { SYFT_CHECK_FOR_APP_UPDATE: "false" } });
  await makeFolder(runtime.scratchDirectory);
  const asked = await runChild(
    {
      command,
      args: pin.versionArguments ?? ["--version"],
      env,
      cwd: runtime.scratchDirectory,
      timeoutMs: 2e4,
      keepStdout: 4096
    },
    runtime
  );
  const said = asked.exitCode === 0 ? statedVersion(asked.stdout) : void 0;
  if (said !== void 0) return said;
  const goCommand = await go();
  if (goCommand === void 0) return void 0;
  const info = await runChild(
    {
      command: goCommand,
      args: ["version", "-m", command],
      env: { ...env, GOTOOLCHAIN: "local", GOFLAGS: "", GOENV: "off" },
      timeoutMs: 2e4
    },
    runtime
  );
  return info.exitCode === 0 ? buildInfoVersion(info.stdout, pin.module) : void 0;
}
__name(programVersion, "programVersion");
function statedVersion(text) {
  const line = text.split("\n").find((candidate) => VERSION.test(candidate)) ?? "";
  const found = VERSION.exec(line)?.[1];
  return found === void 0 || found.startsWith("0.0.0") ? void 0 : found;
}
__name(statedVersion, "statedVersion");
function buildInfoVersion(text, module) {
  for (const line of text.split("\n")) {
    const [, kind, path, version] = line.split("	");
    if ((kind === "mod" || kind === "dep") && path === module && version !== void 0) {
      return VERSION.exec(version)?.[1];
    }
  }
  return void 0;
}
__name(buildInfoVersion, "buildInfoVersion");

// src/tools/release.ts
import { chmod, rename as rename2, rm as rm2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/tools/unpack.ts
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

// src/tools/limited-size.ts
import { Transform } from "node:stream";
var LimitedSize = class extends Transform {
  static {
    __name(this, "LimitedSize");
  }
  #left;
  /** `limit` in bytes. */
  constructor(limit) {
    super();
    this.#left = limit;
  }
  _transform(chunk, _encoding, done) {
    this.#left -= chunk.length;
    if (this.#left < 0) done(new Error("the archive member is larger than any program of ours"));
    else done(null, chunk);
  }
};

// src/tools/unpack.ts
var LIMIT = 1 << 30;
async function unpackMember(archive, member, destination) {
  return archive.endsWith(".zip") ? fromZip(archive, member, destination) : fromTar(archive, member, destination);
}
__name(unpackMember, "unpackMember");
async function fromTar(archive, member, destination) {
  const { extract } = await import("./chunk-EA7VFSJU.mjs");
  const entries = extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), entries);
  let found = false;
  const walking = (async () => {
    for await (const entry of entries) {
      if (!found && entry.header.type === "file" && entry.header.name.replace(/^\.\//, "") === member) {
        await store(entry, destination);
        found = true;
      } else {
        entry.resume();
      }
    }
  })();
  await Promise.all([reading, walking]);
  return found;
}
__name(fromTar, "fromTar");
async function fromZip(archive, member, destination) {
  const { openPromise } = await import("./chunk-6VSLOAYN.mjs");
  const zip = await openPromise(archive, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== member) continue;
      await store(await zip.openReadStreamPromise(entry), destination);
      return true;
    }
    return false;
  } finally {
    zip.close();
  }
}
__name(fromZip, "fromZip");
async function store(source, destination) {
  await pipeline(source, new LimitedSize(LIMIT), createWriteStream(destination, { mode: 493 }));
}
__name(store, "store");

// src/tools/release.ts
var ARCHIVE_LIMIT = 512 << 20;
async function installRelease(pin, mirror, http, runtime, step) {
  const asset = pinnedAsset(pin, runtime.host);
  if (asset === void 0)
    return { refused: `no release asset is pinned for ${runtime.host.platform}-${runtime.host.arch}` };
  const url = assetUrl(pin, asset, mirror);
  const silent = await unreachable(url, http, runtime.signal);
  if (silent !== void 0) return { refused: `${url}: ${silent}` };
  try {
    const produce = /* @__PURE__ */ __name((program, folder) => fetchProgram({ pin, asset, url, program, folder }, http, runtime, step), "produce");
    return { program: await installProgram(pin, "release", produce, runtime) };
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (error instanceof Failure && error.code === "download-failed") return { refused: error.message };
    throw error;
  }
}
__name(installRelease, "installRelease");
async function fetchProgram(fetch, http, runtime, step) {
  const archive = join2(fetch.folder, fetch.asset.file);
  const onProgress = /* @__PURE__ */ __name((done, total) => step?.update({ done, ...total === void 0 ? {} : { total }, unit: "bytes" }), "onProgress");
  await download(
    http,
    { url: fetch.url, destination: archive, sha256: fetch.asset.sha256, limit: ARCHIVE_LIMIT, tries: 3, onProgress },
    runtime
  );
  if (!/\.(zip|tar\.gz)$/.test(fetch.asset.file)) {
    await chmod(archive, 493);
    await rename2(archive, fetch.program);
    return;
  }
  const member = programName(fetch.pin.name, runtime.host);
  if (!await unpackMember(archive, member, fetch.program)) {
    throw new Failure({
      code: "tool-unavailable",
      message: `${fetch.url} has the pinned digest, but holds no file ${member}.`,
      fix: `Give the program yourself with ${fetch.pin.name}-path.`
    });
  }
  await rm2(archive);
}
__name(fetchProgram, "fetchProgram");
async function unreachable(url, http, signal) {
  try {
    const limit = AbortSignal.timeout(5e3);
    const answer = await http.request({ url, method: "HEAD", redirects: 0, timeoutMs: 5e3, signal: limit });
    await answer.discard();
    return void 0;
  } catch (error) {
    signal.throwIfAborted();
    return reason(error);
  }
}
__name(unreachable, "unreachable");

// src/tools/seen.ts
import { createHash } from "node:crypto";
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { join as join3 } from "node:path";
async function seenProgram(command, ask, runtime) {
  const { size, mtimeMs, ctimeMs, ino } = await stat2(command);
  const identity = JSON.stringify({ schema: 1, command, size, mtimeMs, ctimeMs, ino });
  const name = createHash("sha256").update(command).digest("hex").slice(0, 32);
  const file = join3(runtime.cacheDirectory, "tools", "seen", `${name}.json`);
  const known = await readSeen(file, identity);
  if (known !== void 0) return known;
  const [version, { digest }] = await Promise.all([ask(), digestOfFile(command)]);
  const seen = { ...version === void 0 ? {} : { version }, sha256: digestHex(digest) };
  if (version !== void 0) await writeFileWhole(file, `${JSON.stringify({ identity, ...seen })}
`);
  return seen;
}
__name(seenProgram, "seenProgram");
async function readSeen(file, identity) {
  try {
    const value = JSON.parse(await readFile2(file, "utf8"));
    const { version, sha256 } = value;
    if (value.identity !== identity || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return void 0;
    return typeof version === "string" ? { version, sha256 } : { sha256 };
  } catch {
    return void 0;
  }
}
__name(readSeen, "readSeen");

// src/tools/source-build.ts
import { copyFile, mkdtemp, rm as rm3 } from "node:fs/promises";
import { join as join4 } from "node:path";
import { fileURLToPath } from "node:url";
var MODULES = new URL("./modules/", import.meta.url);
var TIME_LIMIT_MS = 30 * 6e4;
async function installFromSource(pin, go, runtime) {
  try {
    return { program: await installProgram(pin, "source", (program) => build(pin, go, program, runtime), runtime) };
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (error instanceof Failure && error.code === "tool-failed") {
      return { refused: `${error.message}${error.details === void 0 ? "" : `
${error.details}`}` };
    }
    throw error;
  }
}
__name(installFromSource, "installFromSource");
async function build(pin, go, program, runtime) {
  await makeFolder(runtime.scratchDirectory);
  const folder = await mkdtemp(join4(runtime.scratchDirectory, `build-${pin.name}-`));
  try {
    for (const file of ["go.mod", "go.sum"]) {
      await copyFile(fileURLToPath(new URL(`${pin.name}/${file}`, MODULES)), join4(folder, file));
    }
    const child = {
      command: go.command,
      args: buildArguments(pin, program),
      env: buildEnvironment(pin, go, runtime.env),
      cwd: folder
    };
    const result = await runChild({ ...child, timeoutMs: TIME_LIMIT_MS, keepStderr: 16 << 10 }, runtime);
    if (result.exitCode === 0) return;
    const how = result.timedOut ? "took more than 30 minutes" : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
    throw new Failure({
      code: "tool-failed",
      message: `go build of ${pin.package}@v${pin.version} ${how}`,
      details: lastLines(result.stderr, 5)
    });
  } finally {
    await rm3(folder, { recursive: true, force: true });
  }
}
__name(build, "build");
function buildArguments(pin, program) {
  const ldflags = `-s -w -X ${pin.versionSymbol}=${pin.version}`;
  return ["build", "-mod=readonly", "-trimpath", "-buildvcs=false", `-ldflags=${ldflags}`, "-o", program, pin.package];
}
__name(buildArguments, "buildArguments");
function buildEnvironment(pin, go, ambient) {
  const ours = { GOFLAGS: "-mod=readonly", GOWORK: "off", GOENV: "off", CGO_ENABLED: "0" };
  const host = {
    GOOS: void 0,
    GOARCH: void 0,
    GOAMD64: void 0,
    GOARM64: void 0,
    GOARM: void 0,
    GO386: void 0,
    GOEXPERIMENT: void 0
  };
  return childEnvironment(ambient, { set: { ...go.env, ...host, ...ours, ...pin.buildEnvironment } });
}
__name(buildEnvironment, "buildEnvironment");
function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
__name(lastLines, "lastLines");

// src/tools/acquire.ts
function plannedVersion(name, options) {
  return options.path === void 0 ? PINS[name].version : void 0;
}
__name(plannedVersion, "plannedVersion");
async function toolAtHand(name, options, runtime) {
  if (options.path !== void 0) return true;
  const pin = PINS[name];
  if ((await programsAround(pin, options, runtime)).length > 0) return true;
  return await isInstalled(pin, runtime) || await runnerToolCacheProgram(pin, runtime) !== void 0;
}
__name(toolAtHand, "toolAtHand");
async function acquireTool(name, options, runtime, http, step) {
  const pin = PINS[name];
  if (options.path !== void 0) return explicitTool(pin, options.path, options, runtime);
  const tried = [];
  const found = await pathTool(pin, options, runtime, tried) ?? await cachedTool(pin, runtime, tried);
  if (found !== void 0) return found;
  const release = await installRelease(pin, options.mirror, http, runtime, step);
  if ("program" in release) return toolOf(pin, release.program, release.program.origin);
  tried.push(`release: ${release.refused}`);
  runtime.log.debug(`${name}: ${release.refused}; building it from source`);
  step?.update({ detail: `${name} ${pin.version}, from source` });
  const source = await buildTool(pin, options, runtime);
  if ("program" in source) return toolOf(pin, source.program, source.program.origin);
  tried.push(`source: ${source.refused}`);
  throw new Failure({
    code: "tool-unavailable",
    message: `${name} ${pin.version} could not be found, fetched or built.`,
    fix: `Put ${name} ${pin.version} on PATH, name a program with ${name}-path, or a mirror of the releases with tools-mirror.`,
    details: tried.join("\n")
  });
}
__name(acquireTool, "acquireTool");
async function explicitTool(pin, path, options, runtime) {
  const command = isAbsolute2(path) ? path : resolve(runtime.workingDirectory, path);
  if (!await isProgram(command)) {
    throw new Failure({
      code: "invalid-input",
      message: `${pin.name}-path names ${path}, which is no program that can be run.`,
      fix: `Name the ${pin.name} program itself, or leave ${pin.name}-path out.`
    });
  }
  const seen = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
  if (seen.version !== pin.version) {
    const message = `${pin.name}-path names version ${seen.version ?? "(unknown)"}; this project is tested with ${pin.version}.`;
    runtime.log.notice({ level: "notice", code: "tool-version", message });
  }
  return {
    name: pin.name,
    version: seen.version ?? "unknown",
    command,
    origin: "input",
    sha256: seen.sha256,
    verified: false
  };
}
__name(explicitTool, "explicitTool");
async function pathTool(pin, options, runtime, tried) {
  const programs = await programsAround(pin, options, runtime);
  for (const command of programs) {
    const { version, sha256 } = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
    if (version !== void 0 && willDo(version, pin, options))
      return { name: pin.name, version, command, origin: "path", sha256, verified: false };
    tried.push(`PATH: ${command} is version ${version ?? "(unknown)"}`);
  }
  if (programs.length === 0) tried.push(`PATH: no ${pin.name}`);
  return void 0;
}
__name(pathTool, "pathTool");
async function programsAround(pin, options, runtime) {
  const found = [];
  for (const place of options.places ?? []) if (await isProgram(place)) found.push(place);
  for (const name of [pin.name, ...pin.alsoCalled ?? []])
    found.push(...await programsOnPath(name, runtime.env, runtime.host));
  return [...new Set(found)];
}
__name(programsAround, "programsAround");
function willDo(version, pin, { lowest }) {
  return lowest === void 0 ? version === pin.version : import_semver.default.valid(version) !== null && import_semver.default.gte(version, lowest);
}
__name(willDo, "willDo");
async function cachedTool(pin, runtime, tried) {
  const own = await installedProgram(pin, runtime);
  if (own !== void 0) return toolOf(pin, own, "tool-cache");
  const command = await runnerToolCacheProgram(pin, runtime);
  if (command !== void 0) {
    const { version, sha256 } = await seenProgram(command, () => askVersion(pin, command, {}, runtime), runtime);
    if (version === pin.version)
      return { name: pin.name, version, command, origin: "tool-cache", sha256, verified: false };
  }
  tried.push("tool cache: not there");
  return void 0;
}
__name(cachedTool, "cachedTool");
async function buildTool(pin, options, runtime) {
  const go = await options.go?.();
  return go === void 0 ? { refused: "there is no Go to build it with" } : installFromSource(pin, go, runtime);
}
__name(buildTool, "buildTool");
async function askVersion(pin, command, options, runtime) {
  return programVersion(pin, command, async () => (await options.go?.())?.command, runtime);
}
__name(askVersion, "askVersion");
function toolOf(pin, program, origin) {
  return {
    name: pin.name,
    version: pin.version,
    command: program.command,
    origin,
    sha256: program.sha256,
    verified: true
  };
}
__name(toolOf, "toolOf");

// src/pipeline/supply/tool-box.ts
function openToolBox(inputs, go, session, runtime) {
  const used = [];
  const options = /* @__PURE__ */ __name((path) => ({
    ...path === "" ? {} : { path },
    ...inputs.toolsMirror === "" ? {} : { mirror: inputs.toolsMirror },
    go
  }), "options");
  const paths = { syft: inputs.syftPath, trivy: inputs.trivyPath, buildx: inputs.buildxPath };
  const get = /* @__PURE__ */ __name((name, more = {}) => once(async () => {
    const step = runtime.progress.start(name);
    try {
      const tool = await acquireTool(name, { ...options(paths[name]), ...more }, runtime, session.http, step);
      used.push(tool);
      step.done(`${tool.version}, from ${WORDS[tool.origin]}`);
      return tool;
    } catch (error) {
      step.fail(error.message);
      throw error;
    }
  }), "get");
  const tools = { syft: get("syft"), trivy: get("trivy") };
  let buildx;
  return {
    ...tools,
    buildx: /* @__PURE__ */ __name((more) => {
      buildx ??= get("buildx", more)();
      return buildx;
    }, "buildx"),
    syftVersion: plannedVersion("syft", options(paths.syft)),
    trivyVersion: plannedVersion("trivy", options(paths.trivy)),
    prefetch: /* @__PURE__ */ __name(async (names) => {
      for (const name of names) if (!await toolAtHand(name, options(paths[name]), runtime)) begun(tools[name]());
    }, "prefetch"),
    used: /* @__PURE__ */ __name(() => used, "used")
  };
}
__name(openToolBox, "openToolBox");
var WORDS = {
  input: "its input",
  path: "PATH",
  "tool-cache": "cache",
  release: "its release",
  source: "source"
};

export {
  openToolBox
};
