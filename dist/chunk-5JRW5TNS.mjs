import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  fileIdentity,
  remembered
} from "./chunk-52U4US5E.mjs";
import {
  runGo
} from "./chunk-RSJHKYJP.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/go-mod.ts
import { readFile } from "node:fs/promises";
async function readGoMod(file, go, cwd, runtime) {
  const content = await readFile(file, "utf8").catch(() => void 0);
  const ask = /* @__PURE__ */ __name(() => askGo(file, go, cwd, runtime), "ask");
  if (content === void 0 || runtime.cacheDirectory === void 0) return ask();
  return remembered(runtime.cacheDirectory, ["go mod edit", await fileIdentity(go.command), content], ask);
}
__name(readGoMod, "readGoMod");
async function askGo(file, go, cwd, runtime) {
  const result = await runGo(go, ["mod", "edit", "-json", file], { cwd }, runtime);
  const json = result.exitCode === 0 ? JSON.parse(result.stdout) : void 0;
  if (json?.Module?.Path !== void 0 && json.Module.Path !== "") return json;
  throw new Failure({
    code: "no-module",
    message: `${file} is not a go.mod that Go can read.`,
    fix: "Correct the file; go mod edit -json shows what Go makes of it.",
    ...result.stderr === "" ? {} : { details: result.stderr.trimEnd() }
  });
}
__name(askGo, "askGo");

export {
  readGoMod
};
