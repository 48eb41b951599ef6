import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { t as outputFields } from "./output-fields-V8JEP4Jm.mjs";
const { parse } = process.getBuiltinModule("node:path");
// src/engine/export-list.ts
const BUILDKIT_TYPES = [
	"local",
	"tar",
	"image",
	"registry",
	"cacheonly"
];
function splitOutputs(lines) {
	const passed = lines.filter(goesToBuildkit);
	return {
		exports: parseExports(lines.filter((line) => !passed.includes(line))),
		passed
	};
}
function goesToBuildkit(line) {
	const fields = outputFields(line);
	const type = valueIn(fields, "type");
	if (type === void 0) return !line.includes("=");
	if (type !== "oci" && type !== "docker") return BUILDKIT_TYPES.includes(type);
	const dest = valueIn(fields, "dest") ?? "";
	return dest === "" || dest.startsWith("-") || valueIn(fields, "tar") === "false";
}
function valueIn(fields, name) {
	return fields.find((field) => field.name === name)?.value;
}
const KEYS = [
	"type",
	"dest",
	"platform",
	"image",
	"tar"
];
function parseExports(lines) {
	return lines.map((line) => {
		const fields = new Map(outputFields(line).map((field) => readField(field, line)));
		const type = fields.get("type");
		const dest = fields.get("dest") ?? "";
		if (type !== "oci" && type !== "docker") throw invalid(line, `type=${type ?? ""} is not oci or docker; other types need BuildKit`);
		if (dest === "" || dest === "-" || parse(dest).base === "") throw invalid(line, "dest must name the file to write");
		if (fields.get("tar") === "false") throw invalid(line, "tar=false is not needed: the image is a folder already, in the output folder");
		const platform = fields.get("platform");
		if (platform !== void 0 && type !== "docker") throw invalid(line, "platform goes with type=docker; an OCI archive holds all platforms");
		const image = fields.get("image");
		return {
			type,
			dest,
			...platform === void 0 ? {} : { platform },
			...image === void 0 ? {} : { image }
		};
	});
}
function readField({ name, value, written }, line) {
	if (name !== void 0 && KEYS.includes(name)) return [name, value];
	throw invalid(line, `"${written}" is none of ${KEYS.slice(0, 4).map((key) => `${key}=...`).join(", ")}`);
}
function invalid(line, what) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" is not valid: ${what}.`,
		fix: "Write for example type=oci,dest=app.oci.tar or type=docker,dest=app.tar,platform=linux/arm64."
	});
}
export { splitOutputs as n, parseExports as t };
