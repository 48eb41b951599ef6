import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { n as splitFields } from "./output-fields-V8JEP4Jm.mjs";
// src/engine/buildx/dockerfile/attestations.ts
function readAttestations(provenance, attests) {
	const found = provenance === "" ? {} : { provenance };
	for (const line of attests) {
		const fields = splitFields(line);
		const type = fields.find((field) => field.startsWith("type="))?.slice(5);
		if (type !== "sbom" && type !== "provenance") throw invalid(line, "type must be sbom or provenance");
		if (found[type] !== void 0) throw invalid(line, `${type} is asked for twice`);
		const rest = fields.filter((field) => !field.startsWith("type="));
		found[type] = rest.includes("disabled=true") ? "false" : rest.length === 0 ? "true" : rest.join(",");
	}
	return {
		provenance: found.provenance ?? "false",
		sbom: found.sbom ?? "false"
	};
}
function invalid(line, what) {
	return new Failure({
		code: "invalid-input",
		message: `attests: "${line}" is not valid: ${what}.`,
		fix: "Write for example type=sbom or type=provenance,mode=max; provenance has an input of its own, too."
	});
}
export { readAttestations as t };
