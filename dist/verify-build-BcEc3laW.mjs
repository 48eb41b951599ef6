import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { nr as parseReport, tr as LARGEST_REPORT } from "./body-D-Qc5rZc.mjs";
import { t as findBinary } from "./name-release-DEMe5L9E.mjs";
// src/pipeline/verify/verify-build.ts
const MOST_RELEASES = 100;
async function nameRelease(api, identity, session) {
	const step = session.runtime.progress.start("release");
	let looked = 0;
	try {
		for await (const release of api.items("GET /repos/{owner}/{repo}/releases", {})) {
			if (++looked > MOST_RELEASES) break;
			step.update({ detail: release.tag_name });
			const report = await reportOf(api, release);
			const binary = report === void 0 ? void 0 : findBinary(report, identity);
			if (report === void 0 || binary === void 0) continue;
			step.done(release.tag_name);
			return {
				release,
				report,
				binary
			};
		}
		step.done(`none of ${Math.min(looked, MOST_RELEASES)}`);
		return;
	} catch (error) {
		step.fail("failed");
		throw error;
	}
}
async function reportOf(api, release) {
	const asset = release.assets.find(({ name, state }) => name === "report.json" && state === "uploaded");
	if (asset === void 0 || asset.size > 33554432) return void 0;
	const bytes = await api.download("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id }, LARGEST_REPORT);
	try {
		return parseReport(Buffer.from(bytes).toString("utf8"), `report.json of ${release.tag_name}`);
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
export { nameRelease };
