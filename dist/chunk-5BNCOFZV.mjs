import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  asWriteFailure
} from "./chunk-2EFRVBOM.mjs";
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/session/directories.ts
import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
function defaultCacheDirectory(env, host, home = homedir()) {
  const name = "go-slim-image";
  if (env.XDG_CACHE_HOME !== void 0 && env.XDG_CACHE_HOME !== "") return join(env.XDG_CACHE_HOME, name);
  if (host.platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), name, "cache");
  if (host.platform === "darwin") return join(home, "Library", "Caches", name);
  return join(home, ".cache", name);
}
__name(defaultCacheDirectory, "defaultCacheDirectory");
function defaultOutputDirectory(env, workingDirectory) {
  return env.GITHUB_ACTIONS === "true" && env.RUNNER_TEMP ? join(env.RUNNER_TEMP, "go-slim-image") : resolve(workingDirectory, "go-slim-image.out");
}
__name(defaultOutputDirectory, "defaultOutputDirectory");
async function openScratch(env) {
  const parent = env.RUNNER_TEMP ?? tmpdir();
  try {
    await makeFolder(parent);
    const path = await mkdtemp(join(parent, "go-slim-image-run-"));
    return { path, remove: /* @__PURE__ */ __name(() => rm(path, { recursive: true, force: true, maxRetries: 3 }), "remove") };
  } catch (error) {
    throw asWriteFailure(error, parent);
  }
}
__name(openScratch, "openScratch");

export {
  defaultCacheDirectory,
  defaultOutputDirectory,
  openScratch
};
