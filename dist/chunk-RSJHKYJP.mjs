import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  runChild
} from "./chunk-GMCBDCBL.mjs";
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

export {
  runGo,
  parseJsonStream
};
