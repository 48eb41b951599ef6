import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, S as chooseEngine } from "./start-TPkAh1Du.mjs";
import { n as splitFields } from "./export-list-C-tNf9IY.mjs";
// src/engine/push-list.ts
function splitPushes(lines) {
	const pushes = [];
	const others = [];
	for (const line of lines) {
		const fields = splitFields(line);
		const type = fields.map((field) => /^\s*type\s*=(.*)$/i.exec(field)?.[1]?.trim()).find((one) => one !== void 0);
		if (type === "image" || type === "registry") pushes.push(readPush(line, type, fields));
		else others.push(line);
	}
	return {
		pushes,
		others
	};
}
function splitPushesBesideBuildkit(lines, mayPushUnjudged) {
	const all = lines.map((line) => {
		try {
			return splitPushes([line]);
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			if (mayPushUnjudged || !pushesSomething(line)) return {
				pushes: [],
				others: [line]
			};
			throw new Failure({
				code: "invalid-input",
				message: `outputs: "${line}" can be followed by BuildKit alone, which pushes before the gates have judged.`,
				fix: "Leave out all but name, push and push-by-digest (compression, annotations and insecure-registries are inputs), or set push-on-failed-gate: always.",
				cause: error
			});
		}
	});
	return {
		pushes: all.flatMap(({ pushes }) => pushes),
		others: all.flatMap(({ others }) => others)
	};
}
function pushesSomething(line) {
	const fields = splitFields(line).map((field) => field.trim().toLowerCase());
	const says = (pattern) => fields.some((field) => pattern.test(field));
	return says(/^type\s*=\s*registry$/) ? !says(/^push\s*=\s*(0|f|false)$/) : says(/^push\s*=\s*(1|t|true)$/);
}
const SO_ANYWAY = [
	"oci-mediatypes",
	"name-canonical",
	"rewrite-timestamp"
];
const INSTEAD = [
	[/^(force-)?compression$/, "compression"],
	[/^compression-level$/, "compression-level"],
	[/^annotation/, "annotations"],
	[/^registry\.insecure$/, "insecure-registries"]
];
function readPush(line, type, fields) {
	let push = type === "registry" ? true : void 0;
	let byDigest = false;
	let names = [];
	for (const field of fields) {
		const [, key = "", value = ""] = /^\s*([^=]*?)\s*=(.*)$/s.exec(field) ?? [];
		const name = key.toLowerCase();
		if (name === "type") continue;
		if (name === "push") push = readSwitch(line, field, value);
		else if (name === "push-by-digest") byDigest = readSwitch(line, field, value);
		else if (name === "name") names = readNames(value);
		else if (!SO_ANYWAY.includes(name) || !(readSwitch(line, field, value) || name === "name-canonical")) throw cannot(line, field, name);
	}
	if (push === void 0) throw invalid$1(line, "without push=true it names a store of a builder, and none is at work here", "Write push=true to push it, or set load: true to have it in the local Docker or Podman.");
	return {
		line,
		push,
		byDigest,
		names
	};
}
function readNames(value) {
	return value.split(",").map((name) => name.trim()).filter((name) => name !== "");
}
function readSwitch(line, field, value) {
	if (/^(1|t|true)$/i.test(value)) return true;
	if (/^(0|f|false)$/i.test(value)) return false;
	throw invalid$1(line, `"${field}" is neither true nor false`, "Write for example type=image,push=true.");
}
function cannot(line, field, name) {
	const instead = INSTEAD.find(([pattern]) => pattern.test(name))?.[1];
	return invalid$1(line, `"${field}" cannot be followed without BuildKit`, instead === void 0 ? "Leave it out, or set engine: buildx, which hands the line to BuildKit." : `Leave it out and set ${instead}, or set engine: buildx, which hands the line to BuildKit.`);
}
function invalid$1(line, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" is not valid: ${what}.`,
		fix
	});
}
__name(invalid$1, "invalid");
// src/pipeline/plan/push-outputs.ts
function pushOutputs(configuration, mode) {
	const { inputs, origins } = configuration;
	if (!inputs.outputs.some((line) => /type\s*=\s*(image|registry)\b/i.test(line))) return configuration;
	const { pushes, others } = mode === "build" && chooseEngine(configuration).engine === "buildx" ? splitPushesBesideBuildkit(inputs.outputs, inputs.pushOnFailedGate === "always") : splitPushes(inputs.outputs);
	const wanted = pushes.filter(({ push }) => push);
	const [first] = wanted;
	const rest = {
		...configuration,
		inputs: {
			...inputs,
			outputs: others
		}
	};
	if (first === void 0) return rest;
	refuseBothWays(first, wanted, configuration);
	const names = namesBeyondTags(wanted, configuration);
	const origin = origins.outputs ?? "default";
	return {
		...rest,
		inputs: {
			...rest.inputs,
			...first.byDigest ? { pushByDigest: true } : { push: true },
			...names.length === 0 ? {} : { tags: names }
		},
		origins: {
			...origins,
			[first.byDigest ? "push-by-digest" : "push"]: origin,
			...names.length === 0 ? {} : { tags: origin }
		}
	};
}
function refuseBothWays(first, wanted, { inputs }) {
	const other = wanted.find(({ byDigest }) => byDigest !== first.byDigest);
	if (other !== void 0) throw invalid(other.line, `"${first.line}" pushes the other way`, "Push by digest, or under tags.");
	if (first.byDigest && inputs.push) throw invalid(first.line, "it pushes by digest, and push under tags", "Leave push out, or push-by-digest=true.");
	if (!first.byDigest && inputs.pushByDigest) throw invalid(first.line, "it pushes under tags, and push-by-digest is set", "Write push-by-digest=true in it.");
}
function namesBeyondTags(wanted, { inputs, images }) {
	const known = new Set([...inputs.tags, ...inputs.repositories]);
	const isKnown = (name) => known.has(name) || known.has(`${name}:latest`);
	const named = [...new Set(wanted.flatMap(({ names }) => names))];
	const strange = named.find((name) => !isKnown(name));
	if (strange === void 0) return [];
	const { line } = wanted.find(({ names }) => names.includes(strange));
	if (known.size > 0) throw invalid(line, `tags and repositories do not name ${strange}`, "Add it to tags, and leave name= out.");
	if (images.length > 0) throw invalid(line, "the configuration file has images with names of their own", "Set tags of each image there.");
	return named;
}
function invalid(line, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" cannot be followed: ${what}.`,
		fix
	});
}
export { pushOutputs };
