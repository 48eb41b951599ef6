import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  buildxEnvironment
} from "./chunk-Q6LHEN2O.mjs";
import {
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/builder/remove.ts
import { rm } from "node:fs/promises";
import { basename } from "node:path";
var FOLDER_PREFIX = "go-slim-image-buildx-";
var REMOVE_MS = 6e4;
async function removeBuilder(made, runtime) {
  const env = buildxEnvironment(runtime.env, { BUILDX_CONFIG: made.folder });
  const child = { command: made.command, args: ["rm", "--force", made.name], env, timeoutMs: REMOVE_MS };
  const result = await runChild(child, runtime);
  if (basename(made.folder).startsWith(FOLDER_PREFIX)) await rm(made.folder, { recursive: true, force: true });
  if (result.exitCode === 0 || /no builder .* found/.test(result.stderr)) return void 0;
  return result.stderr.trim() || result.startError?.message || `exit status ${result.exitCode ?? result.signal ?? ""}`;
}
__name(removeBuilder, "removeBuilder");

export {
  FOLDER_PREFIX,
  removeBuilder
};
