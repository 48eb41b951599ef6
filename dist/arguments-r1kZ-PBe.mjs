import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { r as secretArguments } from "./secrets-CMjfkMef.mjs";
// src/engine/buildx/cache/caches.ts
const ACTIONS_CACHE = [
	"ACTIONS_CACHE_URL",
	"ACTIONS_RESULTS_URL",
	"ACTIONS_RUNTIME_TOKEN",
	"ACTIONS_CACHE_SERVICE_V2"
];
const TYPES = [
	"registry",
	"gha",
	"local",
	"inline",
	"s3",
	"azblob"
];
function readCaches(inputs, ambient, release) {
	const from = inputs.cacheFrom.map((line) => readLine(line, "cache-from"));
	const to = inputs.cacheTo.map((line) => readLine(line, "cache-to"));
	const notices = [];
	if (release && from.length > 0) notices.push({
		level: "notice",
		code: "cache-from-release",
		message: "cache-from is left out: a tag or release job restores nothing that another job could have written."
	});
	const wanted = {
		from: release ? [] : from,
		to
	};
	const usesGha = [...wanted.from, ...to].some(({ type }) => type === "gha");
	const served = (ambient.ACTIONS_RUNTIME_TOKEN ?? "") !== "" && (ambient.ACTIONS_RESULTS_URL ?? ambient.ACTIONS_CACHE_URL ?? "") !== "";
	if (usesGha && !served) notices.push({
		level: "warning",
		code: "gha-cache-absent",
		message: "cache-from and cache-to: type=gha is left out, since ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set. It works in a job of GitHub Actions."
	});
	const usable = ({ type }) => type !== "gha" || served;
	const env = usesGha && served ? Object.fromEntries(ACTIONS_CACHE.map((name) => [name, ambient[name]])) : {};
	return {
		from: wanted.from.filter(usable).map(({ text }) => text),
		to: to.filter(usable).map(({ text }) => text),
		env,
		notices
	};
}
function withoutCaches(invocation) {
	return {
		...invocation,
		cacheFrom: [],
		cacheTo: []
	};
}
function isCacheFailure(error) {
	return error instanceof Failure && (error.code === "build-cache-failed" || error.code === "buildx-failed");
}
function readLine(line, input) {
	if (!line.includes("=")) return {
		type: "registry",
		text: `type=registry,ref=${line}`
	};
	const [, type] = /(?:^|,)type=([^,]*)/.exec(line) ?? [];
	if (type !== void 0 && TYPES.includes(type)) return {
		type,
		text: line
	};
	throw new Failure({
		code: "invalid-input",
		message: `${input}: "${line}" is not valid: type must be one of ${TYPES.join(", ")}.`,
		fix: `Write for example type=gha or type=registry,ref=ghcr.io/acme/app:cache.`
	});
}
// src/engine/buildx/dockerfile/arguments.ts
function buildCall(build, invocation, builder, ambient) {
	const secrets = secretArguments(build.secrets, ambient);
	return {
		argv: [
			"build",
			"--builder",
			builder,
			...readingArguments(build, invocation.platforms),
			...secrets.argv,
			...each("--ssh", build.ssh),
			...each("--add-host", build.addHosts),
			...build.noCache ? ["--no-cache"] : [],
			...each("--no-cache-filter", build.noCacheFilters),
			...build.pull ? ["--pull"] : [],
			...option("--network", build.network),
			...option("--shm-size", build.shmSize),
			...each("--ulimit", build.ulimits),
			...option("--cgroup-parent", build.cgroupParent),
			...each("--allow", build.allow),
			...each("--label", build.labels),
			...each("--annotation", build.annotations),
			...each("--tag", build.tags),
			...each("--cache-from", invocation.cacheFrom),
			...each("--cache-to", invocation.cacheTo),
			...each("--output", invocation.outputs),
			...attestationArguments(invocation),
			...option("--metadata-file", invocation.metadataFile),
			build.context
		],
		env: {
			...secrets.env,
			...invocation.env
		}
	};
}
function checkCall(build, platforms, builder) {
	return { argv: [...[
		"build",
		"--builder",
		builder,
		"--call=check,format=json",
		...readingArguments(build, platforms)
	], build.context] };
}
function readingArguments(build, platforms) {
	return [
		...option("--file", build.file),
		...option("--target", build.target),
		...each("--platform", platforms.length === 0 ? [] : [platforms.join(",")]),
		...each("--build-arg", build.buildArgs),
		...each("--build-context", build.buildContexts)
	];
}
function attestationArguments({ provenance, sbom }) {
	return [`--provenance=${provenance}`, `--sbom=${sbom}`];
}
function option(flag, value) {
	return value === void 0 || value === "" ? [] : [flag, value];
}
function each(flag, values) {
	return values.flatMap((value) => [flag, value]);
}
export { readCaches as a, isCacheFailure as i, buildCall as n, withoutCaches as o, checkCall as r, attestationArguments as t };
