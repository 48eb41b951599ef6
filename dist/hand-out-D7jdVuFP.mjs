import "./rolldown-runtime-FwyLars3.mjs";
import { t as actionOutputs } from "./action-outputs-CjZRWeLK.mjs";
import { It as reportSummary, Pt as SUMMARY_LIMIT } from "./body-Co6sdDS8.mjs";
import { t as finalTable } from "./final-table-C0SSUqCe.mjs";
import { _ as chooseUnicode } from "./first-jlpP1jVv.mjs";
import { t as overrideLabel } from "./override-label-CODEu1t8.mjs";
// src/pipeline/modes/hand-out.ts
async function handOut(built, { configuration, session, process, teller, outputs }) {
	const { console } = session;
	const style = {
		columns: console.columns(),
		paint: console.paint,
		unicode: chooseUnicode(process.env, process.platform)
	};
	const { releaseBuilt } = await import("./publish-release-CXVjAsMB.mjs");
	const released = await releaseBuilt(built, configuration, session).then((release) => ({
		release,
		error: void 0
	}), (error) => ({
		release: void 0,
		error
	}));
	console.finish();
	console.print(`\n${finalTable(built.report, built.output, style, built.failure !== void 0)}`);
	const { setOutputs, writeSummary } = await import("./hand-out-2YdRIU_t.mjs");
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
		const { tellReport } = await import("./tell-pull-request-sDS7KOgK.mjs");
		await tellReport(built.report, built.output, teller);
	}
	if (built.failure !== void 0) throw built.failure;
	if (released.error !== void 0) throw released.error;
}
export { handOut };
