import "./rolldown-runtime-FwyLars3.mjs";
import { t as actionOutputs } from "./action-outputs-DJLjvD5v.mjs";
import { At as SUMMARY_LIMIT, Mt as reportSummary } from "./body-njjjQ29s.mjs";
import { t as finalTable } from "./final-table-9gJAeZXb.mjs";
import { _ as chooseUnicode } from "./first-DAu2Ul2a.mjs";
import { t as overrideLabel } from "./override-label-CODEu1t8.mjs";
// src/pipeline/modes/hand-out.ts
async function handOut(built, { configuration, session, process, teller, outputs }) {
	const { console } = session;
	const style = {
		columns: console.columns(),
		paint: console.paint,
		unicode: chooseUnicode(process.env, process.platform)
	};
	const { releaseBuilt } = await import("./publish-release-_0CY8dQl.mjs");
	const released = await releaseBuilt(built, configuration, session).then((release) => ({
		release,
		error: void 0
	}), (error) => ({
		release: void 0,
		error
	}));
	console.finish();
	console.print(`\n${finalTable(built.report, built.output, style, built.failure !== void 0)}`);
	const { setOutputs, writeSummary } = await import("./hand-out-Nntmzbvg.mjs");
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
		const { tellReport } = await import("./tell-pull-request-CtVNu738.mjs");
		await tellReport(built.report, built.output, teller);
	}
	if (built.failure !== void 0) throw built.failure;
	if (released.error !== void 0) throw released.error;
}
export { handOut };
