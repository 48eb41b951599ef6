import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  runGo
} from "./chunk-RSJHKYJP.mjs";
import {
  require_coerce,
  require_parse,
  require_rcompare
} from "./chunk-YTRTS5G6.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/source/nearest-version.ts
var import_coerce = __toESM(require_coerce(), 1);
var import_parse = __toESM(require_parse(), 1);
var import_rcompare = __toESM(require_rcompare(), 1);
var SHOWN = 5;
function nearestVersions(asked, known) {
  const newest = [...known].filter((version) => (0, import_parse.default)(version) !== null).sort(import_rcompare.default);
  const wanted = (0, import_parse.default)(asked) ?? (0, import_coerce.default)(asked);
  if (wanted === null) return newest.slice(0, SHOWN);
  const distance = /* @__PURE__ */ __name((version) => {
    const found = (0, import_parse.default)(version);
    if (found === null || found.major !== wanted.major) return 2;
    return found.minor === wanted.minor ? 0 : 1;
  }, "distance");
  const ranked = newest.map((version, age) => ({ version, rank: distance(version), age }));
  ranked.sort((a, b) => a.rank - b.rank || a.age - b.age);
  const near = ranked.slice(0, SHOWN - 1).map(({ version }) => version);
  const latest = newest[0];
  return latest === void 0 || near.includes(latest) ? near : [...near, latest];
}
__name(nearestVersions, "nearestVersions");

// src/source/module-unavailable.ts
var UNREACHABLE = /dial tcp|connection re(fused|set)|no such host|i\/o timeout|context deadline|TLS handshake|x509:|proxyconnect|unexpected EOF|: 5\d\d |429 Too Many|Could not resolve host|network is unreachable/;
var ANSWERED = /: 4(0[0-8]|1\d) |not found|no matching versions|unknown revision|invalid version: (unknown|should)/;
function isUnreachable(message) {
  return UNREACHABLE.test(message) && !ANSWERED.test(message.replace(/: 429 /, ": 529 "));
}
__name(isUnreachable, "isUnreachable");
function commaAdvice(goproxy) {
  if (goproxy === void 0 || !goproxy.includes(",")) return void 0;
  return `GOPROXY="${goproxy}": behind a comma the next one is asked only after 404 and 410; write | instead to go on after any error.`;
}
__name(commaAdvice, "commaAdvice");
async function moduleFailure(query, answers, go, cwd, runtime) {
  const asked = `${query.path}@${query.version}`;
  const errors = answers.flatMap(({ Error: error }) => error === void 0 || error === "" ? [] : [error]);
  const mismatch = errors.find((error) => /checksum mismatch|SECURITY ERROR/.test(error));
  if (mismatch !== void 0) return tampered(asked, mismatch);
  if (errors.length > 0 && errors.every(isUnreachable)) return unreachable(asked, errors.join("\n"), go);
  const paths = answers.map((answer) => answer.Path);
  const known = await knownVersions(paths, go, cwd, runtime);
  return new Failure({
    code: "module-unavailable",
    ...known === void 0 ? notFound(asked) : wrongVersion(query, known, answers),
    ...errors.length === 0 ? {} : { details: errors.join("\n") }
  });
}
__name(moduleFailure, "moduleFailure");
function notFound(asked) {
  return {
    message: `source: ${asked} is not to be had: no module of that path was found.`,
    fix: "Check the path (major versions from 2 on end in /v2) and that GOPROXY and GOPRIVATE reach it."
  };
}
__name(notFound, "notFound");
function wrongVersion(query, known, answers) {
  const { path, versions } = known;
  if (!versions.includes(query.version)) {
    const near = nearestVersions(query.version, versions);
    return {
      message: `source: ${path} has no version ${query.version}; there is ${near.join(", ")}.`,
      fix: `Ask for one of these, for example ${query.path}@${near[0] ?? "latest"}, or see them all: go list -m -versions ${path}`
    };
  }
  const error = answers.find((answer) => answer.Path === path)?.Error ?? "";
  if (error === "") {
    return {
      message: `source: ${path}@${query.version} holds no package ${query.path}.`,
      fix: `Check the path, or name the module alone: ${path}@${query.version}`
    };
  }
  return {
    message: `source: the module proxy lists ${path}@${query.version} and does not hand it out.`,
    fix: "Try another proxy in GOPROXY, or another version."
  };
}
__name(wrongVersion, "wrongVersion");
function tampered(asked, details) {
  return new Failure({
    code: "digest-mismatch",
    message: `source: the bytes of ${asked} are not those that the checksum database knows.`,
    fix: "Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.",
    details
  });
}
__name(tampered, "tampered");
function unreachable(asked, details, go) {
  const advice = commaAdvice(go.env.GOPROXY);
  return new Failure({
    code: "module-proxy-failed",
    message: `source: ${asked} could not be fetched, the module proxy did not answer.`,
    fix: advice ?? "Check GOPROXY and the network, then try again.",
    details
  });
}
__name(unreachable, "unreachable");
async function knownVersions(paths, go, cwd, runtime) {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const env = { GOWORK: "off", GOFLAGS: "" };
      const result = await runGo(go, ["list", "-m", "-versions", "-json=Path,Versions", path], { cwd, env }, runtime);
      const versions = result.exitCode === 0 ? JSON.parse(result.stdout).Versions : void 0;
      return { path, versions: versions ?? [] };
    })
  );
  return lists.find((list) => list.versions.length > 0);
}
__name(knownVersions, "knownVersions");

export {
  isUnreachable,
  commaAdvice,
  moduleFailure
};
