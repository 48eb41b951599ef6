import "./rolldown-runtime-CFn8OqaE.mjs";
import { S as chooseEngine, c as plan, w as isOwnFile } from "./start-leR2fpSx.mjs";
// src/pipeline/modes/dry-run.ts
async function dryRun(configuration, session) {
	const choice = chooseEngine(configuration);
	if (isOwnFile(choice)) {
		const [{ planFiles }, { filePlanJson, filePlanText }] = await Promise.all([import("./plan-files-Cx5pq-BQ.mjs"), import("./file-plan-ht5dXTRN.mjs")]);
		const planned = await planFiles(configuration, choice.way, session);
		return {
			text: () => filePlanText(planned),
			json: () => filePlanJson(planned)
		};
	}
	const { planned, workbench } = await plan(configuration, session);
	const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
		import("./shared-variables-UnvA4w3e.mjs"),
		import("./plan-json-BawHFZJ6.mjs"),
		import("./plan-text-CYKnnLL_.mjs")
	]);
	const shared = sharedVariables(workbench.environment, session.runtime.env);
	return {
		text: () => planText(planned.plan, shared),
		json: () => planJson(planned.plan, shared)
	};
}
export { dryRun };
