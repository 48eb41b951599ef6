import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, et as digestOfFile } from "./start-Cs8qjoYe.mjs";
import { t as off } from "./check-Ciigo803.mjs";
import { i as verifyLayouts, n as verifyReleaseFiles, t as verifySums } from "./verify-sums-kpENgJzr.mjs";
const { join } = process.getBuiltinModule("node:path");
const { mkdtemp } = process.getBuiltinModule("node:fs/promises");
// src/pipeline/publish/check-released.ts
async function checkReleased(release, released) {
	const { output, report } = released;
	if (report.release === void 0) return;
	const folder = join(output, report.release.folder);
	const names = [...report.release.assets.map(({ name }) => name), "report.json"];
	const scratch = await mkdtemp(join(released.scratch, "released-"));
	const sums = await verifySums(folder, names);
	const wrong = [
		...await serverChecks(release, folder, released.kept),
		...sums.checks,
		...await verifyReleaseFiles(folder, report, scratch, sums.digests),
		...await verifyLayouts(output, report)
	].filter(({ state }) => state === "off");
	const [first] = wrong;
	if (first === void 0) return;
	throw new Failure({
		code: "verification-failed",
		message: `The release ${release.tag_name} stays as it is, since ${first.about} ${first.found}.`,
		fix: "Something wrote to the output folder meanwhile, or the server changed a file: run again.",
		details: wrong.map(({ what, about, found }) => `${what}: ${about} ${found}`).join("\n")
	});
}
async function serverChecks(release, folder, kept) {
	const checks = [];
	for (const asset of release.assets) {
		if (typeof asset.digest !== "string" || kept.includes(asset.name)) continue;
		const here = await digestOfFile(join(folder, asset.name)).catch(() => void 0);
		if (here !== void 0 && here.digest !== asset.digest) checks.push(off("digest", asset.name, `is ${asset.digest} on the server and ${here.digest} here`));
	}
	return checks;
}
export { checkReleased };
