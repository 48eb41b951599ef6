import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  runChild
} from "./chunk-HOLRWOQ2.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/go-command.ts
async function runGo(go, args, options, runtime) {
  const env = { ...go.env, ...options.env };
  const result = await runChild({ command: go.command, args, env, cwd: options.cwd }, runtime);
  if (result.startError !== void 0) {
    throw new Failure({
      code: "go-missing",
      message: `The go command ${go.command} cannot be started (${result.startError.code ?? result.startError.message}).`,
      fix: "Install Go, or let go-slim-image fetch it with go-version.",
      cause: result.startError
    });
  }
  return result;
}
__name(runGo, "runGo");
function parseJsonStream(text) {
  const objects = [];
  let current = [];
  for (const line of text.split("\n")) {
    current.push(line);
    if (line.trimEnd() !== "}") continue;
    objects.push(JSON.parse(current.join("\n")));
    current = [];
  }
  return objects;
}
__name(parseJsonStream, "parseJsonStream");

// src/files/remembered.ts
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
async function remembered(cacheDirectory, key, ask, stillHolds = async () => true) {
  const name = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 32);
  const file = join(cacheDirectory, "answers", `${name}.json`);
  const known = await recall(file);
  if (known !== void 0 && await stillHolds(known).catch(() => false)) return known;
  const answer = await ask();
  await writeFileWhole(file, JSON.stringify({ answer })).catch(() => void 0);
  return answer;
}
__name(remembered, "remembered");
async function recall(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).answer;
  } catch {
    return void 0;
  }
}
__name(recall, "recall");
async function fileIdentity(path) {
  const found = await stat(path).catch(() => void 0);
  return found === void 0 ? "" : [path, found.size, found.mtimeMs, found.ctimeMs, found.ino].join(" ");
}
__name(fileIdentity, "fileIdentity");

// src/source/go-mod.ts
import { readFile as readFile2 } from "node:fs/promises";
async function readGoMod(file, go, cwd, runtime) {
  const content = await readFile2(file, "utf8").catch(() => void 0);
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
  runGo,
  parseJsonStream,
  remembered,
  fileIdentity,
  readGoMod
};
