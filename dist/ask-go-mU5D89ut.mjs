import "./rolldown-runtime-FwyLars3.mjs";
import { a as newerZones, i as newerGo, o as noAnswer, t as answer } from "./judge-BY6pHrn0.mjs";
import { B as once, b as parseGoVersion, f as askGo, g as goOnPath, h as goInToolCache, p as knownReleases, v as compareGoVersions, y as formatGoVersion } from "./start-Cs8qjoYe.mjs";
// src/toolchain/newest-patch.ts
function newerPatch(version, releases) {
	const own = parseGoVersion(version);
	if (own === void 0) throw new Error(`"${version}" is no Go version`);
	const newer = releases.flatMap((text) => parseGoVersion(text) ?? []).filter(({ major, minor, pre }) => major === own.major && minor === own.minor && pre === void 0).filter((release) => compareGoVersions(release, own) > 0).sort(compareGoVersions).at(-1);
	return newer === void 0 ? void 0 : `go${formatGoVersion(newer)}`;
}
// src/pipeline/rebuild/ask-go.ts
function goHere(runtime) {
	return once(async () => {
		const command = await goOnPath(runtime) ?? (await goInToolCache(runtime))[0]?.command;
		if (command === void 0) return void 0;
		const probe = await askGo(command, runtime.scratchDirectory, "local", runtime);
		return probe.ok ? {
			command,
			goroot: probe.settings.GOROOT ?? ""
		} : void 0;
	});
}
async function askPatch({ goVersions }, go, runtime) {
	if (goVersions.length === 0) return noAnswer("go", "not-asked", "does not say which Go built it");
	const here = await go();
	if (here === void 0) return noAnswer("go", "unknown", "there is no go command here to ask the module proxy with");
	const releases = await knownReleases(here.command, runtime.scratchDirectory, runtime);
	if (releases.length === 0) return noAnswer("go", "unknown", "the module proxy does not say which releases there are");
	const reasons = goVersions.flatMap((version) => {
		const newer = newerPatch(version, releases);
		return newer === void 0 ? [] : [newerGo(version, newer)];
	});
	return answer("go", reasons, `${goVersions.join(", ")} is the newest of its line`);
}
async function askZones({ rootfs }, go) {
	const { zones } = rootfs;
	if (zones?.release === void 0) return noAnswer("timezones", "not-asked", "has no zone data of ours");
	const { zoneRelease } = await import("./zone-archive-ChClbYlM.mjs");
	const here = await go();
	const release = here === void 0 ? void 0 : await zoneRelease(here.goroot);
	if (release === void 0) return noAnswer("timezones", "unknown", "there is no Go here whose zone data could be compared");
	const reason = newerZones(zones, release);
	return answer("timezones", reason === void 0 ? [] : [reason], `${zones.release}, as in the Go that is here`);
}
export { askZones as n, goHere as r, askPatch as t };
