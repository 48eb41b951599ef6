import "./rolldown-runtime-FwyLars3.mjs";
import { Et as isFolder, Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { Sn as isPlainPath, nr as parseReport } from "./body-D-Qc5rZc.mjs";
import { t as ageChecks } from "./ages-BFhY12Gx.mjs";
import { i as verifyLayouts, n as verifyReleaseFiles, r as verifySbom, t as verifySums } from "./verify-sums-kpENgJzr.mjs";
import { n as ok, r as skipped, t as off } from "./check-Ciigo803.mjs";
import { n as wantedIdentity } from "./trust-qnsC2g6Q.mjs";
import { n as verifyBinary } from "./verify-binary-CO6YlEjN.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile, readdir, stat } = process.getBuiltinModule("node:fs/promises");
// src/verify/signatures/verify-bundle.ts
async function verifyBundle(json, artifact, trust) {
	const { bundleFromJSON, toSignedEntity, toTrustMaterial, TrustedRoot, Verifier } = await import("./sigstore-xp4L6wF9.mjs");
	const bundle = bundleFromJSON(json);
	const entity = toSignedEntity(bundle, artifact === void 0 ? void 0 : Buffer.from(artifact));
	let last = new Error("no trusted root");
	for (const root of trust.roots) {
		const trusted = TrustedRoot.fromJSON(root);
		const options = trusted.tlogs.length > 0 ? {} : {
			tlogThreshold: 0,
			ctlogThreshold: 0,
			timestampThreshold: 1
		};
		try {
			const signer = new Verifier(toTrustMaterial(trusted), options).verify(entity, {
				subjectAlternativeName: trust.identity,
				extensions: { issuer: trust.issuer }
			});
			const { content } = bundle;
			return {
				identity: signer.identity?.subjectAlternativeName ?? "",
				...content.$case === "dsseEnvelope" ? { statement: JSON.parse(content.dsseEnvelope.payload.toString("utf8")) } : {}
			};
		} catch (error) {
			last = error;
		}
	}
	throw last;
}
function isAbout(statement, sha256) {
	const { subject } = statement ?? {};
	return Array.isArray(subject) && subject.some((one) => one?.digest?.sha256 === sha256);
}
function predicateType(statement) {
	const { predicateType: type } = statement ?? {};
	return typeof type === "string" ? type : "without a type";
}
// src/verify/read-report.ts
const REPORT_NAME = "report.json";
async function readReport(folder) {
	const path = join(folder, REPORT_NAME);
	try {
		if ((await stat(path)).size > 33554432) return { check: off("report", REPORT_NAME, "is too large") };
		const report = parseReport(await readFile(path, "utf8"), REPORT_NAME);
		const { path: module } = report.module;
		return {
			check: ok("report", REPORT_NAME, `${module} ${report.revision.version}`),
			report
		};
	} catch (error) {
		if (error instanceof Failure) return { check: off("report", REPORT_NAME, error.message) };
		if (error.code === "ENOENT") return { check: off("report", REPORT_NAME, "is missing") };
		throw error;
	}
}
// src/verify/signature-names.ts
const SIGNATURES = /\.(sigstore\.json|sigstore|bundle|sig|pem|crt|cert|intoto\.jsonl)$/;
function isSignature(name) {
	return SIGNATURES.test(name);
}
// src/verify/signatures/signature-files.ts
const LARGEST_BUNDLE = 4 << 20;
const LARGEST_SIGNED = 512 << 20;
async function signatureChecks(folder, trust) {
	const names = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile() && isSignature(entry.name)).map(({ name }) => name);
	return Promise.all(names.sort().map((name) => signatureCheck(folder, name, trust)));
}
async function signatureCheck(folder, name, trust) {
	const signed = /^(.+)\.(sigstore\.json|sigstore|bundle)$/.exec(name)?.[1];
	if (signed === void 0) return skipped("signature", name, "is in a form of its own; cosign verify-blob knows it");
	if (trust === void 0) return skipped("signature", name, "is not looked at without trusted-root");
	const path = join(folder, signed);
	const size = await stat(path).then((found) => found.size, () => void 0);
	if (size === void 0 || size > LARGEST_SIGNED) return off("signature", name, `signs ${signed}, which is not here`);
	if ((await stat(join(folder, name))).size > LARGEST_BUNDLE) return off("signature", name, "is too large");
	try {
		const { identity } = await verifyBundle(JSON.parse(await readFile(join(folder, name), "utf8")), await readFile(path), trust);
		return ok("signature", signed, `by ${identity}`);
	} catch (error) {
		return off("signature", name, `does not hold: ${error.message}`);
	}
}
// src/verify/verify-output.ts
async function verifyOutputFiles(folder, report) {
	const checks = [];
	for (const binary of report.binaries) {
		const place = placeIn(folder, binary.file);
		if (place === void 0) {
			checks.push(off("report", binary.stem, "is said to lie outside of the folder"));
			continue;
		}
		const { checks: found, facts } = await verifyBinary(place, binary.file, binary, report).catch((error) => {
			if (error.code !== "ENOENT") throw error;
			return {
				checks: [off("binary", binary.file, "is missing")],
				facts: void 0
			};
		});
		checks.push(...found);
		for (const kind of ["cyclonedx", "spdx"]) {
			const file = binary.sbom?.[kind];
			const sbom = file === void 0 ? void 0 : placeIn(folder, file);
			if (file !== void 0 && sbom !== void 0) checks.push(...await verifySbom(sbom, file, kind, binary, facts));
		}
	}
	return checks;
}
function placeIn(folder, path) {
	return isPlainPath(path) ? join(folder, ...path.split("/")) : void 0;
}
// src/verify/verify-folder.ts
function trustIn(address, signing) {
	if (signing === void 0 || address === void 0 && signing.identity === "") return void 0;
	return {
		...signing,
		identity: wantedIdentity(signing.identity, address ?? "")
	};
}
async function verifyFolder(folder, subject, options) {
	const { check, report } = await readReport(folder);
	const isOutput = report?.binaries.some(({ file }) => file.startsWith("bin/")) === true && await isFolder(join(folder, "bin"));
	const present = isOutput ? [] : await filesOfRelease(folder);
	const { checks: sums, digests } = await verifySums(folder, present);
	const checks = [...sums, check];
	if (report !== void 0) {
		if (isOutput) {
			checks.push(...await verifyOutputFiles(folder, report), ...await verifyLayouts(folder, report));
			if (report.release !== void 0) {
				const release = join(folder, "release");
				const summed = await verifySums(release, await filesOfRelease(release));
				checks.push(...summed.checks, ...await verifyReleaseFiles(release, report, options.scratch, summed.digests));
			}
		} else checks.push(...await verifyReleaseFiles(folder, report, options.scratch, digests));
		checks.push(...ageChecks(report, options.now, options.maxAge));
	}
	const trust = trustIn(options.repository ?? report?.revision.sourceUrl, options.signing);
	for (const place of [folder, ...isOutput ? [join(folder, "release")] : []]) checks.push(...await signatureChecks(place, trust));
	return {
		subject,
		checks
	};
}
async function filesOfRelease(folder) {
	return (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS" && !isSignature(entry.name) && !entry.name.startsWith(".")).map(({ name }) => name).sort();
}
export { verifyBundle as a, predicateType as i, verifyFolder as n, isAbout as r, trustIn as t };
