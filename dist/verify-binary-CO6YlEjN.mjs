import "./rolldown-runtime-FwyLars3.mjs";
import { Gn as inspectBinary, x as judgePlatform } from "./body-D-Qc5rZc.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { n as ok, t as off } from "./check-Ciigo803.mjs";
// src/verify/verify-binary.ts
async function verifyBinary(file, about, binary, report) {
	let facts;
	try {
		facts = await inspectBinary(file, {
			paths: [],
			name: about
		});
	} catch (error) {
		if (error instanceof Failure) return { checks: [off("binary", about, error.message)] };
		throw error;
	}
	return {
		checks: [
			facts.digest === binary.digest ? ok("binary", about, binary.digest) : off("binary", about, `is ${facts.digest}, but the report has ${binary.digest}`),
			platformCheck(facts, about, binary),
			...infoChecks(facts, about, binary, report)
		],
		facts
	};
}
function platformCheck(facts, about, binary) {
	const [wrong] = judgePlatform(facts, platformOf(binary.platform));
	if (wrong !== void 0) return off("platform", about, wrong.sentence);
	if (facts.format !== binary.format) return off("platform", about, `is ${facts.format}, not ${binary.format}`);
	return ok("platform", about, binary.platform);
}
function platformOf(text) {
	const [os = "", architecture = "", variant] = text.split("/");
	return {
		os,
		architecture,
		...variant === void 0 ? {} : { variant }
	};
}
function infoChecks(facts, about, binary, report) {
	const { buildInfo } = facts;
	if (buildInfo === void 0) return [off("build info", about, "holds no Go build info")];
	const equal = (what, name, found, told) => found === told ? ok(what, about, `${name} ${told ?? "none"}`) : off(what, about, `has the ${name} ${found ?? "none"}, but the report says ${told ?? "none"}`);
	return [
		equal("build info", "package", buildInfo.path, binary.importPath),
		equal("build info", "build id", facts.goBuildId, binary.goBuildId),
		equal("toolchain", "Go version", buildInfo.goVersion, binary.goVersion),
		equal("toolchain", "Go version", buildInfo.goVersion.split(" ")[0], report.toolchain.version),
		modulesCheck(about, buildInfo.deps, binary),
		flagsCheck(about, buildInfo.settings, binary)
	];
}
function modulesCheck(about, deps, binary) {
	const key = ({ path, version }) => `${path}@${version}`;
	const inside = new Set(deps.map(key));
	const told = new Set(binary.modules.map(key));
	const [more] = [...inside].filter((one) => !told.has(one));
	const [less] = [...told].filter((one) => !inside.has(one));
	if (more !== void 0) return off("build info", about, `holds ${more}, which the report does not name`);
	if (less !== void 0) return off("build info", about, `does not hold ${less}, which the report names`);
	return ok("build info", about, `${inside.size} modules`);
}
function flagsCheck(about, settings, binary) {
	const inside = new Map(settings.map(({ key, value }) => [key, value]));
	for (const { key, value } of binary.settings) if (inside.get(key) !== value && !/\{[a-z]+\}/.test(value)) return off("flags", about, `has ${key}=${inside.get(key) ?? ""}, but the report says ${key}=${value}`);
	const told = new Set(binary.settings.map(({ key }) => key));
	const more = settings.find(({ key }) => !told.has(key));
	if (more !== void 0) return off("flags", about, `has ${more.key}=${more.value}, which the report does not name`);
	if (binary.build.argv.includes("-trimpath") !== (inside.get("-trimpath") === "true")) return off("flags", about, "was not built with the -trimpath of the recorded command");
	for (const { name, value } of binary.build.environment) {
		const used = inside.get(name);
		if (used !== void 0 && used !== value) return off("flags", about, `was built with ${name}=${used}, but ${name}=${value} is recorded`);
	}
	return ok("flags", about, `${binary.settings.length} settings`);
}
export { verifyBinary as n, platformOf as t };
