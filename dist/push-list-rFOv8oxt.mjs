import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-TKN_Eaor.mjs";
import { n as splitFields } from "./export-list-6RxcbRqP.mjs";
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
	if (push === void 0) throw invalid(line, "without push=true it names a store of a builder, and none is at work here", "Write push=true to push it, or set load: true to have it in the local Docker or Podman.");
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
	throw invalid(line, `"${field}" is neither true nor false`, "Write for example type=image,push=true.");
}
function cannot(line, field, name) {
	const instead = INSTEAD.find(([pattern]) => pattern.test(name))?.[1];
	return invalid(line, `"${field}" cannot be followed without BuildKit`, instead === void 0 ? "Leave it out, or set engine: buildx, which hands the line to BuildKit." : `Leave it out and set ${instead}, or set engine: buildx, which hands the line to BuildKit.`);
}
function invalid(line, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" is not valid: ${what}.`,
		fix
	});
}
export { splitPushes as n, splitPushesBesideBuildkit as r, pushesSomething as t };
