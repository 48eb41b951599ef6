import "./rolldown-runtime-FwyLars3.mjs";
import { a as SPDX_TYPE, i as SCAN_TYPE, r as REPORT_TYPE, t as CYCLONEDX_TYPE } from "./artifact-types-pIREYuhC.mjs";
import { kt as describedIn } from "./body-D-Qc5rZc.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
// src/pipeline/publish/push/attachments.ts
const LIMIT = 64 << 20;
async function attachments(image, lying, { report, output }, wanted) {
	const reported = report.images.find(({ name }) => name === image.name);
	const artifacts = [];
	const renewing = report.run.rebuild === void 0 ? {} : { renews: true };
	const add = async (artifactType, file, about) => {
		const subject = describedIn(lying, about);
		if (file === void 0 || subject === void 0) return;
		const path = join(output, file);
		if ((await stat(path)).size > LIMIT) return;
		const title = file.slice(file.lastIndexOf("/") + 1);
		const more = artifactType === "application/vnd.go-slim-image.report.v1+json" ? {
			created: report.run.startedAt,
			...renewing
		} : {};
		artifacts.push({
			artifactType,
			title,
			bytes: await readFile(path),
			subject,
			...more
		});
	};
	for (const { platform, manifest } of image.platforms) {
		const about = reported?.platforms.find((each) => each.platform === platform);
		const binaries = report.binaries.filter(({ stem }) => about?.binaries.includes(stem) === true);
		if (wanted.includes("sbom")) for (const { cyclonedx, spdx } of documents(about?.sbom, binaries)) {
			await add(CYCLONEDX_TYPE, cyclonedx, manifest);
			await add(SPDX_TYPE, spdx, manifest);
		}
		if (wanted.includes("scan")) for (const { file } of scans(about?.scan, binaries)) await add(SCAN_TYPE, file, manifest);
	}
	if (wanted.includes("report")) await add(REPORT_TYPE, "report.json", image.index.digest);
	return artifacts.filter((artifact) => artifact !== void 0);
}
function documents(own, binaries) {
	return own === void 0 ? binaries.flatMap(({ sbom }) => sbom === void 0 ? [] : [sbom]) : [own];
}
function scans(own, binaries) {
	return own === void 0 ? binaries.flatMap(({ scan }) => scan === void 0 ? [] : [scan]) : [own];
}
export { attachments };
