import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
const { readFile } = process.getBuiltinModule("node:fs/promises");
// src/verify/signatures/trust.ts
const LARGEST = 16 << 20;
async function readTrustedRoots(path) {
	const text = await readFile(path, "utf8").catch((cause) => {
		throw invalid(path, "cannot be read", cause);
	});
	if (text.length > LARGEST) throw invalid(path, "is too large");
	const parse = (part) => {
		try {
			return JSON.parse(part);
		} catch (cause) {
			throw invalid(path, "is not JSON", cause);
		}
	};
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const roots = lines.length > 0 && lines.every((line) => line.startsWith("{") && line.trimEnd().endsWith("}")) ? lines.map(parse) : [parse(text)];
	if (roots.every((root) => typeof root === "object" && root !== null)) return roots;
	throw invalid(path, "holds no trusted root");
}
function invalid(path, what, cause) {
	return new Failure({
		code: "invalid-input",
		message: `trusted-root: ${path} ${what}.`,
		fix: "Write it with: gh attestation trusted-root > trusted_root.jsonl",
		cause
	});
}
function wantedIdentity(input, address) {
	if (input !== "") try {
		return new RegExp(`^(?:${input})$`);
	} catch (cause) {
		throw new Failure({
			code: "invalid-input",
			message: `certificate-identity: "${input}" is no regular expression.`,
			fix: "For example: https://github\\.com/acme/app/\\.github/workflows/release\\.yml@refs/tags/.*",
			cause
		});
	}
	return new RegExp(`^${address.replace(/[.+?^${}()|[\]\\*]/g, "\\$&")}/\\.github/workflows/[^@]+@.+$`);
}
export { wantedIdentity as n, readTrustedRoots as t };
