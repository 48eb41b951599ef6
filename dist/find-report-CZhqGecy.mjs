import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf } from "./start-Cs8qjoYe.mjs";
import { v as parseReference } from "./names-BO2WAwaj.mjs";
import { t as openSession } from "./session-CuqHfR-8.mjs";
import "./artifact-sftQAsBb.mjs";
import { r as REPORT_TYPE } from "./artifact-types-pIREYuhC.mjs";
import { t as listReferrers } from "./list-referrers-CUGbx88G.mjs";
import { n as readManifest, t as readAttached } from "./read-attached-Be4310n6.mjs";
// src/registry/referrers/find-report.ts
async function findAttachedReport(text, context) {
	const reference = parseReference(text, "reference");
	const session = openSession(reference, context);
	const image = digestOf(await readManifest(session, reference.digest ?? reference.tag ?? "latest", reference.digest));
	const report = await attachedReport(session, image);
	return report === void 0 ? void 0 : {
		image,
		text: report
	};
}
function createdOf({ annotations }) {
	return annotations?.["org.opencontainers.image.created"] ?? "";
}
async function attachedReport(session, image) {
	const referrer = [...(await listReferrers(session, image)).referrers.filter(({ artifactType }) => artifactType === REPORT_TYPE)].sort((a, b) => createdOf(a) < createdOf(b) ? -1 : 1).at(-1);
	return referrer === void 0 ? void 0 : readAttached(session, referrer);
}
export { findAttachedReport as n, attachedReport as t };
