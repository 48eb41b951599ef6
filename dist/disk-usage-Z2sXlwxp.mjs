import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { t as runBuildx } from "./run-buildx-uLuuFL6E.mjs";
// src/engine/buildx/cache/disk-usage.ts
const UNITS = {
	B: 1,
	KB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 0xe8d4a51000
};
const ANSWER_MS = 2e4;
async function cacheSize(builder, runtime) {
	const argv = [
		"du",
		"--builder",
		builder.name,
		"--format",
		"json"
	];
	try {
		return readDiskUsage((await runBuildx({
			argv,
			timeoutMs: ANSWER_MS
		}, builder.buildx, runtime)).stdout);
	} catch (error) {
		runtime.signal.throwIfAborted();
		runtime.log.debug(`the builder's cache could not be measured: ${error.message}`);
		return;
	}
}
function readDiskUsage(text) {
	let total = 0;
	for (const line of text.split("\n").filter((part) => part.startsWith("{"))) {
		const { Size } = JSON.parse(line);
		const [, digits = "", unit = ""] = /^([\d.]+)\s*([kMGT]?B)$/.exec(String(Size)) ?? [];
		const factor = UNITS[unit.toUpperCase()];
		if (factor === void 0 || Number.isNaN(Number(digits))) return void 0;
		total += Number(digits) * factor;
	}
	return Math.round(total);
}
function pruneArguments(builder, { keep, until }) {
	if (keep !== "" && !/^\d+(?:\.\d+)?\s?(?:[kmgt]i?)?b?$/i.test(keep)) throw invalid("builder-keep", keep, "20GB");
	if (until !== "" && !/^(?:\d+(?:\.\d+)?(?:s|m|h))+$/.test(until)) throw invalid("until", until, "168h");
	return [
		...[
			"prune",
			"--builder",
			builder,
			"--force"
		],
		...keep === "" ? [] : ["--max-used-space", keep],
		...until === "" ? [] : ["--filter", `until=${until}`]
	];
}
async function pruneCache(builder, wish, runtime) {
	const step = runtime.progress.start("prune");
	try {
		await runBuildx({ argv: pruneArguments(builder.name, wish) }, builder.buildx, runtime);
		step.done();
	} catch (error) {
		step.skip("not done");
		if (!(error instanceof Failure)) throw error;
		const message = `The cache of the builder ${builder.name} could not be pruned: ${error.message}`;
		runtime.log.notice({
			level: "warning",
			code: "builder-prune",
			message
		});
	}
}
function invalid(input, value, example) {
	return new Failure({
		code: "invalid-input",
		message: `${input}: "${value}" is not valid.`,
		fix: `Write for example ${example}.`
	});
}
export { cacheSize, pruneCache };
