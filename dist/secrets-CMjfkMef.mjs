import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/engine/buildx/dockerfile/secrets.ts
const ID = /^[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}$/;
function readSecrets(inputs, resolve) {
	const secrets = [
		...inputs.secrets.map((line) => {
			const [id, value] = split(line, "secrets", "value");
			return {
				id,
				from: "value",
				value
			};
		}),
		...inputs.secretFiles.map((line) => {
			const [id, file] = split(line, "secret-files", "path");
			return {
				id,
				from: "file",
				file: resolve(file)
			};
		}),
		...inputs.secretEnvs.map((line) => {
			const [id, variable] = split(line, "secret-envs", "VARIABLE");
			return {
				id,
				from: "environment",
				variable
			};
		})
	];
	const seen = new Set();
	for (const { id } of secrets) {
		if (seen.has(id)) throw invalid("secrets", `the id ${id} is given twice`, "Give each secret an id of its own.");
		seen.add(id);
	}
	return secrets;
}
function secretArguments(secrets, ambient) {
	const env = {};
	return {
		argv: secrets.flatMap((secret, index) => {
			if (secret.from === "file") return ["--secret", csv([`id=${secret.id}`, `src=${secret.file}`])];
			const variable = `GO_SLIM_IMAGE_SECRET_${index}`;
			env[variable] = secret.from === "value" ? secret.value : variableValue(secret.id, secret.variable, ambient);
			return ["--secret", csv([`id=${secret.id}`, `env=${variable}`])];
		}),
		env
	};
}
function variableValue(id, variable, ambient) {
	const value = ambient[variable];
	if (value !== void 0) return value;
	throw invalid("secret-envs", `the variable ${variable} of the secret ${id} is not set`, `Set ${variable}.`);
}
function csv(fields) {
	return fields.map((field) => /[",\r\n]/.test(field) ? `"${field.replaceAll("\"", "\"\"")}"` : field).join(",");
}
function split(line, input, what) {
	const at = line.indexOf("=");
	const id = line.slice(0, Math.max(at, 0)).trim();
	const rest = line.slice(at + 1);
	if (at < 1 || !ID.test(id) || rest === "") throw invalid(input, at < 1 ? "a line has no id before a =" : `the line with the id "${id.slice(0, 40)}" is not id=${what}`, `Write one id=${what} a line; an id is made of letters, digits, _ . and -.`);
	return [id, rest];
}
function invalid(input, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `${input}: ${what}.`,
		fix
	});
}
export { readSecrets as n, secretArguments as r, csv as t };
