import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  chooseColor,
  chooseMode,
  chooseUnicode,
  chooseVerbose
} from "./chunk-AYAXJQIC.mjs";
import {
  createConsole
} from "./chunk-U6SQUDXY.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/entry/this-process.ts
var thisProcess = {
  env: process.env,
  workingDirectory: process.cwd(),
  platform: process.platform,
  arch: process.arch,
  stdout: process.stdout,
  stderr: process.stderr
};

// src/pipeline/session/open-console.ts
function openConsole(process2, way) {
  const stream = way.action ? process2.stdout : process2.stderr;
  return createConsole({
    mode: chooseMode(process2.env, stream),
    stream,
    ...way.title === void 0 ? {} : { title: way.title },
    unicode: chooseUnicode(process2.env, process2.platform),
    color: chooseColor(process2.env, stream),
    verbose: chooseVerbose(process2.env, way.verbose),
    quiet: way.quiet,
    now: /* @__PURE__ */ __name(() => performance.now(), "now")
  });
}
__name(openConsole, "openConsole");

export {
  openConsole,
  thisProcess
};
