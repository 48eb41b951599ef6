import "./rolldown-runtime-FwyLars3.mjs";
import { a as templateValues, i as fillTemplate } from "./names-BO2WAwaj.mjs";
// src/plan/archive-name.ts
function archiveNames(template, facts) {
	return ({ plan: { main, platform } }) => {
		const values = templateValues({
			...facts,
			env: []
		}, platform);
		return fillTemplate(template, {
			...values,
			Binary: main.binaryName,
			ProjectName: main.binaryName
		}, "archive-name");
	};
}
export { archiveNames };
