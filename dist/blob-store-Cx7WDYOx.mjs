import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/registry/stores/blob-store.ts
function checkDigest(bytes, digest, subject, fix) {
	const actual = digestOf(bytes);
	if (actual !== digest) throw mismatch(`A document of the base ${subject} has the digest ${actual}`, digest, fix);
}
function mismatch(what, expected, fix) {
	return new Failure({
		code: "digest-mismatch",
		message: `${what}, but ${expected} was expected.`,
		fix
	});
}
export { mismatch as n, checkDigest as t };
