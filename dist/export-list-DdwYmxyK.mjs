import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-DIqUzH76.mjs";
import { n as splitFields } from "./output-fields-V8JEP4Jm.mjs";
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
	const passed = lines.filter((line) => {
		const fields = splitFields(line);
		const type = fields.find((field) => field.startsWith("type="))?.slice(5);
		const file = fields.some((field) => /^dest=[^-]/.test(field));
		if (type === void 0) return !line.includes("=");
		return BUILDKIT_TYPES.includes(type) || ["oci", "docker"].includes(type) && (!file || fields.includes("tar=false"));
	});
	return {
		exports: parseExports(lines.filter((line) => !passed.includes(line))),
		passed
	};
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
		const fields = new Map(splitFields(line).map((field) => readField(field, line)));
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
function readField(field, line) {
	const at = field.indexOf("=");
	const key = field.slice(0, Math.max(at, 0)).trim();
	if (at < 1 || !KEYS.includes(key)) throw invalid(line, `"${field}" is none of ${KEYS.slice(0, 4).map((name) => `${name}=...`).join(", ")}`);
	return [key, field.slice(at + 1)];
}
function invalid(line, what) {
	return new Failure({
		code: "invalid-input",
		message: `outputs: "${line}" is not valid: ${what}.`,
		fix: "Write for example type=oci,dest=app.oci.tar or type=docker,dest=app.tar,platform=linux/arm64."
	});
}
export { splitOutputs as n, parseExports as t };
