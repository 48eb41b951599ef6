import "./rolldown-runtime-BcUA5ExT.mjs";
import { S as chooseEngine, c as plan, w as isOwnFile } from "./start-BXmDageT.mjs";
// src/pipeline/modes/dry-run.ts
async function dryRun(configuration, session) {
	const choice = chooseEngine(configuration);
	if (isOwnFile(choice)) {
		const [{ planFiles }, { filePlanJson, filePlanText }] = await Promise.all([import("./plan-files-BBL2qR_R.mjs"), import("./file-plan-zVyY4xKt.mjs")]);
		const planned = await planFiles(configuration, choice.way, session);
		return {
			text: () => filePlanText(planned),
			json: () => filePlanJson(planned)
		};
	}
	const { planned, workbench } = await plan(configuration, session);
	const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
		import("./shared-variables-DzM_DJZZ.mjs"),
		import("./plan-json-rGIgfXj8.mjs"),
		import("./plan-text-BmfaWSiS.mjs")
	]);
	const shared = sharedVariables(workbench.environment, session.runtime.env);
	return {
		text: () => planText(planned.plan, shared),
		json: () => planJson(planned.plan, shared)
	};
}
export { dryRun };
