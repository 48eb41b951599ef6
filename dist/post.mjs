import "./rolldown-runtime-FwyLars3.mjs";
import { n as keptForPost } from "./post-state-C7HrejZu.mjs";
import { n as thisProcess, r as openConsole } from "./first-C_cIOZ55.mjs";
const { isAbsolute } = process.getBuiltinModule("node:path");
// src/pipeline/modes/post-command.ts
async function runPost(process) {
	const made = readMade(keptForPost("builder", process.env));
	if (made === void 0) return 0;
	const console = openConsole(process, {
		action: true,
		quiet: false,
		verbose: process.env.INPUT_VERBOSE === "true"
	});
	const { removeBuilder } = await import("./remove-DGF8VMKL.mjs");
	const host = {
		platform: process.platform,
		arch: process.arch,
		cpus: 1
	};
	const signal = new AbortController().signal;
	const left = await removeBuilder(made, {
		env: process.env,
		signal,
		log: console.log,
		host
	});
	if (left === void 0) console.print(`removed the builder ${made.name}`);
	else {
		const message = `The builder ${made.name} could not be removed: ${left.split("\n").at(-1)}`;
		console.log.notice({
			level: "warning",
			code: "builder-left",
			message
		});
	}
	console.finish();
	return 0;
}
function readMade(text) {
	try {
		const { name, driver, folder, command } = JSON.parse(text ?? "{}");
		if (![
			name,
			driver,
			folder,
			command
		].every((value) => typeof value === "string" && value !== "") || !isAbsolute(folder) || !isAbsolute(command)) return void 0;
		return {
			name,
			driver,
			folder,
			command
		};
	} catch {
		return;
	}
}
// src/entry/post.ts
process.exitCode = await runPost(thisProcess);
export {};
