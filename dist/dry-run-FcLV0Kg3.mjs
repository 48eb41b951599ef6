import "./rolldown-runtime-BcUA5ExT.mjs";
import { S as chooseEngine, c as plan, w as isOwnFile } from "./start-DtxUNDkg.mjs";
// src/pipeline/modes/dry-run.ts
async function dryRun(configuration, session) {
	const choice = chooseEngine(configuration);
	if (isOwnFile(choice)) {
		const [{ planFiles }, { filePlanJson, filePlanText }] = await Promise.all([import("./plan-files-Wt_1Dw8D.mjs"), import("./file-plan-D6bXA5ay.mjs")]);
		const planned = await planFiles(configuration, choice.way, session);
		return {
			text: () => filePlanText(planned),
			json: () => filePlanJson(planned)
		};
	}
	const { planned, workbench } = await plan(configuration, session);
	const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
		import("./shared-variables-DDm3lDX7.mjs"),
		import("./plan-json-D13WAjMg.mjs"),
		import("./plan-text-B6zalUlg.mjs")
	]);
	const shared = sharedVariables(workbench.environment, session.runtime.env);
	return {
		text: () => planText(planned.plan, shared),
		json: () => planJson(planned.plan, shared)
	};
}
export { dryRun };
