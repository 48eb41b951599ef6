import "./rolldown-runtime-CFn8OqaE.mjs";
import { t as actionOutputs } from "./action-outputs-B-ozxJEC.mjs";
import { Ht as SUMMARY_LIMIT, Wt as reportSummary } from "./body-BSsz2Hmm.mjs";
import { t as finalTable } from "./final-table-Ci_PFlEq.mjs";
import { _ as chooseUnicode } from "./first-C9UG8V7V.mjs";
import { t as overrideLabel } from "./override-label-Dbo3-nTn.mjs";
// src/pipeline/modes/hand-out.ts
async function handOut(built, { configuration, session, process, teller, outputs }) {
	const { console } = session;
	const style = {
		columns: console.columns(),
		paint: console.paint,
		unicode: chooseUnicode(process.env, process.platform)
	};
	const { releaseBuilt } = await import("./publish-release-BALbbr1P.mjs");
	const released = await releaseBuilt(built, configuration, session).then((release) => ({
		release,
		error: void 0
	}), (error) => ({
		release: void 0,
		error
	}));
	console.finish();
	console.print(`\n${finalTable(built.report, built.output, style, built.failure !== void 0)}`);
	const { setOutputs, writeSummary } = await import("./hand-out-B-gdfldK.mjs");
	setOutputs({
		...actionOutputs(built.report, built.output),
		...released.release === void 0 ? {} : { release: released.release.url },
		...await outputs()
	});
	if (configuration.inputs.summary) {
		const { label } = overrideLabel(configuration.inputs);
		await writeSummary(reportSummary(built.report, SUMMARY_LIMIT, label));
	}
	if (teller !== void 0) {
		const { tellReport } = await import("./tell-pull-request-DhgYbC7Y.mjs");
		await tellReport(built.report, built.output, teller);
	}
	if (built.failure !== void 0) throw built.failure;
	if (released.error !== void 0) throw released.error;
}
export { handOut };
