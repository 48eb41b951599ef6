import "./rolldown-runtime-FwyLars3.mjs";
import { o as noAnswer, s as otherCertificates, t as answer } from "./judge-BY6pHrn0.mjs";
import { p as pinnedCertificates } from "./body-D-Qc5rZc.mjs";
// src/pipeline/rebuild/ask-certificates.ts
async function askCertificates({ rootfs }) {
	const had = rootfs.certificates;
	if (had?.source === void 0) return noAnswer("certificates", "not-asked", "has no certificates of ours");
	const reason = otherCertificates(had, await pinnedCertificates());
	return answer("certificates", reason === void 0 ? [] : [reason], had.source);
}
export { askCertificates };
