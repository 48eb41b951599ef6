import "./rolldown-runtime-FwyLars3.mjs";
import { dt as runChild } from "./start-Cs8qjoYe.mjs";
import { t as buildxEnvironment } from "./environment-DCTfbHgN.mjs";
const { basename } = process.getBuiltinModule("node:path");
const { rm } = process.getBuiltinModule("node:fs/promises");
// src/engine/buildx/builder/remove.ts
const FOLDER_PREFIX = "go-slim-image-buildx-";
const REMOVE_MS = 6e4;
async function removeBuilder(made, runtime) {
	const env = buildxEnvironment(runtime.env, { BUILDX_CONFIG: made.folder });
	const child = {
		command: made.command,
		args: [
			"rm",
			"--force",
			made.name
		],
		env,
		timeoutMs: REMOVE_MS
	};
	const result = await runChild(child, runtime);
	if (basename(made.folder).startsWith("go-slim-image-buildx-")) await rm(made.folder, {
		recursive: true,
		force: true
	});
	if (result.exitCode === 0 || /no builder .* found/.test(result.stderr)) return void 0;
	return result.stderr.trim() || result.startError?.message || `exit status ${result.exitCode ?? result.signal ?? ""}`;
}
export { removeBuilder as n, FOLDER_PREFIX as t };
