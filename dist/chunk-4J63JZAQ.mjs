import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  git
} from "./chunk-Q4BVXTAH.mjs";
import {
  parseConfigFile,
  readValue
} from "./chunk-YR4MZYJI.mjs";
import {
  inputDefinition,
  propertyOf
} from "./chunk-BRIMCV5B.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/plan/judged-by-base.ts
import { readFile } from "node:fs/promises";
import { basename as basename2, join, relative, resolve } from "node:path";

// src/source/file-at-commit.ts
import { basename, dirname } from "node:path";
async function fileAtCommit(file, commit, context) {
  const folder = dirname(file);
  const has = /* @__PURE__ */ __name(async () => await git(folder, ["cat-file", "-e", `${commit}^{commit}`], context) !== void 0, "has");
  if (!await has()) {
    await git(folder, ["fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit], context);
    if (!await has())
      throw new Error(`the commit ${commit} is not in this clone and could not be fetched from origin`);
  }
  return git(folder, ["show", `${commit}:./${basename(file)}`], context);
}
__name(fileAtCommit, "fileAtCommit");

// src/pipeline/plan/judged-by-base.ts
var JUDGES = [
  "severity",
  "unknown-severity",
  "exit-code",
  "ignore-unfixed",
  "trivyignores",
  "database",
  "database-unavailable",
  "scan",
  "baseline",
  "max-size",
  "max-growth",
  "budgets",
  "budget-label",
  "tools-mirror",
  "syft-path",
  "trivy-path",
  "go-download-url",
  "insecure-registries",
  "registry-mirrors",
  "push-on-pull-request",
  "push-on-failed-gate",
  "buildx-path",
  "builder",
  "driver",
  "driver-opts",
  "endpoint",
  "append",
  "secret-files",
  "secret-envs"
];
var IGNORE_FILES = [".trivyignore", ".trivyignore.yaml", ".trivyignore.yml"];
async function judgeInputs(configuration, context, runtime) {
  const { file, inputs, origins } = configuration;
  const show = showAtBase(context, runtime);
  if (show === void 0 || file === void 0) return configuration;
  const text = await show(file).catch((error) => tellUnavailable(file, error, runtime));
  if (text === false) return configuration;
  const before = text === void 0 ? { inputs: /* @__PURE__ */ new Map(), images: [] } : await parseConfigFile(file, text);
  const judged = { ...inputs };
  const changed = [];
  for (const name of JUDGES) {
    if (origins[name] === "flag" || origins[name] === "environment") continue;
    const property = propertyOf(name);
    const value = readValue(name, before.inputs.get(name) ?? inputDefinition(name).default);
    if (JSON.stringify(value) === JSON.stringify(inputs[property])) continue;
    judged[property] = value;
    changed.push(name);
  }
  const images = configuration.images.map((image) => judgeImage(image, before, changed));
  if (changed.length > 0) tellChanged(file, `changes ${changed.join(", ")} in`, runtime);
  return { ...configuration, inputs: judged, images };
}
__name(judgeInputs, "judgeInputs");
function judgeImage(image, before, changed) {
  const earlier = before.images.find(({ name }) => name === image.name);
  if (earlier === void 0) return image;
  const judged = { ...image.inputs };
  for (const name of JUDGES) {
    if (inputDefinition(name).perImage !== true) continue;
    const property = propertyOf(name);
    const raw = earlier.inputs.get(name);
    const value = raw === void 0 ? void 0 : readValue(name, raw);
    if (JSON.stringify(value) === JSON.stringify(judged[property])) continue;
    if (value === void 0) delete judged[property];
    else judged[property] = value;
    changed.push(`${name} of ${image.name}`);
  }
  return { ...image, inputs: judged };
}
__name(judgeImage, "judgeImage");
async function baseIgnoreFiles(named, module, context, runtime) {
  const show = showAtBase(context, runtime);
  if (show === void 0) return void 0;
  const files = named.length > 0 ? named.map((name) => resolve(runtime.workingDirectory, name)) : IGNORE_FILES.map((name) => join(module, name));
  const counting = [];
  for (const [index, file] of files.entries()) {
    const text = await show(file).catch((error) => tellUnavailable(file, error, runtime));
    if (text === false) return void 0;
    const now = await readFile(file, "utf8").catch(() => void 0);
    if (now !== text) tellChanged(file, "changes", runtime);
    if (text === void 0) continue;
    const copy = join(runtime.scratchDirectory, "base-ignore-files", String(index), basename2(file));
    await writeFileWhole(copy, text);
    counting.push(copy);
  }
  return counting;
}
__name(baseIgnoreFiles, "baseIgnoreFiles");
function showAtBase(context, runtime) {
  const commit = context?.pullRequest?.baseSha ?? "";
  return commit === "" ? void 0 : (file) => fileAtCommit(file, commit, runtime);
}
__name(showAtBase, "showAtBase");
function tellChanged(file, what, runtime) {
  const name = shown(file, runtime);
  runtime.log.notice({
    level: "warning",
    code: "judged-by-base",
    message: `This pull request ${what} ${name}; for its own judgement what the base commit says holds.`,
    file: name
  });
}
__name(tellChanged, "tellChanged");
function tellUnavailable(file, error, runtime) {
  runtime.log.notice({
    level: "warning",
    code: "base-unavailable",
    message: `${shown(file, runtime)} counts as the pull request has it: ${error instanceof Error ? error.message : String(error)}. With fetch-depth: 2 or more for actions/checkout it is judged by the base commit's.`
  });
  return false;
}
__name(tellUnavailable, "tellUnavailable");
function shown(file, { workingDirectory }) {
  return relative(workingDirectory, file).replaceAll("\\", "/");
}
__name(shown, "shown");

export {
  IGNORE_FILES,
  judgeInputs,
  baseIgnoreFiles
};
