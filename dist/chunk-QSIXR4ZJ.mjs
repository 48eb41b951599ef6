import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findToolchain,
  goEnvironment
} from "./chunk-DX3DH7BL.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/go-here.ts
import { join } from "node:path";
async function goForTools(inputs, runtime, http) {
  const { goVersion, goVersionFile, goDownloadUrl } = inputs;
  const request = { goVersion, goVersionFile, goDownloadUrl, directory: runtime.scratchDirectory };
  const { toolchain, settings } = await findToolchain(request, runtime, http);
  return { command: toolchain.command, env: (await goEnvironment(runtime.env, settings)).env };
}
__name(goForTools, "goForTools");
function moduleCacheOf(env) {
  if (env.GOMODCACHE !== void 0 && env.GOMODCACHE !== "") return env.GOMODCACHE;
  const [path] = (env.GOPATH ?? "").split(":");
  if (path !== void 0 && path !== "") return join(path, "pkg", "mod");
  const home = env.HOME ?? env.USERPROFILE;
  return home === void 0 ? "" : join(home, "go", "pkg", "mod");
}
__name(moduleCacheOf, "moduleCacheOf");

export {
  goForTools,
  moduleCacheOf
};
