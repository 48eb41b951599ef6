import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/builder/places.ts
import { homedir } from "node:os";
import { join } from "node:path";
var SYSTEM = [
  "/usr/local/lib/docker/cli-plugins",
  "/usr/local/libexec/docker/cli-plugins",
  "/usr/lib/docker/cli-plugins",
  "/usr/libexec/docker/cli-plugins"
];
function pluginPlaces(env, host) {
  const windows = host.platform === "win32";
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const own = join(env.DOCKER_CONFIG ?? join(home, ".docker"), "cli-plugins");
  const system = windows ? [join(env.ProgramFiles ?? "C:\\Program Files", "Docker", "cli-plugins")] : SYSTEM;
  return [own, ...system].map((folder) => join(folder, windows ? "docker-buildx.exe" : "docker-buildx"));
}
__name(pluginPlaces, "pluginPlaces");
var LOWEST = "0.15.0";
var LOWEST_CALL = "0.17.0";
export {
  LOWEST,
  LOWEST_CALL,
  pluginPlaces
};
