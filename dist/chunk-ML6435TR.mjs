import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  repositoryName,
  sourceUrl
} from "./chunk-6RYLCFOF.mjs";
import {
  git,
  runGit
} from "./chunk-Q4BVXTAH.mjs";
import {
  REF_PATTERN
} from "./chunk-TERPKJ34.mjs";
import {
  require_parse
} from "./chunk-YTRTS5G6.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/source/revision.ts
import { relative } from "node:path";

// src/source/tag-version.ts
var import_parse = __toESM(require_parse(), 1);
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
  const parsed = base === void 0 ? null : (0, import_parse.default)(base);
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

export {
  readRevision
};
