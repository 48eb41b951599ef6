import "./rolldown-runtime-FwyLars3.mjs";
import { a as readCaches, n as buildCall, t as attestationArguments } from "./arguments-r1kZ-PBe.mjs";
import { t as readAttestations } from "./attestations-DA_kwZ6A.mjs";
import { t as runBuildx } from "./run-buildx-uLuuFL6E.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { a as shownDockerfile, i as isAddress, n as dockerfileBuild, r as imageNameOf, t as bakeRequest } from "./dockerfile-request-CXoBD_mr.mjs";
import { t as pushesSomething } from "./push-list-ChOmeVoS.mjs";
const { join, resolve } = process.getBuiltinModule("node:path");
// src/engine/buildx/bake/arguments.ts
function printCall(request, env) {
	return {
		argv: [
			"bake",
			...common(request),
			"--print",
			...request.targets
		],
		env
	};
}
function bakeCheckCall(request, builder, env) {
	return {
		argv: [
			"bake",
			"--builder",
			builder,
			...common(request),
			"--call=check,format=json",
			...request.targets
		],
		env
	};
}
function bakeCall(request, target, invocation, builder) {
	const set = (key, values) => values.flatMap((value) => ["--set", `${target}.${key}=${value}`]);
	return {
		argv: [
			"bake",
			"--builder",
			builder,
			...common(request),
			...set("platform", invocation.platforms.length === 0 ? [] : [invocation.platforms.join(",")]),
			...set("output", invocation.outputs),
			...set("cache-from", invocation.cacheFrom),
			...set("cache-to", invocation.cacheTo),
			...request.noCache ? ["--no-cache"] : [],
			...request.pull ? ["--pull"] : [],
			...attestationArguments(invocation),
			...invocation.metadataFile === void 0 ? [] : ["--metadata-file", invocation.metadataFile],
			...writtenFolders(invocation.outputs).flatMap((folder) => ["--allow", `fs.write=${folder}`]),
			target
		],
		env: invocation.env
	};
}
function common({ files, set, allow }) {
	return [
		...files.flatMap((file) => ["--file", file]),
		...set.flatMap((value) => ["--set", value]),
		...allow.flatMap((value) => ["--allow", value])
	];
}
function writtenFolders(outputs) {
	return outputs.flatMap((output) => {
		const [, dest] = /(?:^|,)dest=([^,]+)/.exec(output) ?? [];
		return dest === void 0 ? [] : [dest];
	});
}
// src/engine/buildx/bake/print.ts
const MOST_TARGETS = 200;
const NAME = /^[0-9A-Za-z_-]{1,128}$/;
function readBakePrint(text, asked) {
	const json = record(JSON.parse(text));
	const groups = record(json.group);
	const targets = record(json.target);
	const names = new Set();
	const open = (name, depth) => {
		const group = groups[name];
		const inner = isRecord(group) ? group.targets : void 0;
		if (!Array.isArray(inner) || depth > 20) {
			if (isRecord(targets[name])) names.add(name);
			return;
		}
		for (const one of inner) if (typeof one === "string" && one !== name) open(one, depth + 1);
		if (isRecord(targets[name]) && inner.includes(name)) names.add(name);
	};
	for (const name of asked.length === 0 ? ["default"] : asked) open(name, 0);
	if (names.size > MOST_TARGETS) throw new Error(`the bake file has ${names.size} targets`);
	return [...names].map((name) => readTarget(name, record(targets[name])));
}
function readTarget(name, target) {
	if (!NAME.test(name)) throw new Error(`"${name.slice(0, 40)}" is no name of a target`);
	const dockerfile = text(target.dockerfile);
	const stage = text(target.target);
	return {
		name,
		context: text(target.context) || ".",
		...dockerfile === "" ? {} : { dockerfile },
		...stage === "" ? {} : { stage },
		platforms: strings(target.platforms),
		tags: strings(target.tags),
		outputs: entries(target.output),
		cacheFrom: entries(target["cache-from"]),
		cacheTo: entries(target["cache-to"])
	};
}
function entries(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry) => {
		if (typeof entry === "string") return [entry];
		if (!isRecord(entry)) return [];
		const { type, ...rest } = entry;
		return [[["type", type], ...Object.entries(rest)].filter((field) => typeof field[1] === "string").map(([key, one]) => `${key}=${one}`).join(",")];
	});
}
function strings(value) {
	return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
function text(value) {
	return typeof value === "string" ? value : "";
}
function record(value) {
	return isRecord(value) ? value : {};
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/pipeline/build/buildx/target-outputs.ts
const OURS = /type=(?:docker|cacheonly|oci)\b/;
function targetOutputs({ name, outputs }, { inputs, origins }) {
	const passed = outputs.filter((output) => !OURS.test(output));
	if (inputs.pushOnFailedGate === "always") return passed;
	const pushing = passed.find(pushesSomething);
	if (pushing === void 0) return passed;
	if (origins.push === void 0 && origins["push-by-digest"] === void 0) throw new Failure({
		code: "invalid-input",
		message: `bake-file: the output "${pushing}" of target ${name} has BuildKit push before the gates have judged.`,
		fix: "Set push: true, which pushes the target’s tags once they have, or push: false; push-on-failed-gate: always leaves it to BuildKit."
	});
	return passed.filter((output) => !pushesSomething(output));
}
// src/pipeline/build/buildx/dockerfile-images.ts
function dockerfileImage(context, runtime) {
	const { inputs } = context.configuration;
	const dockerfile = dockerfileBuild(inputs, runtime);
	for (const secret of dockerfile.secrets) if (secret.from === "value") runtime.log.mask(secret.value);
	const name = imageNameOf(inputs, dockerfile.context);
	const file = shownDockerfile(dockerfile.file, dockerfile.context, runtime);
	const sent = (tags) => common.outputs.length > 0 ? tags : [];
	const common = commonParts(context, runtime);
	const platforms = context.configuration.origins.platforms === void 0 ? [] : inputs.platforms;
	const build = (builder, tags) => ({
		...common,
		name,
		platforms,
		call: (invocation) => ({
			...buildCall({
				...dockerfile,
				tags: sent(tags)
			}, invocation, builder.name, runtime.env),
			file
		})
	});
	return {
		images: [{
			name,
			file,
			tags: [],
			build
		}],
		dockerfile
	};
}
async function bakeImages(context, buildx, runtime) {
	const { inputs, origins } = context.configuration;
	const bake = bakeRequest(inputs, runtime);
	const common = commonParts(context, runtime);
	const env = {
		...bakeVariables(runtime.env),
		...common.env
	};
	const { stdout } = await runBuildx(printCall(bake, env), buildx, runtime).catch((error) => {
		if (!(error instanceof Failure)) throw error;
		throw new Failure({
			code: "dockerfile-failed",
			message: `bake-file: buildx cannot read ${bake.files.length === 0 ? "the bake files" : inputs.bakeFile.join(", ")}.`,
			fix: "Correct what is named below; docker buildx bake --print shows the same.",
			...error.details === void 0 ? {} : { details: error.details }
		});
	});
	const targets = readBakePrint(stdout, bake.targets);
	if (targets.length === 0) throw noTargets(inputs.targets);
	return {
		images: targets.map((target) => {
			const platforms = origins.platforms === void 0 ? target.platforms : inputs.platforms;
			const own = targetOutputs(target, context.configuration);
			const caches = {
				cacheFrom: [...target.cacheFrom, ...common.cacheFrom],
				cacheTo: [...target.cacheTo, ...common.cacheTo]
			};
			return {
				name: target.name,
				file: fileOf(target, runtime),
				tags: target.tags,
				build: (builder, tags) => ({
					...common,
					...caches,
					env,
					name: target.name,
					platforms,
					outputs: [...own, ...common.outputs],
					call: (invocation) => ({
						...bakeCall({
							...bake,
							set: [...bake.set, ...setTags(target, tags)]
						}, target.name, invocation, builder.name),
						file: fileOf(target, runtime),
						label: target.name
					})
				})
			};
		}),
		bake
	};
}
function commonParts(context, runtime) {
	const { configuration, epoch } = context;
	const { inputs, origins } = configuration;
	const caches = readCaches(inputs, runtime.env, context.release);
	for (const notice of caches.notices) runtime.log.notice(notice);
	const { metadataFile, compression, compressionLevel } = inputs;
	const attributes = [
		...epoch === void 0 ? [] : ["rewrite-timestamp=true"],
		...origins.compression === void 0 ? [] : [`compression=${compression}`, "force-compression=true"],
		...origins["compression-level"] === void 0 ? [] : [`compression-level=${compressionLevel}`]
	];
	return {
		...readAttestations(inputs.provenance, inputs.attests),
		outputs: context.passedOutputs,
		attributes,
		cacheFrom: caches.from,
		cacheTo: caches.to,
		env: {
			...caches.env,
			...epoch === void 0 ? {} : { SOURCE_DATE_EPOCH: String(epoch) }
		},
		...metadataFile === "" ? {} : { metadataFile: resolve(runtime.workingDirectory, metadataFile) }
	};
}
function bakeVariables(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:ACTIONS_|GITHUB_|RUNNER_|INPUT_|STATE_|SOURCE_DATE_EPOCH$)/.test(name)));
}
function setTags({ name, tags: own }, tags) {
	return tags.join() === own.join() ? [] : tags.map((tag) => `${name}.tags=${tag}`);
}
function fileOf({ context, dockerfile }, runtime) {
	const folder = isAddress(context) ? context : resolve(runtime.workingDirectory, context);
	const file = dockerfile === void 0 || isAddress(context) ? void 0 : join(folder, dockerfile);
	return shownDockerfile(file, folder, runtime);
}
function noTargets(asked) {
	return new Failure({
		code: "invalid-input",
		message: `targets: the bake files have no target ${asked.length === 0 ? "\"default\"" : asked.join(", ")}.`,
		fix: "Name targets or groups that are there; docker buildx bake --list=targets shows them."
	});
}
export { dockerfileImage as n, bakeCheckCall as r, bakeImages as t };
