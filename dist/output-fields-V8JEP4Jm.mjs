import "./rolldown-runtime-FwyLars3.mjs";
// src/engine/output-fields.ts
function outputFields(line) {
	return splitFields(line).map((written) => {
		const [before = "", ...after] = written.split("=");
		const name = before.trim().toLowerCase();
		return {
			written,
			value: after.join("="),
			...after.length === 0 || name === "" ? {} : { name }
		};
	});
}
function splitFields(line) {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll("\"\"", "\"") ?? plain ?? "");
}
export { splitFields as n, outputFields as t };
