import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  moduleFailure
} from "./chunk-JUZTYHDP.mjs";
import {
  readGoMod
} from "./chunk-5JRW5TNS.mjs";
import "./chunk-52U4US5E.mjs";
import {
  EXACT_VERSION,
  candidateModules
} from "./chunk-TERPKJ34.mjs";
import {
  parseJsonStream,
  runGo
} from "./chunk-RSJHKYJP.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YTRTS5G6.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/fetch-module.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

// src/source/wrapper-module.ts
var WRAPPER_PATH = "go-slim-image.invalid/build";
function wrapperGoMod(own, fetched) {
  const lines = [`module ${WRAPPER_PATH}`];
  if (own.Go !== void 0) lines.push(`go ${own.Go}`);
  for (const { Key, Value } of own.GoDebug ?? []) lines.push(`godebug ${Key}=${Value}`);
  lines.push(`require ${quoted(fetched.Path)} ${fetched.Version}`);
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
function wrapperGoSum(own, fetched) {
  const { Path, Version, Sum, GoModSum } = fetched;
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
  const module = await download(query, go, folder, context);
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
async function download(query, go, folder, context) {
  const candidates = candidateModules(query.path);
  const ask = /* @__PURE__ */ __name(async (paths, env) => {
    const args = ["mod", "download", "-json", ...paths.map((path) => `${path}@${query.version}`)];
    const result = await runGo(go, args, { cwd: folder, env: { GOWORK: "off", GOFLAGS: "", ...env } }, context);
    const answers2 = parseJsonStream(result.stdout);
    return answers2.length > 0 ? answers2 : [{ Path: query.path, Error: result.stderr.trim() }];
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
__name(download, "download");
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
  const result = await runGo(go, args, { cwd: folder, env: { GOWORK: "off", GOFLAGS: "" } }, context);
  if (result.exitCode === 0) return;
  const answer = { Path: module.Path, Error: result.stderr.trim() };
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
export {
  fetchModule
};
