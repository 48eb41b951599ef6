import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  annotationRoot,
  beginEarly
} from "./chunk-23CTAEMO.mjs";
import {
  git,
  runGit
} from "./chunk-2XEG75ON.mjs";
import {
  moduleFailure,
  parseDuration
} from "./chunk-OQYU6CJ5.mjs";
import {
  fileIdentity,
  parseJsonStream,
  readGoMod,
  remembered,
  runGo
} from "./chunk-ERPFNP3Y.mjs";
import {
  readGithubContext
} from "./chunk-YFSRHQRP.mjs";
import {
  begun,
  deferred
} from "./chunk-7DFC5Y6Z.mjs";
import {
  require_semver
} from "./chunk-DFRZJ6L2.mjs";
import {
  download
} from "./chunk-BKCV5CUF.mjs";
import {
  childEnvironment,
  runChild
} from "./chunk-HOLRWOQ2.mjs";
import {
  inputsOf
} from "./chunk-IO2AYPQQ.mjs";
import {
  DOCKERFILE,
  inputDefinition,
  nearest,
  propertyOf
} from "./chunk-IKFKL4G7.mjs";
import {
  asWriteFailure,
  temporaryBeside,
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/prepare.ts
import { join as join7 } from "node:path";

// src/source/locate.ts
import { realpath, stat as stat2 } from "node:fs/promises";
import { dirname, join as join3, resolve } from "node:path";

// src/source/fetch-module.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

// src/source/module-query.ts
var REF_PATTERN = /^[0-9A-Za-z._+/-]+$/;
var PATH_PATTERN = /^[0-9A-Za-z][0-9A-Za-z._~-]*(\/[0-9A-Za-z._~-]+)*$/;
var EXACT_VERSION = /^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+incompatible)?$/;
function parseModuleQuery(source) {
  const at = source.lastIndexOf("@");
  if (at <= 0 || /^(\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(source)) return void 0;
  const path = source.slice(0, at).replace(/\/+$/, "");
  const version = source.slice(at + 1);
  if (!PATH_PATTERN.test(path) || !path.includes(".") || path.split("/").some((part) => /^\.+$/.test(part))) {
    throw invalid(source, `"${path}" is not a module path`);
  }
  if (!REF_PATTERN.test(version) || version.startsWith("-")) throw invalid(source, `"${version}" is not a version`);
  return { path, version };
}
__name(parseModuleQuery, "parseModuleQuery");
function candidateModules(path) {
  const parts = path.split("/");
  const least = ["github.com", "gitlab.com", "bitbucket.org"].includes(parts[0] ?? "") ? 3 : 1;
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/")).filter((candidate, index) => index === 0 || candidate.split("/").length >= least);
}
__name(candidateModules, "candidateModules");
function invalid(source, why) {
  return new Failure({
    code: "invalid-input",
    message: `source: "${source}" is not valid: ${why}.`,
    fix: "Write MODULE@VERSION as go install takes it (github.com/acme/app/cmd/app@v1.2.3), or ./ before a folder whose name holds an @."
  });
}
__name(invalid, "invalid");

// src/source/wrapper-module.ts
var WRAPPER_PATH = "go-slim-image.invalid/build";
function wrapperGoMod(own, fetched2) {
  const lines = [`module ${WRAPPER_PATH}`];
  if (own.Go !== void 0) lines.push(`go ${own.Go}`);
  for (const { Key, Value } of own.GoDebug ?? []) lines.push(`godebug ${Key}=${Value}`);
  lines.push(`require ${quoted(fetched2.Path)} ${fetched2.Version}`);
  for (const { Path, Version } of own.Require ?? []) lines.push(`require ${quoted(Path)} ${Version} // indirect`);
  for (const { Path, Version } of own.Exclude ?? []) lines.push(`exclude ${quoted(Path)} ${Version}`);
  for (const { Old, New } of own.Replace ?? []) {
    const old = Old.Version === void 0 ? quoted(Old.Path) : `${quoted(Old.Path)} ${Old.Version}`;
    lines.push(`replace ${old} => ${quoted(New.Path)} ${New.Version ?? ""}`.trimEnd());
  }
  return `${lines.join("\n")}
`;
}
__name(wrapperGoMod, "wrapperGoMod");
function wrapperGoSum(own, fetched2) {
  const { Path, Version, Sum, GoModSum } = fetched2;
  const rest = own === "" || own.endsWith("\n") ? own : `${own}
`;
  return `${rest}${Path} ${Version} ${Sum}
${Path} ${Version}/go.mod ${GoModSum}
`;
}
__name(wrapperGoSum, "wrapperGoSum");
function localReplacements(own) {
  return (own.Replace ?? []).filter(({ New }) => New.Version === void 0).map(({ Old, New }) => `${Old.Path} => ${New.Path}`);
}
__name(localReplacements, "localReplacements");
function quoted(path) {
  return JSON.stringify(path);
}
__name(quoted, "quoted");

// src/source/fetch-module.ts
async function fetchModule(query, go, context) {
  const folder = join(context.scratchDirectory, "module");
  await writeFileWhole(join(folder, "go.mod"), `module go-slim-image.invalid/fetch
`);
  const module = await download2(query, go, folder, context);
  const own = await readGoMod(module.GoMod, go, folder, context);
  const local = localReplacements(own);
  if (local.length > 0) {
    throw new Failure({
      code: "module-unavailable",
      message: `source: ${module.Path}@${module.Version} replaces a module by a folder that is not part of it (${local.join(", ")}), so it cannot be built from the module proxy.`,
      fix: "Clone its repository and name the folder as source."
    });
  }
  const sums = await readFile(join(module.Dir, "go.sum"), "utf8").catch(() => "");
  await writeFileWhole(join(folder, "go.mod"), wrapperGoMod(own, module));
  await writeFileWhole(join(folder, "go.sum"), wrapperGoSum(sums, module));
  if (sums === "" && (own.Require ?? []).length > 0) await completeSums(module, go, folder, context);
  return {
    kind: "module-version",
    directory: module.Dir,
    packageDirectory: folder,
    requested: {
      path: module.Path,
      version: module.Version,
      packagePath: query.path,
      goMod: module.GoMod,
      ...await provenance(module)
    }
  };
}
__name(fetchModule, "fetchModule");
async function download2(query, go, folder, context) {
  const candidates = candidateModules(query.path);
  const ask = /* @__PURE__ */ __name(async (paths, env) => {
    const args = ["mod", "download", "-json", ...paths.map((path) => `${path}@${query.version}`)];
    const result2 = await runGo(go, args, { cwd: folder, env: { GOWORK: "off", GOFLAGS: "", ...env } }, context);
    const answers2 = parseJsonStream(result2.stdout);
    return answers2.length > 0 ? answers2 : [{ Path: query.path, Error: result2.stderr.trim() }];
  }, "ask");
  const choose = /* @__PURE__ */ __name((answers2) => holding(query.path, candidates, answers2), "choose");
  if (EXACT_VERSION.test(query.version)) {
    const cached = await choose(await ask(candidates, { GOPROXY: "off" }));
    if (cached !== void 0) return cached;
  }
  const first = await ask(candidates.slice(0, 1), {});
  const rest = await choose(first) === void 0 && candidates.length > 1 ? await ask(candidates.slice(1), {}) : [];
  const answers = [...first, ...rest];
  const found = await choose(answers);
  if (found !== void 0) return found;
  throw await moduleFailure(query, answers, go, folder, context);
}
__name(download2, "download");
async function holding(path, candidates, answers) {
  for (const candidate of candidates) {
    const answer = answers.find((one) => one.Path === candidate && (one.Error ?? "") === "" && one.Dir !== void 0);
    if (answer === void 0) continue;
    const inside = join(answer.Dir, path.slice(candidate.length));
    if ((await stat(inside).catch(() => void 0))?.isDirectory() === true) return answer;
  }
  return void 0;
}
__name(holding, "holding");
async function completeSums(module, go, folder, context) {
  const args = ["get", `${module.Path}/...@${module.Version}`];
  const result2 = await runGo(go, args, { cwd: folder, env: { GOWORK: "off", GOFLAGS: "" } }, context);
  if (result2.exitCode === 0) return;
  const answer = { Path: module.Path, Error: result2.stderr.trim() };
  throw await moduleFailure({ path: module.Path, version: module.Version }, [answer], go, folder, context);
}
__name(completeSums, "completeSums");
async function provenance(module) {
  const text = module.Info === void 0 ? "{}" : await readFile(module.Info, "utf8").catch(() => "{}");
  const info = JSON.parse(text);
  const epoch = info.Time === void 0 ? Number.NaN : Math.floor(Date.parse(info.Time) / 1e3);
  const origin = module.Origin ?? info.Origin;
  const commit = origin?.Hash !== void 0 && /^[0-9a-f]{40,64}$/.test(origin.Hash) ? origin.Hash : void 0;
  const url = origin?.URL ?? hostedAt(module.Path);
  return {
    ...Number.isFinite(epoch) ? { epoch } : {},
    ...commit === void 0 ? {} : { commit },
    ...url === void 0 ? {} : { url }
  };
}
__name(provenance, "provenance");
function hostedAt(path) {
  return /^(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+/.exec(path)?.[0].replace(/^/, "https://");
}
__name(hostedAt, "hostedAt");

// src/source/find-modules.ts
import { readdir } from "node:fs/promises";
import { join as join2 } from "node:path";
var SKIPPED = /* @__PURE__ */ new Set(["vendor", "node_modules", "testdata"]);
var LIMITS = { depth: 6, folders: 5e3, found: 20 };
async function findModulesBelow(directory) {
  const found = [];
  let level = [""];
  let visited = 0;
  for (let depth = 0; depth <= LIMITS.depth && level.length > 0; depth++) {
    const next = [];
    for (const folder of level) {
      if (visited++ >= LIMITS.folders || found.length >= LIMITS.found) return found;
      const { hasModule, folders } = await look(directory, folder);
      if (hasModule && folder !== "") found.push(folder);
      next.push(...folders);
    }
    level = next;
  }
  return found;
}
__name(findModulesBelow, "findModulesBelow");
async function look(directory, folder) {
  const entries = await readdir(join2(directory, folder), { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !/^[._]/.test(entry.name)).map((entry) => folder === "" ? entry.name : `${folder}/${entry.name}`).sort();
  return { hasModule: entries.some((entry) => entry.name === "go.mod" && entry.isFile()), folders };
}
__name(look, "look");

// src/source/locate.ts
function isDirectorySource(source) {
  return parseModuleQuery(source) === void 0;
}
__name(isDirectorySource, "isDirectorySource");
async function locateSource(source, context) {
  const query = await namedFolder(source, context) ? void 0 : parseModuleQuery(source);
  if (query !== void 0) return fetchModule(query, await context.go(), context);
  return locateDirectory(source, context);
}
__name(locateSource, "locateSource");
async function namedFolder(source, context) {
  return (await stat2(resolve(context.workingDirectory, source)).catch(() => void 0))?.isDirectory() ?? false;
}
__name(namedFolder, "namedFolder");
async function locateDirectory(source, context) {
  const asked = resolve(context.workingDirectory, source);
  const status = await stat2(asked).catch(() => void 0);
  if (status === void 0) {
    throw new Failure({
      code: "source-missing",
      message: `source: "${source}" does not exist (looked for ${asked}).`,
      fix: "Name a folder of a Go module, or MODULE@VERSION for one that the module proxy has."
    });
  }
  if (!status.isDirectory()) {
    throw new Failure({
      code: "source-missing",
      message: `source: "${source}" is a file, not a folder.`,
      fix: "Name the folder of the Go module, and choose its commands with packages."
    });
  }
  const packageDirectory = await realpath(asked);
  const directory = await moduleAbove(packageDirectory);
  if (directory === void 0) throw await noModule(source, packageDirectory);
  return { kind: "directory", directory, packageDirectory };
}
__name(locateDirectory, "locateDirectory");
async function moduleAbove(folder) {
  for (let current = folder; ; current = dirname(current)) {
    const goMod = await stat2(join3(current, "go.mod")).catch(() => void 0);
    if (goMod?.isFile() === true) return current;
    if (dirname(current) === current) return void 0;
  }
}
__name(moduleAbove, "moduleAbove");
async function noModule(source, folder) {
  const below = await findModulesBelow(folder);
  const shown = source === "." ? "this folder" : `"${source}"`;
  if (below.length === 0) {
    return new Failure({
      code: "no-module",
      message: `source: there is no go.mod in ${shown}, above it or below it (${folder}).`,
      fix: "Name the folder that holds go.mod, or make one with: go mod init example.com/app"
    });
  }
  const base = source.replace(/[/\\]+$/, "");
  const named = below.map((path) => base === "." ? `./${path}` : `${base}/${path}`);
  return new Failure({
    code: "no-module",
    message: `source: there is no go.mod in ${shown} or above it; modules below it: ${named.join(", ")}.`,
    fix: `Name one of them: build ${named[0]}`
  });
}
__name(noModule, "noModule");

// src/source/revision.ts
import { relative } from "node:path";

// src/source/source-url.ts
function sourceUrl(remote) {
  const text = remote.trim();
  if (text === "" || /[\s\p{Cc}]/u.test(text)) return void 0;
  const scp = /^(?:[^@/\\:]+@)?([A-Za-z0-9][A-Za-z0-9.-]+):(?!\/\/)([^\\]+)$/.exec(text);
  if (scp !== null && !text.includes("://")) return finish("https:", scp[1] ?? "", scp[2] ?? "");
  if (!URL.canParse(text)) return void 0;
  const url = new URL(text);
  if (!["https:", "http:", "ssh:", "git:", "git+ssh:"].includes(url.protocol) || url.hostname === "") return void 0;
  const web = url.protocol === "http:" || url.protocol === "https:";
  return finish(url.protocol === "http:" ? "http:" : "https:", web ? url.host : url.hostname, url.pathname);
}
__name(sourceUrl, "sourceUrl");
function finish(protocol, host, path) {
  const clean = path.replace(/^\/+/, "").replace(/\/+$/, "").replace(/\.git$/, "");
  if (clean === "" || clean.split("/").includes("..")) return void 0;
  return `${protocol}//${host.toLowerCase()}/${clean}`;
}
__name(finish, "finish");
function repositoryName(url) {
  return url.split("/").slice(-2).join("/").toLowerCase();
}
__name(repositoryName, "repositoryName");

// src/source/tag-version.ts
var import_semver = __toESM(require_semver(), 1);
var VERSION = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
function tagPrefix(folder, modulePath) {
  const parts = folder.split("/").filter((part) => part !== "");
  const last = parts.at(-1);
  if (last !== void 0 && /^v\d+$/.test(last) && modulePath.endsWith(`/${last}`)) parts.pop();
  return parts.length === 0 ? "" : `${parts.join("/")}/`;
}
__name(tagPrefix, "tagPrefix");
function versionOfTag(tag, prefix) {
  if (!tag.startsWith(prefix)) return void 0;
  const version = tag.slice(prefix.length);
  return VERSION.test(version) ? version : void 0;
}
__name(versionOfTag, "versionOfTag");
function pseudoVersion({ commit, epoch, base, modulePath }) {
  const stamp = new Date(epoch * 1e3).toISOString().replace(/[-:T]/g, "").slice(0, 14);
  const tail = `${stamp}-${commit.slice(0, 12)}`;
  const parsed = base === void 0 ? null : import_semver.default.parse(base);
  if (parsed === null) return `v${majorOf(modulePath)}.0.0-${tail}`;
  const { major, minor, patch, prerelease } = parsed;
  if (prerelease.length > 0) return `v${major}.${minor}.${patch}-${prerelease.join(".")}.0.${tail}`;
  return `v${major}.${minor}.${patch + 1}-0.${tail}`;
}
__name(pseudoVersion, "pseudoVersion");
function majorOf(modulePath) {
  return /[/.]v([1-9]\d*)$/.exec(modulePath)?.[1] ?? "0";
}
__name(majorOf, "majorOf");

// src/source/revision.ts
async function readRevision(source, modulePath, version, context) {
  if (version !== "") checkRef("version", version);
  if (source.requested !== void 0) return requestedRevision(source.requested, version);
  const repository = await readRepository(source.directory, context);
  const url = sourceOf(repository?.remote, context.env);
  const common = {
    dirty: repository?.dirty ?? false,
    ...repository === void 0 ? {} : { commit: repository.commit, epoch: repository.epoch },
    ...url === void 0 ? {} : { sourceUrl: url }
  };
  if (version !== "") return { version, versionOrigin: "input", ...common };
  const path = await modulePath;
  const prefix = tagPrefix(repository?.folder ?? workspaceFolder(source, context.env), path);
  const ref = eventTag(context.env, repository);
  const released = ref === void 0 ? void 0 : versionOfTag(ref, prefix);
  if (released !== void 0) return { version: withDirt(released, common.dirty), versionOrigin: "ref", ...common };
  if (repository === void 0) return { version: "devel", versionOrigin: "none", ...common };
  return { ...await described(source.directory, repository, prefix, path, context), ...common };
}
__name(readRevision, "readRevision");
function requestedRevision(requested, version) {
  const url = requested.url === void 0 ? void 0 : sourceUrl(requested.url);
  return {
    version: version === "" ? requested.version : version,
    versionOrigin: version === "" ? "module" : "input",
    dirty: false,
    ...requested.commit === void 0 ? {} : { commit: requested.commit },
    ...requested.epoch === void 0 ? {} : { epoch: requested.epoch },
    ...url === void 0 ? {} : { sourceUrl: url }
  };
}
__name(requestedRevision, "requestedRevision");
async function readRepository(directory, context) {
  const [place, commit, status, remote] = await Promise.all([
    runGit(directory, ["rev-parse", "--is-shallow-repository", "--show-prefix"], context),
    git(directory, ["log", "-1", "--no-show-signature", "--format=%H %ct"], context),
    git(directory, ["status", "--porcelain", "-z", "--untracked-files=normal", "--", "."], context),
    git(directory, ["config", "--get", "remote.origin.url"], context)
  ]);
  const [, hash, seconds] = /^([0-9a-f]{40,64}) (\d+)/.exec(commit ?? "") ?? [];
  if (place.stderr.includes("dubious ownership")) noticeOwner(directory, context);
  if (place.exitCode !== 0 || hash === void 0) return void 0;
  const [shallow, folder] = place.stdout.split("\n");
  return {
    folder: (folder ?? "").replace(/\/$/, ""),
    shallow: shallow === "true",
    commit: hash,
    epoch: Number(seconds),
    dirty: (status ?? "") !== "",
    ...remote === void 0 ? {} : { remote: remote.trim() }
  };
}
__name(readRepository, "readRepository");
async function described(directory, repository, prefix, modulePath, context) {
  const match = [`${prefix}v[0-9]*`, `${prefix}[0-9]*`].flatMap((pattern) => ["--match", escapeGlob(pattern, prefix)]);
  const text = await git(directory, ["describe", "--tags", "--long", "--abbrev=40", ...match], context);
  const [, tag, distance] = /^(.+)-(\d+)-g[0-9a-f]+$/.exec((text ?? "").trim()) ?? [];
  const version = tag === void 0 || !REF_PATTERN.test(tag) ? void 0 : versionOfTag(tag, prefix);
  if (version !== void 0 && distance === "0")
    return { version: withDirt(version, repository.dirty), versionOrigin: "tag" };
  if (version === void 0 && repository.shallow) noticeDepth(context);
  const pseudo = pseudoVersion({ ...repository, modulePath, ...version === void 0 ? {} : { base: version } });
  return { version: withDirt(pseudo, repository.dirty), versionOrigin: "describe" };
}
__name(described, "described");
function escapeGlob(pattern, prefix) {
  return prefix.replace(/[*?[\]\\]/g, "\\$&") + pattern.slice(prefix.length);
}
__name(escapeGlob, "escapeGlob");
function noticeDepth(context) {
  context.log.notice({
    level: "notice",
    code: "fetch-depth",
    message: "This clone has no history (fetch-depth 1), so the version cannot count from the last tag. With fetch-depth: 0 for actions/checkout (git fetch --unshallow --tags) it does."
  });
}
__name(noticeDepth, "noticeDepth");
function noticeOwner(directory, context) {
  context.log.notice({
    level: "notice",
    code: "git-owner",
    message: `git does not read this repository, since another user owns it, so version and commit are not known. Allow it with: git config --global --add safe.directory ${directory}`
  });
}
__name(noticeOwner, "noticeOwner");
function withDirt(version, dirty) {
  if (!dirty) return version;
  return version.includes("+") ? `${version}.dirty` : `${version}+dirty`;
}
__name(withDirt, "withDirt");
function eventTag(env, repository) {
  const name = env.GITHUB_REF_NAME;
  if (env.GITHUB_REF_TYPE !== "tag" || name === void 0 || name === "") return void 0;
  const url = repository?.remote === void 0 ? void 0 : sourceUrl(repository.remote);
  const here = env.GITHUB_REPOSITORY?.toLowerCase();
  if (url !== void 0 && here !== void 0 && repositoryName(url) !== here) return void 0;
  checkRef("GITHUB_REF_NAME", name);
  return name;
}
__name(eventTag, "eventTag");
function workspaceFolder(source, env) {
  const workspace = env.GITHUB_WORKSPACE;
  const folder = workspace === void 0 || workspace === "" ? "" : relative(workspace, source.directory).replaceAll("\\", "/");
  return folder.startsWith("..") ? "" : folder;
}
__name(workspaceFolder, "workspaceFolder");
function sourceOf(remote, env) {
  const url = remote === void 0 ? void 0 : sourceUrl(remote);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  if (!server || !name) return url;
  return url === void 0 || repositoryName(url) === name.toLowerCase() ? sourceUrl(`${server}/${name}`) : url;
}
__name(sourceOf, "sourceOf");
function checkRef(name, value) {
  if (REF_PATTERN.test(value) && !value.startsWith("-") && value.length <= 255) return;
  throw new Failure({
    code: "invalid-input",
    message: `${name}: "${value}" holds characters that a version may not have.`,
    fix: "Use letters, digits and . _ + / - only, not beginning with -."
  });
}
__name(checkRef, "checkRef");

// src/toolchain/find-toolchain.ts
import { posix as posix2, win32 as win322 } from "node:path";

// src/toolchain/go-command.ts
import { readdir as readdir2, stat as stat3 } from "node:fs/promises";
import { posix, win32 } from "node:path";

// src/toolchain/go-version.ts
var PATTERN = /^(?:go)?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4})|(alpha|beta|rc)(\d{1,4}))?$/;
function parseGoVersion(text) {
  const development = text.startsWith("devel ");
  const bare = (development ? text.slice("devel ".length) : text).trim().split(/[\s+-]/)[0] ?? "";
  const match = PATTERN.exec(bare);
  if (match === null) return void 0;
  const version = { major: Number(match[1]), minor: Number(match[2]) };
  if (development) return { ...version, patch: 0 };
  if (match[3] !== void 0) return { ...version, patch: Number(match[3]) };
  if (match[4] !== void 0) {
    return { ...version, pre: { kind: match[4], number: Number(match[5]) } };
  }
  return version.major === 1 && version.minor <= 20 ? { ...version, patch: 0 } : version;
}
__name(parseGoVersion, "parseGoVersion");
var STAGES = ["language", "alpha", "beta", "rc", "release"];
function rank(version) {
  const stage = version.patch !== void 0 ? "release" : version.pre?.kind ?? "language";
  return [version.major, version.minor, STAGES.indexOf(stage), version.patch ?? version.pre?.number ?? 0];
}
__name(rank, "rank");
function compareGoVersions(a, b) {
  const [left, right] = [rank(a), rank(b)];
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
__name(compareGoVersions, "compareGoVersions");
function formatGoVersion(version) {
  const { major, minor, patch, pre } = version;
  const line = `${major}.${minor}`;
  if (pre !== void 0) return `${line}${pre.kind}${pre.number}`;
  if (patch === 0 && major === 1 && minor <= 20) return line;
  return patch === void 0 ? line : `${line}.${patch}`;
}
__name(formatGoVersion, "formatGoVersion");
function satisfies(version, wanted) {
  switch (wanted.kind) {
    case "exact":
      return compareGoVersions(version, wanted.version) === 0;
    case "line":
      return version.major === wanted.version.major && version.minor === wanted.version.minor;
    case "minimum":
      return compareGoVersions(version, wanted.version) >= 0;
  }
}
__name(satisfies, "satisfies");
function parseWantedGo(text, input) {
  const trimmed = text.trim().replace(/^v(?=\d)/, "");
  const line = /\.[xX*]$/.test(trimmed);
  const version = parseGoVersion(trimmed.replace(/\.[xX*]$/, ""));
  if (version === void 0 || /\s/.test(trimmed)) {
    throw new Failure({
      code: "invalid-input",
      message: `${input}: "${text}" is not a Go version.`,
      fix: "Write a release such as 1.26.8, or a line such as 1.26 for its newest release."
    });
  }
  const open = line || /^(?:go)?\d+\.\d+$/.test(trimmed);
  return { kind: open ? "line" : "exact", version, requestedBy: `${input} ${trimmed}` };
}
__name(parseWantedGo, "parseWantedGo");

// src/toolchain/go-command.ts
function pathsOf(host) {
  return host.platform === "win32" ? win32 : posix;
}
__name(pathsOf, "pathsOf");
function goFileName(host) {
  return host.platform === "win32" ? "go.exe" : "go";
}
__name(goFileName, "goFileName");
function goCandidates(env, host) {
  const paths = pathsOf(host);
  const list = env.PATH ?? env.Path ?? "";
  return list.split(paths.delimiter).filter((folder) => paths.isAbsolute(folder)).map((folder) => paths.join(folder, goFileName(host)));
}
__name(goCandidates, "goCandidates");
async function goOnPath(runtime) {
  for (const candidate of goCandidates(runtime.env, runtime.host)) {
    if (await isProgram(candidate, runtime.host)) return candidate;
  }
  return void 0;
}
__name(goOnPath, "goOnPath");
async function isProgram(path, host) {
  try {
    const facts = await stat3(path);
    return facts.isFile() && (host.platform === "win32" || (facts.mode & 73) !== 0);
  } catch {
    return false;
  }
}
__name(isProgram, "isProgram");
async function goInToolCache(runtime) {
  const root = runtime.env.RUNNER_TOOL_CACHE;
  if (root === void 0 || root === "") return [];
  const paths = pathsOf(runtime.host);
  const folder = paths.join(root, "go");
  const names = await readdir2(folder).catch(() => []);
  const found = [];
  for (const name of names) {
    const version = parseGoVersion(name);
    const command = paths.join(folder, name, runtime.host.arch, "bin", goFileName(runtime.host));
    if (version === void 0) continue;
    const complete = await stat3(paths.join(folder, name, `${runtime.host.arch}.complete`)).then(
      () => true,
      () => false
    );
    if (complete && await isProgram(command, runtime.host)) found.push({ version, command });
  }
  return found.sort((a, b) => compareGoVersions(b.version, a.version));
}
__name(goInToolCache, "goInToolCache");

// src/toolchain/go-settings.ts
import { readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname2, join as join4 } from "node:path";
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
  for (let folder = directory; ; folder = dirname2(folder)) {
    parents.push(folder);
    if (dirname2(folder) === folder) break;
  }
  const files = [
    GOENV,
    join4(GOROOT, "go.env"),
    join4(GOROOT, "VERSION"),
    ...parents.flatMap((folder) => [join4(folder, "go.mod"), join4(folder, "go.work")])
  ];
  return Promise.all(files.filter((file) => file !== "").map(fileIdentity));
}
__name(witnessesOf, "witnessesOf");
async function askNow(command, directory, goToolchain, runtime) {
  const result2 = await runGo2(command, ["env", "-json"], directory, goToolchain, runtime);
  if (result2.exitCode !== 0) return { ok: false, said: result2.stderr.trim() };
  const settings = JSON.parse(result2.stdout);
  return {
    ok: true,
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === "string"))
  };
}
__name(askNow, "askNow");
async function versionLines(command, file, directory, runtime) {
  const content = await readFile2(file.path, "utf8").catch(() => void 0);
  const ask = /* @__PURE__ */ __name(() => askVersionLines(command, file, directory, runtime), "ask");
  if (content === void 0 || runtime.cacheDirectory === void 0) return await ask() ?? void 0;
  const key = ["version lines", await fileIdentity(command), file.kind, content];
  return await remembered(runtime.cacheDirectory, key, ask, async (lines) => lines !== null) ?? void 0;
}
__name(versionLines, "versionLines");
async function askVersionLines(command, file, directory, runtime) {
  const args = [file.kind === "go.mod" ? "mod" : "work", "edit", "-json", file.path];
  const result2 = await runGo2(command, args, directory, "local", runtime);
  if (result2.exitCode !== 0) return null;
  const { Go, Toolchain } = JSON.parse(result2.stdout);
  return { ...Go === void 0 ? {} : { go: Go }, ...Toolchain === void 0 ? {} : { toolchain: Toolchain } };
}
__name(askVersionLines, "askVersionLines");
async function knownReleases(command, directory, runtime) {
  const result2 = await runGo2(
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
async function runGo2(command, args, directory, goToolchain, runtime, further = {}) {
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
__name(runGo2, "runGo");
async function writtenSettings(settings) {
  const file = settings.GOENV;
  if (file === void 0 || file === "" || file === "off") return /* @__PURE__ */ new Map();
  const text = await readFile2(file, "utf8").catch(() => "");
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

// src/toolchain/install.ts
import { mkdir as mkdir2, rename, rm } from "node:fs/promises";
import { join as join6 } from "node:path";

// src/toolchain/pins.ts
var PINNED_GO = "1.26.8";
var PINNED_GO_SUMS = {
  "linux-amd64": "h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=",
  "linux-arm64": "h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc=",
  "darwin-amd64": "h1:7/9KPPN8PckcA9s91hm2jmQMhzW4KyTJXHIs45L0C9M=",
  "darwin-arm64": "h1:dFjGhY6f8DTsY8/rLchUTDRRfjJP4pCrGCwxvHFT2Fg=",
  "windows-amd64": "h1:V1/NuqIEUQV90GemGKR4m+57HDDasNnhxYAnodtku/E=",
  "windows-arm64": "h1:da6JL1csHqtwnmV3WgFz9w1Y6a1B454EYBU4+IfRKMc="
};

// src/toolchain/proxy-addresses.ts
function zipAddresses(version, env, downloadUrl) {
  const list = env.GOPROXY ?? "";
  const addresses = [];
  for (const entry of list === "" ? ["direct"] : list.split(/[,|]/).map((part) => part.trim())) {
    if (entry === "off") break;
    const base = entry === "direct" ? downloadUrl : entry;
    if (/^https?:\/\//.test(base)) addresses.push(zipAddress(base, version));
    if (entry === "direct") break;
  }
  return addresses;
}
__name(zipAddresses, "zipAddresses");
function zipAddress(base, version) {
  const url = new URL(`${base.replace(/\/+$/, "")}/golang.org/toolchain/@v/${version}.zip`);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  if (username === "") return { url: url.href };
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url: url.href, headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` } };
}
__name(zipAddress, "zipAddress");

// src/toolchain/unpack.ts
import { createHash as createHash2 } from "node:crypto";
import { createWriteStream } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname as dirname3, join as join5 } from "node:path";
import { pipeline } from "node:stream/promises";

// src/toolchain/dirhash.ts
import { createHash } from "node:crypto";
function moduleSum(files) {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = createHash("sha256");
  for (const { name, sha256 } of sorted) hash.update(`${sha256}  ${name}
`);
  return `h1:${hash.digest("base64")}`;
}
__name(moduleSum, "moduleSum");

// src/toolchain/unpack.ts
var LIMITS2 = { files: 6e4, bytes: 1 << 30 };
var PROGRAM = /^(bin|pkg\/tool)\/|^lib\/go_[^/]+_exec$/;
async function unpackToolchain(zip, version, folder, signal) {
  const { openPromise } = await import("./chunk-6VSLOAYN.mjs");
  const archive = await openPromise(zip, { lazyEntries: true, strictFileNames: true });
  const prefix = `golang.org/toolchain@${version}/`;
  const files = [];
  let bytes = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      signal.throwIfAborted();
      const relative2 = insideOf(entry, prefix);
      bytes += entry.uncompressedSize;
      if (files.length >= LIMITS2.files || bytes > LIMITS2.bytes)
        throw new Error(`${zip} holds more than a Go distribution has`);
      files.push({
        name: entry.fileName,
        sha256: await unpackFile(archive, entry, join5(folder, relative2), PROGRAM.test(relative2))
      });
      if (relative2.endsWith("/_go.mod"))
        await copyFile(join5(folder, relative2), join5(folder, dirname3(relative2), "go.mod"));
    }
  } finally {
    archive.close();
  }
  return moduleSum(files);
}
__name(unpackToolchain, "unpackToolchain");
function insideOf(entry, prefix) {
  const relative2 = entry.fileName.startsWith(prefix) ? entry.fileName.slice(prefix.length) : "";
  const parts = relative2.split("/");
  if (relative2 === "" || /[\\:\0]/.test(relative2) || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new Error(`the zip holds ${JSON.stringify(entry.fileName)}, which is no file of ${prefix}`);
  }
  return relative2;
}
__name(insideOf, "insideOf");
async function unpackFile(archive, entry, path, program) {
  await mkdir(dirname3(path), { recursive: true });
  const hash = createHash2("sha256");
  const stream = await archive.openReadStreamPromise(entry);
  stream.on("data", (chunk) => hash.update(chunk));
  await pipeline(stream, createWriteStream(path, { flags: "wx", mode: program ? 493 : 420 }));
  return hash.digest("hex");
}
__name(unpackFile, "unpackFile");

// src/toolchain/install.ts
var PINNED = { version: PINNED_GO, sums: PINNED_GO_SUMS };
function pinnedTarget(host, sums) {
  const os = host.platform === "win32" ? "windows" : host.platform;
  const arch = host.arch === "x64" ? "amd64" : host.arch;
  const target = `${os}-${arch}`;
  return sums[target] === void 0 ? void 0 : target;
}
__name(pinnedTarget, "pinnedTarget");
async function installPinnedGo(downloadUrl, runtime, http, pinned = PINNED) {
  const target = pinnedTarget(runtime.host, pinned.sums);
  if (target === void 0) {
    throw new Failure({
      code: "go-missing",
      message: `There is no Go on PATH, and none is pinned for ${runtime.host.platform}/${runtime.host.arch}.`,
      fix: "Install Go 1.21 or newer (https://go.dev/dl/) and put it on PATH."
    });
  }
  const folder = join6(runtime.cacheDirectory, "go", pinned.version);
  const command = join6(folder, "bin", goFileName(runtime.host));
  if (await isProgram(command, runtime.host)) return command;
  const step = runtime.progress.start("toolchain");
  step.update({ detail: `go ${pinned.version}` });
  try {
    await fetchInto(
      folder,
      `v0.0.1-go${pinned.version}.${target}`,
      pinned.sums[target],
      downloadUrl,
      runtime,
      http,
      (done, total) => step.update({ done, ...total === void 0 ? {} : { total }, unit: "bytes" })
    );
  } catch (error) {
    step.fail(`go ${pinned.version} cannot be had`);
    throw error;
  }
  step.done(`go${pinned.version}`);
  return command;
}
__name(installPinnedGo, "installPinnedGo");
async function fetchInto(folder, version, sum, downloadUrl, runtime, http, onProgress) {
  await mkdir2(join6(runtime.cacheDirectory, "go"), { recursive: true }).catch((error) => {
    throw asWriteFailure(error, folder);
  });
  const work = temporaryBeside(folder);
  const zip = `${work}.zip`;
  try {
    const from = await fetchZip(zip, zipAddresses(version, runtime.env, downloadUrl), runtime, http, onProgress);
    const got = await unpackToolchain(zip, version, work, runtime.signal);
    if (got !== sum) {
      throw new Failure({
        code: "digest-mismatch",
        message: `Go from ${from} has the sum ${got}, but ${sum} is pinned; the files were deleted.`,
        fix: "Do not use it. Check what GOPROXY or go-download-url points at."
      });
    }
    await rename(work, folder);
  } catch (error) {
    runtime.signal.throwIfAborted();
    throw damaged(error, folder);
  } finally {
    await Promise.all([rm(zip, { force: true }), rm(work, { recursive: true, force: true })]);
  }
}
__name(fetchInto, "fetchInto");
function damaged(error, folder) {
  const failure = asWriteFailure(error, folder);
  if (failure instanceof Failure || error.code !== void 0) return failure;
  return new Failure({
    code: "download-failed",
    message: `The Go that was downloaded cannot be unpacked: ${error.message}.`,
    fix: "Check what GOPROXY or go-download-url points at, then run again.",
    cause: error
  });
}
__name(damaged, "damaged");
async function fetchZip(destination, addresses, runtime, http, onProgress) {
  let last = new Failure({
    code: "go-missing",
    message: `There is no Go on PATH, and GOPROXY=${runtime.env.GOPROXY ?? ""} names nowhere to fetch it from.`,
    fix: "Install Go, or name an http(s) module proxy in GOPROXY (or leave it out)."
  });
  for (const { url, headers } of addresses) {
    try {
      await download(
        http,
        { url, destination, limit: 400 << 20, onProgress, ...headers === void 0 ? {} : { headers } },
        runtime
      );
      return url;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "download-failed") throw error;
      last = error;
    }
  }
  throw last;
}
__name(fetchZip, "fetchZip");

// src/toolchain/version-file.ts
import { readFile as readFile3 } from "node:fs/promises";
import { basename, isAbsolute, resolve as resolve2 } from "node:path";
async function readVersionFile(name, directory) {
  const path = isAbsolute(name) ? name : resolve2(directory, name);
  let text;
  try {
    text = await readFile3(path, "utf8");
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
  download: "go-slim-image"
};
async function result(chosen, requestedBy, runtime) {
  const goroot = chosen.settings.GOROOT ?? "";
  const paths = runtime.host.platform === "win32" ? win322 : posix2;
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

// src/pipeline/prepare.ts
async function prepareWorkbench(configuration, session) {
  const { inputs } = configuration;
  const { runtime, http } = session;
  const request = {
    goVersion: inputs.goVersion,
    goVersionFile: inputs.goVersionFile,
    goDownloadUrl: inputs.goDownloadUrl
  };
  const context = /* @__PURE__ */ __name((go2) => ({ ...runtime, go: go2 }), "context");
  if (isDirectorySource(inputs.source)) {
    const source2 = await locateSource(
      inputs.source,
      context(() => Promise.reject(new Error("a folder needs no Go")))
    );
    const goMod2 = join7(source2.directory, "go.mod");
    const modulePath = deferred();
    const revision = begun(readRevision(source2, modulePath.promise, inputs.version, runtime));
    const found2 = await findToolchain({ ...request, directory: source2.packageDirectory, goMod: goMod2 }, runtime, http);
    return workbench(source2, found2, session, (path) => {
      path.then(modulePath.resolve, modulePath.reject);
      return revision;
    });
  }
  const first = await findToolchain({ ...request, directory: runtime.workingDirectory }, runtime, http);
  const environment = await goEnvironment(runtime.env, first.settings);
  const go = { command: first.toolchain.command, env: environment.env };
  const source = await locateSource(
    inputs.source,
    context(() => Promise.resolve(go))
  );
  const goMod = source.requested?.goMod ?? join7(source.directory, "go.mod");
  const found = await findToolchain(
    { ...request, directory: source.packageDirectory, goMod, goLineOnly: true },
    runtime,
    http
  );
  return workbench(source, found, session, (path) => readRevision(source, path, inputs.version, runtime));
}
__name(prepareWorkbench, "prepareWorkbench");
async function workbench(source, found, session, revision) {
  const environment = await goEnvironment(session.runtime.env, found.settings);
  return { source, found, environment, go: { command: found.toolchain.command, env: environment.env }, revision };
}
__name(workbench, "workbench");

// src/pipeline/plan.ts
function withImagesSource(configuration) {
  const sources = [...new Set(configuration.images.map((image) => inputsOf(configuration, image).source))];
  const [source, ...more] = sources;
  if (source === void 0) return configuration;
  if (more.length === 0) return { ...configuration, inputs: { ...configuration.inputs, source } };
  throw new Failure({
    code: "invalid-input",
    message: `images: the images of the configuration file come from ${sources.length} sources (${sources.join(", ")}), and one run builds one.`,
    fix: "Build one image at a time with image: NAME, for example in a job matrix from the output matrix."
  });
}
__name(withImagesSource, "withImagesSource");
async function plan(configuration, session, early = async () => void 0) {
  const step = session.runtime.progress.start("plan");
  try {
    const workbench2 = await prepareWorkbench(withImagesSource(configuration), session);
    for (const notice of workbench2.environment.notices) session.runtime.log.notice(notice);
    const beginning = begun(early(workbench2));
    await beginning;
    const { planBuild } = await import("./chunk-KEMLHLVQ.mjs");
    const planned = await planBuild(configuration, workbench2, session).catch(async (error) => {
      await (await beginning)?.cancel();
      throw error;
    });
    const { platforms, toolchain, module, revision } = planned.plan;
    step.done(
      `${platforms.length === 1 ? "1 platform" : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy}), ${module.path} ${revision.version}`
    );
    return { workbench: workbench2, planned, early: await beginning };
  } catch (error) {
    step.fail("could not be made");
    throw error;
  }
}
__name(plan, "plan");

// src/pipeline/engine-choice.ts
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

// src/pipeline/gate.ts
function readScanChoice(inputs) {
  return {
    gate: {
      armed: inputs.exitCode !== 0,
      severities: inputs.severity.map(readSeverity),
      unknownSeverity: inputs.unknownSeverity,
      ignoreUnfixed: inputs.ignoreUnfixed
    },
    timeoutMs: parseDuration(inputs.timeout, "timeout") / 1e6
  };
}
__name(readScanChoice, "readScanChoice");
function readSeverity(text) {
  const found = SEVERITIES.find((severity) => severity === text.toUpperCase());
  if (found !== void 0) return found;
  const near = nearest(text, SEVERITIES);
  throw new Failure({
    code: "invalid-input",
    message: `severity: "${text}" is not a severity.`,
    fix: near === void 0 ? `Use some of ${SEVERITIES.join(", ")}.` : `Did you mean ${near}?`
  });
}
__name(readSeverity, "readSeverity");

// src/pipeline/build.ts
async function build(given, session) {
  const github = await readGithubContext(session.runtime.env);
  const configuration = await judged(given, github, session);
  const { inputs } = configuration;
  const scan = readScanChoice(inputs);
  const choice = chooseEngine(configuration);
  const { exports, passed: passedOutputs } = await readOutputs(inputs.outputs, choice);
  const engine = inputs.load ? await (await import("./chunk-MC3MXRBO.mjs")).findContainerEngine(session.runtime) : void 0;
  const { workbench: workbench2, planned, early } = await plan(configuration, session, async (ready) => {
    if (github !== void 0 || !compilesHere(choice)) return void 0;
    const root = annotationRoot(ready.source.directory, session.runtime.workingDirectory);
    return beginEarly(ready, { jobs: inputs.jobs, root }, session.runtime);
  });
  const builder = await leaseFor(choice, configuration, github, session);
  try {
    const { buildPlanned } = await import("./chunk-FFXPU2RT.mjs");
    const chosen = { choice, builder, passedOutputs };
    const context = { configuration, session, workbench: workbench2, planned, scan, github, early, build, ...chosen };
    return await buildPlanned(context, { exports, engine });
  } catch (error) {
    await early?.cancel();
    throw error;
  } finally {
    await builder.release();
  }
}
__name(build, "build");
function compilesHere(choice) {
  if (choice.engine === "embedded" || choice.way === "host") return true;
  return choice.way === "dockerfile" && choice.withOurs;
}
__name(compilesHere, "compilesHere");
async function readOutputs(lines, choice) {
  if (lines.length === 0) return { exports: [], passed: [] };
  const { parseExports, splitOutputs } = await import("./chunk-YH7VRDTS.mjs");
  return choice.engine === "buildx" ? splitOutputs(lines) : { exports: parseExports(lines), passed: [] };
}
__name(readOutputs, "readOutputs");
async function leaseFor(choice, { inputs }, github, { runtime }) {
  const { noBuilder, prepareBuilder } = await import("./chunk-2P76ZM2F.mjs");
  if (choice.engine === "embedded") return noBuilder;
  return prepareBuilder(inputs, runtime, async (made) => {
    if (github === void 0) return false;
    const { keepForPost } = await import("./chunk-XXVJDOQ2.mjs");
    return keepForPost("builder", JSON.stringify(made), runtime.env);
  });
}
__name(leaseFor, "leaseFor");
async function judged(given, github, session) {
  if (github === void 0) return given;
  const { judgeInputs } = await import("./chunk-KI7IYJ3K.mjs");
  return judgeInputs(given, github, session.runtime);
}
__name(judged, "judged");

export {
  isDirectorySource,
  prepareWorkbench,
  plan,
  build
};
