import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  runChild
} from "./chunk-ACDNVGZN.mjs";
import {
  writeFileWhole
} from "./chunk-TWB6WT6S.mjs";
import {
  Failure
} from "./chunk-TMB3XRUU.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/deferred.ts
function deferred() {
  let resolve = /* @__PURE__ */ __name(() => void 0, "resolve");
  let reject = /* @__PURE__ */ __name(() => void 0, "reject");
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => void 0);
  return { promise, resolve, reject };
}
__name(deferred, "deferred");
function begun(work) {
  work.catch(() => void 0);
  return work;
}
__name(begun, "begun");
function once(make) {
  let made;
  return () => {
    made ??= begun(make());
    return made;
  };
}
__name(once, "once");

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

export {
  deferred,
  begun,
  once,
  runGo,
  parseJsonStream,
  remembered,
  fileIdentity
};
