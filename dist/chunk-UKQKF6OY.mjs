import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/toolchain/go-command.ts
import { readdir, stat } from "node:fs/promises";
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
    const facts = await stat(path);
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
  const names = await readdir(folder).catch(() => []);
  const found = [];
  for (const name of names) {
    const version = parseGoVersion(name);
    const command = paths.join(folder, name, runtime.host.arch, "bin", goFileName(runtime.host));
    if (version === void 0) continue;
    const complete = await stat(paths.join(folder, name, `${runtime.host.arch}.complete`)).then(
      () => true,
      () => false
    );
    if (complete && await isProgram(command, runtime.host)) found.push({ version, command });
  }
  return found.sort((a, b) => compareGoVersions(b.version, a.version));
}
__name(goInToolCache, "goInToolCache");

export {
  parseGoVersion,
  compareGoVersions,
  formatGoVersion,
  satisfies,
  parseWantedGo,
  goFileName,
  goOnPath,
  isProgram,
  goInToolCache
};
