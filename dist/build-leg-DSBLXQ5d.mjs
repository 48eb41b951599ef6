import "./rolldown-runtime-FwyLars3.mjs";
import { t as actionOutputs } from "./action-outputs-D-YM-87Z.mjs";
import { t as finalTable } from "./final-table-4gRYnm8o.mjs";
import { _ as chooseUnicode, o as formatBytes } from "./first-C_cIOZ55.mjs";
import { Nt as Failure, i as build, st as readGithubContext } from "./start-Cs8qjoYe.mjs";
import { o as storeArtifact, r as platformsInName, t as legArtifactName } from "./artifact-name-Dg_TW2qu.mjs";
import { i as layersOf, n as blobsOf, r as documentsOf, t as blobFile } from "./leg-contents-B-TlnBbs.mjs";
import { bn as SUMS_NAME, ft as commentKey } from "./body-D-Qc5rZc.mjs";
import { n as readPlatform } from "./read-platform-qj69fN_m.mjs";
const { join } = process.getBuiltinModule("node:path");
const { stat } = process.getBuiltinModule("node:fs/promises");
// src/pipeline/merge/hand-over-leg.ts
const RETENTION_DAYS = 1;
const COMPRESSION = 1;
async function handOverLeg({ report, output, platforms }, inputs, runtime) {
	const github = await readGithubContext(runtime.env);
	const name = legArtifactName({
		key: commentKey(inputs),
		platforms: platformsInName(platforms),
		attempt: github?.runAttempt ?? 1
	});
	const step = runtime.progress.start("leg");
	try {
		const files = await filesOf(report, output);
		const stored = await storeArtifact({
			name,
			root: output,
			files,
			retentionDays: RETENTION_DAYS,
			compressionLevel: COMPRESSION
		}, runtime);
		if (stored === "taken") throw doubled(report);
		step.done(`${name}, ${formatBytes(stored.bytes)}`);
	} catch (error) {
		step.fail("could not be handed over");
		throw error;
	}
}
async function filesOf(report, output) {
	const pushed = new Set((report.run.push ?? []).map(({ image }) => image));
	const away = layersOf({
		...report,
		images: report.images.filter(({ name }) => pushed.has(name))
	});
	const named = [...documentsOf(report), ...blobsOf(report).filter(({ digest }) => !away.has(digest))];
	const optional = await Promise.all(named.map(async ({ path, optional }) => optional !== true || await stat(join(output, path)).catch(() => void 0) !== void 0));
	const attested = await attestedBlobs(report, output);
	const paths = [
		"report.json",
		SUMS_NAME,
		...named.filter((_, at) => optional[at]).map(({ path }) => path),
		...attested
	];
	return [...new Set(paths)].map((path) => join(output, path));
}
async function attestedBlobs(report, output) {
	const manifests = report.images.flatMap(({ attestations = [] }) => attestations.map(({ manifest }) => manifest));
	if (manifests.length === 0) return [];
	const { readManifest } = await import("./take-leg-Bzj65sDz.mjs");
	const files = {
		name: output,
		open: async () => void 0,
		close: async () => void 0
	};
	return (await Promise.all(manifests.map((manifest) => readManifest(output, manifest, { files })))).flatMap(({ config, layers }) => [config, ...layers].map(({ digest }) => blobFile(digest)));
}
function doubled({ platforms }) {
	return new Failure({
		code: "leg-doubled",
		message: `Another job of this run is a leg for ${platforms.join(", ")}, too.`,
		fix: "Build each platform in one leg; where a run has several matrices, give legs and merge of each a comment-key."
	});
}
// src/pipeline/merge/build-leg.ts
async function buildLeg(configuration, session, process) {
	const { console, runtime } = session;
	const { report, output, failure } = await build(configuration, session);
	await handOverLeg({
		report,
		output,
		platforms: report.platforms.map(readPlatform)
	}, configuration.inputs, runtime);
	console.finish();
	const style = {
		columns: console.columns(),
		paint: console.paint,
		unicode: chooseUnicode(process.env, process.platform)
	};
	console.print(`\n${finalTable(report, output, style, failure !== void 0)}`);
	const { setOutputs } = await import("./hand-out-Cebn3fbH.mjs");
	setOutputs(actionOutputs(report, output));
	if (failure !== void 0) runtime.log.notice({
		level: "notice",
		code: "left-to-merge",
		message: `${failure.message} The merge decides whether that fails the run.`
	});
	return 0;
}
export { buildLeg };
