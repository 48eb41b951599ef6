import "./rolldown-runtime-FwyLars3.mjs";
const { join } = process.getBuiltinModule("node:path");
const { homedir } = process.getBuiltinModule("node:os");
// src/engine/buildx/builder/places.ts
const SYSTEM = [
	"/usr/local/lib/docker/cli-plugins",
	"/usr/local/libexec/docker/cli-plugins",
	"/usr/lib/docker/cli-plugins",
	"/usr/libexec/docker/cli-plugins"
];
function pluginPlaces(env, host) {
	const windows = host.platform === "win32";
	const home = env.HOME ?? env.USERPROFILE ?? homedir();
	return [join(env.DOCKER_CONFIG ?? join(home, ".docker"), "cli-plugins"), ...windows ? [join(env.ProgramFiles ?? "C:\\Program Files", "Docker", "cli-plugins")] : SYSTEM].map((folder) => join(folder, windows ? "docker-buildx.exe" : "docker-buildx"));
}
const LOWEST = "0.15.0";
const LOWEST_CALL = "0.17.0";
export { LOWEST, LOWEST_CALL, pluginPlaces };
