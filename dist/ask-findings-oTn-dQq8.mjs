import "./rolldown-runtime-FwyLars3.mjs";
import { Dt as makeFolder, Nt as Failure, bt as writeFileWhole, o as readScanChoice } from "./start-Cs8qjoYe.mjs";
import { o as noAnswer, r as newFindings, t as answer } from "./judge-BY6pHrn0.mjs";
import { n as packageUrls } from "./sbom-facts-Dau5WEaU.mjs";
import { A as failing, B as databaseUnavailable, F as readResults, H as runScan, I as sbomKey, L as writeResults, N as lowestFix, O as readRules, P as suppressUnfixed, R as findingsOf, T as IGNORE_FILES, V as prepareDatabase, k as suppress, wt as openToolBox, z as resultsOf } from "./body-D-Qc5rZc.mjs";
const { join } = process.getBuiltinModule("node:path");
const { mkdtemp, rm } = process.getBuiltinModule("node:fs/promises");
// src/scan/sbom.ts
async function scanSboms(subjects, database, tools, runtime) {
	if (database.kind === "unavailable") throw databaseUnavailable(database.tried);
	const version = tools.toolVersion ?? (await tools.tool()).version;
	const different = new Map(subjects.map((subject) => [sbomKey(subject.packages, database.identity, version), subject.text]));
	const results = [];
	for (const [key, text] of different) {
		const known = await readResults(runtime.cacheDirectory, key);
		const found = known ?? await scanOne(text, database.folder, tools, runtime);
		if ("damaged" in found) return scanAgain(found.damaged, subjects, database, tools, runtime);
		if (known === void 0) await writeResults(runtime.cacheDirectory, key, found);
		results.push(...found);
	}
	return findingsOf(results);
}
async function scanAgain(damage, subjects, database, tools, runtime) {
	const answer = `its database cannot be read (${damage})`;
	const renewed = await database.renew?.();
	if (renewed === void 0 || renewed.kind === "unavailable") throw databaseUnavailable([{
		source: database.facts.source,
		answer
	}, ...renewed?.tried ?? []]);
	const { renew: _renew, ...last } = renewed;
	return scanSboms(subjects, last, tools, runtime);
}
async function scanOne(text, database, tools, runtime) {
	const tool = await tools.tool();
	await makeFolder(runtime.scratchDirectory);
	const work = await mkdtemp(join(runtime.scratchDirectory, "sbom-"));
	try {
		const file = join(work, "sbom.json");
		await writeFileWhole(file, text);
		const answer = await runScan(tool, {
			kind: "sbom",
			path: file
		}, database, tools.timeoutMs, runtime);
		if ("databaseDamaged" in answer) return { damaged: answer.databaseDamaged };
		return (resultsOf(answer.report) ?? failShape(tool)).map(({ Packages: _packages, ...result }) => ({
			...result,
			Target: "sbom"
		}));
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
function failShape(tool) {
	throw new Failure({
		code: "tool-failed",
		message: `Trivy ${tool.version} (${tool.command}) ended well, but what it wrote about an SBOM is no report.`,
		fix: "If trivy-path is set, leave it out, so that the pinned version is used."
	});
}
// src/pipeline/rebuild/ask-findings.ts
const BOTH = ["finding", "fix"];
async function askFindings({ facts, sboms }, inputs, session) {
	if (sboms.length === 0) return both("unknown", "has no SBOM attached that could be scanned");
	const { runtime } = session;
	const { gate, timeoutMs } = readScanChoice(inputs);
	const noGo = () => Promise.reject(noScanner());
	const tools = openToolBox(inputs, noGo, session, runtime);
	const [rules, database] = await Promise.all([readRules(ignoreFiles(inputs, runtime), runtime), prepareDatabase({
		sources: inputs.database,
		tool: tools.trivy,
		timeoutMs
	}, runtime, session.http)]);
	if (database.kind === "unavailable") return both("unknown", database.tried.map(({ source, answer: said }) => `${source} ${said}`).join("; "));
	const subjects = sboms.map((text) => ({
		text,
		packages: packageUrls(text)
	}));
	const version = tools.trivyVersion === void 0 ? {} : { toolVersion: tools.trivyVersion };
	const found = await scanSboms(subjects, database, {
		tool: tools.trivy,
		timeoutMs,
		...version
	}, runtime);
	const marked = suppressUnfixed(suppress(found, rules, [], Date.now(), { used: new Set() }), gate);
	const reasons = newFindings(facts.findings ?? [], failing(marked, gate), lowestFix);
	const of = `by ${database.facts.source}, of ${database.facts.updatedAt.slice(0, 10)}`;
	return BOTH.map((kind) => answer(kind, ofKind(kind, reasons), `${kind === "finding" ? "nothing new" : "none"} ${of}`));
}
function ofKind(kind, reasons) {
	return reasons.filter((reason) => reason.kind === kind);
}
function both(state, text) {
	return BOTH.map((kind) => noAnswer(kind, state, text));
}
function ignoreFiles(inputs, { workingDirectory }) {
	if (inputs.trivyignores.length > 0) return { ignoreFiles: inputs.trivyignores };
	return {
		ignoreFiles: [],
		optionalIgnoreFiles: IGNORE_FILES.map((name) => join(workingDirectory, name))
	};
}
function noScanner() {
	return new Failure({
		code: "tool-unavailable",
		message: "The scanner could not be found or fetched, and is not built for a mere question.",
		fix: "Put trivy on PATH, name it with trivy-path, or a mirror of its releases with tools-mirror."
	});
}
export { askFindings };
