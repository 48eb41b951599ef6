import "./rolldown-runtime-CFn8OqaE.mjs";
// src/pipeline/compare/override-label.ts
function overrideLabel({ budgetLabel }) {
	return budgetLabel === "" || budgetLabel === "none" ? {} : { label: budgetLabel };
}
export { overrideLabel as t };
