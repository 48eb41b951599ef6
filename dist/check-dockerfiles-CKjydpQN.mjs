import "./rolldown-runtime-FwyLars3.mjs";
import { r as bakeCheckCall } from "./dockerfile-images-Bk6EtdhI.mjs";
import { r as checkCall } from "./arguments-r1kZ-PBe.mjs";
import { t as runBuildx } from "./run-buildx-uLuuFL6E.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/engine/buildx/dockerfile/check.ts
const MOST_WARNINGS = 1e3;
function readCheck(text, file) {
	return readChecked(JSON.parse(text), file);
}
function readBakeCheck(text, fileOf) {
	const json = JSON.parse(text);
	return (isRecord(json) && isRecord(json.target) ? Object.entries(json.target) : []).map(([name, one]) => readChecked(isRecord(one) ? one.check : void 0, fileOf(name)));
}
function readChecked(json, file) {
	if (!isRecord(json)) throw new Error("the check gave no JSON object");
	const warnings = (Array.isArray(json.warnings) ? json.warnings : []).slice(0, MOST_WARNINGS).filter(isRecord).map((warning) => {
		const line = firstLine(warning.location);
		const url = asText(warning.url);
		const said = [asText(warning.detail) || asText(warning.description), url].filter((part) => part !== "");
		return {
			level: "warning",
			title: asText(warning.ruleName) || "Dockerfile",
			message: said.join("\n") || "BuildKit warns about this line.",
			file,
			...line === void 0 ? {} : { line }
		};
	});
	const { buildError } = json;
	if (!isRecord(buildError)) return { warnings };
	const line = firstLine(buildError.location);
	return {
		warnings,
		error: {
			level: "error",
			message: asText(buildError.message) || "BuildKit cannot read the Dockerfile.",
			file,
			...line === void 0 ? {} : { line }
		}
	};
}
function firstLine(location) {
	if (!isRecord(location) || !Array.isArray(location.ranges)) return void 0;
	const [first] = location.ranges.filter(isRecord);
	const line = isRecord(first?.start) ? first.start.line : void 0;
	return typeof line === "number" && Number.isSafeInteger(line) && line > 0 ? line : void 0;
}
function asText(value) {
	return typeof value === "string" ? value.trim() : "";
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/pipeline/build/buildx/check-dockerfiles.ts
async function checkDockerfiles(wanted, builder, runtime) {
	const step = runtime.progress.start("check");
	try {
		const checked = await check(wanted, builder, runtime);
		const warnings = new Map(checked.flatMap(({ warnings: all }) => all).map((one) => [`${one.file}:${one.line} ${one.message}`, one]));
		for (const { title, message, file, line } of warnings.values()) runtime.log.notice({
			level: "warning",
			code: "dockerfile-check",
			message: title === void 0 ? message : `${title}: ${message}`,
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { line }
		});
		const broken = checked.find(({ error }) => error !== void 0)?.error;
		if (broken !== void 0) throw unreadable(broken);
		step.done(warnings.size === 0 ? "nothing to say" : `${warnings.size} ${warnings.size === 1 ? "warning" : "warnings"}`);
		return warnings.size;
	} catch (error) {
		step.fail("the Dockerfile cannot be read");
		throw error;
	}
}
async function check(wanted, builder, runtime) {
	const { dockerfile, bake, images } = wanted;
	const fileOf = (name) => images.find((image) => image.name === name)?.file ?? name;
	const taken = [0, 1];
	const [first] = images;
	if (dockerfile !== void 0) {
		const call = checkCall(dockerfile, first?.build(builder, []).platforms ?? [], builder.name);
		return [readOr((text) => readCheck(text, first?.file ?? ""), await runBuildx(call, builder.buildx, runtime, taken))];
	}
	if (bake === void 0) return [];
	const call = bakeCheckCall(bake, builder.name, first?.build(builder, []).env ?? {});
	return readOr((text) => readBakeCheck(text, fileOf), await runBuildx(call, builder.buildx, runtime, taken));
}
function readOr(read, { stdout, stderr }) {
	try {
		return read(stdout);
	} catch (cause) {
		throw new Failure({
			code: "dockerfile-failed",
			message: "The Dockerfile could not be checked.",
			fix: "Look at what buildx says below; call: build builds without the check.",
			details: stderr,
			cause
		});
	}
}
function unreadable({ message, file, line }) {
	return new Failure({
		code: "dockerfile-failed",
		message: `${file}${line === void 0 ? "" : `, line ${line}`}: ${message}.`,
		fix: "Correct the Dockerfile.",
		locations: file === void 0 ? [] : [{
			file,
			...line === void 0 ? {} : { line },
			message
		}]
	});
}
export { checkDockerfiles as t };
