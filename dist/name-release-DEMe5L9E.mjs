import "./rolldown-runtime-FwyLars3.mjs";
// src/verify/name-release.ts
function identityOf(id) {
	if (id.includes("/")) return { goBuildId: id };
	if (id.length === 40) return { gnuBuildId: id };
	return { digest: id.startsWith("sha256:") ? id : `sha256:${id}` };
}
function findBinary(report, identity) {
	const { digest, goBuildId, gnuBuildId } = identity;
	if (digest !== void 0) return report.binaries.find((binary) => binary.digest === digest);
	return report.binaries.find((binary) => goBuildId !== void 0 && binary.goBuildId === goBuildId || gnuBuildId !== void 0 && binary.gnuBuildId === gnuBuildId);
}
export { identityOf as n, findBinary as t };
