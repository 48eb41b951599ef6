import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  dockerfileBuild
} from "./chunk-2DUJOBB3.mjs";
import "./chunk-WR6AOJ3G.mjs";
import {
  plainBuild
} from "./chunk-WJSLMUGV.mjs";
import {
  buildCall,
  readCaches
} from "./chunk-7NBMKITH.mjs";
import {
  runBuildx
} from "./chunk-2RKVFTVX.mjs";
import "./chunk-Q6LHEN2O.mjs";
import {
  annotationRoot,
  compileFailure
} from "./chunk-AZHEVD3O.mjs";
import {
  imagePlatform
} from "./chunk-4TN47XKX.mjs";
import {
  isReleaseRun
} from "./chunk-GCLM63FG.mjs";
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  readGoMod
} from "./chunk-5JRW5TNS.mjs";
import "./chunk-52U4US5E.mjs";
import "./chunk-TERPKJ34.mjs";
import {
  runGo
} from "./chunk-RSJHKYJP.mjs";
import "./chunk-GMCBDCBL.mjs";
import {
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

// src/pipeline/build/buildx/compile-on-nodes.ts
import { stat as stat3 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/engine/buildx/compile/compile-in-buildkit.ts
import { stat as stat2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/engine/buildx/compile/download-secrets.ts
var VARIABLES = [
  "GOPROXY",
  "GOPRIVATE",
  "GONOPROXY",
  "GONOSUMDB",
  "GOSUMDB",
  "GOINSECURE",
  "GOVCS",
  "GOAUTH",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy"
];
var FILES = {
  netrc: { target: "/root/.netrc" },
  gitconfig: { target: "/root/.gitconfig" },
  authorities: { target: "/run/secrets/authorities", variable: "SSL_CERT_FILE" }
};
function downloadSecrets(given, go, files) {
  const known = new Set(given.map(({ id }) => id));
  const variables = VARIABLES.filter((name) => (go[name] ?? "") !== "" && !known.has(name));
  return [
    ...given,
    ...variables.map((name) => ({ id: name, from: "value", value: go[name] ?? "" })),
    ...Object.entries(files).filter(([id]) => !known.has(id)).map(([id, file]) => ({ id, from: "file", file }))
  ];
}
__name(downloadSecrets, "downloadSecrets");
function secretMount(id) {
  const file = FILES[id];
  if (file !== void 0) return `--mount=type=secret,id=${id},target=${file.target},required=true`;
  const variable = /^[A-Z][A-Z0-9_]*$|^(?:https?|no)_proxy$/.test(id);
  return `--mount=type=secret,id=${id},${variable ? `env=${id},` : ""}required=true`;
}
__name(secretMount, "secretMount");
function secretVariables(ids) {
  return ids.flatMap((id) => {
    const file = FILES[id];
    return file?.variable === void 0 ? [] : [[file.variable, file.target]];
  });
}
__name(secretVariables, "secretVariables");

// src/engine/buildx/compile/compile-text.ts
var GO_CONTEXT = "builder";
var MODULES_CONTEXT = "modules-files";
var BINARIES_STAGE = "binaries";
var SOURCES = "/src";
var MODULE_CACHE = "--mount=type=cache,id=go-slim-image-modules,target=/go-modules";
var BUILD_CACHE = "--mount=type=cache,id=go-slim-image-build,target=/go-build";
function compileText(request) {
  const { moduleFolder, toolchain, secrets } = request;
  const workdir = moduleFolder === "." ? SOURCES : `${SOURCES}/${moduleFolder}`;
  const fixed = [
    ["GOENV", "off"],
    ["GOTOOLCHAIN", toolchain],
    ["GOMODCACHE", "/go-modules"],
    ["GOCACHE", "/go-build"],
    ["HOME", "/root"],
    ...request.variables
  ];
  return `${[
    ["# Made by go-slim-image."],
    [`FROM --platform=$BUILDPLATFORM ${GO_CONTEXT} AS go`, "USER 0", ...fixed.map(env)],
    ["FROM go AS modules", ...secretVariables(secrets).map(env), `WORKDIR ${quoted(workdir)}`, downloadStep(request)],
    ...byPlatform(request.binaries).map(([platform, binaries]) => compileStage(platform, binaries, workdir)),
    ["FROM compile-$TARGETOS-$TARGETARCH$TARGETVARIANT AS compiled"],
    [`FROM scratch AS ${BINARIES_STAGE}`, "COPY --from=compiled /out/ /"]
  ].map((lines) => lines.join("\n")).join("\n\n")}
`;
}
__name(compileText, "compileText");
function downloadStep({ vendored, secrets, ssh }) {
  const mounts = [
    MODULE_CACHE,
    `--mount=type=bind,from=${MODULES_CONTEXT},target=${SOURCES}`,
    ...secrets.map(secretMount),
    ...ssh ? ["--mount=type=ssh"] : []
  ];
  return `RUN ${mounts.join(" ")} ${exec(vendored ? ["go", "version"] : ["go", "mod", "download"])}`;
}
__name(downloadStep, "downloadStep");
function compileStage(platform, binaries, workdir) {
  const mounts = `--network=none ${MODULE_CACHE},readonly ${BUILD_CACHE} --mount=type=bind,target=${SOURCES}`;
  const variables = binaries[0]?.environment ?? [];
  return [
    `FROM modules AS ${stageOf(platform)}`,
    ...[...variables.map(({ name, value }) => [name, value]), ["GOPROXY", "off"]].map(env),
    `WORKDIR ${quoted(workdir)}`,
    ...binaries.map(({ argv, output }) => {
      const command = argv.map((argument) => argument.replace("{output}", `/out/${output}`));
      return `RUN ${mounts} ${exec(["go", ...command])}`;
    })
  ];
}
__name(compileStage, "compileStage");
function stageOf(platform) {
  const { os, architecture, variant = "" } = imagePlatform(platform);
  return `compile-${os}-${architecture}${variant}`.toLowerCase();
}
__name(stageOf, "stageOf");
function byPlatform(binaries) {
  const groups = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const key = formatPlatform(binary.platform);
    const group = groups.get(key) ?? [binary.platform, []];
    group[1].push(binary);
    groups.set(key, group);
  }
  return [...groups.values()];
}
__name(byPlatform, "byPlatform");
function exec(argv) {
  return JSON.stringify(argv).replaceAll("<", "\\u003c");
}
__name(exec, "exec");
function env([name, value]) {
  return `ENV ${name}=${quoted(value)}`;
}
__name(env, "env");
function quoted(text) {
  return `"${text.replace(/["\\$]/g, "\\$&")}"`;
}
__name(quoted, "quoted");

// src/engine/buildx/compile/go-image.ts
var GO_IMAGE = "docker.io/library/golang:1.26.8-bookworm@sha256:a688600ca24f8a4d3ca77f95b0dd40704a9fc787c826660eb7ba0b641b8b175d";
function goImageContext(image) {
  const named = image === "" ? GO_IMAGE : image;
  return /^[a-z][a-z-]*:\/\//.test(named) ? named : `docker-image://${named}`;
}
__name(goImageContext, "goImageContext");

// src/engine/buildx/compile/module-files.ts
import { copyFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
var DECIDING = ["go.mod", "go.sum"];
function commonFolder({ module, others, workspace }) {
  const all = [module, ...others, ...workspace === void 0 ? [] : [dirname(workspace)]];
  let common = module;
  while (!all.every((folder) => isInside(common, folder))) {
    if (dirname(common) === common)
      throw new Failure({
        code: "unsupported-here",
        message: `compile: buildkit: the folders that the module is made of have nothing in common (${all.join(", ")}).`,
        fix: "Put them below one folder, or compile on this machine with compile: host."
      });
    common = dirname(common);
  }
  return common;
}
__name(commonFolder, "commonFolder");
function ignoreText(folders) {
  const root = commonFolder(folders);
  const inside = /* @__PURE__ */ __name((path) => relative(root, path).split("\\").join("/"), "inside");
  const wanted = [.../* @__PURE__ */ new Set([folders.module, ...folders.others])].map(inside);
  const chosen = wanted.includes("") ? [] : ["*", ...wanted.map((folder) => `!${escaped(folder)}`), "!go.work", "!go.work.sum"];
  const excluded = folders.exclude.filter((folder) => isInside(root, folder) && folder !== root).map(inside);
  return [...chosen, "**/.git", ...excluded.map(escaped), ""].join("\n");
}
__name(ignoreText, "ignoreText");
async function stageModuleFiles(folders, into) {
  const root = commonFolder(folders);
  const files = [folders.module, ...folders.others].flatMap((folder) => DECIDING.map((name) => join(folder, name)));
  const { workspace } = folders;
  const ofWorkspace = workspace === void 0 ? [] : [workspace, join(dirname(workspace), "go.work.sum")];
  await makeFolder(into);
  for (const file of [...files, ...ofWorkspace]) {
    const found = await stat(file).catch(() => void 0);
    if (found?.isFile() !== true) continue;
    const target = join(into, relative(root, file));
    await makeFolder(dirname(target));
    await copyFile(file, target);
  }
}
__name(stageModuleFiles, "stageModuleFiles");
async function writeCompileFiles(folder, text, ignore) {
  const file = join(folder, "go-slim-image.Dockerfile");
  await writeFileWhole(file, text);
  await writeFileWhole(`${file}.dockerignore`, ignore);
  return file;
}
__name(writeCompileFiles, "writeCompileFiles");
function isInside(folder, path) {
  const way = relative(folder, path);
  return way === "" || !way.startsWith("..") && !isAbsolute(way);
}
__name(isInside, "isInside");
function escaped(path) {
  return path.replace(/[\\*?[\]!#]/g, "\\$&");
}
__name(escaped, "escaped");

// src/engine/buildx/compile/compile-in-buildkit.ts
async function compileInBuildkit(request, builder, runtime) {
  const { folders, binaries } = request;
  const work = join2(runtime.scratchDirectory, "compile");
  const root = commonFolder(folders);
  const secrets = request.secrets;
  const text = compileText({
    ...request,
    moduleFolder: relativeFolder(root, folders.module),
    secrets: secrets.map(({ id }) => id),
    ssh: (request.options.ssh ?? []).length > 0
  });
  const file = await writeCompileFiles(join2(work, "dockerfile"), text, ignoreText(folders));
  const modules = join2(work, "modules");
  await stageModuleFiles(folders, modules);
  const build = {
    ...plainBuild(root),
    ...request.options,
    file,
    target: BINARIES_STAGE,
    buildContexts: [`${GO_CONTEXT}=${goImageContext(request.goImage)}`, `${MODULES_CONTEXT}=${modules}`],
    secrets
  };
  const out = join2(work, "out");
  const invocation = {
    platforms: [...new Set(binaries.map(({ platform }) => formatPlatform(imagePlatform(platform))))],
    outputs: [`type=local,dest=${out}`],
    provenance: "false",
    sbom: "false",
    ...request.caches
  };
  const run = /* @__PURE__ */ __name((again) => runBuildx(
    buildCall(again ? { ...build, noCacheFilters: ["modules"] } : build, invocation, builder.name, runtime.env),
    builder.buildx,
    runtime
  ), "run");
  await run(false).catch((error) => {
    if (!isLostModule(error)) throw error;
    runtime.log.notice({
      level: "notice",
      code: "modules-collected",
      message: "The builder had thrown its Go modules away since they were fetched; they are fetched again."
    });
    return run(true);
  });
  return Promise.all(binaries.map((plan) => locate(plan, out)));
}
__name(compileInBuildkit, "compileInBuildkit");
async function locate(plan, out) {
  const folder = formatPlatform(imagePlatform(plan.platform)).replaceAll("/", "_");
  for (const place of [join2(out, folder), out]) {
    const file = join2(place, ...plan.output.split("/"));
    const found = await stat2(file).catch(() => void 0);
    if (found?.isFile() === true) return { plan, file, size: found.size, mtimeMs: found.mtimeMs };
  }
  throw new Failure({
    code: "buildx-failed",
    message: `The builder ended well, but did not give back ${plan.output}.`,
    fix: "Build again with verbose, and look at the steps of its platform."
  });
}
__name(locate, "locate");
function isLostModule(error) {
  return error instanceof Failure && /module lookup disabled by GOPROXY=off/.test(error.details ?? "");
}
__name(isLostModule, "isLostModule");
function relativeFolder(root, folder) {
  return folder === root ? "." : folder.slice(root.length).replaceAll("\\", "/").replace(/^\//, "");
}
__name(relativeFolder, "relativeFolder");

// src/source/local-folders.ts
import { dirname as dirname2, isAbsolute as isAbsolute2, resolve } from "node:path";
async function localFolders(source, module, go, runtime) {
  if (source.kind !== "directory") return [];
  const cwd = source.packageDirectory;
  const work = module.workspace === void 0 ? {} : await readGoWork(module.workspace, go, cwd, runtime);
  const base = module.workspace === void 0 ? source.directory : dirname2(module.workspace);
  const members = (work.Use ?? []).map(({ DiskPath }) => resolve(base, DiskPath));
  const modules = [.../* @__PURE__ */ new Set([source.directory, ...members])];
  const replaced = await Promise.all(
    modules.map(async (folder) => {
      const { Replace } = await readGoMod(resolve(folder, "go.mod"), go, cwd, runtime);
      return foldersOf(Replace, folder);
    })
  );
  const all = [...modules, ...replaced.flat(), ...foldersOf(work.Replace, base)];
  return [...new Set(all)].filter((folder) => folder !== source.directory);
}
__name(localFolders, "localFolders");
function foldersOf(replace, base) {
  return (replace ?? []).filter(({ New }) => New.Version === void 0 && (isAbsolute2(New.Path) || /^\.\.?([/\\]|$)/.test(New.Path))).map(({ New }) => resolve(base, New.Path));
}
__name(foldersOf, "foldersOf");
async function readGoWork(file, go, cwd, runtime) {
  const result = await runGo(go, ["work", "edit", "-json", file], { cwd }, runtime);
  if (result.exitCode === 0) return JSON.parse(result.stdout);
  throw new Failure({
    code: "no-module",
    message: `${file} is not a go.work that Go can read.`,
    fix: "Correct the file; go work edit -json shows what Go makes of it.",
    details: result.stderr.trimEnd()
  });
}
__name(readGoWork, "readGoWork");

// src/pipeline/build/buildx/compile-on-nodes.ts
var LARGEST_SECRET = 500 << 10;
async function compileOnNodes(parts, opening, runtime) {
  const [request, builder] = await Promise.all([nodeCompile(parts, runtime), opening]);
  const started = performance.now();
  const step = runtime.progress.start("compile");
  try {
    const binaries = await compileInBuildkit(request, builder, runtime);
    step.done(`on ${builder.name}`);
    const elapsedMs = performance.now() - started;
    return binaries.map((binary) => ({ ...binary, unchanged: false, linkable: true, elapsedMs }));
  } catch (error) {
    step.fail("failed");
    throw asGoFailure(error, parts, runtime);
  }
}
__name(compileOnNodes, "compileOnNodes");
async function nodeCompile({ context, binaries: { plan }, images }, runtime) {
  const { configuration, workbench, github } = context;
  const { inputs } = configuration;
  const { source, module } = plan;
  if (inputs.buildvcs && source.kind === "directory") throw noRepository();
  const options = dockerfileBuild({ ...inputs, source: ".", context: "" }, runtime);
  for (const secret of options.secrets) if (secret.from === "value") runtime.log.mask(secret.value);
  const caches = readCaches(inputs, runtime.env, github !== void 0 && isReleaseRun(github));
  for (const notice of caches.notices) runtime.log.notice(notice);
  const { ssh, addHosts, noCache, pull, network, shmSize, ulimits, cgroupParent, allow } = options;
  const { env: env2 } = workbench.go;
  return {
    binaries: plan.binaries,
    toolchain: plan.toolchain.version,
    vendored: module.vendored,
    variables: [["GOFLAGS", env2.GOFLAGS ?? ""], ...env2.GOWORK === "off" ? [["GOWORK", "off"]] : []],
    folders: {
      module: source.kind === "directory" ? source.directory : source.packageDirectory,
      others: await localFolders(source, module, workbench.go, runtime),
      ...module.workspace === void 0 ? {} : { workspace: module.workspace },
      exclude: images.exclude
    },
    goImage: inputs.goImage,
    secrets: downloadSecrets(options.secrets, env2, await secretFiles(env2)),
    options: {
      ssh,
      addHosts,
      noCache,
      pull,
      ulimits,
      allow,
      ...network === void 0 ? {} : { network },
      ...shmSize === void 0 ? {} : { shmSize },
      ...cgroupParent === void 0 ? {} : { cgroupParent }
    },
    caches: { cacheFrom: caches.from, cacheTo: caches.to, env: caches.env }
  };
}
__name(nodeCompile, "nodeCompile");
async function secretFiles(env2) {
  const candidates = {
    netrc: env2.NETRC ?? (env2.HOME === void 0 ? void 0 : join3(env2.HOME, ".netrc")),
    authorities: env2.SSL_CERT_FILE
  };
  const found = {};
  for (const [id, file] of Object.entries(candidates)) {
    const facts = file === void 0 ? void 0 : await stat3(file).catch(() => void 0);
    if (file !== void 0 && facts?.isFile() === true && facts.size <= LARGEST_SECRET) found[id] = file;
  }
  return found;
}
__name(secretFiles, "secretFiles");
function asGoFailure(error, { binaries: { plan, diagnose } }, runtime) {
  if (!(error instanceof Failure) || error.code !== "dockerfile-failed") return error;
  const written = (error.details ?? "").split(/^\S*go-slim-image\.Dockerfile:\d+$/m)[0] ?? "";
  const marked = /^.*>>> (RUN .*)$/m.exec(error.details ?? "")?.[1] ?? "";
  const failed = plan.binaries.filter(({ output }) => marked.includes(`"/out/${output}"`));
  const { source } = plan;
  const folders = {
    workingDirectory: source.packageDirectory,
    root: annotationRoot(source.directory, runtime.workingDirectory)
  };
  const diagnosed = diagnose?.(written);
  if (diagnosed !== void 0) return diagnosed;
  if (failed.length === 0) return notFetched(written);
  if (!/^(?:#|\S+\.go:\d+|go: )/m.test(written)) return error;
  return compileFailure(
    failed.map((binary) => ({ plan: binary, stderr: written, signal: null })),
    folders,
    diagnose
  );
}
__name(asGoFailure, "asGoFailure");
function notFetched(written) {
  return new Failure({
    code: "module-proxy-failed",
    message: "The builder could not fetch the modules.",
    fix: "Look at what Go says below. GOPROXY, GOPRIVATE, GOAUTH, a netrc and ssh go along as secrets where they are set here.",
    details: written
  });
}
__name(notFetched, "notFetched");
function noRepository() {
  return new Failure({
    code: "invalid-input",
    message: "buildvcs: true does not go with compile: buildkit, since no .git goes to the builder.",
    fix: "Leave buildvcs out: the commit is in the labels and the SBOM anyway."
  });
}
__name(noRepository, "noRepository");
export {
  compileOnNodes
};
