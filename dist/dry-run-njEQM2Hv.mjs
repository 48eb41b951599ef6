import "./rolldown-runtime-FwyLars3.mjs";
import { S as chooseEngine, c as plan, w as isOwnFile } from "./start-Cs8qjoYe.mjs";
// src/pipeline/modes/dry-run.ts
async function dryRun(configuration, session) {
	const choice = chooseEngine(configuration);
	if (isOwnFile(choice)) {
		const [{ planFiles }, { filePlanJson, filePlanText }] = await Promise.all([import("./plan-files-Bo6u9eed.mjs"), import("./file-plan-BGvDeoIJ.mjs")]);
		const planned = await planFiles(configuration, choice.way, session);
		return {
			text: () => filePlanText(planned),
			json: () => filePlanJson(planned)
		};
	}
	const { planned, workbench } = await plan(configuration, session);
	const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
		import("./shared-variables-Ch3Ld9GR.mjs"),
		import("./plan-json-CnG8Q55D.mjs"),
		import("./plan-text-BP-SNmnM.mjs")
	]);
	const shared = sharedVariables(workbench.environment, session.runtime.env);
	return {
		text: () => planText(planned.plan, shared),
		json: () => planJson(planned.plan, shared)
	};
}
export { dryRun };
