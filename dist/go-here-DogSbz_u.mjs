import "./rolldown-runtime-FwyLars3.mjs";
import { d as findToolchain, u as goEnvironment } from "./start-Cs8qjoYe.mjs";
const { join } = process.getBuiltinModule("node:path");
// src/pipeline/build/buildx/go-here.ts
async function goForTools(inputs, runtime, http) {
	const { goVersion, goVersionFile, goDownloadUrl } = inputs;
	const request = {
		goVersion,
		goVersionFile,
		goDownloadUrl,
		directory: runtime.scratchDirectory
	};
	const { toolchain, settings } = await findToolchain(request, runtime, http);
	return {
		command: toolchain.command,
		env: (await goEnvironment(runtime.env, settings)).env
	};
}
function moduleCacheOf(env) {
	if (env.GOMODCACHE !== void 0 && env.GOMODCACHE !== "") return env.GOMODCACHE;
	const [path] = (env.GOPATH ?? "").split(":");
	if (path !== void 0 && path !== "") return join(path, "pkg", "mod");
	const home = env.HOME ?? env.USERPROFILE;
	return home === void 0 ? "" : join(home, "go", "pkg", "mod");
}
export { moduleCacheOf as n, goForTools as t };
