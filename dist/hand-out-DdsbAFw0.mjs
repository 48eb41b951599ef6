import "./rolldown-runtime-FwyLars3.mjs";
import { t as actionOutputs } from "./action-outputs-D-YM-87Z.mjs";
import { It as reportSummary, Pt as SUMMARY_LIMIT } from "./body-D-Qc5rZc.mjs";
import { t as finalTable } from "./final-table-4gRYnm8o.mjs";
import { _ as chooseUnicode } from "./first-C_cIOZ55.mjs";
import { t as overrideLabel } from "./override-label-CODEu1t8.mjs";
// src/pipeline/modes/hand-out.ts
async function handOut(built, { configuration, session, process, teller, outputs }) {
	const { console } = session;
	const style = {
		columns: console.columns(),
		paint: console.paint,
		unicode: chooseUnicode(process.env, process.platform)
	};
	const { releaseBuilt } = await import("./publish-release-Vv1JyVJv.mjs");
	const released = await releaseBuilt(built, configuration, session).then((release) => ({
		release,
		error: void 0
	}), (error) => ({
		release: void 0,
		error
	}));
	console.finish();
	console.print(`\n${finalTable(built.report, built.output, style, built.failure !== void 0)}`);
	const { setOutputs, writeSummary } = await import("./hand-out-Cebn3fbH.mjs");
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
		const { tellReport } = await import("./tell-pull-request-DrlvgPtK.mjs");
		await tellReport(built.report, built.output, teller);
	}
	if (built.failure !== void 0) throw built.failure;
	if (released.error !== void 0) throw released.error;
}
export { handOut };
