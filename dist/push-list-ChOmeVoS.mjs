import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { t as outputFields } from "./output-fields-V8JEP4Jm.mjs";
// src/engine/push-list.ts
function splitPushes(lines) {
	return split(lines, ({ line }, { what, instead, orBuildkit }) => {
		throw invalid(line, what, orBuildkit ? `${instead}, or set engine: buildx, which hands the line to BuildKit.` : instead);
	});
}
function splitPushesBesideBuildkit(lines, mayPushUnjudged) {
	return split(lines, (asked, { what, instead }) => {
		if (mayPushUnjudged || !wantsPush(asked)) return;
		throw new Failure({
			code: "invalid-input",
			message: `outputs: "${asked.line}" would be pushed by BuildKit, before the gates have judged: ${what}.`,
			fix: `${instead}, or set push-on-failed-gate: always, which leaves the push to BuildKit.`
		});
	});
}
function pushesSomething(line) {
	const asked = readLine(line);
	return asked !== void 0 && wantsPush(asked);
}
function split(lines, leave) {
	const pushes = [];
	const others = [];
	for (const line of lines) {
		const asked = readLine(line);
		const read = asked === void 0 ? void 0 : readPush(asked);
		if (asked !== void 0 && read !== void 0 && "what" in read) leave(asked, read);
		if (read === void 0 || "what" in read) others.push(line);
		else pushes.push(read);
	}
	return {
		pushes,
		others
	};
}
function readLine(line) {
	const all = outputFields(line);
	const type = all.find(({ name }) => name === "type")?.value.trim();
	if (type !== "image" && type !== "registry") return void 0;
	return {
		line,
		type,
		fields: all.filter(({ name }) => name !== "type")
	};
}
function wantsPush({ type, fields }) {
	const said = fields.filter(({ name }) => name === "push").map(({ value }) => switchOf(value));
	return type === "registry" ? !said.includes(false) : said.includes(true);
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
function readPush({ line, type, fields }) {
	let push = type === "registry" ? true : void 0;
	let byDigest = false;
	let names = [];
	let beyond;
	for (const field of fields) {
		const { name = malformed(line, field), value } = field;
		if (name === "push") push = readSwitch(line, field);
		else if (name === "push-by-digest") byDigest = readSwitch(line, field);
		else if (name === "name") names = readNames(value);
		else if (!SO_ANYWAY.includes(name) || !(readSwitch(line, field) || name === "name-canonical")) beyond ??= beyondField(field.written, name);
	}
	if (beyond !== void 0) return beyond;
	return push === void 0 ? STORE : {
		line,
		push,
		byDigest,
		names
	};
}
const STORE = {
	what: "without push=true it names a store of a builder, and none is at work here",
	instead: "Write push=true to push it, or set load: true to have it in the local Docker or Podman.",
	orBuildkit: false
};
function beyondField(written, name) {
	const input = INSTEAD.find(([pattern]) => pattern.test(name))?.[1];
	return {
		what: `"${written}" cannot be followed without BuildKit`,
		instead: input === void 0 ? "Leave it out" : `Leave it out and set ${input}`,
		orBuildkit: true
	};
}
function readNames(value) {
	return value.split(",").map((name) => name.trim()).filter((name) => name !== "");
}
function readSwitch(line, { written, name, value }) {
	const said = switchOf(value);
	if (said === void 0) throw invalid(line, `"${written}" is neither true nor false`, `Write ${name}=true or ${name}=false.`);
	return said;
}
function switchOf(value) {
	if (/^\s*(1|t|true)\s*$/i.test(value)) return true;
	return /^\s*(0|f|false)\s*$/i.test(value) ? false : void 0;
}
function malformed(line, { written }) {
	if (written.trim() === "") throw invalid(line, "a field is empty", "Leave out the comma that nothing follows.");
	throw invalid(line, `"${written}" is no field of the form key=value`, "Write for example type=image,name=ghcr.io/acme/app:1,push=true; a field that holds a comma stands in double quotes.");
}
function invalid(line, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" is not valid: ${what}.`,
		fix
	});
}
export { splitPushes as n, splitPushesBesideBuildkit as r, pushesSomething as t };
