import "./rolldown-runtime-FwyLars3.mjs";
import { R as findingsOf, X as rebuildReasons, Y as REBUILD_KINDS, nr as parseReport, z as resultsOf } from "./body-D-Qc5rZc.mjs";
import { n as checkTable, t as QUESTIONS } from "./table-5eIPzHom.mjs";
import { _ as chooseUnicode } from "./first-C_cIOZ55.mjs";
import { $ as digestOf, Nt as Failure, Ot as nearest, r as openSession, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { H as allDone, P as parseDocument, j as DOCUMENT_LIMIT, p as registryInputs, v as parseReference } from "./names-BO2WAwaj.mjs";
import { o as noAnswer } from "./judge-BY6pHrn0.mjs";
import { r as goHere } from "./ask-go-mU5D89ut.mjs";
import { t as listedGoVersions } from "./sbom-facts-Dau5WEaU.mjs";
import { t as parseBaseConfig } from "./base-config-h_RJL_9B.mjs";
import { a as SPDX_TYPE, i as SCAN_TYPE, t as CYCLONEDX_TYPE } from "./artifact-types-pIREYuhC.mjs";
import { t as attachedReport } from "./find-report-CZhqGecy.mjs";
import { t as listReferrers } from "./list-referrers-CUGbx88G.mjs";
import { n as readManifest, t as readAttached } from "./read-attached-Be4310n6.mjs";
import { t as openSession$1 } from "./session-CuqHfR-8.mjs";
// src/rebuild/published.ts
function reportedFacts(report, digest) {
	const image = report.images.find((each) => each.digest === digest);
	if (image === void 0) return void 0;
	const stems = new Set(image.platforms.flatMap(({ binaries }) => binaries));
	const binaries = report.binaries.filter(({ stem }) => stems.has(stem));
	const judged = [...binaries, ...image.platforms].flatMap(({ scan }) => scan === void 0 ? [] : [scan]).filter(hasVerdict);
	return {
		origin: "report",
		module: report.module.path,
		bases: basesOf(image),
		goVersions: [...new Set(binaries.map(({ goVersion }) => goVersion ?? report.toolchain.version))],
		...judged.length === 0 ? {} : { findings: judged.flatMap(({ findings }) => findings) },
		rootfs: image.rootfs
	};
}
function hasVerdict({ outcome }) {
	return outcome.kind === "clean" || outcome.kind === "below-gate" || outcome.kind === "gate-failed";
}
function basesOf({ platforms }) {
	const bases = new Map();
	for (const { base } of platforms) {
		if (base.reference === "scratch") continue;
		const { reference, digest } = base;
		bases.set(`${reference} ${digest ?? ""}`, {
			reference,
			...digest === void 0 ? {} : { digest }
		});
	}
	return [...bases.values()];
}
const LABEL = "org.opencontainers.image.base.";
function labelledBase(labels, isDigest) {
	const reference = labels[`${LABEL}name`] ?? "";
	const digest = labels[`${LABEL}digest`] ?? "";
	if (reference === "" || reference === "scratch") return [];
	return [{
		reference,
		...isDigest(digest) ? { digest } : {}
	}];
}
// src/pipeline/rebuild/read-published.ts
async function readPublished(reference, context) {
	const named = parseReference(reference, "subject");
	const session = openSession$1(named, context);
	const root = await readManifest(session, named.digest ?? named.tag ?? "latest", named.digest);
	const digest = digestOf(root);
	const document = parseDocument(root, reference);
	const [reported, attached] = await Promise.all([reportOf(session, digest, reference, context.log), attachedTo(session, manifestsOf(document, digest))]);
	const { sboms, scans } = attached;
	if (reported !== void 0) return {
		digest,
		facts: reported,
		sboms: await readAll(session, sboms)
	};
	const [labels, texts, answers] = await Promise.all([
		labelsOf(session, document, reference),
		readAll(session, sboms),
		readAll(session, scans)
	]);
	const known = answers.flatMap(scanned);
	return {
		digest,
		facts: {
			origin: "labels and SBOM",
			bases: labelledBase(labels, isDigest),
			goVersions: [...new Set(texts.flatMap(listedGoVersions))],
			...answers.length === 0 ? {} : { findings: known },
			rootfs: {}
		},
		sboms: texts
	};
}
async function reportOf(session, digest, reference, log) {
	try {
		const text = await attachedReport(session, digest);
		return text === void 0 ? void 0 : reportedFacts(parseReport(text, "the attached report"), digest);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "invalid-input") throw error;
		const message = `The report attached to ${reference} is not used: ${error.message}`;
		log.notice({
			level: "warning",
			code: "report-refused",
			message
		});
		return;
	}
}
function manifestsOf(document, digest) {
	if (document.kind === "manifest") return [digest];
	return document.entries.filter(({ attached }) => !attached).map(({ descriptor }) => descriptor.digest);
}
async function attachedTo(session, manifests) {
	const lists = await allDone(manifests.map(async (digest) => [...(await listReferrers(session, digest)).referrers]));
	const ofType = (list, type) => list.filter(({ artifactType }) => artifactType === type);
	return {
		sboms: lists.flatMap((list) => {
			const cyclonedx = ofType(list, CYCLONEDX_TYPE);
			return cyclonedx.length > 0 ? cyclonedx : ofType(list, SPDX_TYPE);
		}),
		scans: lists.flatMap((list) => ofType(list, SCAN_TYPE))
	};
}
function readAll(session, referrers) {
	return allDone(referrers.map((referrer) => readAttached(session, referrer)));
}
async function labelsOf(session, document, reference) {
	const first = document.kind === "index" ? document.entries.find(({ attached }) => !attached) : void 0;
	const manifest = first === void 0 ? document : parseDocument(await readManifest(session, first.descriptor.digest, first.descriptor.digest), reference);
	if (manifest.kind !== "manifest") return {};
	const { digest } = manifest.config;
	const bytes = await session.request({ path: `blobs/${digest}` }, async (response) => {
		const body = await response.bytes(DOCUMENT_LIMIT);
		if (digestOf(body) !== digest) throw new Error(`${digest} came with other bytes`);
		return body;
	});
	return parseBaseConfig(bytes, manifest.layers.length, reference).config.labels ?? {};
}
function scanned(text) {
	try {
		return findingsOf(resultsOf(JSON.parse(text)) ?? []);
	} catch {
		return [];
	}
}
// src/pipeline/rebuild/check-image.ts
async function checkImage(inputs, session) {
	const kinds = wantedKinds(inputs.rebuildFor);
	const { subject: reference } = inputs;
	if (reference === "") throw nothingNamed();
	const { runtime, http } = session;
	const context = {
		...runtime,
		...registryInputs(inputs, http)
	};
	const step = runtime.progress.start("image");
	const published = await readPublished(reference, context).catch((error) => {
		step.fail(error.message);
		throw error;
	});
	step.done(`by its ${published.facts.origin}`);
	const answers = await allDone(askAll(published, kinds, inputs, context, session));
	const order = (kind) => REBUILD_KINDS.indexOf(kind);
	const { digest, facts } = published;
	const sorted = answers.flat().filter(({ kind }) => kinds.has(kind)).sort((a, b) => order(a.kind) - order(b.kind));
	return {
		check: {
			reference,
			digest,
			facts: facts.origin,
			answers: sorted
		},
		...facts.module === void 0 ? {} : { module: facts.module }
	};
}
function askAll(published, kinds, inputs, context, session) {
	const { runtime } = session;
	const { facts } = published;
	const go = goHere(runtime);
	const ask = async (asked, question) => {
		if (!asked.some((kind) => kinds.has(kind))) return [];
		const step = runtime.progress.start(QUESTIONS[asked[0]]);
		const answers = await question().catch((error) => asked.map((kind) => failed(kind, error)));
		runtime.signal.throwIfAborted();
		const list = [answers].flat();
		const changed = list.find(({ state }) => state === "changed") ?? list[0];
		if (changed?.state === "unknown" || changed?.state === "not-asked") step.skip(changed.text);
		else step.done(changed?.text);
		return list;
	};
	return [
		ask(["base"], async () => (await import("./ask-base-iqQfls9E.mjs")).askBase(facts, context)),
		ask(["go"], async () => (await import("./ask-go-mX4iqSYx.mjs")).askPatch(facts, go, runtime)),
		ask(["finding", "fix"], async () => (await import("./ask-findings-oTn-dQq8.mjs")).askFindings(published, inputs, session)),
		ask(["timezones"], async () => (await import("./ask-go-mX4iqSYx.mjs")).askZones(facts, go)),
		ask(["certificates"], async () => (await import("./ask-certificates-C5fzeRCz.mjs")).askCertificates(facts))
	];
}
function failed(kind, error) {
	if (!(error instanceof Failure) || error.code === "invalid-input") throw error;
	return noAnswer(kind, "unknown", error.message.replace(/\.$/, ""));
}
function wantedKinds(words) {
	return new Set(words.map((word) => {
		const found = REBUILD_KINDS.find((kind) => kind === word);
		if (found !== void 0) return found;
		const near = nearest(word, REBUILD_KINDS);
		throw new Failure({
			code: "invalid-input",
			message: `rebuild-for: "${word.slice(0, 100)}" is no reason to build again.`,
			fix: near === void 0 ? `Use some of ${REBUILD_KINDS.join(", ")}.` : `Did you mean ${near}?`
		});
	}));
}
function nothingNamed() {
	return new Failure({
		code: "invalid-input",
		message: "rebuild-check was not told which image.",
		fix: "Name it: rebuild-check ghcr.io/acme/app:1.2; in a workflow with subject."
	});
}
// src/pipeline/rebuild/rebuild-command.ts
async function runRebuildCheck(run) {
	const session = await openSession(run);
	const { inputs } = run.configuration;
	try {
		const { check, module } = await checkImage(inputs, session);
		const proposal = await proposed({
			check,
			inputs,
			...module === void 0 ? {} : { module }
		}, session);
		const { console } = session;
		console.finish();
		const reasons = rebuildReasons(check);
		const unicode = chooseUnicode(run.process.env, run.process.platform);
		console.print(`\n${checkTable(check, {
			columns: console.columns(),
			paint: console.paint,
			unicode
		})}`);
		if (inputs.json) {
			const { reference, digest, facts, answers } = check;
			const more = proposal === void 0 ? {} : { proposal: proposal.url };
			const told = {
				reference,
				digest,
				rebuild: reasons.length > 0,
				facts,
				reasons,
				answers,
				...more
			};
			run.process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
		}
		if (run.way === "action") {
			const { setOutputs, writeSummary } = await import("./hand-out-Cebn3fbH.mjs");
			setOutputs({
				rebuild: String(reasons.length > 0),
				reasons: JSON.stringify(reasons),
				"go-version": reasons.filter(({ kind }) => kind === "go").at(-1)?.now?.replace(/^go/, "") ?? "",
				proposal: proposal?.url ?? "",
				digest: check.digest
			});
			if (inputs.summary) await writeSummary((await import("./summary-Znijbkjd.mjs")).checkMarkdown(check));
		}
		return 0;
	} finally {
		await session.close();
	}
}
async function proposed(request, session) {
	if (request.inputs.open === "nothing") return void 0;
	return (await import("./propose-DbVau3wb.mjs")).propose(request, session);
}
export { runRebuildCheck };
