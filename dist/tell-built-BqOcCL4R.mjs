import "./rolldown-runtime-FwyLars3.mjs";
import { _ as chooseUnicode } from "./first-C_cIOZ55.mjs";
const { relative } = process.getBuiltinModule("node:path");
// src/pipeline/modes/tell-built.ts
async function tellBuilt(built, configuration, process, session) {
	const { inputs } = configuration;
	const { console } = session;
	if (built.report.release !== void 0) {
		const { releaseBuilt } = await import("./publish-release-Vv1JyVJv.mjs");
		await releaseBuilt(built, configuration, session);
	}
	const { finalTable, resultLine } = await import("./final-table-TEWyeiHV.mjs");
	const { serializeReport } = await import("./report-file-C5dXy_ey.mjs");
	console.finish();
	const style = {
		columns: console.columns(),
		paint: console.paint,
		unicode: chooseUnicode(process.env, process.platform)
	};
	const failed = built.failure !== void 0;
	const shown = relative(process.workingDirectory, built.output) || ".";
	console.print(inputs.quiet ? resultLine(built.report, style, failed) : `\n${finalTable(built.report, shown.startsWith("..") ? built.output : shown, style, failed)}`);
	if (inputs.json) process.stdout.write(serializeReport(built.report));
	if (built.failure === void 0) return 0;
	const { tellFailure } = await import("./ending-Cj8gp25j.mjs");
	return tellFailure(built.failure, console, { unicode: style.unicode });
}
export { tellBuilt };
