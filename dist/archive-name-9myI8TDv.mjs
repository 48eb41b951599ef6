import "./rolldown-runtime-CFn8OqaE.mjs";
import { c as fillTemplate, l as templateValues } from "./body-BSsz2Hmm.mjs";
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
